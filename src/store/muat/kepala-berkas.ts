import type { FileHandle } from "node:fs/promises";
import { GalatBentuk } from "#berkas/aturan-muat.js";
import type { JenisBerkas } from "#berkas/jenis.js";
import { type Kepala, parseKepala } from "#berkas/kepala.js";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";

const KEPALA_BITA = 65_536;
const BOM = "\uFEFF";

/**
 * Reads the header of a file without moving its reading position.
 * @throws GalatBentuk by the rules of the header.
 */
export async function readKepala(jenis: JenisBerkas, file: FileHandle): Promise<Kepala> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(KEPALA_BITA), 0, KEPALA_BITA, 0);
  const bita = buffer.subarray(0, bytesRead);
  if (bita.includes(0)) throw new GalatBentuk("KARAKTER_NUL", 1);
  const lf = bita.indexOf(10);
  let kepala: Kepala | null = null;
  const pengurai = new PenguraiCsv(
    (sel) => {
      kepala = parseKepala(jenis, sel);
      return kepala.tujuan;
    },
    () => undefined,
  );
  const teks = decodeKepala(lf < 0 ? bita : bita.subarray(0, lf + 1));
  pengurai.push(teks.startsWith(BOM) ? teks.slice(1) : teks);
  pengurai.end();
  if (kepala === null) throw new GalatBentuk("BERKAS_KOSONG", 1);
  return kepala;
}

/** Column names are ASCII; what is no UTF-8 is told when the file is read. */
function decodeKepala(bita: Buffer): string {
  return bita.toString("utf8");
}
