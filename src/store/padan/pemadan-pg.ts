import type { Jam } from "#usecases/ports/jam.js";
import type { BacaanPadan, PemadanRegister, PutaranPadan } from "#usecases/ports/pemadan-register.js";
import { withSambunganMuat } from "../muat/sambungan-muat.js";
import { createBacaan } from "./bacaan.js";
import type { CaraUtas } from "./kumpulan-cari.js";
import { createPutaran } from "./putaran.js";
import { withSambunganBaca } from "./sambungan-baca.js";

/** What matching runs need. */
export interface BahanPemadan {
  /** Names an owner of schema `inti`. */
  readonly ownerUrl: string;
  readonly jam: Jam;
  /** When and how to search on threads; the run decides by default. */
  readonly utas?: CaraUtas;
}

const SETELAN = [
  "SET work_mem = '64MB'",
  "SET application_name = 'sinergi match'",
  // A cursor that is read to its end must not be planned for its first rows.
  "SET cursor_tuple_fraction = 1",
  "SET jit = off",
];

/** Matching runs on PostgreSQL: one connection for the length of a run, one run or load at a time. */
export function openPemadan(bahan: BahanPemadan): PemadanRegister {
  return Object.freeze({
    run: <T>(work: (putaran: PutaranPadan) => Promise<T>): Promise<T> =>
      withSambunganMuat(bahan.ownerUrl, async (client) => {
        for (const sql of SETELAN) await client.query(sql);
        const saat = new Date(bahan.jam.now()).toISOString();
        return work(createPutaran(client, { ownerUrl: bahan.ownerUrl, saat, cara: bahan.utas }));
      }),
    inspect: <T>(work: (bacaan: BacaanPadan) => Promise<T>): Promise<T> =>
      withSambunganBaca(bahan.ownerUrl, SETELAN, (client) => work(createBacaan(client))),
  });
}
