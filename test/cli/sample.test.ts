import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HasilCli, runCliUji } from "../sistem/cli-uji.js";
import { removeFolder } from "../support/folder.js";

describe("sample on the command line", () => {
  let folder: string;
  const run = (nama: string, ...opsi: readonly string[]): Promise<HasilCli> =>
    runCliUji("postgresql://tidak-dipakai", folder, [
      ...["sample", "--entities", "300", "--seed", "uji-tingkat", "--out", path.join(folder, nama)],
      ...opsi,
    ]);
  const read = (nama: string, berkas: string) => readFile(path.join(folder, nama, berkas), "utf8");
  /** Employers without NPWP. */
  const countTanpaNpwp = async (nama: string): Promise<number> =>
    (await read(nama, "badan-usaha.csv")).split("\n").filter((baris) => baris.split(",")[2] === "").length;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sinergi-uji-sample-"));
  });
  afterAll(() => removeFolder(folder));

  it("writes registers that differ as far as --tingkat says, realistically when it says nothing", async () => {
    const tingkat = ["bersih", "wajar", "sulit"] as const;
    for (const satu of tingkat) expect((await run(satu, "--tingkat", satu)).kode).toBe(0);
    expect((await run("bawaan")).kode).toBe(0);
    const [bersih = 0, wajar = 0, sulit = 0] = await Promise.all(tingkat.map(countTanpaNpwp));
    expect(bersih).toBe(0);
    expect(wajar).toBeGreaterThan(0);
    expect(sulit).toBeGreaterThan(wajar);
    expect(await read("bawaan", "badan-usaha.csv")).toBe(await read("wajar", "badan-usaha.csv"));
  });

  it("ends with usage (2) on a level that is none, and does not say it back", async () => {
    const hasil = await run("tidak", "--tingkat", "rahasia");
    expect(hasil.kode).toBe(2);
    expect(hasil.keluaran).toContain("--tingkat");
    expect(hasil.keluaran).not.toContain("rahasia");
  });
});
