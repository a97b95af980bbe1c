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
export const DataStatusEntitasFragmentDoc = new TypedDocumentString(`
    fragment DataStatusEntitas on PesertaStatusEntitas {
  id
  idSumber
  namaEntitas
  npwp
  status
  perTanggal
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
    `, {"fragmentName":"DataStatusEntitas"}) as unknown as TypedDocumentString<DataStatusEntitasFragment, unknown>;
export const DataStatusNotarisFragmentDoc = new TypedDocumentString(`
    fragment DataStatusNotaris on PesertaStatusNotaris {
  id
  idSumber
  nik
  npwp
  status
  segmenKepesertaan
  perTanggal
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}
    `, {"fragmentName":"DataStatusNotaris"}) as unknown as TypedDocumentString<DataStatusNotarisFragment, unknown>;
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
export const PesertaStatusEntitasDocument = new TypedDocumentString(`
    query PesertaStatusEntitas($npwp: NPWP!) {
  pesertaStatusEntitas(npwp: $npwp) {
    ...DataStatusEntitas
  }
}
    fragment DataStatusEntitas on PesertaStatusEntitas {
  id
  idSumber
  namaEntitas
  npwp
  status
  perTanggal
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`) as unknown as TypedDocumentString<PesertaStatusEntitasQuery, PesertaStatusEntitasQueryVariables>;
export const DaftarPesertaStatusEntitasDocument = new TypedDocumentString(`
    query DaftarPesertaStatusEntitas($first: Int, $after: String, $filter: FilterStatusEntitas) {
  daftarPesertaStatusEntitas(first: $first, after: $after, filter: $filter) {
    nodes {
      ...DataStatusEntitas
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DataStatusEntitas on PesertaStatusEntitas {
  id
  idSumber
  namaEntitas
  npwp
  status
  perTanggal
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`) as unknown as TypedDocumentString<DaftarPesertaStatusEntitasQuery, DaftarPesertaStatusEntitasQueryVariables>;
export const PesertaStatusNotarisDocument = new TypedDocumentString(`
    query PesertaStatusNotaris($nik: NIK!) {
  pesertaStatusNotaris(nik: $nik) {
    ...DataStatusNotaris
  }
}
    fragment DataStatusNotaris on PesertaStatusNotaris {
  id
  idSumber
  nik
  npwp
  status
  segmenKepesertaan
  perTanggal
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`) as unknown as TypedDocumentString<PesertaStatusNotarisQuery, PesertaStatusNotarisQueryVariables>;
export const DaftarPesertaStatusNotarisDocument = new TypedDocumentString(`
    query DaftarPesertaStatusNotaris($first: Int, $after: String, $filter: FilterStatusNotaris) {
  daftarPesertaStatusNotaris(first: $first, after: $after, filter: $filter) {
    nodes {
      ...DataStatusNotaris
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DataStatusNotaris on PesertaStatusNotaris {
  id
  idSumber
  nik
  npwp
  status
  segmenKepesertaan
  perTanggal
  diubahPada
  dihapusPada
  dataTidakTersedia {
    jalur
    alasan
    dasar
  }
}`) as unknown as TypedDocumentString<DaftarPesertaStatusNotarisQuery, DaftarPesertaStatusNotarisQueryVariables>;

