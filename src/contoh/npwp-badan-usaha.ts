import type { Acak } from "./acak.js";
import type { Dasar } from "./dasar.js";
import type { JenisDerau } from "./derau.js";
import { mistypeNpwp, type NpwpContoh, writeNpwpCabang, writeNpwpLama } from "./nomor.js";

/** The first entities have numbers of their own (`TELADAN`). */
const JUMLAH_TELADAN = 2;

/** What an employer's row has for NPWP, and how that differs from the taxpayer's number. */
export interface NpwpTertulis {
  readonly npwp: string;
  readonly jenis: JenisDerau | null;
}

/** Of the wrong numbers, those of another supplied taxpayer. */
const MILIK_LAIN = 0.2;

/** Writes an employer's number with noise; the draws come from the stream that `acak` stands in. */
export function writeNpwpBadanUsaha(dasar: Dasar, acak: Acak, npwp: NpwpContoh): NpwpTertulis {
  const { npwpKosongPihak1: kosong, npwpSalah, npwpCabang, npwpBentukLama } = dasar.derau;
  const angka = acak.fraction();
  const salah = kosong + npwpSalah;
  const cabang = salah + npwpCabang;
  if (angka < kosong) return { npwp: "", jenis: "NPWP_KOSONG_PIHAK_1" };
  if (angka < salah) return writeSalah(dasar, acak, npwp);
  if (angka < cabang) return { npwp: writeNpwpCabang(acak, npwp), jenis: "NPWP_CABANG" };
  if (npwp.jenis === "LAMA" && angka < cabang + npwpBentukLama) {
    return { npwp: writeNpwpLama(acak, npwp.pusat), jenis: "NPWP_BENTUK_LAMA" };
  }
  return { npwp: npwp.pusat, jenis: null };
}

function writeSalah(dasar: Dasar, acak: Acak, npwp: NpwpContoh): NpwpTertulis {
  if (acak.chance(MILIK_LAIN) && dasar.jumlahEntitas > JUMLAH_TELADAN) {
    const lain = dasar.nomor.buildNpwp(acak.between(JUMLAH_TELADAN, dasar.jumlahEntitas - 1)).pusat;
    if (lain !== npwp.pusat) return { npwp: lain, jenis: "NPWP_MILIK_LAIN" };
  }
  return { npwp: mistypeNpwp(acak, npwp.pusat), jenis: "NPWP_SALAH" };
}
