import type { Tampilan } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";

/** One condition on a column of a view. */
export type Syarat =
  | { readonly kolom: string; readonly cara: "sama" | "awalan"; readonly nilai: string }
  | { readonly kolom: string; readonly cara: "salah-satu" | "kbli"; readonly nilai: readonly string[] }
  | { readonly kolom: string; readonly cara: "ada"; readonly nilai: boolean }
  | { readonly kolom: "id"; readonly cara: "id"; readonly nilai: readonly bigint[] }
  | { readonly kolom: "diubah_pada"; readonly cara: "sejak"; readonly nilai: string };

/** Columns to read of a record and of the parts that other views hold. */
export interface Proyeksi {
  readonly kolom: readonly string[];
  /** Columns of `pengurus`; null when neither pengurus nor sekutu is asked for. */
  readonly anggota: readonly string[] | null;
  /** The entity behind a status, as either register has it. */
  readonly entitas: { readonly perseroan: Proyeksi; readonly persekutuan: Proyeksi } | null;
}

/** A page of a view in change order, or the records of a look-up. */
export interface PermintaanBaca {
  readonly audiens: Audiens;
  readonly tampilan: Tampilan;
  readonly proyeksi: Proyeksi;
  readonly syarat: readonly Syarat[];
  /** Change number to read behind. */
  readonly sesudah: bigint | null;
  readonly banyak: number;
  /** Whether to read records, and whether to count them (tombstones not counted). */
  readonly baca: boolean;
  readonly hitung: boolean;
  readonly tanpaDihapus: boolean;
}

/** A row as the store reads it: camel-cased columns; a column not asked for is absent. */
export type Baris = Readonly<Record<string, unknown>>;

/** Rows and count of one moment of the data. */
export interface HasilBaca {
  readonly baris: readonly Baris[];
  readonly jumlah: number | null;
  /** Highest change number whose tombstone is gone; null when `sesudah` is null. */
  readonly batasNisan: bigint | null;
}

/** Reads the registers as one audience's login may. */
export interface PembacaRegister {
  read(permintaan: PermintaanBaca): Promise<HasilBaca>;
}
