import { link, readdir, unlink } from "node:fs/promises";
import path from "node:path";
import { readErrno } from "./embedded-error.js";
import { readJsonFile, writeDraft, writePrivateFile } from "./private-file.js";
import {
  identifyProcess,
  isRunning,
  type ProcessIdentity,
  parseProcessIdentity,
} from "./process-identity.js";

/** The right of one process to run the server of a location. */
export interface Claim {
  readonly number: number;
  release(): Promise<void>;
}

interface ClaimRecord extends ProcessIdentity {
  /** Set so that a copied data directory does not carry the original's claim with it. */
  readonly location: string;
  readonly released: boolean;
}

/**
 * Takes the right to run the server of a location; undefined when a living process holds it. Of any
 * number of processes that try at once exactly one succeeds.
 *
 * Claims are numbered files, each created whole (link) and only if absent. The highest number rules
 * and is never deleted, so a dead claim is succeeded by creating the next number, which one process
 * alone can do; deleting a stale lock instead could delete the lock of another process that was faster.
 */
export async function takeClaim(location: string): Promise<Claim | undefined> {
  for (;;) {
    const highest = await readHighest(location);
    if (highest > 0 && (await isHeld(location, highest))) return undefined;
    const number = highest + 1;
    if (!(await createClaim(location, number))) continue;
    // A number that was free only because its file had been tidied away is no claim.
    if ((await readHighest(location)) === number) return ownClaim(location, number);
    await unlink(claimFile(location, number));
  }
}

/** The number of the claim that a living process holds, if any. */
export async function findHolder(location: string): Promise<number | undefined> {
  const highest = await readHighest(location);
  return highest > 0 && (await isHeld(location, highest)) ? highest : undefined;
}

async function ownClaim(location: string, number: number): Promise<Claim> {
  for (const old of await readNumbers(location)) {
    if (old < number) await unlink(claimFile(location, old)).catch(() => undefined);
  }
  return {
    number,
    release: () => writePrivateFile(claimFile(location, number), describeSelf(location, true)),
  };
}

async function createClaim(location: string, number: number): Promise<boolean> {
  const draft = await writeDraft(claimFile(location, number), describeSelf(location, false));
  try {
    await link(draft, claimFile(location, number));
    return true;
  } catch (error) {
    if (readErrno(error) === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** A record that is not whole was cut by power loss, so its process is gone. */
async function isHeld(location: string, number: number): Promise<boolean> {
  const record = await readJsonFile(claimFile(location, number));
  if (record === undefined || record["released"] === true || record["location"] !== location) return false;
  const identity = parseProcessIdentity(record);
  return identity !== undefined && isRunning(identity);
}

function describeSelf(location: string, released: boolean): string {
  const self = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: "" };
  return JSON.stringify({ ...self, location, released } satisfies ClaimRecord);
}

async function readHighest(location: string): Promise<number> {
  return Math.max(0, ...(await readNumbers(location)));
}

async function readNumbers(location: string): Promise<number[]> {
  const names = await readdir(location);
  return names.flatMap((name) => {
    const match = /^claim\.(\d+)$/.exec(name);
    return match?.[1] === undefined ? [] : [Number(match[1])];
  });
}

function claimFile(location: string, number: number): string {
  return path.join(location, `claim.${number}`);
}
