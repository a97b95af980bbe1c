import type pg from "pg";
import type { BacaanPadan } from "#usecases/ports/pemadan-register.js";
import { readAliran } from "./aliran.js";
import { createSumberCalon, readBanyakCalon } from "./sumber-calon.js";

const ID_SUMBER = "SELECT id::text, id_sumber FROM register_entitas WHERE dihapus_pada IS NULL";
const KODE = "SELECT kode_badan_usaha FROM register_badan_usaha WHERE dihapus_pada IS NULL";

/** What may be read in the transaction that is open on `client`, of the one moment that it shows. */
export function createBacaan(client: pg.ClientBase): BacaanPadan {
  return {
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
