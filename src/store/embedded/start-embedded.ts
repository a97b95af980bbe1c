import { type FileHandle, open, rename, stat } from "node:fs/promises";
import path from "node:path";
import { type Claim, takeClaim } from "./claim.js";
import { removeConnection, writeConnection } from "./connection-file.js";
import { ensureCluster, OWNER } from "./create-cluster.js";
import { decideHome, type EmbeddedHome } from "./decide-home.js";
import { EmbeddedError, toEmbeddedError } from "./embedded-error.js";
import { findBinaries } from "./find-binaries.js";
import { keepRunning } from "./keep-running.js";
import { layRuntime } from "./lay-runtime.js";
import { stopStalePostmaster } from "./stale-postmaster.js";

/** What the embedded database needs to know. */
export interface EmbeddedOptions {
  /** SINERGI_DATA_DIR; the database lies in its subfolder `postgres`. */
  readonly dataDir: string;
  /** Takes sentences for the operator. */
  readonly log?: (sentence: string) => void;
  /** Where the database lies instead when root's unprivileged user cannot reach `dataDir`. */
  readonly sharedDir?: string;
}

/** A running PostgreSQL 18 of this process. */
export interface EmbeddedServer {
  /** Login of the owner (may create roles and databases, no superuser) on the database `sinergi`. */
  readonly ownerUrl: string;
  /** Folder that holds binaries, data and log. */
  readonly location: string;
  /** Stops it cleanly; a second call waits for the first. */
  stop(): Promise<void>;
}

/** What to do between taking back the connection and stopping the server. */
export type BeforeStop = (location: string) => Promise<void>;

const SHARED_DIR = "/var/lib/sinergi";
const MAX_LOG_BYTES = 8 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL of a data directory: created at first start, taken over from a process
 * that was killed, alone on its data, and ending with this process. Throws EmbeddedError; of several
 * starts at once all but one get EMBEDDED_IN_USE.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return startServer(options, async () => undefined);
}

/** `startEmbedded` with something to wait for before the server stops. */
export async function startServer(options: EmbeddedOptions, beforeStop: BeforeStop): Promise<EmbeddedServer> {
  try {
    const home = await findHome(options);
    const claim = await takeClaim(home.location);
    if (claim === undefined) throw new EmbeddedError("EMBEDDED_IN_USE");
    return await startClaimed(options, home, claim, beforeStop).catch(async (error: unknown) => {
      await claim.release();
      throw error;
    });
  } catch (error) {
    throw toEmbeddedError(error, "EMBEDDED_START_FAILED");
  }
}

/** The place of a data directory's embedded database. */
export function findHome(options: EmbeddedOptions): Promise<EmbeddedHome> {
  return decideHome(options.dataDir, options.sharedDir ?? SHARED_DIR);
}

async function startClaimed(
  options: EmbeddedOptions,
  home: EmbeddedHome,
  claim: Claim,
  beforeStop: BeforeStop,
): Promise<EmbeddedServer> {
  const say = options.log ?? (() => undefined);
  if (home.moved)
    say(`Basis data bawaan disimpan di ${home.location}: SINERGI_DATA_DIR tertutup bagi penggunanya.`);
  const binaries = await findBinaries();
  const log = await openLog(home.location);
  try {
    await removeConnection(home.location);
    await stopStalePostmaster(home.dataPath);
    const runtime = await layRuntime(home.location, binaries);
    const context = { home, runtime, log: log.fd };
    const password = await ensureCluster({ ...context, major: binaries.major });
    const server = await keepRunning(context, say);
    const ownerUrl = `postgresql://${OWNER}:${password}@127.0.0.1:${server.port}/${OWNER}`;
    await writeConnection(home.location, { claim: claim.number, ownerUrl });
    const stop = async () => {
      await removeConnection(home.location);
      await beforeStop(home.location);
      await server.stop();
      await log.close();
      await claim.release();
    };
    return { ownerUrl, location: home.location, stop: once(stop) };
  } catch (error) {
    await log.close();
    throw error;
  }
}

async function openLog(location: string): Promise<FileHandle> {
  const file = path.join(location, "postgres.log");
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(file, `${file}.1`);
  return open(file, "a", 0o600);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
