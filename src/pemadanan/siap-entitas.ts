import { PANJANG_MAKS } from "./banding-nama.js";
import { type InfoPadan, maskHuruf } from "./kamus-kata.js";
import { isAturanLemah, PembuatKunci } from "./kunci-blok.js";
import { codeBentuk, prepareNama } from "./nama-padan.js";
import { type NomorPadan, prepareNomor } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanEntitas } from "./rekaman.js";
import { hashTeks } from "./sidik-kata.js";
import { prepareWilayah, type WilayahPadan } from "./wilayah-padan.js";

/** An entity made ready for comparison: all of it that does not depend on the employers. */
export interface EntitasSiap {
  readonly id: number;
  /** Spelling keys of the words of its name; null where it has none. */
  readonly kata: readonly string[] | null;
  /** Hashes of the name without blanks: as written, and of its spelling keys. */
  readonly tulisan: number;
  readonly padat: number;
  /** Letters of the name, and how many characters it has. */
  readonly mask: number;
  readonly panjang: number;
  /** The form, as a number. */
  readonly bentuk: number;
  readonly nomor: NomorPadan;
  readonly wilayah: WilayahPadan;
}

/** Block keys, somewhere in a list of numbers; those of rules that are not weak come first. */
export interface KunciSiap {
  readonly isi: Uint32Array;
  readonly mulai: number;
  readonly banyak: number;
  /** How many come before those of weak rules. */
  readonly kuat: number;
}

const KUNCI_AWAL = 512;

/** Makes entities ready for search. One object serves a thread. */
export class PenyiapEntitas {
  readonly #pembuat: PembuatKunci;
  #kunci = new Uint32Array(KUNCI_AWAL);

  constructor(parameter: ParameterPadan, info: InfoPadan) {
    this.#pembuat = new PembuatKunci(parameter, info.kata, info.kabupaten);
  }

  /** @param terima gets the keys too; their memory is used again for the next entity */
  prepare<T>(
    { id, nama: tertulis, bentukRegister, npwp, wilayah: kode }: RekamanEntitas,
    terima: (siap: EntitasSiap, kunci: KunciSiap) => T,
  ): T {
    const nama = prepareNama(tertulis, bentukRegister);
    const nomor = prepareNomor(npwp);
    const wilayah = prepareWilayah(kode);
    let banyak = 0;
    let kuat = 0;
    this.#pembuat.list({ nama, nomor, wilayah }, (aturan, kunci) => {
      if (banyak === this.#kunci.length) this.#grow();
      this.#kunci[banyak++] = kunci;
      if (!isAturanLemah(aturan)) kuat = banyak;
    });
    const siap: EntitasSiap = {
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
    return terima(siap, { isi: this.#kunci, mulai: 0, banyak, kuat });
  }

  #grow(): void {
    const lebih = new Uint32Array(this.#kunci.length * 2);
    lebih.set(this.#kunci);
    this.#kunci = lebih;
  }
}
