import type { Peran, Pihak } from "./pihak.js";
import { TUJUAN_DATA_PIHAK_LAIN, TUJUAN_DATA_SENDIRI, type Tujuan } from "./tujuan.js";

/** Views that audiences read; each row names its columns in them as `view.column`. */
export type Tampilan =
  | "perseroan"
  | "persekutuan"
  | "pengurus"
  | "notaris"
  | "peserta_status_entitas"
  | "peserta_status_notaris";

/** How a filter compares: one of a list, equal, prefix of the normalised name, or a KBLI code. */
export type CaraSaring = "salah-satu" | "sama" | "awalan" | "kbli";

/** A question that may be asked about an element: input coordinates, comparison, column asked. */
export interface Saring {
  readonly koordinat: readonly string[];
  readonly cara: CaraSaring;
  readonly kolom: string;
}

/** GraphQL fields `Type.field` and the columns `view.column` that hold their value. */
export interface Medan {
  readonly koordinat: readonly string[];
  readonly kolom: readonly string[];
}

/**
 * One data element: a row of Pasal 4, or a column that a party keeps for its own staff.
 *
 * Schema, access rules, projections, database grants, evidence and documents follow from these
 * rows and from nothing else.
 */
export interface Elemen {
  /** Stable number: the clause for Pasal 4 (`4(1)a.2`), `milik.II.modalDasar` for an own column. */
  readonly nomor: string;
  /** The element in the words of the agreement. */
  readonly nama: string;
  /** What a reader must know of it. */
  readonly makna: string;
  /** Clause that gives the right to see it. */
  readonly dasar: string;
  readonly pemasok: Pihak;
  /** Who has the right to receive it; null: nobody but its supplier. */
  readonly penerima: Pihak | null;
  /** Roles of the supplier that see it besides the receiver. */
  readonly peranPemasok: readonly Peran[];
  /** GraphQL fields that show it, each with the columns it is made of. */
  readonly medan: readonly Medan[];
  /** Columns read only to say why it is null, or only to filter by it, `view.column`. */
  readonly kolomBantu: readonly string[];
  /** All its GraphQL fields, `Type.field`. */
  readonly koordinat: readonly string[];
  /** All columns that hold it, `view.column`. */
  readonly kolom: readonly string[];
  /** Filters that ask for it. */
  readonly saring: readonly Saring[];
  /** Purposes for which the receiver may read it. */
  readonly tujuanPenerima: readonly Tujuan[];
  /** Purposes for which its supplier may read it. */
  readonly tujuanPemasok: readonly Tujuan[];
}

type Baris = Pick<Elemen, "nomor" | "nama" | "makna"> & {
  readonly medan: readonly Medan[];
  readonly kolomBantu?: readonly string[];
  readonly saring?: readonly Saring[];
};

const baris = (b: Baris) => ({
  saring: [],
  kolomBantu: [],
  ...b,
  koordinat: b.medan.flatMap((m) => m.koordinat),
  kolom: [...new Set([...b.medan.flatMap((m) => m.kolom), ...(b.kolomBantu ?? [])])],
});

const ENTITAS = ["Entitas", "Perseroan", "Persekutuan"];
const FILTER_ENTITAS = ["FilterEntitas", "FilterPersekutuan"];

const di = (tipe: readonly string[], ...medan: string[]): readonly string[] =>
  tipe.flatMap((t) => medan.map((m) => `${t}.${m}`));
const entitas = (...kolom: string[]): readonly string[] => di(["perseroan", "persekutuan"], ...kolom);
const saring = (cara: CaraSaring, kolom: string, ...koordinat: string[]): readonly Saring[] => [
  { koordinat, cara, kolom },
];

/** Pasal 4(1): supplied by Pihak II, owed to Pihak I as far as Pihak II holds it (4(3)). */
const ayat1 = (b: Baris): Elemen => ({
  ...baris(b),
  dasar: b.nomor,
  pemasok: "PIHAK_II",
  penerima: "PIHAK_I",
  peranPemasok: ["PETUGAS"],
  tujuanPenerima: TUJUAN_DATA_PIHAK_LAIN,
  tujuanPemasok: TUJUAN_DATA_SENDIRI,
});

/** Pasal 4(2): settled by Pihak I, owed to Pihak II about what Pihak II supplied. */
const ayat2 = (b: Baris): Elemen => ({
  ...baris(b),
  dasar: b.nomor,
  pemasok: "PIHAK_I",
  penerima: "PIHAK_II",
  peranPemasok: ["PETUGAS"],
  tujuanPenerima: TUJUAN_DATA_PIHAK_LAIN,
  tujuanPemasok: TUJUAN_DATA_SENDIRI,
});

