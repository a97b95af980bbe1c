import { di, milik } from "./baris.js";
import type { Elemen } from "./tipe-elemen.js";

const STATUS = ["peserta_status_entitas", "peserta_status_notaris"];
const BANDING = ["peserta_status_entitas", "tinjauan_padanan"];

/** How a status came about, and what a pair weighs: for staff of Pihak I alone (reading T-21). */
export const PENJELASAN_PIHAK_I: readonly Elemen[] = [
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.metode",
    nama: "cara pemadanan",
    makna: "Cara status ini ditetapkan; kosong selama belum pasti (tafsir T-21).",
    medan: [
      {
        koordinat: [
          ...di(["PesertaStatusEntitas", "PesertaStatusNotaris"], "penjelasan"),
          "PenjelasanPadanan.metode",
        ],
        kolom: di(STATUS, "metode"),
      },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.bobot",
    nama: "bobot pasangan",
    makna:
      "Bobot seluruh pasangan: logaritma basis 2 dari peluang bahwa keduanya satu, dalam satuan 1/64 bit; negatif berarti lebih mungkin berbeda.",
    medan: [{ koordinat: di(["PenjelasanPadanan", "Tinjauan"], "bobot"), kolom: di(BANDING, "bobot") }],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.unsur",
    nama: "unsur pembanding",
    makna: "Unsur yang dibandingkan, tingkat kecocokannya, dan sumbangannya pada bobot (1/64 bit).",
    medan: [
      {
        koordinat: [
          ...di(["PenjelasanPadanan", "Tinjauan"], "unsur"),
          ...di(["UnsurBanding"], "unsur", "tingkat", "bobot"),
        ],
        kolom: di(BANDING, "penjelasan"),
      },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.versiParameter",
    nama: "versi parameter",
    makna: "Versi parameter pemadanan yang dipakai.",
    medan: [
      {
        koordinat: di(["PenjelasanPadanan", "Tinjauan"], "versiParameter"),
        kolom: di([...STATUS, "tinjauan_padanan"], "versi_parameter"),
      },
    ],
  }),
  milik("PIHAK_I", ["PETUGAS"], {
    nomor: "milik.I.putaran",
    nama: "putaran pemadanan",
    makna: "Nomor pemadanan yang terakhir mengubah status ini.",
    medan: [{ koordinat: ["PenjelasanPadanan.putaran"], kolom: di(STATUS, "putaran_id") }],
  }),
];
