import { createHash, randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";

const KALI = 10;
const JEDA_MS = 300;

/** A PostgreSQL server to test on, by an owner who may create databases and roles. */
export interface TestServer {
  readonly name: "embedded" | "TEST_DATABASE_URL";
  readonly ownerUrl: string;
}

/** A database of its own for one test file or test. */
export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The server to test on: that of TEST_DATABASE_URL if it is set, else the embedded one. */
export function listServers(): readonly [TestServer] {
  const external = process.env["TEST_DATABASE_URL"];
  return external === undefined || external === ""
    ? [{ name: "embedded", ownerUrl: inject("embeddedOwnerUrl") }]
    : [{ name: "TEST_DATABASE_URL", ownerUrl: external }];
}

/** Creates an empty database; `drop` also ends the sessions that a test forgot, and takes its roles away. */
export async function createScratchDatabase(server: TestServer): Promise<ScratchDatabase> {
  const name = `uji_${randomBytes(8).toString("hex")}`;
  await runSql(server.ownerUrl, `CREATE DATABASE ${name}`);
  const url = new URL(server.ownerUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => dropWithRoles(server.ownerUrl, name) };
}

/** Roles belong to the server; their names begin with what `inti.nama_peran` makes of the database's. */
async function dropWithRoles(ownerUrl: string, name: string): Promise<void> {
  const awalan = `sinergi_${createHash("md5").update(name).digest("hex").slice(0, 8)}_`;
  await persist(() => runSql(ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const peran = await runSql(ownerUrl, "SELECT rolname FROM pg_roles WHERE starts_with(rolname, $1)", [
    awalan,
  ]);
  for (const { rolname } of peran) await persist(() => runSql(ownerUrl, `DROP ROLE IF EXISTS ${rolname}`));
}

/** What a test leaves behind is cleared away beside other tests and the server's own work, which may come between. */
async function persist(work: () => Promise<unknown>): Promise<void> {
  for (let ke = 1; ; ke++) {
    try {
      await work();
      return;
    } catch (galat) {
      if (ke === KALI) throw galat;
      await delay(JEDA_MS);
    }
  }
}

/** Connects; a connection that breaks fails what is asked on it, and not also the whole run, as without a listener. */
export async function connectUji(url: string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Runs SQL on a connection of its own and returns the rows of its (last) statement. */
export async function runSql(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = await connectUji(url);
  try {
    const result: unknown = values === undefined ? await client.query(sql) : await client.query(sql, values);
    const last = Array.isArray(result) ? result[result.length - 1] : result;
    return (last as pg.QueryResult<Record<string, unknown>>).rows;
  } finally {
    await client.end();
  }
}
