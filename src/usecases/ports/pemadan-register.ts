import type { NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import type {
  HasilPutusan,
  KeputusanOrang,
  LarikSisi,
  RekamanBadanUsaha,
  RekamanEntitas,
} from "#pemadanan/rekaman.js";
import type { SegmenKepesertaan, StatusNotaris } from "#pemadanan/status.js";

/** The settled status of one notary, to be stored; `perTanggal` is a day, YYYY-MM-DD. */
export interface PadananNotaris {
  readonly idNotaris: string;
  readonly status: StatusNotaris;
  readonly segmen: SegmenKepesertaan | null;
  readonly perTanggal: string | null;
  readonly metode: string;
  readonly versiParameter: string;
}

/** How many live records the registers hold. */
export interface BanyakRekaman {
  readonly entitas: number;
  readonly badanUsaha: number;
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
  /** The parameter in force; null before the first. @throws GalatPerintah 3 when it is of another version of this program. */
  readParameter(): Promise<ParameterPadan | null>;
  /** What people decided: the newest of each pair whose records both live. */
  readKeputusanOrang(): Promise<readonly KeputusanOrang[]>;
  /** The day, YYYY-MM-DD, of the complete register of employers that absences may rest on; null without one. */
  readKelengkapan(): Promise<string | null>;
  readBanyak(): Promise<BanyakRekaman>;
}

/** Decides over all near pairs; the same as `decideSemua`. */
export type Decide = (
  parameter: ParameterPadan,
  sisi: LarikSisi,
  orang: readonly KeputusanOrang[],
) => HasilPutusan;

/** `PENUH`: every entity is searched for; `SEBAGIAN`: what has changed on either side since the last finished run. */
export type JenisPutaran = "PENUH" | "SEBAGIAN";

/** A run that has begun. */
export interface AwalPutaran {
  readonly jenis: JenisPutaran;
  /** It goes on where an interrupted one stopped. */
  readonly dilanjutkan: boolean;
}

/** What a run wrote; `berubah`: statuses that moved in the list of at least one party. */
export interface HasilTerap {
  /** Its number. */
  readonly putaran: string;
  readonly entitasBerubah: number;
  readonly notarisBerubah: number;
  readonly tinjauan: { readonly terbuka: number; readonly baru: number; readonly ditutup: number };
}

/** Live entities by what is stored of them. */
export interface BanyakStatus {
  readonly terdaftar: number;
  readonly tidakTerdaftar: number;
  readonly belum: number;
}

/** What the statuses say after a run. */
export interface IkhtisarStatus extends BanyakStatus {
  /** The settled by what settled them. */
  readonly menurutMetode: Readonly<Record<string, number>>;
  /** By kabupaten, in the order of the codes; null where none is known. */
  readonly menurutKabupaten: readonly (BanyakStatus & { readonly kabupaten: string | null })[];
  /** The undecided by the days since their status became so. */
  readonly umurBelum: Readonly<Record<UmurBelum, number>>;
}

/** Up to so many days. */
export type UmurBelum = "7" | "30" | "90" | "365" | "LEBIH";

/** One matching run, in the order of its steps; registers stand still as long as it lasts. */
export interface PutaranPadan extends BacaanPadan {
  /** Keeps a parameter: it is in force from now on. */
  keepParameter(parameter: ParameterPadan): Promise<void>;
  /** Begins a run; `PENUH` also where a partial one is impossible, or would take longer. */
  start(parameter: ParameterPadan, penuh: boolean): Promise<AwalPutaran>;
  /**
   * Finds near pairs. Interrupted, a full run goes on where it stopped when it is started again on the same registers
   * with the same parameter. @param onMaju work done of all that is to be done
   */
  findDekat(onMaju: (selesai: number, seluruh: number) => void): Promise<void>;
  /** Decides over all near pairs, beside readers and writers. @returns how many pairs there were */
  decide(decide: Decide): Promise<number>;
  /**
   * Makes what was decided the status of every live entity and notary, and the review queue, in one transaction. Moves
   * a status in a party's list only when something that party may see has changed (contract.md §4 "Change order"); the
   * time of every change is that of the run.
   * @param decideNotaris null: undecided
   */
  settle(decideNotaris: (diperiksa: NotarisDiperiksa) => PadananNotaris | null): Promise<HasilTerap>;
  readIkhtisar(): Promise<IkhtisarStatus>;
  keepLaporan(laporan: object): Promise<void>;
}

/** The registers and statuses of both parties, as a matching run needs them. */
export interface PemadanRegister {
  /**
   * Does `work` as one run, the only one on this database, while no load changes the registers.
   * @throws GalatPerintah 3 when another run or load is under way, or the database fails; and what `work` throws.
   */
  run<T>(work: (putaran: PutaranPadan) => Promise<T>): Promise<T>;
  /**
   * Reads without being able to change anything; runs and loads go on beside it.
   * @throws GalatPerintah 3 when the database fails; and what `work` throws.
   */
  inspect<T>(work: (bacaan: BacaanPadan) => Promise<T>): Promise<T>;
}
