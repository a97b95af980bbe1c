import type { Tampilan } from "#perjanjian/elemen.js";
import type { Pihak } from "#perjanjian/pihak.js";

/** A column of a base table. */
export interface KolomDasar {
  readonly tabel: string;
  readonly kolom: string;
}

/** How a view is made from the base tables: its FROM, its row condition and each column's source. */
export interface SumberTampilan {
  readonly dari: string;
  readonly syarat: string | null;
  /** Alias → base table. */
  readonly alias: Readonly<Record<string, string>>;
  /** Column of the view → `alias.column`, for one party's change numbers. */
  readonly kolom: (pihak: Pihak) => Readonly<Record<string, string>>;
  /** Columns that the FROM and the row condition read. */
  readonly syaratKolom: readonly string[];
}

const akhiran = (pihak: Pihak): string => (pihak === "PIHAK_I" ? "i" : "ii");
const sama = (alias: string, ...kolom: string[]): Record<string, string> =>
  Object.fromEntries(kolom.map((k) => [k, `${alias}.${k}`]));
const urutan = (alias: string, pihak: Pihak): Record<string, string> => ({
  urut: `${alias}.urut_${akhiran(pihak)}`,
  diubah_pada: `${alias}.diubah_${akhiran(pihak)}`,
});

const ISI_ENTITAS = [
  "subjek",
  "tidak_sah",
  "npwp_tidak_sah",
  "pengurus_ada",
  "id_sumber",
  "nama_entitas",
  "nama_normal",
  "npwp",
  "provinsi",
  "kabupaten",
  "kecamatan",
  "kelurahan",
  "alamat_lengkap",
  "nomor_telepon",
  "kbli",
  "judul_kbli",
  "nomor_sk",
  "tanggal_sk",
];

const entitas = (register: string, ...lain: string[]): SumberTampilan => ({
  dari: "inti.register_entitas e",
  syarat: `e.register = '${register}'`,
  alias: { e: "register_entitas" },
  syaratKolom: ["e.register"],
  kolom: (pihak) => ({
    ...sama("e", "id", "dihapus_pada", ...ISI_ENTITAS, ...lain),
    ...urutan("e", pihak),
  }),
});

/** The views, each with its source; which of their columns an audience gets follows from the rows. */
export const SUMBER: Readonly<Record<Tampilan, SumberTampilan>> = Object.freeze({
  perseroan: entitas("PERSEROAN", "modal_dasar", "modal_disetor"),
  persekutuan: entitas("PERSEKUTUAN", "jenis"),
  pengurus: {
    dari: "inti.register_pengurus p",
    syarat: null,
    alias: { p: "register_pengurus" },
    syaratKolom: [],
    kolom: () =>
      sama(
        "p",
        "id",
        "entitas_id",
        "urutan",
        "peran",
        "nama",
        "jabatan",
        "alamat_email",
        "nomor_handphone",
        "nik",
        "tidak_sah",
      ),
  },
  notaris: {
    dari: "inti.register_notaris n",
    syarat: null,
    alias: { n: "register_notaris" },
    syaratKolom: [],
    kolom: (pihak) => ({
      ...sama("n", "id", "dihapus_pada", "subjek", "tidak_sah", "npwp_tidak_sah", "id_sumber", "nik", "npwp"),
      ...sama(
        "n",
        "provinsi",
        "kabupaten_kota",
        "alamat_lengkap",
        "nomor_telepon",
        "alamat_email",
        "nama",
        "nomor_sk",
      ),
      ...urutan("n", pihak),
    }),
  },
  peserta_status_entitas: {
    dari: "inti.status_entitas s JOIN inti.register_entitas e ON e.id = s.entitas_id",
    syarat: null,
    alias: { s: "status_entitas", e: "register_entitas" },
    syaratKolom: ["s.entitas_id", "e.id"],
    kolom: (pihak) => ({
      ...sama("s", "id", "entitas_id", "dihapus_pada", "status", "per_tanggal"),
      ...sama("s", "kode_badan_usaha", "jumlah_pekerja", "terdaftar_sejak"),
      ...sama("s", "metode", "bobot", "penjelasan", "versi_parameter", "putaran_id"),
      ...sama("e", "subjek", "npwp_tidak_sah", "id_sumber", "nama_entitas", "npwp", "provinsi", "kabupaten"),
      ...urutan("s", pihak),
    }),
  },
  peserta_status_notaris: {
    dari: "inti.status_notaris s JOIN inti.register_notaris n ON n.id = s.notaris_id",
    syarat: null,
    alias: { s: "status_notaris", n: "register_notaris" },
    syaratKolom: ["s.notaris_id", "n.id"],
    kolom: (pihak) => ({
      ...sama("s", "id", "dihapus_pada", "status", "segmen", "per_tanggal", "nomor_kartu"),
      ...sama("s", "metode", "versi_parameter", "putaran_id"),
      ...sama("n", "subjek", "npwp_tidak_sah", "id_sumber", "nik", "npwp"),
      ...urutan("s", pihak),
    }),
  },
  tinjauan_padanan: {
    dari: `inti.tinjauan t JOIN inti.register_entitas e ON e.id = t.entitas_id
JOIN inti.register_badan_usaha b ON b.id = t.badan_usaha_id
LEFT JOIN LATERAL (SELECT x.keputusan, x.alasan, x.orang, x.waktu FROM inti.keputusan_tinjauan x
  WHERE x.tinjauan_id = t.id ORDER BY x.id DESC LIMIT 1) k ON true`,
    syarat: null,
    alias: { t: "tinjauan", e: "register_entitas", b: "register_badan_usaha", k: "keputusan_tinjauan" },
    syaratKolom: ["t.id", "t.entitas_id", "e.id", "t.badan_usaha_id", "b.id", "k.tinjauan_id", "k.id"],
    kolom: () => ({
      ...sama("t", "id", "urut", "diubah_pada", "entitas_id", "badan_usaha_id", "sejak"),
      dihapus_pada: "t.ditutup_pada",
      ...sama("t", "bobot", "penjelasan", "versi_parameter"),
      ...sama("e", "subjek", "provinsi", "kabupaten"),
      ...sama("b", "kode_badan_usaha", "nama", "npwp", "kode_wilayah", "jumlah_pekerja", "terdaftar_sejak"),
      ...sama("k", "keputusan", "alasan", "orang", "waktu"),
    }),
  },
});

/** The base column behind `alias.column` of a view. */
export function kolomDasar(sumber: SumberTampilan, rujukan: string): KolomDasar {
  const [alias = "", kolom = ""] = rujukan.split(".");
  const tabel = sumber.alias[alias];
  if (tabel === undefined) throw new Error(`Unknown alias in a view: ${alias}`);
  return { tabel, kolom };
}
