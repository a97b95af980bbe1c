import type pg from "pg";
import type { Jam } from "#usecases/ports/jam.js";
import type { PutaranPadan } from "#usecases/ports/pemadan-register.js";
import type { Sesi } from "../muat/sesi.js";
import { createBacaan } from "./bacaan.js";
import { SASARAN_ENTITAS, SASARAN_NOTARIS, type SasaranPadan } from "./sasaran.js";
import { createTahapPadan, type TahapPadan } from "./tahap-padan.js";
import { applyStatus } from "./terap-status.js";

/** One matching run inside the transaction that is open on `client`; the clock is read once, at its start. */
export function createPutaran(client: pg.ClientBase, jam: Jam): PutaranPadan {
  const sesi: Sesi = { client, saat: new Date(jam.now()).toISOString(), lengkap: null };
  const entitas = createTahapPadan(client, SASARAN_ENTITAS);
  const notaris = createTahapPadan(client, SASARAN_NOTARIS);

  async function settle(tahap: TahapPadan, sasaran: SasaranPadan): Promise<number> {
    await tahap.finish();
    return applyStatus(sesi, sasaran);
  }

  return {
    ...createBacaan(client),
    writeEntitas: async (padanan) => {
      for (const p of padanan) entitas.add([p.idEntitas, p.status, p.perTanggal, p.kodeBadanUsaha, p.metode]);
      await entitas.drain();
    },
    writeNotaris: async (padanan) => {
      for (const p of padanan) notaris.add([p.idNotaris, p.status, p.segmen, p.perTanggal, p.metode]);
      await notaris.drain();
    },
    settleEntitas: () => settle(entitas, SASARAN_ENTITAS),
    settleNotaris: () => settle(notaris, SASARAN_NOTARIS),
  };
}
