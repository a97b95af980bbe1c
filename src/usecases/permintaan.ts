import { decideAkses } from "#akses/keputusan.js";
import { Galat } from "#errors/galat.js";
import { normalizeAwalan } from "#pemadanan/awalan-nama.js";
import type { Akar } from "#perjanjian/akar.js";
import { CAKUPAN } from "#perjanjian/koordinat.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { parseKbli, VERSI_KBLI, writeKbli } from "#rujukan/kbli.js";
import { cleanTeks } from "#rujukan/teks.js";
import type { Syarat } from "./ports/pembaca-register.js";
import type { Penyandi } from "./ports/penyandi.js";

export const HALAMAN_BAWAAN = 100;
export const HALAMAN_MAKSIMUM = 1_000;
export const DAFTAR_SARINGAN_MAKSIMUM = 1_000;
/** Characters of the reason of a decision. */
export const ALASAN_MAKSIMUM = 1_000;

/** What a caller asks of one data root, resolved: nothing in it is left to be checked. */
export interface Permintaan {
  readonly akar: Akar;
  readonly banyak: number;
  readonly sesudah: bigint | null;
  readonly syarat: readonly Syarat[];
  /** Canonical text of the filter; cursors are bound to it. */
  readonly saringan: string;
  /** What is to be decided on the record found. */
  readonly putusan?: IsiPutusan;
}

/** A decision of a person, with its reason. */
export interface IsiPutusan {
  readonly keputusan: string;
  readonly alasan: string;
}

/** Arguments of a data root after coercion by the schema. */
export type Argumen = Readonly<Record<string, unknown>>;

const tolak = (tempat: string, aturan: string): Galat => new Galat("BAD_USER_INPUT", { tempat, aturan });

/**
 * Resolves the arguments of a data root.
 *
 * @throws Galat BAD_USER_INPUT, naming place and rule, for a null or oversized filter, a page below
 * one, a foreign cursor or id; QUERY_TOO_COMPLEX for a page over 1000.
 */
export function parsePermintaan(
  audiens: Audiens,
  akar: Akar,
  argumen: Argumen,
  penyandi: Penyandi,
): Permintaan {
  switch (akar.bentuk) {
    case "tunggal":
      return parseTunggal(audiens, akar, argumen);
    case "daftar":
      return parseDaftar(audiens, akar, argumen, penyandi);
    case "putusan":
      return parsePutusan(audiens, akar, argumen, penyandi);
  }
}

function parsePutusan(audiens: Audiens, akar: Akar, argumen: Argumen, penyandi: Penyandi): Permintaan {
  for (const medan of ["keputusan", "alasan"]) columnOf(audiens, `Mutation.${akar.akar}(${medan})`);
  const { keputusan, alasan } = argumen;
  if (typeof keputusan !== "string") throw tolak("keputusan", "WAJIB");
  const bersih = cleanTeks(typeof alasan === "string" ? alasan : "", ALASAN_MAKSIMUM);
  if (!bersih.ok) throw tolak("alasan", bersih.aturan);
  return {
    akar,
    banyak: 1,
    sesudah: null,
    syarat: [
      {
        kolom: "id",
        cara: "id",
        nilai: parseId(audiens, akar, [String(argumen[akar.kunci])], akar.kunci, penyandi),
      },
    ],
    saringan: "",
    putusan: { keputusan, alasan: bersih.teks },
  };
}

function parseTunggal(audiens: Audiens, akar: Akar, argumen: Argumen): Permintaan {
  const koordinat = `Query.${akar.akar}(${akar.kunci})`;
  const kolom = columnOf(audiens, koordinat);
  const nilai = argumen[akar.kunci];
  if (typeof nilai !== "string") throw tolak(akar.kunci, "WAJIB");
  return {
    akar,
    banyak: 2,
    sesudah: null,
    syarat: [{ kolom, cara: "sama", nilai }],
    saringan: "",
  };
}

function parseDaftar(audiens: Audiens, akar: Akar, argumen: Argumen, penyandi: Penyandi): Permintaan {
  const banyak = argumen["first"];
  if (typeof banyak !== "number" || banyak < 1) throw tolak("first", "HALAMAN_1_SAMPAI_1000");
  if (banyak > HALAMAN_MAKSIMUM)
    throw new Galat("QUERY_TOO_COMPLEX", { tempat: "first", aturan: "HALAMAN_1_SAMPAI_1000" });
  const saringan = parseSaringan(audiens, akar, argumen["filter"], penyandi);
  const teks = JSON.stringify(saringan, (_, v) => (typeof v === "bigint" ? v.toString() : v));
  return {
    akar,
    banyak,
    syarat: saringan,
    saringan: teks,
    sesudah: parseKursor(audiens, akar, argumen["after"], teks, penyandi),
  };
}

