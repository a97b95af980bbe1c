import { prepareNama } from "./nama-padan.js";
import { type NomorPadan, prepareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { RekamanEntitas } from "./rekaman.js";
import { prepareWilayah, type WilayahPadan } from "./wilayah-padan.js";

/** Names are told apart by how many words are left when one is lost: none, one, more. */
export const KATA_KELAS = 3;
/** By words, by whether the kabupaten is known, by whether there is a number. */
export const KELAS_CARI: number = KATA_KELAS * 2 * 2;
/** What a parameter holds of how many search loses. */
export interface TaksiranHilang {
  /** By how much is known of an entity (`kelasCari`): of a hundred thousand registered, those that come near nothing. */
  readonly hilang: readonly number[];
  /** Where more are lost, nothing found says nothing. */
  readonly hilangMaks: number;
}

/** What is known of an entity, made ready for search. */
interface Dikenal {
  readonly wilayah: WilayahPadan;
  readonly nomor: NomorPadan;
}

/** How much there is to look for a named entity by: its place in `hilang` of the parameter. */
export function kelasCari(banyakKata: number, berkabupaten: boolean, bernomor: boolean): number {
  return Math.min(banyakKata, KATA_KELAS) - 1 + KATA_KELAS * (Number(!berkabupaten) + 2 * Number(!bernomor));
}

/**
 * Whether so much is known of an entity that "nothing came near" says that it is not there: it has a name, and of the
 * registered of whom as much is known hardly any are lost.
 * @param banyakKata words of its name; 0 where it has none
 */
export function isTercari(
  { hilang, hilangMaks }: TaksiranHilang,
  banyakKata: number,
  dikenal: Dikenal,
): boolean {
  return banyakKata > 0 && (hilang[kelasSiap(banyakKata, dikenal)] ?? 0) <= hilangMaks;
}

function kelasSiap(banyakKata: number, { wilayah, nomor }: Dikenal): number {
  return kelasCari(banyakKata, wilayah.kabupaten !== 0, nomor.depan !== TANPA_NOMOR);
}

/** The class of an entity as supplied; null where it has no name. */
export function kelasEntitas({ nama, bentukRegister, npwp, wilayah }: RekamanEntitas): number | null {
  const kata = prepareNama(nama, bentukRegister)?.kata;
  const dikenal = { wilayah: prepareWilayah(wilayah), nomor: prepareNomor(npwp) };
  return kata === undefined ? null : kelasSiap(kata.length, dikenal);
}

/** The same of an entity as supplied. */
export function canAbsen({ hilang, hilangMaks }: TaksiranHilang, entitas: RekamanEntitas): boolean {
  const kelas = kelasEntitas(entitas);
  return kelas !== null && (hilang[kelas] ?? 0) <= hilangMaks;
}
