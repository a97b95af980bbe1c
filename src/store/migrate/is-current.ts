import { createHash } from "node:crypto";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import type pg from "pg";
import { BASE_SCHEMA } from "./owner-connection.js";

interface Recorded {
  readonly migration_name: string;
  readonly checksum: string;
  readonly open: boolean;
}

/**
 * Whether a database records exactly the folder's migrations, each finished and unedited (Prisma's checksum:
 * SHA-256 of the file). Whatever is otherwise, and every reason to refuse, is the schema engine's to find;
 * it costs a third of a second to load, at each command.
 */
export async function isCurrent(
  client: Pick<pg.Client, "query">,
  migrationsList: MigrationList,
): Promise<boolean> {
  const wanted = new Map(
    migrationsList.migrationDirectories.map(({ path, migrationFile: { content } }) => [
      path,
      content.tag === "ok" ? createHash("sha256").update(content.value).digest("hex") : "",
    ]),
  );
  const recorded = await readRecorded(client).catch(() => []);
  const names = new Set(recorded.map((each) => each.migration_name));
  return (
    recorded.length === wanted.size &&
    names.size === wanted.size &&
    recorded.every((each) => !each.open && wanted.get(each.migration_name) === each.checksum)
  );
}

/** Records of runs that were rolled back count: they are rare, and the engine knows what they mean. */
async function readRecorded(client: Pick<pg.Client, "query">): Promise<readonly Recorded[]> {
  const table = `${BASE_SCHEMA}._prisma_migrations`;
  const found = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [
    table,
  ]);
  if (found.rows[0]?.there !== true) return [];
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name, checksum, finished_at IS NULL OR rolled_back_at IS NOT NULL AS open FROM ${table}`,
  );
  return rows;
}
