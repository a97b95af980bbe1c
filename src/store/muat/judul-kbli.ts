import type { Sesi } from "./sesi.js";

/**
 * Reads the KBLI titles and answers a function from a code, as entities carry it, to its title ("" where there is
 * none). Titles cannot change during a load: loads come one at a time.
 */
export async function createTitler(sesi: Sesi): Promise<(kode: string) => string> {
  const hasil = await sesi.client.query<{ kode: string; judul: string }>(
    "SELECT kode, judul FROM judul_kbli",
  );
  const judul = new Map(hasil.rows.map((baris) => [baris.kode, baris.judul]));
  return (kode) => judul.get(kode) ?? "";
}
