import { type Ditolak, refuse } from "./aturan.js";

type AturanBilangan =
  | "BILANGAN_BENTUK"
  | "BILANGAN_PEMISAH"
  | "BILANGAN_NEGATIF"
  | "BILANGAN_PANJANG"
  | "NOTASI_ILMIAH";

export type HasilBilangan = { readonly ok: true; readonly nilai: string } | Ditolak<AturanBilangan>;

const TEKS_MAKS = 40;
const DIGIT_MAKS = 18;
const NOTASI_ILMIAH = /^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+$/;

/** True for the scientific notation a spreadsheet leaves behind ("3.17E+15"); the digits are lost, so never repaired. */
export function isNotasiIlmiah(text: string): boolean {
  return text.length <= TEKS_MAKS && NOTASI_ILMIAH.test(text);
}

/**
 * A whole number ≥ 0 as a decimal string without leading zeros, at most `digitMaks` digits (18 by default, so that it
 * fits PostgreSQL `bigint`). Separators are refused, because "1.000" reads as one and as a thousand.
 */
export function parseBilangan(text: string, digitMaks: number = DIGIT_MAKS): HasilBilangan {
  if (text.length > TEKS_MAKS) return refuse("BILANGAN_PANJANG");
  if (!/^\d+$/.test(text)) return refuse(findSebab(text));
  const nilai = text.startsWith("0") ? text.replace(/^0+(?=\d)/, "") : text;
  return nilai.length > digitMaks ? refuse("BILANGAN_PANJANG") : { ok: true, nilai };
}

/**
 * A rupiah amount (modal) in whole rupiah, as `parseBilangan`; a decimal part of zeros only ("50000000.00", as a
 * numeric column is exported) is dropped, any other part and the decimal comma are refused.
 */
export function parseRupiah(text: string): HasilBilangan {
  return parseBilangan(
    text.includes(".") && /^\d+\.00?$/.test(text) ? text.slice(0, text.indexOf(".")) : text,
  );
}

function findSebab(text: string): AturanBilangan {
  if (isNotasiIlmiah(text)) return "NOTASI_ILMIAH";
  if (/^-\d+(?:[.,]\d+)*$/.test(text)) return "BILANGAN_NEGATIF";
  return /^\d+(?:[., ]\d+)+$/.test(text) ? "BILANGAN_PEMISAH" : "BILANGAN_BENTUK";
}
