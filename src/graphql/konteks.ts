import type { Galat } from "#errors/galat.js";
import type { KeadaanPerjanjian } from "#perjanjian/kalender.js";
import type { Perjanjian } from "#perjanjian/perjanjian.js";
import type { Pembaca, Pengungkapan } from "#usecases/baca.js";
import type { Pemanggil } from "#usecases/ports/pemanggil.js";
import type { TulisanTertunda } from "#usecases/ports/penulis-keputusan.js";
import type { Pemutus } from "#usecases/putuskan.js";
import type { Rencana } from "./rencana.js";

/**
 * What becomes of an operation on its way. An object of its own: Apollo executes on a shallow copy of the context, and
 * what is set on the copy reaches neither the evidence nor the answer.
 */
export interface Tahap {
  /** The operation resolved; null until the rules of the request have let it pass. */
  rencana: Rencana | null;
  /** What was written and waits for the evidence; null when nothing was. */
  tertunda: TulisanTertunda | null;
}

/** What one operation carries: made for it, used once, never shared. */
export interface Konteks {
  readonly pemanggil: Pemanggil;
  readonly perjanjian: Perjanjian;
  /** State of the agreement at the moment of the request. */
  readonly keadaan: KeadaanPerjanjian;
  readonly pembaca: Pembaca;
  readonly pemutus: Pemutus;
  /** How far the operation is. */
  readonly tahap: Tahap;
  /** Counts further requests of the caller's rate. @throws Galat RATE_LIMITED */
  readonly takeLaju: (banyak: number) => void;
  /** Errors met while executing, for the answer's status and the evidence. */
  readonly galat: Galat[];
  /** Handle to the evidence of this request. */
  readonly korelasi: string;
  /** Moment of the request, epoch milliseconds. */
  readonly waktu: number;
  /** What has been disclosed so far, for the evidence. */
  readonly pengungkapan: Pengungkapan[];
}
