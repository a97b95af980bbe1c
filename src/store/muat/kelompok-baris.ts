import type { LetakBaris, PenulisBaris } from "./biner-copy.js";
import type { BarisSubjek, PenyidikBaris } from "./subjek-baris.js";

/** Accepted rows of which all are checked, then all digested, then all written. */
const KELOMPOK = 64;

/**
 * Passes accepted rows on in groups. Checks, digests and writing are each more code than the innermost caches of a
 * processor hold: row by row they drive each other out, and a row takes a tenth more time.
 */
export class KelompokBaris {
  private readonly letak: LetakBaris[] = [];
  private readonly isi: object[] = [];
  private readonly subjek: (string | null)[] = [];
  private readonly penulis: Pick<PenulisBaris, "writeDiterima">;
  private readonly digest: PenyidikBaris | null;

  constructor(penulis: Pick<PenulisBaris, "writeDiterima">, digest: PenyidikBaris | null) {
    this.penulis = penulis;
    this.digest = digest;
  }

  push(letak: LetakBaris, isi: object): void {
    this.letak.push(letak);
    this.isi.push(isi);
    if (this.isi.length === KELOMPOK) this.flush();
  }

  /** Writes what is held. */
  flush(): void {
    const { letak, isi, subjek, digest, penulis } = this;
    for (const satu of isi) subjek.push(digest === null ? null : digest(satu as BarisSubjek));
    for (let i = 0; i < isi.length; i++) {
      penulis.writeDiterima(letak[i] as LetakBaris, isi[i] as Record<string, unknown>, subjek[i] ?? null);
    }
    this.clear();
  }

  /** Drops what is held, of a piece that was refused. */
  clear(): void {
    this.letak.length = 0;
    this.isi.length = 0;
    this.subjek.length = 0;
  }
}
