import { type KataBernomor, PANJANG_MAKS } from "./banding-nama.js";
import { type InfoPadan, maskHuruf } from "./kamus-kata.js";
import { isAturanLemah, PembuatKunci } from "./kunci-blok.js";
import { codeBentuk, prepareNama } from "./nama-padan.js";
import { type NomorPadan, prepareNomor } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "./rekaman.js";
import { hashTeks } from "./sidik-kata.js";
import { Tumbuh } from "./tumbuh.js";
import { prepareWilayah, type WilayahPadan } from "./wilayah-padan.js";

/** What comparison asks of an entity or an employer, but for the words of its name. */
export interface SifatSiap {
  readonly id: number;
  /** Hashes of the name without blanks: as written, and of its spelling keys. */
  readonly tulisan: number;
  readonly padat: number;
  /** Letters of the name, and how many characters it has; of long ones `PANJANG_MAKS`. */
  readonly mask: number;
  readonly panjang: number;
  /** The form, as a number. */
  readonly bentuk: number;
  readonly nomor: NomorPadan;
  readonly wilayah: WilayahPadan;
}

/** An entity or an employer made ready for comparison: all of it that depends on no other record. */
export interface RekamanSiap extends SifatSiap {
  /** Spelling keys of the words of its name; null where it has none. */
  readonly kata: readonly string[] | null;
}

/** The same, the words by the numbers of a dictionary. */
export interface SiapBernomor extends SifatSiap {
  readonly kata: KataBernomor | null;
}

/** Block keys, somewhere in a list of numbers; those of rules that are not weak come first. */
export interface KunciSiap {
  readonly isi: Uint32Array;
  readonly mulai: number;
  readonly banyak: number;
  /** How many come before those of weak rules. */
  readonly kuat: number;
}

/** Receives a record made ready, and its keys, whose memory is used again for the next. */
export type TerimaSiap = (siap: RekamanSiap, kunci: KunciSiap) => void;

/** Makes records ready for search. One object serves a thread. */
export class PenyiapRekaman {
  readonly #pembuat: PembuatKunci;
  readonly #kunci = new Tumbuh();

  constructor(parameter: ParameterPadan, info: InfoPadan) {
    this.#pembuat = new PembuatKunci(parameter, info.kata, info.kabupaten);
  }

  prepareEntitas(entitas: RekamanEntitas, terima: TerimaSiap): void {
    this.#prepare(entitas, entitas.bentukRegister, terima);
  }

  /** One of a form outside Pasal 2 is none of the supplied records, and left out. */
  prepareBadanUsaha(badanUsaha: RekamanBadanUsaha, terima: TerimaSiap): void {
    this.#prepare(badanUsaha, null, terima);
  }

  #prepare(
    { id, nama: tertulis, npwp, wilayah: kode }: RekamanBadanUsaha,
    bentukRegister: RekamanEntitas["bentukRegister"] | null,
    terima: TerimaSiap,
  ): void {
    const sisi = bentukRegister === null ? "BADAN_USAHA" : "ENTITAS";
    const nama = prepareNama(tertulis, bentukRegister);
    if (sisi === "BADAN_USAHA" && nama?.luarLingkup === true) return;
    const nomor = prepareNomor(npwp);
    const wilayah = prepareWilayah(kode);
    const kunci = this.#kunci;
    kunci.panjang = 0;
    let kuat = 0;
    this.#pembuat.list({ sisi, nama, nomor, wilayah }, (aturan, satu) => {
      kunci.push(satu);
      if (!isAturanLemah(aturan)) kuat = kunci.panjang;
    });
    const siap: RekamanSiap = {
      id,
      kata: nama?.kata ?? null,
      tulisan: nama === null ? 0 : hashTeks(nama.tulisan),
      padat: nama === null ? 0 : hashTeks(nama.padat),
      mask: maskHuruf(nama?.padat ?? ""),
      panjang: Math.min(PANJANG_MAKS, nama?.padat.length ?? 0),
      bentuk: codeBentuk(nama?.bentuk ?? bentukRegister),
      nomor,
      wilayah,
    };
    terima(siap, { isi: kunci.isi, mulai: 0, banyak: kunci.panjang, kuat });
  }
}
