import { randomBytes } from "node:crypto";
import { chown, open, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { readErrno } from "./embedded-error.js";

/**
 * Writes a file that its directory's owner alone can read: whole or not at all, also after power loss.
 * When root works on another user's directory the file becomes that user's.
 */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const draft = await writeDraft(file, text);
  await rename(draft, file);
  await syncDirectory(path.dirname(file));
}

/** Writes the text beside `file` under a name of its own, and returns that name. */
export async function writeDraft(file: string, text: string): Promise<string> {
  const draft = `${file}.tmp-${randomBytes(6).toString("hex")}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveToOwnerOf(path.dirname(file), draft);
  return draft;
}

/** The parsed content of a JSON file; undefined when it is absent or not whole. */
export async function readJsonFile(file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readTextFile(file);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The content of a file; undefined when it is absent. */
export async function readTextFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (readErrno(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes a rename in this directory outlast power loss. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function giveToOwnerOf(directory: string, file: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(directory);
  if (uid !== 0) await chown(file, uid, gid);
}