/** The client of klienPihak2: one method an operation, typed by its committed SDL. */
export function createKlienPihak2(pilihan: PilihanKlien) {
  const klien = createKlien(pilihan);
  return {
    klien,
    perjanjian: (variabel: PerjanjianQueryVariables = {}) => klien.request(PerjanjianDocument, variabel),
    hakAkses: (variabel: HakAksesQueryVariables = {}) => klien.request(HakAksesDocument, variabel),
    pesertaStatusEntitas: (variabel: PesertaStatusEntitasQueryVariables) => klien.request(PesertaStatusEntitasDocument, variabel),
    daftarPesertaStatusEntitas: (variabel: DaftarPesertaStatusEntitasQueryVariables = {}) => klien.request(DaftarPesertaStatusEntitasDocument, variabel),
    followDaftarPesertaStatusEntitas: (variabel: DaftarPesertaStatusEntitasQueryVariables = {}) => followDaftar(klien, DaftarPesertaStatusEntitasDocument, variabel, (h) => h.daftarPesertaStatusEntitas),
    pesertaStatusNotaris: (variabel: PesertaStatusNotarisQueryVariables) => klien.request(PesertaStatusNotarisDocument, variabel),
    daftarPesertaStatusNotaris: (variabel: DaftarPesertaStatusNotarisQueryVariables = {}) => klien.request(DaftarPesertaStatusNotarisDocument, variabel),
    followDaftarPesertaStatusNotaris: (variabel: DaftarPesertaStatusNotarisQueryVariables = {}) => followDaftar(klien, DaftarPesertaStatusNotarisDocument, variabel, (h) => h.daftarPesertaStatusNotaris),
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

/** Saringan daftar; semua syarat yang diisi harus terpenuhi. (Pasal 4(2)a) */
export type FilterStatusEntitas = {
  /** Diubah pada saat ini atau sesudahnya; bukan untuk penyelarasan. (Pasal 3(1)) */
  readonly diubahSejak?: string | undefined;
  /** Pengenal buram, paling banyak 1000. (Pasal 3(1)) */
  readonly id?: ReadonlyArray<string> | undefined;
  /** Pengenal yang dipasok Pihak II, agar data balikan dapat dikembalikan ke registernya. (milik sendiri) */
  readonly idSumber?: ReadonlyArray<string> | undefined;
  /** Nomor pokok wajib pajak entitas sebagaimana dipasok Pihak II. (Pasal 4(2)a.2) */
  readonly npwp?: ReadonlyArray<string> | undefined;
  /** TERDAFTAR: terdaftar sebagai badan usaha pada Pihak I; tidak menyatakan kepesertaan seluruh pekerja maupun pembayaran. TIDAK_TERDAFTAR: dipastikan tidak terdaftar. (Pasal 4(2)a.3) */
  readonly status?: StatusEntitas | undefined;
};

/** Saringan daftar; semua syarat yang diisi harus terpenuhi. (Pasal 4(2)b) */
export type FilterStatusNotaris = {
  /** Diubah pada saat ini atau sesudahnya; bukan untuk penyelarasan. (Pasal 3(1)) */
  readonly diubahSejak?: string | undefined;
  /** Pengenal buram, paling banyak 1000. (Pasal 3(1)) */
  readonly id?: ReadonlyArray<string> | undefined;
  /** Pengenal yang dipasok Pihak II, agar data balikan dapat dikembalikan ke registernya. (milik sendiri) */
  readonly idSumber?: ReadonlyArray<string> | undefined;
  /** Nomor induk kependudukan notaris sebagaimana dipasok Pihak II. (Pasal 4(2)b.1) */
  readonly nik?: ReadonlyArray<string> | undefined;
  /** Nomor pokok wajib pajak notaris sebagaimana dipasok Pihak II. (Pasal 4(2)b.2) */
  readonly npwp?: ReadonlyArray<string> | undefined;
  /** Segmen kepesertaan notaris; tidak berlaku bila TIDAK_TERDAFTAR. (Pasal 4(2)b.4) */
  readonly segmenKepesertaan?: SegmenKepesertaan | undefined;
  /** AKTIF: peserta aktif. TIDAK_AKTIF: peserta yang tidak berhak atas layanan, misalnya karena tunggakan. TIDAK_TERDAFTAR: dipastikan bukan peserta. (Pasal 4(2)b.3) */
  readonly status?: StatusNotaris | undefined;
};

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

/** Segmen kepesertaan JKN. (Pasal 4(2)b.4) */
export type SegmenKepesertaan =
  /** Bukan pekerja. (Pasal 4(2)b.4) */
  | 'BP'
  /** Bukan pekerja, penyelenggara negara. (Pasal 4(2)b.4) */
  | 'BP_PN'
  /** Penerima bantuan iuran JK. (Pasal 4(2)b.4) */
  | 'PBI_JK'
  /** Pekerja bukan penerima upah (mandiri). (Pasal 4(2)b.4) */
  | 'PBPU'
  /** PBPU dan BP yang didaftarkan pemerintah daerah. (Pasal 4(2)b.4) */
  | 'PBPU_BP_PEMDA'
  /** Pekerja penerima upah, badan usaha. (Pasal 4(2)b.4) */
  | 'PPU_BU'
  /** Pekerja penerima upah, penyelenggara negara. (Pasal 4(2)b.4) */
  | 'PPU_PN';

/** Status kepesertaan entitas. (Pasal 4(2)a.3) */
export type StatusEntitas =
  /** Terdaftar sebagai badan usaha pada Pihak I. (Pasal 4(2)a.3) */
  | 'TERDAFTAR'
  /** Dipastikan tidak terdaftar. (Pasal 4(2)a.3) */
  | 'TIDAK_TERDAFTAR';

/** Status kepesertaan notaris. (Pasal 4(2)b.3) */
export type StatusNotaris =
  /** Peserta aktif. (Pasal 4(2)b.3) */
  | 'AKTIF'
  /** Peserta tidak aktif. (Pasal 4(2)b.3) */
  | 'TIDAK_AKTIF'
  /** Dipastikan bukan peserta. (Pasal 4(2)b.3) */
  | 'TIDAK_TERDAFTAR';

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

export type PesertaStatusEntitasQueryVariables = Exact<{
  npwp: string;
}>;


export type PesertaStatusEntitasQuery = { readonly pesertaStatusEntitas: DataStatusEntitasFragment | null };

export type DaftarPesertaStatusEntitasQueryVariables = Exact<{
  first?: number | undefined;
  after?: string | undefined;
  filter?: FilterStatusEntitas | undefined;
}>;


export type DaftarPesertaStatusEntitasQuery = { readonly daftarPesertaStatusEntitas: { readonly nodes: ReadonlyArray<DataStatusEntitasFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PesertaStatusNotarisQueryVariables = Exact<{
  nik: string;
}>;


export type PesertaStatusNotarisQuery = { readonly pesertaStatusNotaris: DataStatusNotarisFragment | null };

export type DaftarPesertaStatusNotarisQueryVariables = Exact<{
  first?: number | undefined;
  after?: string | undefined;
  filter?: FilterStatusNotaris | undefined;
}>;


export type DaftarPesertaStatusNotarisQuery = { readonly daftarPesertaStatusNotaris: { readonly nodes: ReadonlyArray<DataStatusNotarisFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DataStatusEntitasFragment = { readonly id: string, readonly idSumber: string, readonly namaEntitas: string | null, readonly npwp: string | null, readonly status: StatusEntitas | null, readonly perTanggal: string | null, readonly diubahPada: string, readonly dihapusPada: string | null, readonly dataTidakTersedia: ReadonlyArray<{ readonly jalur: string, readonly alasan: AlasanTidakTersedia, readonly dasar: string }> };

export type DataStatusNotarisFragment = { readonly id: string, readonly idSumber: string, readonly nik: string | null, readonly npwp: string | null, readonly status: StatusNotaris | null, readonly segmenKepesertaan: SegmenKepesertaan | null, readonly perTanggal: string | null, readonly diubahPada: string, readonly dihapusPada: string | null, readonly dataTidakTersedia: ReadonlyArray<{ readonly jalur: string, readonly alasan: AlasanTidakTersedia, readonly dasar: string }> };
