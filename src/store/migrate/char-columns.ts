import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type pg from "pg";

/** The adapter that @prisma/adapter-pg makes. */
export type PgAdapter = SqlDriverAdapter & { underlyingDriver(): pg.Pool };

/** Type "char" of PostgreSQL's catalogue and type text, as pg_type numbers them. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * Lets an adapter read columns of type "char": adapter-pg 7.9.1 refuses them, and the schema engine asks
 * for some when it describes a database (`diff`). They pass the adapter as text and reach the engine as
 * characters. Holds because the engine sends one query at a time.
 */
export function readCharColumns(adapter: PgAdapter): void {
  let charColumns: ReadonlySet<string> = new Set();
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  const passAsText = async (config: pg.QueryConfig) => {
    const result = await query(config);
    // A query of several statements has a list of results, which nobody reads.
    const chars = (result.fields ?? []).filter((field) => field.dataTypeID === CHAR_OID);
    for (const field of chars) field.dataTypeID = TEXT_OID;
    charColumns = new Set(chars.map((field) => field.name));
    return result;
  };
  pool.query = passAsText as typeof pool.query;

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (config) => {
    const { columnNames, columnTypes, ...rest } = await queryRaw(config);
    const isChar = (at: number) => charColumns.has(columnNames[at] ?? "");
    const types = columnTypes.map((type, at) => (isChar(at) ? ColumnTypeEnum.Character : type));
    return { ...rest, columnNames, columnTypes: types };
  };
}
