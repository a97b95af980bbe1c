import type { FileHandle } from "node:fs/promises";
import type pg from "pg";
import { GalatBentuk, KALIMAT_BERKAS } from "#berkas/aturan-muat.js";
import type { KunciSubjek } from "#bukti/subjek.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { HasilMuat, Kemajuan, Pemuat, PermintaanMuat } from "#usecases/ports/pemuat.js";
import { KUNCI_URUTAN } from "../kunci-urutan.js";
import { openBerkas } from "./alir-berkas.js";
import { purgeNisan } from "./buang-nisan.js";
import type { JenisMuat } from "./jenis-muat.js";
import { writeLaporan } from "./laporan.js";
import type { BahanOlah } from "./olah-potongan.js";
import { createPengolahSetempat, type Pengolah } from "./pengolah.js";
import { createPengolahUtas } from "./pengolah-utas.js";
import { withSambunganMuat } from "./sambungan-muat.js";
import { type Hitungan, hasRow, readCounts, refuseLoad, runSql, type Sesi } from "./sesi.js";
import type { PenyidikSubjek } from "./subjek-baris.js";
import { type Bacaan, type CaraBaca, stageBerkas } from "./tahap-berkas.js";

/** What a loader needs. */
export interface BahanPemuat {
  /** Names an owner of schema `inti`. */
  readonly ownerUrl: string;
  readonly jam: Jam;
  readonly subjek: PenyidikSubjek;
  /** Big files are worked on by threads of their own where these are given; else on the caller's. */
  readonly utas?: BahanUtasMuat;
  /** Days for which tombstones are kept after they were published. */
  readonly umurNisanHari?: number;
}

/** What threads need to work on the files of a load. */
export interface BahanUtasMuat {
  /** The keys that `subjek` was made of. */
  readonly kunciSubjek: readonly KunciSubjek[];
  /** Their entry, where it is not the one beside this module. */
  readonly modul?: URL;
  /** Bytes from which they are worth their start; 8 MB by default. */
  readonly sejak?: number;
  /** Bytes that are read at once. */
  readonly bita?: number;
}

const SEJAK_UTAS = 8_000_000;
const UMUR_NISAN_HARI = 400;
const SEHARI_MS = 86_400_000;
/** Rows from which a load changes what the planner must know. */
const BESAR = 1_000;

/** A loader on PostgreSQL: COPY into a staging table, then set-based statements, in one transaction. */
export function createPemuat(bahan: BahanPemuat): Pemuat {
  return Object.freeze({
    load: async (permintaan: PermintaanMuat): Promise<HasilMuat> => {
      const berkas = await openSemua(permintaan.berkas);
      try {
        return await withSambunganMuat(bahan.ownerUrl, (client) => loadOn(client, bahan, permintaan, berkas));
      } finally {
        for (const satu of berkas) await satu.file.close();
      }
    },
  });
}

interface BerkasTerbuka {
  readonly file: FileHandle;
  readonly besar: number;
}

async function openSemua(path: readonly string[]): Promise<readonly BerkasTerbuka[]> {
  const terbuka: BerkasTerbuka[] = [];
  try {
    for (const [i, satu] of path.entries()) terbuka.push(await openBerkas(satu, i + 1));
    return terbuka;
  } catch (galat) {
    for (const satu of terbuka) await satu.file.close();
    throw galat;
  }
}

/** Threads take a while to start: small files are done before. */
function createPengolah(
  { subjek, utas }: BahanPemuat,
  bahan: BahanOlah,
  berkas: readonly BerkasTerbuka[],
): Pengolah {
  const seluruh = berkas.reduce((jumlah, satu) => jumlah + satu.besar, 0);
  if (utas === undefined || seluruh < (utas.sejak ?? SEJAK_UTAS))
    return createPengolahSetempat(bahan, subjek);
  return createPengolahUtas({ bahan, kunciSubjek: utas.kunciSubjek }, utas.modul);
}

async function loadOn(
  client: pg.Client,
  bahan: BahanPemuat,
  permintaan: PermintaanMuat,
  berkas: readonly BerkasTerbuka[],
): Promise<HasilMuat> {
  const saatMs = bahan.jam.now();
  const sesi: Sesi = { client, saat: new Date(saatMs).toISOString(), lengkap: permintaan.lengkapPerTanggal };
  await client.query("BEGIN");
  try {
    const cara: CaraBaca = {
      waktuMaks: new Date(saatMs + SEHARI_MS).toISOString(),
      createPengolah: (olah) => createPengolah(bahan, olah, berkas),
      ...(bahan.utas?.bita === undefined ? {} : { bita: bahan.utas.bita }),
    };
    const bacaan = await stageBerkas(sesi, cara, permintaan, berkas);
    permintaan.onKemajuan?.(buildKemajuan("MENERAPKAN", berkas));
    const hitungan = await applyTahap(sesi, bacaan, permintaan);
    const hasil = await finish(sesi, bacaan, hitungan, permintaan);
    const batas = new Date(saatMs - (bahan.umurNisanHari ?? UMUR_NISAN_HARI) * SEHARI_MS).toISOString();
    await purgeNisan(sesi, batas);
    await client.query("COMMIT");
    if (hasil.dibaca >= BESAR) await analyze(client, bacaan.jenisMuat);
    permintaan.onKemajuan?.(buildKemajuan("SELESAI", berkas));
    return hasil;
  } catch (galat) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw galat instanceof GalatBentuk ? refuseBentuk(galat) : galat;
  }
}

