import { type Ditolak, refuse } from "./aturan.js";

export type HasilSurel =
  | { readonly ok: true; readonly surel: string }
  | Ditolak<"SUREL_BENTUK" | "SUREL_PANJANG">;

/** RFC 5321 section 4.5.3.1 with its erratum 1690. */
const PANJANG_MAKS = 254;
const LOKAL_MAKS = 64;
/** Dot-atom of RFC 5322 section 3.2.3; atoms and dots share no character, so matching is linear. */
const LOKAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** A top level of digits only would be an IP address. */
const LABEL_PUNCAK = /^[A-Za-z][A-Za-z0-9-]*$/;

/**
 * Reads one e-mail address `nama@domain.tld` of ASCII characters. The domain is lower-cased; the part before @ is left
 * as written, because its meaning belongs to the receiving host. Quoted names, comments, address literals, several
 * addresses in one text and non-ASCII addresses are refused.
 */
export function parseSurel(text: string): HasilSurel {
  if (text.length > PANJANG_MAKS + 2 * LOKAL_MAKS) return refuse("SUREL_PANJANG");
  const bersih = text.trim();
  if (bersih.length > PANJANG_MAKS) return refuse("SUREL_PANJANG");
  const at = bersih.indexOf("@");
  if (at > LOKAL_MAKS) return refuse("SUREL_PANJANG");
  const domain = bersih.slice(at + 1);
  if (at < 1 || !LOKAL.test(bersih.slice(0, at)) || !isDomain(domain)) return refuse("SUREL_BENTUK");
  return { ok: true, surel: bersih.slice(0, at + 1) + domain.toLowerCase() };
}

function isDomain(domain: string): boolean {
  const label = domain.split(".");
  return (
    label.length >= 2 && label.every((satu) => LABEL.test(satu)) && LABEL_PUNCAK.test(label.at(-1) ?? "")
  );
}
