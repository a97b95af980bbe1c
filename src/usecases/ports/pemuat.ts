import type { JenisBerkas } from "#berkas/jenis.js";

/** How far a load is: bytes read of all bytes, and what is being done. */
export interface Kemajuan {
  readonly tahap: "MEMBACA" | "MENERAPKAN" | "SELESAI";
  readonly dibaca: number;
  readonly seluruh: number;
}

/** One load: all its files or none. */
export interface PermintaanMuat {
  readonly jenis: JenisBerkas;
  /** Paths, in the order in which they are named; at least one. */
  readonly berkas: readonly string[];
  /** The day (YYYY-MM-DD, Asia/Jakarta) of which the files are the complete register; null: they are changes. */
  readonly lengkapPerTanggal: string | null;
  /** Where the refusal report goes when rows are refused. */
  readonly laporan: string;
  readonly onKemajuan: ((kemajuan: Kemajuan) => void) | null;
}

/** What a load did. `diterima + ditolak + tidakPerlu = dibaca`; `baru + berubah + tetap + usang + dihapus = diterima`. */
export interface HasilMuat {
  readonly jenis: JenisBerkas;
  readonly dibaca: number;
  readonly diterima: number;
  readonly ditolak: number;
  readonly tidakPerlu: number;
  readonly baru: number;
  readonly berubah: number;
  readonly tetap: number;
  /** Rows older than what is stored, or than another row of the same load. */
  readonly usang: number;
  readonly dihapus: number;
  /** Records deleted because a complete register did not hold them; for `peserta`: notaries found to be absent. */
  readonly dihapusKarenaTiada: number;
  /** Path of the refusal report; null when no row was refused. */
  readonly laporan: string | null;
}

/** Loads import files into the registers. */
export interface Pemuat {
  /**
   * @throws GalatPerintah 1 when the load is refused whole (wrong in shape, contradicting), 2 when a file cannot be
   * read, 3 when another load runs or the database fails. The database is then as it was.
   */
  load(permintaan: PermintaanMuat): Promise<HasilMuat>;
}
