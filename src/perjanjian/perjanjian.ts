import type { Kalender } from "./kalender.js";
import type { Kontak } from "./kontak.js";

/** The numbers of the agreement, one of each party. */
export const NOMOR_PERJANJIAN: readonly string[] = Object.freeze(["755/KTR/1223", "AHU.HH.04.02-5"]);

/**
 * Version of the rows in this room. What an audience may see widens only with a new version
 * (Pasal 11: a change is agreed in writing); the committed SDL files name it.
 */
export const VERSI_PERJANJIAN = "2023-12-21.2";

/** The agreement as an installation runs it: the rows of this room, with its configured dates and contacts. */
export interface Perjanjian {
  readonly nomor: readonly string[];
  readonly versi: string;
  readonly kalender: Kalender;
  readonly kontak: readonly Kontak[];
}
