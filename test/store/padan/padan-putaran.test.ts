import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decideSemua } from "#pemadanan/putuskan.js";
import { NASIB } from "#pemadanan/rekaman.js";
import { KUNCI_MUAT, KUNCI_URUTAN } from "#store/kunci-urutan.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { runPadankan } from "#usecases/padankan.js";
import { connectUji, listServers, runSql } from "../../support/databases.js";
import { type Baris, buildNik, buildNpwp, createDunia, type Dunia } from "./dunia.js";

/** A matcher that settles every near pair. */
const settleSemua: typeof decideSemua = (...arg) => {
  const hasil = decideSemua(...arg);
  return { ...hasil, nasib: hasil.nasib.map(() => NASIB.NPWP_NAMA) };
};

describe.each(listServers())("a matching run, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(async () => {
    await d.reset();
    await d.addEntitas({ idSumber: "A", nama: "PT Maju Jaya", npwp: buildNpwp(1) });
    await d.addBadanUsaha({ kode: "B1", nama: "PT Maju Jaya", npwp: buildNpwp(1) });
    await d.addNotaris({ idSumber: "N", nik: buildNik(1) });
    await d.addPeserta({ nik: buildNik(1), status: "AKTIF", segmen: "PBPU" });
  });

  const read = async () => ({
    entitas: (await d.readEntitas())["A"]?.["status"],
    notaris: (await d.readNotaris())["N"]?.["status"],
    penghitung: await d.sql("SELECT * FROM penghitung ORDER BY daftar, pihak"),
  });
  const LAMA = { entitas: null, notaris: null };
  const BARU = { entitas: "TERDAFTAR", notaris: "AKTIF" };
  /** Advisory locks of this database alone: other tests run on the same server. */
  const locks = (syarat: string): Promise<Baris[]> =>
    d.sql(`SELECT l.pid FROM pg_locks l JOIN pg_database b ON b.oid = l.database
      WHERE b.datname = current_database() AND l.locktype = 'advisory' AND ${syarat}`);
  const findPid = async (): Promise<unknown> => {
    const [baris] = await locks(`l.objid = ${KUNCI_URUTAN} AND l.granted`);
    return baris?.["pid"];
  };
  /** Runs and stops where every status is written and nothing committed, does something, and lets it go on. */
  async function pauseMatch(tengah: () => Promise<unknown>) {
    const penahan = await connectUji(d.url);
    await penahan.query("BEGIN");
    await penahan.query("LOCK TABLE inti.padan_batas IN EXCLUSIVE MODE");
    const run = d.match();
    run.catch(() => undefined);
    const menunggu = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'padan_batas'::regclass";
    while ((await d.sql(menunggu)).length === 0);
    await tengah();
    await penahan.query("COMMIT");
    await penahan.end();
    return run;
  }

  it("estimates anew when there is something to estimate from, after one that had nothing", async () => {
    await d.reset();
    const jam = { now: () => d.kini };
    const run = () => runPadankan(openPemadan({ ownerUrl: d.url, jam, utas: { sejak: Infinity } }), jam);
    const kosong = [await run(), await run()];
    expect(kosong.map(({ ditaksir }) => ditaksir)).toEqual([true, false]);
    await d.addEntitas({ idSumber: "A", nama: "PT Maju Jaya", npwp: buildNpwp(1) });
    await d.addBadanUsaha({ kode: "B1", nama: "PT Maju Jaya", npwp: buildNpwp(1) });
    const isi = [await run(), await run()];
    expect(isi.map(({ ditaksir, jenis }) => [ditaksir, jenis])).toEqual([
      [true, "PENUH"],
      [false, "SEBAGIAN"],
    ]);
    expect(isi[0]?.versiParameter).not.toBe(kosong[0]?.versiParameter);
  });

  it("is seen by readers whole or not at all", async () => {
    const awal = await read();
    let tengah: unknown;
    await pauseMatch(async () => {
      const tertulis = await d.sql(
        "SELECT FROM pg_locks WHERE pid = $1 AND mode = 'RowExclusiveLock' AND relation = 'status_entitas'::regclass",
        [await findPid()],
      );
      expect(tertulis).toHaveLength(1);
      tengah = await read();
    });
    expect(tengah).toEqual(awal);
    expect(awal).toMatchObject(LAMA);
    expect(await read()).toMatchObject(BARU);
  });

  it("leaves everything as it was when its connection is killed, and the next one works", async () => {
    const awal = await read();
    const run = pauseMatch(async () => d.sql("SELECT pg_terminate_backend($1)", [await findPid()]));
    await expect(run).rejects.toMatchObject({ name: "GalatPerintah", kodeKeluar: 3 });
    expect(await read()).toEqual(awal);
    await d.match();
    expect(await read()).toMatchObject(BARU);
  });

  it("leaves everything as it was when the work fails, and passes the failure on", async () => {
    const awal = await read();
    const galat = new TypeError("sengaja");
    const decide = () => {
      throw galat;
    };
    await expect(d.match({ decide })).rejects.toBe(galat);
    expect(await read()).toEqual(awal);
    expect(await locks("true")).toEqual([]);
  });

  it("lets no second run and no load in at the same time", async () => {
    let kedua: unknown;
    let muat: unknown;
    await pauseMatch(async () => {
      kedua = await d.match().catch((galat: unknown) => galat);
      muat = await d.sql("SELECT pg_try_advisory_lock($1) AS dapat", [KUNCI_MUAT]);
    });
    expect(kedua).toMatchObject({ name: "GalatPerintah", kodeKeluar: 3 });
    expect(muat).toEqual([{ dapat: false }]);
    expect(await read()).toMatchObject(BARU);
  });

  it("refuses to run during a load with exit code 3, and runs after it", async () => {
    const awal = await read();
    await d.sql("SELECT pg_advisory_lock($1)", [KUNCI_MUAT]);
    await expect(d.match()).rejects.toMatchObject({ name: "GalatPerintah", kodeKeluar: 3 });
    await d.sql("SELECT pg_advisory_unlock($1)", [KUNCI_MUAT]);
    expect(await read()).toEqual(awal);
    await d.match();
    expect(await read()).toMatchObject(BARU);
  });

  it("holds the lock of the change order until it has committed, and gives it back", async () => {
    const take = () => d.sql("SELECT pg_try_advisory_lock($1) AS dapat", [KUNCI_URUTAN]);
    let tengah: unknown;
    await pauseMatch(async () => {
      tengah = await take();
    });
    expect(tengah).toEqual([{ dapat: false }]);
    expect(await take()).toEqual([{ dapat: true }]);
    await d.sql("SELECT pg_advisory_unlock($1)", [KUNCI_URUTAN]);
  });

  it("waits for another writer of the change order, and sees what that one committed", async () => {
    const penulis = await connectUji(d.url);
    await penulis.query("SET search_path = inti; BEGIN");
    await penulis.query("SELECT pg_advisory_xact_lock($1)", [KUNCI_URUTAN]);
    await penulis.query("UPDATE register_peserta SET status = 'TIDAK_AKTIF'");
    const run = d.match();
    while ((await locks(`l.objid = ${KUNCI_URUTAN} AND NOT l.granted`)).length === 0);
    await penulis.query("COMMIT");
    await penulis.end();
    await run;
    expect(await read()).toMatchObject({ notaris: "TIDAK_AKTIF" });
  });

  it("is refused whole when a matcher gives one employer to two entities", async () => {
    await d.addEntitas({ idSumber: "B", nama: "PT Maju Jaya", npwp: buildNpwp(1) });
    const awal = await read();
    await expect(d.match({ decide: settleSemua })).rejects.toMatchObject({
      name: "GalatPerintah",
      kodeKeluar: 3,
    });
    expect(await read()).toEqual(awal);
  });

  it("is refused whole when it gives an employer of an entity that nothing has changed of to another one", async () => {
    await d.match();
    await d.addEntitas({ idSumber: "B", nama: "PT Maju Jaya", npwp: buildNpwp(1) });
    const awal = await read();
    await expect(d.match({ decide: settleSemua })).rejects.toMatchObject({
      name: "GalatPerintah",
      kodeKeluar: 3,
    });
    expect(await read()).toEqual(awal);
    expect(awal).toMatchObject(BARU);
  });

  it("tells nothing of the database when it cannot be reached", async () => {
    const url = new URL(d.url);
    url.pathname = "/tidak_ada_basis_data";
    const jam = { now: () => 0 };
    const run = runPadankan(openPemadan({ ownerUrl: url.toString(), jam }), jam);
    const galat: unknown = await run.catch((satu: unknown) => satu);
    expect(galat).toMatchObject({ name: "GalatPerintah", kodeKeluar: 3 });
    expect(String(galat)).not.toMatch(/tidak_ada_basis_data|127\.0\.0\.1|localhost/);
  });

  it("leaves no temporary table and no other change behind", async () => {
    const count = () =>
      runSql(
        d.url,
        "SELECT (SELECT count(*) FROM pg_class) AS kelas, (SELECT count(*) FROM inti.muatan) AS muatan",
      );
    const sebelum = await count();
    await d.match();
    expect(await count()).toEqual(sebelum);
  });
});
