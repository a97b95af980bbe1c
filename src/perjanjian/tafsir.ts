import type { Audiens } from "./pihak.js";

/** A reading: what the agreement leaves silent or contradictory, what is chosen, why, and who must confirm. */
export interface Tafsir {
  readonly nomor: string;
  readonly pasal: string;
  readonly pilihan: string;
  readonly alasan: string;
  readonly dikonfirmasiOleh: string;
  /** Whose own work it is about: others are not shown it. Null: every audience is. */
  readonly hanya: Audiens | null;
}

const PARA_PIHAK = "Para Pihak";
const PETUGAS_I: Audiens = Object.freeze({ pihak: "PIHAK_I", peran: "PETUGAS" });
const t = (
  nomor: string,
  pasal: string,
  pilihan: string,
  alasan: string,
  dikonfirmasiOleh: string = PARA_PIHAK,
  hanya: Audiens | null = null,
): Tafsir => Object.freeze({ nomor, pasal, pilihan, alasan, dikonfirmasiOleh, hanya });

/** All readings, in order. */
export const TAFSIR: readonly Tafsir[] = Object.freeze([
  t(
    "T-01",
    "4, 5(1)a, 5(2)a",
    "Arah penyediaan mengikuti Pasal 4: Pihak II memasok data Pasal 4(1), Pihak I memasok data Pasal 4(2).",
    "Pasal 5 menukar kewajiban penyediaan; Pasal 4 merinci hak per elemen, dan Pasal 4(3) menyatakan data ayat (1) dimiliki Pihak II.",
  ),
  t(
    "T-02",
    "3(1), 5(1)b, 5(2)b",
    '"Data kepesertaan" dibaca sebagai seluruh elemen Pasal 4 yang dipertukarkan.',
    "Hanya Pihak I memiliki data kepesertaan, sedangkan kewajiban dan mekanismenya ditulis bagi kedua pihak.",
  ),
  t(
    "T-03",
    "6(1)",
    "Hari terakhir (berlakuHingga) wajib dikonfigurasi; tanpa itu perjanjian dianggap tidak berlaku.",
    "Jangka waktu mengikuti Nota Kesepahaman yang hari akhirnya tidak disebut.",
  ),
  t(
    "T-04",
    "4(1)a.3",
    "Kabupaten berarti kabupaten atau kota; kelurahan berarti kelurahan atau desa.",
    "Pasal 4(1)b menulis kabupaten/kota untuk notaris; entitas juga berdomisili di kota dan di desa.",
  ),
  t(
    "T-05",
    "4(1)b.3",
    "Domisili wilayah kerja notaris ialah provinsi dan kabupaten/kota tempat kedudukan kantor; telepon dan email ialah milik kantor.",
    "Telepon dan email disebut di bawah domisili; kecamatan dan kelurahan tidak disebut.",
  ),
  t(
    "T-06",
    "4(1)a.6",
    "Pengurus dan sekutu berarti nama dan jabatannya; komisaris, pemegang saham, dan NIK tidak diberikan.",
    "Pengurus tidak didefinisikan; dewan komisaris mengawasi dan tidak mengurus. Yang ragu tidak diungkap.",
  ),
  t(
    "T-07",
    "4(1)b, 4(2)b",
    "Nama notaris tidak diberikan.",
    "Nama notaris tidak disebut dalam elemen data; pencocokan notaris memakai NIK saja.",
  ),
  t(
    "T-08",
    "4(2), 4(3)",
    "Status yang belum pasti dijawab null dengan alasan BELUM_DIPADANKAN, tidak pernah TIDAK_TERDAFTAR.",
    "Pasal 4(3) tidak mengecualikan ayat (2); jawaban yang keliru merugikan subjek (PP 86/2013).",
  ),
  t(
    "T-09",
    "4(2)",
    "Data balikan hanya tentang entitas dan notaris yang dipasok Pihak II, dengan nama dan nomor yang dipasoknya.",
    '"Data balikan" ialah jawaban atas data yang diterima; padanan yang keliru tidak boleh membuka pemberi kerja lain.',
  ),
  t(
    "T-10",
    "3(2), 4",
    "Tanggal keadaan register (perTanggal), pengenal sumber, dan waktu perubahan ialah keterangan teknis. perTanggal ialah hari baris yang dipasok, apa pun yang berubah padanya.",
    "Tanpa keterangan itu data balikan tidak dapat dipakai dengan benar; tidak menambah elemen data.",
  ),
  t(
    "T-11",
    "Komparisi, 9",
    "Nama dan kontak para pihak ialah konfigurasi; bawaan mengikuti salinan pertama perjanjian.",
    "Kementerian telah dipecah dan dua salinan berbeda pada nama penanggung jawab Pihak I.",
  ),
  t(
    "T-12",
    "9(3)",
    "Perubahan penanggung jawab diberitahukan paling lambat 7 hari kalender sesudah perubahan.",
    '"Sekurang-kurangnya 7 hari setelah" tidak bermakna sebagai tenggat.',
  ),
  t(
    "T-13",
    "1(2), 3(4), 10(3)d, 10(4)",
    "Tujuan ialah tiga tujuan Pasal 10(4), dengan kegiatan yang terdaftar; Pasal 10(3)d tidak pernah otomatis.",
    "Pasal 10(4) membatasi penggunaan; pengecualian 10(3) memerlukan dokumen.",
  ),
  t(
    "T-14",
    "10(3)",
    '"Pihak lainnya" pada akhir kalimat pembuka dibaca sebagai pihak ketiga.',
    "Larangan mengungkap kepada pihak perjanjian sendiri tidak bermakna.",
  ),
  t(
    "T-15",
    "10(1)",
    "Pengecualian informasi umum tidak membuka elemen apa pun.",
    "Sifat umum suatu data tidak dapat ditentukan oleh sistem.",
  ),
  t(
    "T-16",
    "2",
    "Bentuk di luar PT, CV, Firma, dan Persekutuan Perdata ditolak saat impor.",
    "Ruang lingkup Pasal 2 tertutup.",
  ),
  t(
    "T-17",
    "4(1)a.2, 4(1)b.2",
    "NPWP diterima dalam semua bentuknya dan diberikan 16 angka; angka pemeriksa yang tidak cocok ditandai, tidak ditolak.",
    "Perjanjian tidak menentukan format, dan aturan angka pemeriksa tidak resmi.",
  ),
  t(
    "T-18",
    "6(3)",
    "Pengakhiran lebih awal berlaku pada hari yang diberitahukan, paling cepat 3 bulan sesudah pemberitahuan.",
    "Pasal 6(3) mensyaratkan pemberitahuan tertulis paling lambat 3 bulan sebelumnya.",
  ),
  t(
    "T-19",
    "4(2)a.3",
    "Angka pekerja, kode, dan tanggal daftar milik Pihak I hanya bagi petugas Pihak I, sebagaimana pada pemadanan terakhir.",
    "Elemen itu di luar Pasal 4(2).",
    "Pihak I",
  ),
  t(
    "T-20",
    "3(1)",
    "diubahPada ialah saat perubahan itu diterima oleh sistem ini, bukan saat di register sumber.",
    "Pembaca menyelaraskan diri dengan sistem ini; waktu sumber dapat mundur.",
  ),
  t(
    "T-21",
    "4(2), 5(1)b",
    "Cara, bobot, unsur, dan calon padanan ialah pekerjaan Pihak I sendiri: hanya petugasnya yang melihatnya.",
    "Pasal 4(2) hanya menyebut status; calon padanan membuka pemberi kerja yang tidak dipasok Pihak II.",
    "Pihak I",
    PETUGAS_I,
  ),
  t(
    "T-22",
    "5(1)b",
    "Keputusan petugas dicatat seketika dan menentukan status mulai pemadanan berikutnya; keputusan terakhir atas suatu pasangan mengalahkan setiap hitungan.",
    "Status berubah hanya dalam satu pemadanan yang utuh; yang diputus orang tidak boleh ditimpa hitungan.",
    "Pihak I",
    PETUGAS_I,
  ),
]);

/** The readings that an audience is shown. */
export function listTafsir({ pihak, peran }: Audiens): readonly Tafsir[] {
  return TAFSIR.filter(({ hanya }) => hanya === null || (hanya.pihak === pihak && hanya.peran === peran));
}
