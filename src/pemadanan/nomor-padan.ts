import { isLuhn } from "#rujukan/npwp.js";
import { NPWP } from "./tingkat.js";

/** An NPWP as two numbers that compare fast: of a legacy number its nine identity digits (`depan` is `LAMA`), else two halves. */
export interface NomorPadan {
  readonly depan: number;
  readonly belakang: number;
  /** True where the number cannot be right (check digit): its difference from another says nothing. */
  readonly ragu: boolean;
}

/** Marks a legacy number; no half of a number is as large. */
export const LAMA = 0x7fffffff;
/** Marks that there is no number. */
export const TANPA_NOMOR = -1;
const TANPA: NomorPadan = Object.freeze({ depan: TANPA_NOMOR, belakang: 0, ragu: false });
/** Digits of a half, and of a legacy number. */
export const ANGKA_SEPARUH = 8;
export const ANGKA_LAMA = 9;

/** @param npwp canonical, 16 digits */
export function prepareNomor(npwp: string | null): NomorPadan {
  if (npwp === null || npwp.length !== 16) return TANPA;
  if (!npwp.startsWith("0"))
    return {
      depan: Number(npwp.slice(0, ANGKA_SEPARUH)),
      belakang: Number(npwp.slice(ANGKA_SEPARUH)),
      ragu: false,
    };
  return { depan: LAMA, belakang: Number(npwp.slice(1, 10)), ragu: !isLuhn(npwp, 1, 10) };
}

/** Compares two numbers that are both there. */
export function compareNomor(a: NomorPadan, depan: number, belakang: number, ragu: boolean): number {
  if (a.depan === depan && a.belakang === belakang) return NPWP.SAMA;
  const lama = a.depan === LAMA;
  if (lama === (depan === LAMA) && isNomorDekat(lama ? 0 : a.depan, a.belakang, lama ? 0 : depan, belakang))
    return NPWP.DEKAT;
  return a.ragu || ragu ? NPWP.KOSONG : NPWP.BEDA;
}

/**
 * Whether two different numbers of sixteen digits, each in two halves, differ in one place, or by two neighbours that
 * changed places within a half.
 */
function isNomorDekat(aDepan: number, aBelakang: number, bDepan: number, bBelakang: number): boolean {
  if (aDepan === bDepan) return isSeparuhDekat(aBelakang, bBelakang);
  return aBelakang === bBelakang && isSeparuhDekat(aDepan, bDepan);
}

function isSeparuhDekat(a: number, b: number): boolean {
  let [x, y] = [a, b];
  while (x % 10 === y % 10) {
    x = Math.trunc(x / 10);
    y = Math.trunc(y / 10);
  }
  const [x1, y1] = [x % 10, y % 10];
  const [sisaX, sisaY] = [Math.trunc(x / 10), Math.trunc(y / 10)];
  if (sisaX === sisaY) return true;
  return sisaX % 10 === y1 && sisaY % 10 === x1 && Math.trunc(sisaX / 10) === Math.trunc(sisaY / 10);
}
