/** The employers that were brought to an entity, each once; room for all, which is used again for the next entity. */
export class PenampungCalon {
  /** Their places, from the front. */
  readonly isi: Uint32Array;
  banyak = 0;
  /** How many, at the front, were brought by rules that are not weak. */
  kuat = 0;
  /** The entity for which an employer was last looked at. */
  readonly #dilihat: Uint32Array;
  #putaran = 0;

  constructor(daya: number) {
    this.isi = new Uint32Array(daya);
    this.#dilihat = new Uint32Array(daya);
  }

  start(): void {
    this.#putaran += 1;
    this.banyak = 0;
    this.kuat = 0;
  }

  add(tempat: number): void {
    if (this.#dilihat[tempat] === this.#putaran) return;
    this.#dilihat[tempat] = this.#putaran;
    this.isi[this.banyak++] = tempat;
  }

  /** What comes from here on is brought by weak rules. */
  endKuat(): void {
    this.kuat = this.banyak;
  }
}
