import type pg from "pg";
import type { BacaanPadan } from "#usecases/ports/pemadan-register.js";
import { readBiner } from "./alir-biner.js";
import { readAliran } from "./aliran.js";
import { readKelengkapan, readKeputusanOrang } from "./keputusan-orang.js";
import { BADAN_USAHA, ENTITAS, readBadanUsaha, readEntitas } from "./rekaman-padan.js";
import { createSumberCalon, readBanyakCalon } from "./sumber-calon.js";

const ID_SUMBER = "SELECT id::text, id_sumber FROM register_entitas WHERE dihapus_pada IS NULL";
const KODE = "SELECT kode_badan_usaha FROM register_badan_usaha WHERE dihapus_pada IS NULL";

/** What may be read in the transaction that is open on `client`, of the one moment that it shows. */
export function createBacaan(client: pg.ClientBase): BacaanPadan {
  const urut = "ORDER BY id";
  return {
    entitas: () =>
      readBiner(client, `SELECT ${ENTITAS.kolom}, id_sumber ${ENTITAS.dari} ${urut}`, (medan) => ({
        ...readEntitas(medan),
        idSumber: medan.readTeks() ?? "",
      })),
    badanUsaha: () =>
      readBiner(
        client,
        `SELECT ${BADAN_USAHA.kolom}, kode_badan_usaha ${BADAN_USAHA.dari} ${urut}`,
        (medan) => ({
          ...readBadanUsaha(medan),
          kode: medan.readTeks() ?? "",
        }),
      ),
    readKeputusanOrang: () => readKeputusanOrang(client),
    readKelengkapan: () => readKelengkapan(client),
    sumber: createSumberCalon(client),
    readBanyak: () => readBanyakCalon(client),
    idSumber: async function* () {
      for await (const bongkah of readAliran(client, "padan_c_id_sumber", ID_SUMBER))
        yield bongkah.map(([id, idSumber]) => [id ?? "", idSumber ?? ""] as const);
    },
    kodeBadanUsaha: async function* () {
      for await (const bongkah of readAliran(client, "padan_c_kode", KODE))
        yield bongkah.map(([kode]) => kode ?? "");
    },
  };
}
