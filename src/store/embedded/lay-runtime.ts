import { randomBytes } from "node:crypto";
import {
  chmod,
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./find-binaries.js";

/**
 * Lays PostgreSQL's binaries, readable for every user, in `location`, with the shared-library links
 * that the package's install script would make (npm does not run it). Returns their folder; done once
 * for each version, earlier versions are removed.
 */
export async function layRuntime(location: string, binaries: Binaries): Promise<string> {
  const runtime = path.join(location, `runtime-${binaries.version}`);
  if (!(await isDirectory(runtime))) {
    const draft = path.join(location, `runtime.tmp-${randomBytes(6).toString("hex")}`);
    await copyReadable(binaries.nativeDir, draft);
    await linkLibraries(binaries.nativeDir, draft);
    await rename(draft, runtime);
  }
  await removeOthers(location, path.basename(runtime));
  return runtime;
}

/** Links that npm's script may have made are made anew; archives and headers serve compilers only. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
      if (entry.isDirectory() && entry.name !== "pgxs") return copyReadable(source, target);
      if (entry.isFile() && !entry.name.endsWith(".a")) return copyFileReadable(source, target);
    }),
  );
  await chmod(to, 0o755);
}

/** npm keeps no execute bit that it did not find, and the umask may hide files: modes are set here. */
async function copyFileReadable(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, path.basename(path.dirname(target)) === "bin" ? 0o755 : 0o644);
}

async function linkLibraries(nativeDir: string, runtime: string): Promise<void> {
  const list = await readFile(path.join(nativeDir, "pg-symlinks.json"), "utf8").catch(() => "[]");
  // The paths in the list start with the package's own folder name, `native`.
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = path.join(runtime, path.relative("native", target));
    await symlink(path.relative(path.dirname(target), source), at);
  }
}

async function removeOthers(location: string, keep: string): Promise<void> {
  for (const name of await readdir(location)) {
    if (!name.startsWith("runtime") || name === keep) continue;
    await rm(path.join(location, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isDirectory(directory: string): Promise<boolean> {
  return stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
