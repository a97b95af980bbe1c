import type { BentukLingkup } from "#pemadanan/bentuk.js";
import type { BadanUsahaCalon, EntitasCalon, KelompokEntitas } from "#pemadanan/kelompok.js";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";

/** Synthetic: KPP 000 is given to nobody. */
export const NPWP = "0019990019000000";
export const NPWP_LAIN = "0019990019001000";
export const KUNCI = "001999001";

export function buildEntitas(
  idEntitas: string,
  nama: string,
  lain: { npwp?: string; kunci?: string; bentuk?: BentukLingkup } = {},
): EntitasCalon {
  return {
    idEntitas,
    npwp: lain.npwp ?? NPWP,
    npwpKunci: lain.kunci ?? KUNCI,
    nama: normalizeNamaBadan(nama),
    bentukRegister: lain.bentuk ?? "PT",
  };
}

export function buildBadanUsaha(
  kodeBadanUsaha: string,
  nama: string,
  lain: { npwp?: string; kunci?: string; cabang?: boolean; perTanggal?: string } = {},
): BadanUsahaCalon {
  return {
    kodeBadanUsaha,
    npwp: lain.npwp ?? NPWP,
    npwpKunci: lain.kunci ?? KUNCI,
    cabang: lain.cabang ?? false,
    nama: normalizeNamaBadan(nama),
    perTanggal: lain.perTanggal ?? null,
  };
}

export function buildKelompok(
  entitas: readonly EntitasCalon[],
  badanUsaha: readonly BadanUsahaCalon[],
  lain: { kunci?: string | null; terlaluUmum?: boolean } = {},
): KelompokEntitas {
  const { kunci = KUNCI, terlaluUmum = false } = lain;
  return { kunci, entitas, badanUsaha, terlaluUmum };
}
