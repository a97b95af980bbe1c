import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEmbedded } from "#store/embedded/start-embedded.js";
import { runSql } from "../../support/databases.js";
import {
  buildServerProgram,
  captureCode,
  createDirectory,
  isRoot,
  readPostmaster,
  removeDirectories,
} from "./support.js";

/** `daemon` on Linux: an ordinary user with a passwd entry, as initdb wants. */
const ORDINARY = { uid: 1, gid: 1 };
const NOBODY = 65534;

describe.runIf(isRoot)("an embedded server that root starts", () => {
  let base: string;
  let sharedDir: string;
  let dataDir: string;

  beforeEach(async () => {
    base = await createDirectory();
    sharedDir = path.join(await createDirectory(), "bersama");
    dataDir = path.join(base, "tertutup", "data");
  });

  afterAll(removeDirectories);

  function closeParent(): Promise<void> {
    return chmod(path.join(base, "tertutup"), 0o700);
  }

  async function makeClosedDataDir(): Promise<void> {
    await mkdir(dataDir, { recursive: true });
    await closeParent();
  }

  /** Starts, runs SQL, stops; returns where it ran, as which user, and what it said. */
  async function visit(sql: string) {
    const said: string[] = [];
    const server = await startEmbedded({ dataDir, sharedDir, log: (sentence) => said.push(sentence) });
    try {
      const { uid } = await stat(`/proc/${await readPostmaster(server.location)}`);
      return { rows: await runSql(server.ownerUrl, sql), location: server.location, uid, said };
    } finally {
      await server.stop();
    }
  }

  it("runs as nobody inside a data directory that nobody can reach", async () => {
    const { location, uid, said } = await visit("SELECT 1");
    expect([location, uid, said]).toEqual([path.join(dataDir, "postgres"), NOBODY, []]);
    expect((await stat(path.join(location, "data"))).uid).toBe(NOBODY);
    expect((await stat(path.join(location, "owner.secret"))).uid).toBe(0);
  });

  it("lies in the shared directory when a parent is closed, says so, and finds its data again", async () => {
    await makeClosedDataDir();
    const first = await visit("CREATE TABLE tetap AS SELECT 1 AS x");
    expect(path.dirname(first.location)).toBe(sharedDir);
    // A digest: the closed path may carry a name.
    expect(path.basename(first.location)).toMatch(/^[0-9a-f]{16}$/);
    expect(first.uid).toBe(NOBODY);
    expect(first.said).toEqual([expect.stringContaining(first.location)]);
    await chmod(path.join(base, "tertutup"), 0o755);
    const second = await visit("SELECT x FROM tetap");
    expect([second.location, second.rows]).toEqual([first.location, [{ x: 1 }]]);
  });

  it("refuses a copy that points to the original's place, follows a move, and misses a place that has gone", async () => {
    await makeClosedDataDir();
    const { location } = await visit("CREATE TABLE tetap AS SELECT 1 AS x");
    const original = dataDir;
    dataDir = `${original}-salinan`;
    await cp(original, dataDir, { recursive: true });
    expect(await captureCode(visit("SELECT 1"))).toBe("EMBEDDED_DATA_SHARED");
    await rm(dataDir, { recursive: true });
    await rename(original, dataDir);
    expect(await visit("SELECT x FROM tetap")).toMatchObject({ location, rows: [{ x: 1 }] });
    await rm(location, { recursive: true });
    expect(await captureCode(visit("SELECT 1"))).toBe("EMBEDDED_DATA_MISSING");
  });

  it("takes back data that a copy by root gave to root, and never hides data in a directory closed later", async () => {
    await visit("CREATE TABLE tetap AS SELECT 1 AS x");
    const copy = path.join(base, "salinan");
    await cp(dataDir, copy, { recursive: true, verbatimSymlinks: true });
    await closeParent();
    expect(await captureCode(visit("SELECT 1"))).toBe("EMBEDDED_NOT_PERMITTED");
    dataDir = copy;
    expect(await visit("SELECT x FROM tetap")).toMatchObject({ uid: NOBODY, rows: [{ x: 1 }] });
  });

  describe("beside an ordinary user", () => {
    let startProcess: Awaited<ReturnType<typeof buildServerProgram>>;

    beforeAll(async () => {
      startProcess = await buildServerProgram();
    });

    beforeEach(async () => {
      dataDir = path.join(base, "milik");
      await mkdir(dataDir);
    });

    async function startAsUser() {
      const { child, report, exited } = startProcess({ dataDir, sharedDir, user: ORDINARY });
      const outcome = await report;
      const uid =
        outcome.location === undefined
          ? undefined
          : (await stat(`/proc/${await readPostmaster(outcome.location)}`)).uid;
      child.kill("SIGTERM");
      await exited;
      return { ...outcome, uid };
    }

    it("keeps everything in the user's data directory, under that user, also when root starts it later", async () => {
      await chownTo(dataDir);
      const { location, uid } = await startAsUser();
      expect([location, uid]).toEqual([path.join(dataDir, "postgres"), ORDINARY.uid]);
      expect((await stat(path.join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
      await expect(readdir(sharedDir)).rejects.toThrow();
      expect((await visit("SELECT 1")).uid).toBe(ORDINARY.uid);
      expect((await startAsUser()).uid).toBe(ORDINARY.uid);
    });

    it("tells them that data which root made is not theirs", async () => {
      await visit("SELECT 1");
      expect(await startAsUser()).toMatchObject({ code: "EMBEDDED_NOT_PERMITTED" });
    });

    it("tells them of data that root laid elsewhere, instead of beginning empty", async () => {
      await chownTo(dataDir);
      await writeFile(
        path.join(dataDir, "postgres.location"),
        JSON.stringify({ location: sharedDir, created: true }),
      );
      expect(await startAsUser()).toMatchObject({ code: "EMBEDDED_NOT_PERMITTED" });
      expect(await readFile(path.join(dataDir, "postgres.location"), "utf8")).toContain("created");
    });
  });

  async function chownTo(directory: string): Promise<void> {
    await chown(directory, ORDINARY.uid, ORDINARY.gid);
  }
});
