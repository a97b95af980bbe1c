import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type JenisBerkas, namaKolom } from "#berkas/jenis.js";
import { createSubjek, type KunciSubjek } from "#bukti/subjek.js";
import { migrate } from "#store/migrate/migrate.js";
import { type BahanUtasMuat, createPemuat } from "#store/muat/pemuat-pg.js";
import type { HasilMuat } from "#usecases/ports/pemuat.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  type ScratchDatabase,
} from "../../support/databases.js";
import { removeFolder } from "../../support/folder.js";

/** Cells of one row by column; what is left out is empty. */
export type Sel = Readonly<Record<string, string>>;

export const KUNCI_UJI: KunciSubjek = Object.freeze({ id: "uji", kunci: new Uint8Array(32).fill(7) });
export const SUBJEK = createSubjek([KUNCI_UJI]);
/** The entry of a thread: only the build has one that can be started. */
export const MODUL_UTAS_TERBANGUN = new URL("../../../dist/store/muat/utas-muat.js", import.meta.url);
export const SAAT = Date.parse("2026-01-15T03:00:00Z");
const MIGRASI = path.resolve(import.meta.dirname, "../../../prisma/migrations");

/** A company whose every cell is in order. */
export const PERSEROAN: Sel = Object.freeze({
  id_sumber: "AHU-1",
  nama_entitas: "PT Maju Jaya Sentosa",
  npwp: "019990019000000",
  kode_wilayah: "31.71.01.1001",
  alamat_lengkap: "Jl. Contoh No. 1",
  nomor_telepon: "021-5550001",
  kbli: "2020:46311",
  diubah_pada: "2025-01-01T00:00:00+07:00",
  nomor_sk: "SK-1",
  tanggal_sk: "2020-01-01",
  modal_dasar: "100000000",
  modal_disetor: "50000000",
});

export const PERSEKUTUAN: Sel = Object.freeze({
  id_sumber: "CV-1",
  nama_entitas: "CV Sumber Rejeki",
  npwp: "029990025000000",
  kode_wilayah: "31.71.01.1001",
  kbli: "2020:46311",
  diubah_pada: "2025-01-01T00:00:00+07:00",
  jenis: "KOMANDITER",
});

export const NOTARIS: Sel = Object.freeze({
  id_sumber: "N-1",
  nik: "3171011708450001",
  npwp: "3171011708450001",
  kode_wilayah: "31.71.01.1001",
  alamat_lengkap: "Jl. Kantor No. 2",
  nomor_telepon: "021-5550002",
  alamat_email: "kantor@contoh.id",
  nama: "Notaris Contoh",
  nomor_sk: "SK-N1",
  diubah_pada: "2025-01-01T00:00:00+07:00",
});

export const PESERTA: Sel = Object.freeze({
  nik: "3171011708450001",
  npwp: "",
  nomor_kartu: "0001234567890",
  status: "AKTIF",
  segmen: "PBPU",
  diubah_pada: "2025-02-01T09:00:00+07:00",
});

export const BADAN_USAHA: Sel = Object.freeze({
  kode_badan_usaha: "BU-1",
  nama: "PT Maju Jaya Sentosa",
  npwp: "0019990019000000",
  kode_wilayah: "31.71",
  jumlah_pekerja: "25",
  terdaftar_sejak: "2019-05-01",
  diubah_pada: "2025-01-01T00:00:00+07:00",
});

export const PENGURUS: Sel = Object.freeze({
  id_sumber_entitas: "AHU-1",
  peran: "PENGURUS",
  nama: "Budi Contoh",
  jabatan: "Direktur Utama",
  alamat_email: "budi@contoh.id",
  nomor_handphone: "081234567890",
  nik: "3171011708450001",
  diubah_pada: "2025-01-01T00:00:00+07:00",
});

