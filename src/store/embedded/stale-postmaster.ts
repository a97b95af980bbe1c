import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedError } from "./embedded-error.js";
import { readTextFile } from "./private-file.js";
import {
  findProcessesIn,
  identifyProcess,
  isRunning,
  type ProcessIdentity,
  readCommand,
} from "./process-identity.js";
import { CLUSTER_NAME } from "./settings.js";

/** A clean stop writes a checkpoint, which may be large; after that, recovery at the next start is quicker. */
const CLEAN_STOP_MS = 60_000;
const HARD_STOP_MS = 10_000;
const POLL_MS = 20;

/**
 * Leaves no server on this data: stops one whose owner died, and removes the pid file of one that is
 * gone and whose number another process has now. Call it only with the claim in hand. Throws
 * EMBEDDED_IN_USE for a server that is not ours.
 */
export async function stopStalePostmaster(dataPath: string): Promise<void> {
  const pid = await readPostmasterPid(dataPath);
  const found = pid === undefined ? undefined : identifyProcess(pid);
  const command = found === undefined ? "" : (readCommand(found.pid) ?? "");
  if (found !== undefined && worksOn(found.pid, command, dataPath)) {
    // An administrator's own postgres on this data is theirs to stop.
    if (!command.includes(CLUSTER_NAME)) throw new EmbeddedError("EMBEDDED_IN_USE");
    await stopPostmaster(found);
  }
  await waitForStragglers(dataPath);
  // PostgreSQL takes a stranger, or a zombie, with the number in its pid file for its other self. Where
  // stragglers cannot be seen and the number is free, its own check must stay.
  if (found !== undefined || process.platform === "linux") await rm(pidFile(dataPath), { force: true });
}

/** Stops a postmaster: cleanly (SIGINT), else at once (SIGQUIT: nothing committed is lost). */
export async function stopPostmaster(postmaster: ProcessIdentity): Promise<void> {
  signal(postmaster, "SIGINT");
  if (await waitUntil(() => !isRunning(postmaster), CLEAN_STOP_MS)) return;
  signal(postmaster, "SIGQUIT");
  if (await waitUntil(() => !isRunning(postmaster), HARD_STOP_MS)) return;
  throw new EmbeddedError("EMBEDDED_IN_USE");
}

/** Number in the first line of `postmaster.pid`. */
async function readPostmasterPid(dataPath: string): Promise<number | undefined> {
  const text = await readTextFile(pidFile(dataPath));
  const pid = Number(text?.split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Processes of a postmaster that was killed end by themselves, as soon as they notice. */
async function waitForStragglers(dataPath: string): Promise<void> {
  const gone = await waitUntil(() => findProcessesIn(dataPath).length === 0, CLEAN_STOP_MS);
  if (!gone) throw new EmbeddedError("EMBEDDED_IN_USE");
}

function pidFile(dataPath: string): string {
  return path.join(dataPath, "postmaster.pid");
}

function worksOn(pid: number, command: string, dataPath: string): boolean {
  return findProcessesIn(dataPath).includes(pid) || command.includes(` ${dataPath} `);
}

function signal(target: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    if (isRunning(target)) process.kill(target.pid, name);
  } catch {
    // It ended in between.
  }
}

async function waitUntil(holds: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > end) return false;
    await delay(POLL_MS);
  }
  return true;
}
