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
import { openKunci } from "#identity/kunci.js";
import { createPasanganEc, createPasanganRsa } from "./meja.js";

let dir: string;
const berkas = () => join(dir, "kunci", "lokal.json");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "sinergi-kunci-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

async function tulis(isi: unknown): Promise<void> {
  await mkdir(join(dir, "kunci"), { recursive: true });
  await writeFile(berkas(), typeof isi === "string" ? isi : JSON.stringify(isi), { mode: 0o600 });
}

describe("openKunci", () => {
  it("makes a key at first start, readable by its owner alone and marked as demo", async () => {
    const kunci = await openKunci(dir, { demo: true });
    expect(kunci).toMatchObject({ demo: true, kid: expect.stringMatching(/^demo-[\w-]{43}$/) });
    expect(kunci.umum.map((k) => k.kid)).toEqual([kunci.kid]);
    expect((await stat(berkas())).mode & 0o777).toBe(0o600);
    expect((await stat(join(dir, "kunci"))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(dir, "kunci"))).toEqual(["lokal.json"]);
    expect(JSON.parse(await readFile(berkas(), "utf8"))).toMatchObject({ demo: true });
  });

  it("keeps the private key from being exported again", async () => {
    expect((await openKunci(dir, { demo: true })).privat.extractable).toBe(false);
  });

  it("opens the same key the next time", async () => {
    const satu = await openKunci(dir, { demo: true });
    expect((await openKunci(dir, { demo: true })).kid).toBe(satu.kid);
  });

  it("gives processes that start together the same key", async () => {
    const semua = await Promise.all(Array.from({ length: 8 }, () => openKunci(dir, { demo: true })));
    expect(new Set(semua.map((k) => k.kid)).size).toBe(1);
    expect(await readdir(join(dir, "kunci"))).toEqual(["lokal.json"]);
  });

  it.each([true, false])("refuses a key made for the other mode (made with demo %s)", async (demo) => {
    const kunci = await openKunci(dir, { demo });
    expect(kunci.kid.startsWith("demo-")).toBe(demo);
    await expect(openKunci(dir, { demo: !demo })).rejects.toMatchObject({
      aturan: "KUNCI_DEMO",
      kodeKeluar: 2,
    });
  });

  it.each([0o640, 0o604, 0o622])("refuses a key file that others can open", async (mode) => {
    await openKunci(dir, { demo: true });
    await chmod(berkas(), mode);
    await expect(openKunci(dir, { demo: true })).rejects.toMatchObject({ aturan: "KUNCI_TERBUKA" });
  });

  it("refuses a key file that is a link", async () => {
    await openKunci(dir, { demo: true });
    await rename(berkas(), join(dir, "asli.json"));
    await symlink(join(dir, "asli.json"), berkas());
    await expect(openKunci(dir, { demo: true })).rejects.toMatchObject({ aturan: "KUNCI_RUSAK" });
  });

  it("verifies with older keys of the file, and signs with the first", async () => {
    const [baru, lama] = [createPasanganEc("baru"), createPasanganEc("lama")];
    const privat = [baru, lama].map((p) => ({ ...p.privat.export({ format: "jwk" }), kid: p.kid }));
    await tulis({ demo: true, keys: privat });
    const kunci = await openKunci(dir, { demo: true });
    expect(kunci.kid).toBe("baru");
    expect(kunci.umum.map((k) => k.kid)).toEqual(["baru", "lama"]);
  });

  const publik = createPasanganEc("publik").jwk;
  const privat = (kid: string) => ({ ...createPasanganEc(kid).privat.export({ format: "jwk" }), kid });
  it.each([
    ["empty", ""],
    ["cut off", '{"demo":true,"keys":['],
    ["without keys", { demo: true, keys: [] }],
    ["without its mark", { keys: [publik] }],
    ["with a public key alone", { demo: true, keys: [publik] }],
    [
      "with a key that does not sign ES256",
      { demo: true, keys: [{ ...createPasanganRsa("r").privat.export({ format: "jwk" }), kid: "r" }] },
    ],
    ["with a key that cannot be read", { demo: true, keys: [{ kty: "EC", kid: "k", d: "rahasia-kunci" }] }],
    ["too long", { demo: true, keys: [privat("k")], x: "a".repeat(20_000) }],
    ["with too many keys", { demo: true, keys: Array.from({ length: 9 }, (_, i) => privat(`k${i}`)) }],
  ])("refuses a file that is %s, without repeating it", async (_, isi) => {
    await tulis(isi);
    const galat = await openKunci(dir, { demo: true }).catch((g: unknown) => g);
    expect(galat).toMatchObject({ aturan: "KUNCI_RUSAK", kodeKeluar: 2 });
    expect(String(galat)).not.toContain("rahasia-kunci");
  });
});
