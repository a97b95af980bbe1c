import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Claim, takeClaim } from "./claim.js";
import { EmbeddedError, toEmbeddedError } from "./embedded-error.js";

/**
 * Takes the right to be the one server of a data directory, before the database is looked at: commands share
 * the database, two servers do not. Throws EMBEDDED_SERVER_RUNNING.
 */
export async function claimServer(dataDir: string): Promise<Claim> {
  try {
    const location = path.join(dataDir, "server");
    await mkdir(location, { recursive: true, mode: 0o700 });
    const claim = await takeClaim(location);
    if (claim === undefined) throw new EmbeddedError("EMBEDDED_SERVER_RUNNING");
    return claim;
  } catch (error) {
    throw toEmbeddedError(error, "EMBEDDED_START_FAILED");
  }
}
