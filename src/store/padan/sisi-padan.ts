import type pg from "pg";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { openCopy } from "../muat/copy-masuk.js";
import { eachBiner } from "./alir-biner.js";

/**
 * Stands for an employer in a row of `padan_dekat` that is no pair: its entity came near nothing, and has no name by
 * which that would say that it is absent.
 */
export const TAK_TERCARI = 0;

const KEPALA = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const AKHIR = Buffer.from([0xff, 0xff]);
const BITA_BARIS = 42;
const KOLOM = 4;
const DUA_PANGKAT_32 = 0x1_0000_0000;
/** Rows that go into one buffer. */
const SEKALI = 20_000;
const SALIN = "COPY padan_dekat (entitas_id, badan_usaha_id, bobot, tingkat) FROM STDIN (FORMAT binary)";

/** Copies near pairs into `padan_dekat`, in the transaction that is open. */
export async function copySisi(client: pg.ClientBase, sisi: LarikSisi): Promise<void> {
  const copy = openCopy(client, SALIN);
  await copy.write(KEPALA);
  for (let i = 0; i < sisi.bobot.length; i += SEKALI) await copy.write(writeBaris(sisi, i));
  await copy.write(AKHIR);
  await copy.end();
}

function writeBaris(sisi: LarikSisi, mulai: number): Buffer {
  const akhir = Math.min(mulai + SEKALI, sisi.bobot.length);
  const bita = Buffer.allocUnsafe((akhir - mulai) * BITA_BARIS);
  let letak = 0;
  for (let i = mulai; i < akhir; i++) {
    letak = bita.writeInt16BE(KOLOM, letak);
    letak = writeBigint(bita, sisi.entitasId[i] ?? 0, letak);
    letak = writeBigint(bita, sisi.badanUsahaId[i] ?? 0, letak);
    letak = writeInteger(bita, sisi.bobot[i] ?? 0, letak);
    letak = writeInteger(bita, sisi.tingkat[i] ?? 0, letak);
  }
  return bita;
}

function writeBigint(bita: Buffer, nilai: number, letak: number): number {
  bita.writeInt32BE(8, letak);
  bita.writeInt32BE(Math.floor(nilai / DUA_PANGKAT_32), letak + 4);
  return bita.writeUInt32BE(nilai % DUA_PANGKAT_32, letak + 8);
}

function writeInteger(bita: Buffer, nilai: number, letak: number): number {
  bita.writeInt32BE(4, letak);
  return bita.writeInt32BE(nilai, letak + 4);
}

const SEMUA = "SELECT entitas_id, badan_usaha_id, bobot, tingkat FROM padan_dekat";

/** Reads all near pairs, in no order. */
export async function readSisi(
  client: pg.ClientBase,
  terima: (entitasId: number, badanUsahaId: number, bobot: number, tingkat: number) => void,
): Promise<void> {
  await eachBiner(client, SEMUA, (medan) => {
    terima(medan.readBigint(), medan.readBigint(), medan.readInteger(), medan.readInteger());
  });
}
