import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { noteAttachment, waitForAttached } from "./attachment.js";
import { findHolder } from "./claim.js";
import { readConnection } from "./connection-file.js";
import { EmbeddedError, toEmbeddedError } from "./embedded-error.js";
import { type EmbeddedOptions, type EmbeddedServer, findHome, startServer } from "./start-embedded.js";

/** The embedded database for the length of a command. */
export interface OpenedServer extends EmbeddedServer {
  /** Whether another process runs the server; `stop` then only lets go of it. */
  readonly attached: boolean;
}

/** A first start takes a second or two; a recovery after a crash may take longer. */
const PATIENCE_MS = 60_000;
const POLL_MS = 50;

/**
 * Attaches to the running embedded server of a data directory, or else starts it until `stop`. A
 * command that started it stops it only when no other command uses it. Throws EmbeddedError.
 *
 * @param own never attach: wait for a command that has it. Who attaches loses the database with its starter.
 */
export async function openEmbedded(options: EmbeddedOptions, own = false): Promise<OpenedServer> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const opened = (own ? undefined : await attach(options)) ?? (await tryStart(options));
    if (opened !== undefined) return opened;
    if (performance.now() > end) throw new EmbeddedError("EMBEDDED_IN_USE");
    await delay(POLL_MS);
  }
}

async function tryStart(options: EmbeddedOptions): Promise<OpenedServer | undefined> {
  const say = options.log ?? (() => undefined);
  const waitForOthers = (location: string) =>
    waitForAttached(location, () => say("Menunggu perintah lain yang masih memakai basis data bawaan."));
  try {
    return { ...(await startServer(options, waitForOthers)), attached: false };
  } catch (error) {
    if (error instanceof EmbeddedError && error.code === "EMBEDDED_IN_USE") return undefined;
    throw error;
  }
}

async function attach(options: EmbeddedOptions): Promise<OpenedServer | undefined> {
  try {
    const { location } = await findHome(options);
    const holder = await findHolder(location);
    return holder === undefined ? undefined : await attachTo(location, holder);
  } catch (error) {
    throw toEmbeddedError(error, "EMBEDDED_START_FAILED");
  }
}

/** The note comes first: a starter takes back the connection first, and then looks for notes. */
async function attachTo(location: string, holder: number): Promise<OpenedServer | undefined> {
  const letGo = await noteAttachment(location);
  const connection = await readConnection(location);
  if (connection?.claim === holder && (await answers(connection.ownerUrl))) {
    return { ownerUrl: connection.ownerUrl, location, attached: true, stop: letGo };
  }
  await letGo();
  return undefined;
}

async function answers(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
