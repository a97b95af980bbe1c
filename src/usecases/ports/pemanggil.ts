import type { Audiens } from "#perjanjian/pihak.js";
import type { Tujuan } from "#perjanjian/tujuan.js";
import type { Klien } from "./registri-klien.js";

/** For what the caller says it uses the data: granted, or refused with the cause for the evidence. */
export type Pemanfaatan =
  | { readonly ok: true; readonly tujuan: Tujuan; readonly kegiatan: string }
  | { readonly ok: false; readonly sebab: string; readonly tujuan: string | null };

/** Who calls: a registered client whose token was verified (architecture.md §5). */
export interface Pemanggil {
  readonly klien: Klien;
  readonly audiens: Audiens;
  /** The person behind a person role; null for SISTEM_MITRA (Pasal 10(2)). */
  readonly orang: string | null;
  readonly pemanfaatan: Pemanfaatan;
}

/** Outcome of identifying a caller; every failure looks the same to the caller. */
export type HasilPengenalan =
  | { readonly ok: true; readonly pemanggil: Pemanggil }
  | { readonly ok: false; readonly sebab: string };
