/** Every way in which a request can end. */
export const SEMUA_HASIL = Object.freeze(["DIBERIKAN", "SEBAGIAN", "DITOLAK", "GAGAL"] as const);

/** How a request ended. */
export type HasilPermintaan = (typeof SEMUA_HASIL)[number];

/**
 * One request as evidence (Pasal 10(7); UU 27/2022 Pasal 31): who asked, for what, under which
 * clauses, how much and about whom. It holds no value of a data element.
 */
export interface CatatanBukti {
  /** Handle that the caller received. */
  readonly korelasi: string;
  /** Epoch milliseconds. */
  readonly waktu: number;
  readonly pihak: string | null;
  readonly klien: string | null;
  readonly orang: string | null;
  readonly tujuan: string | null;
  readonly kegiatan: string | null;
  /** Name of the operation, as the caller chose it. */
  readonly operasi: string | null;
  /** SHA-256 of the document, hex. */
  readonly sidikOperasi: string | null;
  readonly versiPerjanjian: string;
  /** Coordinates of data elements that were disclosed. */
  readonly koordinat: readonly string[];
  /** Clauses of those coordinates. */
  readonly dasar: readonly string[];
  /** Number of records disclosed. */
  readonly jumlah: number;
  /** Digests of the persons and companies disclosed. */
  readonly subjek: readonly string[];
  readonly hasil: HasilPermintaan;
  /** Error code and cause of a refusal. */
  readonly sebab: string | null;
  /** Peer address. */
  readonly alamat: string | null;
}