function parseKursor(
  audiens: Audiens,
  akar: Akar,
  after: unknown,
  saringan: string,
  penyandi: Penyandi,
): bigint | null {
  if (after === undefined || after === null) return null;
  const sesudah =
    typeof after === "string" ? penyandi.forKursor(audiens, akar.akar, saringan).open(after) : null;
  if (sesudah === null) throw tolak("after", "KURSOR");
  return sesudah;
}

function parseSaringan(audiens: Audiens, akar: Akar, filter: unknown, penyandi: Penyandi): readonly Syarat[] {
  if (filter === undefined) return [];
  if (filter === null) throw tolak("filter", "NULL");
  return Object.entries(filter as Argumen)
    .filter(([, nilai]) => nilai !== undefined)
    .map(([medan, nilai]) => parseSyarat(audiens, akar, medan, nilai, penyandi))
    .sort((a, b) => (a.kolom < b.kolom ? -1 : 1));
}

function parseSyarat(
  audiens: Audiens,
  akar: Akar,
  medan: string,
  nilai: unknown,
  penyandi: Penyandi,
): Syarat {
  const tempat = `filter.${medan}`;
  if (nilai === null) throw tolak(tempat, "NULL");
  const daftar = Array.isArray(nilai) ? parseDaftarNilai(nilai, tempat) : null;
  if (medan === "id")
    return { kolom: "id", cara: "id", nilai: parseId(audiens, akar, daftar ?? [], tempat, penyandi) };
  if (medan === "diubahSejak") return { kolom: "diubah_pada", cara: "sejak", nilai: String(nilai) };
  const koordinat = `${akar.kunci}.${medan}`;
  const kolom = columnOf(audiens, koordinat);
  const cara = CAKUPAN.get(koordinat)?.saring[0]?.saring.cara;
  if (cara === "awalan") return { kolom, cara, nilai: parseAwalan(String(nilai), tempat) };
  if (cara === "kbli") return { kolom, cara: "kbli", nilai: (daftar ?? []).flatMap(allVersions) };
  if (cara === "ada") return { kolom, cara, nilai: nilai === true };
  if (daftar !== null) return { kolom, cara: "salah-satu", nilai: daftar };
  return { kolom, cara: "sama", nilai: String(nilai) };
}

function parseDaftarNilai(nilai: readonly unknown[], tempat: string): readonly string[] {
  if (nilai.length > DAFTAR_SARINGAN_MAKSIMUM) throw tolak(tempat, "PALING_BANYAK_1000");
  if (nilai.some((n) => n === null)) throw tolak(tempat, "NULL");
  // PostgreSQL's text holds every character but this one.
  if (nilai.some((n) => String(n).includes("\0"))) throw tolak(tempat, "KARAKTER_NUL");
  return [...new Set(nilai.map(String))].sort();
}

function parseId(
  audiens: Audiens,
  akar: Akar,
  nilai: readonly string[],
  tempat: string,
  penyandi: Penyandi,
): readonly bigint[] {
  const segel = penyandi.forId(audiens, akar.tampilan);
  return nilai.map((teks) => {
    const id = segel.open(teks);
    if (id === null) throw tolak(tempat, "ID");
    return id;
  });
}

function parseAwalan(teks: string, tempat: string): string {
  const hasil = normalizeAwalan(teks);
  if (!hasil.ok) throw tolak(tempat, hasil.aturan);
  return hasil.awalan;
}

/** A bare KBLI code asks for it in every version. */
function allVersions(kode: string): readonly string[] {
  if (!kode.includes(":")) return VERSI_KBLI.map((versi) => writeKbli({ kode, versi }));
  const hasil = parseKbli(kode);
  return hasil.ok ? [writeKbli(hasil)] : [];
}

/** The column that a filter or look-up asks, when the audience may ask it (lock C). */
function columnOf(audiens: Audiens, koordinat: string): string {
  const putusan = decideAkses(audiens, koordinat, "saring");
  const kolom = CAKUPAN.get(koordinat)?.saring[0]?.saring.kolom;
  if (!putusan.boleh || kolom === undefined) throw new Galat("FORBIDDEN", { sebab: `saring ${koordinat}` });
  return kolom;
}
