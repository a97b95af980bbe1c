import { fileURLToPath } from "node:url";
import { npwpKey } from "#rujukan/npwp.js";
import { migrate } from "#store/migrate/migrate.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { type HasilPadan, type OpsiPadankan, runPadankan } from "#usecases/padankan.js";
import { connectUji, createScratchDatabase, type TestServer } from "../../support/databases.js";
import { keepParameterUji } from "../../support/parameter-uji.js";

const MIGRASI = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

export const SAAT_MUAT = "2026-01-02T03:04:05.000Z";

/** Change numbers given out before a test: each party's differ, and rows stand in opposite orders. */
export const NILAI_AWAL = Object.freeze({ i: 10_000, ii: 50_000 });

/** A canonical NPWP of a synthetic taxpayer: KPP 000 is given to nobody. */
export function buildNpwp(wajibPajak: number, cabang = "000"): string {
  return `0${String(wajibPajak).padStart(9, "0")}000${cabang}`;
}

/** A synthetic NIK. */
export function buildNik(n: number): string {
  return `317101010190${String(n).padStart(4, "0")}`;
}

export interface EntitasUji {
  readonly idSumber: string;
  readonly nama?: string | null;
  readonly npwp?: string | null;
  readonly register?: "PERSEROAN" | "PERSEKUTUAN";
  readonly jenis?: string | null;
  /** Kabupaten. */
  readonly kabupaten?: string | null;
  readonly dihapus?: boolean;
}

export interface BadanUsahaUji {
  readonly kode: string;
  readonly nama?: string | null;
  readonly npwp?: string | null;
  readonly wilayah?: string | null;
  readonly jumlahPekerja?: number | null;
  readonly terdaftarSejak?: string | null;
  readonly versi?: string;
  readonly dihapus?: boolean;
}

export interface PesertaUji {
  readonly nik: string;
  readonly status?: string | null;
  readonly segmen?: string | null;
  readonly nomorKartu?: string | null;
  readonly asal?: "BARIS" | "REGISTER_LENGKAP";
  readonly perTanggal?: string;
  readonly dihapus?: boolean;
}

export type Baris = Record<string, unknown>;

/** A migrated database with the registers of both parties, and runs on it. */
export interface Dunia {
  readonly url: string;
  kini: number;
  sql(perintah: string, nilai?: unknown[]): Promise<Baris[]>;
  reset(): Promise<void>;
  addEntitas(...daftar: EntitasUji[]): Promise<void>;
  addBadanUsaha(...daftar: BadanUsahaUji[]): Promise<void>;
  addNotaris(...daftar: { idSumber: string; nik: string | null; dihapus?: boolean }[]): Promise<void>;
  addPeserta(...daftar: PesertaUji[]): Promise<void>;
  match(opsi?: OpsiPadankan): Promise<HasilPadan>;
  /** `id_sumber` → status columns. */
  readEntitas(): Promise<Record<string, Baris>>;
  readNotaris(): Promise<Record<string, Baris>>;
  drop(): Promise<void>;
}

const DAFTAR_STATUS = ["status_entitas", "status_notaris"];

export async function createDunia(server: TestServer): Promise<Dunia> {
  const scratch = await createScratchDatabase(server);
  await migrate(scratch.url, { migrationsDir: MIGRASI });
  const client = await connectUji(scratch.url);
  await client.query("SET search_path = inti");
  const sql = async (perintah: string, nilai: unknown[] = []): Promise<Baris[]> =>
    (await client.query<Baris>(perintah, nilai)).rows;
  const penambah = createPenambah(sql);
  const readStatus = async (kueri: string) =>
    Object.fromEntries((await sql(kueri)).map(({ id_sumber, ...lain }) => [String(id_sumber), lain]));
  const jam = { now: () => dunia.kini };
  const dunia: Dunia = {
    url: scratch.url,
    kini: Date.parse("2026-06-01T00:00:00Z"),
    sql,
    reset: async () => {
      await sql(`TRUNCATE register_entitas, register_notaris, register_badan_usaha, register_peserta, status_entitas,
        status_notaris, muatan, padan_parameter, padan_putaran, padan_maju, padan_dekat, padan_hasil, padan_siap, padan_dilihat, padan_batas
        RESTART IDENTITY CASCADE`);
      await sql("UPDATE penghitung SET nilai = 0 WHERE daftar = 'tinjauan'");
      for (const daftar of DAFTAR_STATUS) {
        const setNilai = "UPDATE penghitung SET nilai = $2 WHERE daftar = $1 AND pihak = $3";
        await sql(setNilai, [daftar, NILAI_AWAL.i, "PIHAK_I"]);
        await sql(setNilai, [daftar, NILAI_AWAL.ii, "PIHAK_II"]);
      }
    },
    ...penambah,
    match: async (opsi) => {
      await keepParameterUji(scratch.url);
      return runPadankan(openPemadan({ ownerUrl: scratch.url, jam, utas: { sejak: Infinity } }), jam, opsi);
    },
    readEntitas: () =>
      readStatus(`SELECT e.id_sumber, s.status, s.per_tanggal::text, s.kode_badan_usaha, s.jumlah_pekerja,
        s.terdaftar_sejak::text, s.metode, s.bobot FROM status_entitas s JOIN register_entitas e ON e.id = s.entitas_id`),
    readNotaris: () =>
      readStatus(`SELECT n.id_sumber, s.status, s.segmen, s.per_tanggal::text, s.nomor_kartu, s.metode
        FROM status_notaris s JOIN register_notaris n ON n.id = s.notaris_id`),
    drop: async () => {
      await client.end();
      await scratch.drop();
    },
  };
  return dunia;
}

