/** Bits by which most ids are told to be in no set. */
const BITA = 20;
const TOPENG = (1 << BITA) - 1;

/** A set of ids for questions by the million, of which most are answered no: a bit tells that without a look into the set. */
export class HimpunanId {
  readonly #isi: Set<number>;
  readonly #bita = new Int32Array((TOPENG + 1) >>> 5);

  constructor(id: Iterable<number> = []) {
    this.#isi = new Set(id);
    for (const satu of this.#isi) this.#mark(satu);
  }

  add(id: number): void {
    this.#isi.add(id);
    this.#mark(id);
  }

  has(id: number): boolean {
    const k = id & TOPENG;
    return ((this.#bita[k >>> 5] ?? 0) & (1 << (k & 31))) !== 0 && this.#isi.has(id);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#isi.values();
  }

  #mark(id: number): void {
    const k = id & TOPENG;
    this.#bita[k >>> 5] = (this.#bita[k >>> 5] ?? 0) | (1 << (k & 31));
  }
}
