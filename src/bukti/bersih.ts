import { type CatatanBukti, SEMUA_HASIL } from "./catatan.js";

/** Longest text of each field, in UTF-16 units, and the most entries of each list; the mark is counted in. */
export const BATAS_CATATAN = Object.freeze({
  korelasi: 64,
  pihak: 16,
  klien: 128,
  orang: 256,
  tujuan: 64,
  kegiatan: 256,
  operasi: 128,
  sidikOperasi: 64,
  versiPerjanjian: 64,
  sebab: 256,
  alamat: 64,
  koordinat: { panjang: 128, banyak: 1_000 },
  dasar: { panjang: 32, banyak: 1_000 },
  subjek: { panjang: 64, banyak: 200_000 },
});

/** Ends a text or a list that was cut. */
export const TANDA_POTONG = "…";
const PENGGANTI = "\u{fffd}";

/** Largest value of the column's type, integer. */
const JUMLAH_MAKS = 2_147_483_647;
/** 9999-12-31T23:59:59.999Z: the last moment that RFC 3339 can write. */
const WAKTU_MAKS = 253_402_300_799_999;

const ASCII_BERSIH = /^[\x20-\x7e]*$/;
const ESC = String.fromCharCode(0x1b);
const CSI = String.fromCharCode(0x9b);
/** An ANSI sequence whole, else one character that a terminal, a log or PostgreSQL would not take as text. */
const KOTOR = new RegExp(`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]`, "gu");

/**
 * A record that is one record wherever it is written: every text and list within `BATAS_CATATAN`, over-long
 * ones cut and ended by `TANDA_POTONG`; NUL, control and format characters (bidi overrides among them), line
 * separators, ANSI sequences and lone surrogates replaced by U+FFFD. `koordinat` and `dasar` come sorted,
 * every list without doubles. Cleaning twice changes nothing; nothing is thrown, whatever the fields hold.
 */
export function boundCatatan(catatan: CatatanBukti): CatatanBukti {
  const batas = BATAS_CATATAN;
  return Object.freeze({
    korelasi: cleanTeks(catatan.korelasi, batas.korelasi) ?? "",
    waktu: boundBilangan(catatan.waktu, WAKTU_MAKS),
    pihak: cleanTeks(catatan.pihak, batas.pihak),
    klien: cleanTeks(catatan.klien, batas.klien),
    orang: cleanTeks(catatan.orang, batas.orang),
    tujuan: cleanTeks(catatan.tujuan, batas.tujuan),
    kegiatan: cleanTeks(catatan.kegiatan, batas.kegiatan),
    operasi: cleanTeks(catatan.operasi, batas.operasi),
    sidikOperasi: cleanTeks(catatan.sidikOperasi, batas.sidikOperasi),
    versiPerjanjian: cleanTeks(catatan.versiPerjanjian, batas.versiPerjanjian) ?? "",
    koordinat: boundDaftar(catatan.koordinat, batas.koordinat, sortTeks),
    dasar: boundDaftar(catatan.dasar, batas.dasar, sortTeks),
    jumlah: boundBilangan(catatan.jumlah, JUMLAH_MAKS),
    subjek: boundDaftar(catatan.subjek, batas.subjek),
    hasil: SEMUA_HASIL.includes(catatan.hasil) ? catatan.hasil : "GAGAL",
    sebab: cleanTeks(catatan.sebab, batas.sebab),
    alamat: cleanTeks(catatan.alamat, batas.alamat),
  });
}

function cleanTeks(nilai: unknown, panjang: number): string | null {
  if (typeof nilai !== "string") return null;
  // Cut first: cleaning costs time for each character, and never lengthens.
  const potong = nilai.length > panjang;
  const teks = potong ? nilai.slice(0, panjang - TANDA_POTONG.length) : nilai;
  const bersih = ASCII_BERSIH.test(teks) ? teks : teks.replace(KOTOR, PENGGANTI);
  return potong ? bersih + TANDA_POTONG : bersih;
}

function boundBilangan(nilai: unknown, maks: number): number {
  if (typeof nilai !== "number" || Number.isNaN(nilai)) return 0;
  return Math.trunc(Math.min(Math.max(nilai, 0), maks));
}

function boundDaftar(
  nilai: unknown,
  batas: { readonly panjang: number; readonly banyak: number },
  order: (daftar: string[]) => string[] = keepUrutan,
): readonly string[] {
  if (!Array.isArray(nilai)) return Object.freeze([]);
  const unik = new Set<string>();
  for (const butir of nilai) {
    const teks = cleanTeks(butir, batas.panjang);
    if (teks !== null && teks !== TANDA_POTONG) unik.add(teks);
    if (unik.size > batas.banyak) break;
  }
  const potong = unik.size > batas.banyak || nilai.includes(TANDA_POTONG);
  const daftar = order([...unik].slice(0, potong ? batas.banyak - 1 : batas.banyak));
  if (potong) daftar.push(TANDA_POTONG);
  return Object.freeze(daftar);
}

/** By UTF-16 code unit: the same on every machine, whatever its locale. */
function sortTeks(daftar: string[]): string[] {
  return daftar.sort();
}

function keepUrutan(daftar: string[]): string[] {
  return daftar;
}
