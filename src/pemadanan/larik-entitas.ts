import { PANJANG_MAKS } from "./banding-nama.js";
import type { EntitasSiap, KunciSiap } from "./siap-entitas.js";

/**
 * Entities made ready for search, as three pieces of memory that may be kept and read again: a line of sixteen numbers of
 * 32 bits for each, the keys of all, and the words of all names.
 */
export interface LarikEntitas {
  readonly baris: Int32Array;
  readonly kunci: Uint32Array;
  /** UTF-8, with blanks between the words of a name. */
  readonly teks: Uint8Array;
}

const LEBAR = 16;
/** Places within a line. */
const ID_RENDAH = 0;
const ID_TINGGI = 1;
const NOMOR_DEPAN = 2;
const NOMOR_BELAKANG = 3;
const TULISAN = 4;
const PADAT = 5;
const MASK = 6;
const SIFAT = 7;
const PROVINSI_KABUPATEN = 8;
const KECAMATAN = 9;
const KELURAHAN_RENDAH = 10;
const KELURAHAN_TINGGI = 11;
/** Where the keys begin, how many they are, and how many of them come before the weak; the same for the words. */
const MULAI_KUNCI = 12;
const BANYAK_KUNCI = 13;
const MULAI_TEKS = 14;
const PANJANG_TEKS = 15;
/** `SIFAT`: length of the name (8 bits), form (3), whether the number is doubtful (1), whether there is a name (1). */
const GESER_BENTUK = 8;
const GESER_RAGU = 11;
const GESER_NAMA = 12;
const SETENGAH = 0x10000;
const DUA_PANGKAT_32 = 0x1_0000_0000;

/** Takes entities one after another. */
export class PenyusunEntitas {
  readonly #baris: number[] = [];
  readonly #kunci: number[] = [];
  readonly #teks: string[] = [];
  #panjangTeks = 0;

  get banyak(): number {
    return this.#baris.length / LEBAR;
  }

  add(siap: EntitasSiap, { isi, mulai, banyak, kuat }: KunciSiap): void {
    const { nomor, wilayah } = siap;
    const teks = siap.kata?.join(" ") ?? "";
    const panjangTeks = Buffer.byteLength(teks);
    this.#baris.push(
      ...[siap.id % DUA_PANGKAT_32, Math.floor(siap.id / DUA_PANGKAT_32), nomor.depan, nomor.belakang],
      ...[siap.tulisan, siap.padat, siap.mask, packSifat(siap)],
      ...[(wilayah.provinsi << 16) | wilayah.kabupaten, wilayah.kecamatan],
      ...[wilayah.kelurahan % DUA_PANGKAT_32, Math.floor(wilayah.kelurahan / DUA_PANGKAT_32)],
      ...[this.#kunci.length, banyak * SETENGAH + kuat, this.#panjangTeks, panjangTeks],
    );
    for (let i = 0; i < banyak; i++) this.#kunci.push(isi[mulai + i] ?? 0);
    this.#teks.push(teks);
    this.#panjangTeks += panjangTeks;
  }

  finish(): LarikEntitas {
    return {
      baris: Int32Array.from(this.#baris, (satu) => satu | 0),
      kunci: Uint32Array.from(this.#kunci),
      teks: Buffer.from(this.#teks.join("")),
    };
  }
}

function packSifat({ panjang, bentuk, nomor, kata }: EntitasSiap): number {
  return (
    panjang |
    (bentuk << GESER_BENTUK) |
    (Number(nomor.ragu) << GESER_RAGU) |
    (Number(kata !== null) << GESER_NAMA)
  );
}

export function countEntitas({ baris }: LarikEntitas): number {
  return baris.length / LEBAR;
}

export function idEntitasOf({ baris }: LarikEntitas, tempat: number): number {
  return readPanjang(baris, tempat * LEBAR + ID_RENDAH, tempat * LEBAR + ID_TINGGI);
}

export function kunciOf({ baris, kunci }: LarikEntitas, tempat: number): KunciSiap {
  const banyakKuat = (baris[tempat * LEBAR + BANYAK_KUNCI] ?? 0) >>> 0;
  return {
    isi: kunci,
    mulai: baris[tempat * LEBAR + MULAI_KUNCI] ?? 0,
    banyak: Math.trunc(banyakKuat / SETENGAH),
    kuat: banyakKuat % SETENGAH,
  };
}

export function siapOf(larik: LarikEntitas, tempat: number): EntitasSiap {
  const { baris, teks } = larik;
  const b = tempat * LEBAR;
  const read = (di: number): number => baris[b + di] ?? 0;
  const sifat = read(SIFAT);
  const mulai = read(MULAI_TEKS);
  return {
    id: idEntitasOf(larik, tempat),
    kata:
      (sifat & (1 << GESER_NAMA)) === 0
        ? null
        : Buffer.from(teks.buffer, teks.byteOffset + mulai, read(PANJANG_TEKS))
            .toString()
            .split(" "),
    tulisan: read(TULISAN),
    padat: read(PADAT),
    mask: read(MASK),
    panjang: sifat & PANJANG_MAKS,
    bentuk: (sifat >> GESER_BENTUK) & 7,
    nomor: {
      depan: read(NOMOR_DEPAN),
      belakang: read(NOMOR_BELAKANG),
      ragu: (sifat & (1 << GESER_RAGU)) !== 0,
    },
    wilayah: {
      provinsi: read(PROVINSI_KABUPATEN) >> 16,
      kabupaten: read(PROVINSI_KABUPATEN) & 0xffff,
      kecamatan: read(KECAMATAN),
      kelurahan: readPanjang(baris, b + KELURAHAN_RENDAH, b + KELURAHAN_TINGGI),
    },
  };
}

function readPanjang(baris: Int32Array, rendah: number, tinggi: number): number {
  return ((baris[rendah] ?? 0) >>> 0) + (baris[tinggi] ?? 0) * DUA_PANGKAT_32;
}
