import { WILAYAH } from "./tingkat.js";

/** An area code as numbers, level by level; 0 where the level is not known. */
export interface WilayahPadan {
  readonly provinsi: number;
  readonly kabupaten: number;
  readonly kecamatan: number;
  readonly kelurahan: number;
}

export const TANPA_WILAYAH: WilayahPadan = Object.freeze({
  provinsi: 0,
  kabupaten: 0,
  kecamatan: 0,
  kelurahan: 0,
});

/** Takes a dotted Kemendagri code (`31`, `31.71`, `31.71.01`, `31.71.01.1001`) apart. */
export function prepareWilayah(kode: string | null): WilayahPadan {
  if (kode === null || kode.length < 2) return TANPA_WILAYAH;
  const angka = (mulai: number, akhir: number): number => Number(kode.slice(mulai, akhir));
  const provinsi = angka(0, 2);
  const kabupaten = kode.length >= 5 ? provinsi * 100 + angka(3, 5) : 0;
  const kecamatan = kode.length >= 8 ? kabupaten * 100 + angka(6, 8) : 0;
  const kelurahan = kode.length >= 13 ? kecamatan * 10_000 + angka(9, 13) : 0;
  return { provinsi, kabupaten, kecamatan, kelurahan };
}

/** The closest level at which two areas agree, and where they part. */
export function compareWilayah(a: WilayahPadan, b: WilayahPadan): number {
  if (a.provinsi === 0 || b.provinsi === 0) return WILAYAH.KOSONG;
  if (a.provinsi !== b.provinsi) return WILAYAH.PROVINSI_BEDA;
  if (a.kabupaten === 0 || b.kabupaten === 0) return WILAYAH.PROVINSI_SAMA;
  if (a.kabupaten !== b.kabupaten) return WILAYAH.KABUPATEN_BEDA;
  if (a.kecamatan === 0 || b.kecamatan === 0) return WILAYAH.KABUPATEN_SAMA;
  if (a.kecamatan !== b.kecamatan) return WILAYAH.KECAMATAN_BEDA;
  if (a.kelurahan === 0 || b.kelurahan === 0) return WILAYAH.KECAMATAN_SAMA;
  return a.kelurahan === b.kelurahan ? WILAYAH.KELURAHAN_SAMA : WILAYAH.KELURAHAN_BEDA;
}

/** Whether a level says that the kabupaten is the same. */
export function isKabupatenSama(tingkat: number): boolean {
  return tingkat <= WILAYAH.KECAMATAN_BEDA;
}
