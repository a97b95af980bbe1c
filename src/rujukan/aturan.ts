/**
 * Every rule by which this room refuses a value, with the Indonesian sentence shown to the sender.
 * A sentence never contains the value (threats group 9): the place is added by the reader of the file or argument.
 */
export const KALIMAT_ATURAN = Object.freeze({
  NOTASI_ILMIAH: "Nilai tertulis dalam notasi ilmiah; simpan kolom sebagai teks lalu kirim ulang.",
  NPWP_BENTUK: "NPWP hanya boleh berisi angka, dengan spasi, titik, atau tanda hubung sebagai pemisah.",
  NPWP_PANJANG: "NPWP harus 15 atau 16 angka, atau 22 angka untuk NITKU.",
  NPWP_CHECKSUM: "Angka pemeriksa NPWP tidak cocok.",
  NPWP_NOL: "NPWP berisi nol sebagai pengisi, bukan nomor.",
  NIK_BENTUK: "NIK hanya boleh berisi angka.",
  NIK_PANJANG: "NIK harus 16 angka.",
  NIK_TANGGAL: "Bagian tanggal lahir pada NIK bukan tanggal yang ada.",
  NIK_URUT: "Nomor urut pada NIK tidak boleh 0000.",
  WILAYAH_BENTUK: "Kode wilayah harus berbentuk PP, PP.KK, PP.KK.CC, atau PP.KK.CC.DDDD menurut Kemendagri.",
  WILAYAH_TANPA_TITIK:
    "Kode wilayah tanpa titik ditolak karena dapat berarti kode BPS; kirim kode Kemendagri bertitik.",
  KBLI_BENTUK: "KBLI harus berbentuk versi:kode atau kode saja, dan kode hanya berisi angka.",
  KBLI_PANJANG: "Kode KBLI harus 5 angka, termasuk nol di depan.",
  KBLI_VERSI: "Versi KBLI harus 2009, 2015, 2017, 2020, 2025, atau TIDAK_DIKETAHUI.",
  KBLI_DAFTAR_PANJANG: "Daftar KBLI terlalu panjang.",
  TELEPON_BENTUK: "Nomor telepon memuat tanda yang tidak dikenal, atau lebih dari satu nomor.",
  TELEPON_PANJANG: "Panjang nomor telepon tidak mungkin menurut rencana penomoran.",
  SUREL_BENTUK: "Alamat surel tidak berbentuk nama@domain.",
  SUREL_PANJANG: "Alamat surel terlalu panjang (paling banyak 254 karakter, 64 sebelum @).",
  TEKS_KOSONG: "Teks kosong.",
  TEKS_PANJANG: "Teks melebihi panjang yang diizinkan.",
  TEKS_KARAKTER: "Teks memuat karakter kendali atau karakter yang rusak.",
  TANGGAL_BENTUK: "Tanggal harus berbentuk YYYY-MM-DD.",
  TANGGAL_TIDAK_ADA: "Tanggal tidak ada dalam kalender.",
  TANGGAL_RENTANG: "Tahun harus antara 1800 dan 2199.",
  WAKTU_BENTUK:
    "Waktu harus berbentuk RFC 3339, misalnya YYYY-MM-DDTHH:mm:ss+07:00, atau tanggal YYYY-MM-DD.",
  WAKTU_TANPA_OFFSET: "Waktu harus memuat selisih zona waktu, misalnya +07:00 atau Z.",
  WAKTU_TIDAK_ADA: "Jam, menit, detik, atau selisih zona waktu di luar batas.",
  BILANGAN_BENTUK: "Bilangan hanya boleh berisi angka.",
  BILANGAN_PEMISAH: "Bilangan harus ditulis tanpa pemisah ribuan dan tanpa desimal.",
  BILANGAN_NEGATIF: "Bilangan tidak boleh negatif.",
  BILANGAN_PANJANG: "Bilangan terlalu besar.",
} as const);

/** The code of a rule that refuses a value. */
export type Aturan = keyof typeof KALIMAT_ATURAN;

/** A refused value: the rule, and nothing of the value. */
export interface Ditolak<A extends Aturan = Aturan> {
  readonly ok: false;
  readonly aturan: A;
}

const daftarDitolak: ReadonlyMap<Aturan, Ditolak> = new Map(
  (Object.keys(KALIMAT_ATURAN) as Aturan[]).map((aturan) => [aturan, Object.freeze({ ok: false, aturan })]),
);

/** The one frozen refusal of a rule. */
export function refuse<A extends Aturan>(aturan: A): Ditolak<A> {
  return daftarDitolak.get(aturan) as Ditolak<A>;
}
