import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#store/embedded/start-embedded.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's URL of the embedded server that serves the whole run. */
    embeddedOwnerUrl: string;
    /** File that this server logs to. */
    embeddedLog: string;
  }
}

/** Starts one embedded server for the whole run; vitest calls what it returns at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-"));
  // Open to be passed through, so that root's unprivileged user reaches it.
  await chmod(dataDir, 0o711);
  const server = await startEmbedded({ dataDir });
  project.provide("embeddedOwnerUrl", server.ownerUrl);
  project.provide("embeddedLog", path.join(server.location, "postgres.log"));
  return async () => {
    await server.stop();
    await rm(server.location, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
}