function refuseBentuk(galat: GalatBentuk): GalatPerintah {
  const kolom = galat.kolom === null ? "" : `, kolom ${galat.kolom}`;
  return refuseLoad(
    galat.aturan,
    `Muatan ditolak: berkas ${galat.berkas} baris ${galat.baris}${kolom}: ${galat.message}.`,
  );
}

function buildKemajuan(tahap: Kemajuan["tahap"], berkas: readonly BerkasTerbuka[]): Kemajuan {
  const seluruh = berkas.reduce((jumlah, satu) => jumlah + satu.besar, 0);
  return { tahap, dibaca: seluruh, seluruh };
}

async function applyTahap(sesi: Sesi, bacaan: Bacaan, permintaan: PermintaanMuat): Promise<Hitungan> {
  await sesi.client.query("SELECT pg_advisory_xact_lock($1)", [KUNCI_URUTAN]);
  await analyzeTahap(sesi, bacaan.jenisMuat);
  if (sesi.lengkap !== null) await checkLengkap(sesi, bacaan, permintaan);
  return bacaan.jenisMuat.apply(sesi);
}

/** What joins and conditions ask of: statistics of the contents would take as long as a step of the load. */
const KOLOM_RENCANA: ReadonlySet<string> = new Set([
  "versi",
  "sidik",
  "dihapus_pada",
  "mengosongkan",
  "peran",
  "jenis",
]);

async function analyzeTahap(sesi: Sesi, { kolom }: JenisMuat): Promise<void> {
  const isi = kolom.map(({ nama }) => nama).filter((nama) => KOLOM_RENCANA.has(nama));
  await runSql(sesi, `ANALYZE muat_baris (${["no", "berkas", "kunci", "aturan", ...isi].join(", ")})`);
}

/** What would make a complete register delete what it does hold refuses it whole. */
async function checkLengkap(sesi: Sesi, bacaan: Bacaan, permintaan: PermintaanMuat): Promise<void> {
  const tolak = (aturan: "LENGKAP_KOSONG" | "LENGKAP_LEBIH_TUA" | "LENGKAP_TIDAK_TERBACA", lain = "") =>
    refuseLoad(aturan, `Muatan ditolak: ${KALIMAT_BERKAS[aturan]}${lain}.`);
  if (bacaan.dibaca === 0) throw tolak("LENGKAP_KOSONG");
  const lebihBaru = "SELECT FROM muatan WHERE jenis = $1 AND lengkap AND per_tanggal > $2::date";
  if (await hasRow(sesi, lebihBaru, [permintaan.jenis, sesi.lengkap])) throw tolak("LENGKAP_LEBIH_TUA");
  if (!(await hasRow(sesi, "SELECT FROM muat WHERE aturan IS NOT NULL AND kunci IS NULL"))) return;
  await writeLaporan(sesi, permintaan.laporan);
  throw tolak("LENGKAP_TIDAK_TERBACA", "; lihat laporan penolakan");
}

async function finish(
  sesi: Sesi,
  bacaan: Bacaan,
  hitungan: Hitungan,
  { jenis, laporan }: PermintaanMuat,
): Promise<HasilMuat> {
  const { ditolak } = await readCounts<"ditolak">(sesi, "SELECT count(aturan) AS ditolak FROM muat");
  const { dibaca, tidakPerlu } = bacaan;
  const diterima = dibaca - tidakPerlu - ditolak;
  assertJumlah(hitungan, diterima);
  if (ditolak > 0) await writeLaporan(sesi, laporan);
  await runSql(
    sesi,
    `INSERT INTO muatan (jenis, sidik, lengkap, per_tanggal, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      jenis,
      bacaan.sidik,
      sesi.lengkap !== null,
      sesi.lengkap,
      dibaca,
      diterima,
      ditolak,
      tidakPerlu,
      sesi.saat,
    ],
  );
  return Object.freeze({
    jenis,
    dibaca,
    diterima,
    ditolak,
    tidakPerlu,
    ...hitungan,
    laporan: ditolak > 0 ? laporan : null,
  });
}

/** A row that was neither applied nor refused would be a lost record. */
function assertJumlah(hitungan: Hitungan, diterima: number): void {
  const { baru, berubah, tetap, usang, dihapus } = hitungan;
  if (baru + berubah + tetap + usang + dihapus === diterima) return;
  throw new GalatPerintah(3, "JUMLAH_MUATAN", "Jumlah baris muatan tidak cocok; tidak ada yang berubah.");
}

async function analyze(client: pg.Client, { tabel }: JenisMuat): Promise<void> {
  await client.query(`ANALYZE ${tabel.join(", ")}`);
}
