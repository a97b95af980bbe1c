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

/** Which of the first places is a name's, by its words. */
export function kelasKata(banyakKata: number): number {
  return Math.min(banyakKata, KATA_KELAS) - 1;
}

/** How much there is to look for a named entity by: its place in `hilang` of the parameter. */
export function kelasCari(banyakKata: number, berkabupaten: boolean, bernomor: boolean): number {
  return kelasKata(banyakKata) + KATA_KELAS * (Number(!berkabupaten) + 2 * Number(!bernomor));
}

/** The class of an entity that was made ready; null where it has no name. @param banyakKata words of its name */
export function kelasSiap(
  banyakKata: number,
  { wilayah, nomor }: { readonly wilayah: WilayahPadan; readonly nomor: NomorPadan },
): number | null {
  return banyakKata === 0
    ? null
    : kelasCari(banyakKata, wilayah.kabupaten !== 0, nomor.depan !== TANPA_NOMOR);
}

/** The class of an entity as supplied; null where it has no name. */
export function kelasEntitas({ nama, bentukRegister, npwp, wilayah }: RekamanEntitas): number | null {
  const banyakKata = prepareNama(nama, bentukRegister)?.kata.length ?? 0;
  return kelasSiap(banyakKata, { wilayah: prepareWilayah(wilayah), nomor: prepareNomor(npwp) });
}

/**
 * Whether so much is known of an entity that "nothing came near" says that it is not there: it has a name, and of the
 * registered of its class hardly any are lost.
 */
export function canAbsen({ hilang, hilangMaks }: TaksiranHilang, kelas: number | null): boolean {
  return kelas !== null && (hilang[kelas] ?? 0) <= hilangMaks;
}
