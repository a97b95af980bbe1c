import { workerData } from "node:worker_threads";
import { createSubjek } from "#bukti/subjek.js";
import { serveUtas } from "../kumpulan-utas.js";
import { createPengolahPotongan, type HasilPotongan, type TugasPotongan } from "./olah-potongan.js";
import type { BahanUtas } from "./pengolah-utas.js";

// Entry of a thread: pieces come, their rows go back, in order.
const { bahan, kunciSubjek } = workerData as BahanUtas;

serveUtas<TugasPotongan, HasilPotongan>({
  garap: createPengolahPotongan(bahan, createSubjek(kunciSubjek)),
  pindah: (hasil) => (hasil.ok ? [hasil.salin.buffer] : []),
});
