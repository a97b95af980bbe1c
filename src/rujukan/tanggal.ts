import { type Ditolak, refuse } from "./aturan.js";

type AturanTanggal = "TANGGAL_BENTUK" | "TANGGAL_TIDAK_ADA" | "TANGGAL_RENTANG";
type AturanWaktu = AturanTanggal | "WAKTU_BENTUK" | "WAKTU_TANPA_OFFSET" | "WAKTU_TIDAK_ADA";

export type HasilTanggal = { readonly ok: true; readonly tanggal: string } | Ditolak<AturanTanggal>;
export type HasilWaktu = { readonly ok: true; readonly iso: string } | Ditolak<AturanWaktu>;

const TAHUN_AWAL = 1800;
const TAHUN_AKHIR = 2199;
const MENIT_SEHARI = 1440;
/** Asia/Jakarta is UTC+7 without summer time; a bare date is a working day of the parties, which ends and begins there. */
const JAKARTA = "+07:00";
const JAKARTA_JAM = 7;
/** The forms of a date, and of a common moment without its offset (`isSebentuk`). */
const LAZIM_TANGGAL = "0000-00-00";
const LAZIM = "0000-00-00T00:00:00";
const LAZIM_AKHIR = LAZIM.length;
const LAZIM_PANJANG = LAZIM_AKHIR + JAKARTA.length;
const NOL = 48;
const SEMBILAN = 57;
/** Hours and days as they are written. */
const DUA_ANGKA: readonly string[] = Array.from({ length: 32 }, (_, n) => pad(n, 2));
const BENTUK_TANGGAL = /^\d{4}-\d\d-\d\d$/;
const BENTUK_WAKTU = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|z|[+-]\d\d:\d\d)?$/;
const HARI_PER_BULAN = Object.freeze([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

interface Waktu {
  readonly tanggal: string;
  readonly jam: number;
  readonly menit: number;
  readonly detik: number;
  readonly pecahan: string;
  readonly offset: string;
}

/** Reads a calendar date `YYYY-MM-DD` of the years 1800 to 2199; days that do not exist are refused, never rolled over. */
export function parseTanggal(text: string): HasilTanggal {
  if (text.length !== 10 || !isSebentuk(text, LAZIM_TANGGAL)) return refuse("TANGGAL_BENTUK");
  const tahun = readDua(text, 0) * 100 + readDua(text, 2);
  const [bulan, hari] = [readDua(text, 5), readDua(text, 8)];
  if (tahun < TAHUN_AWAL || tahun > TAHUN_AKHIR) return refuse("TANGGAL_RENTANG");
  const ada = hari >= 1 && hari <= countHari(tahun, bulan);
  return ada ? { ok: true, tanggal: text } : refuse("TANGGAL_TIDAK_ADA");
}

/**
 * Reads a moment: RFC 3339 with its offset (a space for `T` is accepted, as in its section 5.6), or a bare date, which
 * is midnight in Asia/Jakarta. The answer is UTC in the one form `YYYY-MM-DDTHH:mm:ss.ffffffZ`, so moments compare as
 * text; digits beyond microseconds are cut, as the database keeps no more. Leap seconds are refused.
 */
export function parseWaktu(text: string): HasilWaktu {
  return parseWaktuLazim(text) ?? parseWaktuUmum(text);
}

/**
 * The common form of a register, `YYYY-MM-DDTHH:mm:ss+07:00`, when UTC is in the same month: an import reads one a row.
 * Null where it is another; equal to the general reading by a property test.
 */
function parseWaktuLazim(text: string): HasilWaktu | null {
  if (text.length !== LAZIM_PANJANG || !text.endsWith(JAKARTA)) return null;
  if (!isSebentuk(text, LAZIM)) return null;
  const tahun = readDua(text, 0) * 100 + readDua(text, 2);
  const hari = readDua(text, 8);
  if (tahun < TAHUN_AWAL || tahun > TAHUN_AKHIR || hari < 1 || hari > countHari(tahun, readDua(text, 5)))
    return null;
  const jam = readDua(text, 11);
  if (jam > 23 || readDua(text, 14) > 59 || readDua(text, 17) > 59) return null;
  const akhir = `${text.slice(13, LAZIM_AKHIR)}.000000Z`;
  if (jam >= JAKARTA_JAM)
    return { ok: true, iso: `${text.slice(0, 11)}${DUA_ANGKA[jam - JAKARTA_JAM]}${akhir}` };
  if (hari === 1) return null;
  const kemarin = `${text.slice(0, 8)}${DUA_ANGKA[hari - 1]}T`;
  return { ok: true, iso: `${kemarin}${DUA_ANGKA[jam + 24 - JAKARTA_JAM]}${akhir}` };
}

/** Whether a text begins in a form; its `0` stands for any digit. */
function isSebentuk(text: string, bentuk: string): boolean {
  for (let i = 0; i < bentuk.length; i++) {
    const tanda = bentuk.charCodeAt(i);
    const kode = text.charCodeAt(i);
    if (tanda === NOL ? kode < NOL || kode > SEMBILAN : kode !== tanda) return false;
  }
  return true;
}

/** Two digits as a number. */
function readDua(text: string, mulai: number): number {
  return (text.charCodeAt(mulai) - NOL) * 10 + text.charCodeAt(mulai + 1) - NOL;
}

function parseWaktuUmum(text: string): HasilWaktu {
  const bagian = BENTUK_WAKTU.exec(text);
  if (!bagian) return parseTanggalSaja(text);
  const [, tanggal = "", jam, menit, detik, pecahan = "", offset] = bagian;
  if (offset === undefined) return refuse("WAKTU_TANPA_OFFSET");
  return buildUtc({ tanggal, jam: Number(jam), menit: Number(menit), detik: Number(detik), pecahan, offset });
}

function parseTanggalSaja(text: string): HasilWaktu {
  if (!BENTUK_TANGGAL.test(text)) return refuse("WAKTU_BENTUK");
  return buildUtc({ tanggal: text, jam: 0, menit: 0, detik: 0, pecahan: "", offset: JAKARTA });
}

function buildUtc(waktu: Waktu): HasilWaktu {
  const setempat = parseTanggal(waktu.tanggal);
  if (!setempat.ok) return setempat;
  const offset = findMenitOffset(waktu.offset);
  if (waktu.jam > 23 || waktu.menit > 59 || waktu.detik > 59 || offset === null)
    return refuse("WAKTU_TIDAK_ADA");
  const menit = waktu.jam * 60 + waktu.menit - offset;
  const geser = Math.floor(menit / MENIT_SEHARI);
  const hari = shiftHari(waktu.tanggal, geser);
  if (!hari.ok) return hari;
  const sisa = menit - geser * MENIT_SEHARI;
  const jam = `${pad(Math.floor(sisa / 60), 2)}:${pad(sisa % 60, 2)}:${pad(waktu.detik, 2)}`;
  return { ok: true, iso: `${hari.tanggal}T${jam}.${waktu.pecahan.slice(0, 6).padEnd(6, "0")}Z` };
}

/** Minutes east of UTC; null where hours or minutes are out of range (RFC 3339 section 5.6). */
function findMenitOffset(offset: string): number | null {
  if (offset === "Z" || offset === "z") return 0;
  const jam = Number(offset.slice(1, 3));
  const menit = Number(offset.slice(4, 6));
  if (jam > 23 || menit > 59) return null;
  return (offset.startsWith("-") ? -1 : 1) * (jam * 60 + menit);
}

/** The day before (-1), the same (0) or the day after (1); an offset under a day moves no further. */
function shiftHari(tanggal: string, geser: number): HasilTanggal {
  if (geser === 0) return { ok: true, tanggal };
  const [tahun, bulan, hari] = splitTanggal(tanggal);
  const baru = hari + geser;
  if (baru < 1)
    return bulan === 1
      ? writeTanggal(tahun - 1, 12, 31)
      : writeTanggal(tahun, bulan - 1, countHari(tahun, bulan - 1));
  if (baru <= countHari(tahun, bulan)) return writeTanggal(tahun, bulan, baru);
  return bulan === 12 ? writeTanggal(tahun + 1, 1, 1) : writeTanggal(tahun, bulan + 1, 1);
}

function writeTanggal(tahun: number, bulan: number, hari: number): HasilTanggal {
  return parseTanggal(`${pad(tahun, 4)}-${pad(bulan, 2)}-${pad(hari, 2)}`);
}

function splitTanggal(text: string): readonly [tahun: number, bulan: number, hari: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

/** Days of a month in the Gregorian calendar; 0 for a month that does not exist. */
export function countHari(tahun: number, bulan: number): number {
  const kabisat = tahun % 4 === 0 && (tahun % 100 !== 0 || tahun % 400 === 0);
  return bulan === 2 && kabisat ? 29 : (HARI_PER_BULAN[bulan] ?? 0);
}

function pad(angka: number, panjang: number): string {
  return String(angka).padStart(panjang, "0");
}