const milik = (pemasok: Pihak, peranPemasok: readonly Peran[], b: Baris): Elemen => ({
  ...baris(b),
  dasar: "milik sendiri",
  pemasok,
  penerima: null,
  peranPemasok,
  tujuanPenerima: [],
  tujuanPemasok: TUJUAN_DATA_SENDIRI,
});

/** A party's own way to what the other party supplied: for its staff, and as every datum of the other for use alone. */
const diterima = (pihak: Pihak, peran: readonly Peran[], b: Baris): Elemen => ({
  ...milik(pihak, peran, b),
  tujuanPemasok: TUJUAN_DATA_PIHAK_LAIN,
});

const WILAYAH_ENTITAS = [
  ["a", "provinsi", "Provinsi domisili entitas menurut kode Kemendagri."],
  ["b", "kabupaten", "Kabupaten atau kota domisili entitas menurut kode Kemendagri (tafsir T-04)."],
  ["c", "kecamatan", "Kecamatan domisili entitas menurut kode Kemendagri."],
  ["d", "kelurahan", "Kelurahan atau desa domisili entitas menurut kode Kemendagri (tafsir T-04)."],
] as const;

const ENTITAS_UNTUK_PIHAK_I: readonly Elemen[] = [
  ayat1({
    nomor: "4(1)a",
    nama: "Persekutuan Komanditer, Persekutuan Firma, dan Persekutuan Perdata",
    makna: "Jenis persekutuan.",
    medan: [{ koordinat: ["Persekutuan.jenis"], kolom: ["persekutuan.jenis"] }],
    saring: saring("sama", "jenis", "FilterPersekutuan.jenis"),
  }),
  ayat1({
    nomor: "4(1)a.1",
    nama: "nama entitas",
    makna: "Nama entitas dalam register Pihak II.",
    medan: [{ koordinat: di(ENTITAS, "namaEntitas"), kolom: entitas("nama_entitas") }],
    kolomBantu: entitas("nama_normal"),
    saring: saring("awalan", "nama_normal", ...di(FILTER_ENTITAS, "namaEntitas")),
  }),
  ayat1({
    nomor: "4(1)a.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak entitas, 16 angka.",
    medan: [{ koordinat: di(ENTITAS, "npwp"), kolom: entitas("npwp") }],
    kolomBantu: entitas("npwp_tidak_sah"),
    saring: [
      { koordinat: di(FILTER_ENTITAS, "npwp"), cara: "salah-satu", kolom: "npwp" },
      { koordinat: ["Query.perseroan(npwp)", "Query.persekutuan(npwp)"], cara: "sama", kolom: "npwp" },
    ],
  }),
  ayat1({
    nomor: "4(1)a.3",
    nama: "data domisili entitas",
    makna: "Domisili entitas.",
    medan: [{ koordinat: di(ENTITAS, "domisili"), kolom: [] }],
  }),
  ...WILAYAH_ENTITAS.map(([huruf, medan, makna]) =>
    ayat1({
      nomor: `4(1)a.3.${huruf}`,
      nama: medan,
      makna,
      medan: [{ koordinat: [`DomisiliEntitas.${medan}`], kolom: entitas(medan) }],
      saring: saring("sama", medan, ...di(FILTER_ENTITAS, medan)),
    }),
  ),
  ayat1({
    nomor: "4(1)a.3.e",
    nama: "alamat lengkap",
    makna: "Alamat lengkap entitas.",
    medan: [{ koordinat: ["DomisiliEntitas.alamatLengkap"], kolom: entitas("alamat_lengkap") }],
  }),
  ayat1({
    nomor: "4(1)a.4",
    nama: "nomor telepon perusahaan",
    makna: "Nomor telepon perusahaan, bentuk E.164.",
    medan: [{ koordinat: di(ENTITAS, "nomorTelepon"), kolom: entitas("nomor_telepon") }],
  }),
  ayat1({
    nomor: "4(1)a.5",
    nama: "jenis usaha berdasarkan klasifikasi baku lapangan indonesia",
    makna: "Jenis usaha menurut KBLI, dengan versi kodenya.",
    medan: [
      {
        koordinat: [...di(ENTITAS, "jenisUsaha"), ...di(["JenisUsaha"], "kode", "versi")],
        kolom: entitas("kbli"),
      },
      { koordinat: ["JenisUsaha.judul"], kolom: entitas("kbli", "judul_kbli") },
    ],
    saring: saring("kbli", "kbli", ...di(FILTER_ENTITAS, "kbli")),
  }),
  ayat1({
    nomor: "4(1)a.6",
    nama: "pengurus dan sekutu",
    makna: "Nama dan jabatan pengurus, nama dan jenis sekutu; komisaris tidak termasuk (tafsir T-06).",
    medan: [
      { koordinat: [...di(ENTITAS, "pengurus"), "Persekutuan.sekutu"], kolom: ["pengurus.peran"] },
      { koordinat: ["Pengurus.nama", "Sekutu.nama"], kolom: ["pengurus.nama"] },
      { koordinat: ["Pengurus.jabatan"], kolom: ["pengurus.jabatan"] },
      { koordinat: ["Sekutu.jenis"], kolom: ["pengurus.peran"] },
    ],
    kolomBantu: entitas("pengurus_ada"),
  }),
  ayat1({
    nomor: "4(1)a.7",
    nama: "alamat email dan nomor handphone pengurus dan sekutu",
    makna: "Alamat email dan nomor handphone pengurus dan sekutu.",
    medan: [
      { koordinat: di(["Pengurus", "Sekutu"], "alamatEmail"), kolom: ["pengurus.alamat_email"] },
      { koordinat: di(["Pengurus", "Sekutu"], "nomorHandphone"), kolom: ["pengurus.nomor_handphone"] },
    ],
  }),
];

