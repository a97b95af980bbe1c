// Ditulis oleh `npm run codegen` dari src/graphql/sdl dan examples/operasi; jangan disunting.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { TypedDocumentString } from "./dokumen.js";
import { followDaftar } from "./follow-daftar.js";
import { createKlien, type PilihanKlien } from "./klien.js";
export const DataEntitasFragmentDoc = new TypedDocumentString(`
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
    `, {"fragmentName":"DataEntitas"}) as unknown as TypedDocumentString<DataEntitasFragment, unknown>;
export const DataPerseroanFragmentDoc = new TypedDocumentString(`
    fragment DataPerseroan on Perseroan {
  ...DataEntitas
}
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`, {"fragmentName":"DataPerseroan"}) as unknown as TypedDocumentString<DataPerseroanFragment, unknown>;
export const DataPersekutuanFragmentDoc = new TypedDocumentString(`
    fragment DataPersekutuan on Persekutuan {
  ...DataEntitas
  jenis
  sekutu {
    nama
    jenis
    alamatEmail
    nomorHandphone
  }
}
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`, {"fragmentName":"DataPersekutuan"}) as unknown as TypedDocumentString<DataPersekutuanFragment, unknown>;
export const DataNotarisFragmentDoc = new TypedDocumentString(`
    fragment DataNotaris on Notaris {
  id
  nik
  npwp
  domisiliWilayahKerja {
    provinsi {
      kode
      nama
    }
    kabupatenKota {
      kode
      nama
    }
    alamatLengkap
    nomorTelepon
    alamatEmail
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
    `, {"fragmentName":"DataNotaris"}) as unknown as TypedDocumentString<DataNotarisFragment, unknown>;
export const PerjanjianDocument = new TypedDocumentString(`
    query Perjanjian {
  perjanjian {
    nomor
    versi
    tanggalMulai
    berlakuHingga
    keadaan
  }
}
    `) as unknown as TypedDocumentString<PerjanjianQuery, PerjanjianQueryVariables>;
export const HakAksesDocument = new TypedDocumentString(`
    query HakAkses {
  hakAkses {
    koordinat
    dasar
    tujuan
    bolehMenyaring
  }
}
    `) as unknown as TypedDocumentString<HakAksesQuery, HakAksesQueryVariables>;
export const PerseroanDocument = new TypedDocumentString(`
    query Perseroan($npwp: NPWP!) {
  perseroan(npwp: $npwp) {
    ...DataPerseroan
  }
}
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
fragment DataPerseroan on Perseroan {
  ...DataEntitas
}`) as unknown as TypedDocumentString<PerseroanQuery, PerseroanQueryVariables>;
export const DaftarPerseroanDocument = new TypedDocumentString(`
    query DaftarPerseroan($first: Int, $after: String, $filter: FilterEntitas) {
  daftarPerseroan(first: $first, after: $after, filter: $filter) {
    nodes {
      ...DataPerseroan
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
fragment DataPerseroan on Perseroan {
  ...DataEntitas
}`) as unknown as TypedDocumentString<DaftarPerseroanQuery, DaftarPerseroanQueryVariables>;
export const PersekutuanDocument = new TypedDocumentString(`
    query Persekutuan($npwp: NPWP!) {
  persekutuan(npwp: $npwp) {
    ...DataPersekutuan
  }
}
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
fragment DataPersekutuan on Persekutuan {
  ...DataEntitas
  jenis
  sekutu {
    nama
    jenis
    alamatEmail
    nomorHandphone
  }
}`) as unknown as TypedDocumentString<PersekutuanQuery, PersekutuanQueryVariables>;
export const DaftarPersekutuanDocument = new TypedDocumentString(`
    query DaftarPersekutuan($first: Int, $after: String, $filter: FilterPersekutuan) {
  daftarPersekutuan(first: $first, after: $after, filter: $filter) {
    nodes {
      ...DataPersekutuan
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DataEntitas on Entitas {
  id
  namaEntitas
  npwp
  domisili {
    provinsi {
      kode
      nama
    }
    kabupaten {
      kode
      nama
    }
    kecamatan {
      kode
      nama
    }
    kelurahan {
      kode
      nama
    }
    alamatLengkap
  }
  nomorTelepon
  jenisUsaha {
    kode
    versi
    judul
  }
  pengurus {
    nama
    jabatan
    alamatEmail
    nomorHandphone
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
fragment DataPersekutuan on Persekutuan {
  ...DataEntitas
  jenis
  sekutu {
    nama
    jenis
    alamatEmail
    nomorHandphone
  }
}`) as unknown as TypedDocumentString<DaftarPersekutuanQuery, DaftarPersekutuanQueryVariables>;
export const NotarisDocument = new TypedDocumentString(`
    query Notaris($nik: NIK!) {
  notaris(nik: $nik) {
    ...DataNotaris
  }
}
    fragment DataNotaris on Notaris {
  id
  nik
  npwp
  domisiliWilayahKerja {
    provinsi {
      kode
      nama
    }
    kabupatenKota {
      kode
      nama
    }
    alamatLengkap
    nomorTelepon
    alamatEmail
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`) as unknown as TypedDocumentString<NotarisQuery, NotarisQueryVariables>;
export const DaftarNotarisDocument = new TypedDocumentString(`
    query DaftarNotaris($first: Int, $after: String, $filter: FilterNotaris) {
  daftarNotaris(first: $first, after: $after, filter: $filter) {
    nodes {
      ...DataNotaris
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DataNotaris on Notaris {
  id
  nik
  npwp
  domisiliWilayahKerja {
    provinsi {
      kode
      nama
    }
    kabupatenKota {
      kode
      nama
    }
    alamatLengkap
    nomorTelepon
    alamatEmail
  }
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`) as unknown as TypedDocumentString<DaftarNotarisQuery, DaftarNotarisQueryVariables>;

