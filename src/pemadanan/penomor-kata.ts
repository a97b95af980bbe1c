/** Numbers words in the order in which they come. */
export class PenomorKata {
  readonly kamus: string[] = [];
  readonly #nomor = new Map<string, number>();

  find(kata: string): number {
    const ada = this.#nomor.get(kata);
    if (ada !== undefined) return ada;
    this.#nomor.set(kata, this.kamus.length);
    return this.kamus.push(kata) - 1;
  }
}