const NOTARIS_UNTUK_PIHAK_I: readonly Elemen[] = [
  ayat1({
    nomor: "4(1)b.1",
    nama: "nomor induk kependudukan",
    makna: "Nomor induk kependudukan notaris.",
    medan: [{ koordinat: ["Notaris.nik"], kolom: ["notaris.nik"] }],
    saring: [
      { koordinat: ["FilterNotaris.nik"], cara: "salah-satu", kolom: "nik" },
      { koordinat: ["Query.notaris(nik)"], cara: "sama", kolom: "nik" },
    ],
  }),
  ayat1({
    nomor: "4(1)b.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak notaris, 16 angka; sering sama dengan NIK.",
    medan: [{ koordinat: ["Notaris.npwp"], kolom: ["notaris.npwp"] }],
    kolomBantu: ["notaris.npwp_tidak_sah"],
    saring: saring("salah-satu", "npwp", "FilterNotaris.npwp"),
  }),
  ayat1({
    nomor: "4(1)b.3",
    nama: "data domisili wilayah kerja notaris",
    makna: "Domisili wilayah kerja notaris: tempat kedudukan kantornya (tafsir T-05).",
    medan: [{ koordinat: ["Notaris.domisiliWilayahKerja"], kolom: [] }],
  }),
  ayat1({
    nomor: "4(1)b.3.a",
    nama: "provinsi",
    makna: "Provinsi wilayah kerja notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.provinsi"], kolom: ["notaris.provinsi"] }],
    saring: saring("sama", "provinsi", "FilterNotaris.provinsi"),
  }),
  ayat1({
    nomor: "4(1)b.3.b",
    nama: "kabupaten/kota",
    makna: "Kabupaten atau kota tempat kedudukan notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.kabupatenKota"], kolom: ["notaris.kabupaten_kota"] }],
    saring: saring("sama", "kabupaten_kota", "FilterNotaris.kabupatenKota"),
  }),
  ayat1({
    nomor: "4(1)b.3.c",
    nama: "alamat lengkap",
    makna: "Alamat lengkap kantor notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.alamatLengkap"], kolom: ["notaris.alamat_lengkap"] }],
  }),
  ayat1({
    nomor: "4(1)b.3.d",
    nama: "nomor telepon",
    makna: "Nomor telepon kantor notaris, bentuk E.164.",
    medan: [{ koordinat: ["DomisiliNotaris.nomorTelepon"], kolom: ["notaris.nomor_telepon"] }],
  }),
  ayat1({
    nomor: "4(1)b.3.e",
    nama: "alamat email",
    makna: "Alamat email kantor notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.alamatEmail"], kolom: ["notaris.alamat_email"] }],
  }),
];

