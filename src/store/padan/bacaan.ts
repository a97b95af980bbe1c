import type pg from "pg";
import type { BacaanPadan } from "#usecases/ports/pemadan-register.js";
import { readCounts } from "../muat/sesi.js";
import { readBiner } from "./alir-biner.js";
import { readKelengkapan, readKeputusanOrang } from "./keputusan-orang.js";
import { readParameter } from "./parameter-padan.js";
import { BADAN_USAHA, ENTITAS, readBadanUsaha, readEntitas } from "./rekaman-padan.js";

/** Each entity has a status, which lives as long, in a row of half the size. */
const BANYAK = `SELECT (SELECT count(*) FROM status_entitas WHERE dihapus_pada IS NULL) AS entitas,
  (SELECT count(*) FROM register_badan_usaha WHERE dihapus_pada IS NULL) AS "badanUsaha"`;

/**
 * What may be read on `client` while the registers stand still: of the one moment that its transaction shows, or under the
 * lock of loads and runs. Millions of rows are counted once.
 */
export function createBacaan(client: pg.ClientBase): BacaanPadan {
  const urut = "ORDER BY id";
  let banyak: ReturnType<BacaanPadan["readBanyak"]> | null = null;
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
    readBanyak: () => {
      banyak ??= readCounts<"entitas" | "badanUsaha">({ client }, BANYAK);
      return banyak;
    },
  };
}
