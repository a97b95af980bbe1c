import type pg from "pg";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi, SisiPadan } from "#pemadanan/rekaman.js";
import { readSisi, TAK_TERCARI, writeSisi } from "#store/padan/dekat-padan.js";
import { listSiap } from "#store/padan/siap-padan.js";
import { connectUji } from "./databases.js";

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectUji(url);
  try {
    await client.query("SET search_path = inti");
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The near pairs that count, by entity, then employer; an entity that may not be absent stands beside employer 0. */
export function readDekat(url: string): Promise<readonly SisiPadan[]> {
  return withClient(url, async (client) => {
    const [entitas, badanUsaha] = [
      await listSiap(client, "entitas", []),
      await listSiap(client, "badan_usaha", []),
    ];
    const usang = { entitas: entitas.terakhir, badanUsaha: badanUsaha.terakhir };
    const [penampung, takTercari] = [new PenampungSisi(), new Set<number>()];
    await readSisi(client, usang, penampung, takTercari);
    const sisi = penampung.finish();
    const dekat = Array.from(sisi.bobot, (bobot, i) => ({
      entitasId: sisi.entitasId[i] ?? 0,
      badanUsahaId: sisi.badanUsahaId[i] ?? 0,
      bobot,
      tingkat: sisi.tingkat[i] ?? 0,
    }));
    const tak = [...takTercari].map((entitasId) => ({
      entitasId,
      badanUsahaId: TAK_TERCARI,
      bobot: 0,
      tingkat: 0,
    }));
    return [...dekat, ...tak].sort((a, b) => a.entitasId - b.entitasId || a.badanUsahaId - b.badanUsahaId);
  });
}

/** Keeps pairs as the piece of a full run up to an id. */
export function writeDekat(url: string, sampaiId: number, sisi: LarikSisi): Promise<void> {
  return withClient(url, (client) => writeSisi(client, { sampaiId }, sisi));
}
