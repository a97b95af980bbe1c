import { ayat1, di, entitas, saring } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

const ENTITAS = ["Entitas", "Perseroan", "Persekutuan"];
const FILTER_ENTITAS = ["FilterEntitas", "FilterPersekutuan"];

const WILAYAH_ENTITAS = [
  ["a", "provinsi", "Provinsi domisili entitas menurut kode Kemendagri."],
  ["b", "kabupaten", "Kabupaten atau kota domisili entitas menurut kode Kemendagri (tafsir T-04)."],
  ["c", "kecamatan", "Kecamatan domisili entitas menurut kode Kemendagri."],
  ["d", "kelurahan", "Kelurahan atau desa domisili entitas menurut kode Kemendagri (tafsir T-04)."],
] as const;

/** Pasal 4(1)a: limited companies and partnerships. */
export const ENTITAS_UNTUK_PIHAK_I: readonly Elemen[] = [
  ayat1({
    nomor: "4(1)a",
    nama: "Persekutuan Komanditer, Persekutuan Firma, dan Persekutuan Perdata",
    makna: "Jenis persekutuan.",
    medan: [{ koordinat: ["Persekutuan.jenis"], kolom: ["persekutuan.jenis"] }],
    saring: saring("sama", "jenis", "FilterPersekutuan.jenis"),
  }),
  ayat1({
    nomor: "4(1)a.1",
    nama: "nama entitas",
    makna: "Nama entitas dalam register Pihak II.",
    medan: [{ koordinat: di(ENTITAS, "namaEntitas"), kolom: entitas("nama_entitas") }],
    kolomBantu: entitas("nama_normal"),
    saring: saring("awalan", "nama_normal", ...di(FILTER_ENTITAS, "namaEntitas")),
  }),
  ayat1({
    nomor: "4(1)a.2",
    nama: "nomor pokok wajib pajak",
    makna: "Nomor pokok wajib pajak entitas, 16 angka.",
    medan: [{ koordinat: di(ENTITAS, "npwp"), kolom: entitas("npwp") }],
    kolomBantu: entitas("npwp_tidak_sah"),
    saring: [
      { koordinat: di(FILTER_ENTITAS, "npwp"), cara: "salah-satu", kolom: "npwp" },
      { koordinat: ["Query.perseroan(npwp)", "Query.persekutuan(npwp)"], cara: "sama", kolom: "npwp" },
    ],
  }),
  ayat1({
    nomor: "4(1)a.3",
    nama: "data domisili entitas",
    makna: "Domisili entitas.",
    medan: [{ koordinat: di(ENTITAS, "domisili"), kolom: [] }],
  }),
  ...WILAYAH_ENTITAS.map(([huruf, medan, makna]) =>
    ayat1({
      nomor: `4(1)a.3.${huruf}`,
      nama: medan,
      makna,
      medan: [{ koordinat: [`DomisiliEntitas.${medan}`], kolom: entitas(medan) }],
      saring: saring("sama", medan, ...di(FILTER_ENTITAS, medan)),
    }),
  ),
  ayat1({
    nomor: "4(1)a.3.e",
    nama: "alamat lengkap",
    makna: "Alamat lengkap entitas.",
    medan: [{ koordinat: ["DomisiliEntitas.alamatLengkap"], kolom: entitas("alamat_lengkap") }],
  }),
  ayat1({
    nomor: "4(1)a.4",
    nama: "nomor telepon perusahaan",
    makna: "Nomor telepon perusahaan, bentuk E.164.",
    medan: [{ koordinat: di(ENTITAS, "nomorTelepon"), kolom: entitas("nomor_telepon") }],
  }),
  ayat1({
    nomor: "4(1)a.5",
    nama: "jenis usaha berdasarkan klasifikasi baku lapangan indonesia",
    makna: "Jenis usaha menurut KBLI, dengan versi kodenya.",
    medan: [
      {
        koordinat: [...di(ENTITAS, "jenisUsaha"), ...di(["JenisUsaha"], "kode", "versi")],
        kolom: entitas("kbli"),
      },
      { koordinat: ["JenisUsaha.judul"], kolom: entitas("kbli", "judul_kbli") },
    ],
    saring: saring("kbli", "kbli", ...di(FILTER_ENTITAS, "kbli")),
  }),
  ayat1({
    nomor: "4(1)a.6",
    nama: "pengurus dan sekutu",
    makna: "Nama dan jabatan pengurus, nama dan jenis sekutu; komisaris tidak termasuk (tafsir T-06).",
    medan: [
      { koordinat: [...di(ENTITAS, "pengurus"), "Persekutuan.sekutu"], kolom: ["pengurus.peran"] },
      { koordinat: ["Pengurus.nama", "Sekutu.nama"], kolom: ["pengurus.nama"] },
      { koordinat: ["Pengurus.jabatan"], kolom: ["pengurus.jabatan"] },
      { koordinat: ["Sekutu.jenis"], kolom: ["pengurus.peran"] },
    ],
    kolomBantu: entitas("pengurus_ada"),
  }),
  ayat1({
    nomor: "4(1)a.7",
    nama: "alamat email dan nomor handphone pengurus dan sekutu",
    makna: "Alamat email dan nomor handphone pengurus dan sekutu.",
    medan: [
      { koordinat: di(["Pengurus", "Sekutu"], "alamatEmail"), kolom: ["pengurus.alamat_email"] },
      { koordinat: di(["Pengurus", "Sekutu"], "nomorHandphone"), kolom: ["pengurus.nomor_handphone"] },
    ],
  }),
];
