import type { BentukLingkup } from "./bentuk.js";

/** A supplied Perseroan or Persekutuan as matching sees it. */
export interface RekamanEntitas {
  readonly id: number;
  /** As supplied. */
  readonly nama: string | null;
  /** The form of the register that it stands in: what its name means when the name states none. */
  readonly bentukRegister: BentukLingkup;
  /** Canonical, 16 digits. */
  readonly npwp: string | null;
  /** The deepest Kemendagri code known. */
  readonly wilayah: string | null;
}

/** An employer of Pihak I as matching sees it. */
export interface RekamanBadanUsaha {
  readonly id: number;
  readonly nama: string | null;
  readonly npwp: string | null;
  readonly wilayah: string | null;
}

/**
 * Two records that come near each other. It depends on these records and the parameter alone, so that an unrelated
 * record changes none of it.
 */
export interface SisiPadan {
  readonly entitasId: number;
  readonly badanUsahaId: number;
  /** log2 of the odds that they are the same, in units of 1/64 bit; a function of `tingkat` and the parameter. */
  readonly bobot: number;
  /** The comparison, level by level, in 32 bits (`tingkat.ts`). */
  readonly tingkat: number;
}

/** Near pairs as columns of equal length: millions lie in memory at once. */
export interface LarikSisi {
  readonly entitasId: Float64Array;
  readonly badanUsahaId: Float64Array;
  readonly bobot: Int32Array;
  readonly tingkat: Int32Array;
}

/** What a person decided on a pair; it wins over every run. */
export interface KeputusanOrang {
  readonly entitasId: number;
  readonly badanUsahaId: number;
  readonly keputusan: "SAMA" | "BERBEDA" | "NANTI";
}

/** What becomes of a near pair: let go, settled by one of three methods, or asked of a person. */
export const NASIB = Object.freeze({
  LEPAS: 0,
  NPWP_NAMA: 1,
  NAMA_WILAYAH: 2,
  PETUGAS: 3,
  DITANYA: 4,
} as const);

/** What settled a pair: the number and the name, the name, or a person. */
export type MetodePadan = "NPWP_NAMA" | "NAMA_WILAYAH" | "PETUGAS";

const METODE: readonly (MetodePadan | null)[] = Object.freeze([
  null,
  "NPWP_NAMA",
  "NAMA_WILAYAH",
  "PETUGAS",
  null,
]);

/** What settled a pair, by its `NASIB`; null for one that is not settled. */
export function metodeOf(nasib: number): MetodePadan | null {
  return METODE[nasib] ?? null;
}

/**
 * The decision over all near pairs, as columns. An entity has one settled pair at most, and an employer too. An entity
 * without one is undecided where a pair of it is asked of a person; else it came near nothing, and is absent where the
 * register of employers is complete and there is enough to look for the entity by (`canAbsen`).
 */
export interface HasilPutusan {
  /** Near pairs, and those that people alone brought together: by employer, then entity. */
  readonly sisi: LarikSisi;
  /** By the same places, what becomes of each (`NASIB`). */
  readonly nasib: Uint8Array;
}
