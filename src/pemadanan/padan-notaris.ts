import type { HasilNotaris, SegmenKepesertaan, StatusNotaris } from "./status.js";

/** A supplied notary; `nik` is null when none, or no valid one, was supplied. */
export interface NotarisCalon {
  readonly idNotaris: string;
  readonly nik: string | null;
}

/**
 * What Pihak I's register says of one NIK. Days are YYYY-MM-DD.
 *
 * `ABSEN`: the register was declared complete on that day and has no row. `nikTerperiksa` is true only if
 * this NIK was among the supplied ones when that register was loaded: rows of other NIKs are not kept
 * (contract.md §5), so for a notary supplied later a missing row proves nothing.
 */
export type JawabanPeserta =
  | {
      readonly jenis: "BARIS";
      readonly status: StatusNotaris;
      readonly segmen: SegmenKepesertaan | null;
      readonly perTanggal: string | null;
    }
  | { readonly jenis: "ABSEN"; readonly perTanggal: string; readonly nikTerperiksa: boolean }
  | { readonly jenis: "TIDAK_ADA_JAWABAN" };

/** A notary with the answer of the register to its NIK: the unit of a stream. */
export interface NotarisDiperiksa {
  readonly notaris: NotarisCalon;
  readonly jawaban: JawabanPeserta;
}

export type AlasanNotaris = "TANPA_NIK" | "TANPA_JAWABAN" | "NIK_BELUM_DIPERIKSA";

/** Why a decision came out as it did: for `PETUGAS` of Pihak I only. */
export interface PenjelasanNotaris {
  readonly metode: "NIK";
  readonly versiParameter: string;
}

type NotarisBelum = { readonly hasil: "UNRESOLVED"; readonly alasan: AlasanNotaris };

/** The decision on one supplied notary. */
export type KeputusanNotaris = (Exclude<HasilNotaris, { hasil: "UNRESOLVED" }> | NotarisBelum) & {
  readonly idNotaris: string;
  readonly penjelasan: PenjelasanNotaris;
};

function decideHasil(
  nik: string | null,
  jawaban: JawabanPeserta,
): Exclude<HasilNotaris, { hasil: "UNRESOLVED" }> | NotarisBelum {
  if (nik === null) return { hasil: "UNRESOLVED", alasan: "TANPA_NIK" };
  if (jawaban.jenis === "TIDAK_ADA_JAWABAN") return { hasil: "UNRESOLVED", alasan: "TANPA_JAWABAN" };
  const { perTanggal } = jawaban;
  if (jawaban.jenis === "ABSEN") {
    if (!jawaban.nikTerperiksa) return { hasil: "UNRESOLVED", alasan: "NIK_BELUM_DIPERIKSA" };
    return { hasil: "NO_MATCH", dasar: "REGISTER_LENGKAP", perTanggal };
  }
  if (jawaban.status === "TIDAK_TERDAFTAR")
    return { hasil: "NO_MATCH", dasar: "BARIS_EKSPLISIT", perTanggal };
  return { hasil: "MATCHED", status: jawaban.status, segmen: jawaban.segmen, perTanggal };
}

/**
 * Decides on a notary by NIK alone: nothing fuzzy on persons, because Pasal 4 gives no name to compare
 * (domain.md §8). A notary without a usable NIK is never absent.
 */
export function decideNotaris(diperiksa: NotarisDiperiksa, versiParameter: string): KeputusanNotaris {
  const { notaris, jawaban } = diperiksa;
  const penjelasan: PenjelasanNotaris = { metode: "NIK", versiParameter };
  return { ...decideHasil(notaris.nik, jawaban), idNotaris: notaris.idNotaris, penjelasan };
}
