import { createPencari } from "#pemadanan/cari.js";
import { buildIndeks, type IndeksBadanUsaha } from "#pemadanan/indeks.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi, RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import { type HasilBlok, PengukurBlok } from "#pemadanan/ukur-blok.js";
import { orderSisi } from "#pemadanan/urutan-sisi.js";
import type { DuniaBenar } from "./ukuran-padan.js";

/** What an engine is measured on. */
export interface BahanUkur {
  readonly badanUsaha: readonly RekamanBadanUsaha[];
  readonly dunia: DuniaBenar;
  /** The live entities, in chunks; read anew for each engine. */
  readonly entitas: () => AsyncIterable<readonly RekamanEntitas[]>;
}

/** Told after each chunk how many entities were searched for. */
export type PengamatTelusur = (selesai: number) => void;

/** The near pairs of all entities by one parameter. */
export function searchSisi(
  bahan: BahanUkur,
  parameter: ParameterPadan,
  amati: PengamatTelusur,
): Promise<LarikSisi> {
  return search(bahan, parameter, buildIndeks(parameter, bahan.badanUsaha), null, amati);
}

/** The same, and what the blocks bring together. */
export async function searchSisiBlok(
  bahan: BahanUkur,
  parameter: ParameterPadan,
  amati: PengamatTelusur,
): Promise<{ readonly sisi: LarikSisi; readonly blok: HasilBlok }> {
  const indeks = buildIndeks(parameter, bahan.badanUsaha);
  const blok = new PengukurBlok(parameter, indeks);
  const sisi = await search(bahan, parameter, indeks, blok, amati);
  return { sisi, blok: blok.finish() };
}

async function search(
  { dunia, entitas }: BahanUkur,
  parameter: ParameterPadan,
  indeks: IndeksBadanUsaha,
  blok: PengukurBlok | null,
  amati: PengamatTelusur,
): Promise<LarikSisi> {
  const find = createPencari(parameter, indeks);
  const sisi = new PenampungSisi();
  let selesai = 0;
  for await (const bongkah of entitas()) {
    for (const satu of bongkah) {
      for (const { entitasId, badanUsahaId, bobot, tingkat } of find(satu))
        sisi.add(entitasId, badanUsahaId, bobot, tingkat);
      blok?.add(satu, dunia.benar.get(satu.id)?.badanUsaha ?? []);
    }
    selesai += bongkah.length;
    amati(selesai);
  }
  return orderSisi(sisi.view());
}
