import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";
import { MigrateError } from "./migrate-error.js";

const LOCK_FILE = "migration_lock.toml";
const SQL_FILE = "migration.sql";

/**
 * Reads a Prisma migrations folder, oldest first, in the shape that the schema engine takes.
 * Throws MIGRATION_FOLDER_INVALID when the folder, or a migration.sql in it, cannot be read.
 */
export async function readMigrations(migrationsDir: string): Promise<MigrationList> {
  const names = await readNames(migrationsDir);
  return {
    baseDir: migrationsDir,
    lockfile: { path: LOCK_FILE, content: await readLockFile(migrationsDir) },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map((name) => readMigration(migrationsDir, name))),
  };
}

async function readNames(migrationsDir: string): Promise<string[]> {
  try {
    const entries = await readdir(migrationsDir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    throw new MigrateError("MIGRATION_FOLDER_INVALID");
  }
}

async function readMigration(migrationsDir: string, name: string): Promise<MigrationDirectory> {
  try {
    const value = await readFile(path.join(migrationsDir, name, SQL_FILE), "utf8");
    return { path: name, migrationFile: { path: SQL_FILE, content: { tag: "ok", value } } };
  } catch {
    throw new MigrateError("MIGRATION_FOLDER_INVALID", { migration: name });
  }
}

async function readLockFile(migrationsDir: string): Promise<string | null> {
  return readFile(path.join(migrationsDir, LOCK_FILE), "utf8").catch(() => null);
}
