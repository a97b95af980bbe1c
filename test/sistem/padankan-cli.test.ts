import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { type HasilCli, runCliUji } from "./cli-uji.js";

const [server] = listServers();

describe("match on the command line", () => {
  let basis: ScratchDatabase;
  let folder: string;
  const run = (...argumen: readonly string[]): Promise<HasilCli> => runCliUji(basis.url, folder, argumen);
  const di = (nama: string) => path.join(folder, nama);
  /** Progress is drawn before it: the document is the last line. */
  const readJson = ({ keluaran }: HasilCli) => JSON.parse(keluaran.trim().split("\n").at(-1) ?? "");
  const statuses = () =>
    runSql(
      basis.url,
      "SELECT entitas_id::text, status, metode, urut_ii::text FROM inti.status_entitas ORDER BY 1",
    );

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    folder = await mkdtemp(path.join(tmpdir(), "sinergi-uji-padan-"));
    await run("sample", "--entities", "400", "--seed", "uji-padan", "--out", folder);
    for (const jenis of ["perseroan", "persekutuan", "notaris", "badan-usaha", "peserta"])
      await run("import", jenis, di(`${jenis}.csv`));
  });
  afterAll(async () => {
    await removeFolder(folder);
    await basis.drop();
  });

  it("measures before anything is settled, and leaves nothing behind", async () => {
    const sebelum = await statuses();
    const hasil = await run("match", "--evaluate", di("kebenaran.csv"), "--json");
    expect(hasil.kode).toBe(0);
    expect(hasil.keluaran).toMatch(/memadankan +█/);
    expect(readJson(hasil)).toMatchObject({
      parameterInForce: false,
      entities: 400,
      absentRight: 0,
      absentWrong: 0,
      register: { completeAsOf: null },
      truth: { entitiesNotFound: 0, employersNotFound: 0 },
    });
    expect(readJson(hasil).precision).toBeGreaterThan(0.9);
    expect(readJson(hasil).ifComplete.absenceCoverage).toBeGreaterThan(0.5);
    expect(await statuses()).toEqual(sebelum);
  });

  it("writes a report for people in either language, and the curve as a whole file", async () => {
    const [bahasa, english] = [
      await run("match", "--evaluate", di("kebenaran.csv"), "--kurva", di("kurva.svg")),
      await run("--lang", "en", "match", "--evaluate", di("kebenaran.csv"), "--kurva", di("curve.svg")),
    ];
    expect([bahasa.kode, english.kode]).toEqual([0, 0]);
    for (const bagian of [
      "presisi terdaftar",
      "NPWP_NAMA",
      "kelengkapan pasangan",
      "salah tidak terdaftar 100",
      "tanpa frekuensi kata",
      "register tidak dinyatakan lengkap",
    ])
      expect(bahasa.keluaran).toContain(bagian);
    expect(english.keluaran).toContain("without term frequency");
    expect(await readFile(di("kurva.svg"), "utf8")).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(await readFile(di("curve.svg"), "utf8")).toContain("threshold in force:");
    expect((await readdir(folder)).filter((nama) => nama.includes("tmp"))).toEqual([]);
  });

  it("settles, shows its progress on a terminal, and changes nothing again", async () => {
    const hasil = await run("match", "--json");
    expect(hasil.kode).toBe(0);
    expect(hasil.keluaran).toMatch(/mencari +█/);
    expect(readJson(hasil).entitas.terdaftar).toBeGreaterThan(0);
    expect(readJson(hasil)).toMatchObject({ jenis: "PENUH", ditaksir: true });
    expect(readJson(await run("match", "--json"))).toMatchObject({ berubah: 0, jenis: "SEBAGIAN" });
    expect(readJson(await run("match", "--penuh", "--json"))).toMatchObject({ berubah: 0, jenis: "PENUH" });
    expect(readJson(await run("match", "--taksir", "--json"))).toMatchObject({ berubah: 0, ditaksir: true });
  });

  it("ends with findings when the truth names what the registers do not hold", async () => {
    await writeFile(di("asing.csv"), "jenis,id_sumber,kunci_pihak_1\nBADAN_USAHA,ASING-1,ASING-2\n");
    const hasil = await run("match", "--evaluate", di("asing.csv"), "--json");
    expect(hasil.kode).toBe(1);
    expect(readJson(hasil).truth).toEqual({ pairs: 1, entitiesNotFound: 1, employersNotFound: 1 });
    expect(hasil.keluaran).not.toContain("ASING");
  });

  it.each([
    ["a truth that is not there", ["--evaluate", "/tidak/ada/rahasia.csv"], "--evaluate"],
    ["a truth that is a folder", ["--evaluate", tmpdir()], "--evaluate"],
    ["an empty truth", ["--evaluate", "-"], "baris 1"],
    ["an evaluation that is to run too", ["--evaluate", "-", "--penuh"], "--evaluate"],
    ["a curve without an evaluation", ["--kurva", "rahasia.svg"], "--kurva"],
    ["an unknown option", ["--rahasia"], "opsi tidak dikenal"],
  ])("ends with usage (2) on %s, and says nothing back", async (_, opsi, sebut) => {
    const hasil = await run("match", ...opsi);
    expect(hasil.kode).toBe(2);
    expect(hasil.keluaran).toContain(sebut);
    expect(hasil.keluaran).not.toContain("rahasia");
  });
});
