import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import type { Sesi } from "./sesi.js";

const LAPORAN = `COPY (SELECT berkas, baris, kolom, aturan FROM muat WHERE aturan IS NOT NULL ORDER BY berkas, baris, no)
  TO STDOUT (FORMAT csv, HEADER)`;

/**
 * Writes the refused rows as CSV: ordinal of the file, line, column, rule; never a value, never a file name. Only the
 * user who runs the load may read it.
 */
export async function writeLaporan(sesi: Sesi, path: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  await pipeline(sesi.client.query(copyTo(LAPORAN)), file.createWriteStream());
}
