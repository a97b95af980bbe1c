import { rm } from "node:fs/promises";
import path from "node:path";
import { readJsonFile, writePrivateFile } from "./private-file.js";

/** How the processes of this installation reach the server that one of them runs. */
export interface Connection {
  /** Number of the claim under which the server was started; another one means an old file. */
  readonly claim: number;
  readonly ownerUrl: string;
}

/** Publishes the connection to whoever may read the location's private files. */
export function writeConnection(location: string, connection: Connection): Promise<void> {
  return writePrivateFile(connectionFile(location), JSON.stringify(connection));
}

/** The published connection; undefined while no server is ready. */
export async function readConnection(location: string): Promise<Connection | undefined> {
  const content = await readJsonFile(connectionFile(location));
  const { claim, ownerUrl } = content ?? {};
  return typeof claim === "number" && typeof ownerUrl === "string" ? { claim, ownerUrl } : undefined;
}

/** Takes the connection back before the server stops. */
export async function removeConnection(location: string): Promise<void> {
  await rm(connectionFile(location), { force: true });
}

function connectionFile(location: string): string {
  return path.join(location, "connection.json");
}
