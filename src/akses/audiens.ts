import { AKAR, OBJEK_SENDIRI, type Objek } from "#perjanjian/akar.js";
import { ELEMEN, type Elemen } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";

/**
 * Whether an audience's schema has an element (the "see" right).
 *
 * SISTEM_MITRA: what its party receives. PETUGAS: also what its party supplied. PENGEMBANG: the
 * schema of its party's SISTEM_MITRA. PENGAWAS: nothing.
 */
export function canSee(audiens: Audiens, elemen: Elemen): boolean {
  const peran = audiens.peran === "PENGEMBANG" ? "SISTEM_MITRA" : audiens.peran;
  if (peran === "PENGAWAS") return false;
  if (elemen.penerima === audiens.pihak) return true;
  return elemen.pemasok === audiens.pihak && elemen.peranPemasok.includes(peran);
}

/** Whether an audience may be given values of an element: as `canSee`, but PENGEMBANG reads no data. */
export function canRead(audiens: Audiens, elemen: Elemen): boolean {
  return audiens.peran !== "PENGEMBANG" && canSee(audiens, elemen);
}

/** Whether a role reads data at all (contract.md §3, ROLE_READS_NO_DATA). */
export function readsData(audiens: Audiens): boolean {
  return audiens.peran === "SISTEM_MITRA" || audiens.peran === "PETUGAS";
}

/**
 * Whether the audience's schema has a record type: at least one element of Pasal 4 of it is visible, or, where the
 * type is a party's own work, one of its own rows.
 */
export function canSeeObjek(audiens: Audiens, objek: Objek, elemen: readonly Elemen[] = ELEMEN): boolean {
  return elemen.some(
    (e) =>
      (e.penerima !== null || OBJEK_SENDIRI.has(objek)) &&
      canSee(audiens, e) &&
      e.koordinat.some((k) => k.startsWith(`${objek}.`)),
  );
}

/** The data roots of an audience's schema. */
export function rootsOf(audiens: Audiens): readonly (typeof AKAR)[number][] {
  return AKAR.filter((a) => canSeeObjek(audiens, a.objek));
}
