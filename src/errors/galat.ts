import { KATALOG, type KodeGalat } from "./katalog.js";

/** What a refusal may say beside its code: clause, agreement state, place and rule; never a value. */
export interface RincianGalat {
  /** Clause that the refusal follows, as in `4(1)a.2`. */
  readonly dasar?: string;
  /** State of the agreement, with AGREEMENT_NOT_IN_FORCE. */
  readonly keadaan?: string;
  /** Place in the input: a variable path, an argument coordinate, a header name. */
  readonly tempat?: string;
  /** Stable name of the rule that was broken. */
  readonly aturan?: string;
  /** Seconds to wait, with RATE_LIMITED and EVIDENCE_UNAVAILABLE. */
  readonly cobaLagi?: number;
  /** Cause for the evidence and the operator; never sent to the caller. */
  readonly sebab?: string;
}

/** A refusal that a caller receives: one code of the catalogue and what may be said about it. */
export class Galat extends Error {
  readonly kode: KodeGalat;
  readonly rincian: RincianGalat;

  constructor(kode: KodeGalat, rincian: RincianGalat = {}) {
    super(KATALOG[kode].pesan);
    this.name = "Galat";
    this.kode = kode;
    this.rincian = rincian;
  }

  /** HTTP status of an answer that holds nothing but this refusal. */
  get http(): number {
    return KATALOG[this.kode].http;
  }
}
