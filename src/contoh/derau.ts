/**
 * How much the two parties' registers differ about the same company, and how much is missing. Every member is a share
 * from 0 to 1. The four shares of an employer's NPWP exclude each other and add up to 1 at most; where one cannot apply
 * (no old form or name to alter), the row stays as it is.
 */
export interface Derau {
  /** Rows of Perseroan, Persekutuan and Notaris without NPWP. */
  readonly npwpKosongPihak2: number;
  /** Rows of Perseroan and Persekutuan whose NPWP has a digit mistyped. */
  readonly npwpSalahPihak2: number;
  /** Employers without NPWP. */
  readonly npwpKosongPihak1: number;
  /** Employers with the 15-digit form. */
  readonly npwpBentukLama: number;
  /** Employers with a wrong NPWP: a digit mistyped, two swapped, or another taxpayer's number. */
  readonly npwpSalah: number;
  /** Employers with the number of a branch of the same taxpayer. */
  readonly npwpCabang: number;
  /** Employers whose name differs in its words. */
  readonly namaBerubah: number;
  /** Of these, those altered twice. */
  readonly namaBerubahLagi: number;
  /** Employers whose form of company is written otherwise or left out. */
  readonly bentukBerubah: number;
  /** Employers without area. */
  readonly wilayahKosong: number;
  /** Employers in another area. */
  readonly wilayahLain: number;
  /** Of the employers that belong to no supplied entity, those named much like one that was supplied. */
  readonly kembar: number;
}

/** The names of the presets, from easy to difficult. */
export type TingkatDerau = "bersih" | "wajar" | "sulit";

/**
 * The presets: clean; realistic (15 % of NPWP missing, 10 % old form, 5 % wrong, 30 % of names altered); hard (half of
 * the NPWP missing, 60 % altered). The share of missing NPWP holds in each party's files by itself, so the number is
 * missing on one side or the other in 28 % of the realistic pairs and 75 % of the hard ones.
 */
export const TINGKAT_DERAU: Readonly<Record<TingkatDerau, Derau>> = Object.freeze({
  bersih: Object.freeze({
    npwpKosongPihak2: 0,
    npwpSalahPihak2: 0,
    npwpKosongPihak1: 0,
    npwpBentukLama: 0,
    npwpSalah: 0,
    npwpCabang: 0,
    namaBerubah: 0,
    namaBerubahLagi: 0,
    bentukBerubah: 0.1,
    wilayahKosong: 0,
    wilayahLain: 0,
    kembar: 0.05,
  }),
  wajar: Object.freeze({
    npwpKosongPihak2: 0.15,
    npwpSalahPihak2: 0.003,
    npwpKosongPihak1: 0.15,
    npwpBentukLama: 0.1,
    npwpSalah: 0.05,
    npwpCabang: 0.03,
    namaBerubah: 0.3,
    namaBerubahLagi: 0.2,
    bentukBerubah: 0.3,
    wilayahKosong: 0.05,
    wilayahLain: 0.03,
    kembar: 0.2,
  }),
  sulit: Object.freeze({
    npwpKosongPihak2: 0.5,
    npwpSalahPihak2: 0.01,
    npwpKosongPihak1: 0.5,
    npwpBentukLama: 0.2,
    npwpSalah: 0.1,
    npwpCabang: 0.06,
    namaBerubah: 0.6,
    namaBerubahLagi: 0.4,
    bentukBerubah: 0.5,
    wilayahKosong: 0.15,
    wilayahLain: 0.08,
    kembar: 0.4,
  }),
});

/** The kinds of noise named in the truth; a pair that differs in nothing has `TANPA`. */
export type JenisDerau =
  | "NPWP_KOSONG_PIHAK_2"
  | "NPWP_SALAH_PIHAK_2"
  | "NPWP_KOSONG_PIHAK_1"
  | "NPWP_BENTUK_LAMA"
  | "NPWP_SALAH"
  | "NPWP_MILIK_LAIN"
  | "NPWP_CABANG"
  | "NAMA_SALAH_KETIK"
  | "NAMA_KATA_HILANG"
  | "NAMA_KATA_TERTUKAR"
  | "NAMA_KATA_TAMBAHAN"
  | "NAMA_SINGKATAN"
  | "NAMA_DAN"
  | "NAMA_EJAAN_LAMA"
  | "NAMA_SPASI"
  | "NAMA_STATUS"
  | "NAMA_BENTUK"
  | "WILAYAH_KOSONG"
  | "WILAYAH_LAIN"
  | "CABANG_TAMBAHAN";

const TANPA_DERAU = "TANPA";

/** The cell `derau` of the truth: the kinds joined by `;` in their order. */
export function writeDerau(jenis: readonly JenisDerau[]): string {
  return jenis.length === 0 ? TANPA_DERAU : jenis.join(";");
}