/** The client of klienPihak1: one method an operation, typed by its committed SDL. */
export function createKlienPihak1(pilihan: PilihanKlien) {
  const klien = createKlien(pilihan);
  return {
    klien,
    perjanjian: (variabel: PerjanjianQueryVariables = {}) => klien.request(PerjanjianDocument, variabel),
    hakAkses: (variabel: HakAksesQueryVariables = {}) => klien.request(HakAksesDocument, variabel),
    perseroan: (variabel: PerseroanQueryVariables) => klien.request(PerseroanDocument, variabel),
    daftarPerseroan: (variabel: DaftarPerseroanQueryVariables = {}) => klien.request(DaftarPerseroanDocument, variabel),
    followDaftarPerseroan: (variabel: DaftarPerseroanQueryVariables = {}) => followDaftar(klien, DaftarPerseroanDocument, variabel, (h) => h.daftarPerseroan),
    persekutuan: (variabel: PersekutuanQueryVariables) => klien.request(PersekutuanDocument, variabel),
    daftarPersekutuan: (variabel: DaftarPersekutuanQueryVariables = {}) => klien.request(DaftarPersekutuanDocument, variabel),
    followDaftarPersekutuan: (variabel: DaftarPersekutuanQueryVariables = {}) => followDaftar(klien, DaftarPersekutuanDocument, variabel, (h) => h.daftarPersekutuan),
    notaris: (variabel: NotarisQueryVariables) => klien.request(NotarisDocument, variabel),
    daftarNotaris: (variabel: DaftarNotarisQueryVariables = {}) => klien.request(DaftarNotarisDocument, variabel),
    followDaftarNotaris: (variabel: DaftarNotarisQueryVariables = {}) => followDaftar(klien, DaftarNotarisDocument, variabel, (h) => h.daftarNotaris),
  };
}

/** Mengapa suatu elemen kosong. (Pasal 4(3)) */
export type AlasanTidakTersedia =
  /** Belum ada pemadanan yang pasti. (Pasal 4(3)) */
  | 'BELUM_DIPADANKAN'
  /** Data sudah dihapus. (Pasal 4(3)) */
  | 'DIHAPUS'
  /** Tidak berlaku bagi data ini. (Pasal 4(3)) */
  | 'TIDAK_BERLAKU'
  /** Pemasok tidak memilikinya, Pasal 4(3). (Pasal 4(3)) */
  | 'TIDAK_DIMILIKI'
  /** Pemasok belum memasoknya. (Pasal 4(3)) */
  | 'TIDAK_DIPASOK'
  /** Yang dipasok tidak dapat dipakai. (Pasal 4(3)) */
  | 'TIDAK_SAH';

