import { SEMUA_PERAN, SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { SEMUA_TUJUAN, type Tujuan } from "#perjanjian/tujuan.js";
import type { Klien } from "#usecases/ports/registri-klien.js";

/** A row of `inti.klien` as `pg` gives it. */
export interface BarisKlien {
  readonly id: string;
  readonly pihak: string;
  readonly peran: string;
  readonly tujuan: readonly string[] | null;
  readonly kegiatan: readonly string[] | null;
  readonly penerbit: string | null;
  readonly jaringan: readonly string[] | null;
  readonly batas_per_menit: number;
  readonly aktif: boolean;
}

export const KOLOM_KLIEN = "id, pihak, peran, tujuan, kegiatan, penerbit, jaringan, batas_per_menit, aktif";

/**
 * Reads a row of the registry; null when it names a party, role or purpose that the agreement does not
 * know, or lacks a list. Such a row gives no access: a purpose is never dropped to make the rest fit, and
 * networks that are missing are not "any network".
 */
export function readBarisKlien(baris: BarisKlien): Klien | null {
  const { id, penerbit, jaringan, kegiatan, batas_per_menit: batasPerMenit, aktif } = baris;
  const pihak = SEMUA_PIHAK.find((p) => p === baris.pihak);
  const peran = SEMUA_PERAN.find((p) => p === baris.peran);
  const tujuan = readTujuan(baris.tujuan);
  if (pihak === undefined || peran === undefined || batasPerMenit < 1) return null;
  if (tujuan === null || kegiatan === null || jaringan === null) return null;
  const klien = { id, pihak, peran, tujuan, kegiatan, penerbit, jaringan, batasPerMenit, aktif };
  for (const daftar of [tujuan, kegiatan, jaringan]) Object.freeze(daftar);
  return Object.freeze(klien);
}

function readTujuan(nama: readonly string[] | null): readonly Tujuan[] | null {
  const tujuan = (nama ?? []).flatMap((satu) => SEMUA_TUJUAN.find((t) => t === satu) ?? []);
  return tujuan.length === nama?.length ? tujuan : null;
}
