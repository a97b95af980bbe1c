/** A set of places below a limit, a bit for each. */
export class HimpunanBit {
  readonly #bita: Uint32Array;

  constructor(batas: number) {
    this.#bita = new Uint32Array((batas + 31) >>> 5);
  }

  add(tempat: number): void {
    const k = tempat >>> 5;
    this.#bita[k] = (this.#bita[k] ?? 0) | (1 << (tempat & 31));
  }

  has(tempat: number): boolean {
    return ((this.#bita[tempat >>> 5] ?? 0) & (1 << (tempat & 31))) !== 0;
  }
}
