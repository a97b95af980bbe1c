import type { SumberCalon } from "#pemadanan/mesin.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import type { KeputusanOrang, RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import type { SegmenKepesertaan, StatusEntitas, StatusNotaris } from "#pemadanan/status.js";

/** The settled status of one entity, to be stored; `perTanggal` is a day, YYYY-MM-DD. */
export interface PadananEntitas {
  readonly idEntitas: string;
  readonly status: StatusEntitas;
  readonly perTanggal: string | null;
  /** The employer whose row settled it; null when an absence did. */
  readonly kodeBadanUsaha: string | null;
  readonly metode: string;
}

/** The settled status of one notary, to be stored; `perTanggal` is a day, YYYY-MM-DD. */
export interface PadananNotaris {
  readonly idNotaris: string;
  readonly status: StatusNotaris;
  readonly segmen: SegmenKepesertaan | null;
  readonly perTanggal: string | null;
  readonly metode: string;
}

/** How many live records the registers hold, and how many entities the source of a run brings together. */
export interface BanyakCalon {
  readonly entitas: number;
  /** Of these, without a usable NPWP. */
  readonly entitasTanpaNpwp: number;
  /** Of these, with an employer under their NPWP key: what the source yields. */
  readonly entitasBercalon: number;
  readonly badanUsaha: number;
  readonly notaris: number;
}

/** A supplied entity under the identifier of its supplier. */
export interface EntitasBersumber extends RekamanEntitas {
  readonly idSumber: string;
}

/** An employer under its code. */
export interface BadanUsahaBerkode extends RekamanBadanUsaha {
  readonly kode: string;
}

/**
 * What may be read of the registers, all of one moment of the data. One stream is read at a time, and to its end or
 * until its reader stops.
 */
export interface BacaanPadan {
  /** Live entities, in the order of their ids. */
  entitas(): AsyncIterable<readonly EntitasBersumber[]>;
  /** Live employers, in the order of their ids. */
  badanUsaha(): AsyncIterable<readonly BadanUsahaBerkode[]>;
  /** What people decided: the newest of each pair whose records both live. */
  readKeputusanOrang(): Promise<readonly KeputusanOrang[]>;
  /** The day, YYYY-MM-DD, of the complete register of employers that absences may rest on; null without one. */
  readKelengkapan(): Promise<string | null>;
  /** The parameter in force; null before one was estimated. */
  readParameter(): Promise<ParameterPadan | null>;
  /** Entities without a usable NPWP, and those under whose NPWP key no employer stands, are left out. */
  readonly sumber: SumberCalon;
  readBanyak(): Promise<BanyakCalon>;
}

/** One matching run: one transaction, all of it of one moment of the data. */
export interface PutaranPadan extends BacaanPadan {
  writeEntitas(padanan: readonly PadananEntitas[]): Promise<void>;
  writeNotaris(padanan: readonly PadananNotaris[]): Promise<void>;
  /**
   * Makes what was written the status of every live entity; one that was not written becomes undecided. Moves a status
   * in a party's list only when something that party may see has changed (contract.md §4 "Change order"); the time of
   * every change is that of the run.
   * @returns how many statuses moved in the list of at least one party.
   */
  settleEntitas(): Promise<number>;
  /** The same for notaries. */
  settleNotaris(): Promise<number>;
}

/** The registers and statuses of both parties, as a matching run needs them. */
export interface PemadanRegister {
  /**
   * Does `work` as one run and commits when it resolves: readers see all of it or nothing.
   * @throws GalatPerintah 3 when another run or load is under way, or the database fails; and what `work` throws.
   */
  run<T>(work: (putaran: PutaranPadan) => Promise<T>): Promise<T>;
  /**
   * Reads without being able to change anything; runs and loads go on beside it.
   * @throws GalatPerintah 3 when the database fails; and what `work` throws.
   */
  inspect<T>(work: (bacaan: BacaanPadan) => Promise<T>): Promise<T>;
}
