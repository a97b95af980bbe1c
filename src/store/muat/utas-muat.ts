import { parentPort, workerData } from "node:worker_threads";
import { createSubjek } from "#bukti/subjek.js";
import { createPengolahPotongan, type TugasPotongan } from "./olah-potongan.js";
import type { BahanUtas } from "./pengolah-utas.js";

// Entry of a thread: pieces come, their rows go back, in order.
const { bahan, kunciSubjek } = workerData as BahanUtas;
const olah = createPengolahPotongan(bahan, createSubjek(kunciSubjek));

parentPort?.on("message", (tugas: TugasPotongan) => {
  const hasil = olah(tugas);
  parentPort?.postMessage(hasil, hasil.ok ? [hasil.salin.buffer] : []);
});
