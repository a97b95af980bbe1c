import { compareKata, isJarak } from "./mirip-kata.js";
import { isAkronim, MIRIP_MIN, measureMirip } from "./mirip-nama.js";
import { bits } from "./parameter.js";
import { NAMA } from "./tingkat.js";

/** The words of a name as numbers of a dictionary; a word that it lacks has a number of its own below zero. */
export interface KataBernomor {
  readonly nomor: ArrayLike<number>;
  readonly mulai: number;
  readonly banyak: number;
  /** The text of the word at a place. */
  readonly teks: (tempat: number) => string;
  /** How rare the word at a place is, in 1/64 bit. */
  readonly info: (tempat: number) => number;
}

/** How two names compare: the level, and how rare the words are that agree. */
export interface BandingNama {
  tingkat: number;
  info: number;
}

/** Compares names one after another; it keeps its working space. */
export class PembandingNama {
  /** The last comparison. */
  readonly hasil: BandingNama = { tingkat: NAMA.LAIN, info: 0 };
  #info = 0;
  readonly #sisaA: number[] = [];
  readonly #sisaB: number[] = [];

  /**
   * @param sama whether the names are equal as written; @param sepadat whether they are equal but for blanks;
   * @param sewilayah whether they are of one kabupaten, where also what is merely alike is worth a look
   */
  compare(a: KataBernomor, b: KataBernomor, sama: boolean, sepadat: boolean, sewilayah: boolean): void {
    const berurut = this.#matchSama(a, b);
    const seluruh = this.#sisaA.length === 0 && this.#sisaB.length === 0;
    if (sama || sepadat || (seluruh && berurut)) this.#set(sama ? NAMA.SAMA : NAMA.EJAAN, sumInfo(a));
    else if (seluruh) this.#set(NAMA.URUTAN, this.#info);
    else this.#compareSisa(a, b, sewilayah);
  }

  /** What is left when equal words are paired. */
  #compareSisa(a: KataBernomor, b: KataBernomor, sewilayah: boolean): void {
    const cocok = Math.min(a.banyak - this.#sisaA.length, b.banyak - this.#sisaB.length);
    const sambung = this.#matchSambung(a, b) + this.#matchSambung(b, a, true);
    const ketik = this.#matchMirip(a, b, "SALAH_KETIK");
    const singkatan = this.#matchMirip(a, b, "SINGKATAN");
    const tingkat = decideTingkat(this.#sisaA.length, this.#sisaB.length, cocok + sambung, ketik, singkatan);
    this.#set(tingkat, this.#info);
    if (tingkat < NAMA.UBAHAN_GANDA) return;
    const [padatA, padatB] = [joinKata(a), joinKata(b)];
    if (isPadatDekat(padatA, padatB)) this.#set(NAMA.UBAHAN_GANDA, sumInfo(a));
    else if (
      sewilayah &&
      tingkat >= NAMA.SEBAGIAN &&
      this.#info < INFO_MIRIP &&
      isMirip(a, b, padatA, padatB)
    )
      this.#set(NAMA.MIRIP, 0);
  }

  #set(tingkat: number, info: number): void {
    this.hasil.tingkat = tingkat;
    this.hasil.info = info;
  }

