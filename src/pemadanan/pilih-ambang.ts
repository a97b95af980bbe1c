import { bits, type ParameterPadan } from "./parameter.js";
import { SATUAN } from "./tingkat.js";

/** Of the registered, the share that may be taken for absent by what the sample shows of weak pairs. */
const KELIRU = 1e-5;
/** Whatever the sample shows, the limit of absence lies between these. */
const PALING_LONGGAR = bits(-7);
const PALING_KETAT = bits(-12);
/** A pair this far below the limit moves no decision: several would have to come together. */
const DI_BAWAH_TIADA = bits(3);

/**
 * The limits of absence and nearness for the registers at hand: the less sure the pairs of the sample are, the less may
 * come near an entity that is to be absent (issue of PP 86/2013: a wrong absence harms).
 * @param peluang by entity of the sample, how likely it is that one of its pairs is right
 */
export function chooseAmbang(
  parameter: ParameterPadan,
  peluang: Iterable<number>,
): Pick<ParameterPadan["ambang"], "tiada" | "dekat"> {
  const urut = Float64Array.from(peluang).sort();
  const batas = urut.reduce((a, b) => a + b, 0) * KELIRU;
  let jumlah = 0;
  let i = 0;
  while (i < urut.length && jumlah + (urut[i] ?? 0) <= batas) jumlah += urut[i++] ?? 0;
  const bobot = bits(Math.log2(Math.max(urut[i] ?? 1, 2 ** (PALING_KETAT / SATUAN))));
  const tiada = Math.max(PALING_KETAT, Math.min(PALING_LONGGAR, bobot));
  return { tiada, dekat: Math.min(tiada - DI_BAWAH_TIADA, parameter.ambang.padan - 1) };
}
