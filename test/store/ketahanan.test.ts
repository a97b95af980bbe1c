import type pg from "pg";
import { describe, expect, it } from "vitest";
import { findKetahananMati } from "#store/ketahanan.js";
import { connectUji, listServers } from "../support/databases.js";

/** Answers as a server with these settings. */
const pretend = (setelan: Readonly<Record<string, string>>) =>
  ({
    query: async () => ({ rows: Object.entries(setelan).map(([name, setting]) => ({ name, setting })) }),
  }) as unknown as pg.ClientBase;

describe("findKetahananMati", () => {
  it.each([
    [{ fsync: "on", full_page_writes: "on" }, []],
    [{ fsync: "off", full_page_writes: "on" }, ["fsync"]],
    [{ fsync: "on", full_page_writes: "off" }, ["full_page_writes"]],
    [{ fsync: "on" }, ["full_page_writes"]],
    [{}, ["fsync", "full_page_writes"]],
  ] as const)("of %j is %j", async (setelan, mati) => {
    expect(await findKetahananMati(pretend(setelan))).toEqual(mati);
  });

  it.each(listServers().map((s) => [s.name, s] as const))("reads the settings of %s", async (_, server) => {
    const client = await connectUji(server.ownerUrl);
    try {
      const { rows } = await client.query("SHOW fsync");
      const mati = await findKetahananMati(client);
      expect(mati.includes("fsync")).toBe(rows[0]?.fsync !== "on");
    } finally {
      await client.end();
    }
  });
});
