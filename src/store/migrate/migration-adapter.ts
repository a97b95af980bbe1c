import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { type PgAdapter, readCharColumns } from "./char-columns.js";
import { TAKE_SCRIPT_LOCK } from "./migration-lock.js";
import { BASE_SCHEMA, readSqlState, withBaseSchema } from "./owner-connection.js";

/** Why PostgreSQL refused a script: SQLSTATE and the line in the file, if known. */
export interface ScriptFailure {
  readonly sqlState?: string;
  readonly line?: number;
}

/** What the adapter needs to know of the run it serves. */
export interface MigrationAdapterOptions {
  readonly ownerUrl: string;
  /** Texts of the migration files: these run as one transaction together with their record. */
  readonly scripts?: ReadonlySet<string>;
  readonly onScriptFailure?: (failure: ScriptFailure) => void;
  /** Creates an empty database with the base schema; only `diff` needs one. */
  readonly createShadow?: () => Promise<{ readonly url: string; drop(): Promise<void> }>;
}

/**
 * Marks the migration that is running as finished inside its own transaction. So a row without
 * `finished_at` always means that nothing of the file is in the database, also after kill -9.
 */
const FINISH_RUNNING = `UPDATE "${BASE_SCHEMA}"."_prisma_migrations" SET finished_at = clock_timestamp() WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

/** A SET in one file must not reach the next one, nor the engine's own unqualified queries. */
const RESET_SESSION = "RESET SESSION AUTHORIZATION; RESET ALL";

/** Prisma's PostgreSQL adapter for the schema engine, with scripts sent whole, and the way to close it. */
export interface MigrationAdapter {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  /** Ends the connections. The engine does not, and its advisory lock lives in one of them. */
  close(): Promise<void>;
}

export function createMigrationAdapter(options: MigrationAdapterOptions): MigrationAdapter {
  const { provider, adapterName } = createFactory(options.ownerUrl);
  const opened: SqlDriverAdapter[] = [];
  const keep = (adapter: SqlDriverAdapter) => {
    opened.push(adapter);
    return adapter;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider,
    adapterName,
    connect: async () => keep(await connect(options.ownerUrl, options)),
    connectToShadowDb: async () => keep(await connectToShadow(options)),
  };
  const close = async () => {
    await Promise.all(opened.map((adapter) => adapter.dispose()));
  };
  return { factory, close };
}

/** One connection: the engine's advisory lock lives in a session, and must find it again. */
function createFactory(ownerUrl: string): PrismaPg {
  return new PrismaPg({ connectionString: withBaseSchema(ownerUrl), max: 1 }, { schema: BASE_SCHEMA });
}

async function connect(ownerUrl: string, options: ScriptOptions): Promise<SqlDriverAdapter> {
  const adapter = sendScriptsWhole(await createFactory(ownerUrl).connect(), options);
  adapter.dispose = once(adapter.dispose.bind(adapter));
  return adapter;
}

async function connectToShadow(options: MigrationAdapterOptions): Promise<SqlDriverAdapter> {
  if (options.createShadow === undefined) {
    throw new DriverAdapterError({ kind: "DatabaseAccessDenied" });
  }
  const shadow = await options.createShadow();
  const adapter = await connect(shadow.url, {});
  const dispose = adapter.dispose;
  adapter.dispose = once(async () => {
    await dispose();
    await shadow.drop();
  });
  return adapter;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}

type ScriptOptions = Pick<MigrationAdapterOptions, "scripts" | "onScriptFailure">;

/** adapter-pg splits a script at every `;`, which breaks `$$` bodies and strings and loses atomicity. */
function sendScriptsWhole(adapter: PgAdapter, options: ScriptOptions): SqlDriverAdapter {
  readCharColumns(adapter);
  adapter.executeScript = (script) => executeScript(adapter.underlyingDriver(), script, options);
  return adapter;
}

async function executeScript(pool: pg.Pool, script: string, options: ScriptOptions): Promise<void> {
  const recorded = options.scripts?.has(script) ?? false;
  // PostgreSQL runs one simple query of several statements as one transaction.
  const text = recorded ? `${TAKE_SCRIPT_LOCK}${script}\n;${FINISH_RUNNING}` : script;
  try {
    await pool.query(text);
  } catch (error) {
    const failure = describeFailure(error, recorded ? TAKE_SCRIPT_LOCK.length : 0, script);
    if (recorded) options.onScriptFailure?.(failure);
    throw toAdapterError(failure);
  } finally {
    await pool.query(RESET_SESSION).catch(() => undefined);
  }
}

function describeFailure(error: unknown, prefix: number, script: string): ScriptFailure {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  const inScript = position - prefix;
  if (!(inScript >= 1)) return readSqlState(error);
  const before = [...script].slice(0, inScript - 1);
  return { ...readSqlState(error), line: before.filter((sign) => sign === "\n").length + 1 };
}

/**
 * The engine writes this message to `_prisma_migrations.logs`, so it holds no text of PostgreSQL's. The
 * kind is always `postgres`: adapter-pg 7.9.1 knows kinds that this engine refuses to read.
 */
function toAdapterError(failure: ScriptFailure): DriverAdapterError {
  const place = failure.line === undefined ? "" : ` at line ${failure.line}`;
  const code = failure.sqlState ?? "08006";
  return new DriverAdapterError({
    kind: "postgres",
    code,
    severity: "ERROR",
    message: `SQLSTATE ${code}${place}`,
    detail: undefined,
    column: undefined,
    hint: undefined,
  });
}
