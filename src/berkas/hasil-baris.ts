import type { AturanBaris } from "./aturan-muat.js";

/** A row that was refused: column and rule, and the key where it could be read. */
export interface BarisDitolak {
  readonly ok: false;
  readonly kolom: string;
  readonly aturan: AturanBaris;
  readonly kunci: string | null;
}

/** Outcome of checking one row: the canonical row, or its refusal. */
export type HasilBaris<B> = { readonly ok: true; readonly baris: B } | BarisDitolak;

/** Checks the cells of one row, in the order of `namaKolom`. */
export type PemeriksaBaris<B> = (sel: readonly string[]) => HasilBaris<B>;

/** What every versioned row has. Moments are UTC text of `parseWaktu`. */
export interface BarisBerversi {
  readonly kunci: string;
  readonly versi: string;
  readonly sidik: string;
}

/** Digest of a row that deletes: what its other cells hold does not matter. */
export const SIDIK_HAPUS = "HAPUS";
