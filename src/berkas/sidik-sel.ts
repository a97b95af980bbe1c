const RADIKS = 36;
const PEMISAH = 31;

/**
 * A 64-bit mark of the first `jumlah` cells of a row as supplied: tells whether a row of the same key and version is
 * the one seen before. No secret and no protection: whoever could forge it already writes the register.
 */
export function markSel(sel: readonly string[], jumlah: number): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let k = 0; k < jumlah; k++) {
    const teks = sel[k] ?? "";
    for (let i = 0; i < teks.length; i++) {
      const kode = teks.charCodeAt(i);
      a = Math.imul(a ^ kode, 2654435761);
      b = Math.imul(b ^ kode, 1597334677);
    }
    a = Math.imul(a ^ PEMISAH, 2654435761);
    b = Math.imul(b ^ PEMISAH, 1597334677);
  }
  const c = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const d = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${(c >>> 0).toString(RADIKS)}.${(d >>> 0).toString(RADIKS)}`;
}
