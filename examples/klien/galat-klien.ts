/** What the exchange said of a refusal, or the client of an answer that it could not use. */
export interface RincianGalat {
  /** HTTP status; 0 where no answer came. */
  readonly http: number;
  /** Handle to the evidence of the request: quote it to the operator of the exchange. */
  readonly korelasi: string | null;
  /** Clause of the agreement that the refusal follows. */
  readonly dasar: string | null;
  /** Place in document or variables, and the rule that was broken there. */
  readonly tempat: string | null;
  readonly aturan: string | null;
  /** Seconds to wait before the same request is sent again; null where waiting does not help. */
  readonly cobaLagi: number | null;
}

/**
 * A request that gave no data: refused by the exchange (`kode` is one of its stable codes), or not
 * answered by it (TIDAK_TERHUBUNG, BUKAN_GRAPHQL, KURSOR_TETAP). Holds no value of the request and no data.
 */
export class GalatKlien extends Error {
  readonly kode: string;
  readonly rincian: RincianGalat;

  constructor(kode: string, pesan: string, rincian: Partial<RincianGalat>, sebab?: unknown) {
    super(pesan, sebab === undefined ? undefined : { cause: sebab });
    this.name = "GalatKlien";
    this.kode = kode;
    this.rincian = Object.freeze({ ...KOSONG, ...rincian });
  }

  get korelasi(): string | null {
    return this.rincian.korelasi;
  }
}

const KOSONG: RincianGalat = Object.freeze({
  http: 0,
  korelasi: null,
  dasar: null,
  tempat: null,
  aturan: null,
  cobaLagi: null,
});
