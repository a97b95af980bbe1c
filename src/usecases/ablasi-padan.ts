import type { ParameterPadan } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { HasilPutusan } from "#pemadanan/rekaman.js";
import { decideLain } from "./ambang-padan.js";
import { type BahanUkur, type HasilTelusur, type PengamatTelusur, searchSisi } from "./telusur-padan.js";
import { measurePutusan, type UkuranPadan } from "./ukuran-padan.js";

const SELISIH = ["precision", "recall", "f1", "wrongAbsences", "absenceCoverage"] as const;

/** The engine without a part of it, and by how much each share differs from the whole engine's. */
export interface Ablasi extends UkuranPadan {
  readonly parameterVersion: string;
  readonly difference: Readonly<Record<(typeof SELISIH)[number], number | null>>;
}

/** The whole engine on the same data. */
export interface MesinPenuh extends HasilTelusur {
  readonly ukuran: UkuranPadan;
}

/** Measures another engine on the same data, absences as in a complete register. */
export async function measureAblasi(
  bahan: BahanUkur,
  parameter: ParameterPadan,
  penuh: MesinPenuh,
  amati: PengamatTelusur,
): Promise<Ablasi> {
  const { sisi, takTercari } = await searchSisi(hideNpwp(bahan, parameter), parameter, amati);
  return compare(bahan, { parameter, putusan: decideSemua(parameter, sisi, []), takTercari }, penuh);
}

/** Measures the engine that knows exact keys alone: all pairs that it finds are among those of the whole engine. */
export function measureEksak(bahan: BahanUkur, parameter: ParameterPadan, penuh: MesinPenuh): Ablasi {
  const { sisi, takTercari } = penuh;
  return compare(bahan, { parameter, putusan: decideLain(parameter, sisi), takTercari }, penuh);
}

/** Another engine, and what it decides. */
interface MesinLain extends Pick<HasilTelusur, "takTercari"> {
  readonly parameter: ParameterPadan;
  readonly putusan: HasilPutusan;
}

function compare(
  { dunia }: BahanUkur,
  { parameter, putusan, takTercari }: MesinLain,
  penuh: MesinPenuh,
): Ablasi {
  const { ukuran } = measurePutusan(dunia, putusan, { lengkap: true, takTercari });
  const selisih = SELISIH.map((nama) => [nama, subtract(ukuran[nama], penuh.ukuran[nama])] as const);
  const difference = Object.fromEntries(selisih) as Ablasi["difference"];
  return { parameterVersion: parameter.versi, ...ukuran, difference };
}

/** An engine that knows names alone is given no number either: it would still bring pairs together. */
function hideNpwp(bahan: BahanUkur, { opsi }: ParameterPadan): BahanUkur {
  if (!opsi.hanyaNama) return bahan;
  return {
    ...bahan,
    async *entitas() {
      for await (const bongkah of bahan.entitas()) yield bongkah.map((satu) => ({ ...satu, npwp: null }));
    },
  };
}

function subtract(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
