import { type Bentuk, type BentukLingkup, isDalamLingkup } from "./bentuk.js";
import { ejaInti, joinKata } from "./ejaan.js";
import { normalizeNamaBadan } from "./nama-badan.js";
import { BENTUK } from "./tingkat.js";

/** A name made ready for comparison. */
export interface NamaPadan {
  /** The form that the name, or else its register, states. */
  readonly bentuk: Bentuk | null;
  /** True for a form, stated or plain from the name, that the agreement is not about. */
  readonly luarLingkup: boolean;
  /** The core as written, without blanks: tells an equal spelling from an equal sound. */
  readonly tulisan: string;
  /** Spelling keys of the words, in their order. */
  readonly kata: readonly string[];
  /** The same without blanks (`joinKata`). */
  readonly padat: string;
}

/** What opens the name of something that no register of Pasal 2 holds, where the name states no form of its own. */
const AWALAN_LUAR: readonly (readonly string[])[] = Object.freeze(
  [
    "KSU",
    "KSP",
    "KUD",
    "KOPKAR",
    "KOP",
    "PRIMKOPAD",
    "DANA PENSIUN",
    "DAPEN",
    "KSO",
    "JO",
    "TOKO",
    "BUMDES",
    "RUMAH SAKIT",
    "SEKOLAH",
    "KANTOR",
  ].map((frasa) => Object.freeze(frasa.split(" "))),
);

/** Whether a name without a form is that of a cooperative, a pension fund, a joint operation and the like. */
function isAwalanLuar(bentuk: Bentuk | null, inti: string): boolean {
  if (bentuk !== null) return false;
  const kata = inti.split(" ");
  return AWALAN_LUAR.some((frasa) => frasa.every((satu, i) => kata[i] === satu));
}

/** Makes a name ready; null where it has no word to compare. */
export function prepareNama(nama: string | null, bentukRegister: BentukLingkup | null): NamaPadan | null {
  if (nama === null) return null;
  const { bentuk, inti } = normalizeNamaBadan(nama);
  const kata = ejaInti(inti);
  if (kata.length === 0) return null;
  const luarLingkup =
    bentuk === null ? bentukRegister === null && isAwalanLuar(bentuk, inti) : !isDalamLingkup(bentuk);
  return {
    bentuk: bentuk ?? bentukRegister,
    luarLingkup,
    tulisan: inti.replaceAll(" ", ""),
    kata,
    padat: joinKata(kata),
  };
}

const KODE: Readonly<Record<string, number>> = Object.freeze({
  PT: 1,
  CV: 2,
  FIRMA: 3,
  PERSEKUTUAN_PERDATA: 4,
});

/** A form as a number; 0 where none is stated. */
export function codeBentuk(bentuk: Bentuk | null): number {
  return bentuk === null ? 0 : (KODE[bentuk] ?? 0);
}

/** Compares two forms by their numbers. */
export function compareKodeBentuk(a: number, b: number): number {
  if (a === 0 || b === 0) return BENTUK.KOSONG;
  return a === b ? BENTUK.SAMA : BENTUK.BEDA;
}
