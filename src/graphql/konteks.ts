import type { Galat } from "#errors/galat.js";
import type { KeadaanPerjanjian } from "#perjanjian/kalender.js";
import type { Perjanjian } from "#perjanjian/perjanjian.js";
import type { Pembaca, Pengungkapan } from "#usecases/baca.js";
import type { Pemanggil } from "#usecases/ports/pemanggil.js";
import type { Rencana } from "./rencana.js";

/** What one operation carries: made for it, used once, never shared. */
export interface Konteks {
  readonly pemanggil: Pemanggil;
  readonly perjanjian: Perjanjian;
  /** State of the agreement at the moment of the request. */
  readonly keadaan: KeadaanPerjanjian;
  readonly pembaca: Pembaca;
  /** The operation resolved; null until the rules of the request have let it pass. */
  rencana: Rencana | null;
  /** Counts further requests of the caller's rate. @throws Galat RATE_LIMITED */
  readonly takeLaju: (banyak: number) => void;
  /** Errors met while executing, for the answer's status and the evidence. */
  readonly galat: Galat[];
  /** Handle to the evidence of this request. */
  readonly korelasi: string;
  /** What has been disclosed so far, for the evidence. */
  readonly pengungkapan: Pengungkapan[];
}
