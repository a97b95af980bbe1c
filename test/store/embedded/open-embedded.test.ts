import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findHolder } from "#store/embedded/claim.js";
import { openEmbedded } from "#store/embedded/open-embedded.js";
import { type EmbeddedServer, findHome, startEmbedded } from "#store/embedded/start-embedded.js";
import { runSql } from "../../support/databases.js";
import {
  buildServerProgram,
  createDirectory,
  isAlive,
  readPostmaster,
  removeDirectories,
  until,
} from "./support.js";

describe("openEmbedded", () => {
  let dataDir: string;
  const opened: EmbeddedServer[] = [];

  beforeAll(async () => {
    dataDir = await createDirectory();
  });

  afterEach(async () => {
    for (const server of opened.splice(0).reverse()) await server.stop();
  });

  afterAll(removeDirectories);

  async function open(log?: (sentence: string) => void) {
    const server = await openEmbedded({ dataDir, ...(log === undefined ? {} : { log }) });
    opened.push(server);
    return server;
  }

  it("starts the server when none runs, and stops it afterwards", async () => {
    const server = await open();
    expect(server.attached).toBe(false);
    const postmaster = await readPostmaster(server.location);
    await server.stop();
    expect(isAlive(postmaster)).toBe(false);
  });

  it("attaches to a running server and leaves it running", async () => {
    const serving = await startEmbedded({ dataDir });
    opened.push(serving);
    const command = await open();
    expect([command.attached, command.ownerUrl]).toEqual([true, serving.ownerUrl]);
    await command.stop();
    expect(await runSql(serving.ownerUrl, "SELECT 1 AS x")).toEqual([{ x: 1 }]);
  });

  it("waits for a server that is still starting, and attaches to it", async () => {
    const { location } = await findHome({ dataDir });
    const starting = startEmbedded({ dataDir });
    await until(async () => (await findHolder(location)) !== undefined);
    const [serving, command] = await Promise.all([starting, open()]);
    opened.unshift(serving);
    expect([command.attached, command.ownerUrl]).toEqual([true, serving.ownerUrl]);
  });

  it("keeps the server that one command started until the other command is done", async () => {
    const said: string[] = [];
    const first = await open((sentence) => said.push(sentence));
    const second = await open();
    let stopped = false;
    const stopping = first.stop().then(() => {
      stopped = true;
    });
    await until(() => said.length > 0);
    expect(await runSql(second.ownerUrl, "SELECT 1 AS x")).toEqual([{ x: 1 }]);
    expect(stopped).toBe(false);
    await second.stop();
    await stopping;
    await expect(runSql(second.ownerUrl, "SELECT 1")).rejects.toThrow();
  });

  describe("with a server in another process", () => {
    let startProcess: Awaited<ReturnType<typeof buildServerProgram>>;

    beforeAll(async () => {
      startProcess = await buildServerProgram();
    });

    beforeEach(async () => {
      dataDir = await createDirectory();
    });

    it("attaches to it, and starts its own once that process was killed", async () => {
      const { child, report, exited } = startProcess({ dataDir });
      const { ownerUrl } = await report;
      const attached = await open();
      expect([attached.attached, attached.ownerUrl]).toEqual([true, ownerUrl]);
      await attached.stop();
      child.kill("SIGKILL");
      await exited;
      const own = await open();
      expect(own.attached).toBe(false);
      expect(await runSql(own.ownerUrl, "SELECT 1 AS x")).toEqual([{ x: 1 }]);
    });
  });
});
