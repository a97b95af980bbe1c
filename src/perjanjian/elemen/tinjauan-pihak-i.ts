import { di, diterima, milik, saring } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

/** One column of the employer, and the fields that are made of it. */
const badanUsaha = (
  nomor: string,
  nama: string,
  makna: string,
  kolom: string,
  ...medan: readonly string[]
): Elemen =>
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: `milik.I.badanUsaha.${nomor}`,
    nama,
    makna,
    medan: [
      {
        koordinat: di(["BadanUsaha"], ...(medan.length > 0 ? medan : [nomor])),
        kolom: [`tinjauan_padanan.${kolom}`],
      },
    ],
  });

/** What staff of Pihak I look at and decide where a match could not be settled (Pasal 5(1)b). */
export const TINJAUAN_PIHAK_I: readonly Elemen[] = [
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.tinjauanEntitas",
    nama: "entitas yang ditinjau",
    makna: "Data Pasal 4(1)a dari entitas yang ditinjau.",
    medan: [{ koordinat: ["Tinjauan.entitas"], kolom: ["tinjauan_padanan.entitas_id"] }],
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.tinjauanProvinsi",
    nama: "provinsi",
    makna: "Menyaring tinjauan menurut provinsi domisili entitas, data Pasal 4(1)a.3.a yang diterima.",
    medan: [{ koordinat: [], kolom: ["tinjauan_padanan.provinsi"] }],
    saring: saring("sama", "provinsi", "FilterTinjauan.provinsi"),
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.tinjauanKabupaten",
    nama: "kabupaten",
    makna:
      "Menyaring tinjauan menurut kabupaten atau kota domisili entitas, data Pasal 4(1)a.3.b yang diterima.",
    medan: [{ koordinat: [], kolom: ["tinjauan_padanan.kabupaten"] }],
    saring: saring("sama", "kabupaten", "FilterTinjauan.kabupaten"),
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.tinjauanBadanUsaha",
    nama: "badan usaha yang ditinjau",
    makna:
      "Badan usaha pada register Pihak I yang mungkin sama dengan entitas yang ditinjau, menurut kodenya.",
    medan: [
      {
        koordinat: ["Tinjauan.badanUsaha", "BadanUsaha.kodeBadanUsaha"],
        kolom: ["tinjauan_padanan.kode_badan_usaha"],
      },
    ],
  }),
  badanUsaha("nama", "nama badan usaha", "Nama pada register Pihak I.", "nama"),
  badanUsaha("npwp", "NPWP badan usaha", "Nomor pokok wajib pajak pada register Pihak I, 16 angka.", "npwp"),
  badanUsaha(
    "wilayah",
    "wilayah badan usaha",
    "Wilayah pada register Pihak I, sedalam kodenya.",
    "kode_wilayah",
    ...["provinsi", "kabupaten", "kecamatan", "kelurahan"],
  ),
  badanUsaha("jumlahPekerja", "jumlah pekerja", "Jumlah pekerja pada register Pihak I.", "jumlah_pekerja"),
  badanUsaha(
    "terdaftarSejak",
    "terdaftar sejak",
    "Tanggal pendaftaran pada register Pihak I.",
    "terdaftar_sejak",
  ),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.keputusan",
    nama: "keputusan",
    makna: "Keputusan petugas yang terakhir; kosong selama belum ada (tafsir T-22).",
    medan: [{ koordinat: ["Tinjauan.keputusan"], kolom: ["tinjauan_padanan.keputusan"] }],
    saring: [
      { koordinat: ["FilterTinjauan.keputusan"], cara: "sama", kolom: "keputusan" },
      { koordinat: ["FilterTinjauan.diputus"], cara: "ada", kolom: "keputusan" },
      { koordinat: ["Mutation.putuskanTinjauan(keputusan)"], cara: "tulis", kolom: "keputusan" },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.alasan",
    nama: "alasan keputusan",
    makna: "Alasan keputusan, 1 sampai 1000 karakter.",
    medan: [{ koordinat: ["Tinjauan.alasan"], kolom: ["tinjauan_padanan.alasan"] }],
    saring: saring("tulis", "alasan", "Mutation.putuskanTinjauan(alasan)"),
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.pemutus",
    nama: "pemutus",
    makna: "Petugas yang memutus, dan kapan.",
    medan: [
      { koordinat: ["Tinjauan.diputusOleh"], kolom: ["tinjauan_padanan.orang"] },
      { koordinat: ["Tinjauan.diputusPada"], kolom: ["tinjauan_padanan.waktu"] },
    ],
  }),
];
