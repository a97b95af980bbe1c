import { type Ditolak, refuse } from "./aturan.js";
import { buildSumberPaket, type SumberWilayah, type TingkatWilayah } from "./sumber-wilayah.js";
import { TANPA_TANDA, type TandaMutu } from "./tanda-mutu.js";

export type HasilKodeWilayah =
  | {
      readonly ok: true;
      readonly kode: string;
      readonly tingkat: TingkatWilayah;
      readonly tanda: readonly TandaMutu[];
    }
  | Ditolak<"WILAYAH_BENTUK" | "WILAYAH_TANPA_TITIK">;

/** An area with its official name. */
export interface Wilayah {
  readonly kode: string;
  readonly nama: string;
}

/** The areas in force, read lazily from the reference package. */
export const SUMBER_WILAYAH: SumberWilayah = buildSumberPaket();

/** PP.KK.CC.DDDD: KK 01–69 kabupaten, 71–99 kota; DDDD opens with 1 kelurahan, 2 desa, 3 desa adat (Permendagri 58/2021). */
const BENTUK = /^[1-9]\d(?:\.(?!00|70)\d\d(?:\.(?!00)\d\d(?:\.[123](?!000)\d{3})?)?)?$/;
/** Lengths of the undotted codes of BPS and Kemendagri, which name different places (BPS 1101 is Kemendagri 11.09). */
const TANPA_TITIK = /^(?:\d{4}|\d{6,7}|\d{10})$/;
/** Length of a dotted code of each level; the codes above a code are its beginnings. */
export const PANJANG_KODE: Readonly<Record<TingkatWilayah, number>> = Object.freeze({
  PROVINSI: 2,
  KABUPATEN: 5,
  KECAMATAN: 8,
  KELURAHAN: 13,
});
const TINGKAT_MENURUT_PANJANG: ReadonlyMap<number, TingkatWilayah> = new Map(
  Object.entries(PANJANG_KODE).map(([tingkat, panjang]) => [panjang, tingkat as TingkatWilayah]),
);
const TANDA_TIDAK_DIKENAL: readonly TandaMutu[] = Object.freeze(["WILAYAH_TIDAK_DIKENAL"]);

/**
 * Reads a dotted Kemendagri area code of any of the four levels. A well-formed code that is not in the list in force
 * (retired, or newer than the list) is accepted and flagged `WILAYAH_TIDAK_DIKENAL`; an undotted code is refused.
 */
export function parseKodeWilayah(text: string): HasilKodeWilayah {
  const tingkat = TINGKAT_MENURUT_PANJANG.get(text.length);
  if (tingkat === undefined || !BENTUK.test(text)) {
    return refuse(TANPA_TITIK.test(text) ? "WILAYAH_TANPA_TITIK" : "WILAYAH_BENTUK");
  }
  const dikenal = SUMBER_WILAYAH.hasKode(text);
  return { ok: true, kode: text, tingkat, tanda: dikenal ? TANPA_TANDA : TANDA_TIDAK_DIKENAL };
}

/** The official name of a dotted code, with its kind where the regulation writes it ("Kota Medan"); null if unknown. */
export function namaWilayah(kode: string): string | null {
  const tingkat = TINGKAT_MENURUT_PANJANG.get(kode.length);
  return tingkat === undefined ? null : (SUMBER_WILAYAH.findNama(tingkat, kode) ?? null);
}

const ditemukan = new Map<string, Wilayah>();

/** The area of a dotted code; null if unknown. One object per area, kept: at most as many as the list holds. */
export function findWilayah(kode: string): Wilayah | null {
  const ada = ditemukan.get(kode);
  if (ada !== undefined) return ada;
  const nama = namaWilayah(kode);
  if (nama === null) return null;
  const baru = Object.freeze({ kode, nama });
  ditemukan.set(kode, baru);
  return baru;
}

/** True where the list in force holds this dotted code. */
export function isWilayahDikenal(kode: string): boolean {
  return SUMBER_WILAYAH.hasKode(kode);
}
