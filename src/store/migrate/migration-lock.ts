import type pg from "pg";
import { MigrateError } from "./migrate-error.js";
import { readSqlState } from "./owner-connection.js";

/** Two-key advisory locks of this program: the class is the agreement's number, 755/KTR/1223. */
const LOCK_CLASS = 7551223;
const RUN_LOCK = 1;
const SCRIPT_LOCK = 2;

/** Taken inside each script's transaction: released only when PostgreSQL has ended that transaction. */
export const TAKE_SCRIPT_LOCK = `SELECT pg_advisory_xact_lock(${LOCK_CLASS}, ${SCRIPT_LOCK});`;

/** How long a second migrator waits for the first. */
const WAIT = "5min";

/**
 * Makes this connection the only migrator of its database for as long as it stays open, and waits for
 * a script that a killed migrator may have left running. Throws MIGRATION_BUSY after five minutes.
 */
export async function takeMigrationLock(client: pg.Client): Promise<void> {
  try {
    await client.query(`SET lock_timeout = '${WAIT}'`);
    await client.query(`SELECT pg_advisory_lock(${LOCK_CLASS}, ${RUN_LOCK})`);
    await client.query(TAKE_SCRIPT_LOCK);
    await client.query("RESET lock_timeout");
  } catch (error) {
    throw new MigrateError("MIGRATION_BUSY", readSqlState(error));
  }
}
