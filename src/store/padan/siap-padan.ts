import type pg from "pg";
import { countEntitas, idEntitasOf, type LarikEntitas, PenyusunEntitas } from "#pemadanan/larik-entitas.js";
import type { EntitasSiap, KunciSiap } from "#pemadanan/siap-entitas.js";
import { readRow, type Sesi } from "../muat/sesi.js";
import { eachBiner } from "./alir-biner.js";
import { writePilihan } from "./rekaman-padan.js";

/** Entities in one row: some hundred kilobytes. */
const SEBARIS = 1_000;

/** Gathers entities made ready for search into pieces of the size of a row. */
export class PenampungSiap {
  readonly #larik: LarikEntitas[] = [];
  #penyusun = new PenyusunEntitas();

  add(siap: EntitasSiap, kunci: KunciSiap): void {
    this.#penyusun.add(siap, kunci);
    if (this.#penyusun.banyak === SEBARIS) this.#cut();
  }

  finish(): readonly LarikEntitas[] {
    if (this.#penyusun.banyak > 0) this.#cut();
    return this.#larik;
  }

  #cut(): void {
    this.#larik.push(this.#penyusun.finish());
    this.#penyusun = new PenyusunEntitas();
  }
}

const SISIP =
  "INSERT INTO padan_siap (sampai_id, putaran_id, diubah, baris, kunci, teks) VALUES ($1, $2, $3, $4, $5, $6)";
const KOSONG: LarikEntitas = Object.freeze({
  baris: new Int32Array(0),
  kunci: new Uint32Array(0),
  teks: new Uint8Array(0),
});

function toBuffer({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

const listIsi = ({ baris, kunci, teks }: LarikEntitas): Buffer[] => [baris, kunci, teks].map(toBuffer);

/** Keeps the entities of a piece of a full run, up to id `sampaiId`; a piece without any has a row too. */
export async function writeSiapPenuh(
  client: pg.ClientBase,
  sampaiId: number,
  larik: readonly LarikEntitas[],
): Promise<void> {
  for (const satu of larik.length === 0 ? [KOSONG] : larik)
    await client.query(SISIP, [sampaiId, null, null, ...listIsi(satu)]);
}

/** What a partial run made ready anew. */
export interface SiapBaru {
  /** Entities that have changed or are gone: what was kept of them before counts no more. */
  readonly diubah: readonly number[];
  readonly larik: readonly LarikEntitas[];
}

/** Keeps what a partial run made ready. */
export async function writeSiapSebagian(
  { client }: Sesi,
  putaranId: string,
  { diubah, larik }: SiapBaru,
): Promise<void> {
  if (diubah.length === 0) return;
  const id = toBuffer(Float64Array.from(diubah));
  for (const [i, satu] of [KOSONG, ...larik].entries())
    await client.query(SISIP, [null, putaranId, i === 0 ? id : null, ...listIsi(satu)]);
}

/** Rows that one run kept, and the entities in them that count no more. */
export interface SiapTersimpan {
  readonly baris: readonly number[];
  readonly lewati: readonly number[];
}

export interface SemuaSiap {
  /** Rows of the last full run, then of each partial run since. */
  readonly kelompok: readonly SiapTersimpan[];
  /** Entities that partial runs made ready anew. */
  readonly banyakDiubah: number;
}

/**
 * Whether a full run left entities made ready, up to `sampaiId` where that is given: what the server held of them does
 * not outlive its crash (the table is not logged).
 */
export async function hasSiap(client: pg.ClientBase, sampaiId?: string): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT FROM padan_siap WHERE sampai_id = coalesce($1, sampai_id)) OR $1 = 0 AS ada`;
  return (await readRow<{ ada: boolean }>({ client }, sql, [sampaiId ?? null]))?.ada === true;
}

const DAFTAR = "SELECT id, coalesce(putaran_id, 0), coalesce(diubah, '') FROM padan_siap ORDER BY id";

/** @param diubah entities that have changed since the last run */
export async function listSiap(client: pg.ClientBase, diubah: readonly number[]): Promise<SemuaSiap> {
  const menurutPutaran = new Map<number, number[]>();
  /** Entity → the last run that made it ready. */
  const terakhir = new Map<number, number>();
  await eachBiner(client, DAFTAR, (medan) => {
    const [baris, putaran] = [medan.readBigint(), medan.readBigint()];
    const milik = menurutPutaran.get(putaran) ?? [];
    menurutPutaran.set(putaran, milik);
    milik.push(baris);
    for (const id of new Float64Array(medan.readBita())) terakhir.set(id, putaran);
  });
  const banyakDiubah = terakhir.size;
  for (const id of diubah) terakhir.set(id, Number.POSITIVE_INFINITY);
  const kelompok = [...menurutPutaran].map(([putaran, baris]) => ({
    baris,
    lewati: [...terakhir].flatMap(([id, akhir]) => (akhir > putaran ? [id] : [])),
  }));
  return { kelompok, banyakDiubah };
}

/** Reads rows of entities that are kept, but for those in `lewati`. */
export async function eachSiap(
  client: pg.ClientBase,
  baris: readonly number[],
  lewati: ReadonlySet<number>,
  terima: (larik: LarikEntitas, tempat: number) => void,
): Promise<void> {
  const sql = `SELECT baris, kunci, teks FROM padan_siap WHERE ${writePilihan(baris)}`;
  await eachBiner(client, sql, (medan) => {
    const larik: LarikEntitas = {
      baris: new Int32Array(medan.readBita()),
      kunci: new Uint32Array(medan.readBita()),
      teks: new Uint8Array(medan.readBita()),
    };
    const banyak = countEntitas(larik);
    for (let tempat = 0; tempat < banyak; tempat++)
      if (!lewati.has(idEntitasOf(larik, tempat))) terima(larik, tempat);
  });
}
