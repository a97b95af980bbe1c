import type { Acak } from "./acak.js";

/** The day after every `diubah_pada` of a data set: the registers can be declared complete as of it. */
export const PER_TANGGAL_CONTOH = "2026-01-01";

const HARI_PER_BULAN = Object.freeze([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const DETIK_SEHARI = 86_400;
/** A day that every month has. */
const HARI_AMAN = 28;

function pad(angka: number): string {
  return String(angka).padStart(2, "0");
}

/** The days of 2025, the year of every `diubah_pada`: no clock is read, so that a data set never changes. */
const HARI_2025: readonly string[] = Object.freeze(
  HARI_PER_BULAN.flatMap((jumlah, bulan) =>
    Array.from({ length: jumlah }, (_, hari) => `2025-${pad(bulan + 1)}-${pad(hari + 1)}`),
  ),
);

/** A moment of 2025 in Jakarta's time. */
export function pickWaktu(acak: Acak): string {
  const detik = acak.below(DETIK_SEHARI);
  const jam = `${pad(Math.floor(detik / 3600))}:${pad(Math.floor(detik / 60) % 60)}:${pad(detik % 60)}`;
  return `${acak.pick(HARI_2025)}T${jam}+07:00`;
}

/** A day of the years `dari` to `sampai`. */
export function pickTanggal(acak: Acak, dari: number, sampai: number): string {
  return `${acak.between(dari, sampai)}-${pad(acak.between(1, 12))}-${pad(acak.between(1, HARI_AMAN))}`;
}
