export type HasilJson = { readonly ok: true; readonly nilai: unknown } | { readonly ok: false };

const DALAM_MAKS = 8;
const GAGAL: HasilJson = Object.freeze({ ok: false });
/** Strings and marks of a valid JSON text; numbers and literals hold none of them. */
const LEKSEM = /"(?:[^"\\]+|\\.)*"|[{}[\],]/g;

/**
 * Reads JSON as RFC 8725 §2.4 and §3.10 want it for a token: UTF-8 without errors, no member name twice at any
 * level (parsers disagree which one counts), and at most eight levels deep.
 */
export function parseJsonKetat(bita: Uint8Array): HasilJson {
  try {
    const teks = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bita);
    const nilai: unknown = JSON.parse(teks);
    return isKetat(teks) ? { ok: true, nilai } : GAGAL;
  } catch {
    return GAGAL;
  }
}

/** Walks a text that is known to be valid JSON; each open object keeps the names it has seen. */
function isKetat(teks: string): boolean {
  const terbuka: (Set<unknown> | null)[] = [];
  let nantiNama = false;
  for (const [leksem] of teks.matchAll(LEKSEM)) {
    if (leksem === "{" || leksem === "[") terbuka.push(leksem === "{" ? new Set() : null);
    else if (leksem === "}" || leksem === "]") terbuka.pop();
    if (terbuka.length > DALAM_MAKS) return false;
    const nama = terbuka.at(-1) ?? null;
    if (leksem.startsWith('"')) {
      if (nantiNama && !addName(nama, leksem)) return false;
      nantiNama = false;
    } else nantiNama = nama !== null && (leksem === "{" || leksem === ",");
  }
  return true;
}

/** Compares names after their escapes are read: `"\u0061ud"` is `"aud"`. */
function addName(nama: Set<unknown> | null, leksem: string): boolean {
  const isi: unknown = JSON.parse(leksem);
  if (nama === null || nama.has(isi)) return false;
  nama.add(isi);
  return true;
}
