import type { Peran, Pihak } from "../pihak.js";
import { TUJUAN_DATA_PIHAK_LAIN, TUJUAN_DATA_SENDIRI } from "../tujuan.js";
import type { CaraSaring, Elemen, Medan, Saring } from "./tipe-elemen.js";

/** What a row says of itself; the rest follows from the clause or party it belongs to. */
type Baris = Pick<Elemen, "nomor" | "nama" | "makna"> & {
  readonly medan: readonly Medan[];
  readonly kolomBantu?: readonly string[];
  readonly saring?: readonly Saring[];
};

const baris = (b: Baris) => ({
  saring: [],
  kolomBantu: [],
  ...b,
  koordinat: b.medan.flatMap((m) => m.koordinat),
  kolom: [...new Set([...b.medan.flatMap((m) => m.kolom), ...(b.kolomBantu ?? [])])],
});

/** Every field of every type: `Type.field`, or `view.column`. */
export const di = (tipe: readonly string[], ...medan: string[]): readonly string[] =>
  tipe.flatMap((t) => medan.map((m) => `${t}.${m}`));

/** Columns of the views of both kinds of entity. */
export const entitas = (...kolom: string[]): readonly string[] => di(["perseroan", "persekutuan"], ...kolom);

/** One filter by one column. */
export const saring = (cara: CaraSaring, kolom: string, ...koordinat: string[]): readonly Saring[] => [
  { koordinat, cara, kolom },
];

/** Pasal 4(1): supplied by Pihak II, owed to Pihak I as far as Pihak II holds it (4(3)). */
export const ayat1 = (b: Baris): Elemen => ({
  ...baris(b),
  dasar: b.nomor,
  pemasok: "PIHAK_II",
  penerima: "PIHAK_I",
  peranPemasok: ["PETUGAS"],
  tujuanPenerima: TUJUAN_DATA_PIHAK_LAIN,
  tujuanPemasok: TUJUAN_DATA_SENDIRI,
});

/** Pasal 4(2): settled by Pihak I, owed to Pihak II about what Pihak II supplied. */
export const ayat2 = (b: Baris): Elemen => ({
  ...baris(b),
  dasar: b.nomor,
  pemasok: "PIHAK_I",
  penerima: "PIHAK_II",
  peranPemasok: ["PETUGAS"],
  tujuanPenerima: TUJUAN_DATA_PIHAK_LAIN,
  tujuanPemasok: TUJUAN_DATA_SENDIRI,
});

/** An own column of a party, for its own roles alone. */
export const milik = (pemasok: Pihak, peranPemasok: readonly Peran[], b: Baris): Elemen => ({
  ...baris(b),
  dasar: "milik sendiri",
  pemasok,
  penerima: null,
  peranPemasok,
  tujuanPenerima: [],
  tujuanPemasok: TUJUAN_DATA_SENDIRI,
});

/** A party's own way to what the other party supplied: for its staff, and as every datum of the other for use alone. */
export const diterima = (pihak: Pihak, peran: readonly Peran[], b: Baris): Elemen => ({
  ...milik(pihak, peran, b),
  tujuanPemasok: TUJUAN_DATA_PIHAK_LAIN,
});
