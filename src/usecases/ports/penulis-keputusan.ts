import type { Audiens } from "#perjanjian/pihak.js";

/** A decision of a person on one review, as it is kept. */
export interface KeputusanBaru {
  readonly idTinjauan: bigint;
  readonly keputusan: string;
  readonly alasan: string;
  readonly klien: string;
  readonly orang: string;
  /** Handle to the evidence of the request. */
  readonly korelasi: string;
  /** Epoch milliseconds. */
  readonly waktu: number;
}

/** A write that nobody else sees before it is committed. Exactly one of the two is called, once. */
export interface TulisanTertunda {
  /** @throws Galat EVIDENCE_UNAVAILABLE when it is not kept, or its evidence is not there */
  commit(): Promise<void>;
  /** Never rejects. */
  rollback(): Promise<void>;
}

/** Writes decisions as one audience's login may. */
export interface PenulisKeputusan {
  /** @returns null when no open review has this number */
  write(audiens: Audiens, keputusan: KeputusanBaru): Promise<TulisanTertunda | null>;
}
