import { PANJANG_KODE } from "#rujukan/wilayah.js";
import type { Baris } from "../ports/pembaca-register.js";
import { angka, type BuatMedan, hari, type Rekam, saat, wilayah } from "./nilai-rekam.js";

/** What a run wrote of each compared element: `NAMA:SAMA_PERSIS:512`, the weight last. */
function listUnsur(baris: Baris): readonly Rekam[] {
  const daftar = (baris["penjelasan"] as readonly string[] | null | undefined) ?? [];
  return daftar.map((satu) => {
    const [unsur = "", tingkat = "", bobot] = satu.split(":");
    return { unsur, tingkat, bobot: Number(bobot) || 0 };
  });
}

/** How a status came about; null while it is not settled. */
export const makePenjelasan: BuatMedan = (b) =>
  typeof b["metode"] === "string"
    ? {
        metode: b["metode"],
        bobot: b["bobot"] ?? null,
        unsur: listUnsur(b),
        versiParameter: b["versiParameter"] ?? null,
        putaran: angka(b["putaranId"]),
      }
    : null;

/** The employer of a pair: its register knows one code, the deepest, and the codes above it are its beginnings. */
const makeBadanUsaha: BuatMedan = (b) => {
  const kode = String(b["kodeWilayah"] ?? "");
  const at = (panjang: number) => (kode.length >= panjang ? wilayah(kode.slice(0, panjang)) : null);
  return {
    kodeBadanUsaha: b["kodeBadanUsaha"],
    nama: b["nama"] ?? null,
    npwp: b["npwp"] ?? null,
    provinsi: at(PANJANG_KODE.PROVINSI),
    kabupaten: at(PANJANG_KODE.KABUPATEN),
    kecamatan: at(PANJANG_KODE.KECAMATAN),
    kelurahan: at(PANJANG_KODE.KELURAHAN),
    jumlahPekerja: b["jumlahPekerja"] ?? null,
    terdaftarSejak: hari(b["terdaftarSejak"]),
  };
};

/** Fields of a review that are not a column as it stands. A closed one keeps what it was about. */
export const TINJAUAN: Readonly<Record<string, BuatMedan>> = {
  badanUsaha: makeBadanUsaha,
  unsur: listUnsur,
  sejak: (b) => saat(b["sejak"]),
  ditutupPada: (b) => saat(b["dihapusPada"]),
  diputusOleh: (b) => b["orang"] ?? null,
  diputusPada: (b) => saat(b["waktu"]),
};
