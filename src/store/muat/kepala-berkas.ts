import type { FileHandle } from "node:fs/promises";
import { GalatBentuk } from "#berkas/aturan-muat.js";
import type { JenisBerkas } from "#berkas/jenis.js";
import { type Kepala, parseKepala } from "#berkas/kepala.js";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";

const KEPALA_BITA = 65_536;
const BOM = "\uFEFF";

/** The header of a file, with its bytes: the byte order mark and the line end too. */
export interface KepalaBerkas extends Kepala {
  readonly bita: Uint8Array;
}

/**
 * Reads the header of a file without moving its reading position; column names hold no line break.
 * @throws GalatBentuk by the rules of the header.
 */
export async function readKepala(jenis: JenisBerkas, file: FileHandle): Promise<KepalaBerkas> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(KEPALA_BITA), 0, KEPALA_BITA, 0);
  const awal = buffer.subarray(0, bytesRead);
  const lf = awal.indexOf(10);
  const bita = lf < 0 ? awal : awal.subarray(0, lf + 1);
  if (bita.includes(0)) throw new GalatBentuk("KARAKTER_NUL", 1);
  let kepala: Kepala | null = null;
  const pengurai = new PenguraiCsv(
    (sel) => {
      kepala = parseKepala(jenis, sel);
      return kepala.tujuan;
    },
    () => undefined,
  );
  // Column names are ASCII: what is no UTF-8 is no column either.
  const teks = bita.toString("utf8");
  pengurai.push(teks.startsWith(BOM) ? teks.slice(1) : teks);
  pengurai.end();
  if (kepala === null) throw new GalatBentuk("BERKAS_KOSONG", 1);
  return { ...(kepala as Kepala), bita };
}
