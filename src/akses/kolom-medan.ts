import { AKAR, type Objek, SUSUNAN } from "#perjanjian/akar.js";
import { ELEMEN, type Tampilan } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { canRead } from "./audiens.js";
import { rememberAudiens } from "./ingatan.js";

/** The view that a record type is read from. */
export const TAMPILAN_OBJEK: Readonly<Record<Objek, Tampilan>> = Object.freeze(
  Object.fromEntries(AKAR.map((a) => [a.objek, a.tampilan])) as Record<Objek, Tampilan>,
);

/** Technical coordinates that are made of technical columns; every other one needs no column. */
const KOLOM_TEKNIS_MEDAN: Readonly<Record<string, string>> = Object.freeze({
  id: "id",
  diubahPada: "diubah_pada",
  dihapusPada: "dihapus_pada",
  perTanggal: "per_tanggal",
  sejak: "sejak",
  ditutupPada: "dihapus_pada",
});

/** Always read: the record's key, its place, its tombstone and its subject (evidence). */
const SELALU = ["id", "urut", "dihapus_pada", "subjek"] as const;

/** Coordinate → columns of a view that it is made of, as far as the audience may read them. */
const kolomMenurutKoordinat = rememberAudiens((audiens, tampilan: Tampilan) => {
  const awalan = `${tampilan}.`;
  const menurut = new Map<string, Set<string>>();
  for (const { koordinat, kolom } of ELEMEN.filter((e) => canRead(audiens, e)).flatMap((e) => e.medan)) {
    const milik = kolom.filter((k) => k.startsWith(awalan)).map((k) => k.slice(awalan.length));
    for (const k of koordinat) menurut.set(k, new Set([...(menurut.get(k) ?? []), ...milik]));
  }
  return menurut;
});

function columnsOf(audiens: Audiens, tampilan: Tampilan, koordinat: ReadonlySet<string>): Set<string> {
  const menurut = kolomMenurutKoordinat(audiens, tampilan);
  const kolom = new Set<string>();
  for (const k of koordinat) for (const milik of menurut.get(k) ?? []) kolom.add(milik);
  return kolom;
}

/**
 * The columns of a record's view that coordinates ask for and the audience may read (lock C).
 *
 * A coordinate of an element that the audience may not read adds nothing.
 */
export function columnsForMedan(
  audiens: Audiens,
  objek: Objek,
  koordinat: ReadonlySet<string>,
): readonly string[] {
  const tampilan = TAMPILAN_OBJEK[objek];
  const kolom = columnsOf(audiens, tampilan, koordinat);
  for (const s of SELALU) kolom.add(s);
  for (const [medan, k] of Object.entries(KOLOM_TEKNIS_MEDAN))
    if (koordinat.has(`${objek}.${medan}`)) kolom.add(k);
  if (koordinat.has(`${objek}.dataTidakTersedia`)) addReasonColumns(audiens, objek, kolom);
  return [...kolom].sort();
}

/** `dataTidakTersedia` reports on every element of Pasal 4 of its record, and so reads them all. */
function addReasonColumns(audiens: Audiens, objek: Objek, kolom: Set<string>): void {
  const tampilan = TAMPILAN_OBJEK[objek];
  const awalan = `${tampilan}.`;
  for (const e of ELEMEN) {
    if (e.penerima === null || !canRead(audiens, e)) continue;
    for (const k of e.kolom) if (k.startsWith(awalan)) kolom.add(k.slice(awalan.length));
  }
  kolom.delete("nama_normal");
  if (objek !== "PesertaStatusEntitas" && objek !== "PesertaStatusNotaris") kolom.add("tidak_sah");
}

/** The columns of `pengurus` that coordinates ask for; null when neither list is asked for. */
export function columnsForAnggota(
  audiens: Audiens,
  objek: Objek,
  koordinat: ReadonlySet<string>,
): readonly string[] | null {
  const daftar = SUSUNAN[objek].filter((b) => b.tipe === "Pengurus" || b.tipe === "Sekutu");
  const alasan = koordinat.has(`${objek}.dataTidakTersedia`);
  if (!daftar.some((b) => alasan || koordinat.has(`${objek}.${b.medan}`))) return null;
  const kolom = columnsOf(audiens, "pengurus", koordinat);
  kolom.add("peran");
  if (alasan) addAnggotaReasons(audiens, kolom);
  return [...kolom].sort();
}

function addAnggotaReasons(audiens: Audiens, kolom: Set<string>): void {
  kolom.add("tidak_sah");
  for (const e of ELEMEN) {
    if (e.penerima === null || !canRead(audiens, e)) continue;
    for (const k of e.kolom) if (k.startsWith("pengurus.")) kolom.add(k.slice("pengurus.".length));
  }
}
