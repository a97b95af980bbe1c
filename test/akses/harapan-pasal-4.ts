import type { Audiens } from "#perjanjian/pihak.js";

/*
 * Who may do what, typed by hand from Pasal 4 and contract.md §4. Nothing here is taken from the rows of
 * src/perjanjian: an error there must meet a second opinion here.
 */

type Peta = Readonly<Record<string, string>>;

/** Pasal 4(1): what Pihak I receives. Clause → the fields that show it. */
export const MEDAN_AYAT_1: Peta = {
  "4(1)a": "Persekutuan.jenis",
  "4(1)a.1": "Entitas.namaEntitas Perseroan.namaEntitas Persekutuan.namaEntitas",
  "4(1)a.2": "Entitas.npwp Perseroan.npwp Persekutuan.npwp",
  "4(1)a.3": "Entitas.domisili Perseroan.domisili Persekutuan.domisili",
  "4(1)a.3.a": "DomisiliEntitas.provinsi",
  "4(1)a.3.b": "DomisiliEntitas.kabupaten",
  "4(1)a.3.c": "DomisiliEntitas.kecamatan",
  "4(1)a.3.d": "DomisiliEntitas.kelurahan",
  "4(1)a.3.e": "DomisiliEntitas.alamatLengkap",
  "4(1)a.4": "Entitas.nomorTelepon Perseroan.nomorTelepon Persekutuan.nomorTelepon",
  "4(1)a.5":
    "Entitas.jenisUsaha Perseroan.jenisUsaha Persekutuan.jenisUsaha JenisUsaha.kode JenisUsaha.versi JenisUsaha.judul",
  "4(1)a.6":
    "Entitas.pengurus Perseroan.pengurus Persekutuan.pengurus Persekutuan.sekutu Pengurus.nama Pengurus.jabatan Sekutu.nama Sekutu.jenis",
  "4(1)a.7": "Pengurus.alamatEmail Pengurus.nomorHandphone Sekutu.alamatEmail Sekutu.nomorHandphone",
  "4(1)b.1": "Notaris.nik",
  "4(1)b.2": "Notaris.npwp",
  "4(1)b.3": "Notaris.domisiliWilayahKerja",
  "4(1)b.3.a": "DomisiliNotaris.provinsi",
  "4(1)b.3.b": "DomisiliNotaris.kabupatenKota",
  "4(1)b.3.c": "DomisiliNotaris.alamatLengkap",
  "4(1)b.3.d": "DomisiliNotaris.nomorTelepon",
  "4(1)b.3.e": "DomisiliNotaris.alamatEmail",
};

/** Filters on Pasal 4(1): `coordinate comparison column`, by clause. */
export const SARING_AYAT_1: Peta = {
  "4(1)a": "FilterPersekutuan.jenis sama jenis",
  "4(1)a.1": "FilterEntitas.namaEntitas awalan nama_normal; FilterPersekutuan.namaEntitas awalan nama_normal",
  "4(1)a.2":
    "FilterEntitas.npwp salah-satu npwp; FilterPersekutuan.npwp salah-satu npwp; Query.perseroan(npwp) sama npwp; Query.persekutuan(npwp) sama npwp",
  "4(1)a.3.a": "FilterEntitas.provinsi sama provinsi; FilterPersekutuan.provinsi sama provinsi",
  "4(1)a.3.b": "FilterEntitas.kabupaten sama kabupaten; FilterPersekutuan.kabupaten sama kabupaten",
  "4(1)a.3.c": "FilterEntitas.kecamatan sama kecamatan; FilterPersekutuan.kecamatan sama kecamatan",
  "4(1)a.3.d": "FilterEntitas.kelurahan sama kelurahan; FilterPersekutuan.kelurahan sama kelurahan",
  "4(1)a.5": "FilterEntitas.kbli kbli kbli; FilterPersekutuan.kbli kbli kbli",
  "4(1)b.1": "FilterNotaris.nik salah-satu nik; Query.notaris(nik) sama nik",
  "4(1)b.2": "FilterNotaris.npwp salah-satu npwp",
  "4(1)b.3.a": "FilterNotaris.provinsi sama provinsi",
  "4(1)b.3.b": "FilterNotaris.kabupatenKota sama kabupaten_kota",
};

/** Pasal 4(2): what Pihak II receives back. */
export const MEDAN_AYAT_2: Peta = {
  "4(2)a.1": "PesertaStatusEntitas.namaEntitas",
  "4(2)a.2": "PesertaStatus.npwp PesertaStatusEntitas.npwp",
  "4(2)a.3": "PesertaStatusEntitas.status",
  "4(2)b.1": "PesertaStatusNotaris.nik",
  "4(2)b.2": "PesertaStatus.npwp PesertaStatusNotaris.npwp",
  "4(2)b.3": "PesertaStatusNotaris.status",
  "4(2)b.4": "PesertaStatusNotaris.segmenKepesertaan",
};

