import type pg from "pg";
import { buildIndeks } from "#pemadanan/indeks.js";
import type { NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import type {
  AwalPutaran,
  HasilTerap,
  PadananNotaris,
  PutaranPadan,
} from "#usecases/ports/pemadan-register.js";
import { readRow, runSql, type Sesi } from "../muat/sesi.js";
import { createBacaan } from "./bacaan.js";
import { findDekatPenuh, startPenuh } from "./dekat-penuh.js";
import { findDekatSebagian, readSemuaBadanUsaha } from "./dekat-sebagian.js";
import { readIkhtisar } from "./ikhtisar.js";
import { readKelengkapan } from "./keputusan-orang.js";
import { type CaraUtas, openKumpulan } from "./kumpulan-cari.js";
import { writeParameter } from "./parameter-padan.js";
import { canSebagian, isBanyakBerubah, type Perubahan, readPerubahan } from "./perubahan.js";
import { type SisiBaru, stagePutusan } from "./putusan.js";
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
  /** Live entities. */
  readonly banyakEntitas: number;
  readonly penuh: { readonly putaranId: string; readonly sampaiId: number } | null;
  readonly perubahan: Perubahan | null;
}

/** One matching run on the connection that holds the lock of loads and runs; its steps come in their order. */
export function createPutaran(client: pg.ClientBase, { ownerUrl, saat, cara }: AlatPutaran): PutaranPadan {
  const sesi: Sesi = { client, saat, lengkap: null };
  const bacaan = createBacaan(client);
  let mulai: Mulai | null = null;
  let baru: SisiBaru | null = null;
  let keputusan = "0";
  let putaranId = "";
  const getMulai = (): Mulai => {
    if (mulai === null) throw new RangeError("a run has not begun");
    return mulai;
  };

  async function start(parameter: ParameterPadan, penuh: boolean): Promise<AwalPutaran> {
    const muatanId = await readMuatanId(sesi);
    const perubahan =
      !penuh && (await canSebagian(client, parameter.versi)) ? await readPerubahan(client) : null;
    const banyak = await bacaan.readBanyak();
    if (perubahan !== null && !isBanyakBerubah(perubahan, banyak)) {
      mulai = { parameter, muatanId, banyakEntitas: banyak.entitas, penuh: null, perubahan };
      return { jenis: "SEBAGIAN", dilanjutkan: false };
    }
    const terbuka = await startPenuh(sesi, parameter.versi, muatanId);
    mulai = { parameter, muatanId, banyakEntitas: banyak.entitas, penuh: terbuka, perubahan: null };
    return { jenis: "PENUH", dilanjutkan: terbuka.dilanjutkan };
  }

  async function findDekat(onMaju: (selesai: number, seluruh: number) => void): Promise<void> {
    const { parameter, penuh, perubahan, banyakEntitas } = getMulai();
    if (perubahan !== null) {
      const alat = { client, ownerUrl, cara, banyakEntitas };
      baru = await findDekatSebagian(alat, parameter, perubahan, onMaju);
      return;
    }
    const indeks = buildIndeks(parameter, await readSemuaBadanUsaha(client));
    const bahan = { parameter, indeks, lewati: [], tandai: true };
    const kumpulan = await openKumpulan({ ownerUrl, bahan }, banyakEntitas, cara);
    try {
      await findDekatPenuh(client, kumpulan, penuh?.sampaiId ?? 0, onMaju);
    } finally {
      await kumpulan.stop();
    }
  }

  async function settle(
    decideNotaris: (diperiksa: NotarisDiperiksa) => PadananNotaris | null,
  ): Promise<HasilTerap> {
    const { parameter, muatanId, penuh } = getMulai();
    const hari = await readKelengkapan(client);
    const terap = { versi: parameter.versi, muatanId, keputusan, hari, baru, decideNotaris };
    const hasil = await applyPutaran(sesi, { ...terap, putaranId: penuh?.putaranId ?? null });
    putaranId = hasil.putaran;
    return hasil;
  }

  return {
    ...bacaan,
    keepParameter: (parameter) => writeParameter(sesi, parameter),
    start,
    findDekat,
    decide: async (decide) => {
      keputusan = await readKeputusanAkhir(sesi);
      return stagePutusan(client, getMulai().parameter, decide, baru, keputusan);
    },
    settle,
    readIkhtisar: () => readIkhtisar(client, saat),
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
