/** The forms of Pasal 4(1)a: the only ones the exchange is about. */
export type BentukLingkup = "PT" | "CV" | "FIRMA" | "PERSEKUTUAN_PERDATA";

/** Forms that are recognised so that they are never taken for one of Pasal 4(1)a. */
export type BentukLuarLingkup = "UD" | "PD" | "KOPERASI" | "YAYASAN" | "PERKUMPULAN" | "PERUM" | "PERUMDA";

export type Bentuk = BentukLingkup | BentukLuarLingkup;

/** What a name says beside its form; `bentuk_ganda`: it names two different forms. */
export type Tanda = "bentuk_ganda" | "perorangan" | "persero" | "perseroda" | "tbk";

/** Alphabetical: the place in this list is the bit that stands for the mark. */
const TANDA: readonly Tanda[] = Object.freeze(["bentuk_ganda", "perorangan", "persero", "perseroda", "tbk"]);

const LINGKUP: ReadonlySet<Bentuk> = new Set(["PT", "CV", "FIRMA", "PERSEKUTUAN_PERDATA"]);

/** True for a form of Pasal 4(1)a. */
export function isDalamLingkup(bentuk: Bentuk): bentuk is BentukLingkup {
  return LINGKUP.has(bentuk);
}

/**
 * Where a phrase may stand to be peeled. At the end, `TERSEKAT` wants a comma, semicolon or bracket before
 * it, because the word also ends names ("PT Adhi Firma"); `BEBAS` does not.
 */
type Ekor = "BEBAS" | "TERSEKAT" | "TIDAK";

export interface Frasa {
  readonly kata: readonly string[];
  readonly bentuk: Bentuk | null;
  readonly tanda: Tanda | null;
  readonly kepala: boolean;
  readonly ekor: Ekor;
}

function frasa(teks: string, bentuk: Bentuk | null, ekor: Ekor, tanda: Tanda | null = null, kepala = true) {
  return Object.freeze({ kata: Object.freeze(teks.split(" ")), bentuk, tanda, kepala, ekor });
}

const FRASA: readonly Frasa[] = Object.freeze([
  frasa("PT", "PT", "BEBAS"),
  frasa("P T", "PT", "BEBAS"),
  frasa("PERSEROAN TERBATAS", "PT", "TERSEKAT"),
  frasa("PERSEROAN PERORANGAN", "PT", "TERSEKAT", "perorangan"),
  frasa("PT PERORANGAN", "PT", "TERSEKAT", "perorangan"),
  frasa("PERUSAHAAN PERSEROAN", "PT", "TIDAK", "persero"),
  frasa("CV", "CV", "BEBAS"),
  frasa("C V", "CV", "BEBAS"),
  frasa("PERSEKUTUAN KOMANDITER", "CV", "TERSEKAT"),
  frasa("PERSEROAN KOMANDITER", "CV", "TERSEKAT"),
  frasa("COMMANDITAIRE VENNOOTSCHAP", "CV", "TERSEKAT"),
  frasa("FA", "FIRMA", "TERSEKAT"),
  frasa("FIRMA", "FIRMA", "TERSEKAT"),
  frasa("PERSEKUTUAN FIRMA", "FIRMA", "TERSEKAT"),
  frasa("PERSEROAN FIRMA", "FIRMA", "TERSEKAT"),
  frasa("PERSEKUTUAN PERDATA", "PERSEKUTUAN_PERDATA", "TERSEKAT"),
  frasa("MAATSCHAP", "PERSEKUTUAN_PERDATA", "TERSEKAT"),
  frasa("UD", "UD", "TERSEKAT"),
  frasa("U D", "UD", "TERSEKAT"),
  frasa("USAHA DAGANG", "UD", "TERSEKAT"),
  frasa("PD", "PD", "TERSEKAT"),
  frasa("P D", "PD", "TERSEKAT"),
  frasa("KOPERASI", "KOPERASI", "TIDAK"),
  frasa("YAYASAN", "YAYASAN", "TIDAK"),
  frasa("PERKUMPULAN", "PERKUMPULAN", "TIDAK"),
  frasa("PERUM", "PERUM", "TIDAK"),
  frasa("PERUMDA", "PERUMDA", "TIDAK"),
  frasa("TBK", null, "BEBAS", "tbk", false),
  frasa("PERSERO", null, "BEBAS", "persero"),
  frasa("PERSERODA", null, "BEBAS", "perseroda"),
  frasa("PERORANGAN", null, "TERSEKAT", "perorangan", false),
]);

/** Phrases by one of their words, the longest first, so that "PT PERORANGAN" is tried before "PT". */
function indexBy(rows: readonly Frasa[], place: 0 | -1): ReadonlyMap<string, readonly Frasa[]> {
  const index = new Map<string, Frasa[]>();
  for (const row of [...rows].sort((a, b) => b.kata.length - a.kata.length)) {
    const word = row.kata.at(place) ?? "";
    index.set(word, [...(index.get(word) ?? []), row]);
  }
  return index;
}

/** Phrases that may open a name, by their first word. */
export const FRASA_KEPALA: ReadonlyMap<string, readonly Frasa[]> = indexBy(
  FRASA.filter((row) => row.kepala),
  0,
);

/** Phrases that may close a name. */
export const FRASA_PENUTUP: readonly Frasa[] = Object.freeze(FRASA.filter((row) => row.ekor !== "TIDAK"));

/** The same, by their last word. */
export const FRASA_EKOR: ReadonlyMap<string, readonly Frasa[]> = indexBy(FRASA_PENUTUP, -1);

/** The bit of a mark in a set of marks. */
export function tandaBit(tanda: Tanda): number {
  return 1 << TANDA.indexOf(tanda);
}

/** Every set of marks once, frozen and in alphabetical order, so that three million names share them. */
const HIMPUNAN_TANDA: readonly (readonly Tanda[])[] = Array.from({ length: 1 << TANDA.length }, (_, bits) =>
  Object.freeze(TANDA.filter((_tanda, place) => (bits & (1 << place)) !== 0)),
);

/** The marks of a set of bits. */
export function tandaOf(bits: number): readonly Tanda[] {
  return HIMPUNAN_TANDA[bits] ?? [];
}
