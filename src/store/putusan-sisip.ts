import type { HasilSisip } from "./sambungan-bukti.js";

/** What one INSERT means for one record of its group. */
export type PutusanSisip =
  | { readonly putusan: "TERTULIS" }
  | { readonly putusan: "GAGAL"; readonly sebab: string }
  /** To be sent again; `ambigu`: it may be there already. */
  | { readonly putusan: "ULANG"; readonly ambigu: boolean; readonly sebab: string }
  /** To be sent again alone: a row of its group spoilt it. */
  | { readonly putusan: "PISAH" };

/** Cancelled, lock not available, serialisation, deadlock: another attempt may succeed. */
const SEMENTARA = ["57014", "55P03", "40001", "40P01"];
/** SQLSTATE classes of a fault that lies in a row: data, constraint, limits, raised by a trigger. */
const KELAS_BARIS = ["22", "23", "54", "P0"];
const SUDAH_ADA = "23505";

/**
 * Decides what became of a record.
 * @param sendirian Whether it was the only one of its group.
 * @param ambigu Whether an answer about it was lost before: only then is a taken `korelasi` its own row, and
 * the record written; else the handle belongs to another record.
 */
export function decideSisip(hasil: HasilSisip, sendirian: boolean, ambigu: boolean): PutusanSisip {
  if (hasil.hasil === "TERTULIS") return { putusan: "TERTULIS" };
  if (hasil.hasil === "TERPUTUS") return { putusan: "ULANG", ambigu: true, sebab: "JAWABAN_HILANG" };
  const sebab = `DITOLAK_${hasil.sqlState}`;
  if (SEMENTARA.includes(hasil.sqlState)) return { putusan: "ULANG", ambigu, sebab };
  if (!KELAS_BARIS.includes(hasil.sqlState.slice(0, 2))) return { putusan: "GAGAL", sebab };
  if (!sendirian) return { putusan: "PISAH" };
  const korelasiAda = hasil.sqlState === SUDAH_ADA && hasil.batasan?.includes("korelasi") === true;
  return ambigu && korelasiAda ? { putusan: "TERTULIS" } : { putusan: "GAGAL", sebab };
}
