import { createHash } from "node:crypto";
import { chmod, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { EmbeddedError } from "./embedded-error.js";
import { readJsonFile, readTextFile, writePrivateFile } from "./private-file.js";

/** Another user under whom PostgreSQL runs, because it refuses root. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded database lives and who runs it. */
export interface EmbeddedHome {
  readonly location: string;
  /** `location`'s folder of PostgreSQL's own data. */
  readonly dataPath: string;
  /** Undefined: PostgreSQL runs as the current user. */
  readonly user?: ServiceUser;
  /** Whether it lies outside the data directory, which `user` cannot reach. */
  readonly moved: boolean;
  /** Notes that the data now exists, so that its loss is noticed. */
  readonly noteCreated: () => Promise<void>;
}

/** `nobody`: initdb wants a user with a passwd entry, and every system has this one. */
const NOBODY: ServiceUser = Object.freeze({ uid: 65534, gid: 65534 });
const POINTER = "postgres.location";
const ORIGIN = "origin";

/**
 * Decides where the embedded database of a data directory lies: inside it, or (for root, when its
 * unprivileged user cannot reach it) in `sharedDir` under a digest of its path. The choice is written
 * down, so that it stays when permissions change. Creates the directories.
 */
export async function decideHome(dataDir: string, sharedDir: string): Promise<EmbeddedHome> {
  const isRoot = process.getuid?.() === 0;
  await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const base = await realpath(dataDir);
  const pointed = await readPointer(base);
  if (!isRoot) {
    // Root laid the data elsewhere, out of this user's reach: an empty database here would hide it.
    if (pointed !== undefined) throw new EmbeddedError("EMBEDDED_NOT_PERMITTED");
    return makeHome(path.join(base, "postgres"), undefined);
  }
  return pointed === undefined ? decideForRoot(base, sharedDir) : followPointer(base, pointed);
}

async function decideForRoot(base: string, sharedDir: string): Promise<EmbeddedHome> {
  const inside = path.join(base, "postgres");
  const user = await findServiceUser(inside);
  if (await canReach(base, user)) return makeHome(inside, user);
  if (await exists(path.join(inside, "data"))) throw new EmbeddedError("EMBEDDED_NOT_PERMITTED");
  const digest = createHash("sha256").update(base).digest("hex").slice(0, 16);
  const location = path.join(sharedDir, digest);
  await mkdir(sharedDir, { recursive: true, mode: 0o711 });
  if (!(await canReach(await realpath(sharedDir), user))) throw new EmbeddedError("EMBEDDED_NOT_PERMITTED");
  await writePointer(base, { location, created: false });
  return makeMovedHome(base, location);
}

interface Pointer {
  readonly location: string;
  readonly created: boolean;
}

async function followPointer(base: string, pointer: Pointer): Promise<EmbeddedHome> {
  if (pointer.created && !(await exists(path.join(pointer.location, "data", "PG_VERSION")))) {
    throw new EmbeddedError("EMBEDDED_DATA_MISSING");
  }
  const origin = await readTextFile(path.join(pointer.location, ORIGIN));
  if (origin !== undefined && origin !== base && (await readPointer(origin))?.location === pointer.location) {
    throw new EmbeddedError("EMBEDDED_DATA_SHARED");
  }
  return makeMovedHome(base, pointer.location);
}

async function makeMovedHome(base: string, location: string): Promise<EmbeddedHome> {
  const home = await makeHome(location, await findServiceUser(location));
  await writePrivateFile(path.join(location, ORIGIN), base);
  return { ...home, moved: true, noteCreated: () => writePointer(base, { location, created: true }) };
}

async function makeHome(location: string, user: ServiceUser | undefined): Promise<EmbeddedHome> {
  await mkdir(location, { recursive: true });
  // Explicit, because the umask of the caller may be anything.
  if (process.getuid?.() === (await stat(location)).uid) {
    await chmod(location, user === undefined ? 0o700 : 0o711);
  }
  const dataPath = path.join(location, "data");
  const noteCreated = async () => undefined;
  return { location, dataPath, moved: false, noteCreated, ...(user === undefined ? {} : { user }) };
}

/** Data that an ordinary user made stays theirs when root starts it. */
async function findServiceUser(location: string): Promise<ServiceUser> {
  const owner = await stat(path.join(location, "data")).catch(() => undefined);
  return owner === undefined || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

/** Whether a user without further groups may pass through a directory and all above it. */
async function canReach(directory: string, user: ServiceUser): Promise<boolean> {
  const { mode, uid, gid } = await stat(directory);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = path.dirname(directory);
  return above === directory || canReach(above, user);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function readPointer(base: string): Promise<Pointer | undefined> {
  const content = await readJsonFile(path.join(base, POINTER));
  const location = content?.["location"];
  return typeof location === "string" ? { location, created: content?.["created"] === true } : undefined;
}

function writePointer(base: string, pointer: Pointer): Promise<void> {
  return writePrivateFile(path.join(base, POINTER), JSON.stringify(pointer));
}
