import type { Tampilan } from "./elemen.js";

/** Record types that an audience reads, with the view each is read from. */
export type Objek =
  | "Perseroan"
  | "Persekutuan"
  | "Notaris"
  | "PesertaStatusEntitas"
  | "PesertaStatusNotaris"
  | "Tinjauan";

/** A root field that reads data: a look-up by one key, a list with its filter, or a decision on one record. */
export interface Akar {
  readonly akar: string;
  readonly objek: Objek;
  readonly tampilan: Tampilan;
  readonly bentuk: "tunggal" | "daftar" | "putusan";
  /** Argument of a look-up or decision, input type of a list's filter. */
  readonly kunci: string;
  readonly makna: string;
}

const tunggal = (akar: string, objek: Objek, tampilan: Tampilan, kunci: string, makna: string): Akar =>
  Object.freeze({ akar, objek, tampilan, bentuk: "tunggal", kunci, makna });
const daftar = (akar: string, objek: Objek, tampilan: Tampilan, kunci: string, makna: string): Akar =>
  Object.freeze({ akar, objek, tampilan, bentuk: "daftar", kunci, makna });
const putusan = (akar: string, objek: Objek, tampilan: Tampilan, kunci: string, makna: string): Akar =>
  Object.freeze({ akar, objek, tampilan, bentuk: "putusan", kunci, makna });

/** The root type that a data root belongs to: only decisions write. */
export function indukAkar({ bentuk }: Pick<Akar, "bentuk">): "Query" | "Mutation" {
  return bentuk === "putusan" ? "Mutation" : "Query";
}

/**
 * The data roots: Pasal 2 a–c for Pihak I, the returned status (data balikan) for Pihak II, and what the staff of
 * Pihak I settle by hand (Pasal 5(1)b).
 */
export const AKAR: readonly Akar[] = Object.freeze([
  tunggal("perseroan", "Perseroan", "perseroan", "npwp", "Satu Perseroan menurut NPWP."),
  daftar("daftarPerseroan", "Perseroan", "perseroan", "FilterEntitas", "Perseroan menurut urutan perubahan."),
  tunggal("persekutuan", "Persekutuan", "persekutuan", "npwp", "Satu Persekutuan menurut NPWP."),
  daftar(
    "daftarPersekutuan",
    "Persekutuan",
    "persekutuan",
    "FilterPersekutuan",
    "Persekutuan menurut urutan perubahan.",
  ),
  tunggal("notaris", "Notaris", "notaris", "nik", "Satu Notaris menurut NIK."),
  daftar("daftarNotaris", "Notaris", "notaris", "FilterNotaris", "Notaris menurut urutan perubahan."),
  tunggal(
    "pesertaStatusEntitas",
    "PesertaStatusEntitas",
    "peserta_status_entitas",
    "npwp",
    "Status kepesertaan satu entitas yang dipasok Pihak II, menurut NPWP.",
  ),
  daftar(
    "daftarPesertaStatusEntitas",
    "PesertaStatusEntitas",
    "peserta_status_entitas",
    "FilterStatusEntitas",
    "Status kepesertaan entitas yang dipasok Pihak II, menurut urutan perubahan.",
  ),
  tunggal(
    "pesertaStatusNotaris",
    "PesertaStatusNotaris",
    "peserta_status_notaris",
    "nik",
    "Status kepesertaan satu notaris yang dipasok Pihak II, menurut NIK.",
  ),
  daftar(
    "daftarPesertaStatusNotaris",
    "PesertaStatusNotaris",
    "peserta_status_notaris",
    "FilterStatusNotaris",
    "Status kepesertaan notaris yang dipasok Pihak II, menurut urutan perubahan.",
  ),
  daftar(
    "daftarTinjauan",
    "Tinjauan",
    "tinjauan_padanan",
    "FilterTinjauan",
    "Pasangan yang belum pasti dan yang sudah diputus, menurut urutan perubahan.",
  ),
  putusan(
    "putuskanTinjauan",
    "Tinjauan",
    "tinjauan_padanan",
    "id",
    "Memutuskan satu tinjauan, dengan alasan; keputusan terakhir atas suatu pasangan berlaku (tafsir T-22).",
  ),
]);

