import { Worker } from "node:worker_threads";
import { GalatPerintah } from "#errors/galat-perintah.js";
import type { BahanCari, HasilCari, Penggarap } from "./penggarap.js";
import { openPenggarap } from "./sambungan-garap.js";

/** What a thread is started with. */
export interface BahanUtas {
  readonly ownerUrl: string;
  readonly bahan: BahanCari;
}

/** The entry of a thread, as the build leaves it. */
export const MODUL_UTAS = new URL("./utas-padan.js", import.meta.url);

const UTAS = 2;
/** Threads take a while to start: few entities are searched before. */
const SEJAK_UTAS = 20_000;
const BATAS = Object.freeze({ maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 });

/** Searchers that work beside each other. */
export interface Kumpulan {
  /** Pieces that may be under way at once. */
  readonly serentak: number;
  readonly garap: Penggarap;
  stop(): Promise<void>;
}

/** How a run searches; a test may take threads for a handful. */
export interface CaraUtas {
  readonly modul?: URL;
  readonly sejak?: number;
}

/** Opens searchers: on threads of their own where it is worth it, with the same code as on the caller's. */
export async function openKumpulan(
  isi: BahanUtas,
  banyakEntitas: number,
  { modul = MODUL_UTAS, sejak = SEJAK_UTAS }: CaraUtas = {},
): Promise<Kumpulan> {
  if (banyakEntitas >= sejak) return createKumpulanUtas(isi, modul);
  const { garap, close } = await openPenggarap(isi.ownerUrl, isi.bahan);
  return Object.freeze({ serentak: 1, garap, stop: close });
}

interface Janji {
  readonly resolve: (hasil: HasilCari) => void;
  readonly reject: (sebab: Error) => void;
}

interface Utas {
  readonly worker: Worker;
  /** Promises of the pieces it has, oldest first: a thread answers in order. */
  readonly janji: Janji[];
}

/** What goes wrong in a thread may hold values of a row: only the code passes. */
function galatUtas(sebab: unknown): GalatPerintah {
  const kode = sebab instanceof Error && "code" in sebab ? String(sebab.code) : "";
  const rinci = /^[0-9A-Z_]{1,60}$/.test(kode) ? ` (${kode})` : "";
  return new GalatPerintah(3, "UTAS_PADAN", `Utas pemadanan berhenti${rinci}; status tidak berubah.`);
}

function createKumpulanUtas(isi: BahanUtas, modul: URL): Kumpulan {
  let gagal: GalatPerintah | null = null;
  const kumpulan: Utas[] = [];
  const failAll = (sebab: unknown): void => {
    gagal ??= galatUtas(sebab);
    for (const { janji } of kumpulan) for (const { reject } of janji.splice(0)) reject(gagal);
  };
  for (let i = 0; i < UTAS; i++) kumpulan.push(startUtas(isi, modul, failAll));
  return Object.freeze({
    // One piece is searched while the next waits, so that a thread never stands still.
    serentak: UTAS * 2,
    garap: (tugas) => {
      if (gagal !== null) return Promise.reject(gagal);
      const { worker, janji } = findLonggar(kumpulan);
      return new Promise<HasilCari>((resolve, reject) => {
        janji.push({ resolve, reject });
        worker.postMessage(tugas);
      });
    },
    stop: () => stopSemua(kumpulan, gagal !== null),
  } satisfies Kumpulan);
}

function startUtas(isi: BahanUtas, modul: URL, onGagal: (sebab: unknown) => void): Utas {
  const worker = new Worker(modul, { workerData: isi, resourceLimits: BATAS, name: "padan", execArgv: [] });
  const janji: Janji[] = [];
  worker.on("message", (hasil: HasilCari) => janji.shift()?.resolve(hasil));
  for (const kejadian of ["error", "messageerror"] as const) worker.on(kejadian, onGagal);
  worker.on("exit", () => {
    if (janji.length > 0) onGagal(null);
  });
  return { worker, janji };
}

/** Idle threads close their connections and end; where something went wrong they are ended. */
async function stopSemua(kumpulan: readonly Utas[], gagal: boolean): Promise<void> {
  await Promise.all(
    kumpulan.map(({ worker, janji }) => {
      if (gagal || janji.length > 0) return worker.terminate();
      const berakhir = new Promise((resolve) => worker.once("exit", resolve));
      worker.postMessage(null);
      return berakhir;
    }),
  );
}

function findLonggar(kumpulan: readonly Utas[]): Utas {
  const [pertama, ...lain] = kumpulan;
  if (pertama === undefined) throw new RangeError("no thread");
  return lain.reduce((a, b) => (b.janji.length < a.janji.length ? b : a), pertama);
}
