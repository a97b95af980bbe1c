import { di, entitas, milik, saring } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

/** What Pihak II keeps for its own staff and systems, outside Pasal 4. */
export const MILIK_PIHAK_II: readonly Elemen[] = [
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.idSumber",
    nama: "pengenal sumber",
    makna: "Pengenal data ini dalam register Pihak II.",
    medan: [
      {
        koordinat: di(["Perseroan", "Persekutuan", "Notaris"], "idSumber"),
        kolom: [...entitas("id_sumber"), "notaris.id_sumber"],
      },
    ],
  }),
  milik("PIHAK_II", ["SISTEM_MITRA", "PETUGAS"], {
    nomor: "milik.II.idSumberStatus",
    nama: "pengenal sumber",
    makna: "Pengenal yang dipasok Pihak II, agar data balikan dapat dikembalikan ke registernya.",
    medan: [
      {
        koordinat: di(["PesertaStatus", "PesertaStatusEntitas", "PesertaStatusNotaris"], "idSumber"),
        kolom: di(["peserta_status_entitas", "peserta_status_notaris"], "id_sumber"),
      },
    ],
    saring: saring(
      "salah-satu",
      "id_sumber",
      ...di(["FilterStatusEntitas", "FilterStatusNotaris"], "idSumber"),
    ),
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.nomorSk",
    nama: "nomor surat keputusan",
    makna: "Nomor surat keputusan dalam register Pihak II.",
    medan: [
      {
        koordinat: di(["Perseroan", "Persekutuan", "Notaris"], "nomorSk"),
        kolom: [...entitas("nomor_sk"), "notaris.nomor_sk"],
      },
    ],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.tanggalSk",
    nama: "tanggal surat keputusan",
    makna: "Tanggal surat keputusan dalam register Pihak II.",
    medan: [{ koordinat: di(["Perseroan", "Persekutuan"], "tanggalSk"), kolom: entitas("tanggal_sk") }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.modalDasar",
    nama: "modal dasar",
    makna: "Modal dasar dalam rupiah, angka desimal tanpa pemisah.",
    medan: [{ koordinat: ["Perseroan.modalDasar"], kolom: ["perseroan.modal_dasar"] }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.modalDisetor",
    nama: "modal disetor",
    makna: "Modal disetor dalam rupiah, angka desimal tanpa pemisah.",
    medan: [{ koordinat: ["Perseroan.modalDisetor"], kolom: ["perseroan.modal_disetor"] }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.nikPengurus",
    nama: "nomor induk kependudukan pengurus dan sekutu",
    makna: "Nomor induk kependudukan pengurus atau sekutu, di luar Pasal 4(1)a.",
    medan: [{ koordinat: di(["Pengurus", "Sekutu"], "nik"), kolom: ["pengurus.nik"] }],
  }),
  milik("PIHAK_II", ["PETUGAS"], {
    nomor: "milik.II.namaNotaris",
    nama: "nama notaris",
    makna: "Nama notaris, di luar Pasal 4(1)b (tafsir T-07).",
    medan: [{ koordinat: ["Notaris.nama"], kolom: ["notaris.nama"] }],
  }),
];