/** Saringan daftar; semua syarat yang diisi harus terpenuhi. (Pasal 4(1)a) */
export type FilterEntitas = {
  /** Diubah pada saat ini atau sesudahnya; bukan untuk penyelarasan. (Pasal 3(1)) */
  readonly diubahSejak?: string | undefined;
  /** Pengenal buram, paling banyak 1000. (Pasal 3(1)) */
  readonly id?: ReadonlyArray<string> | undefined;
  /** Kabupaten atau kota domisili entitas menurut kode Kemendagri (tafsir T-04). (Pasal 4(1)a.3.b) */
  readonly kabupaten?: string | undefined;
  /** Jenis usaha menurut KBLI, dengan versi kodenya. (Pasal 4(1)a.5) */
  readonly kbli?: ReadonlyArray<string> | undefined;
  /** Kecamatan domisili entitas menurut kode Kemendagri. (Pasal 4(1)a.3.c) */
  readonly kecamatan?: string | undefined;
  /** Kelurahan atau desa domisili entitas menurut kode Kemendagri (tafsir T-04). (Pasal 4(1)a.3.d) */
  readonly kelurahan?: string | undefined;
  /** Nama entitas dalam register Pihak II. (Pasal 4(1)a.1) */
  readonly namaEntitas?: string | undefined;
  /** Nomor pokok wajib pajak entitas, 16 angka. (Pasal 4(1)a.2) */
  readonly npwp?: ReadonlyArray<string> | undefined;
  /** Provinsi domisili entitas menurut kode Kemendagri. (Pasal 4(1)a.3.a) */
  readonly provinsi?: string | undefined;
};

/** Saringan daftar; semua syarat yang diisi harus terpenuhi. (Pasal 4(1)b) */
export type FilterNotaris = {
  /** Diubah pada saat ini atau sesudahnya; bukan untuk penyelarasan. (Pasal 3(1)) */
  readonly diubahSejak?: string | undefined;
  /** Pengenal buram, paling banyak 1000. (Pasal 3(1)) */
  readonly id?: ReadonlyArray<string> | undefined;
  /** Kabupaten atau kota tempat kedudukan notaris. (Pasal 4(1)b.3.b) */
  readonly kabupatenKota?: string | undefined;
  /** Nomor induk kependudukan notaris. (Pasal 4(1)b.1) */
  readonly nik?: ReadonlyArray<string> | undefined;
  /** Nomor pokok wajib pajak notaris, 16 angka; sering sama dengan NIK. (Pasal 4(1)b.2) */
  readonly npwp?: ReadonlyArray<string> | undefined;
  /** Provinsi wilayah kerja notaris. (Pasal 4(1)b.3.a) */
  readonly provinsi?: string | undefined;
};

/** Saringan daftar; semua syarat yang diisi harus terpenuhi. (Pasal 4(1)a) */
export type FilterPersekutuan = {
  /** Diubah pada saat ini atau sesudahnya; bukan untuk penyelarasan. (Pasal 3(1)) */
  readonly diubahSejak?: string | undefined;
  /** Pengenal buram, paling banyak 1000. (Pasal 3(1)) */
  readonly id?: ReadonlyArray<string> | undefined;
  /** Jenis persekutuan. (Pasal 4(1)a) */
  readonly jenis?: JenisPersekutuan | undefined;
  /** Kabupaten atau kota domisili entitas menurut kode Kemendagri (tafsir T-04). (Pasal 4(1)a.3.b) */
  readonly kabupaten?: string | undefined;
  /** Jenis usaha menurut KBLI, dengan versi kodenya. (Pasal 4(1)a.5) */
  readonly kbli?: ReadonlyArray<string> | undefined;
  /** Kecamatan domisili entitas menurut kode Kemendagri. (Pasal 4(1)a.3.c) */
  readonly kecamatan?: string | undefined;
  /** Kelurahan atau desa domisili entitas menurut kode Kemendagri (tafsir T-04). (Pasal 4(1)a.3.d) */
  readonly kelurahan?: string | undefined;
  /** Nama entitas dalam register Pihak II. (Pasal 4(1)a.1) */
  readonly namaEntitas?: string | undefined;
  /** Nomor pokok wajib pajak entitas, 16 angka. (Pasal 4(1)a.2) */
  readonly npwp?: ReadonlyArray<string> | undefined;
  /** Provinsi domisili entitas menurut kode Kemendagri. (Pasal 4(1)a.3.a) */
  readonly provinsi?: string | undefined;
};

