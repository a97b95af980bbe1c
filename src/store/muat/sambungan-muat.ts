import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { KUNCI_MUAT } from "../kunci-urutan.js";

/** A load ended by kill may hold its lock until the server has noticed. */
const COBA_KUNCI = 10;
const JEDA_MS = 200;
/** How soon the server notices that a client is gone during a long statement. */
const PERIKSA_KLIEN_MS = 2_000;

const SETELAN = [
  "SET search_path TO inti",
  "SET statement_timeout = 0",
  "SET idle_in_transaction_session_timeout = 0",
  "SET timezone = 'UTC'",
  "SET temp_buffers = '64MB'",
  "SET work_mem = '128MB'",
];

function galatBasisData(kode: string): GalatPerintah {
  return new GalatPerintah(3, "BASIS_DATA", `Basis data gagal (SQLSTATE ${kode}); tidak ada yang berubah.`);
}

/** What a failure of the database becomes: its message may hold values, so only the SQLSTATE passes. */
export function translateGalat(galat: unknown): unknown {
  if (!(galat instanceof Error) || galat instanceof GalatPerintah) return galat;
  const kode = "code" in galat && typeof galat.code === "string" ? galat.code : null;
  const milikPg =
    galat instanceof pg.DatabaseError ||
    kode?.startsWith("E") === true ||
    /^Connection|^Client/.test(galat.message);
  return milikPg ? galatBasisData(kode !== null && /^[0-9A-Z]{5}$/.test(kode) ? kode : "08000") : galat;
}

async function takeKunci(client: pg.Client): Promise<void> {
  for (let coba = 0; coba < COBA_KUNCI; coba++) {
    const hasil = await client.query<{ dapat: boolean }>("SELECT pg_try_advisory_lock($1) AS dapat", [
      KUNCI_MUAT,
    ]);
    if (hasil.rows[0]?.dapat === true) return;
    await wait(JEDA_MS);
  }
  throw new GalatPerintah(
    3,
    "MUATAN_LAIN_BERJALAN",
    "Muatan atau pemadanan lain sedang berjalan pada basis data ini; coba lagi nanti.",
  );
}

async function prepare(client: pg.Client): Promise<void> {
  for (const sql of SETELAN) await client.query(sql);
  // Not on every platform of PostgreSQL.
  await client.query(`SET client_connection_check_interval = ${PERIKSA_KLIEN_MS}`).catch(() => undefined);
  await takeKunci(client);
}

/**
 * Connects as the owner for one load, the only one on this database.
 * @throws GalatPerintah 3 when another load runs or the database fails.
 */
export async function withSambunganMuat<T>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    keepAlive: true,
    application_name: "sinergi import",
  });
  // Without a listener a connection that breaks while idle ends the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await prepare(client);
    return await work(client);
  } catch (galat) {
    throw translateGalat(galat);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [KUNCI_MUAT]).catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
