import type { NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import type { HasilTerap, PadananNotaris } from "#usecases/ports/pemadan-register.js";
import { KUNCI_URUTAN } from "../kunci-urutan.js";
import { runSql, type Sesi } from "../muat/sesi.js";
import { writeSisi } from "./dekat-padan.js";
import { insertPutaran } from "./dekat-penuh.js";
import type { HasilSebagian } from "./dekat-sebagian.js";
import { type BagianHasil, writeHasil } from "./hasil-padan.js";
import type { HitunganBerjalan } from "./hitung-awal.js";
import { countPindah, countTerbuka, type RingkasStatus } from "./ikhtisar.js";
import { readNotaris } from "./notaris-diperiksa.js";
import { MEJA_BADAN_USAHA, MEJA_ENTITAS, type Perubahan, stagePerubahan, writeDilihat } from "./perubahan.js";
import { KINI, SASARAN_ENTITAS, SASARAN_NOTARIS } from "./sasaran.js";
import { writeSiapSebagian } from "./siap-padan.js";
import { type BarisMeja, dropMeja, fillMeja } from "./tahap-padan.js";
import { applyStatus } from "./terap-status.js";
import { applyTinjauan, MEJA_TINJAUAN } from "./terap-tinjauan.js";

/** What a run applies, beside the decisions on entities that are staged. */
export interface IsiTerap {
  /** Null: it is entered now, with what it found (`sebagian`). */
  readonly putaranId: string | null;
  readonly versi: string;
  readonly muatanId: string;
  /** The last decision of a person that counts. */
  readonly keputusan: string;
  /** Day of the complete register of employers, YYYY-MM-DD. */
  readonly hari: string | null;
  readonly sebagian: HasilSebagian | null;
  readonly perubahan: Perubahan;
  /** Rows of the outcome that differ from those that are kept. */
  readonly bagian: readonly BagianHasil[];
  /** Every status and every pair is looked at, whatever the last run made of it. */
  readonly semua: boolean;
  /** What there was before, counted beside this; null: it is counted behind it. */
  readonly awal: HitunganBerjalan | null;
  readonly decideNotaris: (diperiksa: NotarisDiperiksa) => PadananNotaris | null;
}

/** What a run wrote, and how statuses are then, where that was counted. */
export interface HasilPutaran extends HasilTerap {
  readonly ringkas: readonly RingkasStatus[] | null;
}

/** Applies a run: one transaction under the lock of the change order, which is taken no sooner than it is needed. */
export async function applyPutaran(sesi: Sesi, isi: IsiTerap): Promise<HasilPutaran> {
  return withKunciUrutan(sesi, async () => {
    await runSql(sesi, "BEGIN ISOLATION LEVEL REPEATABLE READ");
    try {
      const hasil = await applySemua(sesi, isi);
      await runSql(sesi, "COMMIT");
      return hasil;
    } catch (galat) {
      await sesi.client.query("ROLLBACK").catch(() => undefined);
      throw galat;
    }
  });
}

/**
 * Holds the lock of the change order for a whole transaction. It belongs to the session: taken inside the transaction,
 * its own statement would fix the moment of the data before it is granted.
 */
async function withKunciUrutan<T>(sesi: Sesi, work: () => Promise<T>): Promise<T> {
  await runSql(sesi, "SELECT pg_advisory_lock($1)", [KUNCI_URUTAN]);
  try {
    return await work();
  } finally {
    await sesi.client.query("SELECT pg_advisory_unlock($1)", [KUNCI_URUTAN]).catch(() => undefined);
  }
}

async function applySemua(sesi: Sesi, isi: IsiTerap): Promise<HasilPutaran> {
  const { client } = sesi;
  const putaranId = isi.putaranId ?? (await insertPutaran(sesi, "SEBAGIAN", isi.versi, isi.muatanId));
  await fillMeja(client, KINI, [[isi.hari, isi.versi, putaranId, isi.keputusan]]);
  if (isi.sebagian !== null) {
    if (isi.sebagian.baru.bobot.length > 0) await writeSisi(client, { putaranId }, isi.sebagian.baru);
    for (const siap of isi.sebagian.siap) await writeSiapSebagian(sesi, putaranId, siap);
  }
  await fillMeja(client, SASARAN_NOTARIS.meja, await listNotaris(sesi, isi.decideNotaris));
  const notarisBerubah = await applyStatus(sesi, SASARAN_NOTARIS, true);
  const entitasBerubah = await applyStatus(sesi, SASARAN_ENTITAS, isi.semua);
  const pindah = isi.awal === null ? [] : await countPindah(client, sesi.saat);
  await stagePerubahan(client, isi.perubahan);
  const { dibuka, ...gerak } = await applyTinjauan(sesi, isi.semua);
  await writeHasil(sesi, isi.bagian);
  await writeDilihat(sesi, isi.keputusan);
  await runSql(sesi, "DELETE FROM padan_maju");
  const selesai = "UPDATE padan_putaran SET selesai_pada = $2, hari = $3 WHERE id = $1";
  await runSql(sesi, selesai, [putaranId, sesi.saat, isi.hari]);
  const sasaran = [SASARAN_NOTARIS.meja, SASARAN_ENTITAS.meja, MEJA_TINJAUAN];
  for (const meja of [KINI, ...sasaran, MEJA_ENTITAS, MEJA_BADAN_USAHA]) await dropMeja(client, meja);
  const awal = isi.awal === null ? null : await isi.awal.hitungan;
  const terbuka = awal === null ? await countTerbuka(client) : awal.terbuka + dibuka - gerak.ditutup;
  const ringkas = awal === null ? null : [...awal.status, ...pindah];
  return { putaran: putaranId, entitasBerubah, notarisBerubah, tinjauan: { terbuka, ...gerak }, ringkas };
}

async function listNotaris(sesi: Sesi, decide: IsiTerap["decideNotaris"]): Promise<readonly BarisMeja[]> {
  const baris: BarisMeja[] = [];
  for await (const bongkah of readNotaris(sesi.client)) {
    for (const diperiksa of bongkah) {
      const p = decide(diperiksa);
      if (p !== null) baris.push([p.idNotaris, p.status, p.segmen, p.perTanggal, p.metode, p.versiParameter]);
    }
  }
  return baris;
}
