import { diterima, milik, saring } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

/** What Pihak I keeps for its own staff, outside Pasal 4. */
export const MILIK_PIHAK_I: readonly Elemen[] = [
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.kodeBadanUsaha",
    nama: "kode badan usaha",
    makna: "Kode badan usaha pada register Pihak I yang dipadankan dengan entitas ini.",
    medan: [
      {
        koordinat: ["PesertaStatusEntitas.kodeBadanUsaha"],
        kolom: ["peserta_status_entitas.kode_badan_usaha"],
      },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.jumlahPekerja",
    nama: "jumlah pekerja",
    makna: "Jumlah pekerja pada register Pihak I, sebagaimana pada pemadanan terakhir.",
    medan: [
      { koordinat: ["PesertaStatusEntitas.jumlahPekerja"], kolom: ["peserta_status_entitas.jumlah_pekerja"] },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.terdaftarSejak",
    nama: "terdaftar sejak",
    makna: "Tanggal pendaftaran pada register Pihak I, sebagaimana pada pemadanan terakhir.",
    medan: [
      {
        koordinat: ["PesertaStatusEntitas.terdaftarSejak"],
        kolom: ["peserta_status_entitas.terdaftar_sejak"],
      },
    ],
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.entitas",
    nama: "entitas yang dipadankan",
    makna: "Data Pasal 4(1)a dari entitas yang status kepesertaannya dinyatakan di sini.",
    medan: [{ koordinat: ["PesertaStatusEntitas.entitas"], kolom: ["peserta_status_entitas.entitas_id"] }],
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.saringProvinsi",
    nama: "provinsi",
    makna: "Menyaring status menurut provinsi domisili entitas, data Pasal 4(1)a.3.a yang diterima.",
    medan: [{ koordinat: [], kolom: ["peserta_status_entitas.provinsi"] }],
    saring: saring("sama", "provinsi", "FilterStatusEntitas.provinsi"),
  }),
  diterima("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.saringKabupaten",
    nama: "kabupaten",
    makna:
      "Menyaring status menurut kabupaten atau kota domisili entitas, data Pasal 4(1)a.3.b yang diterima.",
    medan: [{ koordinat: [], kolom: ["peserta_status_entitas.kabupaten"] }],
    saring: saring("sama", "kabupaten", "FilterStatusEntitas.kabupaten"),
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.nomorKartu",
    nama: "nomor kartu",
    makna: "Nomor kartu peserta, di luar Pasal 4(2)b.",
    medan: [
      { koordinat: ["PesertaStatusNotaris.nomorKartu"], kolom: ["peserta_status_notaris.nomor_kartu"] },
    ],
  }),
];
