import { type Ditolak, refuse } from "./aturan.js";
import { TANPA_TANDA, type TandaMutu } from "./tanda-mutu.js";

export type HasilTeks =
  | { readonly ok: true; readonly teks: string; readonly tanda: readonly TandaMutu[] }
  | Ditolak<"TEKS_KOSONG" | "TEKS_PANJANG" | "TEKS_KARAKTER">;

/** Already clean: printable ASCII, single inner spaces. Words and spaces share no character, so matching is linear. */
const SUDAH_BERSIH = /^[!-~]+(?: [!-~]+)*$/;
/** Controls but tab, line feed and carriage return; lone surrogates; noncharacters, which PostgreSQL and JSON carry but nobody writes. */
const TERLARANG = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
/** Characters without a glyph: zero-width, bidirectional marks, embeddings, overrides and isolates, soft hyphen, tags. */
const TAK_TERLIHAT = /\p{Cf}+/gu;
const KARAKTER_PENGGANTI = "\uFFFD";
/** Blanks a sender may put around or between words before the text counts as too long. */
const KELONGGARAN = 4;

/**
 * Cleans a name or address for storing: NFC, outer blanks dropped, inner blanks (line breaks too) made one space.
 * Control characters and lone surrogates are refused. Invisible characters (threats 183) are stripped and flagged
 * `TEKS_DIBERSIHKAN`: a pasted zero-width space must not cost a record, and none of them changes a Latin name.
 * `maxLength` counts code points after cleaning, as PostgreSQL's `varchar(n)` does.
 */
export function cleanTeks(text: string, maxLength: number): HasilTeks {
  if (text.length <= maxLength && SUDAH_BERSIH.test(text))
    return { ok: true, teks: text, tanda: TANPA_TANDA };
  if (text.length > maxLength * KELONGGARAN) return refuse("TEKS_PANJANG");
  if (TERLARANG.test(text)) return refuse("TEKS_KARAKTER");
  const terlihat = text.replace(TAK_TERLIHAT, "");
  const teks = terlihat.normalize("NFC").replace(/\s+/g, " ").trim();
  if (teks === "") return refuse("TEKS_KOSONG");
  if (teks.length > maxLength && [...teks].length > maxLength) return refuse("TEKS_PANJANG");
  return { ok: true, teks, tanda: findTanda(teks, terlihat !== text) };
}

function findTanda(teks: string, dibersihkan: boolean): readonly TandaMutu[] {
  const rusak = teks.includes(KARAKTER_PENGGANTI);
  if (!dibersihkan && !rusak) return TANPA_TANDA;
  const tanda: TandaMutu[] = [];
  if (dibersihkan) tanda.push("TEKS_DIBERSIHKAN");
  if (rusak) tanda.push("TEKS_KARAKTER_RUSAK");
  return tanda;
}
