/** Closed value lists of the interface, each with its clause: the enum types of the schema. */
export interface DaftarNilai {
  readonly tipe: string;
  readonly dasar: string;
  readonly makna: string;
  readonly nilai: Readonly<Record<string, string>>;
}

const nilai = <const N extends Record<string, string>>(tipe: string, dasar: string, makna: string, n: N) =>
  Object.freeze({ tipe, dasar, makna, nilai: Object.freeze(n) });

export const NILAI = Object.freeze({
  KeadaanPerjanjian: nilai("KeadaanPerjanjian", "6(1)", "Keadaan perjanjian pada suatu hari.", {
    BERLAKU: "Sedang berlaku.",
    BELUM_BERLAKU: "Hari pertama belum tiba.",
    BERAKHIR: "Hari terakhir sudah lewat.",
    DIAKHIRI: "Diakhiri lebih awal, Pasal 6(3).",
    TANPA_BATAS_WAKTU: "Hari terakhir belum ditetapkan, maka tidak berlaku.",
  }),
  Pihak: nilai("Pihak", "1(1)", "Para Pihak.", {
    PIHAK_I: "BPJS Kesehatan.",
    PIHAK_II: "Direktorat Jenderal Administrasi Hukum Umum.",
  }),
  Tujuan: nilai("Tujuan", "10(4)", "Tujuan penggunaan data.", {
    PENYEDIAAN: "Penyediaan data terkait Program JKN.",
    PEMANFAATAN: "Pemanfaatan data terkait Program JKN.",
    PENGEMBANGAN: "Pengembangan data terkait Program JKN.",
  }),
  AlasanTidakTersedia: nilai("AlasanTidakTersedia", "4(3)", "Mengapa suatu elemen kosong.", {
    TIDAK_DIMILIKI: "Pemasok tidak memilikinya, Pasal 4(3).",
    TIDAK_DIPASOK: "Pemasok belum memasoknya.",
    TIDAK_SAH: "Yang dipasok tidak dapat dipakai.",
    TIDAK_BERLAKU: "Tidak berlaku bagi data ini.",
    BELUM_DIPADANKAN: "Belum ada pemadanan yang pasti.",
    DIHAPUS: "Data sudah dihapus.",
  }),
  JenisPersekutuan: nilai("JenisPersekutuan", "4(1)a", "Jenis persekutuan.", {
    KOMANDITER: "Persekutuan Komanditer (CV).",
    FIRMA: "Persekutuan Firma.",
    PERDATA: "Persekutuan Perdata.",
  }),
  JenisSekutu: nilai("JenisSekutu", "4(1)a.6", "Jenis sekutu.", {
    AKTIF: "Sekutu aktif (komplementer).",
    PASIF: "Sekutu pasif (komanditer).",
  }),
  JabatanPengurus: nilai("JabatanPengurus", "4(1)a.6", "Jabatan pengurus.", {
    DIREKTUR_UTAMA: "Direktur utama.",
    DIREKTUR: "Direktur.",
    LAINNYA: "Jabatan pengurus lainnya.",
  }),
  StatusEntitas: nilai("StatusEntitas", "4(2)a.3", "Status kepesertaan entitas.", {
    TERDAFTAR: "Terdaftar sebagai badan usaha pada Pihak I.",
    TIDAK_TERDAFTAR: "Dipastikan tidak terdaftar.",
  }),
  StatusNotaris: nilai("StatusNotaris", "4(2)b.3", "Status kepesertaan notaris.", {
    AKTIF: "Peserta aktif.",
    TIDAK_AKTIF: "Peserta tidak aktif.",
    TIDAK_TERDAFTAR: "Dipastikan bukan peserta.",
  }),
  SegmenKepesertaan: nilai("SegmenKepesertaan", "4(2)b.4", "Segmen kepesertaan JKN.", {
    PBI_JK: "Penerima bantuan iuran JK.",
    PBPU_BP_PEMDA: "PBPU dan BP yang didaftarkan pemerintah daerah.",
    PPU_PN: "Pekerja penerima upah, penyelenggara negara.",
    PPU_BU: "Pekerja penerima upah, badan usaha.",
    PBPU: "Pekerja bukan penerima upah (mandiri).",
    BP_PN: "Bukan pekerja, penyelenggara negara.",
    BP: "Bukan pekerja.",
  }),
  KeputusanTinjauan: nilai("KeputusanTinjauan", "5(1)b", "Keputusan atas satu tinjauan.", {
    SAMA: "Entitas dan badan usaha ini satu.",
    BERBEDA: "Entitas dan badan usaha ini bukan satu.",
    NANTI: "Belum dapat diputus; tinjauan tetap terbuka.",
  }),
});

/** Scalars of the interface beside those of GraphQL, with their forms. */
export const SKALAR = Object.freeze({
  NPWP: {
    dasar: "4(1)a.2",
    makna: "Nomor pokok wajib pajak. Masuk: 15, 16, atau 22 angka, boleh bertitik. Keluar: 16 angka.",
  },
  NIK: { dasar: "4(1)b.1", makna: "Nomor induk kependudukan, 16 angka." },
  KodeWilayah: {
    dasar: "4(1)a.3",
    makna: "Kode wilayah Kemendagri bertitik: 31, 31.71, 31.71.01, 31.71.01.1001.",
  },
  KodeKbli: { dasar: "4(1)a.5", makna: "Kode KBLI 5 angka; dalam saringan juga versi:kode." },
  VersiKbli: { dasar: "4(1)a.5", makna: "Versi KBLI: 2009, 2015, 2017, 2020, 2025, atau TIDAK_DIKETAHUI." },
  Date: { dasar: "3(1)", makna: "Tanggal RFC 3339: 2024-01-31." },
  DateTime: { dasar: "3(1)", makna: "Saat RFC 3339 dengan selisih waktu: 2024-01-31T08:00:00+07:00." },
});