function createPenambah(sql: Dunia["sql"]) {
  const urut = "$1::bigint, $2::bigint - $1::bigint, $3, $3";
  let ke = 0;
  const next = () => {
    ke = (ke % (NILAI_AWAL.i - 1)) + 1;
    return [ke, NILAI_AWAL.ii, SAAT_MUAT];
  };
  const hapus = (ya?: boolean) => (ya === true ? SAAT_MUAT : null);
  const addStatus = (tabel: string, kolom: string, id: unknown, dihapus: string | null) =>
    sql(
      `INSERT INTO ${tabel} (urut_i, urut_ii, diubah_i, diubah_ii, ${kolom}, dihapus_pada) VALUES (${urut}, $4, $5)`,
      [...next(), id, dihapus],
    );
  return {
    addEntitas: async (...daftar: EntitasUji[]) => {
      for (const {
        idSumber,
        nama = null,
        npwp = null,
        register = "PERSEROAN",
        jenis = null,
        kabupaten = null,
        dihapus,
      } of daftar) {
        const [baris] = await sql(
          `INSERT INTO register_entitas (urut_i, urut_ii, diubah_i, diubah_ii, register, jenis, id_sumber,
             nama_entitas, npwp, npwp_kunci, kabupaten, versi, sidik, subjek, dihapus_pada)
           VALUES (${urut}, $4, $5, $6, $7, $8, $9, $10, now(), '', '', $11) RETURNING id`,
          [
            ...[...next(), register, jenis, idSumber, nama, npwp],
            ...[npwp === null ? null : npwpKey(npwp), kabupaten, hapus(dihapus)],
          ],
        );
        await addStatus("status_entitas", "entitas_id", baris?.["id"], hapus(dihapus));
      }
    },
    addBadanUsaha: async (...daftar: BadanUsahaUji[]) => {
      for (const { kode, nama = null, npwp = null, wilayah = null, ...lain } of daftar) {
        await sql(
          `INSERT INTO register_badan_usaha (kode_badan_usaha, nama, npwp, npwp_kunci, kode_wilayah, mutu, jumlah_pekerja,
             terdaftar_sejak, versi, sidik, dihapus_pada) VALUES ($1, $2, $3, $4, $5, '{}', $6, $7, $8, '', $9)`,
          [
            ...[kode, nama, npwp, npwp === null ? null : npwpKey(npwp), wilayah],
            ...[lain.jumlahPekerja ?? null, lain.terdaftarSejak ?? null],
            ...[lain.versi ?? "2026-03-01T00:00:00Z", hapus(lain.dihapus)],
          ],
        );
      }
    },
    addNotaris: async (...daftar: { idSumber: string; nik: string | null; dihapus?: boolean }[]) => {
      for (const { idSumber, nik, dihapus } of daftar) {
        const [baris] = await sql(
          `INSERT INTO register_notaris (urut_i, urut_ii, diubah_i, diubah_ii, id_sumber, nik, versi, sidik,
             subjek, dihapus_pada) VALUES (${urut}, $4, $5, now(), '', '', $6) RETURNING id`,
          [...next(), idSumber, nik, hapus(dihapus)],
        );
        await addStatus("status_notaris", "notaris_id", baris?.["id"], hapus(dihapus));
      }
    },
    addPeserta: async (...daftar: PesertaUji[]) => {
      for (const {
        nik,
        status = null,
        segmen = null,
        nomorKartu = null,
        asal = "BARIS",
        ...lain
      } of daftar) {
        await sql(
          `INSERT INTO register_peserta (nik, status, segmen, nomor_kartu, asal, per_tanggal, versi, sidik,
             dihapus_pada) VALUES ($1, $2, $3, $4, $5, $6, now(), '', $7)`,
          [nik, status, segmen, nomorKartu, asal, lain.perTanggal ?? "2026-03-01", hapus(lain.dihapus)],
        );
      }
    },
  };
}
