import pg from "pg";
import { MigrateError } from "./migrate-error.js";

/** The PostgreSQL schema that holds the base tables and `_prisma_migrations`. */
export const BASE_SCHEMA = "inti";

/**
 * The owner's URL with the search path set to the base schema alone, so that unqualified names of a
 * migration can land nowhere else. Options that the URL carries already are kept.
 */
export function withBaseSchema(ownerUrl: string): string {
  const url = parseUrl(ownerUrl);
  const given = url.searchParams.get("options");
  const own = `-c search_path=${BASE_SCHEMA}`;
  url.searchParams.set("options", given === null ? own : `${given} ${own}`);
  // `schema` is Prisma's own parameter, and would name another one.
  url.searchParams.delete("schema");
  return url.toString();
}

/** Node's own error for a malformed URL carries the URL, and with it the password. */
function parseUrl(ownerUrl: string): URL {
  if (!URL.canParse(ownerUrl)) throw new MigrateError("MIGRATION_DATABASE_UNREACHABLE");
  return new URL(ownerUrl);
}

/** Connects as the owner for the length of `work`. Throws MIGRATION_DATABASE_UNREACHABLE. */
export async function withOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: parseUrl(ownerUrl).toString(), keepAlive: true });
  // Without a listener a connection that breaks while idle ends the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new MigrateError("MIGRATION_DATABASE_UNREACHABLE", readSqlState(error));
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The SQLSTATE of an error of node-postgres, if it has one. */
export function readSqlState(error: unknown): { readonly sqlState?: string } {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? { sqlState: code } : {};
}
