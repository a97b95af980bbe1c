import { AKAR, DASAR_OBJEK, indukAkar, SEMUA_OBJEK } from "./akar.js";
import type { Tampilan } from "./elemen.js";

/**
 * A part of the interface that carries no data element: it may be seen by whoever can reach its type.
 * Nothing is technical unless it is named here with its reason.
 */
export interface Teknis {
  /** `Type.field`, `Type.field(argument)` or `Input.field`. */
  readonly koordinat: string;
  readonly makna: string;
  /** Clause that it serves. */
  readonly dasar: string;
}

const t = (dasar: string, makna: string, ...koordinat: readonly string[]): readonly Teknis[] =>
  koordinat.map((k) => Object.freeze({ koordinat: k, makna, dasar }));

const REKAM = [
  "Entitas",
  "Perseroan",
  "Persekutuan",
  "Notaris",
  "PesertaStatus",
  "PesertaStatusEntitas",
  "PesertaStatusNotaris",
];
const FILTER = [
  "FilterEntitas",
  "FilterPersekutuan",
  "FilterNotaris",
  "FilterStatusEntitas",
  "FilterStatusNotaris",
  "FilterTinjauan",
];
const tiap = (tipe: readonly string[], medan: string): readonly string[] => tipe.map((x) => `${x}.${medan}`);
const daftar = AKAR.filter((a) => a.bentuk === "daftar");

