import { KERANGKA_MIN, kerangkaOf } from "./ejaan.js";
import { isPangkas } from "./mirip-nama.js";
import type { NamaPadan } from "./nama-padan.js";
import { ANGKA_LAMA, ANGKA_SEPARUH, LAMA, type NomorPadan, TANPA_NOMOR } from "./nomor-padan.js";
import { bits, type ParameterPadan } from "./parameter.js";
import { hashBagian, hashTanpaSatu, hashTeks, joinHash, mix } from "./sidik-kata.js";
import { SATUAN } from "./tingkat.js";
import type { WilayahPadan } from "./wilayah-padan.js";

/** The rules by which two records come together: they share a key of one of them. */
export const ATURAN_BLOK = Object.freeze([
  "NPWP",
  "NPWP_DEKAT",
  "NAMA",
  "KERANGKA",
  "SALAH_KETIK",
  "SUSUNAN",
  "KURANG_KATA",
  "KATA_JARANG",
  "INISIAL",
  "PENGGALAN",
  "PANGKASAN",
] as const);
export type AturanBlok = (typeof ATURAN_BLOK)[number];

const NPWP = 0;
const NPWP_DEKAT = 1;
const NAMA = 2;
const KERANGKA = 3;
const SALAH_KETIK = 4;
const SUSUNAN = 5;
const KURANG_KATA = 6;
const KATA_JARANG = 7;
const INISIAL = 8;
const PENGGALAN = 9;
const PANGKASAN = 10;
/** Length of the pieces of a name, and what one tells. */
const HURUF_PENGGALAN = 4;
const INFO_PENGGALAN = bits(9);
/** The first letters that an abbreviated or mistyped word keeps, and what they tell. */
const HURUF_DEPAN = 2;
const INFO_DEPAN = bits(6);
/** An abbreviation of the whole name keeps its beginning. */
const HURUF_AWALAN = 3;
/** A single word as short may be the first letters of several. */
const AKRONIM_MAKS = 5;
/** Information of a first letter. */
const INFO_HURUF = bits(3.5);
/** What it tells that an employer's name is one of so few letters, and begins with this one. */
const INFO_PANGKASAN = bits(8);

/** Employers that a key may bring for one entity, on average, before the area must be part of it: 2^5, as their log2. */
const CALON_PER_KUNCI = bits(5);
/** Shorter names and words have too many neighbours one letter away. */
const NAMA_KETIK = 6;
const KATA_KETIK = 6;
const KATA_BLOK = 3;
const HURUF_MAKS = 64;

/** True for rules that bring together what is barely alike; their keys come behind those of the others. */
export function isAturanLemah(aturan: number): boolean {
  return aturan >= INISIAL;
}

/** Receives a key: the rule's place in `ATURAN_BLOK` and a 32-bit hash. */
export type PenerimaKunci = (aturan: number, kunci: number) => void;

/** What of a record its keys are made of. */
export interface BahanKunci {
  /** Whose record it is: what may be left of a name is looked for among employers alone. */
  readonly sisi: "ENTITAS" | "BADAN_USAHA";
  readonly nama: NamaPadan | null;
  readonly nomor: NomorPadan;
  readonly wilayah: WilayahPadan;
}

/** A kabupaten, 0 for none, and how rare it is. */
interface Tempat {
  readonly kabupaten: number;
  readonly info: number;
}

/** Makes the keys of records; what a key is depends on the record and the parameter alone. */
export class PembuatKunci {
  readonly #infoKata: (kata: string) => number;
  readonly #infoKabupaten: (kabupaten: number) => number;
  /** Information from which a key is selective enough. */
  readonly #cukup: number;
  /** Of an employer without kabupaten. */
  readonly #infoTanpa: number;
  readonly #tanpaSatu = new Int32Array(2 * HURUF_MAKS);
  readonly #penggalan: ReadonlyMap<number, number>;

  constructor(
    parameter: ParameterPadan,
    infoKata: (kata: string) => number,
    infoKabupaten: (kabupaten: number) => number,
  ) {
    this.#infoKata = infoKata;
    this.#infoKabupaten = infoKabupaten;
    this.#cukup = Math.max(0, parameter.infoBadanUsaha - CALON_PER_KUNCI);
    this.#infoTanpa = parameter.infoTanpaKabupaten;
    this.#penggalan = createInfoPenggalan(parameter);
  }

