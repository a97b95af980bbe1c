import { ELEMEN, type Elemen, type Tampilan } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { KOLOM_TEKNIS } from "#perjanjian/teknis.js";
import { canRead } from "./audiens.js";
import { rememberAudiens } from "./ingatan.js";

export const SEMUA_TAMPILAN = Object.freeze(Object.keys(KOLOM_TEKNIS) as Tampilan[]);

/** The columns of a view that hold elements which the audience may read; without technical ones. */
export function elementColumns(
  audiens: Audiens,
  tampilan: Tampilan,
  elemen: readonly Elemen[] = ELEMEN,
): readonly string[] {
  const awalan = `${tampilan}.`;
  const kolom = elemen.filter((e) => canRead(audiens, e)).flatMap((e) => e.kolom);
  return [...new Set(kolom.filter((k) => k.startsWith(awalan)).map((k) => k.slice(awalan.length)))];
}

/** Every column of a view that the audience may read; empty when it may read no element of it. */
export function readableColumns(
  audiens: Audiens,
  tampilan: Tampilan,
  elemen: readonly Elemen[] = ELEMEN,
): readonly string[] {
  if (elemen === ELEMEN) return readableNow(audiens, tampilan);
  return columnsGiven(audiens, tampilan, elemen);
}

const readableNow = rememberAudiens((audiens, tampilan: Tampilan) =>
  Object.freeze(columnsGiven(audiens, tampilan, ELEMEN)),
);

function columnsGiven(audiens: Audiens, tampilan: Tampilan, elemen: readonly Elemen[]): readonly string[] {
  const kolom = elementColumns(audiens, tampilan, elemen);
  return kolom.length === 0 ? [] : [...new Set([...KOLOM_TEKNIS[tampilan], ...kolom])];
}
