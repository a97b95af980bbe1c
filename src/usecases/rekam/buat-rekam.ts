import { TAMPILAN_OBJEK } from "#akses/kolom-medan.js";
import type { Objek } from "#perjanjian/akar.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Baris } from "../ports/pembaca-register.js";
import type { Penyandi } from "../ports/penyandi.js";
import { findTidakTersedia, leavesOf } from "./alasan.js";
import { angka, type BuatMedan, hari, type Rekam, saat, wilayah } from "./nilai-rekam.js";
import { makePenjelasan, TINJAUAN } from "./rekam-tinjauan.js";

/** Makes records of one type for one audience out of rows. */
export type BuatRekam = (baris: Baris) => Rekam;

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

const anggota = (baris: Baris): readonly Baris[] => (baris["anggota"] as readonly Baris[] | undefined) ?? [];

function sekutu(baris: Baris): readonly Rekam[] {
  return anggota(baris)
    .filter((a) => a["peran"] !== "PENGURUS")
    .map((a) => ({ ...a, jenis: a["peran"] === "SEKUTU_AKTIF" ? "AKTIF" : "PASIF" }));
}

const ENTITAS: Readonly<Record<string, BuatMedan>> = {
  domisili: (b) => ({
    provinsi: wilayah(b["provinsi"]),
    kabupaten: wilayah(b["kabupaten"]),
    kecamatan: wilayah(b["kecamatan"]),
    kelurahan: wilayah(b["kelurahan"]),
    alamatLengkap: b["alamatLengkap"] ?? null,
  }),
  jenisUsaha,
  pengurus: (b) => anggota(b).filter((a) => a["peran"] === "PENGURUS"),
  sekutu,
  tanggalSk: (b) => hari(b["tanggalSk"]),
  modalDasar: (b) => angka(b["modalDasar"]),
  modalDisetor: (b) => angka(b["modalDisetor"]),
};

const NOTARIS: Readonly<Record<string, BuatMedan>> = {
  domisiliWilayahKerja: (b) => ({
    provinsi: wilayah(b["provinsi"]),
    kabupatenKota: wilayah(b["kabupatenKota"]),
    alamatLengkap: b["alamatLengkap"] ?? null,
    nomorTelepon: b["nomorTelepon"] ?? null,
    alamatEmail: b["alamatEmail"] ?? null,
  }),
};

const STATUS: Readonly<Record<string, BuatMedan>> = {
  segmenKepesertaan: (b) => b["segmen"] ?? null,
  perTanggal: (b) => hari(b["perTanggal"]),
  terdaftarSejak: (b) => hari(b["terdaftarSejak"]),
  penjelasan: makePenjelasan,
};

/** Fields that are not a column as it stands. */
const BENTUK: Readonly<Record<Objek, Readonly<Record<string, BuatMedan>>>> = {
  Perseroan: ENTITAS,
  Persekutuan: ENTITAS,
  Notaris: NOTARIS,
  PesertaStatusEntitas: STATUS,
  PesertaStatusNotaris: STATUS,
  Tinjauan: TINJAUAN,
};

const TEKNIS: Readonly<Record<string, BuatMedan>> = {
  diubahPada: (b) => saat(b["diubahPada"]),
  dihapusPada: (b) => saat(b["dihapusPada"]),
};

/**
 * Prepares the making of records of one type for one audience: each holds the fields asked for, no others.
 *
 * @param koordinat coordinates asked for (`Perseroan.npwp`)
 */
export function prepareRekam(
  audiens: Audiens,
  objek: Objek,
  koordinat: ReadonlySet<string>,
  penyandi: Penyandi,
): BuatRekam {
  const awalan = `${objek}.`;
  const diminta = new Set(
    [...koordinat].filter((k) => k.startsWith(awalan)).map((k) => k.slice(awalan.length)),
  );
  // The reasons for what is absent need every leaf of the record.
  const daun = diminta.delete("dataTidakTersedia") ? leavesOf(audiens, objek) : null;
  for (const d of daun ?? []) diminta.add(d.bagian ?? d.medan);
  const bagian = [...diminta].map((medan) => ({
    medan,
    make: makerOf(audiens, objek, medan, koordinat, penyandi),
  }));
  return (baris) => {
    const rekam: Record<string, unknown> = { tipe: objek };
    for (const { medan, make } of bagian) rekam[medan] = make(baris);
    if (daun !== null) rekam["dataTidakTersedia"] = findTidakTersedia(daun, rekam, baris);
    return rekam;
  };
}

function makerOf(
  audiens: Audiens,
  objek: Objek,
  medan: string,
  koordinat: ReadonlySet<string>,
  penyandi: Penyandi,
): BuatMedan {
  if (medan === "id") {
    const segel = penyandi.forId(audiens, TAMPILAN_OBJEK[objek]);
    return (b) => segel.seal(b["id"] as bigint);
  }
  if (medan === "entitas") return makeEntitas(audiens, koordinat, penyandi);
  return BENTUK[objek][medan] ?? TEKNIS[medan] ?? ((b) => b[medan]);
}

/** The entity behind a status, of either register. */
function makeEntitas(audiens: Audiens, koordinat: ReadonlySet<string>, penyandi: Penyandi): BuatMedan {
  const perseroan = prepareRekam(audiens, "Perseroan", koordinat, penyandi);
  const persekutuan = prepareRekam(audiens, "Persekutuan", koordinat, penyandi);
  return (b) => {
    const [pt, cv] = [b["perseroan"], b["persekutuan"]] as readonly (Baris | null | undefined)[];
    return pt ? perseroan(pt) : cv ? persekutuan(cv) : null;
  };
}
