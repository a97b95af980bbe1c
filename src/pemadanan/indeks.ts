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
  /** A bit for each of four parts of a bucket, set where it holds a key: most keys that are looked for are told by it to be nobody's. */
  readonly saring: Uint32Array;
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

/** Which keys are asked for; says of few others that they are. */
export class SaringKunci {
  readonly #bita = new Uint32Array(2 ** (32 - GESER_SARING) / 32);

  add(kunci: number): void {
    const k = kunci >>> GESER_SARING;
    this.#bita[k >>> 5] = (this.#bita[k >>> 5] ?? 0) | (1 << (k & 31));
  }

  has(kunci: number): boolean {
    const k = kunci >>> GESER_SARING;
    return ((this.#bita[k >>> 5] ?? 0) & (1 << (k & 31))) !== 0;
  }
}
/** Last bits of a key that a filter does not look at: it then has eight megabytes. */
const GESER_SARING = 6;

/** Takes up to `daya` employers; those of a form outside Pasal 2 are none of the supplied records and left out. */
export class PenyusunIndeks {
  readonly #pembuat: PembuatKunci;
  readonly #penyusun: PenyusunLarik;
  readonly #penomor = new Penomor();
  readonly #entri = new Tumbuh();
  readonly #saring: SaringKunci | null;

  /** @param saring keys that are asked for, where they are few: no others are kept */
  constructor(parameter: ParameterPadan, daya: number, saring: SaringKunci | null = null) {
    const info = createInfo(parameter);
    this.#pembuat = new PembuatKunci(parameter, info.kata, info.kabupaten);
    this.#penyusun = new PenyusunLarik(daya);
    this.#saring = saring;
  }

  add({ id, nama: tertulis, npwp, wilayah: kode }: RekamanBadanUsaha): void {
    const nama = prepareNama(tertulis, null);
    if (nama?.luarLingkup === true) return;
    const nomor = prepareNomor(npwp);
    const wilayah = prepareWilayah(kode);
    const kata = (nama?.kata ?? []).map((satu) => this.#penomor.find(satu));
    const tempat = this.#penyusun.add({ id, nama, nomor, wilayah, kata });
    this.#pembuat.list({ nama, nomor, wilayah }, (_aturan, hash) => {
      if (this.#saring?.has(hash) === false) return;
      this.#entri.push(hash);
      this.#entri.push(tempat);
    });
  }

  finish(): IndeksBadanUsaha {
    return { ...this.#penyusun.finish(), kamus: this.#penomor.kamus, ...buildKeranjang(this.#entri) };
  }
}

/** Builds the index of employers that are all there. */
export function buildIndeks(
  parameter: ParameterPadan,
  badanUsaha: readonly RekamanBadanUsaha[],
): IndeksBadanUsaha {
  const penyusun = new PenyusunIndeks(parameter, badanUsaha.length);
  for (const satu of badanUsaha) penyusun.add(satu);
  return penyusun.finish();
}

const BITA_MIN = 8;
const BITA_MAKS = 25;
/** Bits of a key by which it is sorted first. */
const BITA_KASAR = 8;
/** Bits of a key beyond those of its bucket by which it is told from others at first. */
const BITA_SARING = 2;

/** Sorts entries into buckets by the first bits of their keys, about one to a bucket: most keys that are looked for are nobody's. */
function buildKeranjang(asal: Tumbuh): Pick<IndeksBadanUsaha, "bita" | "saring" | "keranjang" | "entri"> {
  const banyak = asal.panjang / 2;
  const bita = Math.min(BITA_MAKS, Math.max(BITA_MIN, 32 - Math.clz32(banyak)));
  const keranjang = shareUint32((1 << bita) + 1);
  const entri = shareUint32(banyak * 2);
  // First into a few large buckets: the second sort then stays within memory that lies near the processor.
  const kasar = new Uint32Array(banyak * 2);
  sortEntri(asal.isi, banyak, BITA_KASAR, new Uint32Array((1 << BITA_KASAR) + 1), kasar);
  sortEntri(kasar, banyak, bita, keranjang, entri);
  const saring = shareUint32((1 << (bita + BITA_SARING)) / 32);
  for (let i = 0; i < banyak; i++) {
    const k = (entri[i * 2] ?? 0) >>> (32 - bita - BITA_SARING);
    saring[k >>> 5] = (saring[k >>> 5] ?? 0) | (1 << (k & 31));
  }
  return { bita, saring, keranjang, entri };
}

/** Counting sort of entries into `hasil`; where a bucket begins goes into `mulai`. */
function sortEntri(
  asal: Uint32Array,
  banyak: number,
  bita: number,
  mulai: Uint32Array,
  hasil: Uint32Array,
): void {
  const geser = 32 - bita;
  for (let i = 0; i < banyak; i++) {
    const k = ((asal[i * 2] ?? 0) >>> geser) + 1;
    mulai[k] = (mulai[k] ?? 0) + 1;
  }
  for (let k = 1; k < mulai.length; k++) mulai[k] = (mulai[k] ?? 0) + (mulai[k - 1] ?? 0);
  const isian = mulai.slice(0, -1);
  for (let i = 0; i < banyak; i++) {
    const kunci = asal[i * 2] ?? 0;
    const tempat = isian[kunci >>> geser] ?? 0;
    isian[kunci >>> geser] = tempat + 1;
    hasil[tempat * 2] = kunci;
    hasil[tempat * 2 + 1] = asal[i * 2 + 1] ?? 0;
  }
}

/** Whether a key may be somebody's; false is sure. */
export function mayHave({ saring, bita }: IndeksBadanUsaha, kunci: number): boolean {
  const k = kunci >>> (32 - bita - BITA_SARING);
  return ((saring[k >>> 5] ?? 0) & (1 << (k & 31))) !== 0;
}
