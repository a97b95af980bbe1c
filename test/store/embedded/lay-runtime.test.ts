import { mkdir, readdir, readFile, readlink, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Binaries } from "#store/embedded/find-binaries.js";
import { findBinaries } from "#store/embedded/find-binaries.js";
import { layRuntime } from "#store/embedded/lay-runtime.js";
import { captureCode, createDirectory, removeDirectories } from "./support.js";

describe("layRuntime", () => {
  let location: string;
  let binaries: Binaries;

  beforeEach(async () => {
    location = await createDirectory();
    const nativeDir = path.join(await createDirectory(), "native");
    await mkdir(path.join(nativeDir, "bin"), { recursive: true });
    await mkdir(path.join(nativeDir, "lib"));
    await writeFile(path.join(nativeDir, "bin", "postgres"), "program", { mode: 0o600 });
    await writeFile(path.join(nativeDir, "lib", "libx.so.1.2"), "library", { mode: 0o600 });
    const links = [{ source: "native/lib/libx.so.1.2", target: "native/lib/libx.so.1" }];
    await writeFile(path.join(nativeDir, "pg-symlinks.json"), JSON.stringify(links));
    binaries = { nativeDir, version: "18.4.0-test", major: "18" };
  });

  afterEach(removeDirectories);

  it("makes the library links that the package's install script would make", async () => {
    const runtime = await layRuntime(location, binaries);
    expect(await readlink(path.join(runtime, "lib", "libx.so.1"))).toBe("libx.so.1.2");
    expect(await readFile(path.join(runtime, "lib", "libx.so.1"), "utf8")).toBe("library");
    expect(await readdir(path.join(binaries.nativeDir, "lib"))).toEqual(["libx.so.1.2"]);
  });

  it("lets every user run and read it, whatever the modes npm left", async () => {
    const runtime = await layRuntime(location, binaries);
    const modes = await Promise.all(
      [".", "bin", "bin/postgres", "lib/libx.so.1.2"].map(
        async (name) => (await stat(path.join(runtime, name))).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
  });

  it("throws away a half-laid one and an earlier version", async () => {
    await mkdir(path.join(location, "runtime.tmp-0123456789ab"));
    await mkdir(path.join(location, "runtime-18.3.0-test"));
    await layRuntime(location, binaries);
    expect(await readdir(location)).toEqual(["runtime-18.4.0-test"]);
  });
});

describe("findBinaries", () => {
  it("finds those of this machine, of the major version they name", async () => {
    const found = await findBinaries();
    expect(found.version).toMatch(/^18\..*-(linux|darwin)-/);
    expect(found.major).toBe("18");
    expect(await readdir(found.nativeDir)).toContain("bin");
  });

  it.each([
    ["linux", "mips"],
    ["freebsd", "x64"],
    ["win32", "x64"],
  ] as const)("names DATABASE_URL where there are none: %s %s", async (platform, arch) => {
    expect(await captureCode(findBinaries(platform, arch))).toBe("EMBEDDED_PLATFORM_UNSUPPORTED");
    await expect(findBinaries(platform, arch)).rejects.toThrow("DATABASE_URL");
  });
});
