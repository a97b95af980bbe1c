/** A name cut into words. All lists are of one length. */
export interface KataNama {
  /** Upper-case words of letters and digits; `&` is the word DAN. */
  readonly kata: readonly string[];
  /** True where a comma, semicolon or bracket stands between the word and the one before it. */
  readonly sekat: readonly boolean[];
  /** True when nothing closes the last word: in a prefix it may be the beginning of a longer one. */
  readonly terbuka: boolean;
}

const SPASI = 0;
const ISI = 1;
const SEKAT = 2;
const DAN = 3;

/** Class of each ASCII code; what is not listed separates words. */
const KELAS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[0-9A-Za-z]/.test(char)) return ISI;
  if (",;()[]{}".includes(char)) return SEKAT;
  return char === "&" ? DAN : SPASI;
});

const ASCII = /^[\0-\x7f]*$/;
const FORMAT = /\p{Cf}/gu;
const APOSTROF = "'`´‘’‛ʹʻʼʽˈ′＇";
const APOSTROF_DALAM = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}])[${APOSTROF}](?=[\\p{L}\\p{N}])`, "gu");
const APOSTROF_TEPI = new RegExp(`[${APOSTROF}]`, "gu");
const APOSTROF_AKHIR = new RegExp(`[\\p{L}\\p{N}\\p{M}][${APOSTROF}]$`, "u");
/** A mark with no letter before it belongs to no word. */
const TANDA_LEPAS = /(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;
const BUKAN_ISI = /[^\p{L}\p{N}\p{M}]/gu;
/** NFKC and upper case disturb each other in a few scripts; two rounds settle all that were tried. */
const PUTARAN = 6;

function joinApostrof(teks: string): string {
  return teks.includes("'") || teks.includes("`") ? teks.replace(APOSTROF_DALAM, "") : teks;
}

/** NFKC + upper case + inner apostrophes out, repeated until it is stable, then everything else to ASCII. */
function foldUnicode(teks: string): string {
  let folded = teks;
  for (let i = 0; i < PUTARAN; i++) {
    const before = folded;
    folded = folded.replace(APOSTROF_DALAM, "").normalize("NFKC").toUpperCase().replace(FORMAT, "");
    if (folded === before) break;
  }
  return folded
    .replace(APOSTROF_TEPI, " ")
    .replace(TANDA_LEPAS, " ")
    .replace(BUKAN_ISI, (char) => (char === "&" || KELAS[char.charCodeAt(0)] === SEKAT ? char : " "));
}

function classOf(code: number): number {
  return code < 128 ? (KELAS[code] ?? SPASI) : ISI;
}

/**
 * Cuts a name into words: NFKC, upper case, quotes out (an apostrophe inside a word joins, any other quote
 * separates), punctuation separates, invisible format characters vanish. Linear in the length of the text;
 * the words hold no control character and no lone surrogate (domain.md §8).
 */
export function readKata(teks: string): KataNama {
  const folded = ASCII.test(teks) ? joinApostrof(teks.toUpperCase()) : foldUnicode(teks);
  const kata: string[] = [];
  const sekat: boolean[] = [];
  let start = -1;
  let cut = false;
  for (let i = 0; i <= folded.length; i++) {
    const kelas = i < folded.length ? classOf(folded.charCodeAt(i)) : SPASI;
    if (kelas === ISI) {
      if (start < 0) start = i;
      continue;
    }
    if (start >= 0) {
      kata.push(folded.slice(start, i));
      sekat.push(cut);
      start = -1;
      cut = false;
    }
    if (kelas === SEKAT) cut = true;
    if (kelas === DAN) {
      kata.push("DAN");
      sekat.push(cut);
      cut = false;
    }
  }
  return { kata, sekat, terbuka: isTerbuka(teks, folded) };
}

function isTerbuka(teks: string, folded: string): boolean {
  const last = folded.length - 1;
  return last >= 0 && (classOf(folded.charCodeAt(last)) === ISI || APOSTROF_AKHIR.test(teks));
}
