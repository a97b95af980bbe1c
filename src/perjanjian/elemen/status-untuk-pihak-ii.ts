import { ayat2, di, saring } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

/** Pasal 4(2): the participation status of what Pihak II supplied. */
export const STATUS_UNTUK_PIHAK_II: readonly Elemen[] = [
  ayat2({
    nomor: "4(2)a.1",
    nama: "nama entitas",
    makna: "Nama entitas sebagaimana dipasok Pihak II.",
    medan: [
      { koordinat: ["PesertaStatusEntitas.namaEntitas"], kolom: ["peserta_status_entitas.nama_entitas"] },
    ],
  }),
  ayat2({
    nomor: "4(2)a.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak entitas sebagaimana dipasok Pihak II.",
    medan: [
      {
        koordinat: di(["PesertaStatus", "PesertaStatusEntitas"], "npwp"),
        kolom: ["peserta_status_entitas.npwp"],
      },
    ],
    kolomBantu: ["peserta_status_entitas.npwp_tidak_sah"],
    saring: [
      { koordinat: ["FilterStatusEntitas.npwp"], cara: "salah-satu", kolom: "npwp" },
      { koordinat: ["Query.pesertaStatusEntitas(npwp)"], cara: "sama", kolom: "npwp" },
    ],
  }),
  ayat2({
    nomor: "4(2)a.3",
    nama: "status (terdaftar / tidak terdaftar)",
    makna:
      "TERDAFTAR: terdaftar sebagai badan usaha pada Pihak I; tidak menyatakan kepesertaan seluruh pekerja maupun pembayaran. TIDAK_TERDAFTAR: dipastikan tidak terdaftar.",
    medan: [{ koordinat: ["PesertaStatusEntitas.status"], kolom: ["peserta_status_entitas.status"] }],
    saring: saring("sama", "status", "FilterStatusEntitas.status"),
  }),
  ayat2({
    nomor: "4(2)b.1",
    nama: "nomor induk kependudukan",
    makna: "Nomor induk kependudukan notaris sebagaimana dipasok Pihak II.",
    medan: [{ koordinat: ["PesertaStatusNotaris.nik"], kolom: ["peserta_status_notaris.nik"] }],
    saring: [
      { koordinat: ["FilterStatusNotaris.nik"], cara: "salah-satu", kolom: "nik" },
      { koordinat: ["Query.pesertaStatusNotaris(nik)"], cara: "sama", kolom: "nik" },
    ],
  }),
  ayat2({
    nomor: "4(2)b.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak notaris sebagaimana dipasok Pihak II.",
    medan: [
      {
        koordinat: di(["PesertaStatus", "PesertaStatusNotaris"], "npwp"),
        kolom: ["peserta_status_notaris.npwp"],
      },
    ],
    kolomBantu: ["peserta_status_notaris.npwp_tidak_sah"],
    saring: saring("salah-satu", "npwp", "FilterStatusNotaris.npwp"),
  }),
  ayat2({
    nomor: "4(2)b.3",
    nama: "status (aktif / tidak aktif / tidak terdaftar)",
    makna:
      "AKTIF: peserta aktif. TIDAK_AKTIF: peserta yang tidak berhak atas layanan, misalnya karena tunggakan. TIDAK_TERDAFTAR: dipastikan bukan peserta.",
    medan: [{ koordinat: ["PesertaStatusNotaris.status"], kolom: ["peserta_status_notaris.status"] }],
    saring: saring("sama", "status", "FilterStatusNotaris.status"),
  }),
  ayat2({
    nomor: "4(2)b.4",
    nama: "segmen kepesertaan",
    makna: "Segmen kepesertaan notaris; tidak berlaku bila TIDAK_TERDAFTAR.",
    medan: [
      { koordinat: ["PesertaStatusNotaris.segmenKepesertaan"], kolom: ["peserta_status_notaris.segmen"] },
    ],
    saring: saring("sama", "segmen", "FilterStatusNotaris.segmenKepesertaan"),
  }),
];
