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

/** What becomes of an entity. */
export type HasilPadanEntitas =
  | {
      readonly hasil: "TERDAFTAR";
      readonly badanUsahaId: number;
      readonly bobot: number;
      readonly tingkat: number;
      readonly metode: MetodePadan;
    }
  | { readonly hasil: "BELUM"; readonly bobot: number; readonly tingkat: number };

/** What settled a pair: the number, the name, or a person. */
export type MetodePadan = "NPWP_NAMA" | "NAMA_WILAYAH" | "PETUGAS";

/** A pair that a person should look at. */
export interface PasanganTinjauan {
  readonly entitasId: number;
  readonly badanUsahaId: number;
  readonly bobot: number;
  readonly tingkat: number;
}

/**
 * The decision over all near pairs. An entity that is not in `entitas` came near nothing: it is absent where the
 * register of employers is complete and the entity has a name to look for (`canAbsen`).
 */
export interface HasilPutusan {
  readonly entitas: ReadonlyMap<number, HasilPadanEntitas>;
  /** Pairs for the review queue, the heaviest first. */
  readonly tinjauan: readonly PasanganTinjauan[];
}
