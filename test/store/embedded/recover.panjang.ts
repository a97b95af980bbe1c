import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findProcessesIn, readCommand } from "#store/embedded/process-identity.js";
import { type EmbeddedServer, startEmbedded } from "#store/embedded/start-embedded.js";
import { runSql } from "../../support/databases.js";
import {
  buildServerProgram,
  captureCode,
  createDirectory,
  isAlive,
  isRoot,
  readPostmaster,
  removeDirectories,
  type ServerProcess,
  until,
} from "./support.js";

const NOBODY = isRoot ? { uid: 65534, gid: 65534 } : {};

describe("an embedded server after a crash", () => {
  let startProcess: Awaited<ReturnType<typeof buildServerProgram>>;
  let dataDir: string;
  const processes: ServerProcess[] = [];
  const servers: EmbeddedServer[] = [];

  beforeAll(async () => {
    startProcess = await buildServerProgram();
    dataDir = await createDirectory();
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    for (const { child, exited } of processes.splice(0)) {
      child.kill("SIGTERM");
      await exited;
    }
  });

  afterAll(removeDirectories);

  async function startOther(): Promise<
    ServerProcess & { ownerUrl: string; location: string; postmaster: number }
  > {
    const started = startProcess({ dataDir });
    processes.push(started);
    const { ownerUrl = "", location = "" } = await started.report;
    return { ...started, ownerUrl, location, postmaster: await readPostmaster(location) };
  }

  async function startHere(): Promise<EmbeddedServer> {
    const server = await startEmbedded({ dataDir });
    servers.push(server);
    return server;
  }

  function createTable(url: string): Promise<unknown> {
    return runSql(url, "DROP TABLE IF EXISTS tetap; CREATE TABLE tetap AS SELECT 1 AS x");
  }

  it("ends with its owner, also when that is killed, and the next start has what was committed", async () => {
    const other = await startOther();
    await createTable(other.ownerUrl);
    other.child.kill("SIGKILL");
    await until(() => !isAlive(other.postmaster));
    const server = await startHere();
    expect(await runSql(server.ownerUrl, "SELECT x FROM tetap")).toEqual([{ x: 1 }]);
  });

  it("is taken over by the next start when its watchdog was killed with its owner", async () => {
    const other = await startOther();
    await createTable(other.ownerUrl);
    const watchdog = await findWatchdog(other.postmaster);
    process.kill(watchdog, "SIGKILL");
    other.child.kill("SIGKILL");
    await other.exited;
    expect(isAlive(other.postmaster)).toBe(true);
    const server = await startHere();
    expect(isAlive(other.postmaster)).toBe(false);
    expect(await runSql(server.ownerUrl, "SELECT x FROM tetap")).toEqual([{ x: 1 }]);
  });

  it("starts again by itself, on the same port, when it alone is killed", async () => {
    const server = await startHere();
    const before = await readPostmaster(server.location);
    await createTable(server.ownerUrl);
    process.kill(before, "SIGKILL");
    await until(() =>
      runSql(server.ownerUrl, "SELECT 1").then(
        () => true,
        () => false,
      ),
    );
    expect(await readPostmaster(server.location)).not.toBe(before);
    expect(await runSql(server.ownerUrl, "SELECT x FROM tetap")).toEqual([{ x: 1 }]);
  });

  it("starts over a pid file whose number a stranger has now", async () => {
    const first = await startEmbedded({ dataDir });
    const pidFile = path.join(first.location, "data", "postmaster.pid");
    const content = await readFile(pidFile, "utf8");
    await first.stop();
    const stranger = spawn("sleep", ["600"], { ...NOBODY, cwd: "/", stdio: "ignore" });
    try {
      await writeFile(pidFile, content.replace(/^\d+/, String(stranger.pid)));
      const server = await startHere();
      expect(await runSql(server.ownerUrl, "SELECT 1 AS x")).toEqual([{ x: 1 }]);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill("SIGKILL");
    }
  });

  it("leaves an administrator's own server on the data alone, and says that it is in use", async () => {
    const first = await startEmbedded({ dataDir });
    await first.stop();
    const foreign = await startForeign(first.location);
    try {
      expect(await captureCode(startEmbedded({ dataDir }))).toBe("EMBEDDED_IN_USE");
      expect(foreign.exitCode).toBeNull();
    } finally {
      foreign.kill("SIGINT");
      await new Promise((resolve) => foreign.once("exit", resolve));
    }
  });

  it("begins anew when the first start was killed in the middle of it", async () => {
    dataDir = await createDirectory();
    const killed = startProcess({ dataDir });
    const location = path.join(dataDir, "postgres");
    await until(async () =>
      (await readdir(location).catch(() => [])).some((name) => name.startsWith("data.tmp-")),
    );
    killed.child.kill("SIGKILL");
    await killed.exited;
    expect(await readdir(location)).not.toContain("data");
    const server = await startHere();
    expect(await runSql(server.ownerUrl, "SELECT 1 AS x")).toEqual([{ x: 1 }]);
  });

  it("lets exactly one of several processes that start at once have the data", async () => {
    dataDir = await createDirectory();
    const started = [1, 2, 3, 4].map(() => startProcess({ dataDir }));
    processes.push(...started);
    const reports = await Promise.all(started.map(({ report }) => report));
    expect(reports.map(({ code }) => code ?? "started").sort()).toEqual([
      "EMBEDDED_IN_USE",
      "EMBEDDED_IN_USE",
      "EMBEDDED_IN_USE",
      "started",
    ]);
    const winner = reports.find(({ ownerUrl }) => ownerUrl !== undefined);
    expect(await runSql(winner?.ownerUrl ?? "", "SELECT 1 AS x")).toEqual([{ x: 1 }]);
  });

  async function findWatchdog(postmaster: number): Promise<number> {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
    const found = pids.find((pid) => readCommand(pid)?.endsWith(`sinergi-pengawas ${postmaster} `));
    if (found === undefined) throw new Error("no watchdog");
    return found;
  }

  async function startForeign(location: string) {
    const names = await readdir(location);
    const runtime = names.find((name) => name.startsWith("runtime-")) ?? "";
    const data = path.join(location, "data");
    const args = ["-D", data, "-c", "listen_addresses=", "-c", `unix_socket_directories=${data}`];
    const foreign = spawn(path.join(location, runtime, "bin", "postgres"), args, {
      ...NOBODY,
      cwd: "/",
      stdio: "ignore",
    });
    await until(async () =>
      (await readFile(path.join(data, "postmaster.pid"), "utf8").catch(() => "")).includes("ready"),
    );
    expect(findProcessesIn(data)).toContain(foreign.pid);
    return foreign;
  }
});
