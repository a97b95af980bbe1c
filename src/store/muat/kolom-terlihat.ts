import { canSee } from "#akses/audiens.js";
import { ELEMEN, type Tampilan } from "#perjanjian/elemen.js";
import { type Pihak, SEMUA_PERAN } from "#perjanjian/pihak.js";
import { KOLOM_TEKNIS } from "#perjanjian/teknis.js";
import { kolomDasar, SUMBER } from "../kunci-d/tampilan.js";

/** Columns that follow from a change rather than being one: place, time, names for the evidence, and the run behind it. */
const BUKAN_ISI: ReadonlySet<string> = new Set(["id", "urut", "diubah_pada", "subjek", "putaran_id"]);

/** The columns of a view whose change somebody of a party may see, from the rows of the agreement. */
export function kolomTerlihat(pihak: Pihak, tampilan: Tampilan): ReadonlySet<string> {
  const awalan = `${tampilan}.`;
  const kolom = ELEMEN.filter((elemen) => SEMUA_PERAN.some((peran) => canSee({ pihak, peran }, elemen)))
    .flatMap((elemen) => elemen.kolom)
    .filter((satu) => satu.startsWith(awalan))
    .map((satu) => satu.slice(awalan.length));
  if (kolom.length === 0) return new Set();
  return new Set([...kolom, ...KOLOM_TEKNIS[tampilan]].filter((satu) => !BUKAN_ISI.has(satu)));
}

/**
 * The same as columns of one base table: a record moves in a party's list only when one of them changes
 * (contract.md §4 "Change order").
 */
export function kolomDasarTerlihat(pihak: Pihak, tampilan: Tampilan, tabel: string): ReadonlySet<string> {
  const sumber = SUMBER[tampilan];
  const asal = sumber.kolom(pihak);
  const dasar = [...kolomTerlihat(pihak, tampilan)].map((kolom) => kolomDasar(sumber, asal[kolom] ?? ""));
  return new Set(dasar.filter((satu) => satu.tabel === tabel).map((satu) => satu.kolom));
}
