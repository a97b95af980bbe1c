import { type Ditolak, refuse } from "./aturan.js";
import { isNotasiIlmiah } from "./bilangan.js";
import { parseNik } from "./nik.js";
import { TANPA_TANDA, type TandaMutu } from "./tanda-mutu.js";

export type JenisNpwp = "LAMA" | "BADAN_MIGRASI" | "BADAN_CORETAX" | "NIK" | "TIDAK_DIKENAL";

/** An NPWP in its one written form. */
export interface Npwp {
  /** 16 digits; a legacy number has "0" put before it (PMK 112/PMK.03/2022 Pasal 7). */
  readonly kanonik: string;
  readonly jenis: JenisNpwp;
  /** The 6-digit serial of a NITKU, where 22 digits were given. */
  readonly nitku: string | null;
  /** True where the number names a branch: NITKU serial not 000000, or legacy branch not 000. */
  readonly cabang: boolean;
  readonly tanda: readonly TandaMutu[];
}

export type HasilNpwp =
  | { readonly ok: true; readonly npwp: Npwp }
  | Ditolak<"NPWP_BENTUK" | "NPWP_PANJANG" | "NOTASI_ILMIAH">;

export type HasilNpwpArgumen = HasilNpwp | Ditolak<"NPWP_CHECKSUM" | "NPWP_NOL">;

/** 22 digits, each with a separator after it, and a little room. */
const TEKS_MAKS = 64;
const NOL = 48;
/** Province 10 does not exist, so the Coretax series cannot be mistaken for a NIK. */
const AWALAN_CORETAX = "1000";
const PUSAT_NITKU = "000000";
const PUSAT_LAMA = "000";
const IDENTITAS_NOL = "000000000";
const TANDA_CABANG: readonly TandaMutu[] = Object.freeze(["CABANG"]);
const TANDA_AWALAN: readonly TandaMutu[] = Object.freeze(["NPWP_AWALAN_TIDAK_DIKENAL"]);

/**
 * Reads an NPWP of 15 digits, 16 digits or a NITKU of 22, with or without spaces, dots and hyphens (domain.md §1).
 * A failing check digit, an unknown prefix and an all-zero filler are flagged, not refused: the check digit is
 * unofficial, and the list of prefixes is not published.
 */
export function parseNpwp(text: string): HasilNpwp {
  if (text.length > TEKS_MAKS) return refuse("NPWP_PANJANG");
  const angka = /^\d+$/.test(text) ? text : text.replace(/[ .-]/g, "");
  if (!/^\d+$/.test(angka)) return refuse(isNotasiIlmiah(text) ? "NOTASI_ILMIAH" : "NPWP_BENTUK");
  switch (angka.length) {
    case 15:
      return { ok: true, npwp: buildLama(`0${angka}`, "LAMA", null) };
    case 16:
      return { ok: true, npwp: buildNpwp16(angka, null) };
    case 22:
      return { ok: true, npwp: buildNpwp16(angka.slice(0, 16), angka.slice(16)) };
    default:
      return refuse("NPWP_PANJANG");
  }
}

/** As `parseNpwp`, for an argument of the API: a failing check digit and an all-zero filler are refused. */
export function parseNpwpArgumen(text: string): HasilNpwpArgumen {
  const hasil = parseNpwp(text);
  if (!hasil.ok) return hasil;
  if (hasil.npwp.tanda.includes("NPWP_NOL")) return refuse("NPWP_NOL");
  return hasil.npwp.tanda.includes("NPWP_CHECKSUM") ? refuse("NPWP_CHECKSUM") : hasil;
}

/**
 * The matching key of a canonical NPWP: "L" and the first nine legacy digits for legacy and migrated numbers (office
 * and branch are not stable identity), else the 16 digits whole.
 */
export function npwpKey(kanonik: string): string {
  return kanonik.charCodeAt(0) === NOL ? `L${kanonik.slice(1, 10)}` : kanonik;
}

/** True where the digits of `text` from `mulai` to before `akhir` pass the Luhn check (ISO/IEC 7812-1). */
export function isLuhn(text: string, mulai = 0, akhir = text.length): boolean {
  let jumlah = 0;
  for (let i = akhir - 1, ganda = false; i >= mulai; i--, ganda = !ganda) {
    const nilai = text.charCodeAt(i) - NOL;
    if (nilai < 0 || nilai > 9) return false;
    const dua = ganda ? nilai * 2 : nilai;
    jumlah += dua > 9 ? dua - 9 : dua;
  }
  return akhir > mulai && jumlah % 10 === 0;
}

function buildNpwp16(kanonik: string, nitku: string | null): Npwp {
  if (kanonik.charCodeAt(0) === NOL) return buildLama(kanonik, "BADAN_MIGRASI", nitku);
  const cabang = isCabangNitku(nitku);
  if (kanonik.startsWith(AWALAN_CORETAX)) {
    return { kanonik, jenis: "BADAN_CORETAX", nitku, cabang, tanda: cabang ? TANDA_CABANG : TANPA_TANDA };
  }
  const nik = parseNik(kanonik);
  const tanda = nik.ok ? nik.tanda : TANDA_AWALAN;
  return {
    kanonik,
    jenis: nik.ok ? "NIK" : "TIDAK_DIKENAL",
    nitku,
    cabang,
    tanda: cabang ? [...tanda, "CABANG"] : tanda,
  };
}

function buildLama(kanonik: string, jenis: "LAMA" | "BADAN_MIGRASI", nitku: string | null): Npwp {
  const cabang = isCabangNitku(nitku) || !kanonik.endsWith(PUSAT_LAMA);
  return { kanonik, jenis, nitku, cabang, tanda: findTandaLama(kanonik, cabang) };
}

function findTandaLama(kanonik: string, cabang: boolean): readonly TandaMutu[] {
  const nol = kanonik.startsWith(IDENTITAS_NOL, 1);
  if (!nol && isLuhn(kanonik, 1, 10)) return cabang ? TANDA_CABANG : TANPA_TANDA;
  const sebab: TandaMutu = nol ? "NPWP_NOL" : "NPWP_CHECKSUM";
  return cabang ? [sebab, "CABANG"] : [sebab];
}

function isCabangNitku(nitku: string | null): boolean {
  return nitku !== null && nitku !== PUSAT_NITKU;
}
