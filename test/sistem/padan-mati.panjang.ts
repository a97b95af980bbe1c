import { createHash } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { KUNCI_URUTAN } from "#store/kunci-urutan.js";
import { createScratchDatabase, listServers, runSql } from "../support/databases.js";
import { readDekat } from "../support/dekat-uji.js";
import { removeFolder } from "../support/folder.js";
import { lingkunganUji } from "../support/server-uji.js";
import { runProgram, startProgram } from "./program.js";

/** Enough for threads, for two pieces of the search, and for indexes to be made after the first statuses. */
const ENTITAS = "30000";
/** Whole runs of the program, several in a test: long on a busy machine. */
const BATAS = { timeout: 600_000 };
/** Kills at moments spread over the length of a run. */
const KALI = 6;

const HASIL = `SELECT e.id_sumber, s.status, s.per_tanggal::text, s.kode_badan_usaha, s.metode, s.bobot, s.penjelasan::text,
    s.versi_parameter FROM inti.status_entitas s JOIN inti.register_entitas e ON e.id = s.entitas_id ORDER BY e.id_sumber COLLATE "C"`;
/** Near pairs by the identifiers of both sides. */
const PASANGAN = async (url: string): Promise<unknown> => {
  const peta = async (kueri: string) =>
    new Map((await runSql(url, kueri)).map((baris) => [Number(baris["id"]), String(baris["nama"])]));
  const entitas = await peta("SELECT id, id_sumber AS nama FROM inti.register_entitas");
  const badanUsaha = await peta("SELECT id, kode_badan_usaha AS nama FROM inti.register_badan_usaha");
  const dekat = (await readDekat(url)).map(
    ({ entitasId, badanUsahaId, bobot, tingkat }) =>
      `${entitas.get(entitasId)} ${badanUsaha.get(badanUsahaId)} ${bobot} ${tingkat}`,
  );
  return dekat.sort();
};
const TINJAUAN = `SELECT e.id_sumber, b.kode_badan_usaha, t.bobot, t.penjelasan::text, t.ditutup_pada IS NULL AS terbuka
    FROM inti.tinjauan t JOIN inti.register_entitas e ON e.id = t.entitas_id
    JOIN inti.register_badan_usaha b ON b.id = t.badan_usaha_id ORDER BY e.id_sumber COLLATE "C", b.kode_badan_usaha COLLATE "C"`;
/** The order in which both parties get the changes. */
const URUTAN = `SELECT e.id_sumber, s.urut_i::text, s.urut_ii::text FROM inti.status_entitas s
    JOIN inti.register_entitas e ON e.id = s.entitas_id ORDER BY e.id_sumber COLLATE "C"`;
const BANGUNAN = `SELECT indexdef AS isi FROM pg_indexes WHERE schemaname = 'inti'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'inti'::regnamespace ORDER BY 1`;
/** Sessions of a killed run end when the server notices. */
const SESI_LAIN = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend'`;
/** As if no run had ever been; the parameter stays. */
const LUPAKAN = `UPDATE inti.status_entitas SET status = NULL, per_tanggal = NULL, kode_badan_usaha = NULL, jumlah_pekerja = NULL,
    terdaftar_sejak = NULL, metode = NULL, bobot = NULL, penjelasan = NULL, versi_parameter = NULL, putaran_id = NULL;
  TRUNCATE inti.padan_putaran, inti.padan_maju, inti.padan_dekat, inti.padan_hasil, inti.padan_siap, inti.padan_dilihat, inti.padan_batas, inti.tinjauan CASCADE`;
const DITULIS = `SELECT FROM pg_locks l JOIN pg_database b ON b.oid = l.database WHERE b.datname = current_database()
  AND l.locktype = 'advisory' AND l.objid = ${KUNCI_URUTAN} AND l.granted`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sinergi-uji-padan-mati-"));
  const contoh = ["sample", "--entities", ENTITAS, "--seed", "padan-mati", "--out", folder];
  expect(await runProgram(contoh, lingkunganUji("", folder))).toMatchObject({ kode: 0 });
});
afterAll(() => removeFolder(folder));

