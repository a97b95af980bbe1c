import type { KunciSubjek } from "#bukti/subjek.js";
import { createKumpulanUtas, UTAS } from "../kumpulan-utas.js";
import type { BahanOlah, HasilPotongan, TugasPotongan } from "./olah-potongan.js";
import type { Pengolah } from "./pengolah.js";

/** What a thread is started with. */
export interface BahanUtas {
  readonly bahan: BahanOlah;
  readonly kunciSubjek: readonly KunciSubjek[];
}

/** The entry of a thread, as the build leaves it. */
const MODUL_UTAS = new URL("./utas-muat.js", import.meta.url);

/** Pieces that a thread has before it, so that it goes on while the server is slow. */
const ANTREAN = 4;
/** Data files, caches and one piece in work take about 60 MB. */
const BATAS = Object.freeze({ maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 });

/** Works on pieces on threads of their own, each with the same code as on the caller's. */
export function createPengolahUtas(isi: BahanUtas, modul: URL = MODUL_UTAS): Pengolah {
  const { send, stop } = createKumpulanUtas<TugasPotongan, HasilPotongan>({
    modul,
    data: isi,
    nama: "muat",
    batas: BATAS,
    aturan: "UTAS_MUATAN",
    kalimat: (kode) => `Utas muatan berhenti${kode}; tidak ada yang berubah.`,
  });
  return Object.freeze({
    serentak: UTAS * ANTREAN,
    olah: (tugas: TugasPotongan) => send(tugas, [tugas.isi.buffer]),
    stop,
  });
}
