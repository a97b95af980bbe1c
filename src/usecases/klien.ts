import { type CacatKlien, isIdKlien, isIss, isJti, type MasukanKlien, parseKlien } from "./parse-klien.js";
import type { Jam } from "./ports/jam.js";
import type { PengelolaKlien } from "./ports/pengelola-klien.js";
import type { Klien } from "./ports/registri-klien.js";

export type HasilKlien =
  | { readonly ok: true }
  | { readonly ok: false; readonly cacat: readonly CacatKlien[] };

/**
 * How long a revocation is kept: no token is valid for longer than 10 minutes after `iat` (contract.md §3),
 * and `iat` may lie some seconds ahead of this clock.
 */
const UMUR_PENCABUTAN_MS = 15 * 60_000;
const SELESAI: HasilKlien = Object.freeze({ ok: true });

/** Registers a client; refused with every broken rule, or when its id is taken. */
export async function addKlien(
  pengelola: PengelolaKlien,
  jam: Jam,
  masukan: MasukanKlien,
): Promise<HasilKlien> {
  const hasil = parseKlien(masukan);
  if (!hasil.ok) return hasil;
  const baru = await pengelola.addKlien(hasil.klien, jam.now());
  return baru ? SELESAI : refuse({ tempat: "id", aturan: "SUDAH_ADA" });
}

/** All registered clients, by id. */
export function listKlien(pengelola: PengelolaKlien): Promise<readonly Klien[]> {
  return pengelola.listKlien();
}

/** Stops a client: its tokens are refused after `UMUR_REGISTRI_MS` at the latest. */
export function disableKlien(pengelola: PengelolaKlien, id: string): Promise<HasilKlien> {
  return writeAktif(pengelola, id, false);
}

/** Lets a stopped client in again. */
export function enableKlien(pengelola: PengelolaKlien, id: string): Promise<HasilKlien> {
  return writeAktif(pengelola, id, true);
}

/** Revokes one token by issuer and jti: every spelling of it is refused after `UMUR_REGISTRI_MS` at the latest. */
export async function revokeToken(
  pengelola: PengelolaKlien,
  jam: Jam,
  token: { readonly penerbit: string; readonly jti: string },
): Promise<HasilKlien> {
  const cacat: CacatKlien[] = [];
  if (!isIss(token.penerbit)) cacat.push({ tempat: "penerbit", aturan: "ISS_TIDAK_SAH" });
  if (!isJti(token.jti)) cacat.push({ tempat: "jti", aturan: "JTI_TIDAK_SAH" });
  if (cacat.length > 0) return refuse(...cacat);
  const { penerbit, jti } = token;
  const sekarang = jam.now();
  await pengelola.addPencabutan({ penerbit, jti, berlakuSampai: sekarang + UMUR_PENCABUTAN_MS }, sekarang);
  return SELESAI;
}

async function writeAktif(pengelola: PengelolaKlien, id: string, aktif: boolean): Promise<HasilKlien> {
  if (!isIdKlien(id)) return refuse({ tempat: "id", aturan: "ID_KLIEN" });
  return (await pengelola.writeAktif(id, aktif)) ? SELESAI : refuse({ tempat: "id", aturan: "TIDAK_ADA" });
}

function refuse(...cacat: readonly CacatKlien[]): HasilKlien {
  return { ok: false, cacat };
}