/** A database with the registers of the sample, on the server of this owner. */
async function createDunia(ownerUrl: string) {
  const basis = await createScratchDatabase({ name: "embedded", ownerUrl });
  const env = lingkunganUji(basis.url, folder);
  const run = async (...argumen: string[]) => {
    const hasil = await runProgram(argumen, env);
    expect(hasil).toMatchObject({ kode: 0 });
    return hasil.keluaran;
  };
  for (const jenis of ["perseroan", "persekutuan"])
    await run("import", jenis, path.join(folder, `${jenis}.csv`));
  const lengkap = ["--lengkap", "--per-tanggal", "2026-01-01"];
  await run("import", "badan-usaha", path.join(folder, "badan-usaha.csv"), ...lengkap);
  const sql = (kueri: string) => runSql(basis.url, kueri);
  const digest = async (...kueri: Kueri[]) => {
    const sidik = createHash("sha256");
    for (const satu of kueri)
      sidik.update(JSON.stringify(await (typeof satu === "string" ? sql(satu) : satu(basis.url))));
    return sidik.digest("hex");
  };
  return { run, sql, digest, drop: basis.drop, startMatch: () => startProgram(["match", "--json"], env) };
}
type Dunia = Awaited<ReturnType<typeof createDunia>>;

type Kueri = string | typeof PASANGAN;
const HASIL_SEMUA: readonly Kueri[] = [HASIL, PASANGAN, TINJAUAN];
const SEMUA: readonly Kueri[] = [...HASIL_SEMUA, URUTAN, "SELECT versi, isi FROM inti.padan_parameter"];

async function digestSatuan(dunia: Dunia): Promise<readonly string[]> {
  const semua: string[] = [];
  for (const kueri of SEMUA) semua.push(await dunia.digest(kueri));
  return semua;
}

describe("a matching run that is killed", BATAS, () => {
  const [server] = listServers();
  let d: Dunia;
  let utuh: string;
  let lama: number;
  /** What the first run left, one digest for each of `SEMUA`. */
  let pertama: readonly string[];
  const rerun = async () => {
    await d.run("match", "--json");
    expect(await d.digest(...HASIL_SEMUA)).toBe(utuh);
  };
  /** Readers have seen nothing of the run, or all of it. */
  const expectUtuh = async () => {
    while ((await d.sql(SESI_LAIN)).length > 0) await delay(50);
    const [baris] = await d.sql(
      "SELECT count(*)::int AS banyak FROM inti.status_entitas WHERE status IS NOT NULL",
    );
    if (baris?.["banyak"] !== 0) expect(await d.digest(...HASIL_SEMUA)).toBe(utuh);
  };

  beforeAll(async () => {
    d = await createDunia(server.ownerUrl);
  });
  afterAll(() => d.drop());

  it("first runs to its end, on threads, and leaves indexes and constraints as they were", async () => {
    const bangunan = await d.sql(BANGUNAN);
    await d.run("match", "--json");
    expect(await d.sql(BANGUNAN)).toEqual(bangunan);
    utuh = await d.digest(...HASIL_SEMUA);
    pertama = await digestSatuan(d);
    const [baris] = await d.sql(
      `SELECT count(*) FILTER (WHERE status = 'TERDAFTAR')::int AS ada, count(*) FILTER (WHERE status = 'TIDAK_TERDAFTAR')::int AS tiada,
         count(*) FILTER (WHERE status IS NULL)::int AS belum FROM inti.status_entitas`,
    );
    for (const banyak of Object.values(baris ?? {})) expect(banyak).toBeGreaterThan(500);
  });

  it("gives the same with the parameter that it estimated", async () => {
    await d.sql(LUPAKAN);
    const mulai = performance.now();
    await rerun();
    lama = performance.now() - mulai;
  });

  it.each(Array.from({ length: KALI }, (_, i) => (i + 1) / (KALI + 1)))(
    "at %f of its length, and is started again, gives the same",
    async (bagian) => {
      await d.sql(LUPAKAN);
      const { anak, selesai } = d.startMatch();
      await delay(lama * bagian);
      anak.kill("SIGKILL");
      await selesai;
      await expectUtuh();
      await rerun();
    },
  );

  it.each([
    ["once it has searched a piece", "SELECT FROM inti.padan_maju WHERE sampai_id > 0"],
    ["while it writes", DITULIS],
  ])("%s, and is started again, gives the same", async (_, saat) => {
    await d.sql(LUPAKAN);
    const { anak, selesai } = d.startMatch();
    let berakhir = false;
    const akhir = selesai.then(() => {
      berakhir = true;
    });
    while (!berakhir && (await d.sql(saat)).length === 0);
    anak.kill("SIGKILL");
    await akhir;
    await expectUtuh();
    await rerun();
  });

  it("on the embedded server, gives the same byte for byte, and the same order of changes", async () => {
    const lain = await createDunia(inject("embeddedOwnerUrl"));
    try {
      await lain.run("match", "--json");
      expect(await digestSatuan(lain)).toEqual(pertama);
    } finally {
      await lain.drop();
    }
  });
});
