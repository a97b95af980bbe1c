import type pg from "pg";
import type { NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import type {
  AwalPutaran,
  BanyakRekaman,
  HasilTerap,
  PadananNotaris,
  PutaranPadan,
} from "#usecases/ports/pemadan-register.js";
import { readRow, runSql, type Sesi } from "../muat/sesi.js";
import { createBacaan } from "./bacaan.js";
import { findDekatPenuh, readIndeks, startPenuh } from "./dekat-penuh.js";
import { findDekatSebagian, type HasilSebagian } from "./dekat-sebagian.js";
import type { BagianHasil } from "./hasil-padan.js";
import { startHitung } from "./hitung-awal.js";
import { buildIkhtisar, countStatus, type RingkasStatus } from "./ikhtisar.js";
import { readKelengkapan } from "./keputusan-orang.js";
import { type CaraUtas, withKumpulan } from "./kumpulan-cari.js";
import { writeParameter } from "./parameter-padan.js";
import {
  canSebagian,
  isBanyakBerubah,
  isSeukuran,
  listDiubah,
  type Perubahan,
  readPerubahan,
} from "./perubahan.js";
import { stagePutusan } from "./putusan.js";
import { withSambunganBaca } from "./sambungan-baca.js";
import { eraseHilang, hasSiap, listSiap, type RekamanUsang, type SiapTersimpan } from "./siap-padan.js";
import { applyPutaran } from "./terap-putaran.js";

/** What a run has beside its connection. */
export interface AlatPutaran {
  readonly ownerUrl: string;
  /** Time of every change of the run, RFC 3339. */
  readonly saat: string;
  readonly cara: CaraUtas | undefined;
}

/** What is known of a run that has begun; a partial one has its number only when it settles. */
interface Mulai {
  readonly parameter: ParameterPadan;
  readonly muatanId: string;
  /** Live records. */
  readonly banyak: BanyakRekaman;
  readonly penuh: { readonly putaranId: string; readonly sampaiId: number } | null;
  readonly perubahan: Perubahan;
  /** What earlier runs made ready, for a partial one. */
  readonly entitas: readonly SiapTersimpan[];
  readonly badanUsaha: readonly SiapTersimpan[];
  readonly usang: RekamanUsang;
  /** Day of the complete register of employers. */
  readonly hari: string | null;
  /** The last run weighed by another parameter or settled by another day, or there is none: every status may differ. */
  readonly semua: boolean;
}

const TANPA_USANG: RekamanUsang = Object.freeze({ entitas: new Map(), badanUsaha: new Map() });

/** One matching run on the connection that holds the lock of loads and runs; its steps come in their order. */
export function createPutaran(client: pg.ClientBase, { ownerUrl, saat, cara }: AlatPutaran): PutaranPadan {
  const sesi: Sesi = { client, saat, lengkap: null };
  const bacaan = createBacaan(client);
  let awal: Promise<readonly [Perubahan, BanyakRekaman]> | null = null;
  /** Both registers are gone through once, beside each other: the lock of loads and runs lets nothing change between them. */
  const readAwal = (): Promise<readonly [Perubahan, BanyakRekaman]> => {
    awal ??= Promise.all([
      readPerubahan(client),
      withSambunganBaca(ownerUrl, [], (lain) => createBacaan(lain).readBanyak()),
    ]);
    return awal;
  };
  let mulai: Mulai | null = null;
  let sebagian: HasilSebagian | null = null;
  let keputusan = "0";
  let bagian: readonly BagianHasil[] = [];
  let putaranId = "";
  /** Statuses as they are; null: not counted. */
  let ringkasAkhir: readonly RingkasStatus[] | null = null;
  const getMulai = (): Mulai => {
    if (mulai === null) throw new RangeError("a run has not begun");
    return mulai;
  };

  async function start(parameter: ParameterPadan, penuh: boolean): Promise<AwalPutaran> {
    const muatanId = await readMuatanId(sesi);
    const [perubahan, banyak] = await readAwal();
    const hari = await readKelengkapan(client);
    const semua = !(await isSeukuran(client, parameter.versi, hari));
    const isi = { parameter, muatanId, banyak, perubahan, hari, semua };
    const boleh = !penuh && (await canSebagian(client, parameter.versi)) && (await hasSiap(client));
    const siap = boleh ? await listSemuaSiap(perubahan) : null;
    if (siap !== null && !isBanyakBerubah(perubahan, banyak, siap.diubah)) {
      mulai = { ...isi, penuh: null, ...siap.siap };
      return { jenis: "SEBAGIAN", dilanjutkan: false };
    }
    const terbuka = await startPenuh(sesi, parameter.versi, muatanId);
    mulai = { ...isi, penuh: terbuka, entitas: [], badanUsaha: [], usang: TANPA_USANG };
    return { jenis: "PENUH", dilanjutkan: terbuka.dilanjutkan };
  }

  async function listSemuaSiap(perubahan: Perubahan) {
    const entitas = await listSiap(client, "entitas", perubahan.entitas);
    const badanUsaha = await listSiap(client, "badan_usaha", listDiubah(perubahan));
    return {
      siap: {
        entitas: entitas.kelompok,
        badanUsaha: badanUsaha.kelompok,
        usang: { entitas: entitas.terakhir, badanUsaha: badanUsaha.terakhir },
      },
      diubah: { entitas: entitas.banyakDiubah, badanUsaha: badanUsaha.banyakDiubah },
    };
  }

  async function findDekat(onMaju: (selesai: number, seluruh: number) => void): Promise<void> {
    const { parameter, penuh, perubahan, banyak, entitas, badanUsaha } = getMulai();
    if (penuh === null) {
      const alat = { client, ownerUrl, cara, parameter, banyak, entitas, badanUsaha };
      sebagian = await findDekatSebagian(alat, perubahan, onMaju);
      await eraseHilang(client, "entitas", perubahan.entitasHilang);
      await eraseHilang(client, "badan_usaha", perubahan.badanUsahaHilang);
      return;
    }
    const tanpaIndeks = { parameter, indeks: null, lewati: [] };
    const indeks = await withKumpulan({ ownerUrl, bahan: tanpaIndeks }, banyak.badanUsaha, cara, (kumpulan) =>
      readIndeks(sesi, kumpulan, banyak.badanUsaha),
    );
    const bahan = { ...tanpaIndeks, indeks };
    await withKumpulan({ ownerUrl, bahan }, banyak.entitas, cara, (kumpulan) =>
      findDekatPenuh(client, kumpulan, penuh.sampaiId, onMaju),
    );
  }

  async function settle(
    decideNotaris: (diperiksa: NotarisDiperiksa) => PadananNotaris | null,
  ): Promise<HasilTerap> {
    const { parameter, muatanId, penuh, perubahan, hari, semua } = getMulai();
    const terap = {
      versi: parameter.versi,
      muatanId,
      keputusan,
      hari,
      sebagian,
      perubahan,
      bagian,
      semua,
      awal: semua ? null : await startHitung(ownerUrl, saat),
      decideNotaris,
    };
    const { ringkas, ...hasil } = await applyPutaran(sesi, { ...terap, putaranId: penuh?.putaranId ?? null });
    ringkasAkhir = ringkas;
    putaranId = hasil.putaran;
    return hasil;
  }

  return {
    ...bacaan,
    readBanyak: async () => (await readAwal())[1],
    keepParameter: (parameter) => writeParameter(sesi, parameter),
    start,
    findDekat,
    decide: async (decide) => {
      keputusan = await readKeputusanAkhir(sesi);
      const { parameter, perubahan, semua, usang } = getMulai();
      const baru = sebagian?.baru ?? null;
      const alat = { parameter, decide, baru, usang, keputusan, perubahan, semua };
      const putusan = await stagePutusan(client, alat);
      bagian = putusan.bagian;
      return putusan.pasangan;
    },
    settle,
    readIkhtisar: async () => buildIkhtisar(ringkasAkhir ?? (await countStatus(client, saat))),
    keepLaporan: async (laporan) => {
      const sql = "UPDATE padan_putaran SET laporan = $2 WHERE id = $1";
      await runSql(sesi, sql, [putaranId, JSON.stringify(laporan)]);
    },
  };
}

async function readMuatanId(sesi: Sesi): Promise<string> {
  return (await readRow<{ id: string }>(sesi, "SELECT coalesce(max(id), 0) AS id FROM muatan"))?.id ?? "0";
}

/**
 * The last decision of a person, when none before it is still under way: what is decided after this waits for the next
 * run.
 */
async function readKeputusanAkhir(sesi: Sesi): Promise<string> {
  await runSql(sesi, "BEGIN");
  await runSql(sesi, "LOCK TABLE keputusan_tinjauan IN SHARE MODE");
  const baris = await readRow<{ id: string }>(
    sesi,
    "SELECT coalesce(max(id), 0) AS id FROM keputusan_tinjauan",
  );
  await runSql(sesi, "COMMIT");
  return baris?.id ?? "0";
}
