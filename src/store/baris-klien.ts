import { SEMUA_PERAN, SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { SEMUA_TUJUAN } from "#perjanjian/tujuan.js";
import type { Klien } from "#usecases/ports/registri-klien.js";

/** A row of `inti.klien` as `pg` gives it. */
export interface BarisKlien {
  readonly id: string;
  readonly pihak: string;
  readonly peran: string;
  readonly tujuan: readonly string[];
  readonly kegiatan: readonly string[];
  readonly penerbit: string | null;
  readonly jaringan: readonly string[];
  readonly batas_per_menit: number;
  readonly aktif: boolean;
}

export const KOLOM_KLIEN = "id, pihak, peran, tujuan, kegiatan, penerbit, jaringan, batas_per_menit, aktif";

/**
 * Reads a row of the registry; null when it names a party, role or purpose that the agreement does not
 * know. Such a row gives no access: a purpose is never dropped to make the rest fit.
 */
export function readBarisKlien(baris: BarisKlien): Klien | null {
  const pihak = SEMUA_PIHAK.find((p) => p === baris.pihak);
  const peran = SEMUA_PERAN.find((p) => p === baris.peran);
  const tujuan = baris.tujuan.flatMap((nama) => SEMUA_TUJUAN.find((t) => t === nama) ?? []);
  if (pihak === undefined || peran === undefined || tujuan.length !== baris.tujuan.length) return null;
  if (baris.batas_per_menit < 1) return null;
  return Object.freeze({
    id: baris.id,
    pihak,
    peran,
    tujuan: Object.freeze(tujuan),
    kegiatan: Object.freeze([...baris.kegiatan]),
    penerbit: baris.penerbit,
    jaringan: Object.freeze([...baris.jaringan]),
    batasPerMenit: baris.batas_per_menit,
    aktif: baris.aktif,
  });
}
