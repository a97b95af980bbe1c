import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { KodeKeluar } from "#errors/galat-perintah.js";
import { createPemuat } from "#store/muat/pemuat-pg.js";
import { exitCodeMuat, muatBerkas, writeJsonMuat } from "#usecases/muat.js";
import { requirePihak, withBasis } from "../basis.js";
import { createKemajuan } from "../kemajuan.js";
import type { Lingkungan } from "../lingkungan.js";

export interface OpsiMuat {
  readonly lengkap?: boolean;
  readonly perTanggal?: string;
  readonly laporan?: string;
  readonly json?: boolean;
}

/** Registers that Pihak I supplies: Pihak II's installation never takes them in. */
const MILIK_PIHAK_I: ReadonlySet<string> = new Set(["badan-usaha", "peserta"]);
const TAHAP = { MEMBACA: "membaca", MENERAPKAN: "menerapkan", SELESAI: "selesai" } as const;

/** When each phase began. */
type MulaiTahap = { -readonly [T in keyof typeof TAHAP]?: number };

/** Milliseconds of reading, checking and staging, and of applying what was staged. */
function writeTahap({ MEMBACA = 0, MENERAPKAN = MEMBACA, SELESAI = MENERAPKAN }: MulaiTahap) {
  return Object.freeze({ read: MENERAPKAN - MEMBACA, apply: SELESAI - MENERAPKAN });
}

/** `import KIND FILE…` (contract.md §5). */
export async function runMuat(
  lingkungan: Lingkungan,
  jenis: string,
  berkas: readonly string[],
  opsi: OpsiMuat,
): Promise<KodeKeluar> {
  const kemajuan = createKemajuan(lingkungan);
  const mulai: MulaiTahap = {};
  const hasil = await withBasis(lingkungan, async ({ konfigurasi, ownerUrl, subjek, kunciSubjek }) => {
    if (MILIK_PIHAK_I.has(jenis)) requirePihak(konfigurasi, "pihak-1", `import ${jenis}`);
    const { jam } = lingkungan;
    const utas = { kunciSubjek };
    const pemuat = createPemuat({ ownerUrl, jam, subjek, utas, umurNisanHari: konfigurasi.hariNisan });
    mulai.MEMBACA = jam.now();
    return muatBerkas(pemuat, jam, {
      jenis,
      berkas,
      lengkap: opsi.lengkap ?? false,
      perTanggal: opsi.perTanggal ?? null,
      laporan: opsi.laporan ?? (await defaultLaporan(konfigurasi.dataDir)),
      onKemajuan: ({ tahap, dibaca, seluruh }) => {
        mulai[tahap] ??= jam.now();
        kemajuan.update(TAHAP[tahap], dibaca, seluruh);
      },
    });
  }).finally(() => kemajuan.end());
  const json = { ...writeJsonMuat(hasil), phases: writeTahap(mulai) };
  if (opsi.json) lingkungan.writeOut(`${JSON.stringify(json)}\n`);
  else lingkungan.writeOut(`${describe(hasil)}\n`);
  return exitCodeMuat(hasil);
}

async function defaultLaporan(dataDir: string): Promise<string> {
  const folder = path.join(dataDir, "laporan");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `penolakan-${randomUUID()}.csv`);
}

function describe(hasil: Awaited<ReturnType<typeof muatBerkas>>): string {
  const baris = [
    `${hasil.jenis}: ${hasil.dibaca} dibaca = ${hasil.diterima} diterima + ${hasil.ditolak} ditolak + ${hasil.tidakPerlu} tidak perlu`,
    `  ${hasil.baru} baru, ${hasil.berubah} berubah, ${hasil.tetap} tetap, ${hasil.usang} usang, ${hasil.dihapus} dihapus, ${hasil.dihapusKarenaTiada} dihapus karena tiada dalam register lengkap`,
  ];
  if (hasil.laporan !== null) baris.push(`  laporan penolakan: ${hasil.laporan}`);
  return baris.join("\n");
}
