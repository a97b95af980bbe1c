/** The files of a data set and their columns: contract.md §5 for what is imported, and the truth. */
export const KOLOM = Object.freeze({
  perseroan: [
    "id_sumber",
    "nama_entitas",
    "npwp",
    "kode_wilayah",
    "alamat_lengkap",
    "nomor_telepon",
    "kbli",
    "diubah_pada",
    "nomor_sk",
    "tanggal_sk",
    "modal_dasar",
    "modal_disetor",
    "dihapus_pada",
  ],
  persekutuan: [
    "id_sumber",
    "nama_entitas",
    "npwp",
    "kode_wilayah",
    "alamat_lengkap",
    "nomor_telepon",
    "kbli",
    "diubah_pada",
    "nomor_sk",
    "tanggal_sk",
    "jenis",
    "dihapus_pada",
  ],
  pengurus: [
    "id_sumber_entitas",
    "peran",
    "nama",
    "jabatan",
    "alamat_email",
    "nomor_handphone",
    "nik",
    "diubah_pada",
  ],
  notaris: [
    "id_sumber",
    "nik",
    "npwp",
    "kode_wilayah",
    "alamat_lengkap",
    "nomor_telepon",
    "alamat_email",
    "nama",
    "nomor_sk",
    "diubah_pada",
    "dihapus_pada",
  ],
  "badan-usaha": [
    "kode_badan_usaha",
    "nama",
    "npwp",
    "kode_wilayah",
    "jumlah_pekerja",
    "terdaftar_sejak",
    "diubah_pada",
    "dihapus_pada",
  ],
  peserta: ["nik", "npwp", "nomor_kartu", "status", "segmen", "diubah_pada", "dihapus_pada"],
  kbli: ["kode", "judul", "versi"],
  kebenaran: ["jenis", "id_sumber", "kunci_pihak_1", "derau"],
} as const);

/** A file by its name without `.csv`. */
export type BerkasContoh = keyof typeof KOLOM;

/** The files in the order in which they are imported; the truth last. */
export const DAFTAR_BERKAS: readonly BerkasContoh[] = Object.freeze(Object.keys(KOLOM) as BerkasContoh[]);

/** The cells of a row by column. */
export type Sel<B extends BerkasContoh> = Readonly<Record<(typeof KOLOM)[B][number], string>>;

/** A CSV line, with its line end, and the file it belongs to. */
export interface BarisContoh {
  readonly berkas: BerkasContoh;
  readonly baris: string;
}

const PERLU_KUTIP = /[",\r\n]/;

function writeSel(nilai: string): string {
  return PERLU_KUTIP.test(nilai) ? `"${nilai.replaceAll('"', '""')}"` : nilai;
}

/** The header line of a file. */
export function writeKepala(berkas: BerkasContoh): string {
  return `${KOLOM[berkas].join(",")}\n`;
}

/** One line of a file (RFC 4180 quoting; LF, which every reader of CSV takes). */
export function writeBaris<B extends BerkasContoh>(berkas: B, sel: Sel<B>): BarisContoh {
  const kolom: readonly (typeof KOLOM)[B][number][] = KOLOM[berkas];
  let baris = "";
  for (const nama of kolom) baris += `${baris === "" && nama === kolom[0] ? "" : ","}${writeSel(sel[nama])}`;
  return { berkas, baris: `${baris}\n` };
}
