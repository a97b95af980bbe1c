import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "#store/migrate/migrate.js";
import { MigrateError } from "#store/migrate/migrate-error.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  runSql,
  type ScratchDatabase,
} from "../../support/databases.js";
import { createFolder, type MigrationsFolder } from "./folder.js";

const FIRST = "20260101000000_awal";
const SECOND = "20260102000000_lanjut";

async function readTables(url: string): Promise<string[]> {
  const rows = await runSql(
    url,
    "SELECT schemaname || '.' || tablename AS t FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
  );
  return rows.map((row) => String(row["t"]));
}

function readRecords(url: string) {
  return runSql(
    url,
    "SELECT migration_name, logs, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS rolled_back FROM inti._prisma_migrations ORDER BY started_at",
  );
}

async function captureError(work: Promise<unknown>): Promise<MigrateError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MigrateError)) throw new Error("expected a MigrateError", { cause: error });
  return error;
}

describe.each(listServers())("migrate on $name", (server) => {
  let database: ScratchDatabase;
  let folder: MigrationsFolder;

  async function prepare(files: Readonly<Record<string, string>>): Promise<void> {
    folder = await createFolder(files);
  }

  beforeEach(async () => {
    database = await createScratchDatabase(server);
  });

  afterEach(async () => {
    await database.drop();
    await folder.remove();
  });

  it("applies the folder in order into schema inti, and nothing on the second run", async () => {
    await prepare({ [SECOND]: "ALTER TABLE a ADD y int;", [FIRST]: "CREATE TABLE a (x int);" });
    expect(await migrate(database.url, folder)).toEqual({ applied: [FIRST, SECOND] });
    expect(await migrate(database.url, folder)).toEqual({ applied: [] });
    expect(await readTables(database.url)).toEqual(["inti._prisma_migrations", "inti.a"]);
  });

  it("keeps the record that Prisma's CLI keeps, with its SHA-256 of the file", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    await migrate(database.url, folder);
    const rows = await runSql(database.url, "SELECT * FROM inti._prisma_migrations");
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash("sha256").update("CREATE TABLE a (x int);").digest("hex"),
        finished_at: expect.any(Date),
        migration_name: FIRST,
        logs: null,
        rolled_back_at: null,
        started_at: expect.any(Date),
        applied_steps_count: 1,
      },
    ]);
  });

  it("sends a DO block and a semicolon in a string as they stand", async () => {
    await prepare({
      [FIRST]: [
        "CREATE TABLE a (x text DEFAULT 'satu; dua');",
        "DO $$ BEGIN INSERT INTO a (x) VALUES ('tiga; empat'); INSERT INTO a DEFAULT VALUES; END $$;",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $fn$ BEGIN RETURN 1; END $fn$;",
        "-- comment at the end; without a newline",
      ].join("\n"),
    });
    await migrate(database.url, folder);
    expect(await runSql(database.url, "SELECT x, inti.f() AS f FROM inti.a ORDER BY x")).toEqual([
      { x: "satu; dua", f: 1 },
      { x: "tiga; empat", f: 1 },
    ]);
  });

  it("leaves nothing of a file that fails at its last line, and says where", async () => {
    await prepare({
      [FIRST]: "CREATE TABLE a (x int);",
      [SECOND]: "CREATE TABLE b (x int);\nINSERT INTO b VALUES (1);\nSELECT 'sangat-rahasia'::int;\n",
    });
    const error = await captureError(migrate(database.url, folder));
    expect(error.code).toBe("MIGRATION_FAILED");
    expect(error.place).toEqual({ migration: SECOND, sqlState: "22P02", line: 3 });
    expect(await readTables(database.url)).toEqual(["inti._prisma_migrations", "inti.a"]);
  });

  it.each([
    ["22P02", "INSERT INTO b VALUES ('rahasia 424242');", 2],
    ["23505", "INSERT INTO b VALUES (424242), (424242);", undefined],
  ])(
    "repeats neither SQL nor values of a failure, to the caller or in its record: %s",
    async (sqlState, sql, line) => {
      await prepare({ [FIRST]: `CREATE TABLE b (x int UNIQUE);\n${sql}` });
      const error = await captureError(migrate(database.url, folder));
      const told = `${error.message} ${JSON.stringify(error)} ${error.stack} ${String(error.cause)}`;
      const records = await readRecords(database.url);
      expect(error.place).toEqual({ migration: FIRST, sqlState, ...(line === undefined ? {} : { line }) });
      expect(records).toEqual([
        { migration_name: FIRST, logs: expect.any(String), finished: false, rolled_back: false },
      ]);
      expect(told + JSON.stringify(records)).not.toMatch(/424242|INSERT|CREATE TABLE/);
    },
  );

  it("applies a corrected file on the next run and keeps the failure on record", async () => {
    await prepare({ [FIRST]: "CREATE TABLE b (x int);\nSELECT 1/0;" });
    await captureError(migrate(database.url, folder));
    await folder.write(FIRST, "CREATE TABLE b (x int);");
    expect(await migrate(database.url, folder)).toEqual({ applied: [FIRST] });
    expect(await readRecords(database.url)).toMatchObject([
      { migration_name: FIRST, finished: false, rolled_back: true },
      { migration_name: FIRST, finished: true, rolled_back: false },
    ]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    await migrate(database.url, folder);
    await folder.write(FIRST, "CREATE TABLE a (x bigint);");
    await folder.write(SECOND, "CREATE TABLE c (x int);");
    const error = await captureError(migrate(database.url, folder));
    expect([error.code, error.place]).toEqual(["MIGRATION_EDITED", { migration: FIRST }]);
    expect(await readTables(database.url)).not.toContain("inti.c");
  });

  it("refuses a database that holds a migration which the folder does not", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);", [SECOND]: "CREATE TABLE c (x int);" });
    await migrate(database.url, folder);
    await folder.remove();
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    const error = await captureError(migrate(database.url, folder));
    expect([error.code, error.place]).toEqual(["MIGRATION_UNKNOWN", { migration: SECOND }]);
  });

  it("serialises processes that migrate at once: one applies, the others find nothing to do", async () => {
    await prepare({
      [FIRST]: "CREATE TABLE a (x int); SELECT pg_sleep(0.2);",
      [SECOND]: "CREATE TABLE c (x int);",
    });
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));
    expect(runs.map((run) => run.applied.length).sort()).toEqual([0, 0, 2]);
    expect(await readRecords(database.url)).toHaveLength(2);
  });

  it("finishes a run that was cut before the file was committed", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);", [SECOND]: "CREATE TABLE c (x int);" });
    await migrate(database.url, folder);
    await runSql(
      database.url,
      `DROP TABLE inti.c; UPDATE inti._prisma_migrations SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name = '${SECOND}'`,
    );
    expect(await migrate(database.url, folder)).toEqual({ applied: [SECOND] });
    expect(await readTables(database.url)).toContain("inti.c");
  });

  it("records the end of a file in the file's own transaction", async () => {
    // A deferred constraint fails at commit, when everything else has been done.
    await prepare({
      [FIRST]:
        "CREATE TABLE a (x int PRIMARY KEY, y int REFERENCES a DEFERRABLE INITIALLY DEFERRED); INSERT INTO a VALUES (1, 2);",
    });
    const error = await captureError(migrate(database.url, folder));
    expect(error.place).toEqual({ migration: FIRST, sqlState: "23503" });
    expect(await readRecords(database.url)).toMatchObject([{ finished: false }]);
    expect(await readTables(database.url)).toEqual(["inti._prisma_migrations"]);
  });

  it("finds a file already recorded as finished when it is cut right after the commit", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    // The trigger refuses every later change of the record: only the file's own transaction gets through.
    const empty = await createFolder({});
    await migrate(database.url, empty);
    await empty.remove();
    await runSql(
      database.url,
      `CREATE FUNCTION inti.potong() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF OLD.finished_at IS NOT NULL THEN RAISE 'terpotong'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER potong BEFORE UPDATE ON inti._prisma_migrations FOR EACH ROW EXECUTE FUNCTION inti.potong()`,
    );
    await captureError(migrate(database.url, folder));
    await runSql(database.url, "DROP TRIGGER potong ON inti._prisma_migrations");
    expect(await migrate(database.url, folder)).toEqual({ applied: [] });
    expect(await readTables(database.url)).toContain("inti.a");
  });

  it("waits for a script that a killed migrator left running, and keeps what it did", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    await migrate(database.url, folder);
    await runSql(database.url, "DROP TABLE inti.a; UPDATE inti._prisma_migrations SET finished_at = NULL");
    const running = runSql(
      database.url,
      `SELECT pg_advisory_xact_lock(7551223, 2); SELECT pg_sleep(0.5); CREATE TABLE inti.a (x int);
       UPDATE inti._prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
    );
    await waitForLock(database.url, 2, true);
    expect(await migrate(database.url, folder)).toEqual({ applied: [] });
    expect(await readRecords(database.url)).toMatchObject([{ finished: true, rolled_back: false }]);
    await running;
  });

  it("does nothing while another process migrates", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    const other = await connectUji(database.url);
    await other.query("SELECT pg_advisory_lock(7551223, 1)");
    const waiting = migrate(database.url, folder);
    await waitForLock(database.url, 1, false);
    expect(await readTables(database.url)).toEqual([]);
    await other.end();
    expect(await waiting).toEqual({ applied: [FIRST] });
  });

  it("keeps a search path that one file sets away from the next file and from the record", async () => {
    await prepare({
      [FIRST]: "SELECT set_config('search_path', '', false); CREATE TABLE inti.a (x int);",
      [SECOND]: "CREATE TABLE c (x int);",
    });
    await migrate(database.url, folder);
    expect(await readTables(database.url)).toEqual(["inti._prisma_migrations", "inti.a", "inti.c"]);
  });

  it("does not let options or a schema in the URL lead a migration elsewhere", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    const url = new URL(database.url);
    url.searchParams.set("schema", "public");
    url.searchParams.set("options", "-c search_path=public -c statement_timeout=60000");
    await migrate(url.toString(), folder);
    expect(await readTables(database.url)).toEqual(["inti._prisma_migrations", "inti.a"]);
  });

  it("names a folder without its migration.sql, and a database that does not answer", async () => {
    await prepare({ [FIRST]: "CREATE TABLE a (x int);" });
    const closed = new URL(database.url);
    closed.port = "1";
    const unreachable = await captureError(migrate(closed.toString(), folder));
    expect(unreachable.code).toBe("MIGRATION_DATABASE_UNREACHABLE");
    await folder.removeSql(FIRST);
    const incomplete = await captureError(migrate(database.url, folder));
    expect([incomplete.code, incomplete.place]).toEqual(["MIGRATION_FOLDER_INVALID", { migration: FIRST }]);
  });
});

async function waitForLock(url: string, lock: number, granted: boolean): Promise<void> {
  const wanted = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 7551223 AND objid = ${lock} AND granted = ${granted}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  while ((await runSql(url, wanted)).length === 0);
}
