import type { Bahasa, Kalimat } from "./lingkungan.js";

const k = (id: string, en: string): Kalimat => ({ id, en });

/** Help sentences of the commands and options. */
const KALIMAT = {
  program: k(
    "Pertukaran data BPJS Kesehatan dan Ditjen AHU menurut perjanjian 755/KTR/1223.",
    "Data exchange of BPJS Kesehatan and Ditjen AHU under agreement 755/KTR/1223.",
  ),
  lang: k("bahasa bantuan dan pesan", "language of help and messages"),
  help: k("tampilkan bantuan", "show help"),
  json: k("satu dokumen JSON pada keluaran baku", "one JSON document on standard output"),
  serve: k("menjalankan server", "runs the server"),
  tanpaContoh: k("jangan isi data sintetis", "do not fill in synthetic data"),
  token: k(
    "mencetak token akses klien terdaftar (hanya demo)",
    "prints an access token of a registered client (demo only)",
  ),
  client: k("pengenal klien", "client id"),
  tujuan: k("PENYEDIAAN, PEMANFAATAN, atau PENGEMBANGAN", "PENYEDIAAN, PEMANFAATAN or PENGEMBANGAN"),
  kegiatan: k("kegiatan yang terdaftar", "registered activity"),
  orang: k("pengenal orang, untuk peran perorangan", "person id, for person roles"),
  ttl: k("masa berlaku dalam detik, paling lama 600", "seconds of validity, at most 600"),
  import: k("memeriksa dan memuat berkas CSV", "validates and loads CSV files"),
  jenis: k(
    "perseroan, persekutuan, pengurus, notaris, badan-usaha, peserta, atau kbli",
    "perseroan, persekutuan, pengurus, notaris, badan-usaha, peserta or kbli",
  ),
  berkas: k("berkas CSV", "CSV files"),
  lengkap: k("berkas ini ialah register lengkap", "the files are the complete register"),
  perTanggal: k("hari register lengkap, YYYY-MM-DD", "day of the complete register, YYYY-MM-DD"),
  laporan: k("letak laporan penolakan (CSV)", "where the refusal report (CSV) goes"),
  match: k("menetapkan status kepesertaan", "settles the participation status"),
  penuh: k(
    "mencari setiap entitas kembali, bukan hanya yang berubah",
    "searches for every entity anew, not only for what has changed",
  ),
  taksir: k(
    "menaksir parameter kembali dari kedua register, lalu mencari setiap entitas",
    "estimates the parameter anew from both registers, then searches for every entity",
  ),
  evaluate: k(
    "hanya mengukur pemadanan terhadap berkas kebenaran (atau -)",
    "only measures the matching against a truth file (or -)",
  ),
  kurva: k(
    "letak kurva presisi-recall dari --evaluate (SVG)",
    "where the precision-recall curve of --evaluate goes (SVG)",
  ),
  schema: k("mencetak SDL satu audiens", "prints one audience's SDL"),
  untuk: k("pihak-1 atau pihak-2", "pihak-1 or pihak-2"),
  peran: k(
    "SISTEM_MITRA, PETUGAS, PENGAWAS, atau PENGEMBANG",
    "SISTEM_MITRA, PETUGAS, PENGAWAS or PENGEMBANG",
  ),
  klien: k("register klien", "the client registry"),
  klienAdd: k("mendaftarkan klien", "registers a client"),
  klienList: k("menampilkan klien", "lists clients"),
  disable: k("menghentikan klien", "disables a client"),
  enable: k("mengaktifkan kembali klien", "enables a client again"),
  revoke: k("mencabut satu token", "revokes one token"),
  jti: k("pengenal token (jti)", "token id (jti)"),
  penerbit: k("penerbit token klien ini", "issuer of this client's tokens"),
  jaringan: k("jaringan yang diizinkan (CIDR)", "networks it may call from (CIDR)"),
  batas: k("permintaan per menit", "requests a minute"),
  agreement: k("perjanjian sebagai kode", "the agreement as code"),
  agreementShow: k("menampilkan perjanjian dan tafsirnya", "shows the agreement and its readings"),
  agreementCheck: k(
    "keadaan perjanjian pada suatu hari dan sebabnya",
    "state of the agreement on a day, and why",
  ),
  at: k("hari, YYYY-MM-DD", "day, YYYY-MM-DD"),
  audit: k("bukti", "evidence"),
  auditList: k("menampilkan bukti, terbaru lebih dahulu", "lists evidence, newest first"),
  limit: k("paling banyak sekian", "at most this many"),
  sample: k("menulis berkas impor sintetis kedua pihak", "writes synthetic import files of both parties"),
  entities: k("banyaknya entitas", "number of entities"),
  seed: k(
    "benih; N dan benih yang sama menghasilkan bita yang sama",
    "seed; the same N and seed give the same bytes",
  ),
  out: k("folder tujuan", "target folder"),
  tingkat: k("seberapa jauh register kedua pihak berbeda", "how far the registers of the parties differ"),
  migrate: k("menerapkan migrasi", "applies migrations"),
  doctor: k(
    "memeriksa instalasi: yang diharapkan dan yang ditemukan",
    "checks the installation: expected against found",
  ),
} as const;

/** Commander's own words, which it only has in English. */
const PERINTAH: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/m, "Pemakaian:"],
  [/^Options:/m, "Opsi:"],
  [/^Commands:/m, "Perintah:"],
  [/^Arguments:/m, "Argumen:"],
  [/\[options\]/g, "[opsi]"],
  [/\[command\]/g, "[perintah]"],
  [/\(default: /g, "(bawaan: "],
  [/choices: /g, "pilihan: "],
  [/^error: unknown command.*/m, "galat: perintah tidak dikenal"],
  [/^error: unknown option.*/m, "galat: opsi tidak dikenal"],
  [/^error: required option '([^']*)' not specified/m, "galat: opsi '$1' wajib"],
  [/^error: missing required argument '([^']*)'/m, "galat: argumen '$1' wajib"],
  [/^error: too many arguments.*/m, "galat: argumen terlalu banyak"],
  [/^error: option '([^']*)' argument missing/m, "galat: opsi '$1' tanpa nilai"],
  [/^error: option '([^']*)' argument is invalid.*/m, "galat: nilai opsi '$1' tidak sah"],
];
/** What a user typed is never said back, in either language. */
const TANPA_NILAI: readonly (readonly [RegExp, string])[] = [
  [/^(error: unknown (?:command|option)) .*/m, "$1"],
  [/^(error: too many arguments).*/m, "$1"],
  [/^(error: option '[^']*' argument) '.*' is invalid.*/m, "$1 is invalid"],
  [/\(Did you mean .*\)\n?/g, ""],
];

/** Words of one language for the command line. */
export function createKamus(bahasa: Bahasa): {
  readonly t: (kunci: keyof typeof KALIMAT) => string;
  readonly terjemah: (teks: string) => string;
} {
  const ganti = (teks: string, daftar: readonly (readonly [RegExp, string])[]): string =>
    daftar.reduce((hasil, [pola, kata]) => hasil.replace(pola, kata), teks);
  return {
    t: (kunci) => KALIMAT[kunci][bahasa],
    terjemah: (teks) => {
      const polos = ganti(teks, TANPA_NILAI);
      return bahasa === "en" ? polos : ganti(polos, PERINTAH);
    },
  };
}
