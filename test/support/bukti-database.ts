import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { applySandi } from "#store/login.js";
import { migrate } from "#store/migrate/migrate.js";
import { createScratchDatabase, runSql, type TestServer } from "./databases.js";

const MIGRASI = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** A migrated database, seen by its owner and by the evidence's login. */
export interface BuktiDatabase {
  readonly ownerUrl: string;
  readonly penulisUrl: string;
  /** Name of the evidence's role. */
  readonly peran: string;
  readonly sql: (sql: string, nilai?: unknown[]) => Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

export async function createBuktiDatabase(server: TestServer): Promise<BuktiDatabase> {
  const scratch = await createScratchDatabase(server);
  await migrate(scratch.url, { migrationsDir: MIGRASI });
  const { bukti: penulisUrl = "" } = await applySandi(scratch.url, {
    bukti: randomBytes(12).toString("hex"),
  });
  const peran = new URL(penulisUrl).username;
  return {
    ownerUrl: scratch.url,
    penulisUrl,
    peran,
    sql: (sql, nilai) => runSql(scratch.url, sql, nilai),
    drop: scratch.drop,
  };
}
