const AWAL = 1 << 10;

/** A list of 32-bit numbers that grows. */
export class Tumbuh {
  isi = new Uint32Array(AWAL);
  panjang = 0;

  push(nilai: number): void {
    if (this.panjang === this.isi.length) this.#grow(this.panjang + 1);
    this.isi[this.panjang++] = nilai;
  }

  /** Adds so many numbers, and answers where they begin; they are 0. */
  extend(banyak: number): number {
    const mulai = this.panjang;
    this.panjang += banyak;
    if (this.panjang > this.isi.length) this.#grow(this.panjang);
    return mulai;
  }

  /** The numbers in memory of their own size. */
  cut(): Uint32Array<ArrayBuffer> {
    return this.isi.slice(0, this.panjang);
  }

  #grow(perlu: number): void {
    const lebih = new Uint32Array(Math.max(perlu, this.isi.length * 2));
    lebih.set(this.isi);
    this.isi = lebih;
  }
}
