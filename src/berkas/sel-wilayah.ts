import { isWilayahDikenal, parseKodeWilayah, splitWilayah } from "#rujukan/wilayah.js";
import type { PembacaSel } from "./pembaca-sel.js";
import { copyTeks } from "./salin-teks.js";

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

/** Areas are few and rows many; a bound for a file that is not what it says. */
const CACHE_MAKS = 100_000;

/**
 * Reads area cells, a code of any level; a level that has no name (retired, unknown) is null and its path unusable.
 * Codes in order are taken apart once.
 */
export function createPembacaWilayah(
  pembaca: PembacaSel,
  jalur: JalurWilayah,
): (indeks: number) => SelWilayah {
  const cache = new Map<string, SelWilayah>();
  return (indeks) => {
    const isi = pembaca.raw(indeks);
    if (isi === "") return TANPA_WILAYAH;
    const ada = cache.get(isi);
    if (ada !== undefined) return ada;
    const hasil = parseKodeWilayah(isi);
    if (!hasil.ok) {
      pembaca.refuse(indeks, hasil.aturan);
      return TANPA_WILAYAH;
    }
    const milik = copyTeks(hasil.kode);
    const bagian = cutWilayah(milik, jalur);
    if (hasil.tanda.length > 0) return dropTakDikenal(pembaca, bagian, jalur, hasil.tanda);
    if (cache.size < CACHE_MAKS) cache.set(milik, bagian);
    return bagian;
  };
}

function cutWilayah(kode: string, jalur: JalurWilayah): SelWilayah {
  const bagian = splitWilayah(kode);
  return {
    ...bagian,
    kecamatan: jalur.kecamatan === null ? null : bagian.kecamatan,
    kelurahan: jalur.kelurahan === null ? null : bagian.kelurahan,
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