export const SARING_AYAT_2: Peta = {
  "4(2)a.2": "FilterStatusEntitas.npwp salah-satu npwp; Query.pesertaStatusEntitas(npwp) sama npwp",
  "4(2)a.3": "FilterStatusEntitas.status sama status",
  "4(2)b.1": "FilterStatusNotaris.nik salah-satu nik; Query.pesertaStatusNotaris(nik) sama nik",
  "4(2)b.2": "FilterStatusNotaris.npwp salah-satu npwp",
  "4(2)b.3": "FilterStatusNotaris.status sama status",
  "4(2)b.4": "FilterStatusNotaris.segmenKepesertaan sama segmen",
};

/** Own columns: for the staff of one party alone, all under "milik sendiri". */
export const MEDAN_MILIK_II =
  "Perseroan.idSumber Persekutuan.idSumber Notaris.idSumber Perseroan.nomorSk Perseroan.tanggalSk Perseroan.modalDasar Perseroan.modalDisetor Persekutuan.nomorSk Persekutuan.tanggalSk Pengurus.nik Sekutu.nik Notaris.nama Notaris.nomorSk";
export const MEDAN_MILIK_I = `
  PesertaStatusEntitas.kodeBadanUsaha PesertaStatusEntitas.jumlahPekerja PesertaStatusEntitas.terdaftarSejak
  PesertaStatusNotaris.nomorKartu PesertaStatusEntitas.penjelasan PesertaStatusNotaris.penjelasan
  PenjelasanPadanan.metode PenjelasanPadanan.bobot PenjelasanPadanan.unsur PenjelasanPadanan.versiParameter
  PenjelasanPadanan.putaran UnsurBanding.unsur UnsurBanding.tingkat UnsurBanding.bobot
  Tinjauan.badanUsaha Tinjauan.bobot Tinjauan.unsur Tinjauan.versiParameter
  Tinjauan.keputusan Tinjauan.alasan Tinjauan.diputusOleh Tinjauan.diputusPada
  BadanUsaha.kodeBadanUsaha BadanUsaha.nama BadanUsaha.npwp BadanUsaha.provinsi BadanUsaha.kabupaten
  BadanUsaha.kecamatan BadanUsaha.kelurahan BadanUsaha.jumlahPekerja BadanUsaha.terdaftarSejak`;
/** Ways of Pihak I's staff from a status to what Pihak II supplied: used as Pasal 4(1) is, for PEMANFAATAN. */
export const MEDAN_DITERIMA_I = "PesertaStatusEntitas.entitas Tinjauan.entitas";
export const SARING_DITERIMA_I =
  "FilterStatusEntitas.provinsi sama provinsi; FilterStatusEntitas.kabupaten sama kabupaten; FilterTinjauan.provinsi sama provinsi; FilterTinjauan.kabupaten sama kabupaten";
/** What Pihak I's staff decide (Pasal 5(1)b): `tulis` is an input that becomes the value. */
export const SARING_MILIK_I =
  "FilterTinjauan.keputusan sama keputusan; FilterTinjauan.diputus ada keputusan; Mutation.putuskanTinjauan(keputusan) tulis keputusan; Mutation.putuskanTinjauan(alasan) tulis alasan";

/** The identifier that Pihak II supplied comes back to Pihak II, its systems included. */
export const MEDAN_ID_SUMBER_STATUS =
  "PesertaStatus.idSumber PesertaStatusEntitas.idSumber PesertaStatusNotaris.idSumber";
export const SARING_ID_SUMBER_STATUS =
  "FilterStatusEntitas.idSumber salah-satu id_sumber; FilterStatusNotaris.idSumber salah-satu id_sumber";

/** Parts without a data element, by whom they belong to. */
export const TEKNIS_UMUM = `
  Query.perjanjian Query.hakAkses
  Perjanjian.nomor Perjanjian.tanggalMulai Perjanjian.berlakuHingga Perjanjian.keadaan Perjanjian.versi
  Perjanjian.kontak Perjanjian.tafsir
  Kontak.pihak Kontak.nama Kontak.alamat Kontak.telepon Kontak.email
  Tafsir.nomor Tafsir.pasal Tafsir.pilihan Tafsir.alasan Tafsir.dikonfirmasiOleh
  HakAkses.koordinat HakAkses.dasar HakAkses.tujuan HakAkses.bolehMenyaring`;
