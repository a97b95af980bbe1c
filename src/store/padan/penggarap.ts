import type pg from "pg";
import { createPencari } from "#pemadanan/cari.js";
import type { IndeksBadanUsaha } from "#pemadanan/indeks.js";
import { canAbsen } from "#pemadanan/nama-padan.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi, RekamanEntitas } from "#pemadanan/rekaman.js";
import { eachBiner } from "./alir-biner.js";
import { ENTITAS, readEntitas } from "./rekaman-padan.js";
import { copySisi, TAK_TERCARI } from "./sisi-padan.js";

/** What near pairs are searched by, the same for every piece of the work. */
export interface BahanCari {
  readonly parameter: ParameterPadan;
  readonly indeks: IndeksBadanUsaha;
  /** Entities that are passed over: they are searched for elsewhere. */
  readonly lewati: readonly number[];
  /** Keeps which entities cannot be absent; not where the index holds a part of the employers only. */
  readonly tandai: boolean;
}

/** Which entities a piece of the work takes: of a range of ids (`dari` and `sampai` belong to it), or these. */
export type PilihanEntitas =
  | { readonly dari: number; readonly sampai: number }
  | { readonly id: readonly number[] };

export interface TugasCari {
  readonly pilihan: PilihanEntitas;
  /** Writes the pairs in a transaction of their own, or hands them back. */
  readonly tulis: boolean;
}

export interface HasilCari {
  readonly dicari: number;
  readonly banyak: number;
  /** Null when the pairs were written. */
  readonly sisi: LarikSisi | null;
}

/** Does a piece of the work on the connection that it was given, alone on it. */
export type Penggarap = (tugas: TugasCari) => Promise<HasilCari>;

export function createPenggarap(client: pg.ClientBase, bahan: BahanCari): Penggarap {
  const cari = createPencari(bahan.parameter, bahan.indeks);
  const lewati = new Set(bahan.lewati);

  function search(entitas: RekamanEntitas, hasil: PenampungSisi): void {
    const sisi = cari(entitas);
    for (const { entitasId, badanUsahaId, bobot, tingkat } of sisi)
      hasil.add(entitasId, badanUsahaId, bobot, tingkat);
    if (bahan.tandai && sisi.length === 0 && !canAbsen(entitas)) hasil.add(entitas.id, TAK_TERCARI, 0, 0);
  }

  return async ({ pilihan, tulis }) => {
    const hasil = new PenampungSisi();
    let dicari = 0;
    await eachBiner(client, buildKueri(pilihan), (medan) => {
      const entitas = readEntitas(medan);
      if (lewati.has(entitas.id)) return;
      dicari += 1;
      search(entitas, hasil);
    });
    if (!tulis) return { dicari, banyak: hasil.banyak, sisi: hasil.finish() };
    // One statement is its own transaction: all pairs of the piece, or none.
    await copySisi(client, hasil.view());
    return { dicari, banyak: hasil.banyak, sisi: null };
  };
}

/** Ids are numbers, so that they may stand in the text: COPY takes no parameters. */
function buildKueri(pilihan: PilihanEntitas): string {
  const syarat =
    "id" in pilihan
      ? `id = ANY ('{${pilihan.id.map(Number).join(",")}}'::bigint[])`
      : `id BETWEEN ${Number(pilihan.dari)} AND ${Number(pilihan.sampai)}`;
  return `SELECT ${ENTITAS.kolom} ${ENTITAS.dari} AND ${syarat} ORDER BY id`;
}