/** Jabatan pengurus. (Pasal 4(1)a.6) */
export type JabatanPengurus =
  /** Direktur. (Pasal 4(1)a.6) */
  | 'DIREKTUR'
  /** Direktur utama. (Pasal 4(1)a.6) */
  | 'DIREKTUR_UTAMA'
  /** Jabatan pengurus lainnya. (Pasal 4(1)a.6) */
  | 'LAINNYA';

/** Jenis persekutuan. (Pasal 4(1)a) */
export type JenisPersekutuan =
  /** Persekutuan Firma. (Pasal 4(1)a) */
  | 'FIRMA'
  /** Persekutuan Komanditer (CV). (Pasal 4(1)a) */
  | 'KOMANDITER'
  /** Persekutuan Perdata. (Pasal 4(1)a) */
  | 'PERDATA';

/** Jenis sekutu. (Pasal 4(1)a.6) */
export type JenisSekutu =
  /** Sekutu aktif (komplementer). (Pasal 4(1)a.6) */
  | 'AKTIF'
  /** Sekutu pasif (komanditer). (Pasal 4(1)a.6) */
  | 'PASIF';

/** Keadaan perjanjian pada suatu hari. (Pasal 6(1)) */
export type KeadaanPerjanjian =
  /** Hari pertama belum tiba. (Pasal 6(1)) */
  | 'BELUM_BERLAKU'
  /** Hari terakhir sudah lewat. (Pasal 6(1)) */
  | 'BERAKHIR'
  /** Sedang berlaku. (Pasal 6(1)) */
  | 'BERLAKU'
  /** Diakhiri lebih awal, Pasal 6(3). (Pasal 6(1)) */
  | 'DIAKHIRI'
  /** Hari terakhir belum ditetapkan, maka tidak berlaku. (Pasal 6(1)) */
  | 'TANPA_BATAS_WAKTU';

/** Tujuan penggunaan data. (Pasal 10(4)) */
export type Tujuan =
  /** Pemanfaatan data terkait Program JKN. (Pasal 10(4)) */
  | 'PEMANFAATAN'
  /** Pengembangan data terkait Program JKN. (Pasal 10(4)) */
  | 'PENGEMBANGAN'
  /** Penyediaan data terkait Program JKN. (Pasal 10(4)) */
  | 'PENYEDIAAN';

export type PerjanjianQueryVariables = Exact<{ [key: string]: never; }>;


export type PerjanjianQuery = { readonly perjanjian: { readonly nomor: ReadonlyArray<string>, readonly versi: string, readonly tanggalMulai: string, readonly berlakuHingga: string | null, readonly keadaan: KeadaanPerjanjian } };

export type HakAksesQueryVariables = Exact<{ [key: string]: never; }>;


export type HakAksesQuery = { readonly hakAkses: ReadonlyArray<{ readonly koordinat: string, readonly dasar: string, readonly tujuan: ReadonlyArray<Tujuan>, readonly bolehMenyaring: boolean }> };

export type PerseroanQueryVariables = Exact<{
  npwp: string;
}>;


export type PerseroanQuery = { readonly perseroan: DataPerseroanFragment | null };

export type DaftarPerseroanQueryVariables = Exact<{
  first?: number | undefined;
  after?: string | undefined;
  filter?: FilterEntitas | undefined;
}>;


