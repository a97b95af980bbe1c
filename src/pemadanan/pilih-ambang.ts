import { bits, type ParameterPadan } from "./parameter.js";
import { SATUAN } from "./tingkat.js";

/** Of the registered, the share that may be taken for absent by what the sample shows of weak pairs. */
const KELIRU = 1e-5;
/** Of the absent, the share that caution may leave undecided: beyond it people are asked of everybody, and find nobody. */
const BELUM_MAKS = 0.4;
/** Whatever the sample shows, the limit of absence lies between these. */
const PALING_LONGGAR = bits(-7);
const PALING_KETAT = bits(-13);
/** A pair this far below the limit moves no decision: several would have to come together. */
const DI_BAWAH_TIADA = bits(2);

/**
 * The limits of absence and nearness for the registers at hand: the less sure the pairs of the sample are, the less may
 * come near an entity that is to be absent (issue of PP 86/2013: a wrong absence harms).
 * @param banyak entities of the sample
 * @param peluang by entity of it that has pairs, how likely it is that one of them is right
 */
export function chooseAmbang(
  parameter: ParameterPadan,
  banyak: number,
  peluang: Iterable<number>,
): Pick<ParameterPadan["ambang"], "tiada" | "dekat"> {
  const urut = Float64Array.from(peluang).sort();
  const batas = urut.reduce((a, b) => a + b, 0) * KELIRU;
  let jumlah = 0;
  let i = 0;
  while (i < urut.length && jumlah + (urut[i] ?? 0) <= batas) jumlah += urut[i++] ?? 0;
  const terlemah = Math.max(urut[i] ?? 1, findTerbanyak(urut, banyak), 2 ** (PALING_KETAT / SATUAN));
  const tiada = Math.max(PALING_KETAT, Math.min(PALING_LONGGAR, bits(Math.log2(terlemah))));
  return { tiada, dekat: Math.min(tiada - DI_BAWAH_TIADA, parameter.ambang.padan - 1) };
}

/** The least likely pair at which the limit may lie for no more of the absent than `BELUM_MAKS` to stay undecided. */
function findTerbanyak(urut: Float64Array, banyak: number): number {
  const terdaftar = urut.reduce((a, b) => a + Math.min(1, b), 0);
  let sisa = (banyak - terdaftar) * BELUM_MAKS;
  let i = urut.length;
  while (i > 0 && sisa >= 0) sisa -= 1 - Math.min(1, urut[--i] ?? 0);
  return urut[i] ?? 0;
}
