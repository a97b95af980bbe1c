import { ayat1, saring } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

/** Pasal 4(1)b: notaries. */
export const NOTARIS_UNTUK_PIHAK_I: readonly Elemen[] = [
  ayat1({
    nomor: "4(1)b.1",
    nama: "nomor induk kependudukan",
    makna: "Nomor induk kependudukan notaris.",
    medan: [{ koordinat: ["Notaris.nik"], kolom: ["notaris.nik"] }],
    saring: [
      { koordinat: ["FilterNotaris.nik"], cara: "salah-satu", kolom: "nik" },
      { koordinat: ["Query.notaris(nik)"], cara: "sama", kolom: "nik" },
    ],
  }),
  ayat1({
    nomor: "4(1)b.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak notaris, 16 angka; sering sama dengan NIK.",
    medan: [{ koordinat: ["Notaris.npwp"], kolom: ["notaris.npwp"] }],
    kolomBantu: ["notaris.npwp_tidak_sah"],
    saring: saring("salah-satu", "npwp", "FilterNotaris.npwp"),
  }),
  ayat1({
    nomor: "4(1)b.3",
    nama: "data domisili wilayah kerja notaris",
    makna: "Domisili wilayah kerja notaris: tempat kedudukan kantornya (tafsir T-05).",
    medan: [{ koordinat: ["Notaris.domisiliWilayahKerja"], kolom: [] }],
  }),
  ayat1({
    nomor: "4(1)b.3.a",
    nama: "provinsi",
    makna: "Provinsi wilayah kerja notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.provinsi"], kolom: ["notaris.provinsi"] }],
    saring: saring("sama", "provinsi", "FilterNotaris.provinsi"),
  }),
  ayat1({
    nomor: "4(1)b.3.b",
    nama: "kabupaten/kota",
    makna: "Kabupaten atau kota tempat kedudukan notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.kabupatenKota"], kolom: ["notaris.kabupaten_kota"] }],
    saring: saring("sama", "kabupaten_kota", "FilterNotaris.kabupatenKota"),
  }),
  ayat1({
    nomor: "4(1)b.3.c",
    nama: "alamat lengkap",
    makna: "Alamat lengkap kantor notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.alamatLengkap"], kolom: ["notaris.alamat_lengkap"] }],
  }),
  ayat1({
    nomor: "4(1)b.3.d",
    nama: "nomor telepon",
    makna: "Nomor telepon kantor notaris, bentuk E.164.",
    medan: [{ koordinat: ["DomisiliNotaris.nomorTelepon"], kolom: ["notaris.nomor_telepon"] }],
  }),
  ayat1({
    nomor: "4(1)b.3.e",
    nama: "alamat email",
    makna: "Alamat email kantor notaris.",
    medan: [{ koordinat: ["DomisiliNotaris.alamatEmail"], kolom: ["notaris.alamat_email"] }],
  }),
];
