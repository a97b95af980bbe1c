import { AKAR, indukAkar, OBJEK_TIPE, TIPE_UMUM } from "#perjanjian/akar.js";
import { ELEMEN, type Elemen } from "#perjanjian/elemen.js";
import { CAKUPAN, type Cakupan } from "#perjanjian/koordinat.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Teknis } from "#perjanjian/teknis.js";
import type { Tujuan } from "#perjanjian/tujuan.js";
import { SEMUA_TUJUAN } from "#perjanjian/tujuan.js";
import { canSee, canSeeObjek } from "./audiens.js";
import { rememberAudiens } from "./ingatan.js";

/** What may be done with a coordinate: see it in the schema and read it, or filter by it. */
export type Operasi = "baca" | "saring";

/** The verdict on one coordinate for one audience, with the clauses that it follows. */
export type Putusan =
  | { readonly boleh: true; readonly dasar: readonly string[]; readonly tujuan: readonly Tujuan[] }
  | { readonly boleh: false; readonly alasan: "TIDAK_ADA_BARIS" | "BUKAN_HAK_PIHAK" };

/** The rows that decide, and what they cover. */
export interface Aturan {
  readonly elemen: readonly Elemen[];
  readonly cakupan: ReadonlyMap<string, Cakupan>;
}

const ATURAN: Aturan = Object.freeze({ elemen: ELEMEN, cakupan: CAKUPAN });

const TIDAK_ADA_BARIS: Putusan = Object.freeze({ boleh: false, alasan: "TIDAK_ADA_BARIS" });
const BUKAN_HAK: Putusan = Object.freeze({ boleh: false, alasan: "BUKAN_HAK_PIHAK" });
const AKAR_MENURUT_KOORDINAT = new Map(AKAR.map((a) => [`${indukAkar(a)}.${a.akar}`, a]));

/** Purposes for which an audience may read an element. */
export function tujuanElemen(audiens: Audiens, elemen: Elemen): readonly Tujuan[] {
  if (audiens.peran === "PENGEMBANG") return [];
  return elemen.penerima === audiens.pihak ? elemen.tujuanPenerima : elemen.tujuanPemasok;
}

/**
 * Decides whether an audience may have a coordinate of the schema.
 *
 * A coordinate that no row and no technical entry names is refused. A technical entry follows the
 * record types that its type belongs to; entries of common types are open to every audience.
 *
 * @param aturan the rows of the agreement, unless a test changes one
 */
export function decideAkses(
  audiens: Audiens,
  koordinat: string,
  operasi: Operasi = "baca",
  aturan: Aturan = ATURAN,
): Putusan {
  const cakupan = aturan.cakupan.get(koordinat);
  if (cakupan === undefined) return TIDAK_ADA_BARIS;
  if (aturan === ATURAN) return (operasi === "baca" ? decideBaca : decideSaring)(audiens, koordinat);
  return decideCakupan(audiens, koordinat, cakupan, operasi, aturan.elemen);
}

const decideOf = (operasi: Operasi) =>
  rememberAudiens((audiens, koordinat: string): Putusan => {
    const cakupan = CAKUPAN.get(koordinat);
    return cakupan === undefined
      ? TIDAK_ADA_BARIS
      : decideCakupan(audiens, koordinat, cakupan, operasi, ELEMEN);
  });
const decideBaca = decideOf("baca");
const decideSaring = decideOf("saring");

function decideCakupan(
  audiens: Audiens,
  koordinat: string,
  cakupan: Cakupan,
  operasi: Operasi,
  semua: readonly Elemen[],
): Putusan {
  if (cakupan.teknis !== null) return decideTeknis(audiens, koordinat, cakupan.teknis, semua);
  const elemen = operasi === "saring" ? cakupan.saring.map((s) => s.elemen) : cakupan.elemen;
  const terlihat = elemen.filter((e) => canSee(audiens, e));
  if (terlihat.length === 0) return BUKAN_HAK;
  return {
    boleh: true,
    dasar: [...new Set(terlihat.map((e) => e.dasar))],
    tujuan: SEMUA_TUJUAN.filter((t) => terlihat.some((e) => tujuanElemen(audiens, e).includes(t))),
  };
}

function decideTeknis(
  audiens: Audiens,
  koordinat: string,
  teknis: Teknis,
  elemen: readonly Elemen[],
): Putusan {
  const akar = AKAR_MENURUT_KOORDINAT.get(koordinat.replace(/\(.*$/, ""));
  const tipe = koordinat.replace(/\..*$/, "");
  const objek = akar === undefined ? OBJEK_TIPE[tipe] : [akar.objek];
  const boleh =
    objek === undefined ? TIPE_UMUM.has(tipe) : objek.some((o) => canSeeObjek(audiens, o, elemen));
  return boleh ? { boleh: true, dasar: [teknis.dasar], tujuan: SEMUA_TUJUAN } : BUKAN_HAK;
}
