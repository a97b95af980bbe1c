import type pg from "pg";
import type { Jam } from "#usecases/ports/jam.js";
import type { BacaanPadan, PemadanRegister, PutaranPadan } from "#usecases/ports/pemadan-register.js";
import { KUNCI_URUTAN } from "../kunci-urutan.js";
import { withSambunganMuat } from "../muat/sambungan-muat.js";
import { createBacaan } from "./bacaan.js";
import { createPutaran } from "./putaran.js";
import { withSambunganBaca } from "./sambungan-baca.js";

/** What matching runs need. */
export interface BahanPemadan {
  /** Names an owner of schema `inti`. */
  readonly ownerUrl: string;
  readonly jam: Jam;
}

const SETELAN = [
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
        return withKunciUrutan(client, () => runTransaksi(client, bahan.jam, work));
      }),
    inspect: <T>(work: (bacaan: BacaanPadan) => Promise<T>): Promise<T> =>
      withSambunganBaca(bahan.ownerUrl, SETELAN, (client) => work(createBacaan(client))),
  });
}

/**
 * Holds the lock of the change order for a whole transaction. It belongs to the session: taken inside the transaction,
 * its own statement would fix the moment of the data before it is granted.
 */
async function withKunciUrutan<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query("SELECT pg_advisory_lock($1)", [KUNCI_URUTAN]);
  try {
    return await work();
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [KUNCI_URUTAN]).catch(() => undefined);
  }
}

/** Several cursors are read by turns, and all must show one moment of the data. */
async function runTransaksi<T>(
  client: pg.ClientBase,
  jam: Jam,
  work: (putaran: PutaranPadan) => Promise<T>,
): Promise<T> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  try {
    const hasil = await work(createPutaran(client, jam));
    await client.query("COMMIT");
    return hasil;
  } catch (galat) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw galat;
  }
}
