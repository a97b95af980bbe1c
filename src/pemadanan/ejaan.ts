const ASCII = /^[\0-\x7f]*$/;
const TANDA_HURUF = /\p{M}+/gu;
/** Pairs of letters that old and new spelling, or Indonesian and foreign spelling, write for one sound. */
const PASANGAN: Readonly<Record<string, string>> = Object.freeze({
  OE: "U",
  DJ: "J",
  TJ: "C",
  CH: "C",
  PH: "F",
  TH: "T",
  QU: "KU",
  X: "KS",
  Y: "J",
  Z: "S",
  V: "F",
});
const CARI = /OE|DJ|TJ|CH|PH|TH|QU|X|Y|Z|V/g;
const GANDA = /([^\d])\1+/gu;
/** In a word as short a doubled letter may be one of several first letters. */
const SINGKAT = 4;

/**
 * The spelling key of one upper-case word: words that differ only in old or new spelling (OE/U, DJ/J, TJ/C, J/Y), in
 * foreign letters or in a doubled letter have one key (domain.md §8: spelling is a comparison level, not rewriting).
 * Idempotent.
 */
export function ejaKata(kata: string): string {
  const polos = ASCII.test(kata) ? kata : kata.normalize("NFD").replace(TANDA_HURUF, "").normalize("NFC");
  let kini = polos;
  // A replacement may make a new pair ("TTJ"); every round shortens the word or settles it.
  for (;;) {
    const eja = kini.replace(CARI, (satu) => PASANGAN[satu] ?? satu);
    const baru = eja.length > SINGKAT ? eja.replace(GANDA, "$1") : eja;
    if (baru === kini) return kini;
    kini = baru;
  }
}

/** Words that join others and say nothing. */
const PENGHUBUNG: ReadonlySet<string> = new Set(["DAN", "AND"]);
/** What these words begin tells of a place of business, not of the company. */
const CABANG: ReadonlySet<string> = new Set(["CABANG", "CAB", "UNIT", "KANTOR", "PUSAT", "KC", "KCP"]);
/** A digit that stands alone is the word for it: written as one with the next, a word is all that is left of it. */
const ANGKA: Readonly<Record<string, string>> = Object.freeze({
  "0": "NOL",
  "1": "SATU",
  "2": "DUA",
  "3": "TIGA",
  "4": "EMPAT",
  "5": "LIMA",
  "6": "ENAM",
  "7": "TUJUH",
  "8": "DELAPAN",
  "9": "SEMBILAN",
});
/** More words than that are cut off. */
export const KATA_MAKS = 12;

/** The words of a core that are compared, as spelling keys in their order: no joining words, no name of a branch. */
export function ejaInti(inti: string): readonly string[] {
  const kata: string[] = [];
  for (const satu of inti.split(" ")) {
    if (satu === "" || PENGHUBUNG.has(satu)) continue;
    if (kata.length > 0 && CABANG.has(satu)) break;
    if (kata.length === KATA_MAKS) break;
    kata.push(satu);
  }
  return kata.map(findEjaan);
}

/**
 * Words written as one, as the spelling key of that word: what two of them meet in is spelled as within a word (KARYA
 * ABADI and KARYAABADI, BERKAT JAYA and BERKATJAYA have one key each). Initials, and short words that a doubled letter
 * tells from others, meet nobody.
 */
export function joinKata(kata: readonly string[]): string {
  let padat = "";
  // What is spelled as one word: the words behind the last that meets nobody.
  let deret = "";
  for (const satu of kata) {
    if (isSendiri(satu)) {
      padat += ejaKata(deret) + satu;
      deret = "";
    } else deret += satu;
  }
  return padat + ejaKata(deret);
}

/** Whether a word is initials, or a spelling key that keeps a doubled letter. */
function isSendiri(kata: string): boolean {
  return kata.length < 2 || (kata.length <= SINGKAT && kata.search(GANDA) !== -1);
}

const VOKAL = /[AEIOU]/g;
/** Shorter ones are those of too many names. */
export const KERANGKA_MIN = 5;

/** What is left of a name without its vowels: what they were dropped from has one with it. */
export function kerangkaOf(padat: string): string {
  return padat.replace(VOKAL, "").replace(GANDA, "$1");
}

/** Words repeat by the million; what is kept is bounded. */
const CACHE_MAKS = 200_000;
const cache = new Map<string, string>();

function findEjaan(kata: string): string {
  const ada = cache.get(kata);
  if (ada !== undefined) return ada;
  const ejaan = ANGKA[kata] ?? ejaKata(kata);
  if (cache.size < CACHE_MAKS) cache.set(kata, ejaan);
  return ejaan;
}
