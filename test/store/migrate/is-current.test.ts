import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isCurrent } from "#store/migrate/is-current.js";
import { migrate } from "#store/migrate/migrate.js";
import { withOwner } from "#store/migrate/owner-connection.js";
import { readMigrations } from "#store/migrate/read-migrations.js";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../../support/databases.js";
import { createFolder, type MigrationsFolder } from "./folder.js";

const FIRST = "20260101000000_awal";
const SECOND = "20260102000000_lanjut";
const FILES = { [FIRST]: "CREATE TABLE a (x int);", [SECOND]: "ALTER TABLE a ADD y int;" };

describe.each(listServers())("isCurrent on $name", (server) => {
  let database: ScratchDatabase;
  const folders: MigrationsFolder[] = [];

  async function ask(files: Readonly<Record<string, string>>): Promise<boolean> {
    const folder = await createFolder(files);
    folders.push(folder);
    const list = await readMigrations(folder.migrationsDir);
    return withOwner(database.url, (client) => isCurrent(client, list));
  }

  beforeAll(async () => {
    database = await createScratchDatabase(server);
  });
  afterAll(async () => {
    await database.drop();
    for (const folder of folders) await folder.remove();
  });

  it("says no to a database that was never migrated", async () => {
    expect(await ask(FILES)).toBe(false);
  });

  it("says yes only to the folder that was applied, file by file", async () => {
    const folder = await createFolder(FILES);
    folders.push(folder);
    await migrate(database.url, folder);
    expect(await ask(FILES)).toBe(true);
    expect(await ask({ ...FILES, [SECOND]: `${FILES[SECOND]}\n` })).toBe(false);
    expect(await ask({ ...FILES, "20260103000000_baru": "SELECT 1;" })).toBe(false);
    expect(await ask({ [FIRST]: FILES[FIRST] ?? "" })).toBe(false);
    expect(await ask({ [FIRST]: FILES[FIRST] ?? "", "20260102000000_lain": FILES[SECOND] ?? "" })).toBe(
      false,
    );
  });

  it.each([
    ["has not finished", "UPDATE inti._prisma_migrations SET finished_at = NULL WHERE migration_name = $1"],
    [
      "was rolled back",
      "UPDATE inti._prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1",
    ],
    [
      "is recorded twice",
      "INSERT INTO inti._prisma_migrations SELECT 'lagi', checksum, finished_at, migration_name, logs, rolled_back_at, started_at, applied_steps_count FROM inti._prisma_migrations WHERE migration_name = $1",
    ],
  ])("leaves it to the engine when one %s", async (_, ubah) => {
    await runSql(database.url, "CREATE TABLE inti.simpan AS TABLE inti._prisma_migrations");
    await runSql(database.url, ubah, [SECOND]);
    expect(await ask(FILES)).toBe(false);
    await runSql(
      database.url,
      "DELETE FROM inti._prisma_migrations; INSERT INTO inti._prisma_migrations TABLE inti.simpan; DROP TABLE inti.simpan",
    );
    expect(await ask(FILES)).toBe(true);
  });
});
