import type { Sesi } from "./sesi.js";

const KOSONG: readonly string[] = Object.freeze([]);
const CACHE_MAKS = 20_000;

/**
 * Reads the KBLI titles and answers a function from the codes of an entity to their titles, "" where there is none.
 * Titles cannot change during a load: loads come one at a time.
 */
export async function createTitler(sesi: Sesi): Promise<(kbli: readonly string[]) => readonly string[]> {
  const hasil = await sesi.client.query<{ kode: string; judul: string }>(
    "SELECT kode, judul FROM judul_kbli",
  );
  const judul = new Map(hasil.rows.map((baris) => [baris.kode, baris.judul]));
  const cache = new Map<string, readonly string[]>();
  return (kbli) => {
    if (kbli.length === 0) return KOSONG;
    const kunci = kbli.join(";");
    const ada = cache.get(kunci);
    if (ada !== undefined) return ada;
    const daftar = kbli.map((kode) => judul.get(kode) ?? "");
    if (cache.size < CACHE_MAKS) cache.set(kunci, daftar);
    return daftar;
  };
}
