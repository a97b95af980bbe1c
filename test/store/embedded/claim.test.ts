import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Claim, findHolder, takeClaim } from "#store/embedded/claim.js";
import { identifyProcess } from "#store/embedded/process-identity.js";
import { createDirectory, removeDirectories } from "./support.js";

describe("takeClaim", () => {
  let location: string;

  beforeEach(async () => {
    location = await createDirectory();
  });

  afterEach(removeDirectories);

  function writeClaim(number: number, record: Readonly<Record<string, unknown>>): Promise<void> {
    return writeFile(path.join(location, `claim.${number}`), JSON.stringify(record));
  }

  const living = () => ({ ...identifyProcess(process.pid), location, released: false });

  it("gives a free location to one of many that try at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeClaim(location)));
    expect(outcomes.filter((claim) => claim !== undefined)).toHaveLength(1);
  });

  it("gives the location of a dead process to one of many that try at once", async () => {
    await writeClaim(7, { ...living(), startedAt: "an earlier boot/1" });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeClaim(location)));
    expect(outcomes.filter((claim) => claim !== undefined).map((claim) => claim?.number)).toEqual([8]);
    expect(await readdir(location)).toEqual(["claim.8"]);
  });

  it("can be taken again after release, and not before", async () => {
    const first = (await takeClaim(location)) as Claim;
    expect(await takeClaim(location)).toBeUndefined();
    expect(await findHolder(location)).toBe(first.number);
    await first.release();
    expect(await findHolder(location)).toBeUndefined();
    expect((await takeClaim(location))?.number).toBe(first.number + 1);
  });

  it("tells a later process with the same number from the one that claimed", async () => {
    await writeClaim(1, { ...living(), startedAt: "an earlier boot/1" });
    expect(await findHolder(location)).toBeUndefined();
    expect(await takeClaim(location)).toBeDefined();
  });

  it("does not honour a claim that came with a copy of another directory", async () => {
    await writeClaim(1, { ...living(), location: "/elsewhere" });
    expect(await takeClaim(location)).toBeDefined();
  });

  it("passes over a record that power loss left empty", async () => {
    await writeFile(path.join(location, "claim.3"), "");
    expect((await takeClaim(location))?.number).toBe(4);
  });
});
