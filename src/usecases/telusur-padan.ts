import { createPencari } from "#pemadanan/cari.js";
import { buildIndeks, type IndeksBadanUsaha } from "#pemadanan/indeks.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi, RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import { canAbsen, kelasEntitas } from "#pemadanan/tercari.js";
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

/** What an engine finds of all entities. */
export interface HasilTelusur {
  /** Their near pairs. */
  readonly sisi: LarikSisi;
  /** Those of which too little is known for an absence to be settled. */
  readonly takTercari: ReadonlySet<number>;
}

/** Told after each chunk how many entities were searched for. */
export type PengamatTelusur = (selesai: number) => void;

/** Searches for all entities by one parameter. */
export function searchSisi(
  bahan: BahanUkur,
  parameter: ParameterPadan,
  amati: PengamatTelusur,
): Promise<HasilTelusur> {
  return search(bahan, parameter, buildIndeks(parameter, bahan.badanUsaha), null, amati);
}

/** The same, and what the blocks bring together. */
export async function searchSisiBlok(
  bahan: BahanUkur,
  parameter: ParameterPadan,
  amati: PengamatTelusur,
): Promise<HasilTelusur & { readonly blok: HasilBlok }> {
  const indeks = buildIndeks(parameter, bahan.badanUsaha);
  const blok = new PengukurBlok(parameter, indeks);
  const telusur = await search(bahan, parameter, indeks, blok, amati);
  return { ...telusur, blok: blok.finish() };
}

async function search(
  { dunia, entitas }: BahanUkur,
  parameter: ParameterPadan,
  indeks: IndeksBadanUsaha,
  blok: PengukurBlok | null,
  amati: PengamatTelusur,
): Promise<HasilTelusur> {
  const find = createPencari(parameter, indeks);
  const sisi = new PenampungSisi();
  const takTercari = new Set<number>();
  let selesai = 0;
  for await (const bongkah of entitas()) {
    for (const satu of bongkah) {
      for (const { entitasId, badanUsahaId, bobot, tingkat } of find(satu))
        sisi.add(entitasId, badanUsahaId, bobot, tingkat);
      if (!canAbsen(parameter, kelasEntitas(satu))) takTercari.add(satu.id);
      blok?.add(satu, dunia.benar.get(satu.id)?.badanUsaha ?? []);
    }
    selesai += bongkah.length;
    amati(selesai);
  }
  return { sisi: orderSisi(sisi.view()), takTercari };
}
