import type { JenisBerkas } from "#berkas/jenis.js";
import type { Subjek } from "#bukti/subjek.js";

/** Names companies and persons in the evidence. */
export type PenyidikSubjek = Pick<Subjek, "digestBadan" | "digestOrang">;

/** A checked row that is about somebody; a row that deletes has no number. */
export interface BarisSubjek {
  readonly kunci: string;
  readonly npwp: string | null;
  readonly nik?: string | null;
}

/** The digest that names in the evidence whom a row is about (architecture.md §4 "Subjects"). */
export type PenyidikBaris = (baris: BarisSubjek) => string;

/** The digest of the rows of a kind; null for kinds that name nobody by themselves. */
export function createPenyidikBaris(jenis: JenisBerkas, subjek: PenyidikSubjek): PenyidikBaris | null {
  if (jenis === "perseroan" || jenis === "persekutuan") {
    return ({ npwp, kunci }) => subjek.digestBadan({ npwp, idSumber: kunci });
  }
  if (jenis === "notaris") {
    return ({ nik = null, npwp, kunci }) => subjek.digestOrang({ nik, npwp, idSumber: kunci });
  }
  return null;
}