export const TEKNIS_REKAM = `
  PageInfo.hasNextPage PageInfo.hasPreviousPage PageInfo.startCursor PageInfo.endCursor
  DataTidakTersedia.jalur DataTidakTersedia.alasan DataTidakTersedia.dasar`;
export const TEKNIS_AYAT_1 = `
  Query.perseroan Query.persekutuan Query.notaris
  Query.daftarPerseroan Query.daftarPerseroan(first) Query.daftarPerseroan(after) Query.daftarPerseroan(filter)
  Query.daftarPersekutuan Query.daftarPersekutuan(first) Query.daftarPersekutuan(after) Query.daftarPersekutuan(filter)
  Query.daftarNotaris Query.daftarNotaris(first) Query.daftarNotaris(after) Query.daftarNotaris(filter)
  Entitas.id Entitas.diubahPada Entitas.dihapusPada Entitas.dataTidakTersedia
  Perseroan.id Perseroan.diubahPada Perseroan.dihapusPada Perseroan.dataTidakTersedia
  Persekutuan.id Persekutuan.diubahPada Persekutuan.dihapusPada Persekutuan.dataTidakTersedia
  Notaris.id Notaris.diubahPada Notaris.dihapusPada Notaris.dataTidakTersedia
  Wilayah.kode Wilayah.nama
  PerseroanConnection.edges PerseroanConnection.nodes PerseroanConnection.pageInfo PerseroanConnection.totalCount
  PersekutuanConnection.edges PersekutuanConnection.nodes PersekutuanConnection.pageInfo PersekutuanConnection.totalCount
  NotarisConnection.edges NotarisConnection.nodes NotarisConnection.pageInfo NotarisConnection.totalCount
  PerseroanEdge.cursor PerseroanEdge.node PersekutuanEdge.cursor PersekutuanEdge.node
  NotarisEdge.cursor NotarisEdge.node
  FilterEntitas.id FilterEntitas.diubahSejak FilterPersekutuan.id FilterPersekutuan.diubahSejak
  FilterNotaris.id FilterNotaris.diubahSejak`;
export const TEKNIS_AYAT_2 = `
  Query.pesertaStatusEntitas Query.pesertaStatusNotaris
  Query.daftarPesertaStatusEntitas Query.daftarPesertaStatusEntitas(first)
  Query.daftarPesertaStatusEntitas(after) Query.daftarPesertaStatusEntitas(filter)
  Query.daftarPesertaStatusNotaris Query.daftarPesertaStatusNotaris(first)
  Query.daftarPesertaStatusNotaris(after) Query.daftarPesertaStatusNotaris(filter)
  PesertaStatus.id PesertaStatus.perTanggal PesertaStatus.diubahPada PesertaStatus.dihapusPada
  PesertaStatus.dataTidakTersedia
  PesertaStatusEntitas.id PesertaStatusEntitas.perTanggal PesertaStatusEntitas.diubahPada
  PesertaStatusEntitas.dihapusPada PesertaStatusEntitas.dataTidakTersedia
  PesertaStatusNotaris.id PesertaStatusNotaris.perTanggal PesertaStatusNotaris.diubahPada
  PesertaStatusNotaris.dihapusPada PesertaStatusNotaris.dataTidakTersedia
  PesertaStatusEntitasConnection.edges PesertaStatusEntitasConnection.nodes
  PesertaStatusEntitasConnection.pageInfo PesertaStatusEntitasConnection.totalCount
  PesertaStatusNotarisConnection.edges PesertaStatusNotarisConnection.nodes
  PesertaStatusNotarisConnection.pageInfo PesertaStatusNotarisConnection.totalCount
  PesertaStatusEntitasEdge.cursor PesertaStatusEntitasEdge.node
  PesertaStatusNotarisEdge.cursor PesertaStatusNotarisEdge.node
  FilterStatusEntitas.id FilterStatusEntitas.diubahSejak FilterStatusNotaris.id FilterStatusNotaris.diubahSejak`;

/** The review queue is Pihak I's own work: nobody but its staff has any of it. */
export const TEKNIS_MILIK_I = `
  Query.daftarTinjauan Query.daftarTinjauan(first) Query.daftarTinjauan(after) Query.daftarTinjauan(filter)
  Mutation.putuskanTinjauan Mutation.putuskanTinjauan(id)
  Tinjauan.id Tinjauan.sejak Tinjauan.diubahPada Tinjauan.ditutupPada
  TinjauanConnection.edges TinjauanConnection.nodes TinjauanConnection.pageInfo TinjauanConnection.totalCount
  TinjauanEdge.cursor TinjauanEdge.node FilterTinjauan.id FilterTinjauan.diubahSejak`;

