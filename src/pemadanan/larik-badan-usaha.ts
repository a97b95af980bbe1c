import { type KataBernomor, PANJANG_MAKS } from "./banding-nama.js";
import { type LarikSiap, listKata, siapOf } from "./larik-siap.js";
import { PenomorKata } from "./penomor-kata.js";
import type { RekamanSiap, SifatSiap } from "./siap.js";
import type { WilayahPadan } from "./wilayah-padan.js";

/**
 * Employers as comparison needs them, sixteen numbers of 32 bits each: one line of the processor's memory, so that a
 * candidate is waited for once. All of it lies in shared memory: threads search the same copy.
 */
export interface LarikBadanUsaha {
  readonly banyak: number;
  readonly id: Float64Array;
  readonly isi: Int32Array;
  /** Words of the names that have more than the line holds. */
  readonly kataLebih: Int32Array;
  /** All different words, by their numbers; this alone is copied to each thread. */
  readonly kamus: readonly string[];
}

const LEBAR = 16;
/** Places within a line; words stand from `KATA` on, or, where there are more, the place of the first in `kataLebih`. */
const NOMOR_DEPAN = 0;
const NOMOR_BELAKANG = 1;
const TULISAN = 2;
const PADAT = 3;
const MASK = 4;
const SIFAT = 5;
const PROVINSI_KABUPATEN = 6;
const KECAMATAN = 7;
const DESA = 8;
const KATA = 9;
const KATA_DALAM = LEBAR - KATA;
/** `SIFAT`: length of the name (8 bits), form (3), whether the number is doubtful (1), words (4). */
const GESER_BENTUK = 8;
const GESER_RAGU = 11;
const GESER_KATA = 12;
const DESA_PER_KECAMATAN = 10_000;
const BELUM = -1;
const TANPA_KATA = Object.freeze({ mulai: 0, banyak: 0 });

/** Takes up to `daya` employers, one after another. */
export class PenyusunLarik {
  readonly #id: Float64Array;
  readonly #isi: Int32Array;
  readonly #lebih: number[] = [];
  readonly #penomor = new PenomorKata();
  #banyak = 0;

  constructor(daya: number) {
    this.#id = new Float64Array(new SharedArrayBuffer(daya * 8));
    this.#isi = new Int32Array(new SharedArrayBuffer(daya * LEBAR * 4));
  }

  get banyak(): number {
    return this.#banyak;
  }

  /** Answers the place that it got. */
  add(siap: RekamanSiap): number {
    return this.#add(
      siap,
      (siap.kata ?? []).map((satu) => this.#penomor.find(satu)),
    );
  }

  /** Takes records of a piece by their places there, and answers their places here. */
  createPenambah(larik: LarikSiap): (tempat: number) => number {
    const teks = listKata(larik);
    const nomor = new Int32Array(teks.length).fill(BELUM);
    const numberKata = (kata: number): number => {
      if (nomor[kata] === BELUM) nomor[kata] = this.#penomor.find(teks[kata] ?? "");
      return nomor[kata] ?? BELUM;
    };
    return (tempat) => {
      const siap = siapOf(larik, tempat);
      const { mulai, banyak } = siap.kata ?? TANPA_KATA;
      const kata: number[] = [];
      for (let n = mulai; n < mulai + banyak; n++) kata.push(numberKata(larik.kata[n] ?? 0));
      return this.#add(siap, kata);
    };
  }

  /** @param kata its words as numbers of the dictionary */
  #add(siap: SifatSiap, kata: readonly number[]): number {
    const { id, nomor, wilayah } = siap;
    const tempat = this.#banyak++;
    this.#id[tempat] = id;
    const b = tempat * LEBAR;
    const isi = this.#isi;
    isi[b + NOMOR_DEPAN] = nomor.depan;
    isi[b + NOMOR_BELAKANG] = nomor.belakang;
    isi[b + TULISAN] = siap.tulisan;
    isi[b + PADAT] = siap.padat;
    isi[b + MASK] = siap.mask;
    isi[b + SIFAT] =
      siap.panjang |
      (siap.bentuk << GESER_BENTUK) |
      ((nomor.ragu ? 1 : 0) << GESER_RAGU) |
      (kata.length << GESER_KATA);
    isi[b + PROVINSI_KABUPATEN] = (wilayah.provinsi << 16) | wilayah.kabupaten;
    isi[b + KECAMATAN] = wilayah.kecamatan;
    isi[b + DESA] = wilayah.kelurahan === 0 ? -1 : wilayah.kelurahan % DESA_PER_KECAMATAN;
    if (kata.length <= KATA_DALAM) isi.set(kata, b + KATA);
    else {
      isi[b + KATA] = this.#lebih.length;
      this.#lebih.push(...kata);
    }
    return tempat;
  }

  finish(): LarikBadanUsaha {
    const kataLebih = new Int32Array(new SharedArrayBuffer(this.#lebih.length * 4));
    kataLebih.set(this.#lebih);
    const { kamus } = this.#penomor;
    return Object.freeze({ banyak: this.#banyak, id: this.#id, isi: this.#isi, kataLebih, kamus });
  }
}

export function nomorDepanOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return isi[tempat * LEBAR + NOMOR_DEPAN] ?? 0;
}

export function nomorBelakangOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return isi[tempat * LEBAR + NOMOR_BELAKANG] ?? 0;
}

export function isNomorRagu({ isi }: LarikBadanUsaha, tempat: number): boolean {
  return ((isi[tempat * LEBAR + SIFAT] ?? 0) & (1 << GESER_RAGU)) !== 0;
}

/** Hash of the name's core as written, without blanks. */
export function tulisanOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return isi[tempat * LEBAR + TULISAN] ?? 0;
}

/** Hash of the name's spelling keys, without blanks. */
export function padatOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return isi[tempat * LEBAR + PADAT] ?? 0;
}

/** Letters of the name. */
export function maskOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return isi[tempat * LEBAR + MASK] ?? 0;
}

/** Characters of the name without blanks; of long ones `PANJANG_MAKS`. */
export function panjangOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return (isi[tempat * LEBAR + SIFAT] ?? 0) & PANJANG_MAKS;
}

export function bentukOf({ isi }: LarikBadanUsaha, tempat: number): number {
  return ((isi[tempat * LEBAR + SIFAT] ?? 0) >> GESER_BENTUK) & 7;
}

export function wilayahOf({ isi }: LarikBadanUsaha, tempat: number): WilayahPadan {
  const b = tempat * LEBAR;
  const kecamatan = isi[b + KECAMATAN] ?? 0;
  const desa = isi[b + DESA] ?? -1;
  return {
    provinsi: (isi[b + PROVINSI_KABUPATEN] ?? 0) >> 16,
    kabupaten: (isi[b + PROVINSI_KABUPATEN] ?? 0) & 0xffff,
    kecamatan,
    kelurahan: desa < 0 ? 0 : kecamatan * DESA_PER_KECAMATAN + desa,
  };
}

/** The words of a name, none where there is no name. */
export function kataOf({ isi, kataLebih }: LarikBadanUsaha, tempat: number): KataBernomor {
  const b = tempat * LEBAR;
  const banyak = (isi[b + SIFAT] ?? 0) >> GESER_KATA;
  return banyak <= KATA_DALAM
    ? { nomor: isi, mulai: b + KATA, banyak }
    : { nomor: kataLebih, mulai: isi[b + KATA] ?? 0, banyak };
}
