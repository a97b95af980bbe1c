import type pg from "pg";

/** Settings without which a committed record can vanish when the machine stops (Pasal 10(7)). */
const WAJIB: readonly string[] = Object.freeze(["fsync", "full_page_writes"]);

/** What of a server's durability is switched off; empty when nothing is. */
export async function findKetahananMati(client: Pick<pg.ClientBase, "query">): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY name",
    [WAJIB],
  );
  return WAJIB.filter((nama) => !rows.some((r) => r.name === nama && r.setting === "on"));
}
