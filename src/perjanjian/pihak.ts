/** The two parties of the agreement (komparisi). */
export type Pihak = "PIHAK_I" | "PIHAK_II";

/** Roles a client can have (architecture.md §2). */
export type Peran = "SISTEM_MITRA" | "PETUGAS" | "PENGAWAS" | "PENGEMBANG";

/** Who asks: a party in a role. Each audience has one schema, one rule tree and one database role. */
export interface Audiens {
  readonly pihak: Pihak;
  readonly peran: Peran;
}

/** A party with its names; the names are configuration with effective dates (reading T-11). */
export interface KeteranganPihak {
  readonly pihak: Pihak;
  readonly singkat: string;
  readonly nama: string;
  readonly nomorPerjanjian: string;
}

export const PIHAK: readonly KeteranganPihak[] = Object.freeze([
  {
    pihak: "PIHAK_I",
    singkat: "BPJS Kesehatan",
    nama: "Badan Penyelenggara Jaminan Sosial Kesehatan",
    nomorPerjanjian: "755/KTR/1223",
  },
  {
    pihak: "PIHAK_II",
    singkat: "Ditjen AHU",
    nama: "Direktorat Jenderal Administrasi Hukum Umum",
    nomorPerjanjian: "AHU.HH.04.02-5",
  },
]);

export const SEMUA_PIHAK: readonly Pihak[] = Object.freeze(["PIHAK_I", "PIHAK_II"]);
export const SEMUA_PERAN: readonly Peran[] = Object.freeze([
  "SISTEM_MITRA",
  "PETUGAS",
  "PENGAWAS",
  "PENGEMBANG",
]);

/** All audiences, in a fixed order. */
export const SEMUA_AUDIENS: readonly Audiens[] = Object.freeze(
  SEMUA_PIHAK.flatMap((pihak) => SEMUA_PERAN.map((peran) => Object.freeze({ pihak, peran }))),
);

/** The audience's name in files, database schemas and roles: `pihak_1_sistem_mitra`. */
export function namaAudiens(audiens: Audiens): string {
  return `${audiens.pihak === "PIHAK_I" ? "pihak_1" : "pihak_2"}_${audiens.peran.toLowerCase()}`;
}

/** The other party. */
export function pihakLain(pihak: Pihak): Pihak {
  return pihak === "PIHAK_I" ? "PIHAK_II" : "PIHAK_I";
}
