import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { PemotongRekaman } from "#berkas/pemotong-rekaman.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import type { KepalaBerkas } from "./kepala-berkas.js";

const BACA = 262_144;
/** Longer than the longest record that `PenguraiCsv` takes, whatever its characters: at most three bytes each. */
const TERTAHAN_MAKS = 1_048_576;

/** A run of records of one file, with memory of its own. */
export interface Potongan {
  readonly isi: Uint8Array<ArrayBuffer>;
  /** Line of the file at which it begins. */
  readonly baris: number;
  /** How many records it holds. */
  readonly rekaman: number;
  /** `LANJUT`: it ends with a record; `AKHIR`: with the file; `PUTUS`: inside a record too long to be read. */
  readonly ujung: "LANJUT" | "AKHIR" | "PUTUS";
}

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

/** Takes a piece and the bytes that were read for it; awaited, it holds the reading back. */
export type PenerimaPotongan = (potongan: Potongan, bita: number) => Promise<void>;

/**
 * Reads what follows the header of a file, cut behind records, and answers the SHA-256 (hex) of the whole file. The
 * last piece is `AKHIR` (empty, where the file ends with a line end) or `PUTUS`.
 * @param baca bytes that are read at once
 */
export async function streamBerkas(
  file: FileHandle,
  kepala: KepalaBerkas,
  onPotongan: PenerimaPotongan,
  baca: number = BACA,
): Promise<string> {
  const sidik = createHash("sha256").update(kepala.bita);
  const pemotong = new PemotongRekaman();
  let posisi = kepala.bita.length;
  let diberikan = 0;
  let baris = 2;
  let sisa: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  const give = async (isi: Uint8Array<ArrayBuffer>, rekaman: number, ujung: Potongan["ujung"]) => {
    const bita = posisi - diberikan;
    diberikan = posisi;
    await onPotongan({ isi, baris, rekaman, ujung }, bita);
  };
  while (sisa.length <= TERTAHAN_MAKS) {
    const wadah = new Uint8Array(sisa.length + baca);
    wadah.set(sisa);
    const { bytesRead } = await file.read(wadah, sisa.length, baca, posisi);
    if (bytesRead === 0) {
      await give(sisa, sisa.length > 0 ? 1 : 0, "AKHIR");
      return sidik.digest("hex");
    }
    const ujung = sisa.length + bytesRead;
    sidik.update(wadah.subarray(sisa.length, ujung));
    posisi += bytesRead;
    const temuan = pemotong.scan(wadah, sisa.length, ujung);
    sisa = wadah.slice(temuan.akhir, ujung);
    if (temuan.rekaman === 0) continue;
    await give(wadah.subarray(0, temuan.akhir), temuan.rekaman, "LANJUT");
    baris += temuan.baris;
  }
  await give(sisa, 0, "PUTUS");
  return sidik.digest("hex");
}
