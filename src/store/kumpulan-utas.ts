import { parentPort, type ResourceLimits, type TransferListItem, Worker } from "node:worker_threads";
import { GalatPerintah } from "#errors/galat-perintah.js";

/** Threads that do one kind of work. */
export interface CaraKumpulan {
  /** Their entry; it serves with `serveUtas`. */
  readonly modul: URL;
  /** What each is started with. */
  readonly data: unknown;
  readonly nama: string;
  readonly batas: ResourceLimits;
  /** What the command ends with when one fails: its rule, and its sentence without the code of the failure. */
  readonly aturan: string;
  readonly kalimat: (kode: string) => string;
}

/** Threads that work beside each other. */
export interface KumpulanUtas<T, H> {
  /** Hands a task, and memory that goes with it, to the thread that has the least to do. @throws GalatPerintah 3 */
  send(tugas: T, pindah?: readonly TransferListItem[]): Promise<H>;
  /** Hands a task to every thread, behind what it has before it. @throws GalatPerintah 3 */
  sendSemua(tugas: T): Promise<readonly H[]>;
  /** Idle threads end by themselves; where one works, or something went wrong, all are ended and the rest is refused. */
  stop(): Promise<void>;
}

/** One for each of the two cores that performance.md measures on. */
export const UTAS = 2;

interface Janji<H> {
  readonly resolve: (hasil: H) => void;
  readonly reject: (sebab: Error) => void;
}

interface Utas<H> {
  readonly worker: Worker;
  /** Promises of the tasks it has, oldest first: a thread answers in order. */
  readonly janji: Janji<H>[];
}

/** What goes wrong in a thread may hold values of a row: only the code passes. */
function buildGalat({ aturan, kalimat }: CaraKumpulan, sebab: unknown): GalatPerintah {
  const kode = sebab instanceof Error && "code" in sebab ? String(sebab.code) : "";
  return new GalatPerintah(3, aturan, kalimat(/^[0-9A-Z_]{1,60}$/.test(kode) ? ` (${kode})` : ""));
}

export function createKumpulanUtas<T, H>(cara: CaraKumpulan): KumpulanUtas<T, H> {
  let gagal: GalatPerintah | null = null;
  const kumpulan: Utas<H>[] = [];
  const failAll = (sebab: unknown): void => {
    gagal ??= buildGalat(cara, sebab);
    for (const { janji } of kumpulan) for (const { reject } of janji.splice(0)) reject(gagal);
  };
  for (let i = 0; i < UTAS; i++) kumpulan.push(startUtas(cara, failAll));
  const post = ({ worker, janji }: Utas<H>, tugas: T, pindah: readonly TransferListItem[]): Promise<H> => {
    if (gagal !== null) return Promise.reject(gagal);
    return new Promise<H>((resolve, reject) => {
      janji.push({ resolve, reject });
      worker.postMessage(tugas, [...pindah]);
    });
  };
  return Object.freeze({
    send: (tugas: T, pindah: readonly TransferListItem[] = []) => post(findLonggar(kumpulan), tugas, pindah),
    sendSemua: (tugas: T) => Promise.all(kumpulan.map((utas) => post(utas, tugas, []))),
    stop: async () => {
      if (kumpulan.some(({ janji }) => janji.length > 0)) failAll(null);
      const end = gagal === null ? endUtas : ({ worker }: Utas<H>) => worker.terminate();
      await Promise.all(kumpulan.map(end));
    },
  });
}

function startUtas<H>(
  { modul, data, nama, batas }: CaraKumpulan,
  onGagal: (sebab: unknown) => void,
): Utas<H> {
  const worker = new Worker(modul, { workerData: data, resourceLimits: batas, name: nama, execArgv: [] });
  const janji: Janji<H>[] = [];
  worker.on("message", (hasil: H) => janji.shift()?.resolve(hasil));
  for (const kejadian of ["error", "messageerror"] as const) worker.on(kejadian, onGagal);
  worker.on("exit", () => onGagal(null));
  return { worker, janji };
}

function endUtas<H>({ worker }: Utas<H>): Promise<unknown> {
  const berakhir = new Promise((resolve) => worker.once("exit", resolve));
  worker.postMessage(null);
  return berakhir;
}

function findLonggar<H>(kumpulan: readonly Utas<H>[]): Utas<H> {
  const [pertama, ...lain] = kumpulan;
  if (pertama === undefined) throw new RangeError("no thread");
  return lain.reduce((a, b) => (b.janji.length < a.janji.length ? b : a), pertama);
}

/** What a thread does with its tasks. */
export interface PelayanUtas<T, H> {
  readonly garap: (tugas: T) => H | Promise<H>;
  /** Memory that goes back with an outcome. */
  readonly pindah: (hasil: H) => readonly TransferListItem[];
  /** Before the thread ends. */
  readonly close?: () => Promise<void>;
}

/** Does in a thread, one after another, what `send` hands to it, until `stop` says that there is no more. */
export function serveUtas<T, H>({ garap, pindah, close }: PelayanUtas<T, H>): void {
  let antre: Promise<void> = Promise.resolve();
  const serve = async (tugas: T | null): Promise<void> => {
    if (tugas === null) {
      await close?.();
      parentPort?.close();
      return;
    }
    const hasil = await garap(tugas);
    parentPort?.postMessage(hasil, [...pindah(hasil)]);
  };
  parentPort?.on("message", (tugas: T | null) => {
    antre = antre.then(() => serve(tugas));
  });
}
