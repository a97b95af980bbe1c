import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { LRUCache } from "lru-cache";
import { namaAudiens } from "#perjanjian/pihak.js";
import type { Penyandi, Segel } from "#usecases/ports/penyandi.js";

const BLOK = 16;
const POLA = /^[A-Za-z0-9_-]{22}$/;
/** Scopes kept ready; a filter makes a scope of its own. */
const SIMPANAN = 2_000;

/**
 * Handles as one AES-256 block: 8 bytes of number, 8 bytes of zeroes that a forged handle misses
 * with probability 1 − 2⁻⁶⁴. Each scope (audience and view, or audience, list and filter) has a key of
 * its own by HKDF (RFC 5869), so a handle shows neither number nor volume and opens nowhere else.
 */
export function createPenyandi(kunciInduk: Uint8Array): Penyandi {
  const segel = new LRUCache<string, Segel>({ max: SIMPANAN });
  const of = (lingkup: string): Segel => {
    // HKDF in OpenSSL takes at most 1024 bytes of info, and a filter of 1000 values is 20 times that.
    const info = createHash("sha256").update(lingkup).digest();
    const nama = info.toString("base64");
    const ada = segel.get(nama);
    if (ada !== undefined) return ada;
    const baru = createSegel(new Uint8Array(hkdfSync("sha256", kunciInduk, "sinergi", info, 32)));
    segel.set(nama, baru);
    return baru;
  };
  return {
    forId: (audiens, tampilan) => of(JSON.stringify(["id", namaAudiens(audiens), tampilan])),
    forKursor: (audiens, akar, saringan) =>
      of(JSON.stringify(["kursor", namaAudiens(audiens), akar, saringan])),
  };
}

function createSegel(kunci: Uint8Array): Segel {
  const tutup = createCipheriv("aes-256-ecb", kunci, null).setAutoPadding(false);
  const buka = createDecipheriv("aes-256-ecb", kunci, null).setAutoPadding(false);
  const blok = Buffer.alloc(BLOK);
  return {
    seal(nilai) {
      blok.writeBigUInt64BE(nilai, 0);
      return tutup.update(blok).toString("base64url");
    },
    open(teks) {
      if (!POLA.test(teks)) return null;
      const sandi = Buffer.from(teks, "base64url");
      if (sandi.toString("base64url") !== teks) return null;
      const terang = buka.update(sandi);
      return terang.readBigUInt64BE(8) === 0n ? terang.readBigUInt64BE(0) : null;
    },
  };
}
