import { workerData } from "node:worker_threads";
import { serveUtas } from "../kumpulan-utas.js";
import type { BahanUtas } from "./kumpulan-cari.js";
import type { HasilCari, TugasCari } from "./penggarap.js";
import { openPenggarap } from "./sambungan-garap.js";

// Entry of a thread: pieces of the search come, their outcome goes back, in order, on one connection of its own.
const { ownerUrl, bahan } = workerData as BahanUtas;
const terbuka = openPenggarap(ownerUrl, bahan);

serveUtas<TugasCari, HasilCari>({
  garap: async (tugas) => (await terbuka).garap(tugas),
  pindah: ({ sisi }) =>
    sisi === null
      ? []
      : ([sisi.entitasId, sisi.badanUsahaId, sisi.bobot, sisi.tingkat].map(
          ({ buffer }) => buffer,
        ) as ArrayBuffer[]),
  close: async () => (await terbuka).close(),
});
