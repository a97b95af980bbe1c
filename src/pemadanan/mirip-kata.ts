/** What two words that are not equal have in common. */
export type MiripKata = "SALAH_KETIK" | "SINGKATAN" | "BEDA";

const PENDEK = 4;
const PANJANG = 8;
/** An abbreviation keeps at most this share of the letters. */
const BAGIAN_SINGKATAN = 0.75;

/** Whether words of these lengths can be one slip apart. False is sure. */
export function canKetik(panjangA: number, panjangB: number): boolean {
  return Math.min(panjangA, panjangB) >= PENDEK && Math.abs(panjangA - panjangB) <= 2;
}

/** Compares two different words: a slip of one letter (two in a long word), an abbreviation, or neither. */
export function compareKata(a: string, b: string): MiripKata {
  // Another number is another company.
  if (isAngka(a) || isAngka(b)) return "BEDA";
  const [pendek, panjang] = a.length <= b.length ? [a, b] : [b, a];
  const batas = pendek.length >= PANJANG ? 2 : pendek.length >= PENDEK ? 1 : 0;
  if (batas > 0 && panjang.length - pendek.length <= batas && isJarak(pendek, panjang, batas))
    return "SALAH_KETIK";
  if (batas > 0 && isLuluh(pendek, panjang)) return "SALAH_KETIK";
  return isSingkatan(pendek, panjang) ? "SINGKATAN" : "BEDA";
}

/**
 * Whether a word is the other without a letter over which two equal ones meet: one slip, though a spelling key writes
 * the two that meet once (ZAHATIKA, ZAATIKA).
 */
function isLuluh(pendek: string, panjang: string): boolean {
  if (panjang.length !== pendek.length + 2) return false;
  let i = 0;
  while (i < pendek.length && pendek.charCodeAt(i) === panjang.charCodeAt(i)) i++;
  // What is missing begins where the words part, or before it where the letters there repeat.
  for (let awal = i; awal > 0; awal--) {
    if (panjang.slice(awal + 2) !== pendek.slice(awal)) return false;
    if (panjang.charCodeAt(awal - 1) === panjang.charCodeAt(awal + 1)) return true;
  }
  return false;
}

function isAngka(kata: string): boolean {
  const kode = kata.charCodeAt(0);
  return kode >= 48 && kode <= 57;
}

/** True where the letters of the short word stand in the long one in their order, from its first letter on. */
function isSingkatan(pendek: string, panjang: string): boolean {
  if (pendek.length > panjang.length * BAGIAN_SINGKATAN || pendek.charCodeAt(0) !== panjang.charCodeAt(0))
    return false;
  if (panjang.length < PENDEK) return false;
  let j = 1;
  for (let i = 1; i < pendek.length; i++, j++) {
    while (j < panjang.length && panjang.charCodeAt(j) !== pendek.charCodeAt(i)) j++;
    if (j === panjang.length) return false;
  }
  return true;
}

/**
 * Whether two words are at most `batas` (1 or 2) letters more, less, other or swapped apart (optimal string alignment).
 * What both begin with is passed over; at the first difference each way on is tried, so unlike words end at once.
 */
export function isJarak(a: string, b: string, batas: number): boolean {
  return isJarakDari(a, 0, b, 0, batas);
}

function isJarakDari(a: string, mulaiA: number, b: string, mulaiB: number, batas: number): boolean {
  let [i, j] = [mulaiA, mulaiB];
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  const sisa = a.length - i - (b.length - j);
  if (i === a.length || j === b.length) return Math.abs(sisa) <= batas;
  if (batas === 0 || Math.abs(sisa) > batas) return false;
  const tukar = a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
  return (
    isJarakDari(a, i + 1, b, j + 1, batas - 1) ||
    isJarakDari(a, i + 1, b, j, batas - 1) ||
    isJarakDari(a, i, b, j + 1, batas - 1) ||
    (tukar && isJarakDari(a, i + 2, b, j + 2, batas - 1))
  );
}
