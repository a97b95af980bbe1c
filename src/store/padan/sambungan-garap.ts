import pg from "pg";
import { KUNCI_GARAP } from "../kunci-urutan.js";
import { type BahanCari, createPenggarap, type Penggarap } from "./penggarap.js";

const SETELAN = [
  "SET search_path TO inti",
  "SET statement_timeout = 0",
  "SET timezone = 'UTC'",
  "SET jit = off",
  "SET application_name = 'sinergi match'",
];
/** How soon the server notices that a client is gone during a long statement. */
const PERIKSA_KLIEN_MS = 2_000;

/** A searcher with the connection that is its own. */
export interface PenggarapTerbuka {
  readonly garap: Penggarap;
  close(): Promise<void>;
}

/**
 * Connects a searcher. As long as its session lives, it shares a lock that a run takes alone before it touches the near
 * pairs of a run that was killed: what such a session had still to write is then there, or never will be.
 */
export async function openPenggarap(ownerUrl: string, bahan: BahanCari): Promise<PenggarapTerbuka> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  // Without a listener a connection that breaks while idle ends the process.
  client.on("error", () => undefined);
  await client.connect();
  for (const sql of SETELAN) await client.query(sql);
  await client.query(`SET client_connection_check_interval = ${PERIKSA_KLIEN_MS}`).catch(() => undefined);
  await client.query("SELECT pg_advisory_lock_shared($1)", [KUNCI_GARAP]);
  return Object.freeze({
    garap: createPenggarap(client, bahan),
    close: () => client.end().catch(() => undefined),
  });
}
