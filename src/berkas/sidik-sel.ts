const RADIKS = 36;
const DUA_ANGKA = RADIKS * RADIKS;
const PEMISAH = 31;
const NOL = 48;

/** Every pair of digits: `toString(36)` of a number beyond 31 bits takes more time than the mark itself. */
const PASANGAN: readonly string[] = Array.from({ length: DUA_ANGKA }, (_, n) =>
  n.toString(RADIKS).padStart(2, "0"),
);

/**
 * A 64-bit mark of the first `jumlah` cells of a row as supplied: tells whether a row of the same key and version is
 * the one seen before. No secret and no protection: whoever could forge it already writes the register.
 */
export function markSel(sel: readonly string[], jumlah: number): string {
  // Signed from the start, so that both stay 32-bit integers in the loop.
  let a = 0xdeadbeef | 0;
  let b = 0x41c6ce57 | 0;
  for (let k = 0; k < jumlah; k++) {
    const teks = sel[k] ?? "";
    const pasang = teks.length - 1;
    let i = 0;
    // Two code units at once: half the multiplications. A product carries upwards only: each is low in one of them.
    for (; i < pasang; i += 2) {
      const kini = teks.charCodeAt(i);
      const lanjut = teks.charCodeAt(i + 1);
      a = Math.imul(a ^ kini ^ (lanjut << 16), 2654435761);
      b = Math.imul(b ^ lanjut ^ (kini << 16), 1597334677);
    }
    if (i === pasang) {
      a = Math.imul(a ^ teks.charCodeAt(i), 2654435761);
      b = Math.imul(b ^ teks.charCodeAt(i), 1597334677);
    }
    a = Math.imul(a ^ PEMISAH, 2654435761);
    b = Math.imul(b ^ PEMISAH, 1597334677);
  }
  const c = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const d = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${writeRadiks(c >>> 0)}.${writeRadiks(d >>> 0)}`;
}

/** `n.toString(36)` of an unsigned 32-bit integer. */
function writeRadiks(n: number): string {
  let teks = "";
  for (let sisa = n; sisa > 0 || teks === ""; sisa = (sisa / DUA_ANGKA) >>> 0) {
    teks = (PASANGAN[sisa % DUA_ANGKA] ?? "") + teks;
  }
  return teks.charCodeAt(0) === NOL ? teks.slice(1) : teks;
}
