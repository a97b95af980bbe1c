/**
 * The outcome inside: the same, proven absent, undecided. Only the first two become a status of Pasal 4(2);
 * a failure to match never becomes `TIDAK_TERDAFTAR` (domain.md §8, PP 86/2013).
 */

/** Pasal 4(2)b.3: three values. */
export type StatusNotaris = "AKTIF" | "TIDAK_AKTIF" | "TIDAK_TERDAFTAR";
/** Pasal 4(2)b.4. */
export type SegmenKepesertaan = "PBI_JK" | "PBPU_BP_PEMDA" | "PPU_PN" | "PPU_BU" | "PBPU" | "BP_PN" | "BP";

/** What proves an absence: a row that says so, or a register declared complete that lacks the record. */
export type DasarKetiadaan = "BARIS_EKSPLISIT" | "REGISTER_LENGKAP";

export type HasilNotaris =
  | {
      readonly hasil: "MATCHED";
      readonly status: Exclude<StatusNotaris, "TIDAK_TERDAFTAR">;
      readonly segmen: SegmenKepesertaan | null;
      readonly perTanggal: string | null;
    }
  | { readonly hasil: "NO_MATCH"; readonly dasar: DasarKetiadaan; readonly perTanggal: string | null }
  | { readonly hasil: "UNRESOLVED" };

/** An element of Pasal 4(2), or the reason why it is null. */
export type Elemen<T, A extends string> =
  | { readonly nilai: T; readonly alasan: null }
  | { readonly nilai: null; readonly alasan: A };

/** What may leave of a decision on a notary; `perTanggal` is a day, YYYY-MM-DD. */
export interface StatusNotarisTerbit {
  readonly status: Elemen<StatusNotaris, "BELUM_DIPADANKAN">;
  readonly segmen: Elemen<SegmenKepesertaan, "BELUM_DIPADANKAN" | "TIDAK_BERLAKU" | "TIDAK_DIPASOK">;
  readonly perTanggal: string | null;
}

function has<T>(nilai: T): { readonly nilai: T; readonly alasan: null } {
  return { nilai, alasan: null };
}

function lacks<A extends string>(alasan: A): { readonly nilai: null; readonly alasan: A } {
  return { nilai: null, alasan };
}

/** Status and segment of Pasal 4(2)b.3 and b.4 that an outcome allows, or null with their reasons. */
export function decideStatusNotaris(hasil: HasilNotaris): StatusNotarisTerbit {
  switch (hasil.hasil) {
    case "MATCHED":
      return {
        status: has(hasil.status),
        segmen: hasil.segmen === null ? lacks("TIDAK_DIPASOK") : has(hasil.segmen),
        perTanggal: hasil.perTanggal,
      };
    case "NO_MATCH":
      return {
        status: has("TIDAK_TERDAFTAR"),
        segmen: lacks("TIDAK_BERLAKU"),
        perTanggal: hasil.perTanggal,
      };
    case "UNRESOLVED":
      return {
        status: lacks("BELUM_DIPADANKAN"),
        segmen: lacks("BELUM_DIPADANKAN"),
        perTanggal: null,
      };
  }
}
