import type { Klien } from "#usecases/ports/registri-klien.js";

/** Person behind a token, or null where the client itself acts; not ok where the token names the wrong one. */
export type HasilOrang = { readonly ok: true; readonly orang: string | null } | { readonly ok: false };

const PENGENAL_ORANG = /^[!-~]{1,128}$/;

/**
 * Reads the person from a token's `sub` (contract.md §3, Pasal 10(2)): for SISTEM_MITRA `sub` is the client; for the
 * person roles it is a person, and never the client, which would leave nobody answerable.
 */
export function readOrang(klien: Klien, sub: string): HasilOrang {
  if (klien.peran === "SISTEM_MITRA") return sub === klien.id ? { ok: true, orang: null } : { ok: false };
  return sub !== klien.id && PENGENAL_ORANG.test(sub) ? { ok: true, orang: sub } : { ok: false };
}
