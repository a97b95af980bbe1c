import type { Tampilan } from "#perjanjian/elemen.js";
import { SEMUA_PIHAK } from "#perjanjian/pihak.js";
import type { TingkatWilayah } from "#rujukan/sumber-wilayah.js";
import { PANJANG_KODE } from "#rujukan/wilayah.js";
import { kolomDasarTerlihat } from "./kolom-terlihat.js";
import type { TipeKolom } from "./nilai-biner.js";

/** Lists with change numbers, as `penghitung.daftar` names them. */
export type Daftar = "perseroan" | "persekutuan" | "notaris" | "status_entitas" | "status_notaris";

/** A content column of a register: staged, compared, written, and wiped when the record is deleted. */
export interface KolomIsi {
  readonly nama: string;
  /** PostgreSQL type. */
  readonly tipe: TipeKolom;
  /** A file may leave it out; what is stored then stays. */
  readonly opsional: boolean;
  /** Part of the content that is compared; false: what import itself notes about the row. */
  readonly banding: boolean;
  /** SQL over the staged columns that gives it; null: it is staged itself. */
  readonly turunan: string | null;
}

/** The status table behind a register: one row per record. */
export interface SpesifikasiStatus {
  readonly daftar: Daftar;
  readonly tabel: string;
  readonly kolomInduk: string;
  readonly tampilan: Tampilan;
  /** What a settled match writes; emptied when the record is deleted or is somebody else's number from now on. */
  readonly isi: readonly string[];
  /** Columns of the register on which a match rests. */
  readonly dasarPadanan: readonly string[];
}

/** A register with change numbers. */
export interface SpesifikasiNomor {
  readonly daftar: Daftar;
  readonly tampilan: Tampilan;
  readonly status: SpesifikasiStatus;
}

/** How one kind of file becomes rows of one register. */
export interface SpesifikasiRegister {
  readonly tabel: string;
  /** Column of the key that the supplier gives. */
  readonly kunci: string;
  /** Value of the column `register`, where one table holds two registers. */
  readonly register: string | null;
  readonly isi: readonly KolomIsi[];
  /** Staged columns that are no content themselves: others are derived from them. */
  readonly bahan: readonly string[];
  /** Kept when a record is deleted. */
  readonly tetap: readonly KolomIsi[];
  readonly nomor: SpesifikasiNomor | null;
}

const text = (nama: string): KolomIsi => ({
  nama,
  tipe: "text",
  opsional: false,
  banding: true,
  turunan: null,
});
const daftarTeks = (nama: string): KolomIsi => ({ ...text(nama), tipe: "text[]" });
const catatan = (kolom: KolomIsi): KolomIsi => ({ ...kolom, banding: false });
const opsional = (nama: string, tipe: TipeKolom): KolomIsi => ({ ...text(nama), tipe, opsional: true });

/** One level of the area code `wilayah`: the codes above a code are its beginnings. */
const wilayah = (nama: string, tingkat: TingkatWilayah): KolomIsi => {
  const panjang = PANJANG_KODE[tingkat];
  return {
    ...text(nama),
    turunan: `CASE WHEN length(wilayah) >= ${panjang} THEN left(wilayah, ${panjang}) END`,
  };
};

/** `npwpKey` of the column `npwp`, which is canonical. */
const NPWP_KUNCI: KolomIsi = {
  ...text("npwp_kunci"),
  turunan: "CASE WHEN npwp LIKE '0%' THEN 'L' || substr(npwp, 2, 9) ELSE npwp END",
};

const ISI_ENTITAS: readonly KolomIsi[] = [
  ...["nama_entitas", "nama_normal", "bentuk", "npwp"].map(text),
  NPWP_KUNCI,
  catatan(text("npwp_asal")),
  { ...text("npwp_tidak_sah"), tipe: "boolean" },
  wilayah("provinsi", "PROVINSI"),
  wilayah("kabupaten", "KABUPATEN"),
  wilayah("kecamatan", "KECAMATAN"),
  wilayah("kelurahan", "KELURAHAN"),
  ...["alamat_lengkap", "nomor_telepon"].map(text),
  daftarTeks("kbli"),
  daftarTeks("judul_kbli"),
  opsional("nomor_sk", "text"),
  opsional("tanggal_sk", "date"),
  daftarTeks("tidak_sah"),
  catatan(daftarTeks("mutu")),
];

