import { Worker } from "node:worker_threads";
import type { KunciSubjek } from "#bukti/subjek.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import type { BahanOlah, HasilPotongan, TugasPotongan } from "./olah-potongan.js";
import type { Pengolah } from "./pengolah.js";

/** What a thread is started with. */
export interface BahanUtas {
  readonly bahan: BahanOlah;
  readonly kunciSubjek: readonly KunciSubjek[];
}

/** The entry of a thread, as the build leaves it. */
export const MODUL_UTAS = new URL("./utas-muat.js", import.meta.url);

const UTAS = 2;
/** Pieces that a thread has before it, so that it goes on while the server is slow. */
const ANTREAN = 4;
/** Data files, caches and one piece in work take about 60 MB. */
const BATAS = Object.freeze({ maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 });

interface Janji {
  readonly resolve: (hasil: HasilPotongan) => void;
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
  const rinci = /^[A-Z_]{1,60}$/.test(kode) ? ` (${kode})` : "";
  return new GalatPerintah(3, "UTAS_MUATAN", `Utas muatan berhenti${rinci}; tidak ada yang berubah.`);
}

/** Works on pieces on threads of their own, each with the same code as on the caller's. */
export function createPengolahUtas(isi: BahanUtas, modul: URL = MODUL_UTAS): Pengolah {
  let gagal: GalatPerintah | null = null;
  const kumpulan: Utas[] = [];
  const failAll = (sebab: unknown): void => {
    gagal ??= galatUtas(sebab);
    for (const { janji } of kumpulan) for (const { reject } of janji.splice(0)) reject(gagal);
  };
  for (let i = 0; i < UTAS; i++) kumpulan.push(startUtas(isi, modul, failAll));
  return Object.freeze({
    serentak: UTAS * ANTREAN,
    olah: (tugas: TugasPotongan) => {
      if (gagal !== null) return Promise.reject(gagal);
      const { worker, janji } = findLonggar(kumpulan);
      return new Promise<HasilPotongan>((resolve, reject) => {
        janji.push({ resolve, reject });
        worker.postMessage(tugas, [tugas.isi.buffer]);
      });
    },
    stop: async () => {
      failAll(null);
      await Promise.all(kumpulan.map(({ worker }) => worker.terminate()));
    },
  });
}

function startUtas(isi: BahanUtas, modul: URL, onGagal: (sebab: unknown) => void): Utas {
  const worker = new Worker(modul, { workerData: isi, resourceLimits: BATAS, name: "muat", execArgv: [] });
  const janji: Janji[] = [];
  worker.on("message", (hasil: HasilPotongan) => janji.shift()?.resolve(hasil));
  for (const kejadian of ["error", "messageerror", "exit"] as const) worker.on(kejadian, onGagal);
  return { worker, janji };
}

function findLonggar(kumpulan: readonly Utas[]): Utas {
  const [pertama, ...lain] = kumpulan;
  if (pertama === undefined) throw new RangeError("no thread");
  return lain.reduce((a, b) => (b.janji.length < a.janji.length ? b : a), pertama);
}
