import type { Sesi } from "./sesi.js";

/** The KBLI titles by code, as entities carry it. */
export async function readJudulKbli(sesi: Sesi): Promise<ReadonlyMap<string, string>> {
  const hasil = await sesi.client.query<{ kode: string; judul: string }>(
    "SELECT kode, judul FROM judul_kbli",
  );
  return new Map(hasil.rows.map((baris) => [baris.kode, baris.judul]));
}
