import type pg from "pg";
import { PencariPadan } from "#pemadanan/cari.js";
import { PencariLarik } from "#pemadanan/cari-larik.js";
import type { IndeksBadanUsaha } from "#pemadanan/indeks.js";
import type { IndeksDicari } from "#pemadanan/indeks-dicari.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { countSiap, type LarikSiap, pickSiap } from "#pemadanan/larik-siap.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { PenyiapRekaman } from "#pemadanan/siap.js";
import { canAbsen, kelasSiap } from "#pemadanan/tercari.js";
import { eachBiner } from "./alir-biner.js";
import { TAK_TERCARI, writeSisi } from "./dekat-padan.js";
import { HimpunanId } from "./himpunan-id.js";
import { BADAN_USAHA, prepareEntitas, readBadanUsaha } from "./rekaman-padan.js";
import { eachSiap, PenampungSiap, writeSiapPenuh } from "./siap-padan.js";

/** What near pairs are searched by, the same for every piece of the work. */
export interface BahanCari {
  readonly parameter: ParameterPadan;
  /** For ranges of entities; null: there are none. */
  readonly indeks: IndeksBadanUsaha | null;
  /** For each group of kept rows the entities in them that count no more. */
  readonly lewati: readonly ReadonlySet<number>[];
}

/** Records of a range of ids, `dari` and `sampai` among them. */
export interface RentangId {
  readonly dari: number;
  readonly sampai: number;
}

/**
 * A piece of the work. `badanUsaha`: employers; they are written and handed back, made ready. `rentang`: entities; their
 * pairs and they themselves, made ready, are written in a transaction of their own. `larik`: entities that were made ready;
 * `siap`: entities that are kept so, rows of one group. The pairs of these two are handed back; `badanUsahaDicari`: the
 * employers among which they are searched for from now on.
 */
export type TugasCari =
  | { readonly badanUsaha: RentangId }
  | { readonly rentang: RentangId }
  | { readonly badanUsahaDicari: IndeksDicari }
  | { readonly larik: LarikSiap }
  | { readonly siap: readonly number[]; readonly kelompok: number };

/** Null: there are none, or they were written and nobody asks for them. */
export interface HasilCari {
  readonly dicari: number;
  readonly sisi: LarikSisi | null;
  readonly siap: readonly LarikSiap[] | null;
}

/** Does a piece of the work on the connection that it was given, alone on it. */
export type Penggarap = (tugas: TugasCari) => Promise<HasilCari>;

export function createPenggarap(client: pg.ClientBase, bahan: BahanCari): Penggarap {
  const { parameter, indeks } = bahan;
  const lewati = bahan.lewati.map((id) => new HimpunanId(id));
  const pencari = indeks === null ? null : new PencariPadan(parameter, indeks);
  let pencariLarik: PencariLarik | null = null;
  const penyiap = new PenyiapRekaman(parameter, createInfo(parameter));

  /** Makes entities ready and searches for them; whether one may be absent is kept with its pairs. */
  async function searchRentang(rentang: RentangId): Promise<HasilCari> {
    const sisi = new PenampungSisi();
    const penampung = new PenampungSiap();
    let banyak = 0;
    await prepareEntitas(client, penyiap, writeRentang(rentang), (siap, kunci) => {
      banyak += 1;
      pencari?.searchSiap(siap, kunci, (tempat, tingkat, bobot) =>
        sisi.add(siap.id, indeks?.id[tempat] ?? 0, bobot, tingkat),
      );
      if (!canAbsen(parameter, kelasSiap(siap.kata?.length ?? 0, siap))) sisi.add(siap.id, TAK_TERCARI, 0, 0);
      penampung.add(siap, kunci);
    });
    await client.query("BEGIN");
    await writeSisi(client, { sampaiId: rentang.sampai }, sisi.view());
    await writeSiapPenuh(client, "entitas", rentang.sampai, penampung.finish());
    await client.query("COMMIT");
    return { dicari: banyak, sisi: null, siap: null };
  }

  async function prepareBadanUsaha(rentang: RentangId): Promise<readonly LarikSiap[]> {
    const penampung = new PenampungSiap();
    const sql = `SELECT ${BADAN_USAHA.kolom} ${BADAN_USAHA.dari} AND ${writeRentang(rentang)} ORDER BY id`;
    await eachBiner(client, sql, (medan) =>
      penyiap.prepareBadanUsaha(readBadanUsaha(medan), (siap, kunci) => penampung.add(siap, kunci)),
    );
    const siap = penampung.finish();
    await writeSiapPenuh(client, "badan_usaha", rentang.sampai, siap);
    return siap;
  }

  function searchLarik(larik: LarikSiap, sisi: PenampungSisi, isLewat: (id: number) => boolean): void {
    pencariLarik?.search(larik, isLewat, (e, b, tingkat, bobot) => sisi.add(e, b, bobot, tingkat));
  }

  async function searchTersimpan(baris: readonly number[], kelompok: number): Promise<HasilCari> {
    const sisi = new PenampungSisi();
    let banyak = 0;
    await eachSiap(client, baris, (larik) => {
      banyak += countSiap(larik);
      searchLarik(larik, sisi, (id) => lewati[kelompok]?.has(id) === true);
    });
    return { dicari: banyak, sisi: sisi.finish(), siap: null };
  }

  function searchBaru(larik: LarikSiap): HasilCari {
    const sisi = new PenampungSisi();
    searchLarik(larik, sisi, () => false);
    const tak = pickSiap(larik, (siap) => !canAbsen(parameter, kelasSiap(siap.kata?.banyak ?? 0, siap)));
    for (const id of tak) sisi.add(id, TAK_TERCARI, 0, 0);
    return { dicari: countSiap(larik), sisi: sisi.finish(), siap: null };
  }

  return async (tugas) => {
    if ("siap" in tugas) return searchTersimpan(tugas.siap, tugas.kelompok);
    if ("larik" in tugas) return searchBaru(tugas.larik);
    if ("rentang" in tugas) return searchRentang(tugas.rentang);
    if ("badanUsahaDicari" in tugas) {
      pencariLarik = new PencariLarik(parameter, tugas.badanUsahaDicari);
      return { dicari: 0, sisi: null, siap: null };
    }
    return { dicari: 0, sisi: null, siap: await prepareBadanUsaha(tugas.badanUsaha) };
  };
}

function writeRentang({ dari, sampai }: RentangId): string {
  return `id BETWEEN ${Number(dari)} AND ${Number(sampai)}`;
}
