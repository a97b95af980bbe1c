import { HimpunanBit } from "./himpunan-bit.js";
import { countSiap, isMilik, type LarikSiap, placeKunci } from "./larik-siap.js";

/** Keys that are looked for, by their places among all that are, somewhere in a list; those of rules that are not weak come first. */
export interface KunciDitemukan {
  readonly letak: Uint32Array;
  readonly mulai: number;
  readonly banyak: number;
  /** How many come before those of weak rules. */
  readonly kuat: number;
}

const TANDA = 0x8000_0000;
/** Bits of `saring` for each key that is looked for, as a power of two, and of all of them: two megabytes. */
const BITA_SARING = 6;
const BITA_SARING_MIN = 5;
const BITA_SARING_MAKS = 24;
const TEMUAN_AWAL = 1 << 12;

/** Different keys, in their order, each less 2^31: numbers with a sign compare faster. */
export function sortDicari(kunci: Uint32Array): Int32Array {
  const urut = new Int32Array(kunci.length);
  for (let n = 0; n < kunci.length; n++) urut[n] = (kunci[n] ?? 0) ^ TANDA;
  urut.sort();
  let banyak = 0;
  for (let n = 0; n < urut.length; n++)
    if (n === 0 || urut[n] !== urut[banyak - 1]) urut[banyak++] = urut[n] ?? 0;
  return urut.slice(0, banyak);
}

/** Finds a set of keys in pieces of records, one after another; it keeps its working space. */
export class PenemuKunci {
  readonly #dicari: Int32Array;
  /** A bit for each range of keys, set where one of it is looked for; both are gone through in the order of the keys. */
  readonly #saring: HimpunanBit;
  readonly #geser: number;
  /** What was found in the last piece: places among the keys that are looked for, and whose they are. */
  #letak = new Uint32Array(TEMUAN_AWAL);
  #milik = new Uint16Array(TEMUAN_AWAL);
  #banyak = 0;
  #urut = new Uint32Array(TEMUAN_AWAL);
  #mulai = new Uint32Array(0);

  /** @param dicari as `sortDicari` makes it */
  constructor(dicari: Int32Array) {
    const bita = 32 - Math.clz32(dicari.length) + BITA_SARING;
    this.#geser = 32 - Math.max(BITA_SARING_MIN, Math.min(BITA_SARING_MAKS, bita));
    this.#saring = new HimpunanBit(2 ** (32 - this.#geser));
    this.#dicari = dicari;
    for (const satu of dicari) this.#saring.add((satu ^ TANDA) >>> this.#geser);
  }

  /** Hands on every record that has keys which are looked for, with those keys, which stand there until the next. */
  each(larik: LarikSiap, terima: (tempat: number, kunci: KunciDitemukan) => void): void {
    this.#find(larik);
    const banyak = countSiap(larik);
    this.#group(banyak);
    const mulai = this.#mulai;
    const letak = this.#urut;
    for (let tempat = 0; tempat < banyak; tempat++) {
      const awal = mulai[tempat * 2] ?? 0;
      const akhir = mulai[tempat * 2 + 2] ?? 0;
      if (akhir === awal) continue;
      const kuat = (mulai[tempat * 2 + 1] ?? 0) - awal;
      terima(tempat, { letak, mulai: awal, banyak: akhir - awal, kuat });
    }
  }

  /** The keys that are looked for, once for each record that has them. */
  #find({ sela, milik }: LarikSiap): void {
    const saring = this.#saring;
    const geser = this.#geser;
    this.#banyak = 0;
    let kini = 0;
    let d = 0;
    for (let n = 0; n < sela.length; n++) {
      kini = (kini + (sela[n] ?? 0)) | 0;
      if (saring.has(kini >>> geser)) d = this.#check(kini ^ TANDA, milik[n] ?? 0, d);
    }
  }

  /** Keeps a key if it is looked for; where the search goes on. */
  #check(kunci: number, milik: number, mulai: number): number {
    const dicari = this.#dicari;
    let d = mulai;
    while (d < dicari.length && (dicari[d] ?? 0) < kunci) d++;
    if (dicari[d] !== kunci || !isMilik(milik)) return d;
    if (this.#banyak === this.#letak.length) this.#grow();
    this.#letak[this.#banyak] = d;
    this.#milik[this.#banyak++] = milik;
    return d;
  }

  #grow(): void {
    const [letak, milik] = [this.#letak, this.#milik];
    this.#letak = new Uint32Array(letak.length * 2);
    this.#letak.set(letak);
    this.#milik = new Uint16Array(letak.length * 2);
    this.#milik.set(milik);
    this.#urut = new Uint32Array(letak.length * 2);
  }

  /** Puts what was found by record: two places for each, its keys of rules that are not weak, and the others. */
  #group(banyakRekaman: number): void {
    const tempat = banyakRekaman * 2 + 1;
    if (this.#mulai.length < tempat + 1) this.#mulai = new Uint32Array(tempat + 1);
    const mulai = this.#mulai;
    mulai.fill(0, 0, tempat + 1);
    const [letak, milik, urut, banyak] = [this.#letak, this.#milik, this.#urut, this.#banyak];
    // Counted two places on, so that what is one place on is where the next of a kind goes, and in the end where it begins.
    for (let n = 0; n < banyak; n++) {
      const k = placeKunci(milik[n] ?? 0) + 2;
      mulai[k] = (mulai[k] ?? 0) + 1;
    }
    for (let k = 2; k <= tempat; k++) mulai[k] = (mulai[k] ?? 0) + (mulai[k - 1] ?? 0);
    for (let n = 0; n < banyak; n++) {
      const k = placeKunci(milik[n] ?? 0) + 1;
      const di = mulai[k] ?? 0;
      mulai[k] = di + 1;
      urut[di] = letak[n] ?? 0;
    }
  }
}
