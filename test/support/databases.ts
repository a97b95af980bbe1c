import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

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

/** Creates an empty database; `drop` also ends the sessions that a test forgot. */
export async function createScratchDatabase(server: TestServer): Promise<ScratchDatabase> {
  const name = `uji_${randomBytes(8).toString("hex")}`;
  await runSql(server.ownerUrl, `CREATE DATABASE ${name}`);
  const url = new URL(server.ownerUrl);
  url.pathname = `/${name}`;
  const drop = async () => {
    await runSql(server.ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url: url.toString(), drop };
}

/** Runs SQL on a connection of its own and returns the rows of its (last) statement. */
export async function runSql(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result: unknown = values === undefined ? await client.query(sql) : await client.query(sql, values);
    const last = Array.isArray(result) ? result[result.length - 1] : result;
    return (last as pg.QueryResult<Record<string, unknown>>).rows;
  } finally {
    await client.end();
  }
}
