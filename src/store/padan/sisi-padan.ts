import type pg from "pg";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { openCopy } from "../muat/copy-masuk.js";
import { eachBiner } from "./alir-biner.js";

/**
 * Stands for an employer in a row of `padan_dekat` that is no pair: its entity came near nothing, and has no name by
 * which that would say that it is absent.
 */
export const TAK_TERCARI = 0;

const AWAL = 1 << 12;
const KEPALA = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const AKHIR = Buffer.from([0xff, 0xff]);
const BITA_BARIS = 42;
const KOLOM = 4;
const DUA_PANGKAT_32 = 0x1_0000_0000;
/** Rows that go into one buffer. */
const SEKALI = 20_000;
const SALIN = "COPY padan_dekat (entitas_id, badan_usaha_id, bobot, tingkat) FROM STDIN (FORMAT binary)";

/** Near pairs that gather, as columns that grow. */
export class PenampungSisi {
  #entitas = new Float64Array(AWAL);
  #badanUsaha = new Float64Array(AWAL);
  #bobot = new Int32Array(AWAL);
  #tingkat = new Int32Array(AWAL);
  #banyak = 0;

  get banyak(): number {
    return this.#banyak;
  }

  add(entitasId: number, badanUsahaId: number, bobot: number, tingkat: number): void {
    if (this.#banyak === this.#bobot.length) this.#grow();
    const n = this.#banyak++;
    this.#entitas[n] = entitasId;
    this.#badanUsaha[n] = badanUsahaId;
    this.#bobot[n] = bobot;
    this.#tingkat[n] = tingkat;
  }

  addSemua({ entitasId, badanUsahaId, bobot, tingkat }: LarikSisi): void {
    for (let i = 0; i < bobot.length; i++)
      this.add(entitasId[i] ?? 0, badanUsahaId[i] ?? 0, bobot[i] ?? 0, tingkat[i] ?? 0);
  }

  /** The pairs in memory of their own size, which may be given away. */
  finish(): LarikSisi {
    const n = this.#banyak;
    return {
      entitasId: this.#entitas.slice(0, n),
      badanUsahaId: this.#badanUsaha.slice(0, n),
      bobot: this.#bobot.slice(0, n),
      tingkat: this.#tingkat.slice(0, n),
    };
  }

  /** The pairs as they lie here, for who takes them over without adding to them. */
  view(): LarikSisi {
    const n = this.#banyak;
    return {
      entitasId: this.#entitas.subarray(0, n),
      badanUsahaId: this.#badanUsaha.subarray(0, n),
      bobot: this.#bobot.subarray(0, n),
      tingkat: this.#tingkat.subarray(0, n),
    };
  }

  #grow(): void {
    const panjang = this.#bobot.length * 2;
    const lebih = <T extends Float64Array | Int32Array>(baru: T, lama: T): T => {
      baru.set(lama);
      return baru;
    };
    this.#entitas = lebih(new Float64Array(panjang), this.#entitas);
    this.#badanUsaha = lebih(new Float64Array(panjang), this.#badanUsaha);
    this.#bobot = lebih(new Int32Array(panjang), this.#bobot);
    this.#tingkat = lebih(new Int32Array(panjang), this.#tingkat);
  }
}

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
