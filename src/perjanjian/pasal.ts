/** A clause of the agreement: bound to the rooms or files that carry it out, or not programmed for a reason. */
export type Klausul = { readonly nomor: string; readonly isi: string } & (
  | { readonly terikat: readonly string[] }
  | { readonly tidakDiprogram: string }
);

const k = (nomor: string, isi: string, ...terikat: readonly string[]): Klausul =>
  Object.freeze({ nomor, isi, terikat: Object.freeze(terikat) });
const tanpa = (nomor: string, isi: string, tidakDiprogram: string): Klausul =>
  Object.freeze({ nomor, isi, tidakDiprogram });

const ENTITAS = "perjanjian/elemen/entitas-untuk-pihak-i.ts";
const NOTARIS = "perjanjian/elemen/notaris-untuk-pihak-i.ts";
const STATUS = "perjanjian/elemen/status-untuk-pihak-ii.ts";

/** How many ayat each Pasal has; 0: its text is not divided into ayat. */
export const BANYAK_AYAT: Readonly<Record<number, number>> = Object.freeze({
  1: 2,
  2: 0,
  3: 4,
  4: 3,
  5: 2,
  6: 4,
  7: 0,
  8: 2,
  9: 3,
  10: 7,
  11: 0,
  12: 0,
  13: 2,
  14: 0,
});

const PASAL_1_3: readonly Klausul[] = [
  k("Komparisi", "Para Pihak, nomor perjanjian", "perjanjian/pihak.ts", "perjanjian/perjanjian.ts"),
  k("1(1)", "maksud: pedoman pemanfaatan data", "perjanjian/perjanjian.ts"),
  k("1(2)", "tujuan: mengoptimalkan Program JKN", "perjanjian/tujuan.ts"),
  k("2", "ruang lingkup", "perjanjian/akar.ts"),
  k("2.a", "Perseroan Terbatas", "perjanjian/akar.ts", "berkas/baris-entitas.ts"),
  k("2.b", "Persekutuan Komanditer, Firma, Perdata", "perjanjian/akar.ts", "berkas/baris-entitas.ts"),
  k("2.c", "Notaris", "perjanjian/akar.ts", "berkas/baris-notaris.ts"),
  k("3(1)", "pertukaran melalui web service", "graphql", "perjanjian/teknis.ts"),
  tanpa(
    "3(2)",
    "pertukaran massal melalui SFTP",
    "because the bulk channel (export, receive) is later work; its columns will follow the same rows, and import already reads the same CSV",
  ),
  k("3(3)", "keamanan sistem teknologi informasi", "akses", "identity", "store/kunci-d"),
  k("3(4)", "pemanfaatan hanya sesuai tujuan perjanjian", "graphql/aturan-permintaan.ts"),
];

const PASAL_4: readonly Klausul[] = [
  k("4(1)", "hak Pihak I menerima data dari Pihak II", ENTITAS, NOTARIS),
  k("4(1)a", "Perseroan dan Persekutuan", ENTITAS),
  k("4(1)a.1", "nama entitas", ENTITAS),
  k("4(1)a.2", "nomor pokok wajib pajak", ENTITAS, "rujukan/npwp.ts"),
  k("4(1)a.3", "data domisili entitas", ENTITAS, "rujukan/wilayah.ts"),
  k("4(1)a.3.a", "provinsi", ENTITAS),
  k("4(1)a.3.b", "kabupaten", ENTITAS),
  k("4(1)a.3.c", "kecamatan", ENTITAS),
  k("4(1)a.3.d", "kelurahan", ENTITAS),
  k("4(1)a.3.e", "alamat lengkap", ENTITAS),
  k("4(1)a.4", "nomor telepon perusahaan", ENTITAS, "rujukan/telepon.ts"),
  k("4(1)a.5", "jenis usaha (KBLI)", ENTITAS, "rujukan/kbli.ts"),
  k("4(1)a.6", "pengurus dan sekutu", ENTITAS, "berkas/baris-pengurus.ts"),
  k("4(1)a.7", "alamat email dan nomor handphone pengurus dan sekutu", ENTITAS, "rujukan/surel.ts"),
  k("4(1)b", "Notaris", NOTARIS),
  k("4(1)b.1", "nomor induk kependudukan", NOTARIS, "rujukan/nik.ts"),
  k("4(1)b.2", "nomor pokok wajib pajak", NOTARIS, "rujukan/npwp.ts"),
  k("4(1)b.3", "data domisili wilayah kerja notaris", NOTARIS, "rujukan/wilayah.ts"),
  k("4(1)b.3.a", "provinsi", NOTARIS),
  k("4(1)b.3.b", "kabupaten/kota", NOTARIS),
  k("4(1)b.3.c", "alamat lengkap", NOTARIS),
  k("4(1)b.3.d", "nomor telepon", NOTARIS, "rujukan/telepon.ts"),
  k("4(1)b.3.e", "alamat email", NOTARIS, "rujukan/surel.ts"),
  k("4(2)", "hak Pihak II menerima data balikan dari Pihak I", STATUS, "pemadanan"),
  k("4(2)a", "Perseroan dan Persekutuan", STATUS, "pemadanan/putuskan.ts"),
  k("4(2)a.1", "nama entitas", STATUS),
  k("4(2)a.2", "nomor pokok wajib pajak", STATUS),
  k("4(2)a.3", "status terdaftar / tidak terdaftar", STATUS, "pemadanan/status.ts"),
  k("4(2)b", "Notaris", STATUS, "pemadanan/padan-notaris.ts"),
  k("4(2)b.1", "nomor induk kependudukan", STATUS),
  k("4(2)b.2", "nomor pokok wajib pajak", STATUS),
  k("4(2)b.3", "status aktif / tidak aktif / tidak terdaftar", STATUS, "pemadanan/status.ts"),
  k("4(2)b.4", "segmen kepesertaan", STATUS, "perjanjian/nilai.ts"),
  k("4(3)", "diberikan jika dimiliki Pihak II", "usecases/rekam/alasan.ts"),
];

