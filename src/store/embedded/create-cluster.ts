import { randomBytes } from "node:crypto";
import { chown, lchown, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { EmbeddedHome } from "./decide-home.js";
import { EmbeddedError } from "./embedded-error.js";
import { readTextFile, syncDirectory, writePrivateFile } from "./private-file.js";
import { runProgram } from "./run-program.js";
import { INIT_OPTIONS } from "./settings.js";

/** Name of the owner's role and of its database. */
export const OWNER = "sinergi";

const SECRET = "owner.secret";

/** Drafts that only the holder of the claim makes; a claim's own drafts belong to whoever is trying. */
const DRAFT = /^(data|owner\.secret|connection\.json)\.tmp-/;

/** What a cluster is made with. */
export interface ClusterOptions {
  readonly home: EmbeddedHome;
  readonly runtime: string;
  readonly log: number;
  /** Major version of the binaries. */
  readonly major: string;
}

/**
 * Makes sure that the cluster exists, and returns its owner's password. A first start that was killed
 * leaves only a draft, which is thrown away. Throws EMBEDDED_INIT_FAILED, EMBEDDED_DATA_VERSION.
 */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { home, major } = options;
  await removeDrafts(home.location);
  const version = await readTextFile(path.join(home.dataPath, "PG_VERSION"));
  if (version === undefined) return createCluster(options);
  if (version.trim() !== major) throw new EmbeddedError("EMBEDDED_DATA_VERSION");
  await restoreOwner(home);
  return (await readTextFile(path.join(home.location, SECRET))) ?? replacePassword(options);
}

async function createCluster(options: ClusterOptions): Promise<string> {
  const { home, runtime } = options;
  const draft = path.join(home.location, `data.tmp-${randomBytes(6).toString("hex")}`);
  await mkdir(draft, { mode: 0o700 });
  if (home.user !== undefined) await chown(draft, home.user.uid, home.user.gid);
  const code = await runProgram(path.join(runtime, "bin", "initdb"), ["-D", draft, ...INIT_OPTIONS], options);
  if (code !== 0) throw new EmbeddedError("EMBEDDED_INIT_FAILED");
  const password = await writeNewPassword(home);
  await runSql(options, draft, [
    // An owner like the one an operator would give: it makes roles and databases, but is no superuser.
    `CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`,
    `GRANT pg_signal_backend TO ${OWNER}`,
    `CREATE DATABASE ${OWNER} OWNER ${OWNER}`,
  ]);
  await rename(draft, home.dataPath);
  await syncDirectory(home.location);
  await home.noteCreated();
  return password;
}

async function replacePassword(options: ClusterOptions): Promise<string> {
  const password = await writeNewPassword(options.home);
  await runSql(options, options.home.dataPath, [`ALTER ROLE ${OWNER} PASSWORD '${password}'`]);
  return password;
}

async function writeNewPassword(home: EmbeddedHome): Promise<string> {
  const password = randomBytes(32).toString("hex");
  await writePrivateFile(path.join(home.location, SECRET), password);
  return password;
}

/** Single-user mode: the superuser needs no password for it, has none, and so cannot log in at all. */
async function runSql(
  options: ClusterOptions,
  dataPath: string,
  statements: readonly string[],
): Promise<void> {
  const quiet = [
    "-c",
    "exit_on_error=true",
    "-c",
    "log_min_error_statement=panic",
    "-c",
    "log_min_messages=log",
  ];
  const code = await runProgram(
    path.join(options.runtime, "bin", "postgres"),
    ["--single", ...quiet, "-D", dataPath, "postgres"],
    { ...options, input: `${statements.join("\n")}\n` },
  );
  if (code !== 0) throw new EmbeddedError("EMBEDDED_INIT_FAILED");
}

/** A copy that root made or restored belongs to root, and PostgreSQL's user could not read it. */
async function restoreOwner(home: EmbeddedHome): Promise<void> {
  const { user, dataPath } = home;
  if (user === undefined || (await stat(dataPath)).uid === user.uid) return;
  const names = await readdir(dataPath, { recursive: true });
  for (const name of names) await lchown(path.join(dataPath, name), user.uid, user.gid);
  // Last, so that an interrupted repair is done again.
  await lchown(dataPath, user.uid, user.gid);
}

async function removeDrafts(location: string): Promise<void> {
  for (const name of await readdir(location)) {
    if (!DRAFT.test(name)) continue;
    // An initdb that outlived its killed parent may still write here: the next start removes the rest.
    await rm(path.join(location, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