const STATUS_UNTUK_PIHAK_II: readonly Elemen[] = [
  ayat2({
    nomor: "4(2)a.1",
    nama: "nama entitas",
    makna: "Nama entitas sebagaimana dipasok Pihak II.",
    medan: [
      { koordinat: ["PesertaStatusEntitas.namaEntitas"], kolom: ["peserta_status_entitas.nama_entitas"] },
    ],
  }),
  ayat2({
    nomor: "4(2)a.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak entitas sebagaimana dipasok Pihak II.",
    medan: [
      {
        koordinat: di(["PesertaStatus", "PesertaStatusEntitas"], "npwp"),
        kolom: ["peserta_status_entitas.npwp"],
      },
    ],
    kolomBantu: ["peserta_status_entitas.npwp_tidak_sah"],
    saring: [
      { koordinat: ["FilterStatusEntitas.npwp"], cara: "salah-satu", kolom: "npwp" },
      { koordinat: ["Query.pesertaStatusEntitas(npwp)"], cara: "sama", kolom: "npwp" },
    ],
  }),
  ayat2({
    nomor: "4(2)a.3",
    nama: "status (terdaftar / tidak terdaftar)",
    makna:
      "TERDAFTAR: terdaftar sebagai badan usaha pada Pihak I; tidak menyatakan kepesertaan seluruh pekerja maupun pembayaran. TIDAK_TERDAFTAR: dipastikan tidak terdaftar.",
    medan: [{ koordinat: ["PesertaStatusEntitas.status"], kolom: ["peserta_status_entitas.status"] }],
    saring: saring("sama", "status", "FilterStatusEntitas.status"),
  }),
  ayat2({
    nomor: "4(2)b.1",
    nama: "nomor induk kependudukan",
    makna: "Nomor induk kependudukan notaris sebagaimana dipasok Pihak II.",
    medan: [{ koordinat: ["PesertaStatusNotaris.nik"], kolom: ["peserta_status_notaris.nik"] }],
    saring: [
      { koordinat: ["FilterStatusNotaris.nik"], cara: "salah-satu", kolom: "nik" },
      { koordinat: ["Query.pesertaStatusNotaris(nik)"], cara: "sama", kolom: "nik" },
    ],
  }),
  ayat2({
    nomor: "4(2)b.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak notaris sebagaimana dipasok Pihak II.",
    medan: [
      {
        koordinat: di(["PesertaStatus", "PesertaStatusNotaris"], "npwp"),
        kolom: ["peserta_status_notaris.npwp"],
      },
    ],
    kolomBantu: ["peserta_status_notaris.npwp_tidak_sah"],
    saring: saring("salah-satu", "npwp", "FilterStatusNotaris.npwp"),
  }),
  ayat2({
    nomor: "4(2)b.3",
    nama: "status (aktif / tidak aktif / tidak terdaftar)",
    makna:
      "AKTIF: peserta aktif. TIDAK_AKTIF: peserta yang tidak berhak atas layanan, misalnya karena tunggakan. TIDAK_TERDAFTAR: dipastikan bukan peserta.",
    medan: [{ koordinat: ["PesertaStatusNotaris.status"], kolom: ["peserta_status_notaris.status"] }],
    saring: saring("sama", "status", "FilterStatusNotaris.status"),
  }),
  ayat2({
    nomor: "4(2)b.4",
    nama: "segmen kepesertaan",
    makna: "Segmen kepesertaan notaris; tidak berlaku bila TIDAK_TERDAFTAR.",
    medan: [
      { koordinat: ["PesertaStatusNotaris.segmenKepesertaan"], kolom: ["peserta_status_notaris.segmen"] },
    ],
    saring: saring("sama", "segmen", "FilterStatusNotaris.segmenKepesertaan"),
  }),
];

