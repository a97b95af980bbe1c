import type pg from "pg";
import { eraseSiap, type LarikSiap, PenyusunSiap, SIAP_MAKS } from "#pemadanan/larik-siap.js";
import type { KunciSiap, RekamanSiap } from "#pemadanan/siap.js";
import { readRow, runSql, type Sesi } from "../muat/sesi.js";
import { eachBiner, toBita } from "./alir-biner.js";
import { writePilihan } from "./rekaman-padan.js";

/** Which register records are of. */
export type DaftarSiap = "entitas" | "badan_usaha";

/** Gathers records made ready for search into pieces. */
export class PenampungSiap {
  readonly #maks: number;
  readonly #larik: LarikSiap[] = [];
  #penyusun = new PenyusunSiap();

  /** @param maks records of a piece */
  constructor(maks: number = SIAP_MAKS) {
    this.#maks = maks;
  }

  add(siap: RekamanSiap, kunci: KunciSiap): void {
    this.#penyusun.add(siap, kunci);
    if (this.#penyusun.banyak === this.#maks) this.#cut();
  }

  finish(): readonly LarikSiap[] {
    if (this.#penyusun.banyak > 0) this.#cut();
    return this.#larik;
  }

  #cut(): void {
    this.#larik.push(this.#penyusun.finish());
    this.#penyusun = new PenyusunSiap();
  }
}

const SISIP = `INSERT INTO padan_siap (daftar, sampai_id, putaran_id, diubah, baris, teks, kata, sela, milik)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const KOSONG: LarikSiap = new PenyusunSiap().finish();

const listIsi = ({ baris, teks, kata, sela, milik }: LarikSiap): Buffer[] =>
  [baris, teks, kata, sela, milik].map(toBita);

/** Keeps the records of a piece of a full run, up to id `sampaiId`; a piece without any has a row too. */
export async function writeSiapPenuh(
  client: pg.ClientBase,
  daftar: DaftarSiap,
  sampaiId: number,
  larik: readonly LarikSiap[],
): Promise<void> {
  for (const satu of larik.length === 0 ? [KOSONG] : larik)
    await client.query(SISIP, [daftar, sampaiId, null, null, ...listIsi(satu)]);
}

/** What a partial run made ready anew of one register. */
export interface SiapBaru {
  readonly daftar: DaftarSiap;
  /** Records that have changed or are gone: what was kept of them before counts no more. */
  readonly diubah: readonly number[];
  readonly larik: readonly LarikSiap[];
}

/** Keeps what a partial run made ready. */
export async function writeSiapSebagian(
  { client }: Sesi,
  putaranId: string,
  { daftar, diubah, larik }: SiapBaru,
): Promise<void> {
  if (diubah.length === 0) return;
  const id = toBita(Float64Array.from(diubah));
  for (const [i, satu] of [KOSONG, ...larik].entries())
    await client.query(SISIP, [daftar, null, putaranId, i === 0 ? id : null, ...listIsi(satu)]);
}

const BERISI = `SELECT id FROM padan_siap WHERE daftar = $1 AND (putaran_id IS NOT NULL OR sampai_id IN (
  SELECT (SELECT min(s.sampai_id) FROM padan_siap s WHERE s.daftar = $1 AND s.sampai_id >= x) FROM unnest($2::bigint[]) x))`;

/**
 * Erases what is kept of records that are gone from a register, as the register itself has erased it. They count no more
 * whether this run ends well or not.
 */
export async function eraseHilang(
  client: pg.ClientBase,
  daftar: DaftarSiap,
  hilang: readonly number[],
): Promise<void> {
  if (hilang.length === 0) return;
  const daftarHilang = new Set(hilang);
  const { rows } = await client.query<{ id: string }>(BERISI, [daftar, hilang]);
  for (const { id } of rows) {
    const terhapus: LarikSiap[] = [];
    await eachSiap(client, [Number(id)], (larik) => {
      if (eraseSiap(larik, (satu) => daftarHilang.has(satu))) terhapus.push(structuredClone(larik));
    });
    const ubah = "UPDATE padan_siap SET baris = $2, teks = $3, kata = $4, milik = $5 WHERE id = $1";
    for (const { baris, teks, kata, milik } of terhapus)
      await client.query(ubah, [id, ...[baris, teks, kata, milik].map(toBita)]);
  }
}

/** Gives up what is kept of a register. */
export async function dropSiap(sesi: Sesi, daftar: DaftarSiap): Promise<void> {
  await runSql(sesi, "DELETE FROM padan_siap WHERE daftar = $1", [daftar]);
}

/** Of each register, records that were made ready anew → the last run that did so; infinity: they have changed since. */
export interface RekamanUsang {
  readonly entitas: ReadonlyMap<number, number>;
  readonly badanUsaha: ReadonlyMap<number, number>;
}

/** Rows that one run kept, and the records in them that count no more. */
export interface SiapTersimpan {
  readonly baris: readonly number[];
  readonly lewati: ReadonlySet<number>;
}

export interface SemuaSiap {
  /** Rows of the last full run, then of each partial run since. */
  readonly kelompok: readonly SiapTersimpan[];
  /** Records that partial runs made ready anew: how many, and the last run that did so. */
  readonly banyakDiubah: number;
  readonly terakhir: ReadonlyMap<number, number>;
}

/**
 * Whether a full run left entities made ready, up to `sampaiId` where that is given: what the server held of them does
 * not outlive its crash (the table is not logged).
 */
export async function hasSiap(client: pg.ClientBase, sampaiId?: string): Promise<boolean> {
  const sql = `SELECT $1 = 0 OR EXISTS (SELECT FROM padan_siap WHERE daftar = 'entitas' AND sampai_id = coalesce($1, sampai_id))
    AS ada`;
  return (await readRow<{ ada: boolean }>({ client }, sql, [sampaiId ?? null]))?.ada === true;
}

/** @param diubah records that have changed since the last run */
export async function listSiap(
  client: pg.ClientBase,
  daftar: DaftarSiap,
  diubah: readonly number[],
): Promise<SemuaSiap> {
  const menurutPutaran = new Map<number, number[]>();
  /** Record → the last run that made it ready. */
  const terakhir = new Map<number, number>();
  const sql = `SELECT id, coalesce(putaran_id, 0), coalesce(diubah, '') FROM padan_siap WHERE daftar = '${daftar}' ORDER BY id`;
  await eachBiner(client, sql, (medan) => {
    const [baris, putaran] = [medan.readBigint(), medan.readBigint()];
    const milik = menurutPutaran.get(putaran) ?? [];
    menurutPutaran.set(putaran, milik);
    milik.push(baris);
    for (const id of medan.readLarik(Float64Array)) terakhir.set(id, putaran);
  });
  const banyakDiubah = terakhir.size;
  for (const id of diubah) terakhir.set(id, Number.POSITIVE_INFINITY);
  const kelompok = [...menurutPutaran].map(([putaran, baris]) => ({
    baris,
    lewati: new Set([...terakhir].flatMap(([id, akhir]) => (akhir > putaran ? [id] : []))),
  }));
  return { kelompok, banyakDiubah, terakhir };
}

/** Reads rows that are kept, a piece each, whose memory is used again for the next. */
export async function eachSiap(
  client: pg.ClientBase,
  baris: readonly number[],
  terima: (larik: LarikSiap) => void,
): Promise<void> {
  const sql = `SELECT baris, teks, kata, sela, milik FROM padan_siap WHERE ${writePilihan(baris)}`;
  await eachBiner(client, sql, (medan) =>
    terima({
      baris: medan.readLarik(Int32Array),
      teks: medan.readLarik(Uint8Array),
      kata: medan.readLarik(Int32Array),
      sela: medan.readLarik(Uint16Array),
      milik: medan.readLarik(Uint16Array),
    }),
  );
}
