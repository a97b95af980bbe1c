import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readJsonFile, writePrivateFile } from "./private-file.js";
import { identifyProcess, isRunning, parseProcessIdentity } from "./process-identity.js";

const POLL_MS = 50;

/** Notes that this process uses a server it did not start; returns the way to take the note back. */
export async function noteAttachment(location: string): Promise<() => Promise<void>> {
  const file = path.join(location, `attached.${randomBytes(6).toString("hex")}`);
  await writePrivateFile(
    file,
    JSON.stringify(identifyProcess(process.pid) ?? { pid: process.pid, startedAt: "" }),
  );
  return () => rm(file, { force: true });
}

/** Waits until no living process uses the server of a location any more; `onWait` if it has to. */
export async function waitForAttached(location: string, onWait: () => void): Promise<void> {
  if ((await countAttached(location)) === 0) return;
  onWait();
  while ((await countAttached(location)) > 0) await delay(POLL_MS);
}

async function countAttached(location: string): Promise<number> {
  let count = 0;
  for (const name of await readdir(location)) {
    if (!/^attached\.[0-9a-f]{12}$/.test(name)) continue;
    const identity = parseProcessIdentity((await readJsonFile(path.join(location, name))) ?? {});
    if (identity !== undefined && isRunning(identity)) count += 1;
    else await rm(path.join(location, name), { force: true });
  }
  return count;
}
