import { KATA_MAKS } from "./ejaan.js";
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

/**
 * Words by number, with what comparison asks of them; what tells most of them apart without their letters lies close
 * together. Words of one entity that are in no employer's name are lent a number.
 */
export class KamusKata {
  readonly teks: string[];
  /** How rare each is, in 1/64 bit. */
  readonly info: Int32Array;
  /** Letters of each (`maskHuruf`), how many, and the first. */
  readonly mask: Int32Array;
  readonly panjang: Uint16Array;
  readonly awal: Uint16Array;
  readonly #nomor: ReadonlyMap<string, number>;
  readonly #infoKata: (kata: string) => number;
  readonly #tetap: number;

  constructor(kamus: readonly string[], infoKata: (kata: string) => number) {
    const daya = kamus.length + KATA_MAKS;
    this.teks = [...kamus];
    this.info = new Int32Array(daya);
    this.mask = new Int32Array(daya);
    this.panjang = new Uint16Array(daya);
    this.awal = new Uint16Array(daya);
    this.#nomor = new Map(kamus.map((kata, i) => [kata, i]));
    this.#infoKata = infoKata;
    this.#tetap = kamus.length;
    for (const [i, kata] of kamus.entries()) this.#enter(i, kata);
  }

  /** Numbers the words of an entity; lent numbers last until the next call. */
  number(kata: readonly string[]): Int32Array {
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

  #enter(nomor: number, kata: string): void {
    this.teks[nomor] = kata;
    this.info[nomor] = this.#infoKata(kata);
    this.mask[nomor] = maskHuruf(kata);
    this.panjang[nomor] = kata.length;
    this.awal[nomor] = kata.charCodeAt(0);
  }
}
