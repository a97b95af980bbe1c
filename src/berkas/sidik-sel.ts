const RADIKS = 36;
const PEMISAH = "\x1f";
/** Code units laid out at a time; a longer row is laid out by itself. */
const LEBAR = 4_096;
const WADAH = new Uint16Array(LEBAR);
const BITA = Buffer.from(WADAH.buffer);

/**
 * A 64-bit mark of the first `jumlah` cells of a row as supplied: tells whether a row of the same key and version is
 * the one seen before. No secret and no protection: whoever could forge it already writes the register.
 */
export function markSel(sel: readonly string[], jumlah: number): string {
  let teks = "";
  for (let k = 0; k < jumlah; k++) teks += (sel[k] ?? "") + PEMISAH;
  const kode = layKode(teks);
  const panjang = teks.length;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < panjang; i++) {
    const satu = kode[i] as number;
    a = Math.imul(a ^ satu, 2654435761);
    b = Math.imul(b ^ satu, 1597334677);
  }
  const c = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const d = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${(c >>> 0).toString(RADIKS)}.${(d >>> 0).toString(RADIKS)}`;
}

/** The UTF-16 code units of a text: reading them one by one from cut strings takes five times as long. */
function layKode(teks: string): Uint16Array {
  if (teks.length > LEBAR) return Uint16Array.from({ length: teks.length }, (_, i) => teks.charCodeAt(i));
  BITA.write(teks, "utf16le");
  return WADAH;
}
