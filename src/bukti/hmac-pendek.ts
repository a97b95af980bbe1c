import { createHmac, createSecretKey } from "node:crypto";

/** Computes the HMAC-SHA-256 of a text as base64url without padding. */
export type Hmac = (pesan: string) => string;

const BLOK = 64;
/** What fits one block of SHA-256 beside the end mark and the length (FIPS 180-4 §5.1.1). */
const PENDEK_MAKS = 55;
const PUTARAN = 64;
const IPAD = 0x36;
const OPAD = 0x5c;
const AKHIR = 0x80;
/** A digest in bytes; the outer message is one block of pad and one digest. */
const BITA_SIDIK = 32;
const ASCII_MAKS = 0x7f;

/** The first 32 bits of the fractional parts of the `akar`-th roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). */
function buildTetapan(jumlah: number, akar: (n: number) => number): Int32Array {
  const tetapan: number[] = [];
  for (let calon = 2; tetapan.length < jumlah; calon++) {
    let pembagi = 2;
    while (pembagi * pembagi <= calon && calon % pembagi !== 0) pembagi++;
    if (pembagi * pembagi > calon) tetapan.push((akar(calon) % 1) * 2 ** 32);
  }
  return Int32Array.from(tetapan);
}

const K = buildTetapan(PUTARAN, Math.cbrt);
const AWAL = buildTetapan(8, Math.sqrt);

/** One block (the first 16 words of `w`) on the state `s`, into `hasil` (FIPS 180-4 §6.2.2). */
function compress(s: Int32Array, w: Int32Array, hasil: Int32Array): void {
  for (let t = 16; t < PUTARAN; t++) {
    const x = w[t - 15] as number;
    const y = w[t - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0;
  }
  // Names of FIPS 180-4; in variables, because an array would cost twice the time.
  let a = s[0] as number;
  let b = s[1] as number;
  let c = s[2] as number;
  let d = s[3] as number;
  let e = s[4] as number;
  let f = s[5] as number;
  let g = s[6] as number;
  let h = s[7] as number;
  for (let t = 0; t < PUTARAN; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (K[t] as number) + (w[t] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const akhir = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) hasil[i] = (s[i] as number) + (akhir[i] as number);
}

/** The state after the key's block under a pad (RFC 2104 §4: the pads are the same for every message). */
function startPad(kunci: Uint8Array, pad: number): Int32Array {
  const blok = Buffer.alloc(BLOK, pad);
  for (const [i, bita] of kunci.entries()) blok[i] = bita ^ pad;
  const w = new Int32Array(PUTARAN);
  for (let i = 0; i < 16; i++) w[i] = blok.readInt32BE(i * 4);
  const keadaan = new Int32Array(8);
  compress(AWAL, w, keadaan);
  return keadaan;
}

/** Lays a short ASCII text as the last block of a message; false where it is neither. */
function layPesan(pesan: string, w: Int32Array): boolean {
  const panjang = pesan.length;
  if (panjang > PENDEK_MAKS) return false;
  w.fill(0, 0, 16);
  for (let i = 0; i < panjang; i++) {
    const kode = pesan.charCodeAt(i);
    if (kode > ASCII_MAKS) return false;
    w[i >> 2] = (w[i >> 2] as number) | (kode << (24 - (i & 3) * 8));
  }
  w[panjang >> 2] = (w[panjang >> 2] as number) | (AKHIR << (24 - (panjang & 3) * 8));
  w[15] = (BLOK + panjang) * 8;
  return true;
}

/**
 * HMAC-SHA-256 (RFC 2104) under one key of at most 64 bytes. A short ASCII message takes two compressions from the
 * states kept of the pads: a third of the time of an Hmac object, whose making and freeing is most of its price, and
 * an import makes one digest a row. Anything else goes through node:crypto; a property test holds both equal.
 */
export function createHmacPendek(kunci: Uint8Array): Hmac {
  const rahasia = createSecretKey(kunci);
  const dalam = startPad(kunci, IPAD);
  const luar = startPad(kunci, OPAD);
  const w = new Int32Array(PUTARAN);
  const sidik = new Int32Array(8);
  const bita = Buffer.alloc(BITA_SIDIK);
  return (pesan) => {
    if (!layPesan(pesan, w)) return createHmac("sha256", rahasia).update(pesan).digest("base64url");
    compress(dalam, w, sidik);
    w.set(sidik);
    w.fill(0, 8, 15);
    w[8] = AKHIR << 24;
    w[15] = (BLOK + BITA_SIDIK) * 8;
    compress(luar, w, sidik);
    for (let i = 0; i < 8; i++) bita.writeInt32BE(sidik[i] as number, i * 4);
    return bita.toString("base64url");
  };
}
