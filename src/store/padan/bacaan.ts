import type pg from "pg";
import type { BacaanPadan } from "#usecases/ports/pemadan-register.js";
import { readBiner } from "./alir-biner.js";
import { readKelengkapan, readKeputusanOrang } from "./keputusan-orang.js";
import { readParameter } from "./parameter-padan.js";
import { BADAN_USAHA, ENTITAS, readBadanUsaha, readEntitas } from "./rekaman-padan.js";
import { createSumberCalon, readBanyakCalon } from "./sumber-calon.js";

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
    readParameter: () => readParameter(client),
    sumber: createSumberCalon(client),
    readBanyak: () => readBanyakCalon(client),
  };
}