/** The clause of the scope (Pasal 2) that a record type belongs to. */
export const DASAR_OBJEK: Readonly<Record<Objek, string>> = Object.freeze({
  Perseroan: "2.a",
  Persekutuan: "2.b",
  Notaris: "2.c",
  PesertaStatusEntitas: "4(2)a",
  PesertaStatusNotaris: "4(2)b",
  Tinjauan: "5(1)b",
});

export const SEMUA_OBJEK: readonly Objek[] = Object.freeze([
  "Perseroan",
  "Persekutuan",
  "Notaris",
  "PesertaStatusEntitas",
  "PesertaStatusNotaris",
  "Tinjauan",
]);

/** Record types outside Pasal 4: a party's own work, seen by whom its own rows name. */
export const OBJEK_SENDIRI: ReadonlySet<Objek> = new Set<Objek>(["Tinjauan"]);

const ENTITAS: readonly Objek[] = ["Perseroan", "Persekutuan"];
const STATUS: readonly Objek[] = ["PesertaStatusEntitas", "PesertaStatusNotaris"];

/** Types that belong to records, with the record types that use them; other types are common to all. */
export const OBJEK_TIPE: Readonly<Record<string, readonly Objek[]>> = Object.freeze({
  ...Object.fromEntries(SEMUA_OBJEK.flatMap((o) => [o, `${o}Connection`, `${o}Edge`].map((t) => [t, [o]]))),
  Entitas: ENTITAS,
  DomisiliEntitas: ENTITAS,
  JenisUsaha: ENTITAS,
  Pengurus: ENTITAS,
  Sekutu: ["Persekutuan"],
  DomisiliNotaris: ["Notaris"],
  Wilayah: [...ENTITAS, "Notaris", "Tinjauan"],
  PesertaStatus: STATUS,
  PenjelasanPadanan: STATUS,
  UnsurBanding: [...STATUS, "Tinjauan"],
  BadanUsaha: ["Tinjauan"],
  Mutation: ["Tinjauan"],
  PageInfo: SEMUA_OBJEK,
  DataTidakTersedia: [...ENTITAS, "Notaris", ...STATUS],
  FilterEntitas: ["Perseroan"],
  FilterPersekutuan: ["Persekutuan"],
  FilterNotaris: ["Notaris"],
  FilterStatusEntitas: ["PesertaStatusEntitas"],
  FilterStatusNotaris: ["PesertaStatusNotaris"],
  FilterTinjauan: ["Tinjauan"],
});

/** Types that belong to no record type: technical entries of these alone are open to every audience. */
export const TIPE_UMUM: ReadonlySet<string> = new Set([
  "Query",
  "Perjanjian",
  "Kontak",
  "Tafsir",
  "HakAkses",
]);

/** A field of a record that holds a part of its own, once or as a list. */
export interface Bagian {
  readonly medan: string;
  readonly tipe: string;
  readonly daftar: boolean;
}

/** How records are put together; paths in `dataTidakTersedia` follow from it. */
export const SUSUNAN: Readonly<Record<Objek, readonly Bagian[]>> = Object.freeze({
  Perseroan: [
    { medan: "domisili", tipe: "DomisiliEntitas", daftar: false },
    { medan: "jenisUsaha", tipe: "JenisUsaha", daftar: true },
    { medan: "pengurus", tipe: "Pengurus", daftar: true },
  ],
  Persekutuan: [
    { medan: "domisili", tipe: "DomisiliEntitas", daftar: false },
    { medan: "jenisUsaha", tipe: "JenisUsaha", daftar: true },
    { medan: "pengurus", tipe: "Pengurus", daftar: true },
    { medan: "sekutu", tipe: "Sekutu", daftar: true },
  ],
  Notaris: [{ medan: "domisiliWilayahKerja", tipe: "DomisiliNotaris", daftar: false }],
  PesertaStatusEntitas: [],
  PesertaStatusNotaris: [],
  Tinjauan: [],
});
