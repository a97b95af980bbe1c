import { createInfo } from "./kamus-kata.js";
import { prepareNama } from "./nama-padan.js";
import { bits, type ParameterPadan } from "./parameter.js";
import type { RekamanEntitas } from "./rekaman.js";
import { SATUAN } from "./tingkat.js";

/** How often names are expected to agree by chance: whole names, and names but for one word. */
export interface Kebetulan {
  readonly utuh: number;
  readonly kurangSatu: number;
  /** The same for all names, as −log2 of the share of pairs. */
  readonly rataUtuh: number;
  readonly rataKurangSatu: number;
}

export function expectKebetulan(
  parameter: ParameterPadan,
  entitas: readonly RekamanEntitas[],
  banyakBadanUsaha: number,
): Kebetulan {
  const info = createInfo(parameter);
  const [utuh, kurangSatu] = [createJumlah(parameter), createJumlah(parameter)];
  for (const { nama } of entitas) {
    const kata = (prepareNama(nama, null)?.kata ?? []).map(info.kata);
    const seluruh = kata.reduce((a, b) => a + b, 0);
    utuh.add(seluruh);
    if (kata.length > 1) for (const satu of kata) kurangSatu.add(seluruh - satu);
  }
  const rata = (jumlah: number): number => -Math.log2(Math.max(jumlah, 1e-9) / Math.max(1, entitas.length));
  return {
    utuh: utuh.langka * banyakBadanUsaha,
    kurangSatu: kurangSatu.langka * banyakBadanUsaha,
    rataUtuh: rata(utuh.seluruh),
    rataKurangSatu: rata(kurangSatu.seluruh),
  };
}

/** Sums of chances, of all names and of those in rare words. */
interface JumlahPeluang {
  seluruh: number;
  langka: number;
  readonly add: (info: number) => void;
}

/** Adds up chances 2^−info, of all names and of those in rare words. */
function createJumlah(parameter: ParameterPadan): JumlahPeluang {
  const jumlah: JumlahPeluang = {
    seluruh: 0,
    langka: 0,
    add: (info: number): void => {
      const peluang = 2 ** (-info / SATUAN);
      jumlah.seluruh += peluang;
      if (isLangka(parameter, info)) jumlah.langka += peluang;
    },
  };
  return jumlah;
}

/** Blocks bring all pairs of names together that agree in words as rare as this. */
export function isLangka(parameter: ParameterPadan, info: number): boolean {
  return info >= parameter.infoBadanUsaha - bits(4);
}
