import { GalatBentuk } from "./aturan-muat.js";
import { type JenisBerkas, KOLOM_BERKAS, namaKolom } from "./jenis.js";

/** Where the cells of a file go. */
export interface Kepala {
  /** Place in the file → place in `namaKolom(jenis)`. */
  readonly tujuan: readonly number[];
  /** Optional columns that the file has. */
  readonly opsional: ReadonlySet<string>;
}

/**
 * Reads a header row: every required column once, optional ones at most once, no other, in any order.
 * @throws GalatBentuk KOLOM_HILANG, KOLOM_GANDA, KOLOM_TIDAK_DIKENAL
 */
export function parseKepala(jenis: JenisBerkas, sel: readonly string[]): Kepala {
  const nama = namaKolom(jenis);
  const tujuan = sel.map((teks) => nama.indexOf(teks));
  if (tujuan.includes(-1)) throw new GalatBentuk("KOLOM_TIDAK_DIKENAL", 1);
  const ganda = tujuan.find((tempat, i) => tujuan.indexOf(tempat) !== i);
  if (ganda !== undefined) throw new GalatBentuk("KOLOM_GANDA", 1, nama[ganda] ?? null);
  const hilang = KOLOM_BERKAS[jenis].wajib.find((satu) => !sel.includes(satu));
  if (hilang !== undefined) throw new GalatBentuk("KOLOM_HILANG", 1, hilang);
  const opsional = new Set(KOLOM_BERKAS[jenis].opsional.filter((satu) => sel.includes(satu)));
  return Object.freeze({ tujuan: Object.freeze(tujuan), opsional });
}
