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
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRahasia, type Rahasia } from "#identity/rahasia.js";

let dir: string;
const path = () => join(dir, "kunci", "rahasia.json");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "sinergi-rahasia-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

/** Everything that an installation's secrets give, to be compared. */
const lay = ({ penyandi, sidik, sandi }: Rahasia) => ({
  penyandi: Buffer.from(penyandi).toString("hex"),
  sidik: Buffer.from(sidik.kunci).toString("hex"),
  sandi: sandi(["bukti", "pihak_1_petugas"]),
});

describe("openRahasia", () => {
  it("makes three secrets at first start, readable by their owner alone", async () => {
    const { penyandi, sidik } = await openRahasia(dir);
    expect([penyandi.length, sidik.kunci.length, sidik.id]).toEqual([32, 32, "s1"]);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dir, "kunci"))).toEqual(["rahasia.json"]);
    const isi: unknown = JSON.parse(await readFile(path(), "utf8"));
    expect(new Set(Object.values(isi as Record<string, string>)).size).toBe(3);
    expect(Object.keys(isi as object)).toEqual(["penyandi", "sidik", "sandi"]);
  });

  it("opens the same secrets the next time", async () => {
    const satu = lay(await openRahasia(dir));
    expect(lay(await openRahasia(dir))).toEqual(satu);
  });

  it("gives processes that start together the same secrets", async () => {
    const semua = await Promise.all(Array.from({ length: 8 }, () => openRahasia(dir)));
    expect(new Set(semua.map((r) => JSON.stringify(lay(r)))).size).toBe(1);
  });

  it("gives each login a password of its own, which is no secret of the file", async () => {
    const { sandi } = await openRahasia(dir);
    const { a = "", b = "" } = sandi(["a", "b"]);
    expect(a).toMatch(/^[\w-]{43}$/);
    expect(a).not.toBe(b);
    expect(await readFile(path(), "utf8")).not.toContain(a);
  });

  it.each([0o640, 0o604])("refuses a file that others can open", async (mode) => {
    await openRahasia(dir);
    await chmod(path(), mode);
    await expect(openRahasia(dir)).rejects.toMatchObject({ aturan: "RAHASIA_TERBUKA", kodeKeluar: 2 });
  });

  it("refuses a file that is a link", async () => {
    await openRahasia(dir);
    await rename(path(), join(dir, "asli.json"));
    await symlink(join(dir, "asli.json"), path());
    await expect(openRahasia(dir)).rejects.toMatchObject({ aturan: "RAHASIA_RUSAK", kodeKeluar: 2 });
  });

  const utuh = { penyandi: "A".repeat(43), sidik: "B".repeat(43), sandi: "C".repeat(43) };
  it.each([
    ["cut off", '{"penyandi":"'],
    ...["penyandi", "sidik", "sandi"].flatMap((nama) => [
      [`without ${nama}`, JSON.stringify({ ...utuh, [nama]: undefined })],
      [`with ${nama} of 31 bytes`, JSON.stringify({ ...utuh, [nama]: "A".repeat(42) })],
      [`with ${nama} that is no text`, JSON.stringify({ ...utuh, [nama]: 1 })],
    ]),
  ])("refuses a file that is %s, without repeating it", async (_, teks) => {
    await mkdir(join(dir, "kunci"));
    await writeFile(path(), teks, { mode: 0o600 });
    const galat = await openRahasia(dir).catch((g: unknown) => g);
    expect(galat).toMatchObject({ aturan: "RAHASIA_RUSAK", kodeKeluar: 2 });
    expect(String(galat)).not.toMatch(/[ABC]{42}/);
  });
});