export type DaftarPerseroanQuery = { readonly daftarPerseroan: { readonly nodes: ReadonlyArray<DataPerseroanFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PersekutuanQueryVariables = Exact<{
  npwp: string;
}>;


export type PersekutuanQuery = { readonly persekutuan: DataPersekutuanFragment | null };

export type DaftarPersekutuanQueryVariables = Exact<{
  first?: number | undefined;
  after?: string | undefined;
  filter?: FilterPersekutuan | undefined;
}>;


export type DaftarPersekutuanQuery = { readonly daftarPersekutuan: { readonly nodes: ReadonlyArray<DataPersekutuanFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NotarisQueryVariables = Exact<{
  nik: string;
}>;


export type NotarisQuery = { readonly notaris: DataNotarisFragment | null };

export type DaftarNotarisQueryVariables = Exact<{
  first?: number | undefined;
  after?: string | undefined;
  filter?: FilterNotaris | undefined;
}>;


export type DaftarNotarisQuery = { readonly daftarNotaris: { readonly nodes: ReadonlyArray<DataNotarisFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type DataEntitas_Persekutuan_Fragment = { readonly id: string, readonly namaEntitas: string | null, readonly npwp: string | null, readonly nomorTelepon: string | null, readonly diubahPada: string, readonly dihapusPada: string | null, readonly domisili: { readonly alamatLengkap: string | null, readonly provinsi: { readonly kode: string, readonly nama: string } | null, readonly kabupaten: { readonly kode: string, readonly nama: string } | null, readonly kecamatan: { readonly kode: string, readonly nama: string } | null, readonly kelurahan: { readonly kode: string, readonly nama: string } | null }, readonly jenisUsaha: ReadonlyArray<{ readonly kode: string, readonly versi: string, readonly judul: string | null }>, readonly pengurus: ReadonlyArray<{ readonly nama: string | null, readonly jabatan: JabatanPengurus | null, readonly alamatEmail: string | null, readonly nomorHandphone: string | null }>, readonly dataTidakTersedia: ReadonlyArray<{ readonly jalur: string, readonly alasan: AlasanTidakTersedia, readonly dasar: string }> };

type DataEntitas_Perseroan_Fragment = { readonly id: string, readonly namaEntitas: string | null, readonly npwp: string | null, readonly nomorTelepon: string | null, readonly diubahPada: string, readonly dihapusPada: string | null, readonly domisili: { readonly alamatLengkap: string | null, readonly provinsi: { readonly kode: string, readonly nama: string } | null, readonly kabupaten: { readonly kode: string, readonly nama: string } | null, readonly kecamatan: { readonly kode: string, readonly nama: string } | null, readonly kelurahan: { readonly kode: string, readonly nama: string } | null }, readonly jenisUsaha: ReadonlyArray<{ readonly kode: string, readonly versi: string, readonly judul: string | null }>, readonly pengurus: ReadonlyArray<{ readonly nama: string | null, readonly jabatan: JabatanPengurus | null, readonly alamatEmail: string | null, readonly nomorHandphone: string | null }>, readonly dataTidakTersedia: ReadonlyArray<{ readonly jalur: string, readonly alasan: AlasanTidakTersedia, readonly dasar: string }> };

export type DataEntitasFragment =
  | DataEntitas_Persekutuan_Fragment
  | DataEntitas_Perseroan_Fragment
;

export type DataPerseroanFragment = DataEntitas_Perseroan_Fragment;

export type DataPersekutuanFragment = (
  { readonly jenis: JenisPersekutuan, readonly sekutu: ReadonlyArray<{ readonly nama: string | null, readonly jenis: JenisSekutu | null, readonly alamatEmail: string | null, readonly nomorHandphone: string | null }> }
  & DataEntitas_Persekutuan_Fragment
);

export type DataNotarisFragment = { readonly id: string, readonly nik: string | null, readonly npwp: string | null, readonly diubahPada: string, readonly dihapusPada: string | null, readonly domisiliWilayahKerja: { readonly alamatLengkap: string | null, readonly nomorTelepon: string | null, readonly alamatEmail: string | null, readonly provinsi: { readonly kode: string, readonly nama: string } | null, readonly kabupatenKota: { readonly kode: string, readonly nama: string } | null }, readonly dataTidakTersedia: ReadonlyArray<{ readonly jalur: string, readonly alasan: AlasanTidakTersedia, readonly dasar: string }> };