  list(bahan: BahanKunci, terima: PenerimaKunci): void {
    listNomor(bahan.nomor, terima);
    const { nama } = bahan;
    if (nama === null) return;
    this.#listNama(nama, terima);
    this.#listKata(nama.kata, bahan.wilayah.kabupaten, terima);
    for (const tempat of this.#listTempat(bahan)) {
      this.#listInisial(nama, tempat, terima);
      this.#listPenggalan(nama, tempat, terima);
    }
    this.#listPangkasan(bahan.sisi, nama, bahan.wilayah.kabupaten, terima);
  }

  /**
   * The kabupaten that a weak key is joined with: its own, and of an entity also "none", as employers without one have it.
   */
  #listTempat({ sisi, wilayah: { kabupaten } }: BahanKunci): readonly Tempat[] {
    const tanpa = { kabupaten: 0, info: this.#infoTanpa };
    if (kabupaten === 0) return [tanpa];
    const milik = { kabupaten, info: this.#infoKabupaten(kabupaten) };
    return sisi === "ENTITAS" ? [milik, tanpa] : [milik];
  }

  #listNama({ padat, kata }: NamaPadan, terima: PenerimaKunci): void {
    const utuh = hashTeks(padat);
    terima(NAMA, joinHash(NAMA, utuh));
    const kerangka = kerangkaOf(padat);
    if (kerangka.length >= KERANGKA_MIN) terima(KERANGKA, joinHash(KERANGKA, hashTeks(kerangka)));
    if (padat.length >= NAMA_KETIK && padat.length <= HURUF_MAKS) {
      terima(SALAH_KETIK, joinHash(SALAH_KETIK, utuh));
      const banyak = hashTanpaSatu(padat, this.#tanpaSatu);
      for (let i = 0; i < banyak; i++) terima(SALAH_KETIK, joinHash(SALAH_KETIK, this.#tanpaSatu[i] ?? 0));
    }
    if (kata.length > 1) terima(SUSUNAN, joinHash(SUSUNAN, sumHash(kata)));
  }

  #listKata(kata: readonly string[], kabupaten: number, terima: PenerimaKunci): void {
    const info = kata.map(this.#infoKata);
    const seluruhInfo = info.reduce((a, b) => a + b, 0);
    const seluruhHash = sumHash(kata);
    const selektif = (aturan: number, kunci: number, isi: number): void =>
      this.#give(aturan, kunci, isi, kabupaten, terima);
    if (kata.length > 1) selektif(KURANG_KATA, seluruhHash, seluruhInfo);
    for (const [i, satu] of kata.entries()) {
      const hash = mix(hashTeks(satu));
      if (kata.length > 2) selektif(KURANG_KATA, (seluruhHash - hash) | 0, seluruhInfo - (info[i] ?? 0));
      if (kata.length > 1)
        selektif(
          KURANG_KATA,
          joinHash((seluruhHash - hash) | 0, hashBagian(satu, 0, Math.min(satu.length, HURUF_DEPAN))),
          seluruhInfo - (info[i] ?? 0) + INFO_DEPAN,
        );
      if (satu.length < KATA_BLOK) continue;
      selektif(KATA_JARANG, hashTeks(satu), info[i] ?? 0);
      if (satu.length < KATA_KETIK || satu.length > HURUF_MAKS) continue;
      const banyak = hashTanpaSatu(satu, this.#tanpaSatu);
      for (let j = 0; j < banyak; j++) selektif(KATA_JARANG, this.#tanpaSatu[j] ?? 0, info[i] ?? 0);
    }
  }

  /** First letters tell something only within an area, or among the few that have none. */
  #listInisial({ kata, padat }: NamaPadan, { kabupaten, info }: Tempat, terima: PenerimaKunci): void {
    const akronim = kata.length === 1 && padat.length <= AKRONIM_MAKS;
    const banyak = akronim ? padat.length : kata.length;
    if (banyak < 2 || banyak * INFO_HURUF + info < this.#cukup) return;
    const huruf = (akronim ? [...padat] : kata.map((satu) => satu.charAt(0))).sort().join("");
    terima(INISIAL, joinHash(INISIAL, joinHash(hashTeks(huruf), kabupaten)));
  }

  /** So do pieces of the name; among those that have no area a dozen of them are too many, and words' beginnings do. */
  #listPenggalan({ kata, padat }: NamaPadan, { kabupaten, info }: Tempat, terima: PenerimaKunci): void {
    const give = (penggalan: number): void => {
      if ((this.#penggalan.get(penggalan) ?? INFO_PENGGALAN) + info < this.#cukup) return;
      terima(PENGGALAN, joinHash(PENGGALAN, joinHash(penggalan, kabupaten)));
    };
    for (const satu of kabupaten === 0 ? kata : [padat])
      give(hashBagian(satu, 0, Math.min(satu.length, HURUF_AWALAN)));
    const akhir = kabupaten === 0 ? -1 : Math.min(padat.length, HURUF_MAKS) - HURUF_PENGGALAN;
    for (let i = 0; i <= akhir; i++) give(hashBagian(padat, i, i + HURUF_PENGGALAN));
  }

  /** What a name was cut to keeps its first letter: within an area such names of employers are looked through. */
  #listPangkasan(
    sisi: BahanKunci["sisi"],
    { kata, padat }: NamaPadan,
    kabupaten: number,
    terima: PenerimaKunci,
  ): void {
    if (kabupaten === 0 || (sisi === "BADAN_USAHA" && !isPangkas(kata))) return;
    if (INFO_PANGKASAN + this.#infoKabupaten(kabupaten) < this.#cukup) return;
    terima(PANGKASAN, joinHash(PANGKASAN, joinHash(padat.charCodeAt(0), kabupaten)));
  }

  /** A rare key as it is, and together with the area where that makes it rare enough: the other side's may be commoner. */
  #give(aturan: number, kunci: number, info: number, kabupaten: number, terima: PenerimaKunci): void {
    if (info >= this.#cukup) terima(aturan, joinHash(aturan, kunci));
    if (kabupaten === 0 || info + this.#infoKabupaten(kabupaten) < this.#cukup) return;
    terima(aturan, joinHash(aturan, joinHash(kunci, kabupaten)));
  }
}

/** Pieces of common words, and how rare they make them: what of a name has them, at least. */
function createInfoPenggalan({ infoKata }: ParameterPadan): ReadonlyMap<number, number> {
  const bagian = new Map<number, number>();
  const add = (penggalan: number, info: number): void => {
    bagian.set(penggalan, (bagian.get(penggalan) ?? 0) + 2 ** (-info / SATUAN));
  };
  for (const [kata, info] of Object.entries(infoKata)) {
    add(hashBagian(kata, 0, Math.min(kata.length, HURUF_AWALAN)), info);
    for (let i = 0; i + HURUF_PENGGALAN <= kata.length; i++)
      add(hashBagian(kata, i, i + HURUF_PENGGALAN), info);
  }
  return new Map([...bagian].map(([penggalan, n]) => [penggalan, bits(-Math.log2(n))]));
}

/** One value for the same words in any order. */
function sumHash(kata: readonly string[]): number {
  let jumlah = 0;
  for (const satu of kata) jumlah = (jumlah + mix(hashTeks(satu))) | 0;
  return jumlah;
}

function listNomor({ depan, belakang }: NomorPadan, terima: PenerimaKunci): void {
  if (depan === TANPA_NOMOR) return;
  terima(NPWP, joinHash(NPWP, joinHash(depan, belakang)));
  const lama = depan === LAMA;
  const jenis = lama ? NPWP_DEKAT : NPWP_DEKAT + ATURAN_BLOK.length;
  listTanpaAngka(belakang, lama ? ANGKA_LAMA : ANGKA_SEPARUH, (sisa, di) =>
    terima(NPWP_DEKAT, joinHash(jenis, joinHash(joinHash(depan, sisa), di))),
  );
  if (lama) return;
  listTanpaAngka(depan, ANGKA_SEPARUH, (sisa, di) =>
    terima(NPWP_DEKAT, joinHash(jenis, joinHash(joinHash(sisa, belakang), di + ANGKA_SEPARUH))),
  );
}

/** A number of so many digits with a 0 in the place of each in turn, and that place. */
function listTanpaAngka(nomor: number, angka: number, terima: (sisa: number, di: number) => void): void {
  let satuan = 1;
  for (let di = 0; di < angka; di++) {
    terima(nomor - (Math.trunc(nomor / satuan) % 10) * satuan, di);
    satuan *= 10;
  }
}
