import type pg from "pg";
import type { BacaanPadan } from "#usecases/ports/pemadan-register.js";
import { readCounts } from "../muat/sesi.js";
import { readBiner } from "./alir-biner.js";
import { readKelengkapan, readKeputusanOrang } from "./keputusan-orang.js";
import { readParameter } from "./parameter-padan.js";
import { BADAN_USAHA, ENTITAS, readBadanUsaha, readEntitas } from "./rekaman-padan.js";

const BANYAK = `SELECT (SELECT count(*) FROM register_entitas WHERE dihapus_pada IS NULL) AS entitas,
  (SELECT count(*) FROM register_badan_usaha WHERE dihapus_pada IS NULL) AS "badanUsaha"`;

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
    readParameter: () => readParameter(client),
    readKeputusanOrang: () => readKeputusanOrang(client),
    readKelengkapan: () => readKelengkapan(client),
    readBanyak: () => readCounts<"entitas" | "badanUsaha">({ client }, BANYAK),
  };
}
