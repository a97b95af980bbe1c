/** State of the agreement on a day (Pasal 6). */
export type KeadaanPerjanjian = "BERLAKU" | "BELUM_BERLAKU" | "BERAKHIR" | "DIAKHIRI" | "TANPA_BATAS_WAKTU";

/** Written notice of an early end (Pasal 6(3)): who gave it, when, and the day it takes effect. */
export interface Pengakhiran {
  readonly diberitahukanPada: string;
  readonly berlakuPada: string;
}

/** The days of the agreement, `YYYY-MM-DD` in Asia/Jakarta; the last day is included. */
export interface Kalender {
  readonly tanggalMulai: string;
  readonly berlakuHingga: string | null;
  readonly pengakhiran: Pengakhiran | null;
}

/** First day of the agreement: it was signed on 21 December 2023. */
export const TANGGAL_MULAI = "2023-12-21";

/** Months of notice that Pasal 6(3) asks for before an early end. */
export const BULAN_PEMBERITAHUAN = 3;

/**
 * Decides the state of the agreement on a day.
 *
 * Without `berlakuHingga` it is never in force: the term follows a memorandum whose end is not
 * given (Pasal 6(1), reading T-03). An early end counts from its effective day on.
 */
export function decideKeadaan(kalender: Kalender, hari: string): KeadaanPerjanjian {
  if (kalender.berlakuHingga === null) return "TANPA_BATAS_WAKTU";
  if (hari < kalender.tanggalMulai) return "BELUM_BERLAKU";
  if (kalender.pengakhiran !== null && hari >= kalender.pengakhiran.berlakuPada) return "DIAKHIRI";
  if (hari > kalender.berlakuHingga) return "BERAKHIR";
  return "BERLAKU";
}

/** The earliest day on which a notice given on `hari` may end the agreement (Pasal 6(3)). */
export function earliestPengakhiran(hari: string): string {
  const [tahun = 0, bulan = 1, tanggal = 1] = hari.split("-").map(Number);
  const urutanBulan = tahun * 12 + (bulan - 1) + BULAN_PEMBERITAHUAN;
  const tahunBaru = Math.floor(urutanBulan / 12);
  const bulanBaru = (urutanBulan % 12) + 1;
  const terakhir = new Date(Date.UTC(tahunBaru, bulanBaru, 0)).getUTCDate();
  const dua = (n: number): string => String(n).padStart(2, "0");
  return `${String(tahunBaru).padStart(4, "0")}-${dua(bulanBaru)}-${dua(Math.min(tanggal, terakhir))}`;
}

/** The calendar day in Asia/Jakarta (UTC+7, no summer time) of a moment in epoch milliseconds. */
export function hariJakarta(epochMs: number): string {
  return new Date(epochMs + 7 * 3_600_000).toISOString().slice(0, 10);
}
