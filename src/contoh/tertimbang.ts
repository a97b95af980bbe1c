import type { Acak } from "./acak.js";

/** A list from which members are drawn in proportion to whole-number weights. */
export class Tertimbang<T> {
  readonly #isi: readonly T[];
  readonly #batas: Uint32Array;
  readonly #jumlah: number;

  constructor(isi: readonly (readonly [nilai: T, bobot: number])[]) {
    this.#isi = isi.map(([nilai]) => nilai);
    this.#batas = new Uint32Array(isi.length);
    let jumlah = 0;
    for (const [i, [, bobot]] of isi.entries()) {
      jumlah += bobot;
      this.#batas[i] = jumlah;
    }
    this.#jumlah = jumlah;
  }

  pick(acak: Acak): T {
    const angka = acak.below(this.#jumlah);
    let kiri = 0;
    let kanan = this.#batas.length - 1;
    while (kiri < kanan) {
      const tengah = (kiri + kanan) >> 1;
      if ((this.#batas[tengah] ?? 0) > angka) kanan = tengah;
      else kiri = tengah + 1;
    }
    return this.#isi[kiri] as T;
  }
}

const PEMBILANG_ZIPF = 1_000_000;
/** Flattens the head of Zipf's law (Mandelbrot): the commonest word is then in about one name of twenty. */
const GESER_ZIPF = 4;

/** Weights a list by its order after Zipf and Mandelbrot: the first member is the commonest. */
export function buildZipf<T>(isi: readonly T[]): Tertimbang<T> {
  return new Tertimbang(isi.map((nilai, i) => [nilai, Math.floor(PEMBILANG_ZIPF / (i + GESER_ZIPF))]));
}
