import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";
import { removeFolder } from "../support/folder.js";
import { startServerUji } from "../support/server-uji.js";
import { runProgram } from "./program.js";

const KUNCI_SIDIK = JSON.stringify([{ id: "k1", kunci: Buffer.alloc(32, 7).toString("base64url") }]);

describe("a start with a configuration that does not hold", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-tolak-"));
  });
  afterAll(() => removeFolder(dataDir));

  it("names every wrong variable at once with exit code 2, and repeats no value", async () => {
    const salah = {
      SINERGI_MODE: "rahasia-mode",
      SINERGI_PIHAK: "rahasia-pihak",
      DATABASE_URL: "mysql://rahasia-url",
      HOST: "rahasia-host.example",
      PORT: "rahasia-port",
      SINERGI_AGREEMENT: '{"tanggalMulai":"rahasia-tanggal","rahasia-kunci":1}',
      SINERGI_ISSUERS: '[{"issuer":"rahasia-issuer"}]',
      SINERGI_DIGEST_KEYS: '[{"id":"k","kunci":"rahasia-sidik"}]',
      SINERGI_TOMBSTONE_DAYS: "rahasia-hari",
    };
    const { kode, keluaran, galat } = await runProgram(["serve"], { ...salah, SINERGI_DATA_DIR: dataDir });
    expect(kode).toBe(2);
    expect(keluaran).toBe("");
    const baris = galat.trim().split("\n");
    expect(new Set(baris.map((b) => b.split(":")[0]))).toEqual(new Set(Object.keys(salah)));
    expect(galat).not.toContain("rahasia");
  });

  it("names everything that production lacks at once, with exit code 2", async () => {
    const { kode, galat } = await runProgram(["serve"], {
      SINERGI_MODE: "production",
      SINERGI_DATA_DIR: dataDir,
    });
    expect(kode).toBe(2);
    const baris = galat.trim().split("\n");
    expect(baris.map((b) => b.split(":")[0]).sort()).toEqual([
      "DATABASE_URL",
      "SINERGI_AGREEMENT",
      "SINERGI_AUDIENCE",
      "SINERGI_DIGEST_KEYS",
    ]);
  });

  it("does not start production while sender-constrained tokens do not exist, whatever else is given", async () => {
    const { kode, keluaran, galat } = await runProgram(["serve"], {
      SINERGI_MODE: "production",
      SINERGI_DATA_DIR: dataDir,
      DATABASE_URL: "postgresql://pemilik:rahasia@127.0.0.1:1/sinergi",
      SINERGI_AGREEMENT: '{"berlakuHingga":"2027-12-31"}',
      SINERGI_AUDIENCE: "https://sinergi.example",
      SINERGI_DIGEST_KEYS: KUNCI_SIDIK,
    });
    expect(kode).toBe(2);
    expect(keluaran).toBe("");
    expect(galat).toMatch(/production .*token .*terikat .*belum tersedia/);
    expect(galat).not.toContain("rahasia");
  });
});

/** A right that the owner changed behind the program's back, how to undo it, and what the start must name. */
interface Ubahan {
  readonly nama: string;
  readonly ubah: (peran: (akhiran: string) => string) => string;
  readonly balik: (peran: (akhiran: string) => string) => string | null;
  readonly sebut: RegExp;
}

