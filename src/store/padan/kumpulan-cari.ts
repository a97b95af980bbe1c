import { createKumpulanUtas, UTAS } from "../kumpulan-utas.js";
import type { BahanCari, HasilCari, Penggarap, TugasCari } from "./penggarap.js";
import { openPenggarap } from "./sambungan-garap.js";

/** What a thread is started with. */
export interface BahanUtas {
  readonly ownerUrl: string;
  readonly bahan: BahanCari;
}

/** The entry of a thread, as the build leaves it. */
const MODUL_UTAS = new URL("./utas-padan.js", import.meta.url);

/** Threads take a while to start: few records are done before. */
const SEJAK_UTAS = 5_000;
const BATAS = Object.freeze({ maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 });

/** Searchers that work beside each other. */
export interface Kumpulan {
  /** Pieces that may be under way at once. */
  readonly serentak: number;
  readonly garap: Penggarap;
  /** Has every searcher do a piece. */
  garapSemua(tugas: TugasCari): Promise<unknown>;
  stop(): Promise<void>;
}

/** How a run searches; a test may take threads for a handful. */
export interface CaraUtas {
  readonly modul?: URL;
  readonly sejak?: number;
}

/** Searchers for as long as `work` takes. @param banyak records that they make ready or search for */
export async function withKumpulan<T>(
  isi: BahanUtas,
  banyak: number,
  cara: CaraUtas | undefined,
  work: (kumpulan: Kumpulan) => Promise<T>,
): Promise<T> {
  const kumpulan = await openKumpulan(isi, banyak, cara);
  try {
    return await work(kumpulan);
  } finally {
    await kumpulan.stop();
  }
}

/** Opens searchers: on threads of their own where it is worth it, with the same code as on the caller's. */
async function openKumpulan(
  isi: BahanUtas,
  banyak: number,
  { modul = MODUL_UTAS, sejak = SEJAK_UTAS }: CaraUtas = {},
): Promise<Kumpulan> {
  if (banyak >= sejak) return openUtas(isi, modul);
  const { garap, close } = await openPenggarap(isi.ownerUrl, isi.bahan);
  return Object.freeze({ serentak: 1, garap, garapSemua: garap, stop: close });
}

function openUtas(isi: BahanUtas, modul: URL): Kumpulan {
  const { send, sendSemua, stop } = createKumpulanUtas<TugasCari, HasilCari>({
    modul,
    data: isi,
    nama: "padan",
    batas: BATAS,
    aturan: "UTAS_PADAN",
    kalimat: (kode) => `Utas pemadanan berhenti${kode}; status tidak berubah.`,
  });
  // One piece is searched while the next waits, so that a thread never stands still.
  return Object.freeze({
    serentak: UTAS * 2,
    garap: (tugas: TugasCari) => send(tugas),
    garapSemua: sendSemua,
    stop,
  });
}
