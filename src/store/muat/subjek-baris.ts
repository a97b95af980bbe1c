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

type PembuatPenyidik = (subjek: PenyidikSubjek) => PenyidikBaris;

const badan: PembuatPenyidik =
  (subjek) =>
  ({ npwp, kunci }) =>
    subjek.digestBadan({ npwp, idSumber: kunci });

/** By kind; null for kinds whose rows are disclosed under somebody else's record, or to nobody. */
const PEMBUAT: Readonly<Record<JenisBerkas, PembuatPenyidik | null>> = Object.freeze({
  perseroan: badan,
  persekutuan: badan,
  notaris:
    (subjek) =>
    ({ nik = null, npwp, kunci }) =>
      subjek.digestOrang({ nik, npwp, idSumber: kunci }),
  pengurus: null,
  "badan-usaha": null,
  peserta: null,
  kbli: null,
});

/** The digest of the rows of a kind; null where they have none. */
export function createPenyidikBaris(jenis: JenisBerkas, subjek: PenyidikSubjek): PenyidikBaris | null {
  return PEMBUAT[jenis]?.(subjek) ?? null;
}
