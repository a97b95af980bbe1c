import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPengelolaKlien, type PengelolaKlienPg } from "#store/pengelola-klien.js";
import { createRegistriKlien, type RegistriKlienPg } from "#store/registri-klien.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { type Klien, UMUR_REGISTRI_MS } from "#usecases/ports/registri-klien.js";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";

const TABEL = `CREATE SCHEMA inti;
CREATE TABLE inti.klien (id text PRIMARY KEY, pihak text NOT NULL, peran text NOT NULL, tujuan text[],
  kegiatan text[], penerbit text, jaringan text[], batas_per_menit integer NOT NULL,
  aktif boolean NOT NULL DEFAULT true, dibuat_pada timestamptz(6) NOT NULL);
CREATE TABLE inti.token_dicabut (penerbit text, jti text, berlaku_sampai timestamptz(6) NOT NULL,
  PRIMARY KEY (penerbit, jti));`;
const ISS = "https://auth.example";
const [contoh] = DEMO_KLIEN as readonly [Klien, ...Klien[]];
const KLIEN: Klien = {
  ...contoh,
  id: "uji-satu",
  penerbit: ISS,
  jaringan: ["10.0.0.0/8", "2001:db8::/32"],
  kegiatan: ['a,"b"', "{c}\\"],
};

