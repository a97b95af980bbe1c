import type { Audiens } from "#perjanjian/pihak.js";

/** Seals numbers of the store into opaque handles; a handle of another scope opens to null. */
export interface Penyandi {
  /** Handles of records of one view for one audience. */
  forId(audiens: Audiens, tampilan: string): Segel;
  /** Cursors of one list for one audience and one filter. */
  forKursor(audiens: Audiens, akar: string, saringan: string): Segel;
}

export interface Segel {
  seal(nilai: bigint): string;
  open(teks: string): bigint | null;
}
