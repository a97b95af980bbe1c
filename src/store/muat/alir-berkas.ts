import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { GalatBentuk } from "#berkas/aturan-muat.js";
import type { PenguraiCsv } from "#berkas/pengurai-csv.js";
import { GalatPerintah } from "#errors/galat-perintah.js";

const POTONGAN = 262_144;
/** A UTF-8 character has at most four bytes, so three may wait for the next chunk. */
const SISA_MAKS = 3;
const BOM = "\uFEFF";

/** Opens a file for reading and tells its size. @throws GalatPerintah 2 BERKAS_TIDAK_TERBACA, naming its ordinal only. */
export async function openBerkas(
  path: string,
  urutan: number,
): Promise<{ readonly file: FileHandle; readonly besar: number }> {
  const gagal = () =>
    new GalatPerintah(
      2,
      "BERKAS_TIDAK_TERBACA",
      `Berkas ${urutan} tidak ada, bukan berkas biasa, atau tidak dapat dibaca.`,
    );
  const file = await open(path, "r").catch(() => {
    throw gagal();
  });
  const stat = await file.stat();
  if (stat.isFile()) return { file, besar: stat.size };
  await file.close();
  throw gagal();
}

/**
 * Reads a file through a CSV cutter, a chunk at a time, and answers its SHA-256 (hex).
 * @param onPotongan awaited after each chunk: writes what came of it, and holds the reading back.
 * @throws GalatBentuk BUKAN_UTF8, KARAKTER_NUL and those of the cutter.
 */
export async function streamBerkas(
  file: FileHandle,
  pengurai: PenguraiCsv,
  onPotongan: (bita: number) => Promise<void>,
): Promise<string> {
  const sidik = createHash("sha256");
  const wadah = Buffer.allocUnsafe(POTONGAN + SISA_MAKS);
  let sisa = 0;
  let awal = true;
  for (;;) {
    const { bytesRead } = await file.read(wadah, sisa, POTONGAN, null);
    if (bytesRead === 0) break;
    sidik.update(wadah.subarray(sisa, sisa + bytesRead));
    const ujung = sisa + bytesRead;
    const utuh = ujung - countTerpotong(wadah, ujung);
    const teks = decode(wadah.subarray(0, utuh), pengurai.nomorBaris);
    wadah.copyWithin(0, utuh, ujung);
    sisa = ujung - utuh;
    pengurai.push(awal && teks.startsWith(BOM) ? teks.slice(1) : teks);
    awal = awal && teks === "";
    await onPotongan(bytesRead);
  }
  if (sisa > 0) throw new GalatBentuk("BUKAN_UTF8", pengurai.nomorBaris);
  pengurai.end();
  await onPotongan(0);
  return sidik.digest("hex");
}

function decode(bita: Buffer, baris: number): string {
  if (bita.includes(0)) throw new GalatBentuk("KARAKTER_NUL", baris);
  if (isAscii(bita)) return bita.toString("latin1");
  if (!isUtf8(bita)) throw new GalatBentuk("BUKAN_UTF8", baris);
  return bita.toString("utf8");
}

/** How many bytes at the end belong to a character that goes on in the next chunk. */
function countTerpotong(wadah: Buffer, ujung: number): number {
  for (let n = 1; n <= SISA_MAKS && n <= ujung; n++) {
    const bita = wadah[ujung - n] ?? 0;
    if (bita < 0x80) return 0;
    if (bita < 0xc0) continue;
    const panjang = bita >= 0xf0 ? 4 : bita >= 0xe0 ? 3 : 2;
    return panjang > n ? n : 0;
  }
  return 0;
}
