import pg from "pg";
import { findSisip } from "./baris-bukti.js";

/** What became of one INSERT. */
export type HasilSisip =
  | { readonly hasil: "TERTULIS" }
  /** Refused by the server: nothing of it was written. */
  | { readonly hasil: "DITOLAK"; readonly sqlState: string; readonly batasan: string | null }
  /** The answer was lost: it may be written or not. */
  | { readonly hasil: "TERPUTUS" };

/** One connection for one statement at a time; no method throws. */
export interface SambunganBukti {
  /** Connects unless connected; false when the database cannot be reached now. */
  open(): Promise<boolean>;
  /** @param baris The parameters of each row, as `encodeBaris` writes them. */
  insert(baris: readonly (readonly (string | null)[])[]): Promise<HasilSisip>;
  close(): Promise<void>;
}

/**
 * SQLSTATE classes after which the server has certainly undone the statement. All others (57P01 shut down,
 * 58 I/O, XX internal, …) may reach us after the commit, so they count as a lost answer.
 */
const KELAS_PASTI = ["0A", "22", "23", "25", "28", "40", "42", "53", "54", "55", "P0"];
const DIBATALKAN = "57014";
/** After a failover the old connection may lead to a server that only reads. */
const HANYA_BACA = "25006";
/** Durable when acknowledged: a role or database that switched the flush off is overruled. */
const SIAPKAN =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

/**
 * The evidence writer's connection. The server ends a statement after half of `maxWaitMs`, and a connection
 * that gives no answer a little later is cut, so that one stalled attempt leaves time for another.
 */
export function createSambunganBukti(url: string, maxWaitMs: number): SambunganBukti {
  const batasPernyataan = Math.ceil(maxWaitMs / 2);
  const batasJawaban = Math.ceil(maxWaitMs * 0.65);
  let kini: pg.Client | null = null;

  function drop(client: pg.Client): void {
    if (kini === client) kini = null;
    // With a statement in flight this cuts the socket at once.
    client.end().catch(() => undefined);
  }

  async function send<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
    const pemutus = setTimeout(() => drop(client), batasJawaban);
    try {
      return await work();
    } finally {
      clearTimeout(pemutus);
    }
  }

  async function connect(): Promise<boolean> {
    const client = buildClient(url, batasPernyataan);
    client.on("error", () => drop(client));
    try {
      await client.connect();
      await send(client, () => client.query(SIAPKAN));
      kini = client;
      return true;
    } catch {
      drop(client);
      return false;
    }
  }

  async function insert(baris: readonly (readonly (string | null)[])[]): Promise<HasilSisip> {
    const client = kini;
    if (client === null) return { hasil: "TERPUTUS" };
    try {
      const { name, text } = findSisip(baris.length);
      await send(client, () => client.query({ name, text, values: baris.flat() }));
      return { hasil: "TERTULIS" };
    } catch (error) {
      const hasil = readTolakan(error);
      if (hasil.hasil === "TERPUTUS" || hasil.sqlState === HANYA_BACA) drop(client);
      return hasil;
    }
  }

  return {
    open: async () => kini !== null || (await connect()),
    insert,
    close: async () => {
      const client = kini;
      kini = null;
      await client?.end().catch(() => undefined);
    },
  };
}

function buildClient(url: string, batasMs: number): pg.Client {
  return new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: batasMs,
    statement_timeout: batasMs,
    keepAlive: true,
    application_name: "sinergi-bukti",
  });
}

function readTolakan(error: unknown): Exclude<HasilSisip, { hasil: "TERTULIS" }> {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return { hasil: "TERPUTUS" };
  const pasti = error.code === DIBATALKAN || KELAS_PASTI.includes(error.code.slice(0, 2));
  if (!pasti) return { hasil: "TERPUTUS" };
  return { hasil: "DITOLAK", sqlState: error.code, batasan: error.constraint ?? null };
}