const STATUS_ENTITAS: SpesifikasiStatus = Object.freeze({
  daftar: "status_entitas",
  tabel: "status_entitas",
  kolomInduk: "entitas_id",
  tampilan: "peserta_status_entitas",
  isi: [
    ...["status", "per_tanggal", "kode_badan_usaha", "jumlah_pekerja", "terdaftar_sejak"],
    ...["metode", "bobot", "penjelasan", "versi_parameter", "putaran_id"],
  ],
  dasarPadanan: ["npwp", "nama_normal", "bentuk"],
});

export const REGISTER_PERSEROAN: RegisterBernomor = Object.freeze<RegisterBernomor>({
  tabel: "register_entitas",
  kunci: "id_sumber",
  register: "PERSEROAN",
  isi: [...ISI_ENTITAS, opsional("modal_dasar", "numeric"), opsional("modal_disetor", "numeric")],
  bahan: ["wilayah"],
  tetap: [],
  nomor: { daftar: "perseroan", tampilan: "perseroan", status: STATUS_ENTITAS },
});

export const REGISTER_PERSEKUTUAN: RegisterBernomor = Object.freeze<RegisterBernomor>({
  tabel: "register_entitas",
  kunci: "id_sumber",
  register: "PERSEKUTUAN",
  isi: ISI_ENTITAS,
  bahan: ["wilayah"],
  tetap: [text("jenis")],
  nomor: { daftar: "persekutuan", tampilan: "persekutuan", status: STATUS_ENTITAS },
});

export const REGISTER_NOTARIS: RegisterBernomor = Object.freeze<RegisterBernomor>({
  tabel: "register_notaris",
  kunci: "id_sumber",
  register: null,
  isi: [
    text("nik"),
    text("npwp"),
    catatan(text("npwp_asal")),
    { ...text("npwp_tidak_sah"), tipe: "boolean" },
    wilayah("provinsi", "PROVINSI"),
    wilayah("kabupaten_kota", "KABUPATEN"),
    ...["alamat_lengkap", "nomor_telepon", "alamat_email"].map(text),
    ...["nama", "nomor_sk"].map(text),
    daftarTeks("tidak_sah"),
    catatan(daftarTeks("mutu")),
  ],
  bahan: ["wilayah"],
  tetap: [],
  nomor: {
    daftar: "notaris",
    tampilan: "notaris",
    status: {
      daftar: "status_notaris",
      tabel: "status_notaris",
      kolomInduk: "notaris_id",
      tampilan: "peserta_status_notaris",
      isi: ["status", "segmen", "per_tanggal", "nomor_kartu", "metode", "versi_parameter", "putaran_id"],
      dasarPadanan: ["nik"],
    },
  },
});

export const REGISTER_BADAN_USAHA: SpesifikasiRegister = Object.freeze<SpesifikasiRegister>({
  tabel: "register_badan_usaha",
  kunci: "kode_badan_usaha",
  register: null,
  isi: [
    ...["nama", "npwp"].map(text),
    NPWP_KUNCI,
    catatan(text("npwp_asal")),
    text("kode_wilayah"),
    { ...text("jumlah_pekerja"), tipe: "integer" },
    { ...text("terdaftar_sejak"), tipe: "date" },
    catatan(daftarTeks("mutu")),
  ],
  bahan: [],
  tetap: [],
  nomor: null,
});

export const REGISTER_PESERTA: SpesifikasiRegister = Object.freeze<SpesifikasiRegister>({
  tabel: "register_peserta",
  kunci: "nik",
  register: null,
  isi: [...["npwp", "nomor_kartu", "status", "segmen"].map(text), catatan(daftarTeks("mutu"))],
  bahan: [],
  tetap: [],
  nomor: null,
});

/** A register with change numbers. */
export type RegisterBernomor = SpesifikasiRegister & { readonly nomor: SpesifikasiNomor };

/** Content columns of which a change is seen: by each party in the register's list, and in the list of statuses. */
export interface KolomGerak {
  readonly i: readonly string[];
  readonly ii: readonly string[];
  readonly statusI: readonly string[];
  readonly statusIi: readonly string[];
}

/** Which content columns move a record for whom, from the rows of the agreement. */
export function deriveKolomGerak(tabel: string, nomor: SpesifikasiNomor, isi: readonly string[]): KolomGerak {
  const [i, ii, statusI, statusIi] = [nomor.tampilan, nomor.status.tampilan].flatMap((tampilan) =>
    SEMUA_PIHAK.map((pihak) => {
      const terlihat = kolomDasarTerlihat(pihak, tampilan, tabel);
      return isi.filter((kolom) => terlihat.has(kolom));
    }),
  );
  return Object.freeze({ i: i ?? [], ii: ii ?? [], statusI: statusI ?? [], statusIi: statusIi ?? [] });
}
