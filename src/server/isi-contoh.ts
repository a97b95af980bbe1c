import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Subjek } from "#bukti/subjek.js";
import type { Konfigurasi } from "#config/konfigurasi.js";
import { writeContoh } from "#contoh/tulis-contoh.js";
import { folderTujuan } from "#store/folder-tujuan.js";
import { createPemuat } from "#store/muat/pemuat-pg.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import { muatBerkas } from "#usecases/muat.js";
import { runPadankan } from "#usecases/padankan.js";
import type { Jam } from "#usecases/ports/jam.js";

/** What preparing the demo needs. */
export interface OpsiDemo {
  readonly konfigurasi: Konfigurasi;
  readonly jam: Jam;
  readonly contoh: boolean;
  readonly ownerUrl: string;
  readonly subjek: Subjek;
  readonly cetak: (kalimat: string) => void;
}

/** Entities of the demo's sample: enough to page through, loaded in a few seconds. */
const ENTITAS_DEMO = 2_000;
const BENIH_DEMO = "1";
/** Complete registers, so that absences can be settled where the register says so. */
const URUTAN = ["kbli", "perseroan", "persekutuan", "pengurus", "notaris", "badan-usaha", "peserta"] as const;

/** Writes synthetic registers of both parties, loads and matches them. */
export async function fillContoh(opsi: OpsiDemo): Promise<void> {
  opsi.cetak(`Mengisi data sintetis (${ENTITAS_DEMO} entitas) …`);
  const folder = await mkdtemp(path.join(tmpdir(), "sinergi-contoh-"));
  try {
    await writeContoh({ entitas: ENTITAS_DEMO, benih: BENIH_DEMO }, folderTujuan(folder));
    await loadContoh(opsi, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadContoh(opsi: OpsiDemo, folder: string): Promise<void> {
  const pemuat = createPemuat({ ...opsi, umurNisanHari: opsi.konfigurasi.hariNisan });
  for (const jenis of URUTAN) {
    await muatBerkas(pemuat, opsi.jam, {
      jenis,
      berkas: [path.join(folder, `${jenis}.csv`)],
      lengkap: false,
      perTanggal: null,
      laporan: path.join(folder, `penolakan-${jenis}.csv`),
    });
  }
  await runPadankan(openPemadan(opsi), opsi.jam);
}
