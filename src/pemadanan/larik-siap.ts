import { PANJANG_MAKS } from "./banding-nama.js";
import { PenomorKata } from "./penomor-kata.js";
import type { KunciSiap, RekamanSiap, SiapBernomor } from "./siap.js";
import { Tumbuh } from "./tumbuh.js";

/**
 * Records made ready for search, as pieces of memory that may be kept and read again: a line of sixteen numbers of 32
 * bits for each, the words of all names, and the keys of all in the order of the keys, so that a few keys that are looked
 * for find whose they are in one pass over both.
 */
export interface LarikSiap {
  readonly baris: Int32Array;
  /** The different words of all names, a blank between two: UTF-8. */
  readonly teks: Uint8Array;
  /** The words of one name after another, as their places in `teks`. */
  readonly kata: Int32Array;
  /** How far each key lies from the one before. */
  readonly sela: Uint16Array;
  /** Whose each key is, and whether of a weak rule; `LONCAT`: nobody's, the next lies too far. */
  readonly milik: Uint16Array;
}

/**
 * So many records go into one piece at most. A field of two megabytes the server takes memory for once; of greater ones it
 * gives it back behind each, which costs it more than all reading.
 */
export const SIAP_MAKS = 5_000;

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
const MULAI_KATA = 12;
const BANYAK_KATA = 13;
/** `SIFAT`: length of the name (8 bits), form (3), whether the number is doubtful (1), whether there is a name (1). */
const GESER_BENTUK = 8;
const GESER_RAGU = 11;
const GESER_NAMA = 12;
const DUA_PANGKAT_32 = 0x1_0000_0000;

const SPASI = 0x20;
const SELA_MAKS = 0xffff;
const LONCAT = 0xffff;
const LEMAH = 0x8000;
const MILIK = 0x7fff;
/** First bits of a key by which keys are sorted before they are sorted one by one. */
const BITA_URUT = 16;

/** Takes records one after another. */
export class PenyusunSiap {
  readonly #baris = new Tumbuh();
  readonly #kunci = new Tumbuh();
  readonly #milik = new Tumbuh();
  readonly #kata = new Tumbuh();
  readonly #penomor = new PenomorKata();
  #banyak = 0;

  get banyak(): number {
    return this.#banyak;
  }

  add(siap: RekamanSiap, { isi, mulai, banyak, kuat }: KunciSiap): void {
    const { nomor, wilayah } = siap;
    const tempat = this.#banyak++;
    const kata = siap.kata ?? [];
    const b = this.#baris.extend(LEBAR);
    const baris = this.#baris.isi;
    baris[b + ID_RENDAH] = siap.id % DUA_PANGKAT_32;
    baris[b + ID_TINGGI] = Math.floor(siap.id / DUA_PANGKAT_32);
    baris[b + NOMOR_DEPAN] = nomor.depan;
    baris[b + NOMOR_BELAKANG] = nomor.belakang;
    baris[b + TULISAN] = siap.tulisan;
    baris[b + PADAT] = siap.padat;
    baris[b + MASK] = siap.mask;
    baris[b + SIFAT] = packSifat(siap);
    baris[b + PROVINSI_KABUPATEN] = (wilayah.provinsi << 16) | wilayah.kabupaten;
    baris[b + KECAMATAN] = wilayah.kecamatan;
    baris[b + KELURAHAN_RENDAH] = wilayah.kelurahan % DUA_PANGKAT_32;
    baris[b + KELURAHAN_TINGGI] = Math.floor(wilayah.kelurahan / DUA_PANGKAT_32);
    baris[b + MULAI_KATA] = this.#kata.panjang;
    baris[b + BANYAK_KATA] = kata.length;
    for (const satu of kata) this.#kata.push(this.#penomor.find(satu));
    for (let n = 0; n < banyak; n++) {
      this.#kunci.push(isi[mulai + n] ?? 0);
      this.#milik.push(n < kuat ? tempat : tempat | LEMAH);
    }
  }

