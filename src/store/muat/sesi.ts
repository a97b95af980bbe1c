import type pg from "pg";
import { GalatPerintah } from "#errors/galat-perintah.js";

/** Marks what a complete register settled by not holding a record; a row of a later one undoes it. */
export const SIDIK_LENGKAP = "LENGKAP";

/** One load on one connection, inside its transaction. */
export interface Sesi {
  readonly client: pg.ClientBase;
  /** Time of every change of this load, RFC 3339 in UTC. */
  readonly saat: string;
  /** Day of the complete register; null: the files are changes. */
  readonly lengkap: string | null;
}

/** How many rows went which way. */
export interface Hitungan {
  baru: number;
  berubah: number;
  tetap: number;
  usang: number;
  dihapus: number;
  dihapusKarenaTiada: number;
}

export function nolHitungan(): Hitungan {
  return { baru: 0, berubah: 0, tetap: 0, usang: 0, dihapus: 0, dihapusKarenaTiada: 0 };
}

/** Runs a statement and answers how many rows it touched. */
export async function runSql(sesi: Sesi, sql: string, nilai: unknown[] = []): Promise<number> {
  const hasil = await sesi.client.query(sql, nilai);
  return hasil.rowCount ?? 0;
}

/** The first row of a query, typed by its reader. */
export async function readRow<B extends object>(
  sesi: Pick<Sesi, "client">,
  sql: string,
  nilai: unknown[] = [],
): Promise<B | undefined> {
  const hasil = await sesi.client.query<B>(sql, nilai);
  return hasil.rows[0];
}

/** Whether a query finds a row. */
export async function hasRow(sesi: Sesi, sql: string, nilai: unknown[] = []): Promise<boolean> {
  return (await readRow(sesi, `SELECT 1 WHERE EXISTS (${sql})`, nilai)) !== undefined;
}

/** Counts of a query whose columns are bigint counts, as numbers. */
export async function readCounts<K extends string>(
  sesi: Pick<Sesi, "client">,
  sql: string,
  nilai: unknown[] = [],
): Promise<Record<K, number>> {
  const baris = (await readRow<Record<K, string>>(sesi, sql, nilai)) ?? ({} as Record<K, string>);
  return Object.fromEntries(Object.entries(baris).map(([k, v]) => [k, Number(v)])) as Record<K, number>;
}

/** The last moment of a day in Asia/Jakarta, as SQL over the parameter `$n`. */
export function akhirHari(n: number): string {
  return `((($${n}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta') - interval '1 microsecond')`;
}

/** The day in Asia/Jakarta of a moment, as SQL. */
export function hariDari(kolom: string): string {
  return `(${kolom} AT TIME ZONE 'Asia/Jakarta')::date`;
}

/** The refusal of a whole load for a reason found in its rows. */
export function refuseLoad(aturan: string, pesan: string): GalatPerintah {
  return new GalatPerintah(1, aturan, pesan);
}
