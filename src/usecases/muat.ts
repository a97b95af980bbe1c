import { isJenisBerkas } from "#berkas/jenis.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { hariJakarta } from "#perjanjian/kalender.js";
import { parseTanggal } from "#rujukan/tanggal.js";
import type { Jam } from "./ports/jam.js";
import type { HasilMuat, Kemajuan, Pemuat } from "./ports/pemuat.js";

/** The arguments of `import`, as typed. */
export interface ArgumenMuat {
  readonly jenis: string;
  readonly berkas: readonly string[];
  readonly lengkap: boolean;
  readonly perTanggal: string | null;
  /** Path for the refusal report. */
  readonly laporan: string;
  readonly onKemajuan?: (kemajuan: Kemajuan) => void;
}

function usage(aturan: string, pesan: string): GalatPerintah {
  return new GalatPerintah(2, aturan, pesan);
}

function readPerTanggal(argumen: ArgumenMuat, jam: Jam): string | null {
  if (argumen.lengkap !== (argumen.perTanggal !== null)) {
    throw usage("LENGKAP_PER_TANGGAL", "--lengkap dan --per-tanggal harus diberikan bersama.");
  }
  if (argumen.perTanggal === null) return null;
  if (argumen.jenis === "kbli") throw usage("LENGKAP_KBLI", "--lengkap tidak berlaku bagi kbli.");
  const hasil = parseTanggal(argumen.perTanggal);
  if (!hasil.ok) throw usage(hasil.aturan, "--per-tanggal harus tanggal yang ada, berbentuk YYYY-MM-DD.");
  if (hasil.tanggal > hariJakarta(jam.now())) {
    throw usage("PER_TANGGAL_MASA_DEPAN", "--per-tanggal tidak boleh di masa depan.");
  }
  return hasil.tanggal;
}

/**
 * Validates and loads import files of one kind (contract.md §5): all of them or none.
 * @throws GalatPerintah 2 on wrong arguments; else as `Pemuat.load`.
 */
export async function muatBerkas(pemuat: Pemuat, jam: Jam, argumen: ArgumenMuat): Promise<HasilMuat> {
  const { jenis, berkas } = argumen;
  if (!isJenisBerkas(jenis)) throw usage("JENIS_TIDAK_DIKENAL", "Jenis berkas tidak dikenal.");
  if (berkas.length === 0) throw usage("TANPA_BERKAS", "Sebutkan sedikitnya satu berkas.");
  const lengkapPerTanggal = readPerTanggal(argumen, jam);
  const onKemajuan = argumen.onKemajuan ?? null;
  return pemuat.load({ jenis, berkas, lengkapPerTanggal, laporan: argumen.laporan, onKemajuan });
}

/** Exit code of a finished load (contract.md §1): 1 when rows were refused. */
export function exitCodeMuat(hasil: HasilMuat): 0 | 1 {
  return hasil.ditolak > 0 ? 1 : 0;
}

/** The outcome as one JSON document, with the names of contract.md §5. */
export function writeJsonMuat(hasil: HasilMuat): Readonly<Record<string, unknown>> {
  return Object.freeze({
    kind: hasil.jenis,
    read: hasil.dibaca,
    accepted: hasil.diterima,
    refused: hasil.ditolak,
    notNeeded: hasil.tidakPerlu,
    new: hasil.baru,
    changed: hasil.berubah,
    unchanged: hasil.tetap,
    outdated: hasil.usang,
    deleted: hasil.dihapus,
    deletedAsMissing: hasil.dihapusKarenaTiada,
    report: hasil.laporan,
  });
}
