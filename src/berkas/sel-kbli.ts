import { parseDaftarKbli, writeKbli } from "#rujukan/kbli.js";
import type { AturanBaris } from "./aturan-muat.js";
import type { PembacaSel } from "./pembaca-sel.js";
import { copyTeks } from "./salin-teks.js";

/** The codes of a cell with their titles ("" where there is none), in one order. */
export interface SelKbli {
  readonly kbli: readonly string[];
  readonly judulKbli: readonly string[];
}

interface Terbaca extends SelKbli {
  readonly tanda: readonly string[];
  readonly aturan: AturanBaris | null;
}

const TANPA: readonly string[] = Object.freeze([]);
const KOSONG: SelKbli = Object.freeze({ kbli: TANPA, judulKbli: TANPA });
const CACHE_MAKS = 20_000;
const SEL_CACHE_MAKS = 200;

/** Reads KBLI cells; many companies have the same one, so each is taken apart once. */
export function createPembacaKbli(
  pembaca: PembacaSel,
  judulKbli: (kode: string) => string,
): (indeks: number) => SelKbli {
  const cache = new Map<string, Terbaca>();

  const parse = (isi: string): Terbaca => {
    const hasil = parseDaftarKbli(isi);
    if (!hasil.ok) return { ...KOSONG, tanda: TANPA, aturan: hasil.aturan };
    const kbli = hasil.daftar.map(writeKbli);
    return { kbli, judulKbli: kbli.map(judulKbli), tanda: hasil.tanda, aturan: null };
  };

  const find = (isi: string): Terbaca => {
    const ada = cache.get(isi);
    if (ada !== undefined) return ada;
    if (cache.size >= CACHE_MAKS || isi.length > SEL_CACHE_MAKS) return parse(isi);
    const milik = copyTeks(isi);
    const terbaca = parse(milik);
    // Frozen is what is kept: who writes a frozen list may keep what it wrote of it, too.
    Object.freeze(terbaca.kbli);
    Object.freeze(terbaca.judulKbli);
    cache.set(milik, terbaca);
    return terbaca;
  };

  return (indeks) => {
    const isi = pembaca.raw(indeks);
    if (isi === "") return KOSONG;
    const terbaca = find(isi);
    if (terbaca.aturan !== null) pembaca.refuse(indeks, terbaca.aturan);
    if (terbaca.tanda.length > 0) pembaca.flag(terbaca.tanda);
    return terbaca;
  };
}