/** Every technical entry. */
export const TEKNIS: readonly Teknis[] = Object.freeze([
  ...t("1(1)", "Perjanjian kerja sama, keadaannya, kontak, dan tafsirnya.", "Query.perjanjian"),
  ...t("10(4)", "Elemen data yang boleh dilihat pemanggil, dengan dasar dan tujuannya.", "Query.hakAkses"),
  ...AKAR.filter((a) => a.bentuk !== "putusan").flatMap((a) => t("3(1)", a.makna, `Query.${a.akar}`)),
  ...AKAR.filter((a) => a.bentuk === "putusan").flatMap((a) => [
    ...t(DASAR_OBJEK[a.objek], a.makna, `${indukAkar(a)}.${a.akar}`),
    ...t("3(1)", "Pengenal buram dari daftarnya.", `${indukAkar(a)}.${a.akar}(${a.kunci})`),
  ]),
  ...daftar.flatMap((a) => [
    ...t("3(1)", "Banyaknya data pada satu halaman, 1 sampai 1000.", `Query.${a.akar}(first)`),
    ...t("3(1)", "Kursor data terakhir yang sudah diterima.", `Query.${a.akar}(after)`),
    ...t("3(1)", "Saringan; tanpa saringan berarti seluruh data.", `Query.${a.akar}(filter)`),
  ]),
  ...t(
    "3(1)",
    "Pengenal buram data ini bagi pemanggil; tidak memuat nomor apa pun.",
    ...tiap([...REKAM, "Tinjauan"], "id"),
  ),
  ...t("3(1)", "Saat terakhir sesuatu yang boleh dilihat pemanggil berubah.", ...tiap(REKAM, "diubahPada")),
  ...t(
    "5(1)b",
    "Saat pemadanan terakhir mengubah tinjauan ini; keputusan memindahkannya pada pemadanan berikutnya.",
    "Tinjauan.diubahPada",
  ),
  ...t("5(1)b", "Saat pasangan ini pertama kali perlu ditinjau.", "Tinjauan.sejak"),
  ...t(
    "5(1)b",
    "Saat pemadanan tidak lagi menanyakan pasangan ini; tinjauan yang ditutup tidak dapat diputus.",
    "Tinjauan.ditutupPada",
  ),
  ...t(
    "3(1)",
    "Saat data dihapus; data yang dihapus muncul sekali lagi tanpa isi.",
    ...tiap(REKAM, "dihapusPada"),
  ),
  ...t(
    "4(3)",
    "Setiap elemen yang kosong pada data ini, dengan alasannya.",
    ...tiap(REKAM, "dataTidakTersedia"),
  ),
  ...t(
    "4(2)",
    "Hari keadaan register Pihak I yang menjadi dasar status.",
    ...tiap(["PesertaStatus", "PesertaStatusEntitas", "PesertaStatusNotaris"], "perTanggal"),
  ),
  ...t("4(1)a.3", "Kode wilayah Kemendagri.", "Wilayah.kode"),
  ...t("4(1)a.3", "Nama wilayah.", "Wilayah.nama"),
  ...SEMUA_OBJEK.flatMap((o) => [
    ...t("3(1)", "Data dengan kursornya.", `${o}Connection.edges`),
    ...t("3(1)", "Data pada halaman ini.", `${o}Connection.nodes`),
    ...t("3(1)", "Letak halaman ini.", `${o}Connection.pageInfo`),
    ...t("3(1)", "Banyaknya data yang cocok, tanpa yang dihapus.", `${o}Connection.totalCount`),
    ...t("3(1)", "Kursor data ini, terikat pada pemanggil dan saringannya.", `${o}Edge.cursor`),
    ...t("3(1)", "Data.", `${o}Edge.node`),
  ]),
  ...t("3(1)", "Masih ada data sesudah halaman ini.", "PageInfo.hasNextPage"),
  ...t("3(1)", "Ada data sebelum halaman ini.", "PageInfo.hasPreviousPage"),
  ...t("3(1)", "Kursor data pertama pada halaman ini.", "PageInfo.startCursor"),
  ...t("3(1)", "Kursor data terakhir pada halaman ini.", "PageInfo.endCursor"),
  ...t("3(1)", "Pengenal buram, paling banyak 1000.", ...tiap(FILTER, "id")),
  ...t(
    "3(1)",
    "Diubah pada saat ini atau sesudahnya; bukan untuk penyelarasan.",
    ...tiap(FILTER, "diubahSejak"),
  ),
  ...t(
    "4(3)",
    "Letak elemen yang kosong: nama medan dipisah titik, anggota daftar dengan nomor urutnya dari 0.",
    "DataTidakTersedia.jalur",
  ),
  ...t("4(3)", "Alasan elemen kosong.", "DataTidakTersedia.alasan"),
  ...t("4(3)", "Pasal dari elemen yang kosong.", "DataTidakTersedia.dasar"),
  ...t("1(1)", "Nomor perjanjian kedua pihak.", "Perjanjian.nomor"),
  ...t("6(1)", "Hari pertama perjanjian berlaku.", "Perjanjian.tanggalMulai"),
  ...t("6(1)", "Hari terakhir perjanjian berlaku.", "Perjanjian.berlakuHingga"),
  ...t("6(1)", "Keadaan perjanjian pada hari ini (Asia/Jakarta).", "Perjanjian.keadaan"),
  ...t("11", "Versi perjanjian sebagaimana diprogram.", "Perjanjian.versi"),
  ...t("9(1)", "Kontak kedua pihak.", "Perjanjian.kontak"),
  ...t("11", "Tafsir atas hal yang tidak diatur atau bertentangan.", "Perjanjian.tafsir"),
  ...t("9(1)", "Pihak.", "Kontak.pihak"),
  ...t("9(1)", "Penanggung jawab.", "Kontak.nama"),
  ...t("9(1)", "Alamat surat.", "Kontak.alamat"),
  ...t("9(1)", "Nomor telepon.", "Kontak.telepon"),
  ...t("9(1)", "Alamat email.", "Kontak.email"),
  ...t("11", "Nomor tafsir.", "Tafsir.nomor"),
  ...t("11", "Pasal yang ditafsirkan.", "Tafsir.pasal"),
  ...t("11", "Tafsir yang dipilih.", "Tafsir.pilihan"),
  ...t("11", "Alasan pilihan.", "Tafsir.alasan"),
  ...t("11", "Siapa yang harus mengonfirmasi.", "Tafsir.dikonfirmasiOleh"),
  ...t("10(4)", "Koordinat GraphQL elemen.", "HakAkses.koordinat"),
  ...t("10(4)", "Pasal yang memberi hak.", "HakAkses.dasar"),
  ...t("10(4)", "Tujuan yang membolehkan pembacaan.", "HakAkses.tujuan"),
  ...t("10(4)", "Apakah elemen boleh dipakai menyaring.", "HakAkses.bolehMenyaring"),
]);

/** Columns of each view that carry no data element, readable by every audience that reads the view. */
export const KOLOM_TEKNIS: Readonly<Record<Tampilan, readonly string[]>> = Object.freeze({
  perseroan: ["id", "urut", "diubah_pada", "dihapus_pada", "subjek", "tidak_sah"],
  persekutuan: ["id", "urut", "diubah_pada", "dihapus_pada", "subjek", "tidak_sah"],
  pengurus: ["id", "entitas_id", "urutan", "tidak_sah"],
  notaris: ["id", "urut", "diubah_pada", "dihapus_pada", "subjek", "tidak_sah"],
  peserta_status_entitas: ["id", "urut", "diubah_pada", "dihapus_pada", "subjek", "per_tanggal"],
  peserta_status_notaris: ["id", "urut", "diubah_pada", "dihapus_pada", "subjek", "per_tanggal"],
  tinjauan_padanan: ["id", "urut", "diubah_pada", "dihapus_pada", "subjek", "sejak", "badan_usaha_id"],
});
