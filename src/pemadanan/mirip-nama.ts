import { countBit } from "./kamus-kata.js";
import { isJarak } from "./mirip-kata.js";

const HURUF_MAKS = 64;
const AWALAN_MAKS = 4;
const BOBOT_AWALAN = 0.1;
/** Names as alike as this are worth a look where they lie in one kabupaten. */
export const MIRIP_MIN = 0.84;

const terpakai = new Uint8Array(HURUF_MAKS);
const cocok = new Uint16Array(HURUF_MAKS);

/** How many letters must agree for a similarity of `min`, where `awalan` of them stand at the front. */
function countPerlu(min: number, n: number, m: number, awalan: number): number {
  const jaro = (min - awalan * BOBOT_AWALAN) / (1 - awalan * BOBOT_AWALAN);
  // Letters that agree stand in the same order at best; a little less than exact, for the last digit of a fraction.
  return ((3 * jaro - 1) * n * m) / (n + m) - 1e-6;
}

/**
 * Whether two texts can be alike at all, by their lengths and the letters each holds (`maskHuruf`): a letter that the
 * other has not agrees with none. False is sure.
 */
export function canMirip(panjangA: number, maskA: number, panjangB: number, maskB: number): boolean {
  if (panjangA > HURUF_MAKS || panjangB > HURUF_MAKS) return true;
  const cocok = Math.min(panjangA - countBit(maskA & ~maskB), panjangB - countBit(maskB & ~maskA));
  return cocok >= countPerlu(MIRIP_MIN, panjangA, panjangB, AWALAN_MAKS);
}

/** Whether two texts are alike: their Jaro–Winkler similarity (Winkler 1990) is at least `MIRIP_MIN`. */
export function isMirip(a: string, b: string): boolean {
  return measureMirip(a, b, MIRIP_MIN) >= MIRIP_MIN;
}

/**
 * Jaro–Winkler similarity of two texts, 0 to 1 (Winkler 1990), of long ones the first 64 characters.
 *
 * @param min what is sure to stay below it may be answered as 0
 */
export function measureMirip(a: string, b: string, min = 0): number {
  const [n, m] = [Math.min(a.length, HURUF_MAKS), Math.min(b.length, HURUF_MAKS)];
  if (n === 0 || m === 0) return 0;
  let awalan = 0;
  while (awalan < AWALAN_MAKS && awalan < n && awalan < m && a.charCodeAt(awalan) === b.charCodeAt(awalan))
    awalan++;
  const lepasMaks = n - countPerlu(min, n, m, awalan);
  const jendela = Math.max(0, Math.floor(Math.max(n, m) / 2) - 1);
  terpakai.fill(0, 0, m);
  let banyak = 0;
  for (let i = 0; i < n; i++) {
    const kode = a.charCodeAt(i);
    const akhir = Math.min(m, i + jendela + 1);
    for (let j = Math.max(0, i - jendela); j < akhir; j++) {
      if (terpakai[j] === 1 || b.charCodeAt(j) !== kode) continue;
      terpakai[j] = 1;
      cocok[banyak++] = kode;
      break;
    }
    if (i + 1 - banyak > lepasMaks) return 0;
  }
  if (banyak === 0) return 0;
  const jaro = (banyak / n + banyak / m + (banyak - countTukar(b, m) / 2) / banyak) / 3;
  return jaro + awalan * BOBOT_AWALAN * (1 - jaro);
}

/** Letters that agree but stand in another order. */
function countTukar(b: string, m: number): number {
  let tukar = 0;
  let k = 0;
  for (let j = 0; j < m; j++) {
    if (terpakai[j] === 0) continue;
    if (cocok[k] !== b.charCodeAt(j)) tukar += 1;
    k += 1;
  }
  return tukar;
}

/** Whether a name of one word is the first letters of the other's words. */
export function isAkronim(pendek: string, kata: readonly string[]): boolean {
  if (kata.length < 3 || pendek.length !== kata.length) return false;
  return kata.every((satu, i) => satu.charCodeAt(0) === pendek.charCodeAt(i));
}

const PANGKAS_MAKS = 4;
const PANGKAS_KETIK = 3;

/** Whether a name is of so few letters that it may be what is left of another. */
export function isPangkas(kata: readonly string[]): boolean {
  return kata.length === 1 && (kata[0]?.length ?? 0) <= PANGKAS_MAKS;
}

/** Whether a few letters are the beginning of a name that has more of them, but for a slip behind the first one. */
export function isAwalanKetik(pendek: string, panjang: string): boolean {
  if (pendek.length > PANGKAS_MAKS || panjang.length < pendek.length + 2) return false;
  if (panjang.startsWith(pendek)) return pendek.length > 1;
  if (pendek.length < PANGKAS_KETIK || pendek.charCodeAt(0) !== panjang.charCodeAt(0)) return false;
  for (let n = pendek.length - 1; n <= pendek.length + 1; n++)
    if (isJarak(pendek, panjang.slice(0, n), 1)) return true;
  return false;
}