/** Database columns behind Pasal 4(1), its technical columns included. */
export const KOLOM_AYAT_1: Peta = {
  perseroan:
    "id urut diubah_pada dihapus_pada subjek tidak_sah nama_entitas nama_normal npwp npwp_tidak_sah provinsi kabupaten kecamatan kelurahan alamat_lengkap nomor_telepon kbli judul_kbli pengurus_ada",
  persekutuan:
    "id urut diubah_pada dihapus_pada subjek tidak_sah jenis nama_entitas nama_normal npwp npwp_tidak_sah provinsi kabupaten kecamatan kelurahan alamat_lengkap nomor_telepon kbli judul_kbli pengurus_ada",
  pengurus: "id entitas_id urutan tidak_sah peran nama jabatan alamat_email nomor_handphone",
  notaris:
    "id urut diubah_pada dihapus_pada subjek tidak_sah nik npwp npwp_tidak_sah provinsi kabupaten_kota alamat_lengkap nomor_telepon alamat_email",
};
export const KOLOM_AYAT_2: Peta = {
  peserta_status_entitas:
    "id urut diubah_pada dihapus_pada subjek per_tanggal nama_entitas npwp npwp_tidak_sah status",
  peserta_status_notaris:
    "id urut diubah_pada dihapus_pada subjek per_tanggal nik npwp npwp_tidak_sah status segmen",
};
export const KOLOM_MILIK_II: Peta = {
  perseroan: "id_sumber nomor_sk tanggal_sk modal_dasar modal_disetor",
  persekutuan: "id_sumber nomor_sk tanggal_sk",
  pengurus: "nik",
  notaris: "id_sumber nama nomor_sk",
};
export const KOLOM_MILIK_I: Peta = {
  peserta_status_entitas:
    "kode_badan_usaha jumlah_pekerja terdaftar_sejak entitas_id provinsi kabupaten metode bobot penjelasan versi_parameter putaran_id",
  peserta_status_notaris: "nomor_kartu metode versi_parameter putaran_id",
  tinjauan_padanan:
    "id urut diubah_pada dihapus_pada subjek sejak entitas_id badan_usaha_id provinsi kabupaten bobot penjelasan versi_parameter kode_badan_usaha nama npwp kode_wilayah jumlah_pekerja terdaftar_sejak keputusan alasan orang waktu",
};
export const KOLOM_ID_SUMBER_STATUS: Peta = {
  peserta_status_entitas: "id_sumber",
  peserta_status_notaris: "id_sumber",
};

/** How an audience stands to a set of elements: for which purposes it reads them, or that it only sees them. */
export type Hak = "PEMANFAATAN" | "SEMUA_TUJUAN" | "LIHAT" | null;

/** Rights of one audience to each set of elements. */
export interface HakAudiens {
  readonly ayat1: Hak;
  readonly ayat2: Hak;
  readonly milikI: Hak;
  readonly diterimaI: Hak;
  readonly milikII: Hak;
  readonly idSumberStatus: Hak;
}

const TANPA: HakAudiens = {
  ayat1: null,
  ayat2: null,
  milikI: null,
  diterimaI: null,
  milikII: null,
  idSumberStatus: null,
};

/** Pasal 4 read as rights of audiences: who receives, and whose staff see what their party supplied. */
export function hakOf({ pihak, peran }: Audiens): HakAudiens {
  switch (`${pihak} ${peran}`) {
    case "PIHAK_I SISTEM_MITRA":
      return { ...TANPA, ayat1: "PEMANFAATAN" };
    case "PIHAK_I PENGEMBANG":
      return { ...TANPA, ayat1: "LIHAT" };
    case "PIHAK_I PETUGAS":
      return {
        ...TANPA,
        ayat1: "PEMANFAATAN",
        ayat2: "SEMUA_TUJUAN",
        milikI: "SEMUA_TUJUAN",
        diterimaI: "PEMANFAATAN",
      };
    case "PIHAK_II SISTEM_MITRA":
      return { ...TANPA, ayat2: "PEMANFAATAN", idSumberStatus: "SEMUA_TUJUAN" };
    case "PIHAK_II PENGEMBANG":
      return { ...TANPA, ayat2: "LIHAT", idSumberStatus: "LIHAT" };
    case "PIHAK_II PETUGAS":
      return {
        ...TANPA,
        ayat1: "SEMUA_TUJUAN",
        ayat2: "PEMANFAATAN",
        milikII: "SEMUA_TUJUAN",
        idSumberStatus: "SEMUA_TUJUAN",
      };
    default:
      return TANPA;
  }
}
