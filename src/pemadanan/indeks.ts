import { createInfo } from "./kamus-kata.js";
import { type LarikBadanUsaha, PenyusunLarik } from "./larik-badan-usaha.js";
import { countSiap, eachKunci, type LarikSiap } from "./larik-siap.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanBadanUsaha } from "./rekaman.js";
import { type KunciSiap, PenyiapRekaman, type RekamanSiap } from "./siap.js";
import { Tumbuh } from "./tumbuh.js";

/** Employers and, for each block key, those that have it, in shared memory. */
export interface IndeksBadanUsaha extends LarikBadanUsaha {
  /** Bits of a key that name its bucket. */
  readonly bita: number;
  /** A bit for each part of a bucket, set where it holds a key: most keys that are looked for are told by it to be nobody's. */
  readonly saring: Uint32Array;
  /** Last bits of a key that `saring` does not look at. */
  readonly geserSaring: number;
  /** Where a bucket begins in `entri`, counted in entries. */
  readonly keranjang: Uint32Array;
  /** Entries of two numbers: a key, and the place of the employer that has it. */
  readonly entri: Uint32Array;
}

function shareUint32(n: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(n * 4));
}

/** Takes up to `daya` employers, made ready. */
export class PenyusunIndeks {
  readonly #penyusun: PenyusunLarik;
  readonly #entri = new Tumbuh();

  constructor(daya: number) {
    this.#penyusun = new PenyusunLarik(daya);
  }

  get banyak(): number {
    return this.#penyusun.banyak;
  }

  add(siap: RekamanSiap, { isi, mulai, banyak }: KunciSiap): void {
    const tempat = this.#penyusun.add(siap);
    const e = this.#entri.extend(banyak * 2);
    const entri = this.#entri.isi;
    for (let n = 0; n < banyak; n++) {
      entri[e + n * 2] = isi[mulai + n] ?? 0;
      entri[e + n * 2 + 1] = tempat;
    }
  }

  /** All of a piece. */
  addSemua(larik: LarikSiap): void {
    const mulai = this.banyak;
    const add = this.#penyusun.createPenambah(larik);
    for (let tempat = 0; tempat < countSiap(larik); tempat++) add(tempat);
    eachKunci(larik, (kunci, tempat) => {
      this.#entri.push(kunci);
      this.#entri.push(mulai + tempat);
    });
  }

  finish(): IndeksBadanUsaha {
    return { ...this.#penyusun.finish(), ...buildKeranjang(this.#entri) };
  }
}

/** Builds the index of employers that are all there. */
export function buildIndeks(
  parameter: ParameterPadan,
  badanUsaha: readonly RekamanBadanUsaha[],
): IndeksBadanUsaha {
  const penyiap = new PenyiapRekaman(parameter, createInfo(parameter));
  const penyusun = new PenyusunIndeks(badanUsaha.length);
  for (const satu of badanUsaha) penyiap.prepareBadanUsaha(satu, (siap, kunci) => penyusun.add(siap, kunci));
  return penyusun.finish();
}

const BITA_MIN = 8;
const BITA_MAKS = 25;
/** Bits of a key by which it is sorted first. */
const BITA_KASAR = 8;
/** Bits of a key beyond those of its bucket by which it is told from others at first, and of all of these: 16 megabytes. */
const BITA_SARING = 5;
const BITA_SARING_MAKS = 27;

/** Sorts entries into buckets by the first bits of their keys, about one to a bucket: most keys that are looked for are nobody's. */
function buildKeranjang(asal: Tumbuh): Omit<IndeksBadanUsaha, keyof LarikBadanUsaha> {
  const banyak = asal.panjang / 2;
  const bita = Math.min(BITA_MAKS, Math.max(BITA_MIN, 32 - Math.clz32(banyak)));
  const keranjang = shareUint32((1 << bita) + 1);
  const entri = shareUint32(banyak * 2);
  // First into a few large buckets: the second sort then stays within memory that lies near the processor.
  const kasar = new Uint32Array(banyak * 2);
  sortEntri(asal.isi, banyak, BITA_KASAR, new Uint32Array((1 << BITA_KASAR) + 1), kasar);
  sortEntri(kasar, banyak, bita, keranjang, entri);
  const bitaSaring = Math.min(bita + BITA_SARING, BITA_SARING_MAKS);
  const geserSaring = 32 - bitaSaring;
  const saring = shareUint32(2 ** bitaSaring / 32);
  for (let i = 0; i < banyak; i++) {
    const k = (entri[i * 2] ?? 0) >>> geserSaring;
    saring[k >>> 5] = (saring[k >>> 5] ?? 0) | (1 << (k & 31));
  }
  return { bita, saring, geserSaring, keranjang, entri };
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
export function mayHave({ saring, geserSaring }: IndeksBadanUsaha, kunci: number): boolean {
  const k = kunci >>> geserSaring;
  return ((saring[k >>> 5] ?? 0) & (1 << (k & 31))) !== 0;
}
