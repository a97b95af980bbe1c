import { DASAR_OBJEK, type Objek } from "./akar.js";

/** What a composite type of the interface is, with its clause; its fields have rows of their own. */
export interface KeteranganTipe {
  readonly tipe: string;
  readonly makna: string;
  readonly dasar: string;
}

const t = (tipe: string, dasar: string, makna: string): KeteranganTipe =>
  Object.freeze({ tipe, dasar, makna });

const rekam = (objek: Objek, makna: string): KeteranganTipe => t(objek, DASAR_OBJEK[objek], makna);

const REKAM = [
  rekam("Perseroan", "Data satu Perseroan Terbatas."),
  rekam("Persekutuan", "Data satu Persekutuan Komanditer, Persekutuan Firma, atau Persekutuan Perdata."),
  rekam("Notaris", "Data satu Notaris."),
  rekam("PesertaStatusEntitas", "Data balikan kepesertaan satu entitas."),
  rekam("PesertaStatusNotaris", "Data balikan kepesertaan satu notaris."),
  rekam("Tinjauan", "Satu pasangan entitas dan badan usaha yang perlu ditinjau petugas."),
];

/** Every object, interface and input type of the schema; a type that is not here stops the start. */
export const TIPE: readonly KeteranganTipe[] = Object.freeze([
  t("Query", "3(1)", "Pertukaran data melalui web service."),
  t("Mutation", "5(1)b", "Keputusan petugas; satu keputusan setiap operasi."),
  t("Perjanjian", "1(1)", "Perjanjian kerja sama."),
  t("Kontak", "9(1)", "Alamat surat-menyurat satu pihak."),
  t("Tafsir", "11", "Tafsir atas hal yang tidak diatur atau bertentangan dalam perjanjian."),
  t("HakAkses", "10(4)", "Satu elemen data yang boleh dilihat pemanggil."),
  t("DataTidakTersedia", "4(3)", "Satu elemen yang kosong, dengan alasannya."),
  t("PageInfo", "3(1)", "Letak satu halaman dalam daftarnya."),
  t("Wilayah", "4(1)a.3", "Wilayah administrasi."),
  t("Entitas", "4(1)a", "Bagian yang sama dari setiap data entitas."),
  t("DomisiliEntitas", "4(1)a.3", "Domisili entitas."),
  t("JenisUsaha", "4(1)a.5", "Satu jenis usaha menurut KBLI."),
  t("Pengurus", "4(1)a.6", "Satu pengurus."),
  t("Sekutu", "4(1)a.6", "Satu sekutu."),
  t("DomisiliNotaris", "4(1)b.3", "Domisili wilayah kerja notaris."),
  t("PesertaStatus", "4(2)", "Bagian yang sama dari setiap data balikan."),
  t("PenjelasanPadanan", "5(1)b", "Bagaimana suatu status ditetapkan."),
  t("UnsurBanding", "5(1)b", "Satu unsur yang dibandingkan, dengan tingkat kecocokan dan bobotnya."),
  t("BadanUsaha", "5(1)b", "Satu badan usaha pada register Pihak I."),
  ...REKAM,
  ...REKAM.flatMap(({ tipe, dasar }) => [
    t(`${tipe}Connection`, dasar, "Satu halaman daftar, menurut urutan perubahan."),
    t(`${tipe}Edge`, dasar, "Satu data dalam halaman, dengan kursornya."),
  ]),
  t("FilterEntitas", "4(1)a", "Saringan daftar; semua syarat yang diisi harus terpenuhi."),
  t("FilterPersekutuan", "4(1)a", "Saringan daftar; semua syarat yang diisi harus terpenuhi."),
  t("FilterNotaris", "4(1)b", "Saringan daftar; semua syarat yang diisi harus terpenuhi."),
  t("FilterStatusEntitas", "4(2)a", "Saringan daftar; semua syarat yang diisi harus terpenuhi."),
  t("FilterStatusNotaris", "4(2)b", "Saringan daftar; semua syarat yang diisi harus terpenuhi."),
  t("FilterTinjauan", "5(1)b", "Saringan daftar; semua syarat yang diisi harus terpenuhi."),
]);

/** Type → what it is. */
export const TIPE_MENURUT_NAMA: ReadonlyMap<string, KeteranganTipe> = new Map(TIPE.map((x) => [x.tipe, x]));
