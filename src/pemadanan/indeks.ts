import { createInfo } from "./kamus-kata.js";
import { PembuatKunci } from "./kunci-blok.js";
import { type LarikBadanUsaha, PenyusunLarik } from "./larik-badan-usaha.js";
import { prepareNama } from "./nama-padan.js";
import { prepareNomor } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanBadanUsaha } from "./rekaman.js";
import { prepareWilayah } from "./wilayah-padan.js";

/**
 * Employers and, for each block key, those that have it, in shared memory; only the dictionary of words goes to each
 * thread.
 */
export interface IndeksBadanUsaha extends LarikBadanUsaha {
  readonly kamus: readonly string[];
  /** Bits of a key that name its bucket. */
  readonly bita: number;
  /** Where a bucket begins in `entri`, counted in entries. */
  readonly keranjang: Uint32Array;
  /** Entries of two numbers: a key, and the place of the employer that has it. */
  readonly entri: Uint32Array;
}

/** A list of 32-bit numbers that grows. */
class Tumbuh {
  isi = new Uint32Array(1 << 16);
  panjang = 0;

  push(nilai: number): void {
    if (this.panjang === this.isi.length) {
      const lebih = new Uint32Array(this.isi.length * 2);
      lebih.set(this.isi);
      this.isi = lebih;
    }
    this.isi[this.panjang++] = nilai;
  }
}

function shareUint32(n: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(n * 4));
}

/** Numbers words in the order in which they come. */
class Penomor {
  readonly kamus: string[] = [];
  readonly #nomor = new Map<string, number>();

  find(kata: string): number {
    const ada = this.#nomor.get(kata);
    if (ada !== undefined) return ada;
    this.#nomor.set(kata, this.kamus.length);
    return this.kamus.push(kata) - 1;
  }
}

/** Builds the index of employers; those of a form outside Pasal 2 are none of the supplied records and left out. */
export function buildIndeks(
  parameter: ParameterPadan,
  badanUsaha: readonly RekamanBadanUsaha[],
): IndeksBadanUsaha {
  const info = createInfo(parameter);
  const pembuat = new PembuatKunci(parameter, info.kata, info.kabupaten);
  const penyusun = new PenyusunLarik(badanUsaha.length);
  const penomor = new Penomor();
  const kunci = new Tumbuh();
  const pemilik = new Tumbuh();
  for (const { id, nama: tertulis, npwp, wilayah: kode } of badanUsaha) {
    const nama = prepareNama(tertulis, null);
    if (nama?.luarLingkup === true) continue;
    const nomor = prepareNomor(npwp);
    const wilayah = prepareWilayah(kode);
    const kata = (nama?.kata ?? []).map((satu) => penomor.find(satu));
    const tempat = penyusun.add({ id, nama, nomor, wilayah, kata });
    pembuat.list({ nama, nomor, wilayah }, (_aturan, hash) => {
      kunci.push(hash);
      pemilik.push(tempat);
    });
  }
  return { ...penyusun.finish(), kamus: penomor.kamus, ...buildKeranjang(kunci, pemilik) };
}

const BITA_MIN = 8;
const BITA_MAKS = 25;

/** Sorts keys into buckets by their first bits (counting sort), about one to a bucket: most keys that are looked for are nobody's. */
function buildKeranjang(
  kunci: Tumbuh,
  pemilik: Tumbuh,
): Pick<IndeksBadanUsaha, "bita" | "keranjang" | "entri"> {
  const banyak = kunci.panjang;
  const bita = Math.min(BITA_MAKS, Math.max(BITA_MIN, 32 - Math.clz32(banyak)));
  const geser = 32 - bita;
  const keranjang = shareUint32((1 << bita) + 1);
  for (let i = 0; i < banyak; i++) {
    const k = ((kunci.isi[i] ?? 0) >>> geser) + 1;
    keranjang[k] = (keranjang[k] ?? 0) + 1;
  }
  for (let k = 1; k < keranjang.length; k++) keranjang[k] = (keranjang[k] ?? 0) + (keranjang[k - 1] ?? 0);
  const isian = keranjang.slice(0, -1);
  const entri = shareUint32(banyak * 2);
  for (let i = 0; i < banyak; i++) {
    const k = (kunci.isi[i] ?? 0) >>> geser;
    const tempat = isian[k] ?? 0;
    isian[k] = tempat + 1;
    entri[tempat * 2] = kunci.isi[i] ?? 0;
    entri[tempat * 2 + 1] = pemilik.isi[i] ?? 0;
  }
  return { bita, keranjang, entri };
}