const UBAHAN: readonly Ubahan[] = [
  {
    nama: "a hidden column is granted to an audience",
    ubah: (p) => `GRANT SELECT (nama) ON inti.register_notaris TO ${p("pihak_1_sistem_mitra")}`,
    balik: (p) => `REVOKE SELECT (nama) ON inti.register_notaris FROM ${p("pihak_1_sistem_mitra")}`,
    sebut: /hak: sinergi_\w+_pihak_1_sistem_mitra lebih SELECT inti\.register_notaris\.nama$/m,
  },
  {
    nama: "a hidden column is granted to everybody",
    ubah: () => "GRANT SELECT (nomor_kartu) ON inti.register_peserta TO PUBLIC",
    balik: () => "REVOKE SELECT (nomor_kartu) ON inti.register_peserta FROM PUBLIC",
    sebut: /hak: sinergi_\w+_pihak_2_sistem_mitra lebih SELECT inti\.register_peserta\.nomor_kartu$/m,
  },
  {
    nama: "a column of an audience is taken away",
    ubah: (p) => `REVOKE SELECT (npwp) ON inti.register_notaris FROM ${p("pihak_1_sistem_mitra")}`,
    balik: (p) => `GRANT SELECT (npwp) ON inti.register_notaris TO ${p("pihak_1_sistem_mitra")}`,
    sebut: /hak: sinergi_\w+_pihak_1_sistem_mitra kurang SELECT inti\.register_notaris\.npwp$/m,
  },
  {
    nama: "the evidence writer may read what it wrote",
    ubah: (p) => `GRANT SELECT ON inti.bukti TO ${p("bukti")}`,
    balik: (p) => `REVOKE SELECT ON inti.bukti FROM ${p("bukti")}`,
    sebut: /hak: sinergi_\w+_bukti lebih SELECT bukti$/m,
  },
  {
    nama: "staff may number a decision themselves",
    ubah: (p) => `GRANT INSERT (id) ON inti.keputusan_tinjauan TO ${p("pihak_1_petugas")}`,
    balik: (p) => `REVOKE INSERT (id) ON inti.keputusan_tinjauan FROM ${p("pihak_1_petugas")}`,
    sebut: /hak: sinergi_\w+_pihak_1_petugas lebih INSERT inti\.keputusan_tinjauan\.id$/m,
  },
  {
    nama: "staff may no longer give a reason",
    ubah: (p) => `REVOKE INSERT (alasan) ON inti.keputusan_tinjauan FROM ${p("pihak_1_petugas")}`,
    balik: (p) => `GRANT INSERT (alasan) ON inti.keputusan_tinjauan TO ${p("pihak_1_petugas")}`,
    sebut: /hak: sinergi_\w+_pihak_1_petugas kurang INSERT inti\.keputusan_tinjauan\.alasan$/m,
  },
  {
    nama: "staff may change a decision",
    ubah: (p) => `GRANT UPDATE (alasan) ON inti.keputusan_tinjauan TO ${p("pihak_1_petugas")}`,
    balik: (p) => `REVOKE UPDATE (alasan) ON inti.keputusan_tinjauan FROM ${p("pihak_1_petugas")}`,
    sebut: /hak: sinergi_\w+_pihak_1_petugas lebih UPDATE inti\.keputusan_tinjauan$/m,
  },
  {
    nama: "the other party draws numbers of decisions",
    ubah: (p) => `GRANT USAGE ON SEQUENCE inti.keputusan_tinjauan_id_seq TO ${p("pihak_2_petugas")}`,
    balik: (p) => `REVOKE USAGE ON SEQUENCE inti.keputusan_tinjauan_id_seq FROM ${p("pihak_2_petugas")}`,
    sebut: /hak: sinergi_\w+_pihak_2_petugas lebih USAGE inti\.keputusan_tinjauan_id_seq$/m,
  },
  {
    nama: "one audience becomes a member of another",
    ubah: (p) => `GRANT ${p("pihak_1_petugas")} TO ${p("pihak_2_petugas")}`,
    balik: (p) => `REVOKE ${p("pihak_1_petugas")} FROM ${p("pihak_2_petugas")}`,
    sebut: /hak: sinergi_\w+_pihak_2_petugas lebih MEMBER sinergi_\w+_pihak_1_petugas$/m,
  },
  {
    nama: "a view no longer asks for its reader's rights",
    ubah: () => "ALTER VIEW pihak_1_sistem_mitra.notaris RESET (security_invoker)",
    balik: () => "ALTER VIEW pihak_1_sistem_mitra.notaris SET (security_invoker = true)",
    sebut: /hak: sinergi_\w+_pihak_1_sistem_mitra lebih DEFINER notaris$/m,
  },
  {
    nama: "a view is dropped",
    ubah: () => "DROP VIEW pihak_2_sistem_mitra.peserta_status_notaris",
    balik: () => null,
    sebut:
      /hak: sinergi_\w+_pihak_2_sistem_mitra kurang SELECT pihak_2_sistem_mitra\.peserta_status_notaris\.nik$/m,
  },
];

describe.each(listServers())("a start on a database of $name whose rights were changed", (server) => {
  let basis: ScratchDatabase;
  let dataDir: string;
  let awalan: string;
  const peran = (akhiran: string): string => `"${awalan}${akhiran}"`;

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-uji-hak-"));
    await (await startServerUji(server, { databaseUrl: basis.url, dataDir })).stop();
    const [baris] = await runSql(basis.url, "SELECT inti.nama_peran('') AS awalan");
    awalan = String(baris?.["awalan"]);
  });
  afterAll(async () => {
    await basis?.drop();
    await removeFolder(dataDir);
  });

  const tryStart = (): Promise<unknown> =>
    startServerUji(server, { databaseUrl: basis.url, dataDir }).then(
      (uji) => uji.stop(),
      (galat: unknown) => galat,
    );

  it.each(UBAHAN)(
    "stops with exit code 3 and says what differs when $nama",
    async ({ ubah, balik, sebut }) => {
      await runSql(basis.url, ubah(peran));
      const galat = await tryStart();
      const kembali = balik(peran);
      if (kembali !== null) await runSql(basis.url, kembali);
      expect(galat).toBeInstanceOf(GalatPerintah);
      expect(galat).toMatchObject({ kodeKeluar: 3, aturan: "TIDAK_SELARAS" });
      expect((galat as Error).message).toMatch(sebut);
    },
  );

  it("ends the program with 3 and the finding on standard error, before it listens", async () => {
    const { kode, keluaran, galat } = await runProgram(["serve", "--tanpa-contoh"], {
      DATABASE_URL: basis.url,
      SINERGI_DATA_DIR: dataDir,
      PORT: "0",
    });
    expect(kode).toBe(3);
    expect(keluaran).toBe("");
    expect(galat).toContain("pihak_2_sistem_mitra.peserta_status_notaris");
  });
});
