import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BerkasTertutup, openTertutup, writeTertutup } from "#identity/berkas-tertutup.js";

const BERKAS: BerkasTertutup = {
  tempat: "kunci/uji.json",
  aturan: { terbuka: "UJI_TERBUKA", rusak: "UJI_RUSAK" },
};

let dir: string;
const folder = () => join(dir, "kunci");
const path = () => join(folder(), "uji.json");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "sinergi-tertutup-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

const make = vi.fn(() => ({ a: "rahasia-baru" }));
const open = () => openTertutup(dir, BERKAS, make);

async function put(teks: string, mode = 0o600): Promise<void> {
  await mkdir(folder(), { recursive: true });
  await writeFile(path(), teks);
  await chmod(path(), mode);
}

async function refusal(): Promise<unknown> {
  make.mockClear();
  const galat = await open().catch((g: unknown) => g);
  expect(make).not.toHaveBeenCalled();
  expect(galat).toMatchObject({ name: "GalatPerintah", kodeKeluar: 2 });
  expect(String(galat)).toContain(BERKAS.tempat);
  expect(String(galat)).not.toMatch(/rahasia-/);
  return galat;
}

describe("openTertutup", () => {
  it("makes the file at first start, in a folder of its owner, readable by its owner alone", async () => {
    expect(await open()).toEqual({ a: "rahasia-baru" });
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect((await stat(folder())).mode & 0o777).toBe(0o700);
    expect(await readdir(folder())).toEqual(["uji.json"]);
  });

  it("opens what is there, and makes nothing", async () => {
    await put('{"a":"rahasia-lama"}');
    make.mockClear();
    expect(await open()).toEqual({ a: "rahasia-lama" });
    expect(make).not.toHaveBeenCalled();
  });

  it("gives processes that start together the content of the first", async () => {
    const semua = await Promise.all(
      Array.from({ length: 8 }, (_, i) => openTertutup(dir, BERKAS, () => ({ a: i }))),
    );
    expect(new Set(semua.map((isi) => isi["a"])).size).toBe(1);
    expect(await readdir(folder())).toEqual(["uji.json"]);
  });

  it.each([0o640, 0o620, 0o610, 0o604, 0o602, 0o601])("refuses a file of mode %o", async (mode) => {
    await put('{"a":"rahasia-lama"}', mode);
    expect(await refusal()).toMatchObject({ aturan: "UJI_TERBUKA" });
  });

  it("refuses a symbolic link, also to a file that would do", async () => {
    await put('{"a":"rahasia-lama"}');
    await rename(path(), join(dir, "asli.json"));
    await symlink(join(dir, "asli.json"), path());
    expect(await refusal()).toMatchObject({ aturan: "UJI_RUSAK" });
  });

  it("refuses a symbolic link to nothing, and makes nothing where it points", async () => {
    await mkdir(folder(), { recursive: true });
    await symlink(join(dir, "asli.json"), path());
    expect(await refusal()).toMatchObject({ aturan: "UJI_RUSAK" });
    expect(await readdir(dir)).toEqual(["kunci"]);
  });

  it("refuses what is no ordinary file", async () => {
    await mkdir(path(), { recursive: true, mode: 0o700 });
    expect(await refusal()).toMatchObject({ aturan: "UJI_RUSAK" });
  });

  it.each([
    ["empty", ""],
    ["cut off", '{"a":"rahasia-lama'],
    ["a list", '["rahasia-lama"]'],
    ["null", "null"],
    ["a text", '"rahasia-lama"'],
    ["longer than 16 KiB", `{"a":"rahasia-lama"${" ".repeat(16_384)}}`],
  ])("refuses a file that is %s, without repeating it", async (_, teks) => {
    await put(teks);
    expect(await refusal()).toMatchObject({ aturan: "UJI_RUSAK" });
  });
});

describe("writeTertutup", () => {
  it("leaves a file that another process has made meanwhile", async () => {
    await put('{"a":"rahasia-lama"}');
    await writeTertutup(path(), { a: "rahasia-baru" });
    expect(await readFile(path(), "utf8")).toBe('{"a":"rahasia-lama"}');
    expect(await readdir(folder())).toEqual(["uji.json"]);
  });

  it("says so when the file cannot be put in its place, and leaves nothing beside it", async () => {
    const gagal = writeTertutup(join(folder(), "a".repeat(300)), { a: "rahasia-baru" });
    await expect(gagal).rejects.toMatchObject({ code: "ENAMETOOLONG" });
    expect(await readdir(folder())).toEqual([]);
  });
});
