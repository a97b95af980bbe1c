import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBerkasUtuh } from "#cli/tulis-berkas.js";
import { removeFolder } from "../support/folder.js";

describe("openBerkasUtuh", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sinergi-uji-utuh-"));
  });
  afterEach(() => removeFolder(folder));

  it("leaves what stands there until the new file is whole, and nothing beside it", async () => {
    const letak = path.join(folder, "kurva.svg");
    await writeFile(letak, "lama");
    const berkas = await openBerkasUtuh(letak, "--kurva");
    expect(await readFile(letak, "utf8")).toBe("lama");
    await berkas.write("baru");
    await berkas.discard();
    expect(await readFile(letak, "utf8")).toBe("baru");
    expect(await readdir(folder)).toEqual(["kurva.svg"]);
  });

  it("takes away what was not written", async () => {
    const berkas = await openBerkasUtuh(path.join(folder, "kurva.svg"), "--kurva");
    await berkas.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses a place that cannot be written before any work, without saying it back", async () => {
    const galat = await openBerkasUtuh(path.join(folder, "rahasia", "kurva.svg"), "--kurva").catch((g) => g);
    expect(galat).toMatchObject({ kodeKeluar: 2 });
    expect(String(galat.message)).not.toContain("rahasia");
  });

  it("refuses to take the place of a folder", async () => {
    await mkdir(path.join(folder, "kurva.svg"));
    await expect(openBerkasUtuh(path.join(folder, "kurva.svg"), "--kurva")).rejects.toMatchObject({
      kodeKeluar: 2,
    });
    expect(await readdir(folder)).toEqual(["kurva.svg"]);
  });
});