describe.each(listServers())("the client registry on $name", (server) => {
  let basis: ScratchDatabase;
  let pengelola: PengelolaKlienPg;
  let registri: RegistriKlienPg;
  let kini: number;
  const jam = { now: () => kini };

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    await runSql(basis.url, TABEL);
  });

  afterAll(() => basis.drop());

  beforeEach(async () => {
    await runSql(basis.url, "TRUNCATE inti.klien, inti.token_dicabut");
    kini = Date.UTC(2026, 10, 16);
    pengelola = createPengelolaKlien(basis.url);
    registri = createRegistriKlien({ url: basis.url, jam });
  });

  afterEach(async () => {
    await pengelola.close();
    await registri.close();
  });

  it("gives a client back as it was registered, frozen", async () => {
    expect(await pengelola.addKlien(KLIEN, kini)).toBe(true);
    const klien = await registri.findKlien("uji-satu");
    expect(klien).toEqual(KLIEN);
    expect(await pengelola.listKlien()).toEqual([KLIEN]);
    for (const nilai of [klien, klien?.tujuan, klien?.kegiatan, klien?.jaringan])
      expect(Object.isFrozen(nilai)).toBe(true);
  });

  it("gives null for a client that is not registered", async () => {
    for (const id of ["asing", "", "__proto__", "x'; DROP TABLE inti.klien; --"])
      expect(await registri.findKlien(id)).toBeNull();
  });

  it("leaves a registered client as it is when its id is added again", async () => {
    await pengelola.addKlien(KLIEN, kini);
    expect(await pengelola.addKlien({ ...KLIEN, pihak: "PIHAK_II", aktif: true }, kini)).toBe(false);
    expect(await pengelola.listKlien()).toEqual([KLIEN]);
  });

  it("lists the clients by id, and changes only the one that is named", async () => {
    for (const klien of DEMO_KLIEN) await pengelola.addKlien(klien, kini);
    expect(await pengelola.writeAktif("ahu-sistem", false)).toBe(true);
    expect(await pengelola.writeAktif("tidak-ada", false)).toBe(false);
    const semua = await pengelola.listKlien();
    expect(semua.map((k) => k.id)).toEqual(DEMO_KLIEN.map((k) => k.id).sort());
    expect(semua.filter((k) => !k.aktif).map((k) => k.id)).toEqual(["ahu-sistem"]);
  });

  it("sees a disabled client and a revoked token after the stated time at the latest (threats 22, 26)", async () => {
    await pengelola.addKlien(KLIEN, kini);
    expect((await registri.findKlien("uji-satu"))?.aktif).toBe(true);
    expect(await registri.isDicabut(ISS, "j")).toBe(false);
    await pengelola.writeAktif("uji-satu", false);
    await pengelola.addPencabutan({ penerbit: ISS, jti: "j", berlakuSampai: kini + 900_000 }, kini);
    kini += UMUR_REGISTRI_MS + 1;
    expect((await registri.findKlien("uji-satu"))?.aktif).toBe(false);
    expect(await registri.isDicabut(ISS, "j")).toBe(true);
    expect(await registri.isDicabut("https://lain.example", "j")).toBe(false);
    expect(await registri.isDicabut(ISS, "J")).toBe(false);
  });

  it("asks anew when the clock jumped back, since the age is unknown then", async () => {
    expect(await registri.findKlien("uji-satu")).toBeNull();
    await pengelola.addKlien(KLIEN, kini);
    kini -= 3_600_000;
    expect(await registri.findKlien("uji-satu")).not.toBeNull();
  });

  it("renews in the background from half the age on, without letting the request wait", async () => {
    expect(await registri.findKlien("uji-satu")).toBeNull();
    await pengelola.addKlien(KLIEN, kini);
    kini += UMUR_REGISTRI_MS / 2;
    expect(await registri.findKlien("uji-satu")).toBeNull();
    kini += 1;
    expect(await registri.findKlien("uji-satu")).toBeNull();
    await expect.poll(() => registri.findKlien("uji-satu")).not.toBeNull();
  });

  it("reads both tables once for all who wait", async () => {
    const asli = pg.Pool.prototype.query;
    let kueri = 0;
    pg.Pool.prototype.query = function (this: pg.Pool, ...isi: unknown[]) {
      kueri += 1;
      return Reflect.apply(asli, this, isi);
    } as typeof asli;
    try {
      await Promise.all(Array.from({ length: 100 }, (_, i) => registri.findKlien(`k-${i}`)));
      await Promise.all(Array.from({ length: 100 }, (_, i) => registri.isDicabut(ISS, `j-${i}`)));
    } finally {
      pg.Pool.prototype.query = asli;
    }
    expect(kueri).toBe(2);
  });

  it("gives no access by a row that names an unknown party, role, purpose or rate, or lacks a list", async () => {
    await pengelola.addKlien(KLIEN, kini);
    const rusak = [
      "pihak = 'PIHAK_III'",
      "peran = 'ADMIN'",
      "tujuan = '{PEMANFAATAN,IZIN}'",
      "batas_per_menit = 0",
      "tujuan = NULL",
      "kegiatan = NULL",
      "jaringan = NULL",
    ];
    for (const ubah of rusak) {
      await runSql(basis.url, `DELETE FROM inti.klien WHERE id = 'rusak'`);
      await pengelola.addKlien({ ...KLIEN, id: "rusak" }, kini);
      await runSql(basis.url, `UPDATE inti.klien SET ${ubah} WHERE id = 'rusak'`);
      kini += UMUR_REGISTRI_MS + 1;
      expect(await registri.findKlien("rusak")).toBeNull();
      expect(await registri.findKlien("uji-satu")).not.toBeNull();
      await expect(pengelola.listKlien()).rejects.toMatchObject({ aturan: "KLIEN_RUSAK", kodeKeluar: 3 });
    }
  });

  it("refuses a registry beyond its bounds whole, since half of it would lift revocations", async () => {
    await pengelola.addKlien(KLIEN, kini);
    for (const jti of ["a", "b"])
      await pengelola.addPencabutan({ penerbit: ISS, jti, berlakuSampai: kini + 900_000 }, kini);
    for (const batas of [
      { klien: 1, dicabut: 1 },
      { klien: 0, dicabut: 2 },
    ]) {
      const sempit = createRegistriKlien({ url: basis.url, jam, batas });
      await expect(sempit.findKlien("uji-satu")).rejects.toThrow("REGISTRI_MELAMPAUI_BATAS");
      await sempit.close();
    }
    const cukup = createRegistriKlien({ url: basis.url, jam, batas: { klien: 1, dicabut: 2 } });
    expect(await cukup.findKlien("uji-satu")).not.toBeNull();
    await cukup.close();
  });

  it("does not count revocations that ended, though they are still there", async () => {
    for (const [jti, lama] of [
      ["a", -120_000],
      ["b", 900_000],
    ] as const)
      await runSql(basis.url, "INSERT INTO inti.token_dicabut VALUES ($1, $2, $3)", [
        ISS,
        jti,
        new Date(kini + lama),
      ]);
    const sempit = createRegistriKlien({ url: basis.url, jam, batas: { klien: 1, dicabut: 1 } });
    expect(await sempit.isDicabut(ISS, "a")).toBe(false);
    expect(await sempit.isDicabut(ISS, "b")).toBe(true);
    await sempit.close();
  });

  it("gives no answer rather than one that is too old by the time it is there", async () => {
    let panggilan = 0;
    const lambat = { now: () => kini + (panggilan++ === 0 ? 0 : UMUR_REGISTRI_MS + 1) };
    const satu = createRegistriKlien({ url: basis.url, jam: lambat });
    await expect(satu.findKlien("uji-satu")).rejects.toThrow("REGISTRI_LAMBAT");
    await satu.close();
  });

  it("rejects while the table cannot be read once its answer is too old, and serves again by itself", async () => {
    await pengelola.addKlien(KLIEN, kini);
    expect(await registri.findKlien("uji-satu")).not.toBeNull();
    await runSql(basis.url, "ALTER TABLE inti.klien RENAME TO klien_hilang");
    kini += UMUR_REGISTRI_MS;
    expect(await registri.findKlien("uji-satu")).not.toBeNull();
    kini += 1;
    await expect(registri.findKlien("uji-satu")).rejects.toThrow();
    await expect(registri.isDicabut(ISS, "j")).rejects.toThrow();
    await runSql(basis.url, "ALTER TABLE inti.klien_hilang RENAME TO klien");
    await expect.poll(() => registri.findKlien("uji-satu").catch(() => null)).not.toBeNull();
  });

  it("survives the end of its idle connection", async () => {
    await registri.findKlien("uji-satu");
    await runSql(
      basis.url,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sinergi-registri'",
    );
    kini += UMUR_REGISTRI_MS + 1;
    await expect.poll(() => registri.findKlien("uji-satu").catch(() => "rusak")).toBeNull();
  });

  it("keeps the later end of a token revoked twice, and forgets revocations that ended", async () => {
    const cabut = (jti: string, lama: number) =>
      pengelola.addPencabutan({ penerbit: ISS, jti, berlakuSampai: kini + lama }, kini);
    await cabut("a", 900_000);
    await cabut("a", 100_000);
    await cabut("b", 200_000);
    kini += 300_000;
    await cabut("c", 100_000);
    const baris = await runSql(basis.url, "SELECT jti FROM inti.token_dicabut ORDER BY jti");
    expect(baris.map((b) => b["jti"])).toEqual(["a", "c"]);
  });
});

describe("the client registry without its database", () => {
  const url = "postgresql://rahasia:rahasia@127.0.0.1:1/tidak_ada";

  it("rejects each reading", async () => {
    const registri = createRegistriKlien({ url, jam: { now: () => 0 } });
    await expect(registri.findKlien("x")).rejects.toThrow();
    await registri.close();
  });

  it("ends a command with 3 and tells neither host nor login", async () => {
    const pengelola = createPengelolaKlien(url);
    const galat: unknown = await pengelola.listKlien().catch((g: unknown) => g);
    expect(galat).toMatchObject({ aturan: "REGISTRI_GAGAL", kodeKeluar: 3 });
    expect(String(galat)).not.toMatch(/rahasia|127\.0\.0\.1/);
    await pengelola.close();
  });
});
