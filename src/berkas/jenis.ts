import type { Pihak } from "#perjanjian/pihak.js";

/** The kinds of import file (contract.md §5). */
export const JENIS_BERKAS = Object.freeze([
  "perseroan",
  "persekutuan",
  "pengurus",
  "notaris",
  "badan-usaha",
  "peserta",
  "kbli",
] as const);

export type JenisBerkas = (typeof JENIS_BERKAS)[number];

/** The columns of one kind. Their order here is the order of the cells that a row check receives; in a file it is free. */
export interface KolomBerkas {
  readonly wajib: readonly string[];
  /** Columns that a header may leave out. */
  readonly opsional: readonly string[];
}

const kolom = (wajib: string, opsional: string): KolomBerkas =>
  Object.freeze({ wajib: Object.freeze(split(wajib)), opsional: Object.freeze(split(opsional)) });

function split(daftar: string): string[] {
  return daftar.split(" ").filter((nama) => nama !== "");
}

const ENTITAS = "id_sumber nama_entitas npwp kode_wilayah alamat_lengkap nomor_telepon kbli diubah_pada";

export const KOLOM_BERKAS: Readonly<Record<JenisBerkas, KolomBerkas>> = Object.freeze({
  perseroan: kolom(ENTITAS, "nomor_sk tanggal_sk modal_dasar modal_disetor dihapus_pada"),
  persekutuan: kolom(`${ENTITAS} jenis`, "nomor_sk tanggal_sk dihapus_pada"),
  pengurus: kolom("id_sumber_entitas peran nama jabatan alamat_email nomor_handphone nik diubah_pada", ""),
  notaris: kolom(
    "id_sumber nik npwp kode_wilayah alamat_lengkap nomor_telepon alamat_email nama nomor_sk diubah_pada",
    "dihapus_pada",
  ),
  "badan-usaha": kolom(
    "kode_badan_usaha nama npwp kode_wilayah jumlah_pekerja terdaftar_sejak diubah_pada",
    "dihapus_pada",
  ),
  peserta: kolom("nik npwp nomor_kartu status segmen diubah_pada", "dihapus_pada"),
  kbli: kolom("kode judul", "versi"),
});

/** Who supplies a kind; null: reference data of neither party. */
export const PEMASOK_BERKAS: Readonly<Record<JenisBerkas, Pihak | null>> = Object.freeze({
  perseroan: "PIHAK_II",
  persekutuan: "PIHAK_II",
  pengurus: "PIHAK_II",
  notaris: "PIHAK_II",
  "badan-usaha": "PIHAK_I",
  peserta: "PIHAK_I",
  kbli: null,
});

/** All columns of a kind, in the order in which a row check receives its cells. */
export function namaKolom(jenis: JenisBerkas): readonly string[] {
  return [...KOLOM_BERKAS[jenis].wajib, ...KOLOM_BERKAS[jenis].opsional];
}

export function isJenisBerkas(teks: string): teks is JenisBerkas {
  return (JENIS_BERKAS as readonly string[]).includes(teks);
}