  /** Pairs equal words; what is left stands in the lists. Answers whether the pairs stand in one order. */
  #matchSama(a: KataBernomor, b: KataBernomor): boolean {
    this.#info = 0;
    this.#sisaA.length = 0;
    this.#sisaB.length = 0;
    let terpakai = 0;
    let terakhir = -1;
    let berurut = true;
    for (let i = 0; i < a.banyak; i++) {
      const kata = a.nomor[a.mulai + i];
      let j = 0;
      while (j < b.banyak && ((terpakai & (1 << j)) !== 0 || b.nomor[b.mulai + j] !== kata)) j++;
      if (j === b.banyak) {
        this.#sisaA.push(i);
        continue;
      }
      terpakai |= 1 << j;
      berurut &&= j > terakhir;
      terakhir = j;
      this.#info += a.info(i);
    }
    for (let j = 0; j < b.banyak; j++) if ((terpakai & (1 << j)) === 0) this.#sisaB.push(j);
    return berurut;
  }

  /** Pairs a word of `b` with two neighbours of `a` that it joins. */
  #matchSambung(a: KataBernomor, b: KataBernomor, terbalik = false): number {
    const [sisaA, sisaB] = terbalik ? [this.#sisaB, this.#sisaA] : [this.#sisaA, this.#sisaB];
    if (sisaA.length < 2 || sisaB.length === 0) return 0;
    let banyak = 0;
    for (let p = 0; p + 1 < sisaA.length; p++) {
      const [i = 0, lanjut = 0] = [sisaA[p], sisaA[p + 1]];
      if (lanjut !== i + 1) continue;
      const [kiri, kanan] = [a.teks(i), a.teks(lanjut)];
      const q = sisaB.findIndex((j) => isSambungan(b.teks(j), kiri, kanan));
      if (q < 0) continue;
      this.#info += terbalik ? b.info(sisaB[q] ?? 0) : a.info(i) + a.info(lanjut);
      sisaA.splice(p, 2);
      sisaB.splice(q, 1);
      banyak += 1;
      p -= 1;
    }
    return banyak;
  }

  /** Pairs words that are like each other; the commoner of the two is what was meant. */
  #matchMirip(a: KataBernomor, b: KataBernomor, mirip: "SALAH_KETIK" | "SINGKATAN"): number {
    let banyak = 0;
    for (let p = 0; p < this.#sisaA.length; p++) {
      const i = this.#sisaA[p] ?? 0;
      const q = this.#sisaB.findIndex((j) => compareKata(a.teks(i), b.teks(j)) === mirip);
      if (q < 0) continue;
      this.#info += Math.min(a.info(i), b.info(this.#sisaB[q] ?? 0));
      this.#sisaA.splice(p, 1);
      this.#sisaB.splice(q, 1);
      banyak += 1;
      p -= 1;
    }
    return banyak;
  }
}

const PADAT_PENDEK = 10;

/** Names that agree in words as rare as this are told by these words. */
const INFO_MIRIP = bits(8);

function isMirip(a: KataBernomor, b: KataBernomor, padatA: string, padatB: string): boolean {
  if (measureMirip(padatA, padatB) >= MIRIP_MIN) return true;
  if (b.banyak === 1) return isAkronim(b.teks(0), listKata(a));
  return a.banyak === 1 && isAkronim(a.teks(0), listKata(b));
}

function listKata(a: KataBernomor): readonly string[] {
  return Array.from({ length: a.banyak }, (_, i) => a.teks(i));
}

/** Whether the names are nearly one as one word: blanks and letters went astray together. */
function isPadatDekat(padatA: string, padatB: string): boolean {
  const pendek = Math.min(padatA.length, padatB.length);
  const batas = pendek >= PADAT_PENDEK ? 2 : 1;
  return Math.abs(padatA.length - padatB.length) <= batas && isJarak(padatA, padatB, batas);
}

function joinKata(a: KataBernomor): string {
  let padat = "";
  for (let i = 0; i < a.banyak; i++) padat += a.teks(i);
  return padat;
}

/** Whether a word is two others without the blank, in either order. */
function isSambungan(gabung: string, kiri: string, kanan: string): boolean {
  if (gabung.length !== kiri.length + kanan.length) return false;
  return (
    (gabung.startsWith(kiri) && gabung.endsWith(kanan)) || (gabung.startsWith(kanan) && gabung.endsWith(kiri))
  );
}

function sumInfo(a: KataBernomor): number {
  let jumlah = 0;
  for (let i = 0; i < a.banyak; i++) jumlah += a.info(i);
  return jumlah;
}

/** @param sisaA words of the entity without a partner, @param sisaB of the employer */
function decideTingkat(
  sisaA: number,
  sisaB: number,
  cocok: number,
  ketik: number,
  singkatan: number,
): number {
  const ubahan = ketik + singkatan;
  if (cocok + ubahan === 0) return NAMA.LAIN;
  if (sisaA === 0 && sisaB === 0) {
    if (ubahan === 0) return NAMA.EJAAN;
    if (ubahan > 1) return NAMA.UBAHAN_GANDA;
    return ketik === 1 ? NAMA.SALAH_KETIK : NAMA.SINGKATAN;
  }
  if (cocok === 0) return NAMA.LAIN;
  if (sisaA + sisaB === 1 && ubahan === 0) return sisaB === 1 ? NAMA.KATA_LEBIH : NAMA.KATA_KURANG;
  if (sisaA === 0 || sisaB === 0) return sisaA + sisaB + ubahan === 2 ? NAMA.UBAHAN_GANDA : NAMA.SEBAGIAN;
  return sisaA === 1 && sisaB === 1 && ubahan === 0 ? NAMA.KATA_BEDA : NAMA.SEBAGIAN;
}
