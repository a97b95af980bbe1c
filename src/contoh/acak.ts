/** 128 bits that every draw of one data set starts from. */
export type Benih = readonly [number, number, number, number];

const DUA_PANGKAT_32 = 4_294_967_296;
const LANGKAH = 0x9e3779b9;

/** The 32-bit finaliser of Wellons' hash prospector (lowbias32): a bijection in which every bit reaches every other. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Turns any text into a seed; equal texts give equal seeds, and texts that differ in anything give other ones. */
export function parseBenih(teks: string): Benih {
  const bagian = [1, 2, 3, 4].map((nomor) => {
    let h = mix(Math.imul(nomor, LANGKAH) ^ teks.length);
    for (let i = 0; i < teks.length; i++) h = mix(h ^ teks.charCodeAt(i)) + nomor;
    return mix(h) >>> 0;
  });
  return [bagian[0] ?? 0, bagian[1] ?? 0, bagian[2] ?? 0, bagian[3] ?? 0];
}

/**
 * Random numbers that are the same on every machine: xoshiro128** (Blackman and Vigna) on 32-bit integers.
 * `start` sets it to the beginning of one of 2^64 sequences, so that what is drawn for one record does not depend on
 * how many draws the records before it took. Not for secrets.
 */
export class Acak {
  readonly #benih: Benih;
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 1;

  constructor(benih: Benih) {
    this.#benih = benih;
    this.start(0, 0);
  }

  /** Begins the sequence of record `urutan` in stream `aliran`, both below 2^32. */
  start(aliran: number, urutan: number): this {
    const [w, x, y, z] = this.#benih;
    this.#a = mix(w ^ urutan);
    this.#b = mix((x + Math.imul(aliran, LANGKAH)) ^ this.#a);
    this.#c = mix(y ^ (this.#b + urutan));
    this.#d = mix(z + this.#c) | 1;
    return this;
  }

  /** 0 to 2^32 − 1. */
  next(): number {
    const kali5 = Math.imul(this.#b, 5);
    const hasil = Math.imul((kali5 << 7) | (kali5 >>> 25), 9) >>> 0;
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return hasil;
  }

  /** 0 up to but not including 1. */
  fraction(): number {
    return this.next() / DUA_PANGKAT_32;
  }

  /** 0 to `batas` − 1. */
  below(batas: number): number {
    return Math.floor(this.fraction() * batas);
  }

  /** `dari` to `sampai`, both included. */
  between(dari: number, sampai: number): number {
    return dari + this.below(sampai - dari + 1);
  }

  /** True in a share of `peluang` (0 to 1) of the draws. */
  chance(peluang: number): boolean {
    return this.fraction() < peluang;
  }

  /** One member of a list that is not empty. */
  pick<T>(daftar: readonly T[]): T {
    return daftar[this.below(daftar.length)] as T;
  }
}

/** The streams of `Acak.start`: one for each thing drawn, so that a change to one moves no other. */
export const ALIRAN = Object.freeze({
  entitas: 1,
  pengurus: 2,
  npwp: 3,
  kosong: 4,
  badanUsaha: 5,
  derau: 6,
  luar: 7,
  cabang: 8,
  notaris: 9,
  notarisLain: 13,
  peserta: 10,
  pesertaLuar: 11,
  geser: 12,
});