const MILIK_PIHAK_II: readonly Elemen[] = [
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.idSumber",
    nama: "pengenal sumber",
    makna: "Pengenal data ini dalam register Pihak II.",
    medan: [
      {
        koordinat: di(["Perseroan", "Persekutuan", "Notaris"], "idSumber"),
        kolom: [...entitas("id_sumber"), "notaris.id_sumber"],
      },
    ],
  }),
  milik("PIHAK_II", ["SISTEM_MITRA", "PETUGAS"], {
    nomor: "milik.II.idSumberStatus",
    nama: "pengenal sumber",
    makna: "Pengenal yang dipasok Pihak II, agar data balikan dapat dikembalikan ke registernya.",
    medan: [
      {
        koordinat: di(["PesertaStatus", "PesertaStatusEntitas", "PesertaStatusNotaris"], "idSumber"),
        kolom: di(["peserta_status_entitas", "peserta_status_notaris"], "id_sumber"),
      },
    ],
    saring: saring(
      "salah-satu",
      "id_sumber",
      ...di(["FilterStatusEntitas", "FilterStatusNotaris"], "idSumber"),
    ),
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.nomorSk",
    nama: "nomor surat keputusan",
    makna: "Nomor surat keputusan dalam register Pihak II.",
    medan: [
      {
        koordinat: di(["Perseroan", "Persekutuan", "Notaris"], "nomorSk"),
        kolom: [...entitas("nomor_sk"), "notaris.nomor_sk"],
      },
    ],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.tanggalSk",
    nama: "tanggal surat keputusan",
    makna: "Tanggal surat keputusan dalam register Pihak II.",
    medan: [{ koordinat: di(["Perseroan", "Persekutuan"], "tanggalSk"), kolom: entitas("tanggal_sk") }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.modalDasar",
    nama: "modal dasar",
    makna: "Modal dasar dalam rupiah, angka desimal tanpa pemisah.",
    medan: [{ koordinat: ["Perseroan.modalDasar"], kolom: ["perseroan.modal_dasar"] }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.modalDisetor",
    nama: "modal disetor",
    makna: "Modal disetor dalam rupiah, angka desimal tanpa pemisah.",
    medan: [{ koordinat: ["Perseroan.modalDisetor"], kolom: ["perseroan.modal_disetor"] }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.nikPengurus",
    nama: "nomor induk kependudukan pengurus dan sekutu",
    makna: "Nomor induk kependudukan pengurus atau sekutu, di luar Pasal 4(1)a.",
    medan: [{ koordinat: di(["Pengurus", "Sekutu"], "nik"), kolom: ["pengurus.nik"] }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.namaNotaris",
    nama: "nama notaris",
    makna: "Nama notaris, di luar Pasal 4(1)b (tafsir T-07).",
    medan: [{ koordinat: ["Notaris.nama"], kolom: ["notaris.nama"] }],
  }),
];

const MILIK_PIHAK_I: readonly Elemen[] = [
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.kodeBadanUsaha",
    nama: "kode badan usaha",
    makna: "Kode badan usaha pada register Pihak I yang dipadankan dengan entitas ini.",
    medan: [
      {
        koordinat: ["PesertaStatusEntitas.kodeBadanUsaha"],
        kolom: ["peserta_status_entitas.kode_badan_usaha"],
      },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.jumlahPekerja",
    nama: "jumlah pekerja",
    makna: "Jumlah pekerja pada register Pihak I, sebagaimana pada pemadanan terakhir.",
    medan: [
      { koordinat: ["PesertaStatusEntitas.jumlahPekerja"], kolom: ["peserta_status_entitas.jumlah_pekerja"] },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.terdaftarSejak",
    nama: "terdaftar sejak",
    makna: "Tanggal pendaftaran pada register Pihak I, sebagaimana pada pemadanan terakhir.",
    medan: [
      {
        koordinat: ["PesertaStatusEntitas.terdaftarSejak"],
        kolom: ["peserta_status_entitas.terdaftar_sejak"],
      },
    ],
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.entitas",
    nama: "entitas yang dipadankan",
    makna: "Data Pasal 4(1)a dari entitas yang status kepesertaannya dinyatakan di sini.",
    medan: [{ koordinat: ["PesertaStatusEntitas.entitas"], kolom: ["peserta_status_entitas.entitas_id"] }],
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.saringProvinsi",
    nama: "provinsi",
    makna: "Menyaring status menurut provinsi domisili entitas, data Pasal 4(1)a.3.a yang diterima.",
    medan: [{ koordinat: [], kolom: ["peserta_status_entitas.provinsi"] }],
    saring: saring("sama", "provinsi", "FilterStatusEntitas.provinsi"),
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.saringKabupaten",
    nama: "kabupaten",
    makna:
      "Menyaring status menurut kabupaten atau kota domisili entitas, data Pasal 4(1)a.3.b yang diterima.",
    medan: [{ koordinat: [], kolom: ["peserta_status_entitas.kabupaten"] }],
    saring: saring("sama", "kabupaten", "FilterStatusEntitas.kabupaten"),
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.nomorKartu",
    nama: "nomor kartu",
    makna: "Nomor kartu peserta, di luar Pasal 4(2)b.",
    medan: [
      { koordinat: ["PesertaStatusNotaris.nomorKartu"], kolom: ["peserta_status_notaris.nomor_kartu"] },
    ],
  }),
];

/** All rows, Pasal 4 first. */
export const ELEMEN: readonly Elemen[] = Object.freeze(
  [
    ...ENTITAS_UNTUK_PIHAK_I,
    ...NOTARIS_UNTUK_PIHAK_I,
    ...STATUS_UNTUK_PIHAK_II,
    ...MILIK_PIHAK_II,
    ...MILIK_PIHAK_I,
  ].map((elemen) => Object.freeze(elemen)),
);
