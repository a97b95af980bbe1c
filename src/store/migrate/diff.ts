import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { DiffParams } from "@prisma/schema-engine-wasm";
import { MigrateError } from "./migrate-error.js";
import { createMigrationAdapter } from "./migration-adapter.js";
import { BASE_SCHEMA, readSqlState, withOwner } from "./owner-connection.js";
import { readMigrations } from "./read-migrations.js";
import { withSchemaEngine } from "./schema-engine.js";

/** What to compare, and a login that may create the scratch database which replays the migrations. */
export interface DiffOptions {
  readonly ownerUrl: string;
  readonly migrationsDir: string;
  readonly schemaPath: string;
}

const EMPTY = "-- This is an empty migration.";

/**
 * Writes the SQL that leads from the migrations to `schema.prisma`, as `prisma migrate diff --script`;
 * the empty string when there is no drift. For developers and tests. Throws MigrateError.
 */
export async function diffSchema(options: DiffOptions): Promise<string> {
  const params = await readParams(options);
  const adapter = createMigrationAdapter({
    ownerUrl: options.ownerUrl,
    createShadow: () => createShadow(options.ownerUrl),
  });
  try {
    const { stdout } = await withSchemaEngine(adapter, (engine) => engine.diff(params));
    const script = (stdout ?? "").trim();
    return script === EMPTY ? "" : `${script}\n`;
  } catch (error) {
    throw error instanceof MigrateError ? error : new MigrateError("MIGRATION_ENGINE", {}, error);
  }
}

async function readParams(options: DiffOptions): Promise<DiffParams> {
  const migrations = await readMigrations(options.migrationsDir);
  const content = await readFile(options.schemaPath, "utf8");
  return {
    from: { tag: "migrations", ...migrations },
    to: { tag: "schemaDatamodel", files: [{ path: options.schemaPath, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  };
}

async function createShadow(ownerUrl: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const database = `sinergi_bayangan_${randomBytes(8).toString("hex")}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  await runAsOwner(ownerUrl, `CREATE DATABASE ${database}`);
  await runAsOwner(url.toString(), `CREATE SCHEMA "${BASE_SCHEMA}"`);
  const drop = () => runAsOwner(ownerUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  return { url: url.toString(), drop };
}

async function runAsOwner(ownerUrl: string, sql: string): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    await client.query(sql).catch((error: unknown) => {
      throw new MigrateError("MIGRATION_ENGINE", readSqlState(error));
    });
  });
}
