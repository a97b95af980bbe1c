import type { CatatanBukti } from "#bukti/catatan.js";

/** A record as it stands in the store. */
export interface BuktiTercatat {
  /** Its number, decimal; a later record has a higher one. */
  readonly nomor: string;
  readonly catatan: CatatanBukti;
}

/**
 * Reads evidence, newest first, holding no more than a page; works with the owner's login, never with one
 * that `serve` holds.
 */
export interface PembacaBukti {
  /**
   * @param klien Only this client's records; null: everybody's, callers that were never known among them.
   * @throws GalatPerintah with exit code 3 when the database fails.
   */
  read(klien: string | null): AsyncIterable<BuktiTercatat>;
}
