import type { TingkatWilayah } from "#rujukan/sumber-wilayah.js";
import { isWilayahDikenal, PANJANG_KODE, parseKodeWilayah } from "#rujukan/wilayah.js";
import type { PembacaSel } from "./pembaca-sel.js";

/** A level of an area cell that a kind stores, and its path in the interface. */
export interface TingkatSel {
  readonly tingkat: TingkatWilayah;
  readonly jalur: string;
}

/**
 * Reads area cells, a code of any level, to the code of the deepest level that the kind stores and the list in force
 * names; null where there is none. Stored levels below it that the cell gives are marked as unusable.
 * @param simpan the stored levels, from the province down
 */
export function createPembacaWilayah(
  pembaca: PembacaSel,
  simpan: readonly TingkatSel[],
): (indeks: number) => string | null {
  const terdalam = PANJANG_KODE[simpan.at(-1)?.tingkat ?? "PROVINSI"];
  const dropTakDikenal = (kode: string, tanda: readonly string[]): string | null => {
    let dikenal: string | null = null;
    for (const { tingkat, jalur } of simpan) {
      const panjang = PANJANG_KODE[tingkat];
      if (kode.length < panjang) break;
      const atas = kode.slice(0, panjang);
      // Every code of the list lies under codes of the list: what is known is the beginning.
      if (isWilayahDikenal(atas)) dikenal = atas;
      else {
        pembaca.flag(tanda);
        pembaca.flagTidakSah(jalur);
      }
    }
    return dikenal;
  };
  return (indeks) => {
    const isi = pembaca.raw(indeks);
    if (isi === "") return null;
    const hasil = parseKodeWilayah(isi);
    if (!hasil.ok) return pembaca.refuse(indeks, hasil.aturan);
    if (hasil.tanda.length > 0) return dropTakDikenal(hasil.kode, hasil.tanda);
    return hasil.kode.length > terdalam ? hasil.kode.slice(0, terdalam) : hasil.kode;
  };
}
