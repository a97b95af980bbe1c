import {
  type BahanOlah,
  createPengolahPotongan,
  type HasilPotongan,
  type TugasPotongan,
} from "./olah-potongan.js";
import type { PenyidikSubjek } from "./subjek-baris.js";

/** Where pieces of a load are worked on. */
export interface Pengolah {
  /** Pieces that may wait for their turn at once; bounds the memory of a load. */
  readonly serentak: number;
  /** Works on a piece, whose memory may be taken; results may be awaited in any order. */
  olah(tugas: TugasPotongan): Promise<HasilPotongan>;
  /** Ends the work, also the unfinished. */
  stop(): Promise<void>;
}

/** Works on each piece at once, on the thread of the caller. */
export function createPengolahSetempat(bahan: BahanOlah, subjek: PenyidikSubjek): Pengolah {
  const olah = createPengolahPotongan(bahan, subjek);
  return Object.freeze({
    serentak: 0,
    olah: async (tugas: TugasPotongan) => olah(tugas),
    stop: async () => undefined,
  });
}
