import type { Objek } from "#perjanjian/akar.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { namaWilayah } from "#rujukan/wilayah.js";
import type { Baris } from "../ports/pembaca-register.js";
import type { Penyandi } from "../ports/penyandi.js";
import { findTidakTersedia, leavesOf } from "./alasan.js";

/** A record as callers receive it, in the names of the agreement; values not asked for are absent. */
export type Rekam = Readonly<Record<string, unknown>>;

/** Makes records of one type for one audience out of rows. */
export type BuatRekam = (baris: Baris) => Rekam;

interface Wilayah {
  readonly kode: string;
  readonly nama: string;
}

function wilayah(kode: unknown): Wilayah | null {
  if (typeof kode !== "string") return null;
  const nama = namaWilayah(kode);
  return nama === null ? null : { kode, nama };
}

const hari = (nilai: unknown): string | null =>
  nilai instanceof Date ? nilai.toISOString().slice(0, 10) : null;
const saat = (nilai: unknown): string | null => (nilai instanceof Date ? nilai.toISOString() : null);
const angka = (nilai: unknown): string | null =>
  nilai === null || nilai === undefined ? null : String(nilai);

function jenisUsaha(baris: Baris): readonly Rekam[] {
  const kbli = (baris["kbli"] as readonly string[] | undefined) ?? [];
  const judul = (baris["judulKbli"] as readonly string[] | undefined) ?? [];
  return kbli.map((k, i) => {
    const titikDua = k.indexOf(":");
    // A code without a version stands bare (rujukan/kbli.ts, writeKbli).
    return {
      kode: k.slice(titikDua + 1),
      versi: titikDua < 0 ? "TIDAK_DIKETAHUI" : k.slice(0, titikDua),
      judul: judul[i] || null,
    };
  });
}

function anggota(baris: Baris): { readonly pengurus: readonly Rekam[]; readonly sekutu: readonly Rekam[] } {
  const semua = (baris["anggota"] as readonly Baris[] | undefined) ?? [];
  return {
    pengurus: semua.filter((a) => a["peran"] === "PENGURUS"),
    sekutu: semua
      .filter((a) => a["peran"] !== "PENGURUS")
      .map((a) => ({ ...a, jenis: a["peran"] === "SEKUTU_AKTIF" ? "AKTIF" : "PASIF" })),
  };
}

const entitas = (tipe: Objek) => (b: Baris) => ({
  ...b,
  tipe,
  domisili: {
    provinsi: wilayah(b["provinsi"]),
    kabupaten: wilayah(b["kabupaten"]),
    kecamatan: wilayah(b["kecamatan"]),
    kelurahan: wilayah(b["kelurahan"]),
    alamatLengkap: b["alamatLengkap"] ?? null,
  },
  jenisUsaha: jenisUsaha(b),
  ...anggota(b),
  tanggalSk: hari(b["tanggalSk"]),
  modalDasar: angka(b["modalDasar"]),
  modalDisetor: angka(b["modalDisetor"]),
});

const notaris = (b: Baris) => ({
  ...b,
  tipe: "Notaris",
  domisiliWilayahKerja: {
    provinsi: wilayah(b["provinsi"]),
    kabupatenKota: wilayah(b["kabupatenKota"]),
    alamatLengkap: b["alamatLengkap"] ?? null,
    nomorTelepon: b["nomorTelepon"] ?? null,
    alamatEmail: b["alamatEmail"] ?? null,
  },
});

const status = (tipe: Objek) => (b: Baris) => ({
  ...b,
  tipe,
  segmenKepesertaan: b["segmen"] ?? null,
  perTanggal: hari(b["perTanggal"]),
  terdaftarSejak: hari(b["terdaftarSejak"]),
});

const BENTUK: Readonly<Record<Objek, (b: Baris) => Rekam>> = {
  Perseroan: entitas("Perseroan"),
  Persekutuan: entitas("Persekutuan"),
  Notaris: notaris,
  PesertaStatusEntitas: status("PesertaStatusEntitas"),
  PesertaStatusNotaris: status("PesertaStatusNotaris"),
};

/**
 * Prepares the making of records of one type for one audience.
 *
 * @param alasan whether `dataTidakTersedia` was asked for
 */
export function prepareRekam(
  audiens: Audiens,
  objek: Objek,
  tampilan: string,
  penyandi: Penyandi,
  alasan: boolean,
): BuatRekam {
  const segel = penyandi.forId(audiens, tampilan);
  const bentuk = BENTUK[objek];
  const daun = alasan ? leavesOf(audiens, objek) : [];
  return (baris) => {
    const isi = bentuk(baris);
    return {
      ...isi,
      id: segel.seal(baris["id"] as bigint),
      diubahPada: saat(baris["diubahPada"]),
      dihapusPada: saat(baris["dihapusPada"]),
      entitas: readEntitas(audiens, baris, penyandi),
      dataTidakTersedia: alasan ? findTidakTersedia(daun, isi, baris) : [],
    };
  };
}

function readEntitas(audiens: Audiens, baris: Baris, penyandi: Penyandi): Rekam | null {
  const perseroan = baris["perseroan"] as Baris | null | undefined;
  if (perseroan)
    return prepareRekam(audiens, "Perseroan", "perseroan", penyandi, "tidakSah" in perseroan)(perseroan);
  const persekutuan = baris["persekutuan"] as Baris | null | undefined;
  if (persekutuan) {
    return prepareRekam(
      audiens,
      "Persekutuan",
      "persekutuan",
      penyandi,
      "tidakSah" in persekutuan,
    )(persekutuan);
  }
  return null;
}
