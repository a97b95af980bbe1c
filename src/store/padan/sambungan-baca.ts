import pg from "pg";
import { translateGalat } from "../muat/sambungan-muat.js";

const SETELAN = [
  "SET search_path TO inti",
  "SET statement_timeout = 0",
  "SET idle_in_transaction_session_timeout = 0",
  "SET timezone = 'UTC'",
  "SET work_mem = '128MB'",
];

/**
 * Connects as the owner for a look at one moment of the data, in a transaction that cannot write: beside runs and
 * loads, whose locks it does not take.
 * @throws GalatPerintah 3 when the database fails; its message may hold values, so only the SQLSTATE passes.
 */
export async function withSambunganBaca<T>(
  ownerUrl: string,
  setelan: readonly string[],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true });
  // Without a listener a connection that breaks while idle ends the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    for (const sql of [...SETELAN, ...setelan]) await client.query(sql);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await work(client);
  } catch (galat) {
    throw translateGalat(galat);
  } finally {
    await client.end().catch(() => undefined);
  }
}
