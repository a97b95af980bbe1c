/** Purposes for which exchanged data may be used: Pasal 10(4), and nothing else. */
export type Tujuan = "PENYEDIAAN" | "PEMANFAATAN" | "PENGEMBANGAN";

export const SEMUA_TUJUAN: readonly Tujuan[] = Object.freeze(["PENYEDIAAN", "PEMANFAATAN", "PENGEMBANGAN"]);

/** Who reads what the other party supplied does so to use it: Pasal 3(4), 4 and 10(4). */
export const TUJUAN_DATA_PIHAK_LAIN: readonly Tujuan[] = Object.freeze(["PEMANFAATAN"]);

/** A party's own data may be read for each purpose of Pasal 10(4) that its client was granted. */
export const TUJUAN_DATA_SENDIRI: readonly Tujuan[] = Object.freeze([...SEMUA_TUJUAN]);
