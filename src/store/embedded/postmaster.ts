import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { EmbeddedHome } from "./decide-home.js";
import { EmbeddedError } from "./embedded-error.js";
import { readTextFile } from "./private-file.js";
import { identifyProcess } from "./process-identity.js";
import { spawnProgram, waitForExit } from "./run-program.js";
import { SERVER_SETTINGS } from "./settings.js";
import { stopPostmaster } from "./stale-postmaster.js";
import { guardPostmaster } from "./watchdog.js";

/** A running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** What a server is started with. */
export interface PostmasterOptions {
  readonly home: EmbeddedHome;
  readonly runtime: string;
  readonly log: number;
  /** The port to listen on; a free one when absent. */
  readonly port?: number;
}

const TRIES = 5;
const PAUSE_MS = 200;
const POLL_MS = 10;
/** Replaying 2 GB of write-ahead log after a crash takes minutes on a slow disk. */
const READY_MS = 300_000;

/**
 * Starts PostgreSQL on loopback and waits until it takes connections. Tries again when another program
 * was quicker to take the port, or processes of a killed server still end. Throws EMBEDDED_START_FAILED.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (attempt > 1) await delay(PAUSE_MS * attempt);
    const port = options.port ?? (await findFreePort());
    const child = await spawnPostgres(options, port);
    if (await becomesReady(child, options.home.dataPath)) return guard(child, port, options.home);
  }
  throw new EmbeddedError("EMBEDDED_START_FAILED");
}

function spawnPostgres(options: PostmasterOptions, port: number): Promise<ChildProcess> {
  const settings = Object.entries({ ...SERVER_SETTINGS, port: String(port) });
  const args = settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const program = path.join(options.runtime, "bin", "postgres");
  return spawnProgram(program, ["-D", options.home.dataPath, ...args], options);
}

function guard(child: ChildProcess, port: number, home: EmbeddedHome): Postmaster {
  const pid = child.pid ?? 0;
  const identity = identifyProcess(pid);
  const dismiss = guardPostmaster(pid, home.user);
  const ended = waitForExit(child).then(dismiss);
  child.unref();
  return {
    pid,
    port,
    ended,
    stop: async () => {
      if (identity !== undefined) await stopPostmaster(identity);
      child.ref();
      await ended;
    },
  };
}

/** PostgreSQL writes its state to line 8 of `postmaster.pid`, which is what `pg_ctl` waits for too. */
async function becomesReady(child: ChildProcess, dataPath: string): Promise<boolean> {
  const end = performance.now() + READY_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const lines = (await readTextFile(path.join(dataPath, "postmaster.pid")))?.split("\n") ?? [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    if (performance.now() > end) child.kill("SIGQUIT");
    await delay(POLL_MS);
  }
  return false;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
