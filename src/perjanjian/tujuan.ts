/** Purposes for which exchanged data may be used: Pasal 10(4), and nothing else. */
export type Tujuan = "PENYEDIAAN" | "PEMANFAATAN" | "PENGEMBANGAN";

export const SEMUA_TUJUAN: readonly Tujuan[] = Object.freeze(["PENYEDIAAN", "PEMANFAATAN", "PENGEMBANGAN"]);

/** What each purpose means, with its clause. */
export const MAKNA_TUJUAN: Readonly<Record<Tujuan, string>> = Object.freeze({
  PENYEDIAAN: "Penyediaan data dan/atau informasi terkait Program JKN, Pasal 10(4).",
  PEMANFAATAN: "Pemanfaatan data dan/atau informasi terkait Program JKN, Pasal 10(4).",
  PENGEMBANGAN:
    "Pengembangan data dan/atau informasi terkait Program JKN (bukan pengembangan perangkat lunak), Pasal 10(4).",
});

/** Who reads what the other party supplied does so to use it: Pasal 3(4), 4 and 10(4). */
export const TUJUAN_DATA_PIHAK_LAIN: readonly Tujuan[] = Object.freeze(["PEMANFAATAN"]);

/** A party's own data may be read for each purpose of Pasal 10(4) that its client was granted. */
export const TUJUAN_DATA_SENDIRI: readonly Tujuan[] = Object.freeze([...SEMUA_TUJUAN]);
