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

/** Reads area cells, a code of any level; a level that has no name (retired, unknown) is null and its path unusable. */
export function createPembacaWilayah(
  pembaca: PembacaSel,
  jalur: JalurWilayah,
): (indeks: number) => SelWilayah {
  return (indeks) => {
    const isi = pembaca.raw(indeks);
    if (isi === "") return TANPA_WILAYAH;
    const hasil = parseKodeWilayah(isi);
    if (!hasil.ok) {
      pembaca.refuse(indeks, hasil.aturan);
      return TANPA_WILAYAH;
    }
    const bagian = cutWilayah(hasil.kode, jalur);
    return hasil.tanda.length > 0 ? dropTakDikenal(pembaca, bagian, jalur, hasil.tanda) : bagian;
  };
}

function cutWilayah(kode: string, jalur: JalurWilayah): SelWilayah {
  const { provinsi, kabupaten, kecamatan, kelurahan } = splitWilayah(kode);
  return {
    provinsi,
    kabupaten,
    kecamatan: jalur.kecamatan === null ? null : kecamatan,
    kelurahan: jalur.kelurahan === null ? null : kelurahan,
  };
}

function dropTakDikenal(
  pembaca: PembacaSel,
  bagian: SelWilayah,
  jalur: JalurWilayah,
  tanda: readonly string[],
): SelWilayah {
  const level = (kode: string | null, nama: string | null): string | null => {
    if (kode === null || nama === null || isWilayahDikenal(kode)) return kode;
    pembaca.flag(tanda);
    return pembaca.flagTidakSah(nama);
  };
  return {
    provinsi: level(bagian.provinsi, jalur.provinsi),
    kabupaten: level(bagian.kabupaten, jalur.kabupaten),
    kecamatan: level(bagian.kecamatan, jalur.kecamatan),
    kelurahan: level(bagian.kelurahan, jalur.kelurahan),
  };
}
