import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeArray } from "#store/larik.js";
import { connectUji, listServers } from "../support/databases.js";

describe.each(listServers())("writeArray on $name", (server) => {
  let client: pg.Client;
  beforeAll(async () => {
    client = await connectUji(server.ownerUrl);
  });
  afterAll(() => client.end());

  it("is read by the server as the list that it was, whatever its texts hold", async () => {
    const unsur = fc.oneof(
      fc.constantFrom("", "NULL", "null", "Null", "{}", "a,b", '"', "\\", " ", "A1.x-_", "Pasal 4(1)a"),
      fc.string({ unit: "grapheme", maxLength: 8 }).map((teks) => teks.replaceAll("\0", "")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(unsur, { maxLength: 6 }), async (daftar) => {
        const { rows } = await client.query("SELECT $1::text[] AS a", [writeArray(daftar)]);
        expect(rows[0]?.a).toEqual(daftar);
      }),
      { seed: 20231221, numRuns: 200 },
    );
  });
});
