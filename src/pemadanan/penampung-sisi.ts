import type { LarikSisi } from "./rekaman.js";

const AWAL = 1 << 12;

/** Near pairs that gather, as columns that grow. */
export class PenampungSisi {
  #entitas = new Float64Array(AWAL);
  #badanUsaha = new Float64Array(AWAL);
  #bobot = new Int32Array(AWAL);
  #tingkat = new Int32Array(AWAL);
  #banyak = 0;

  get banyak(): number {
    return this.#banyak;
  }

  /** Adds a pair; four numbers, because it is called millions of times. */
  add(entitasId: number, badanUsahaId: number, bobot: number, tingkat: number): void {
    if (this.#banyak === this.#bobot.length) this.#grow();
    const n = this.#banyak++;
    this.#entitas[n] = entitasId;
    this.#badanUsaha[n] = badanUsahaId;
    this.#bobot[n] = bobot;
    this.#tingkat[n] = tingkat;
  }

  addSemua({ entitasId, badanUsahaId, bobot, tingkat }: LarikSisi): void {
    for (let i = 0; i < bobot.length; i++)
      this.add(entitasId[i] ?? 0, badanUsahaId[i] ?? 0, bobot[i] ?? 0, tingkat[i] ?? 0);
  }

  /** The pairs in memory of their own size, which may be given away. */
  finish(): LarikSisi {
    const n = this.#banyak;
    return {
      entitasId: this.#entitas.slice(0, n),
      badanUsahaId: this.#badanUsaha.slice(0, n),
      bobot: this.#bobot.slice(0, n),
      tingkat: this.#tingkat.slice(0, n),
    };
  }

  /** The pairs as they lie here, for who takes them over without adding to them. */
  view(): LarikSisi {
    const n = this.#banyak;
    return {
      entitasId: this.#entitas.subarray(0, n),
      badanUsahaId: this.#badanUsaha.subarray(0, n),
      bobot: this.#bobot.subarray(0, n),
      tingkat: this.#tingkat.subarray(0, n),
    };
  }

  #grow(): void {
    const panjang = this.#bobot.length * 2;
    const lebih = <T extends Float64Array | Int32Array>(baru: T, lama: T): T => {
      baru.set(lama);
      return baru;
    };
    this.#entitas = lebih(new Float64Array(panjang), this.#entitas);
    this.#badanUsaha = lebih(new Float64Array(panjang), this.#badanUsaha);
    this.#bobot = lebih(new Int32Array(panjang), this.#bobot);
    this.#tingkat = lebih(new Int32Array(panjang), this.#tingkat);
  }
}
