import { HimpunanBit } from "#pemadanan/himpunan-bit.js";

/** Bits by which most ids are told to be in no set. */
const BITA = 20;
const TOPENG = (1 << BITA) - 1;

/** A set of ids for questions by the million, of which most are answered no: a bit tells that without a look into the set. */
export class HimpunanId {
  readonly #isi: Set<number>;
  readonly #bita = new HimpunanBit(TOPENG + 1);

  constructor(id: Iterable<number> = []) {
    this.#isi = new Set(id);
    for (const satu of this.#isi) this.#bita.add(satu & TOPENG);
  }

  add(id: number): void {
    this.#isi.add(id);
    this.#bita.add(id & TOPENG);
  }

  has(id: number): boolean {
    return this.#bita.has(id & TOPENG) && this.#isi.has(id);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#isi.values();
  }
}
