const PENGALI = 0x01000193;
const AWAL = 0x811c9dc5;

/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function mix(n: number): number {
  let a = n ^ (n >>> 16);
  a = Math.imul(a, 0x85ebca6b);
  a ^= a >>> 13;
  a = Math.imul(a, 0xc2b2ae35);
  return (a ^ (a >>> 16)) >>> 0;
}

/** A 32-bit polynomial hash of a text, unmixed. */
export function hashTeks(teks: string): number {
  return hashBagian(teks, 0, teks.length);
}

/** The same of a piece of a text: what stands from `mulai` to before `akhir`. */
export function hashBagian(teks: string, mulai: number, akhir: number): number {
  let a = AWAL | 0;
  for (let i = mulai; i < akhir; i++) a = (Math.imul(a, PENGALI) + teks.charCodeAt(i)) | 0;
  return a;
}

/** Joins two hashes into one that depends on their order. */
export function joinHash(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));
}

const HURUF_MAKS = 512;
const pangkat = new Int32Array(HURUF_MAKS + 1);
pangkat[0] = 1;
for (let i = 1; i <= HURUF_MAKS; i++) pangkat[i] = Math.imul(pangkat[i - 1] ?? 0, PENGALI);
const depan = new Int32Array(HURUF_MAKS + 1);

/**
 * The hashes of a text with one character left out, each once in a row, into `hasil`; answers how many. In linear time:
 * the hash of what stands before a place, and of what stands behind it, are known. Two texts that differ by one
 * character more, less, other or two swapped share one of them, or one is the other's whole. Where two equal characters
 * meet over the one that is left out, also the text with one of them: a spelling key writes doubled letters once, so
 * that such a slip costs it two characters (`isLuluh`).
 */
export function hashTanpaSatu(teks: string, hasil: Int32Array): number {
  const n = Math.min(teks.length, HURUF_MAKS, hasil.length);
  depan[0] = AWAL;
  for (let i = 0; i < n; i++) depan[i + 1] = (Math.imul(depan[i] ?? 0, PENGALI) + teks.charCodeAt(i)) | 0;
  let banyak = 0;
  let belakang = 0;
  // What stands behind the neighbour of a place.
  let jauh = 0;
  for (let i = n - 1; i >= 0; i--) {
    // In a run of one letter every place gives the same.
    if (i === n - 1 || teks.charCodeAt(i) !== teks.charCodeAt(i + 1)) {
      const ekor = n - 1 - i;
      hasil[banyak++] = (Math.imul(depan[i] ?? 0, pangkat[ekor] ?? 0) + belakang) | 0;
    }
    // In a run of two letters in turn, too; what there is room for are first of all the places that are left.
    if (isBertemu(teks, i, n) && !isBertemu(teks, i + 1, n) && banyak + i < hasil.length)
      hasil[banyak++] = (Math.imul(depan[i] ?? 0, pangkat[n - 2 - i] ?? 0) + jauh) | 0;
    jauh = belakang;
    belakang = (belakang + Math.imul(teks.charCodeAt(i), pangkat[n - 1 - i] ?? 0)) | 0;
  }
  return banyak;
}

/** Whether two equal characters, none of them the same as it, stand about a place. */
function isBertemu(teks: string, i: number, n: number): boolean {
  if (i < 1 || i > n - 2) return false;
  const kiri = teks.charCodeAt(i - 1);
  return kiri === teks.charCodeAt(i + 1) && kiri !== teks.charCodeAt(i);
}
