import { hasRow, runSql, type Sesi } from "./sesi.js";

/** From here on building an index once is cheaper than adding to it row by row. */
const BANYAK = 50_000;
/** Readers of an empty table finish at once; whoever holds a table longer keeps its indexes. */
const TUNGGU = "2s";

interface Bangunan {
  readonly hapus: string;
  readonly buat: string;
}

const CARI = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS hapus,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS buat, 1 AS urutan
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 0
  FROM pg_index i WHERE indrelid = ANY ($1::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
  ORDER BY urutan, buat`;

/** An exchange that serves has sessions that it never closes (evidence, sign of life); so has a pooler before it. */
const SESI_LAIN = `SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;

/**
 * Runs the writes of a load or of a matching run. Where new rows are many, indexes and foreign keys are made behind them instead of row by
 * row (a third of the time): in empty tables, which nobody misses until the commit, and in tables with no more rows than
 * are added, while nobody else is connected to the database.
 */
export async function writePertama(
  sesi: Sesi,
  tabel: readonly string[],
  banyak: number,
  write: () => Promise<unknown>,
): Promise<void> {
  const bangunan =
    banyak < BANYAK || !(await lockSepi(sesi, tabel, banyak)) ? [] : await listBangunan(sesi, tabel);
  for (const { hapus } of [...bangunan].reverse()) await runSql(sesi, hapus);
  await write();
  if (bangunan.length > 0) await runSql(sesi, "SET LOCAL maintenance_work_mem = '256MB'");
  for (const { buat } of bangunan) await runSql(sesi, buat);
}

async function listBangunan(sesi: Sesi, tabel: readonly string[]): Promise<readonly Bangunan[]> {
  return (await sesi.client.query<Bangunan>(CARI, [tabel])).rows;
}

/** Whether nobody misses the tables during this load, and they could be taken for it alone. */
async function lockSepi(sesi: Sesi, tabel: readonly string[], banyak: number): Promise<boolean> {
  const sepi = !(await hasRow(sesi, SESI_LAIN));
  for (const satu of tabel) {
    const berisi = sepi ? `SELECT FROM ${satu} OFFSET ${banyak} LIMIT 1` : `SELECT FROM ${satu}`;
    if (await hasRow(sesi, berisi)) return false;
  }
  await runSql(sesi, "SAVEPOINT muatan_pertama");
  try {
    await runSql(sesi, `SET LOCAL lock_timeout = '${TUNGGU}'`);
    await runSql(sesi, `LOCK TABLE ${tabel.join(", ")} IN ACCESS EXCLUSIVE MODE`);
    await runSql(sesi, "SET LOCAL lock_timeout = 0");
    return true;
  } catch (galat) {
    if (!(galat instanceof Error && "code" in galat && galat.code === "55P03")) throw galat;
    await runSql(sesi, "ROLLBACK TO SAVEPOINT muatan_pertama");
    return false;
  }
}
