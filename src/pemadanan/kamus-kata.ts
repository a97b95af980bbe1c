import type { ParameterPadan } from "./parameter.js";

/** How rare words and areas are, by a parameter; in 1/64 bit. */
export interface InfoPadan {
  readonly kata: (kata: string) => number;
  readonly kabupaten: (kabupaten: number) => number;
}

export function createInfo(parameter: ParameterPadan): InfoPadan {
  const kata = new Map(Object.entries(parameter.infoKata));
  const kabupaten = new Map(
    Object.entries(parameter.infoKabupaten).map(([kode, info]) => [Number(kode), info]),
  );
  return Object.freeze({
    kata: (satu: string) => kata.get(satu) ?? parameter.infoKataJarang,
    kabupaten: (satu: number) => kabupaten.get(satu) ?? parameter.infoKabupatenJarang,
  });
}

const HURUF_A = 65;
const BANYAK_HURUF = 26;
const LAIN = 1 << BANYAK_HURUF;

/** Which letters a text holds, a bit for each of A to Z and one for the rest. */
export function maskHuruf(teks: string): number {
  let mask = 0;
  for (let i = 0; i < teks.length; i++) {
    const huruf = teks.charCodeAt(i) - HURUF_A;
    mask |= huruf >= 0 && huruf < BANYAK_HURUF ? 1 << huruf : LAIN;
  }
  return mask;
}

/** How many bits a 32-bit number has. */
export function countBit(n: number): number {
  let a = n - ((n >>> 1) & 0x55555555);
  a = (a & 0x33333333) + ((a >>> 2) & 0x33333333);
  return Math.imul((a + (a >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Room for more words than are needed at once. */
const LEBIH = 1 << 12;

function copyInto<T extends Int32Array | Uint16Array>(tujuan: T, asal: T): T {
  tujuan.set(asal);
  return tujuan;
}

/**
 * Words by number, with what comparison asks of them; what tells most of them apart without their letters lies close
 * together. Words of entities that are in no employer's name are lent a number.
 */
export class KamusKata {
  readonly teks: string[];
  /** How rare each is, in 1/64 bit. */
  info = new Int32Array(0);
  /** Letters of each (`maskHuruf`), how many, and the first. */
  mask = new Int32Array(0);
  panjang = new Uint16Array(0);
  awal = new Uint16Array(0);
  readonly #nomor: ReadonlyMap<string, number>;
  readonly #infoKata: (kata: string) => number;
  readonly #tetap: number;

  constructor(kamus: readonly string[], infoKata: (kata: string) => number) {
    this.teks = [...kamus];
    this.#reserve(kamus.length);
    this.#nomor = new Map(kamus.map((kata, i) => [kata, i]));
    this.#infoKata = infoKata;
    this.#tetap = kamus.length;
    for (const [i, kata] of kamus.entries()) this.#enter(i, kata);
  }

  /** Numbers words, such as those of an entity; lent numbers last until the next call. */
  number(kata: readonly string[]): Int32Array {
    this.#reserve(this.#tetap + kata.length);
    const nomor = new Int32Array(kata.length);
    let lebih = this.#tetap;
    for (let i = 0; i < kata.length; i++) {
      const satu = kata[i] ?? "";
      const ada = this.#nomor.get(satu);
      if (ada === undefined) this.#enter(lebih, satu);
      nomor[i] = ada ?? lebih++;
    }
    return nomor;
  }

  #reserve(banyak: number): void {
    if (banyak <= this.info.length) return;
    const daya = banyak + LEBIH;
    this.info = copyInto(new Int32Array(daya), this.info);
    this.mask = copyInto(new Int32Array(daya), this.mask);
    this.panjang = copyInto(new Uint16Array(daya), this.panjang);
    this.awal = copyInto(new Uint16Array(daya), this.awal);
  }

  #enter(nomor: number, kata: string): void {
    this.teks[nomor] = kata;
    this.info[nomor] = this.#infoKata(kata);
    this.mask[nomor] = maskHuruf(kata);
    this.panjang[nomor] = kata.length;
    this.awal[nomor] = kata.charCodeAt(0);
  }
}
