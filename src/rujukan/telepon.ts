import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { type Ditolak, refuse } from "./aturan.js";
import { TANPA_TANDA, type TandaMutu } from "./tanda-mutu.js";

export type HasilTelepon =
  | {
      readonly ok: true;
      readonly e164: string;
      readonly ponsel: boolean;
      readonly tanda: readonly TandaMutu[];
    }
  | Ditolak<"TELEPON_BENTUK" | "TELEPON_PANJANG">;

const TEKS_MAKS = 48;
/** Blanks, brackets, dots, hyphens and the dashes that word processors make of them. */
const PEMISAH = /[\s().\u2010-\u2015-]/g;
const RINGKAS = /^\+?\d+$/;
const INDONESIA = /^(?:0|\+62)([1-9]\d+)$/;
const EKSTENSI = /^([^A-Za-z#]*)(?:ext|ekst|pes|x|#)[. :]*\d{1,6}$/i;
/** 0811 to 0819, 082x, 083x, 085x to 089x. */
const PONSEL = /^8[1-35-9]\d{7,10}$/;
/** Fixed lines: Jakarta, Bandung, Semarang and Medan with two-digit areas, then Surabaya and the three-digit areas. */
const TETAP =
  /^(?:2[124]\d{7,8}|61\d{5,8}|(?:2[35][1-4]|26[0-8]|27[1-6]|28\d|29[1-8]|3(?:1|[25][1-8]|3[1-68]|4[1-3]|6[1-3568]|7[0-469]|8\d)|4(?:0[1-589]|1[01347-9]|2[0-36-8]|3[0-24-68]|43|5[1-378]|6[1-5]|7[134]|8[1245])|5(?:1[1-35-9]|2[25-8]|3[124-9]|4[1-3589]|5[1-46]|6[1-8])|6(?:[25]\d|3[1-69]|4[1-6])|7(?:02|[125][1-9]|[36]\d|4[1-8]|7[0-36-9])|9(?:0[12]|1[013-8]|2[0-479]|5[125-8]|6[23679]|7[159]|8[01346]))\d{5,8})$/;
/** ITU-T E.164: 15 digits, and the plus. */
const E164_MAKS = 16;
const TANDA_EKSTENSI: readonly TandaMutu[] = Object.freeze(["TELEPON_EKSTENSI"]);

/**
 * Reads one telephone number, Indonesian unless it opens with another country's `+` code, to E.164.
 * `ponsel` is true for a mobile number (or one of a country that does not tell mobile from fixed). An extension is cut
 * off and flagged; a possible number outside the known ranges is flagged; two numbers in one text are refused.
 */
export function parseTelepon(text: string): HasilTelepon {
  if (text.length > TEKS_MAKS) return refuse("TELEPON_PANJANG");
  const ekstensi = RINGKAS.test(text) ? null : EKSTENSI.exec(text.trim());
  const ringkas = (ekstensi?.[1] ?? text).replace(PEMISAH, "");
  if (!RINGKAS.test(ringkas)) return refuse("TELEPON_BENTUK");
  const dasar = ekstensi ? TANDA_EKSTENSI : TANPA_TANDA;
  return findLazim(ringkas, dasar) ?? parseTanpaPlus(ringkas, dasar) ?? parseLengkap(ringkas, dasar);
}

/** The common Indonesian forms without the library, which takes 20 µs a number; equal to it by a property test. */
function findLazim(ringkas: string, tanda: readonly TandaMutu[]): HasilTelepon | null {
  const nasional = INDONESIA.exec(ringkas)?.[1];
  if (nasional === undefined) return null;
  const ponsel = PONSEL.test(nasional);
  if (!ponsel && !TETAP.test(nasional)) return null;
  return { ok: true, e164: `+62${nasional}`, ponsel, tanda };
}

/**
 * `62…` without its plus. The library reads a short one as a local number of area 62x, which nobody writes without
 * its 0: `62811123456` would become a fixed line of somebody else.
 */
function parseTanpaPlus(ringkas: string, tanda: readonly TandaMutu[]): HasilTelepon | null {
  return ringkas.startsWith("62") ? findLazim(`+${ringkas}`, tanda) : null;
}

function parseLengkap(ringkas: string, dasar: readonly TandaMutu[]): HasilTelepon {
  const nomor = parsePhoneNumberFromString(ringkas, { defaultCountry: "ID", extract: false });
  if (!nomor) return refuse(ringkas.length > E164_MAKS ? "TELEPON_PANJANG" : "TELEPON_BENTUK");
  if (nomor.number.length > E164_MAKS || !nomor.isPossible()) return refuse("TELEPON_PANJANG");
  if (!isTerbacaUlang(nomor)) return refuse("TELEPON_BENTUK");
  const jenis = nomor.getType();
  const ponsel = jenis === "MOBILE" || jenis === "FIXED_LINE_OR_MOBILE";
  return { ok: true, e164: nomor.number, ponsel, tanda: findTanda(nomor, dasar) };
}

/** False where zeros left in front (fillers, premium lines 001803…) make no number, or one that reads back as another. */
function isTerbacaUlang(nomor: PhoneNumber): boolean {
  const nolDepan = nomor.countryCallingCode === "62" && nomor.nationalNumber.startsWith("0");
  return !nolDepan && parsePhoneNumberFromString(nomor.number)?.number === nomor.number;
}

function findTanda(nomor: PhoneNumber, dasar: readonly TandaMutu[]): readonly TandaMutu[] {
  const tanda = [...dasar];
  if (nomor.countryCallingCode !== "62") tanda.push("TELEPON_LUAR_NEGERI");
  if (!nomor.isValid()) tanda.push("TELEPON_TIDAK_LAZIM");
  return tanda;
}