const PASAL_5_9: readonly Klausul[] = [
  k("5(1)", "kewajiban Pihak I", "perjanjian/tafsir.ts"),
  k("5(1)a", "menyediakan data (tafsir T-01)", "perjanjian/tafsir.ts", "usecases/baca.ts"),
  k(
    "5(1)b",
    "menyinergikan data kepesertaan",
    "pemadanan",
    "perjanjian/elemen/tinjauan-pihak-i.ts",
    "usecases/putuskan.ts",
  ),
  k("5(2)", "kewajiban Pihak II", "perjanjian/tafsir.ts"),
  k("5(2)a", "menyediakan data (tafsir T-01)", "perjanjian/tafsir.ts", "store/muat"),
  k("5(2)b", "menyinergikan data kepesertaan", "usecases/baca.ts"),
  k("6(1)", "jangka waktu mengikuti Nota Kesepahaman", "perjanjian/kalender.ts"),
  k("6(2)", "perpanjangan berdasarkan kesepakatan", "perjanjian/kalender.ts"),
  k("6(3)", "pengakhiran dengan pemberitahuan 3 bulan", "perjanjian/kalender.ts"),
  tanpa(
    "6(4)",
    "kewajiban diselesaikan sebelum jangka waktu selesai",
    "because which duties are still open is known to the parties, not to the exchange; it only shows the last day",
  ),
  tanpa("7", "pembiayaan", "because costs are settled between the parties outside the exchange"),
  tanpa(
    "8(1)",
    "pemantauan dan evaluasi setahun sekali",
    "because the parties hold the evaluation; what it needs is read with `audit list`, its report is later work",
  ),
  tanpa("8(2)", "pemantauan berdasarkan kesepakatan", "because it is a meeting that the parties agree on"),
  k("9(1)", "alamat surat-menyurat", "perjanjian/kontak.ts"),
  k("9(1)a", "Pihak I", "perjanjian/kontak.ts"),
  k("9(1)b", "Pihak II", "perjanjian/kontak.ts"),
  tanpa(
    "9(2)",
    "pemberitahuan perubahan penanggung jawab",
    "because the notice is a letter between the parties",
  ),
  tanpa(
    "9(3)",
    "tenggat pemberitahuan perubahan",
    "because the notice is a letter between the parties; its term is reading T-12",
  ),
];

const PASAL_10_14: readonly Klausul[] = [
  k("10(1)", "menjaga kerahasiaan data", "akses", "errors/galat.ts"),
  k("10(2)", "pegawai menyimpan rahasia", "perjanjian/pihak.ts", "identity/orang.ts"),
  k("10(3)", "larangan mengungkap kepada pihak ketiga", "akses/keputusan.ts"),
  tanpa(
    "10(3)a",
    "pengecualian: instansi pemberi izin",
    "because an exception needs a document (reading T-13)",
  ),
  tanpa("10(3)b", "pengecualian: informasi umum", "because no system can tell what is public (reading T-15)"),
  tanpa("10(3)c", "pengecualian: perintah peradilan", "because an exception needs a document (reading T-13)"),
  tanpa("10(3)d", "pengecualian: peraturan", "because an exception needs a document (reading T-13)"),
  k("10(4)", "penyediaan, pemanfaatan, pengembangan", "perjanjian/tujuan.ts", "identity/pemanfaatan.ts"),
  tanpa("10(5)", "etika dan kepatutan komunikasi", "because it binds persons, not a program"),
  tanpa(
    "10(6)",
    "izin bagi penggunaan lain",
    "because permissions (tujuan IZIN) are later work; until then every other purpose is refused",
  ),
  k("10(7)", "tanggung jawab atas pelanggaran", "bukti"),
  k("11", "perubahan dituangkan dalam adendum", "perjanjian/perjanjian.ts", "perjanjian/tafsir.ts"),
  tanpa("12", "penyelesaian perselisihan", "because disputes are settled by deliberation of the parties"),
  tanpa("13(1)", "force majeure", "because place and time of work are agreed by the parties"),
  tanpa("13(2)", "yang termasuk force majeure", "because it defines Pasal 13(1), which is not programmed"),
  tanpa("14", "penutup", "because it only closes the document"),
];

/** The clause table of the whole agreement, down to the ayat, and to huruf and angka where rows are bound. */
export const PASAL: readonly Klausul[] = Object.freeze([
  ...PASAL_1_3,
  ...PASAL_4,
  ...PASAL_5_9,
  ...PASAL_10_14,
]);
