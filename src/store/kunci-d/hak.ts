import { readableColumns, SEMUA_TAMPILAN } from "#akses/proyeksi.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { kolomDasar, SUMBER } from "./tampilan.js";

/** What one audience's login may read: its views with their columns, and the base columns beneath. */
export interface HakBaca {
  readonly audiens: Audiens;
  /** `view.column`, sorted. */
  readonly tampilan: readonly string[];
  /** `table.column` of schema inti, sorted. */
  readonly dasar: readonly string[];
}

/** Derives from the rows what each audience's login may read. */
export function deriveHakBaca(audiens: Audiens): HakBaca {
  const tampilan: string[] = [];
  const dasar = new Set<string>();
  for (const nama of SEMUA_TAMPILAN) {
    const kolom = readableColumns(audiens, nama);
    if (kolom.length === 0) continue;
    const sumber = SUMBER[nama];
    const asal = sumber.kolom(audiens.pihak);
    for (const k of kolom) {
      const rujukan = asal[k];
      if (rujukan === undefined) throw new Error(`Row names a column that no view has: ${nama}.${k}`);
      tampilan.push(`${nama}.${k}`);
      const d = kolomDasar(sumber, rujukan);
      dasar.add(`${d.tabel}.${d.kolom}`);
    }
    for (const rujukan of sumber.syaratKolom) {
      const d = kolomDasar(sumber, rujukan);
      dasar.add(`${d.tabel}.${d.kolom}`);
    }
  }
  if (tampilan.length > 0) {
    for (const k of ["daftar", "batas"]) tampilan.push(`batas_nisan.${k}`);
    for (const k of ["daftar", "pihak", "batas_nisan"]) dasar.add(`penghitung.${k}`);
  }
  return { audiens, tampilan: tampilan.sort(), dasar: [...dasar].sort() };
}
