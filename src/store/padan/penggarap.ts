import type pg from "pg";
import { PencariPadan } from "#pemadanan/cari.js";
import type { IndeksBadanUsaha } from "#pemadanan/indeks.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { idEntitasOf, kunciOf, type LarikEntitas, siapOf } from "#pemadanan/larik-entitas.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { PenyiapEntitas } from "#pemadanan/siap-entitas.js";
import { eachBiner } from "./alir-biner.js";
import { ENTITAS, readEntitas, writePilihan } from "./rekaman-padan.js";
import { eachSiap, PenampungSiap, writeSiapPenuh } from "./siap-padan.js";
import { copySisi, TAK_TERCARI } from "./sisi-padan.js";

/** What near pairs are searched by, the same for every piece of the work. */
export interface BahanCari {
  readonly parameter: ParameterPadan;
  readonly indeks: IndeksBadanUsaha;
  /** For each group of kept rows, the entities in them that count no more. */
  readonly lewati: readonly (readonly number[])[];
}

/** Entities of a range of ids, `dari` and `sampai` among them. */
export interface RentangId {
  readonly dari: number;
  readonly sampai: number;
}

/**
 * A piece of the work. `rentang`: its pairs, and its entities made ready, are written in a transaction of their own.
 * `id`: these entities; their pairs and they themselves made ready are handed back. `siap`: entities that are kept ready, rows of one group,
 * against a part of the employers; their pairs are handed back.
 */
export type TugasCari =
  | { readonly rentang: RentangId }
  | { readonly id: readonly number[] }
  | { readonly siap: readonly number[]; readonly kelompok: number };

/** Both null where they were written. */
export interface HasilCari {
  readonly dicari: number;
  readonly sisi: LarikSisi | null;
  readonly siap: readonly LarikEntitas[] | null;
}

/** Does a piece of the work on the connection that it was given, alone on it. */
export type Penggarap = (tugas: TugasCari) => Promise<HasilCari>;

export function createPenggarap(client: pg.ClientBase, bahan: BahanCari): Penggarap {
  const { parameter, indeks } = bahan;
  const lewati = bahan.lewati.map((satu) => new Set(satu));
  const pencari = new PencariPadan(parameter, indeks);
  const penyiap = new PenyiapEntitas(parameter, createInfo(parameter));

  /** Makes entities ready and searches for them; whether one may be absent is kept with its pairs. */
  async function searchRegister(syarat: string) {
    const sisi = new PenampungSisi();
    const penampung = new PenampungSiap();
    let dicari = 0;
    await eachBiner(client, `SELECT ${ENTITAS.kolom} ${ENTITAS.dari} AND ${syarat} ORDER BY id`, (medan) => {
      penyiap.prepare(readEntitas(medan), (siap, kunci) => {
        const { banyak } = sisi;
        dicari += 1;
        pencari.searchSiap(
          () => siap,
          kunci,
          (b, tingkat, bobot) => sisi.add(siap.id, indeks.id[b] ?? 0, bobot, tingkat),
        );
        if (sisi.banyak === banyak && siap.kata === null) sisi.add(siap.id, TAK_TERCARI, 0, 0);
        penampung.add(siap, kunci);
      });
    });
    return { dicari, sisi, siap: penampung.finish() };
  }

  async function searchSiap(baris: readonly number[], kelompok: number): Promise<HasilCari> {
    const sisi = new PenampungSisi();
    let dicari = 0;
    await eachSiap(client, baris, lewati[kelompok] ?? new Set(), (larik, tempat) => {
      dicari += 1;
      pencari.searchSiap(
        () => siapOf(larik, tempat),
        kunciOf(larik, tempat),
        (b, tingkat, bobot) => sisi.add(idEntitasOf(larik, tempat), indeks.id[b] ?? 0, bobot, tingkat),
      );
    });
    return { dicari, sisi: sisi.finish(), siap: null };
  }

  return async (tugas) => {
    if ("siap" in tugas) return searchSiap(tugas.siap, tugas.kelompok);
    if ("id" in tugas) {
      const { dicari, sisi, siap } = await searchRegister(writePilihan(tugas.id));
      return { dicari, sisi: sisi.finish(), siap };
    }
    const [dari, sampai] = [Number(tugas.rentang.dari), Number(tugas.rentang.sampai)];
    const { dicari, sisi, siap } = await searchRegister(`id BETWEEN ${dari} AND ${sampai}`);
    await client.query("BEGIN");
    await copySisi(client, sisi.view());
    await writeSiapPenuh(client, sampai, siap);
    await client.query("COMMIT");
    return { dicari, sisi: null, siap: null };
  };
}