  finish(): LarikSiap {
    return {
      baris: new Int32Array(this.#baris.cut().buffer),
      teks: Buffer.from(this.#penomor.kamus.join(" ")),
      kata: new Int32Array(this.#kata.cut().buffer),
      ...arrangeKunci(this.#kunci.cut(), this.#milik.cut()),
    };
  }
}

function packSifat({ panjang, bentuk, nomor, kata }: RekamanSiap): number {
  return (
    panjang |
    (bentuk << GESER_BENTUK) |
    (Number(nomor.ragu) << GESER_RAGU) |
    (Number(kata !== null) << GESER_NAMA)
  );
}

/** Sorts keys, and writes each by its distance from the one before. */
function arrangeKunci(kunci: Uint32Array, milik: Uint32Array): Pick<LarikSiap, "sela" | "milik"> {
  const urut = sortKunci(kunci, milik);
  const sela = new Tumbuh();
  const pemilik = new Tumbuh();
  let lalu = 0;
  for (let n = 0; n < kunci.length; n++) {
    const kini = urut.kunci[n] ?? 0;
    for (; kini - lalu > SELA_MAKS; lalu += SELA_MAKS) {
      sela.push(SELA_MAKS);
      pemilik.push(LONCAT);
    }
    sela.push(kini - lalu);
    pemilik.push(urut.milik[n] ?? 0);
    lalu = kini;
  }
  return { sela: Uint16Array.from(sela.cut()), milik: Uint16Array.from(pemilik.cut()) };
}

/** By the first bits of a key (counting sort), then within each few. */
function sortKunci(kunci: Uint32Array, milik: Uint32Array) {
  const geser = 32 - BITA_URUT;
  const mulai = new Uint32Array((1 << BITA_URUT) + 1);
  for (const satu of kunci) {
    const k = (satu >>> geser) + 1;
    mulai[k] = (mulai[k] ?? 0) + 1;
  }
  for (let k = 1; k < mulai.length; k++) mulai[k] = (mulai[k] ?? 0) + (mulai[k - 1] ?? 0);
  const isian = mulai.slice(0, -1);
  const urut = { kunci: new Uint32Array(kunci.length), milik: new Uint32Array(kunci.length) };
  for (let n = 0; n < kunci.length; n++) {
    const satu = kunci[n] ?? 0;
    const k = satu >>> geser;
    let di = isian[k] ?? 0;
    isian[k] = di + 1;
    for (const awal = mulai[k] ?? 0; di > awal && (urut.kunci[di - 1] ?? 0) > satu; di--) {
      urut.kunci[di] = urut.kunci[di - 1] ?? 0;
      urut.milik[di] = urut.milik[di - 1] ?? 0;
    }
    urut.kunci[di] = satu;
    urut.milik[di] = milik[n] ?? 0;
  }
  return urut;
}

export function countSiap({ baris }: LarikSiap): number {
  return baris.length / LEBAR;
}

export function idSiapOf({ baris }: LarikSiap, tempat: number): number {
  return readPanjang(baris, tempat * LEBAR + ID_RENDAH, tempat * LEBAR + ID_TINGGI);
}

/** The records of a piece that are such, by their ids. */
export function pickSiap(larik: LarikSiap, isPilihan: (siap: SiapBernomor) => boolean): readonly number[] {
  const id: number[] = [];
  for (let tempat = 0; tempat < countSiap(larik); tempat++) {
    const siap = siapOf(larik, tempat);
    if (isPilihan(siap)) id.push(siap.id);
  }
  return id;
}

function isBernama({ baris }: LarikSiap, tempat: number): boolean {
  return ((baris[tempat * LEBAR + SIFAT] ?? 0) & (1 << GESER_NAMA)) !== 0;
}

/** The different words of a piece. */
export function listKata({ teks }: LarikSiap): readonly string[] {
  return teks.length === 0
    ? []
    : Buffer.from(teks.buffer, teks.byteOffset, teks.length).toString().split(" ");
}

/**
 * A record of a piece.
 * @param nomor what stands for `kata` of the piece, such as the same words by the numbers of another dictionary
 */
export function siapOf(larik: LarikSiap, tempat: number, nomor: Int32Array = larik.kata): SiapBernomor {
  const { baris } = larik;
  const b = tempat * LEBAR;
  const read = (di: number): number => baris[b + di] ?? 0;
  const sifat = read(SIFAT);
  return {
    id: idSiapOf(larik, tempat),
    kata: isBernama(larik, tempat) ? { nomor, mulai: read(MULAI_KATA), banyak: read(BANYAK_KATA) } : null,
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

/**
 * Erases the records that are gone, in place: what they were, words that nobody else has, and whose their keys are; of
 * each its id and its place stay. Answers whether there were any.
 */
export function eraseSiap(larik: LarikSiap, isHilang: (id: number) => boolean): boolean {
  const { baris, kata, milik } = larik;
  const hilang = new Set<number>();
  const terpakai = new Set<number>();
  for (let tempat = 0; tempat < countSiap(larik); tempat++) {
    const b = tempat * LEBAR;
    const milikKata = kata.subarray(
      baris[b + MULAI_KATA],
      (baris[b + MULAI_KATA] ?? 0) + (baris[b + BANYAK_KATA] ?? 0),
    );
    if (isHilang(idSiapOf(larik, tempat))) {
      hilang.add(tempat);
      milikKata.fill(0);
      baris.fill(0, b + ID_TINGGI + 1, b + LEBAR);
    } else for (const satu of milikKata) terpakai.add(satu);
  }
  if (hilang.size === 0) return false;
  eraseKata(larik, terpakai);
  for (let n = 0; n < milik.length; n++) if (hilang.has((milik[n] ?? 0) & MILIK)) milik[n] = LONCAT;
  return true;
}

/** Erases the words that nobody has; what stands for them keeps the places of the others. */
function eraseKata({ teks }: LarikSiap, terpakai: ReadonlySet<number>): void {
  let ke = 0;
  for (let n = 0; n < teks.length; n++) {
    if (teks[n] === SPASI) ke += 1;
    else if (!terpakai.has(ke)) teks[n] = 0;
  }
}

/** Hands on every key of every record, in the order of the keys. */
export function eachKunci({ sela, milik }: LarikSiap, terima: (kunci: number, tempat: number) => void): void {
  let kunci = 0;
  for (let n = 0; n < sela.length; n++) {
    kunci += sela[n] ?? 0;
    const satu = milik[n] ?? 0;
    if (satu !== LONCAT) terima(kunci, satu & MILIK);
  }
}

/** Whether somebody has a key. */
export function isMilik(milik: number): boolean {
  return milik !== LONCAT;
}

/** Where the keys of a record go that have this owner: two places for each, those of rules that are not weak, and the others. */
export function placeKunci(milik: number): number {
  return (milik & MILIK) * 2 + (milik >>> 15);
}
