import { chmod, mkdtemp, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#store/embedded/start-embedded.js";
import { removeFolder } from "./folder.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's URL of the embedded server that serves the whole run. */
    embeddedOwnerUrl: string;
    /** File that this server logs to. */
    embeddedLog: string;
  }
}

/** Memory of the machine that is mounted as files: databases that come and go cost half of what they do on a disk. */
const MEMORI = "/dev/shm";
const CUKUP = 4 * 1024 ** 3;

/** Where the run's databases lie: in memory where there is enough of it, else in the folder for temporary files. */
async function findTempat(): Promise<string> {
  const bebas = await statfs(MEMORI).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return bebas >= CUKUP ? MEMORI : tmpdir();
}

/** Starts one embedded server for the whole run; vitest calls what it returns at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(await findTempat(), "sinergi-uji-"));
  // Open to be passed through, so that root's unprivileged user reaches it.
  await chmod(dataDir, 0o711);
  const server = await startEmbedded({ dataDir });
  project.provide("embeddedOwnerUrl", server.ownerUrl);
  project.provide("embeddedLog", path.join(server.location, "postgres.log"));
  return async () => {
    await server.stop();
    await removeFolder(server.location);
    await removeFolder(dataDir);
  };
}
