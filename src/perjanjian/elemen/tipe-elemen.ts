import type { Peran, Pihak } from "../pihak.js";
import type { Tujuan } from "../tujuan.js";

/** Views that audiences read; each row names its columns in them as `view.column`. */
export type Tampilan =
  | "perseroan"
  | "persekutuan"
  | "pengurus"
  | "notaris"
  | "peserta_status_entitas"
  | "peserta_status_notaris"
  | "tinjauan_padanan";

/**
 * How a filter compares: one of a list, equal, prefix of the normalised name, a KBLI code, or whether it is there at
 * all. `tulis` compares nothing: the input becomes the element's value.
 */
export type CaraSaring = "salah-satu" | "sama" | "awalan" | "kbli" | "ada" | "tulis";

/** A question that may be asked about an element, or a value that may be given it: input coordinates, way, column. */
export interface Saring {
  readonly koordinat: readonly string[];
  readonly cara: CaraSaring;
  readonly kolom: string;
}

/** GraphQL fields `Type.field` and the columns `view.column` that hold their value. */
export interface Medan {
  readonly koordinat: readonly string[];
  readonly kolom: readonly string[];
}

/**
 * One data element: a row of Pasal 4, or a column that a party keeps for its own staff.
 *
 * Schema, access rules, projections, database grants, evidence and documents follow from these
 * rows and from nothing else.
 */
export interface Elemen {
  /** Stable number: the clause for Pasal 4 (`4(1)a.2`), `milik.II.modalDasar` for an own column. */
  readonly nomor: string;
  /** The element in the words of the agreement. */
  readonly nama: string;
  /** What a reader must know of it. */
  readonly makna: string;
  /** Clause that gives the right to see it. */
  readonly dasar: string;
  readonly pemasok: Pihak;
  /** Who has the right to receive it; null: nobody but its supplier. */
  readonly penerima: Pihak | null;
  /** Roles of the supplier that see it besides the receiver. */
  readonly peranPemasok: readonly Peran[];
  /** GraphQL fields that show it, each with the columns it is made of. */
  readonly medan: readonly Medan[];
  /** Columns read only to say why it is null, or only to filter by it, `view.column`. */
  readonly kolomBantu: readonly string[];
  /** All its GraphQL fields, `Type.field`. */
  readonly koordinat: readonly string[];
  /** All columns that hold it, `view.column`. */
  readonly kolom: readonly string[];
  /** Filters that ask for it. */
  readonly saring: readonly Saring[];
  /** Purposes for which the receiver may read it. */
  readonly tujuanPenerima: readonly Tujuan[];
  /** Purposes for which its supplier may read it. */
  readonly tujuanPemasok: readonly Tujuan[];
}
