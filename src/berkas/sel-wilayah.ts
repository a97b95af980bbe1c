import { isWilayahDikenal, parseKodeWilayah, splitWilayah } from "#rujukan/wilayah.js";
import type { PembacaSel } from "./pembaca-sel.js";

/** The levels of an area cell; a level without a name in the list in force is null. */
export interface SelWilayah {
  readonly provinsi: string | null;
  readonly kabupaten: string | null;
  readonly kecamatan: string | null;
  readonly kelurahan: string | null;
}

/** The path of each level in the interface; null: this kind does not store the level (Pasal 4(1)b has two). */
export interface JalurWilayah {
  readonly provinsi: string;
  readonly kabupaten: string;
  readonly kecamatan: string | null;
  readonly kelurahan: string | null;
}

const TANPA_WILAYAH: SelWilayah = Object.freeze({
  provinsi: null,
  kabupaten: null,
  kecamatan: null,
  kelurahan: null,
});

/** Reads an area code of any level; a level that has no name (retired, unknown) is null and its path unusable. */
export function readWilayah(pembaca: PembacaSel, indeks: number, jalur: JalurWilayah): SelWilayah {
  const isi = pembaca.raw(indeks);
  if (isi === "") return TANPA_WILAYAH;
  const hasil = parseKodeWilayah(isi);
  if (!hasil.ok) {
    pembaca.refuse(indeks, hasil.aturan);
    return TANPA_WILAYAH;
  }
  const bagian = splitWilayah(hasil.kode);
  const kecamatan = jalur.kecamatan === null ? null : bagian.kecamatan;
  const kelurahan = jalur.kelurahan === null ? null : bagian.kelurahan;
  if (hasil.tanda.length === 0) return { ...bagian, kecamatan, kelurahan };
  const level = (kode: string | null, nama: string | null): string | null => {
    if (kode === null || nama === null || isWilayahDikenal(kode)) return kode;
    pembaca.flag(hasil.tanda);
    return pembaca.flagTidakSah(nama);
  };
  return {
    provinsi: level(bagian.provinsi, jalur.provinsi),
    kabupaten: level(bagian.kabupaten, jalur.kabupaten),
    kecamatan: level(kecamatan, jalur.kecamatan),
    kelurahan: level(kelurahan, jalur.kelurahan),
  };
}
