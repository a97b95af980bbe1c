import type { KodeKeluar } from "#errors/galat-perintah.js";
import { openKunci } from "#identity/kunci.js";
import { openRahasia } from "#identity/rahasia.js";
import { decideKeadaan, hariJakarta } from "#perjanjian/kalender.js";
import { prepareBasisData, withClient } from "#store/basis-data.js";
import { findKetahananMati } from "#store/ketahanan.js";
import { findSelisihHak } from "#store/kunci-d/periksa.js";
import { withBasis } from "../basis.js";
import type { Lingkungan } from "../lingkungan.js";

/** One thing looked at: what was expected and what was found. */
interface Pemeriksaan {
  readonly nama: string;
  readonly diharapkan: string;
  readonly ditemukan: string;
  readonly baik: boolean;
}

async function look(nama: string, diharapkan: string, find: () => Promise<string>): Promise<Pemeriksaan> {
  const ditemukan = await find().catch((galat: unknown) => (galat instanceof Error ? galat.name : "galat"));
  return { nama, diharapkan, ditemukan, baik: ditemukan === diharapkan };
}

/** `doctor`: configuration, database, grants, keys, agreement, evidence: expected against found. */
export async function runDokter(
  lingkungan: Lingkungan,
  opsi: { readonly json?: boolean },
): Promise<KodeKeluar> {
  const hasil = await withBasis(lingkungan, async ({ konfigurasi, ownerUrl }) => [
    await look("konfigurasi", "sah", async () => "sah"),
    await look("migrasi", "lengkap", async () =>
      (await prepareBasisData(ownerUrl, konfigurasi.mode)).length === 0 ? "lengkap" : "baru diterapkan",
    ),
    await look("hak basis data", "sesuai baris", async () => {
      const selisih = await withClient(ownerUrl, findSelisihHak);
      return selisih.length === 0 ? "sesuai baris" : `${selisih.length} selisih`;
    }),
    await look("ketahanan", "menyala", async () => {
      const mati = await withClient(ownerUrl, findKetahananMati);
      return mati.length === 0 ? "menyala" : `${mati.join(", ")} mati`;
    }),
    await look("kunci", "ada", async () => {
      await openKunci(konfigurasi.dataDir, { demo: konfigurasi.mode === "demo" });
      await openRahasia(konfigurasi.dataDir);
      return "ada";
    }),
    await look("perjanjian", "BERLAKU", async () =>
      decideKeadaan(konfigurasi.perjanjian.kalender, hariJakarta(lingkungan.jam.now())),
    ),
    await look("bukti", "dapat dibaca", () =>
      withClient(ownerUrl, async (client) => {
        await client.query("SELECT count(*) FROM inti.bukti");
        return "dapat dibaca";
      }),
    ),
  ]);
  lingkungan.writeOut(opsi.json ? `${JSON.stringify(hasil)}\n` : `${hasil.map(describe).join("\n")}\n`);
  return hasil.every((p) => p.baik) ? 0 : 1;
}

function describe({ nama, diharapkan, ditemukan, baik }: Pemeriksaan): string {
  return `${baik ? "baik " : "CACAT"} ${nama.padEnd(16)} diharapkan: ${diharapkan}; ditemukan: ${ditemukan}`;
}
