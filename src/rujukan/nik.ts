import { type Ditolak, refuse } from "./aturan.js";
import { isNotasiIlmiah } from "./bilangan.js";
import { TANPA_TANDA, type TandaMutu } from "./tanda-mutu.js";
import { countHari } from "./tanggal.js";
import { isWilayahDikenal } from "./wilayah.js";
import { isKabupatenLama } from "./wilayah-lama.js";

type AturanNik = "NIK_BENTUK" | "NIK_PANJANG" | "NIK_TANGGAL" | "NIK_URUT" | "NOTASI_ILMIAH";

export type HasilNik =
  | { readonly ok: true; readonly nik: string; readonly tanda: readonly TandaMutu[] }
  | Ditolak<AturanNik>;

const PANJANG = 16;
const TEKS_MAKS = 64;
/** Women's day of birth is written plus 40 (PP 37/2007 Pasal 37). */
const TAMBAHAN_PEREMPUAN = 40;
const TANDA_WILAYAH: readonly TandaMutu[] = Object.freeze(["NIK_WILAYAH"]);

/**
 * Reads a NIK: exactly 16 ASCII digits, area at registration + DDMMYY + sequence (PP 37/2007 Pasal 37).
 * Refused: wrong form, a birth date that exists in neither 19YY nor 20YY, sequence 0000. An area in neither the
 * current nor the retired codes is only flagged `NIK_WILAYAH`, because area codes stay as first registered.
 * No birth date or sex is derived: the number is not corrected when those are.
 */
export function parseNik(text: string): HasilNik {
  if (text.length !== PANJANG) return refuse(findSebab(text));
  if (!/^\d{16}$/.test(text)) return refuse(isNotasiIlmiah(text) ? "NOTASI_ILMIAH" : "NIK_BENTUK");
  if (!isTanggalNik(text)) return refuse("NIK_TANGGAL");
  if (text.endsWith("0000")) return refuse("NIK_URUT");
  return { ok: true, nik: text, tanda: isWilayahNik(text) ? TANPA_TANDA : TANDA_WILAYAH };
}

function findSebab(text: string): AturanNik {
  if (text.length > TEKS_MAKS || /^\d+$/.test(text)) return "NIK_PANJANG";
  return isNotasiIlmiah(text) ? "NOTASI_ILMIAH" : "NIK_BENTUK";
}

function isTanggalNik(nik: string): boolean {
  const tertulis = Number(nik.slice(6, 8));
  const hari = tertulis > TAMBAHAN_PEREMPUAN ? tertulis - TAMBAHAN_PEREMPUAN : tertulis;
  // The century is not in the number. 20YY answers for 19YY too: only 1900 differs, and its 2000 has the longer February.
  const hariMaks = countHari(2000 + Number(nik.slice(10, 12)), Number(nik.slice(8, 10)));
  return hari >= 1 && hari <= hariMaks;
}

function isWilayahNik(nik: string): boolean {
  const kabupaten = `${nik.slice(0, 2)}.${nik.slice(2, 4)}`;
  const kecamatan = nik.slice(4, 6);
  if (isKabupatenLama(kabupaten)) return kecamatan !== "00";
  return isWilayahDikenal(`${kabupaten}.${kecamatan}`);
}
