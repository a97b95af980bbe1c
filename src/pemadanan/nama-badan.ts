import {
  type Bentuk,
  FRASA_EKOR,
  FRASA_KEPALA,
  type Frasa,
  type Tanda,
  tandaBit,
  tandaOf,
} from "./bentuk.js";
import { type KataNama, readKata } from "./kata-nama.js";

/** A company name taken apart. */
export interface NamaBadan {
  /** The form the name states; null when it states none. */
  readonly bentuk: Bentuk | null;
  /** Sorted, frozen and shared. */
  readonly tanda: readonly Tanda[];
  /** The name without form and status: upper-case words with one space between; empty if there are none. */
  readonly inti: string;
}

/** Which words remain when form and status are peeled: `kata[mulai..akhir)`. */
export interface Kupasan {
  readonly mulai: number;
  readonly akhir: number;
  readonly bentuk: Bentuk | null;
  readonly bits: number;
}

function matchesAt(kata: readonly string[], at: number, frasa: Frasa): boolean {
  for (let i = 0; i < frasa.kata.length; i++) if (kata[at + i] !== frasa.kata[i]) return false;
  return true;
}

function findKepala(kata: readonly string[], mulai: number, batas: number): Frasa | undefined {
  const rows = FRASA_KEPALA.get(kata[mulai] ?? "");
  return rows?.find((row) => mulai + row.kata.length <= batas && matchesAt(kata, mulai, row));
}

/** The phrase that closes `kata[mulai..akhir)` and leaves at least one word before it. */
export function findEkor({ kata, sekat }: KataNama, mulai: number, akhir: number): Frasa | undefined {
  const rows = akhir > mulai ? FRASA_EKOR.get(kata[akhir - 1] ?? "") : undefined;
  return rows?.find((row) => {
    const at = akhir - row.kata.length;
    return at > mulai && (row.ekor === "BEBAS" || sekat[at] === true) && matchesAt(kata, at, row);
  });
}

const GANDA = tandaBit("bentuk_ganda");

/**
 * Peels forms and statuses off both ends until none is left, whole words only. The first form found, head
 * before tail, is the form of the name; a second, different one is marked. `sisa` words at least are left
 * to the head: a name that is nothing but a form keeps its last word.
 */
export function peelBentuk(nama: KataNama, sisa: 0 | 1): Kupasan {
  const { kata } = nama;
  let mulai = 0;
  let akhir = kata.length;
  let bentuk: Bentuk | null = null;
  let bits = 0;
  for (;;) {
    const kepala = findKepala(kata, mulai, akhir - sisa);
    const frasa = kepala ?? findEkor(nama, mulai, akhir);
    if (frasa === undefined) return { mulai, akhir, bentuk, bits };
    if (kepala === undefined) akhir -= frasa.kata.length;
    else mulai += frasa.kata.length;
    if (frasa.tanda !== null) bits |= tandaBit(frasa.tanda);
    if (frasa.bentuk !== null && bentuk !== null && frasa.bentuk !== bentuk) bits |= GANDA;
    bentuk ??= frasa.bentuk;
  }
}

/**
 * Takes a company name apart into form, status and core (domain.md §8): linear, never inside a word, and
 * idempotent: the core of a core is that core. Spelling variants and abbreviations stay as they are.
 */
export function normalizeNamaBadan(nama: string): NamaBadan {
  const words = readKata(nama);
  const { mulai, akhir, bentuk, bits } = peelBentuk(words, 1);
  return { bentuk, tanda: tandaOf(bits), inti: words.kata.slice(mulai, akhir).join(" ") };
}
