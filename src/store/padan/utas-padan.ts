import { parentPort, workerData } from "node:worker_threads";
import type { BahanUtas } from "./kumpulan-utas.js";
import type { TugasCari } from "./penggarap.js";
import { openPenggarap } from "./sambungan-garap.js";

// Entry of a thread: pieces of the search come, their outcome goes back, in order, on one connection of its own.
const { ownerUrl, bahan } = workerData as BahanUtas;
const terbuka = openPenggarap(ownerUrl, bahan);
let antre: Promise<unknown> = terbuka;

async function garap(tugas: TugasCari): Promise<void> {
  const hasil = await (await terbuka).garap(tugas);
  const { sisi } = hasil;
  const pindah =
    sisi === null
      ? []
      : [sisi.entitasId.buffer, sisi.badanUsahaId.buffer, sisi.bobot.buffer, sisi.tingkat.buffer];
  parentPort?.postMessage(hasil, pindah as ArrayBuffer[]);
}

parentPort?.on("message", (tugas: TugasCari | null) => {
  antre = antre.then(async () => {
    if (tugas !== null) return garap(tugas);
    await (await terbuka).close();
    parentPort?.close();
  });
});
