import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "#store/embedded/start-embedded.js";
import { runSql } from "../../support/databases.js";
import { captureCode, createDirectory, readPostmaster, removeDirectories } from "./support.js";

describe("startEmbedded", () => {
  let dataDir: string;
  let server: EmbeddedServer;

  beforeAll(async () => {
    dataDir = await createDirectory();
    server = await startEmbedded({ dataDir });
  });

  afterAll(async () => {
    await server.stop();
    await removeDirectories();
  });

  async function restart(): Promise<void> {
    await server.stop();
    server = await startEmbedded({ dataDir });
  }

  function withUser(user: string, password: string): string {
    const url = new URL(server.ownerUrl);
    [url.username, url.password] = [user, password];
    return url.toString();
  }

  it("serves PostgreSQL 18 on loopback only, durable, checked and in UTF-8", async () => {
    const names = ["fsync", "synchronous_commit", "data_checksums", "server_encoding", "listen_addresses"];
    const shown = await Promise.all(names.map((name) => runSql(server.ownerUrl, `SHOW ${name}`)));
    expect(shown.map(([row]) => Object.values(row ?? {})[0])).toEqual([
      "on",
      "on",
      "on",
      "UTF8",
      "127.0.0.1",
    ]);
    expect(
      await runSql(server.ownerUrl, "SELECT current_setting('server_version_num')::int / 10000 AS v"),
    ).toEqual([{ v: 18 }]);
  });

  it('orders and folds text as COLLATE "C" does', async () => {
    const words = "(VALUES ('a'), ('B'), ('é'), ('É'), ('z'), ('_'), ('𝒶'), ('ﬀ')) AS v(x)";
    const [row] = await runSql(
      server.ownerUrl,
      `SELECT array_agg(x ORDER BY x) = array_agg(x ORDER BY x COLLATE "C") AS ordered,
              bool_and(upper(x) = upper(x COLLATE "C")) AS folded FROM ${words}`,
    );
    expect(row).toEqual({ ordered: true, folded: true });
  });

  it("gives an owner who may create roles and databases and is no superuser", async () => {
    const [row] = await runSql(
      server.ownerUrl,
      "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    );
    expect(row).toEqual({ rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false });
  });

  it("refuses a wrong password and any login as superuser", async () => {
    await expect(runSql(withUser("sinergi", "salah"), "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    await expect(runSql(withUser("postgres", "salah"), "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("keeps passwords in files that only their owner reads", async () => {
    const names = ["owner.secret", "connection.json", "postgres.log"];
    const modes = await Promise.all(
      names.map(async (name) => (await stat(path.join(server.location, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    expect((await stat(path.join(server.location, "data"))).mode & 0o777).toBe(0o700);
  });

  it("logs neither statements nor the values that an error carries", async () => {
    const marker = "3171000000000001";
    await runSql(server.ownerUrl, "CREATE TABLE IF NOT EXISTS rahasia (nik text PRIMARY KEY)");
    const insert = `INSERT INTO rahasia VALUES ('${marker}')`;
    await runSql(server.ownerUrl, insert);
    await expect(runSql(server.ownerUrl, insert)).rejects.toMatchObject({ code: "23505" });
    await expect(runSql(server.ownerUrl, `SELECT 'x${marker}'::int`)).rejects.toMatchObject({
      code: "22P02",
    });
    await expect(runSql(server.ownerUrl, "SELECT $1::date", [marker])).rejects.toMatchObject({
      code: "22008",
    });
    await restart();
    expect(await readFile(path.join(server.location, "postgres.log"), "utf8")).not.toContain(marker);
  });

  it("keeps data and owner's password over a restart", async () => {
    const before = new URL(server.ownerUrl).password;
    await runSql(server.ownerUrl, "CREATE TABLE tetap AS SELECT 1 AS x");
    await restart();
    expect(await runSql(server.ownerUrl, "SELECT x FROM tetap")).toEqual([{ x: 1 }]);
    expect(new URL(server.ownerUrl).password).toBe(before);
  });

  it("refuses a second server on the same data, naming the variable and not the path", async () => {
    const error: unknown = await startEmbedded({ dataDir }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "EMBEDDED_IN_USE", aturan: "EMBEDDED_IN_USE", kodeKeluar: 3 });
    expect(String(error)).toContain("SINERGI_DATA_DIR");
    expect(String(error)).not.toContain(path.basename(dataDir));
  });

  it("lets go of a data directory whose start failed", async () => {
    await server.stop();
    const version = path.join(server.location, "data", "PG_VERSION");
    await writeFile(version, "17\n");
    expect(await captureCode(startEmbedded({ dataDir }))).toBe("EMBEDDED_DATA_VERSION");
    await writeFile(version, "18\n");
    server = await startEmbedded({ dataDir });
  });

  it("replaces a password that was lost", async () => {
    const before = new URL(server.ownerUrl).password;
    await server.stop();
    await rm(path.join(server.location, "owner.secret"));
    server = await startEmbedded({ dataDir });
    expect(await runSql(server.ownerUrl, "SELECT 1 AS x")).toEqual([{ x: 1 }]);
    expect(new URL(server.ownerUrl).password).not.toBe(before);
  });

  it("throws away what a killed first start left behind", async () => {
    await server.stop();
    const draft = path.join(server.location, "data.tmp-0123456789ab");
    await mkdir(draft);
    await writeFile(path.join(draft, "PG_VERSION"), "18\n");
    server = await startEmbedded({ dataDir });
    expect(await readdir(server.location)).not.toContain("data.tmp-0123456789ab");
  });

  it.runIf(process.platform === "linux")(
    "hands the server none of this program's environment, keys least of all",
    async () => {
      process.env["SINERGI_DIGEST_KEYS"] = "kunci-uji";
      try {
        await restart();
      } finally {
        delete process.env["SINERGI_DIGEST_KEYS"];
      }
      const postmaster = await readPostmaster(server.location);
      const variables = (await readFile(`/proc/${postmaster}/environ`, "utf8"))
        .split("\0")
        .filter((each) => each !== "");
      const names = variables.map((each) => each.split("=")[0]);
      expect(names.filter((name) => name !== "PATH" && name !== "LC_ALL" && !name?.startsWith("PG"))).toEqual(
        [],
      );
      expect(variables.join()).not.toContain("kunci-uji");
    },
  );

  it("runs a copy of a data directory beside the original", async () => {
    await server.stop();
    const copyDir = await createDirectory();
    await cp(dataDir, copyDir, { recursive: true, verbatimSymlinks: true });
    server = await startEmbedded({ dataDir });
    const copy = await startEmbedded({ dataDir: copyDir });
    await runSql(copy.ownerUrl, "CREATE TABLE hanya_salinan (x int)");
    await copy.stop();
    expect(await runSql(server.ownerUrl, "SELECT to_regclass('hanya_salinan') AS t")).toEqual([{ t: null }]);
  });
});
