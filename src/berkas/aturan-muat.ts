import type { Aturan } from "#rujukan/aturan.js";
import { KALIMAT_ATURAN } from "#rujukan/aturan.js";

/** Rules by which a row is refused, beside those of the reference codes. No sentence holds a value. */
export const KALIMAT_BARIS = Object.freeze({
  WAJIB_DIISI: "Nilai wajib diisi.",
  NILAI_TIDAK_DIKENAL: "Nilai tidak ada dalam daftar nilai kolom ini.",
  WAKTU_MASA_DEPAN: "Waktu perubahan berada di masa depan.",
  DI_LUAR_LINGKUP: "Bentuk badan pada nama berada di luar lingkup perjanjian.",
  ID_SUMBER_REGISTER_LAIN: "Pengenal sudah dipakai dalam register entitas yang lain.",
  ENTITAS_TIDAK_DIKENAL: "Entitas tidak ada dalam register.",
  DAFTAR_TIDAK_UTUH: "Baris lain dari daftar entitas ini ditolak, maka seluruh daftar ditolak.",
  VERSI_BERTENTANGAN: "Isi berbeda dari data yang tersimpan dengan diubah_pada yang sama.",
} as const);

/** Rules by which a whole load is refused: the database stays as it was. */
export const KALIMAT_BERKAS = Object.freeze({
  BERKAS_KOSONG: "berkas kosong, baris kepala tidak ada",
  BUKAN_UTF8: "isi bukan UTF-8 yang sah",
  KARAKTER_NUL: "isi memuat karakter NUL",
  KUTIP_LIAR: "tanda kutip di luar aturan RFC 4180",
  KUTIP_TERBUKA: "tanda kutip tidak ditutup",
  CR_TUNGGAL: "ganti baris harus LF atau CRLF",
  JUMLAH_KOLOM: "jumlah sel berbeda dari baris kepala",
  KOLOM_HILANG: "kolom wajib tidak ada dalam baris kepala",
  KOLOM_GANDA: "kolom tertulis dua kali dalam baris kepala",
  KOLOM_TIDAK_DIKENAL: "baris kepala memuat kolom yang tidak dikenal (pemisah kolom harus koma)",
  KEPALA_TERLALU_PANJANG: "baris kepala terlalu panjang",
  SEL_TERLALU_PANJANG: "sel lebih dari 64 KB",
  BARIS_TERLALU_PANJANG: "baris terlalu panjang",
  KOLOM_BERKAS_BERBEDA: "kolom berbeda dari berkas pertama dalam perintah yang sama",
  BARIS_BERTENTANGAN: "dua baris dengan kunci dan diubah_pada yang sama berisi berbeda",
  LENGKAP_KOSONG: "register yang dinyatakan lengkap tidak memuat satu baris pun",
  LENGKAP_LEBIH_TUA: "register lengkap dengan tanggal yang lebih baru sudah dimuat",
  LENGKAP_TIDAK_TERBACA: "register dinyatakan lengkap, tetapi ada baris yang kuncinya tidak terbaca",
} as const);

/** Code of a rule that refuses a row. */
export type AturanBaris = keyof typeof KALIMAT_BARIS | Aturan;

/** Code of a rule that refuses a load. */
export type AturanBerkas = keyof typeof KALIMAT_BERKAS;

/** The sentence of a rule for the refusal report. */
export function kalimatBaris(aturan: AturanBaris): string {
  return aturan in KALIMAT_BARIS
    ? KALIMAT_BARIS[aturan as keyof typeof KALIMAT_BARIS]
    : KALIMAT_ATURAN[aturan as Aturan];
}

/** A file wrong in shape: the rule, the line where it shows (1 is the header) and a column of the specification, if one. */
export class GalatBentuk extends Error {
  readonly aturan: AturanBerkas;
  readonly baris: number;
  readonly kolom: string | null;
  /** Ordinal of the file in its load, from 1: file names may carry personal data. */
  berkas = 1;

  constructor(aturan: AturanBerkas, baris: number, kolom: string | null = null) {
    super(KALIMAT_BERKAS[aturan]);
    this.name = "GalatBentuk";
    this.aturan = aturan;
    this.baris = baris;
    this.kolom = kolom;
  }

  /** The same, of the file with this ordinal. */
  at(berkas: number): this {
    this.berkas = berkas;
    return this;
  }
}
