import { SEMUA_PERAN, SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { SEMUA_TUJUAN } from "#perjanjian/tujuan.js";
import { cleanTeks } from "#rujukan/teks.js";
import { parseJaringan } from "./ports/jaringan.js";
import type { Klien } from "./ports/registri-klien.js";

/** A client as an operator writes it down, before any check. */
export interface MasukanKlien {
  readonly id: string;
  readonly pihak: string;
  readonly peran: string;
  readonly tujuan: readonly string[];
  readonly kegiatan: readonly string[];
  readonly penerbit: string | null;
  readonly jaringan: readonly string[];
  readonly batasPerMenit: number;
}

/** Rules of the registry with their sentences; a sentence never holds the value. */
export const ATURAN_KLIEN = Object.freeze({
  ID_KLIEN: "3 sampai 64 huruf kecil, angka, titik, garis bawah, atau tanda hubung; diawali huruf atau angka",
  PIHAK_TIDAK_DIKENAL: `salah satu dari ${SEMUA_PIHAK.join(", ")}`,
  PERAN_TIDAK_DIKENAL: `salah satu dari ${SEMUA_PERAN.join(", ")}`,
  TUJUAN_TIDAK_DIKENAL: `hanya ${SEMUA_TUJUAN.join(", ")} (Pasal 10(4))`,
  TUJUAN_KOSONG: "paling sedikit satu tujuan",
  KEGIATAN_KOSONG: "paling sedikit satu kegiatan",
  KEGIATAN_TIDAK_SAH: "teks 1 sampai 200 karakter tanpa karakter kendali",
  TERLALU_BANYAK: "melebihi jumlah yang diizinkan",
  GANDA: "disebut lebih dari sekali",
  PENERBIT_TIDAK_SAH: "alamat https sepanjang paling banyak 255 karakter, tanpa kueri dan fragmen",
  JARINGAN_TIDAK_SAH: "jaringan CIDR seperti 10.0.0.0/8 atau 2001:db8::/32, tanpa bit di luar awalan",
  BATAS_TIDAK_SAH: "bilangan bulat 1 sampai 1000000 permintaan per menit",
  SUDAH_ADA: "klien dengan id ini sudah terdaftar",
  TIDAK_ADA: "klien dengan id ini tidak terdaftar",
  ISS_TIDAK_SAH: "1 sampai 255 karakter ASCII tanpa spasi",
  JTI_TIDAK_SAH: "1 sampai 128 karakter ASCII tanpa spasi",
});

export type AturanKlien = keyof typeof ATURAN_KLIEN;

/** A broken rule and its place in the input, as in `jaringan.2`. */
export interface CacatKlien {
  readonly tempat: string;
  readonly aturan: AturanKlien;
}

export type HasilParseKlien =
  | { readonly ok: true; readonly klien: Klien }
  | { readonly ok: false; readonly cacat: readonly CacatKlien[] };

const ID_KLIEN = /^[a-z0-9][a-z0-9._-]{2,63}$/;
const JTI = /^[!-~]{1,128}$/;
const ISS = /^[!-~]{1,255}$/;
const PANJANG_KEGIATAN = 200;
const MAKS_KEGIATAN = 20;
const MAKS_JARINGAN = 50;
const MAKS_BATAS = 1_000_000;
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Whether a text has the form of a client id. */
export function isIdKlien(teks: string): boolean {
  return ID_KLIEN.test(teks);
}

/** Whether a text has the form of a token's jti. */
export function isJti(teks: string): boolean {
  return JTI.test(teks);
}

/** Whether a text has the form of a token's iss. */
export function isIss(teks: string): boolean {
  return ISS.test(teks);
}

/**
 * Whether a text can be an issuer: an https URL without query or fragment (RFC 8414 §2); http on loopback only.
 */
function isPenerbit(teks: string): boolean {
  if (teks.length > 255 || !URL.canParse(teks) || /[\s?#]/.test(teks)) return false;
  const { protocol, hostname, username, password } = new URL(teks);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}

/** Checks a client before it is registered: the clean client, or every broken rule with its place. */
export function parseKlien(masukan: MasukanKlien): HasilParseKlien {
  const cacat: CacatKlien[] = [];
  const refuse = (tempat: string, aturan: AturanKlien) => cacat.push({ tempat, aturan });
  if (!isIdKlien(masukan.id)) refuse("id", "ID_KLIEN");
  const pihak = SEMUA_PIHAK.find((p) => p === masukan.pihak);
  if (pihak === undefined) refuse("pihak", "PIHAK_TIDAK_DIKENAL");
  const peran = SEMUA_PERAN.find((p) => p === masukan.peran);
  if (peran === undefined) refuse("peran", "PERAN_TIDAK_DIKENAL");
  const tujuan = parseDaftar("tujuan", masukan.tujuan, SEMUA_TUJUAN.length, refuse, parseTujuan);
  if (masukan.tujuan.length === 0) refuse("tujuan", "TUJUAN_KOSONG");
  const kegiatan = parseDaftar("kegiatan", masukan.kegiatan, MAKS_KEGIATAN, refuse, parseKegiatan);
  if (masukan.kegiatan.length === 0) refuse("kegiatan", "KEGIATAN_KOSONG");
  const jaringan = parseDaftar("jaringan", masukan.jaringan, MAKS_JARINGAN, refuse, parseSatuJaringan);
  const { penerbit, batasPerMenit } = masukan;
  if (penerbit !== null && !isPenerbit(penerbit)) refuse("penerbit", "PENERBIT_TIDAK_SAH");
  if (!Number.isSafeInteger(batasPerMenit) || batasPerMenit < 1 || batasPerMenit > MAKS_BATAS)
    refuse("batasPerMenit", "BATAS_TIDAK_SAH");
  if (cacat.length > 0 || pihak === undefined || peran === undefined) return { ok: false, cacat };
  const klien = {
    id: masukan.id,
    pihak,
    peran,
    tujuan,
    kegiatan,
    penerbit,
    jaringan,
    batasPerMenit,
    aktif: true,
  };
  return { ok: true, klien: Object.freeze(klien) };
}

type HasilSatu<T> =
  | { readonly ok: true; readonly nilai: T }
  | { readonly ok: false; readonly aturan: AturanKlien };

/** Reads each member of a list; the first members that are too many or repeated are reported, and the rest dropped. */
function parseDaftar<T extends string>(
  tempat: string,
  masukan: readonly string[],
  maks: number,
  refuse: (tempat: string, aturan: AturanKlien) => void,
  parse: (teks: string) => HasilSatu<T>,
): readonly T[] {
  const nilai: T[] = [];
  if (masukan.length > maks) refuse(tempat, "TERLALU_BANYAK");
  for (const [indeks, teks] of masukan.slice(0, maks).entries()) {
    const satu = parse(teks);
    if (!satu.ok) refuse(`${tempat}.${indeks}`, satu.aturan);
    else if (nilai.includes(satu.nilai)) refuse(`${tempat}.${indeks}`, "GANDA");
    else nilai.push(satu.nilai);
  }
  return Object.freeze(nilai);
}

function parseTujuan(teks: string): HasilSatu<(typeof SEMUA_TUJUAN)[number]> {
  const nilai = SEMUA_TUJUAN.find((t) => t === teks);
  return nilai === undefined ? { ok: false, aturan: "TUJUAN_TIDAK_DIKENAL" } : { ok: true, nilai };
}

function parseKegiatan(teks: string): HasilSatu<string> {
  const bersih = cleanTeks(teks, PANJANG_KEGIATAN);
  return bersih.ok ? { ok: true, nilai: bersih.teks } : { ok: false, aturan: "KEGIATAN_TIDAK_SAH" };
}

function parseSatuJaringan(teks: string): HasilSatu<string> {
  const nilai = parseJaringan(teks);
  return nilai === null ? { ok: false, aturan: "JARINGAN_TIDAK_SAH" } : { ok: true, nilai };
}
