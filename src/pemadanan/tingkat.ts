/**
 * The levels of a comparison, from the closest to none, and how they are packed into 32 bits. The names are what staff
 * of Pihak I read in an explanation.
 */

export const TINGKAT_NPWP = Object.freeze(["SAMA", "DEKAT", "BEDA", "KOSONG"] as const);
export const TINGKAT_NAMA = Object.freeze([
  "SAMA",
  "EJAAN",
  "URUTAN",
  "SALAH_KETIK",
  "SINGKATAN",
  "KATA_LEBIH",
  "KATA_KURANG",
  "UBAHAN_GANDA",
  "KATA_BEDA",
  "SEBAGIAN",
  "MIRIP",
  "LAIN",
  "KOSONG",
] as const);
export const TINGKAT_WILAYAH = Object.freeze([
  "KELURAHAN_SAMA",
  "KECAMATAN_SAMA",
  "KELURAHAN_BEDA",
  "KABUPATEN_SAMA",
  "KECAMATAN_BEDA",
  "PROVINSI_SAMA",
  "KABUPATEN_BEDA",
  "PROVINSI_BEDA",
  "KOSONG",
] as const);
export const TINGKAT_BENTUK = Object.freeze(["SAMA", "KOSONG", "BEDA"] as const);

/** Places in the lists above that the code speaks of. */
export const NPWP = Object.freeze({ SAMA: 0, DEKAT: 1, BEDA: 2, KOSONG: 3 });
export const NAMA = Object.freeze({
  SAMA: 0,
  EJAAN: 1,
  URUTAN: 2,
  SALAH_KETIK: 3,
  SINGKATAN: 4,
  KATA_LEBIH: 5,
  KATA_KURANG: 6,
  UBAHAN_GANDA: 7,
  KATA_BEDA: 8,
  SEBAGIAN: 9,
  MIRIP: 10,
  LAIN: 11,
  KOSONG: 12,
});
export const WILAYAH = Object.freeze({
  KELURAHAN_SAMA: 0,
  KECAMATAN_SAMA: 1,
  KELURAHAN_BEDA: 2,
  KABUPATEN_SAMA: 3,
  KECAMATAN_BEDA: 4,
  PROVINSI_SAMA: 5,
  KABUPATEN_BEDA: 6,
  PROVINSI_BEDA: 7,
  KOSONG: 8,
});
export const BENTUK = Object.freeze({ SAMA: 0, KOSONG: 1, BEDA: 2 });

/** Whether the words that agree count at a level, each by how rare it is. */
export function isBerkata(nama: number): boolean {
  return nama < NAMA.MIRIP;
}

/** Units of a bit in which weights and information are counted. */
export const SATUAN = 64;
/** Information of the words that agree: 12 bits of 1/64 bit. */
export const INFO_NAMA_MAKS = 4095;
/** Information of the area that agrees: 5 bits of half a bit. */
const INFO_WILAYAH_MAKS = 31;
const SATUAN_WILAYAH = SATUAN / 2;

/** A comparison taken apart; `infoNama` and `infoWilayah` in 1/64 bit. */
export interface TingkatTerurai {
  readonly npwp: number;
  readonly nama: number;
  readonly wilayah: number;
  readonly bentuk: number;
  /** How rare the words are that agree. */
  readonly infoNama: number;
  /** How rare the kabupaten is that agrees; in steps of half a bit. */
  readonly infoWilayah: number;
}

/** What of `infoWilayah` is kept. */
export function roundInfoWilayah(info: number): number {
  return Math.min(INFO_WILAYAH_MAKS, Math.round(info / SATUAN_WILAYAH)) * SATUAN_WILAYAH;
}

export function packTingkat(
  npwp: number,
  nama: number,
  wilayah: number,
  bentuk: number,
  infoNama: number,
  infoWilayah: number,
): number {
  return (
    npwp |
    (nama << 2) |
    (wilayah << 6) |
    (bentuk << 10) |
    (Math.min(INFO_NAMA_MAKS, infoNama) << 12) |
    ((infoWilayah / SATUAN_WILAYAH) << 24)
  );
}

export function unpackTingkat(tingkat: number): TingkatTerurai {
  return {
    npwp: tingkat & 3,
    nama: (tingkat >> 2) & 15,
    wilayah: (tingkat >> 6) & 15,
    bentuk: (tingkat >> 10) & 3,
    infoNama: (tingkat >> 12) & INFO_NAMA_MAKS,
    infoWilayah: ((tingkat >> 24) & INFO_WILAYAH_MAKS) * SATUAN_WILAYAH,
  };
}

/** The level of the names, without the rest. */
export function namaOf(tingkat: number): number {
  return (tingkat >> 2) & 15;
}

/** The level of the areas, without the rest. */
export function wilayahOf(tingkat: number): number {
  return (tingkat >> 6) & 15;
}

/** Whether a comparison says that the numbers are the same. */
export function isNomorSama(tingkat: number): boolean {
  return (tingkat & 3) === NPWP.SAMA;
}

/** Nothing was compared: what a pair stands at that only a person brought together. */
export const TINGKAT_TANPA_BANDING: number = packTingkat(
  NPWP.KOSONG,
  NAMA.KOSONG,
  WILAYAH.KOSONG,
  BENTUK.KOSONG,
  0,
  0,
);
