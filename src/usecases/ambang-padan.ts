import { weighTingkat } from "#pemadanan/bobot.js";
import { type Ambang, alterParameter, type ParameterPadan } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { HasilPutusan, LarikSisi } from "#pemadanan/rekaman.js";
import { SATUAN } from "#pemadanan/tingkat.js";
import type { HasilTelusur } from "./telusur-padan.js";
import { type DuniaBenar, measurePutusan, type UkuranPadan } from "./ukuran-padan.js";

/**
 * What a mistake costs, in reviews of one record by a person: an absence that is none can take a company's permits (PP
 * 86/2013), a match that is none hides one that does not pay.
 */
export const BIAYA = Object.freeze({ absentWrong: 100, matchedWrong: 20, undecided: 1 });

/** One pair of thresholds, in bits of log2 odds, and what would come of it. */
export interface TitikAmbang extends UkuranPadan {
  readonly match: number;
  readonly absence: number;
  readonly cost: number;
  readonly inForce: boolean;
  readonly cheapest: boolean;
}

/** Precision and recall at one threshold of the match. */
export interface TitikKurva {
  readonly threshold: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly inForce: boolean;
}

/** What thresholds are measured over: the near pairs are searched once and decided anew for each. */
export interface BahanAmbang extends HasilTelusur {
  readonly parameter: ParameterPadan;
  readonly dunia: DuniaBenar;
  /** Told after each decision: how many are done, of how many. */
  readonly onKemajuan?: (selesai: number, seluruh: number) => void;
}

/** Distances from the thresholds in force, in bits. */
const SELISIH_PADAN = [-4, -2, 0, 2, 4, 8];
const SELISIH_TIADA = [-3, 0, 3, 6];
/** The match thresholds of the curve, in bits. */
const KURVA = { dari: -6, sampai: 24 };

/** Decides over near pairs with other thresholds: weights follow, because a limit is part of them. */
export function decidePada(parameter: ParameterPadan, sisi: LarikSisi, ambang: Ambang): HasilPutusan {
  if (isSama(ambang, parameter.ambang)) return decideSemua(parameter, sisi, []);
  return decideLain(alterParameter(parameter, { ambang }), sisi);
}

/** Decides over near pairs by another parameter than they were searched with: their levels stay, their weights do not. */
export function decideLain(parameter: ParameterPadan, sisi: LarikSisi): HasilPutusan {
  const bobot = Int32Array.from(sisi.tingkat, (tingkat) => weighTingkat(parameter, tingkat));
  return decideSemua(parameter, { ...sisi, bobot }, []);
}

/** The thresholds in force and others around them, with what each would cost; absences as in a complete register. */
export function measureAmbang(bahan: BahanAmbang): readonly TitikAmbang[] {
  const daftar = listAmbang(bahan.parameter.ambang);
  const titik = daftar.map((ambang, i) => {
    const { ukuran } = measurePada(bahan, ambang);
    bahan.onKemajuan?.(i + 1, daftar.length);
    return { ambang, ukuran, cost: priceOf(ukuran) };
  });
  const termurah = Math.min(...titik.map(({ cost }) => cost));
  return titik.map(({ ambang, ukuran, cost }) => ({
    match: ambang.padan / SATUAN,
    absence: ambang.tiada / SATUAN,
    ...ukuran,
    cost,
    inForce: isSama(ambang, bahan.parameter.ambang),
    cheapest: cost === termurah,
  }));
}

/** Precision and recall as the threshold of the match rises. */
export function measureKurva(bahan: BahanAmbang): readonly TitikKurva[] {
  const { ambang } = bahan.parameter;
  const utuh = Array.from({ length: KURVA.sampai - KURVA.dari + 1 }, (_, i) => (KURVA.dari + i) * SATUAN);
  const daftar = [...new Set([...utuh, ambang.padan])].sort((a, b) => a - b);
  return daftar.map((padan, i) => {
    const tiada = Math.min(ambang.tiada, padan);
    const { ukuran } = measurePada(bahan, { ...ambang, padan, tiada });
    bahan.onKemajuan?.(i + 1, daftar.length);
    const { precision, recall } = ukuran;
    return { threshold: padan / SATUAN, precision, recall, inForce: padan === ambang.padan };
  });
}

function measurePada({ parameter, sisi, takTercari, dunia }: BahanAmbang, ambang: Ambang) {
  return measurePutusan(dunia, decidePada(parameter, sisi, ambang), { lengkap: true, takTercari });
}

/** Each pair of thresholds once, match first; the absence lies where near pairs are kept, and not above the match. */
function listAmbang(berlaku: Ambang): readonly Ambang[] {
  const daftar = new Map<string, Ambang>();
  for (const p of SELISIH_PADAN) {
    const padan = berlaku.padan + p * SATUAN;
    for (const t of SELISIH_TIADA) {
      const tiada = Math.max(berlaku.dekat, Math.min(padan, berlaku.tiada + t * SATUAN));
      daftar.set(`${padan}:${tiada}`, { ...berlaku, padan, tiada });
    }
  }
  return [...daftar.values()];
}

function priceOf(ukuran: UkuranPadan): number {
  return (
    ukuran.absentWrong * BIAYA.absentWrong +
    ukuran.matchedWrong * BIAYA.matchedWrong +
    ukuran.undecided * BIAYA.undecided
  );
}

function isSama(a: Ambang, b: Ambang): boolean {
  return a.padan === b.padan && a.tiada === b.tiada && a.dekat === b.dekat;
}
