import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeFolder } from "../../support/folder.js";

/** A migrations folder on disk, built from migration name → SQL. */
export interface MigrationsFolder {
  readonly migrationsDir: string;
  write(name: string, sql: string): Promise<void>;
  /** Leaves the migration's folder without its file. */
  removeSql(name: string): Promise<void>;
  remove(): Promise<void>;
}

export async function createFolder(files: Readonly<Record<string, string>>): Promise<MigrationsFolder> {
  const migrationsDir = await mkdtemp(path.join(tmpdir(), "sinergi-migrasi-"));
  const write = async (name: string, sql: string) => {
    await mkdir(path.join(migrationsDir, name), { recursive: true });
    await writeFile(path.join(migrationsDir, name, "migration.sql"), sql);
  };
  await writeFile(path.join(migrationsDir, "migration_lock.toml"), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(files)) await write(name, sql);
  const remove = () => removeFolder(migrationsDir);
  const removeSql = (name: string) => rm(path.join(migrationsDir, name, "migration.sql"));
  return { migrationsDir, write, removeSql, remove };
}
