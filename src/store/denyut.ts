import pg from "pg";

/** A sign of life of the database. */
export interface Denyut {
  /**
   * Whether it answers within the limit; those who ask at once share one question. Never rejects.
   *
   * @param sejak moment of `performance.now()`: silence seen since then counts too, because a connection that
   * was open meanwhile may be dead although new ones are answered again
   */
  isAlive(sejak?: number): Promise<boolean>;
  close(): Promise<void>;
}

/** A database that says nothing for this long is lost: callers are to hear so within three seconds. */
const TENGGAT_MS = 1_500;

/** Asks on a connection of its own, so that neither slow statements nor a full pool look like a loss. */
export function createDenyut(url: string, tenggatMs = TENGGAT_MS): Denyut {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: tenggatMs,
    query_timeout: tenggatMs,
    // Kept open, so that asking is one round trip.
    idleTimeoutMillis: 0,
    application_name: "sinergi-denyut",
    allowExitOnIdle: true,
  });
  // An idle connection that breaks reports here; without a listener it would end the process.
  pool.on("error", () => undefined);
  let berjalan: Promise<boolean> | null = null;
  let diamPada = Number.NEGATIVE_INFINITY;
  const askOnce = async (): Promise<boolean> => {
    const hidup = await ask(pool, tenggatMs);
    if (!hidup) diamPada = performance.now();
    berjalan = null;
    return hidup;
  };
  return {
    async isAlive(sejak = Number.POSITIVE_INFINITY) {
      if (diamPada >= sejak) return false;
      berjalan ??= askOnce();
      return berjalan;
    },
    close: () => pool.end(),
  };
}

/** The limit holds for connecting and asking together. */
function ask(pool: pg.Pool, tenggatMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const tenggat = setTimeout(() => resolve(false), tenggatMs);
    const answer = (hidup: boolean) => {
      clearTimeout(tenggat);
      resolve(hidup);
    };
    pool.query("SELECT 1").then(
      () => answer(true),
      () => answer(false),
    );
  });
}
