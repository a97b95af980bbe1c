import { createHash } from "node:crypto";
import type { MigrationList, SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import type pg from "pg";
import { MigrateError } from "./migrate-error.js";
import { createMigrationAdapter, type ScriptFailure } from "./migration-adapter.js";
import { takeMigrationLock } from "./migration-lock.js";
import { BASE_SCHEMA, readSqlState, withOwner } from "./owner-connection.js";
import { readMigrations } from "./read-migrations.js";
import { withSchemaEngine } from "./schema-engine.js";

/** Where the migrations lie: a Prisma folder, one subfolder with `migration.sql` each. */
export interface MigrateOptions {
  readonly migrationsDir: string;
}

/** Names of the migrations that this run applied, oldest first. */
export interface MigrateResult {
  readonly applied: readonly string[];
}

const NO_FILTER: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database lacks, as `prisma migrate deploy` does, with Prisma's own
 * schema engine: into schema `inti`, each file one transaction with its record, one process at a time.
 * A failed or interrupted migration is retried by the next run. Throws MigrateError.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<MigrateResult> {
  const migrationsList = await readMigrations(options.migrationsDir);
  return withOwner(ownerUrl, async (client) => {
    await takeMigrationLock(client);
    await createBaseSchema(client);
    if (await isUpToDate(client, migrationsList)) return Object.freeze({ applied: Object.freeze([]) });
    const applied = await applyMissing(ownerUrl, migrationsList);
    return Object.freeze({ applied: Object.freeze(applied) });
  });
}

/**
 * Whether the history holds exactly these files, all finished, with the checksums that Prisma keeps
 * (SHA-256 of the file): then the engine, which takes a third of a second to load, is not asked.
 */
async function isUpToDate(client: pg.Client, migrationsList: MigrationList): Promise<boolean> {
  const { rows } = await client
    .query<{ nama: string; sidik: string; utuh: boolean }>(
      `SELECT migration_name AS nama, checksum AS sidik, finished_at IS NOT NULL AND rolled_back_at IS NULL AS utuh
       FROM "${BASE_SCHEMA}"._prisma_migrations`,
    )
    .catch(() => ({ rows: [] }));
  const files = migrationsList.migrationDirectories;
  const known = new Map(rows.filter((row) => row.utuh).map((row) => [row.nama, row.sidik]));
  return (
    files.length > 0 &&
    rows.length === files.length &&
    files.every(
      ({ path, migrationFile: { content } }) =>
        content.tag === "ok" && known.get(path) === createHash("sha256").update(content.value).digest("hex"),
    )
  );
}

async function createBaseSchema(client: { query(sql: string): Promise<unknown> }): Promise<void> {
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${BASE_SCHEMA}"`);
  } catch (error) {
    throw new MigrateError("MIGRATION_FAILED", readSqlState(error));
  }
}

async function applyMissing(ownerUrl: string, migrationsList: MigrationList): Promise<string[]> {
  let failure: ScriptFailure | undefined;
  const adapter = createMigrationAdapter({
    ownerUrl,
    scripts: readScripts(migrationsList),
    onScriptFailure: (seen) => {
      failure = seen;
    },
  });
  return withSchemaEngine(adapter, async (engine) => {
    await releaseUnfinished(engine, migrationsList);
    await refuseForeignHistory(engine, migrationsList);
    try {
      return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
    } catch {
      if (failure === undefined) throw new MigrateError("MIGRATION_ENGINE");
      throw new MigrateError("MIGRATION_FAILED", {
        ...(await findFailed(engine, migrationsList)),
        ...failure,
      });
    }
  }).catch((error: unknown) => {
    throw error instanceof MigrateError ? error : new MigrateError("MIGRATION_ENGINE");
  });
}

function readScripts(migrationsList: MigrationList): ReadonlySet<string> {
  const contents = migrationsList.migrationDirectories.map((each) => each.migrationFile.content);
  return new Set(contents.flatMap((content) => (content.tag === "ok" ? [content.value] : [])));
}

function diagnose(engine: SchemaEngine, migrationsList: MigrationList) {
  return engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
}

/**
 * What `prisma migrate resolve --rolled-back` does, for every migration without an end: under the lock
 * and with files that are one transaction, nothing of it can be in the database.
 */
async function releaseUnfinished(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await diagnose(engine, migrationsList);
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
}

/** `prisma migrate deploy` passes over both in silence; here the folder is the only truth. */
async function refuseForeignHistory(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { editedMigrationNames, history } = await diagnose(engine, migrationsList);
  const [edited] = editedMigrationNames;
  if (edited !== undefined) throw new MigrateError("MIGRATION_EDITED", { migration: edited });
  if (history === null || history.diagnostic === "databaseIsBehind") return;
  const [unknown] = history.unpersistedMigrationNames;
  throw new MigrateError("MIGRATION_UNKNOWN", unknown === undefined ? {} : { migration: unknown });
}

async function findFailed(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<{ migration?: string }> {
  const [migration] =
    (await diagnose(engine, migrationsList).catch(() => undefined))?.failedMigrationNames ?? [];
  return migration === undefined ? {} : { migration };
}
