import type { CatatanBukti } from "#bukti/catatan.js";

/** Writes evidence; resolves when the record is durable. */
export interface PenulisBukti {
  /** @throws Galat EVIDENCE_UNAVAILABLE when it is not durable within the waiting limit. */
  write(catatan: CatatanBukti): Promise<void>;
}