function writeSel(isi: string): string {
  return /[",\r\n]/.test(isi) ? `"${isi.replaceAll('"', '""')}"` : isi;
}

/** A file of a kind; columns as given, all of the kind by default. */
export function csv(jenis: JenisBerkas, baris: readonly Sel[], kolom = namaKolom(jenis)): string {
  const isi = baris.map((satu) => kolom.map((k) => writeSel(satu[k] ?? "")).join(","));
  return `${[kolom.join(","), ...isi].join("\n")}\n`;
}

export interface Bekal {
  /** Loads files of a kind, each given as text or bytes. */
  muat(
    jenis: JenisBerkas,
    isi: readonly (string | Uint8Array)[] | string,
    pilihan?: PilihanMuat,
  ): Promise<HasilMuat>;
  query(sql: string, nilai?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Leaves the database as before a first load; done before each test. */
  empty(): Promise<void>;
  /** All rows of the registers, without what follows from the clock. */
  readSemua(): Promise<Readonly<Record<string, unknown>>>;
  readLaporan(): Promise<string>;
  laporan(): string;
  url(): string;
  folder(): string;
}

export interface PilihanMuat {
  readonly perTanggal?: string;
  readonly saat?: number;
  readonly umurNisanHari?: number;
  readonly utas?: BahanUtasMuat;
}

const TABEL = [
  "register_entitas",
  "register_pengurus",
  "register_komisaris",
  "register_notaris",
  "register_badan_usaha",
  "register_peserta",
  "status_entitas",
  "status_notaris",
  "judul_kbli",
  "penghitung",
];

/** A migrated database of one's own for a test file, empty before each test. */
export function prepareBasisData(): Bekal {
  let basis: ScratchDatabase | undefined;
  let folder = "";
  let client: pg.Client | undefined;
  const url = (): string => basis?.url ?? "";
  const query = async (sql: string, nilai: unknown[] = []) =>
    ((await client?.query(sql, nilai))?.rows ?? []) as Record<string, unknown>[];

  beforeAll(async () => {
    const [server] = listServers();
    if (server === undefined) throw new Error("no server");
    basis = await createScratchDatabase(server);
    await migrate(url(), { migrationsDir: MIGRASI });
    folder = await mkdtemp(path.join(tmpdir(), "sinergi-muat-"));
    client = await connectUji(url());
    await client.query("SET search_path TO inti");
  });
  afterAll(async () => {
    await client?.end();
    await basis?.drop();
    await removeFolder(folder);
  });
  const empty = async (): Promise<void> => {
    const isi = TABEL.filter((tabel) => tabel !== "penghitung");
    await query(`TRUNCATE ${isi.join(", ")}, muatan RESTART IDENTITY CASCADE`);
    await query("UPDATE penghitung SET nilai = 0, batas_nisan = 0");
  };
  beforeEach(empty);

  const laporan = () => path.join(folder, "laporan.csv");
  return {
    url,
    folder: () => folder,
    query,
    empty,
    laporan,
    readLaporan: () => readFile(laporan(), "utf8"),
    readSemua: async () => {
      const semua: Record<string, unknown> = {};
      for (const tabel of TABEL) semua[tabel] = await query(`SELECT * FROM ${tabel} ORDER BY 1, 2`);
      return semua;
    },
    muat: async (jenis, isi, pilihan = {}) => {
      const berkas: string[] = [];
      for (const [i, satu] of (typeof isi === "string" ? [isi] : isi).entries()) {
        const nama = path.join(folder, `${i}.csv`);
        await writeFile(nama, satu);
        berkas.push(nama);
      }
      const umur = pilihan.umurNisanHari;
      const pemuat = createPemuat({
        ownerUrl: url(),
        jam: { now: () => pilihan.saat ?? SAAT },
        subjek: SUBJEK,
        ...(umur === undefined ? {} : { umurNisanHari: umur }),
        ...(pilihan.utas === undefined ? {} : { utas: pilihan.utas }),
      });
      return pemuat.load({
        jenis,
        berkas,
        lengkapPerTanggal: pilihan.perTanggal ?? null,
        laporan: laporan(),
        onKemajuan: null,
      });
    },
  };
}
