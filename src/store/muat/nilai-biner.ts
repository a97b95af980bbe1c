/** Types of staged columns, each with a form of its own in PostgreSQL's binary COPY. */
export type TipeKolom = "boolean" | "date" | "integer" | "numeric" | "text" | "text[]" | "timestamptz";

const NOL = 48;
const TITIK = 46;
const HARI_MS = 86_400_000;
/** 2000-01-01, from which PostgreSQL counts, in days of 1970. */
const HARI_2000 = 10_957;
const MIKRO_2000 = HARI_2000 * HARI_MS * 1_000;
/** Where the fraction of `YYYY-MM-DDTHH:mm:ss.ffffffZ` begins. */
const PECAHAN = 19;
const MIKRO_ANGKA = 6;

function readDua(teks: string, mulai: number): number {
  return (teks.charCodeAt(mulai) - NOL) * 10 + teks.charCodeAt(mulai + 1) - NOL;
}

/** Days since 2000-01-01 of a checked date `YYYY-MM-DD`. */
export function countHari2000(tanggal: string): number {
  const tahun = readDua(tanggal, 0) * 100 + readDua(tanggal, 2);
  return Date.UTC(tahun, readDua(tanggal, 5) - 1, readDua(tanggal, 8)) / HARI_MS - HARI_2000;
}

/** Microseconds since 2000-01-01 UTC of a moment in UTC, with no fraction or with six digits of it. */
export function countMikro2000(waktu: string): number {
  const tahun = readDua(waktu, 0) * 100 + readDua(waktu, 2);
  const bulan = readDua(waktu, 5) - 1;
  const milidetik = Date.UTC(
    tahun,
    bulan,
    readDua(waktu, 8),
    readDua(waktu, 11),
    readDua(waktu, 14),
    readDua(waktu, 17),
  );
  let pecahan = 0;
  if (waktu.charCodeAt(PECAHAN) === TITIK) {
    for (let i = 1; i <= MIKRO_ANGKA; i++) pecahan = pecahan * 10 + waktu.charCodeAt(PECAHAN + i) - NOL;
  }
  return milidetik * 1_000 - MIKRO_2000 + pecahan;
}
