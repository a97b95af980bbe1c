import type { HasilBlok, HitunganBlok } from "#pemadanan/ukur-blok.js";
import type { BahanUkur } from "./telusur-padan.js";
import { bagian } from "./ukuran-padan.js";

/** What one rule, or all, make of the pairs that there are. */
export interface UkuranAturan {
  /** Pairs that come together, each once. */
  readonly compared: number;
  /** Of the true pairs, those among them. */
  readonly pairsCompleteness: number | null;
  /** Of all pairs of an entity and an employer, those that need not be compared. */
  readonly reductionRatio: number | null;
}

/** The blocks of the engine, together and each as if it were alone. */
export interface UkuranBlok extends UkuranAturan {
  readonly pairs: number;
  readonly truePairs: number;
  readonly byRule: Readonly<Record<string, UkuranAturan>>;
}

/** @param blok what was counted over all entities */
export function buildUkuranBlok({ badanUsaha, dunia }: BahanUkur, blok: HasilBlok): UkuranBlok {
  const pairs = dunia.entitas * badanUsaha.length;
  let truePairs = 0;
  for (const satu of dunia.benar.values()) truePairs += satu.badanUsaha.size;
  const build = ({ pasangan, benar }: HitunganBlok): UkuranAturan => ({
    compared: pasangan,
    pairsCompleteness: bagian(benar, truePairs),
    reductionRatio: bagian(pairs - pasangan, pairs),
  });
  const aturan = Object.entries(blok.menurutAturan).map(([nama, satu]) => [nama, build(satu)] as const);
  return { pairs, truePairs, ...build(blok), byRule: Object.fromEntries(aturan) };
}
