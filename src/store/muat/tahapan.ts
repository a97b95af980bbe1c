import type { TipeKolom } from "./nilai-biner.js";
import type { KolomIsi, SpesifikasiRegister } from "./register.js";
import { runSql, type Sesi } from "./sesi.js";

/** A column of the staging table and the field of the checked row that fills it. */
export interface KolomTahap {
  readonly nama: string;
  readonly medan: string;
  readonly tipe: TipeKolom;
}

/** A column that statements see and no row carries: SQL over the staged columns. */
export interface KolomTurunan {
  readonly nama: string;
  readonly nilai: string;
}

/** Where a row stands: `no` is its place in the load, `kolom` and `aturan` are set when it was refused. */
export const KOLOM_LETAK: readonly KolomTahap[] = Object.freeze(
  (
    [
      ["no", "integer"],
      ["berkas", "integer"],
      ["baris", "integer"],
      ["kunci", "text"],
      ["kolom", "text"],
      ["aturan", "text"],
    ] as const
  ).map(([nama, tipe]) => ({ nama, medan: nama, tipe })),
);

/** `nama_entitas` → `namaEntitas`. */
function camel(nama: string): string {
  return nama.replace(/_([a-z])/g, (_, huruf: string) => huruf.toUpperCase());
}

export function kolomTahap(nama: string, tipe: TipeKolom): KolomTahap {
  return { nama, medan: camel(nama), tipe };
}

/** The digest of whom a row is about: of no cell, found where rows are written (`subjek-baris.ts`). */
export const KOLOM_SUBJEK: KolomTahap = Object.freeze(kolomTahap("subjek", "text"));

/** The staged columns of a register's rows behind their place: version, digest, content. */
export function deriveKolomTahap(spek: SpesifikasiRegister, isi: readonly KolomIsi[]): readonly KolomTahap[] {
  const umum = [
    kolomTahap("versi", "timestamptz"),
    kolomTahap("sidik", "text"),
    kolomTahap("dihapus_pada", "timestamptz"),
  ];
  const subjek = spek.nomor === null ? [] : [KOLOM_SUBJEK];
  const terbawa = [...spek.tetap, ...isi].filter(({ turunan }) => turunan === null);
  return [
    ...umum,
    ...subjek,
    ...spek.bahan.map((nama) => kolomTahap(nama, "text")),
    ...terbawa.map(({ nama, tipe }) => kolomTahap(nama, tipe)),
  ];
}

/** The content columns that are derived from staged ones. */
export function deriveKolomTurunan(isi: readonly KolomIsi[]): readonly KolomTurunan[] {
  return isi.flatMap(({ nama, turunan }) => (turunan === null ? [] : [{ nama, nilai: turunan }]));
}

/**
 * Creates the staging table `muat_baris` and over it the view `muat`, which every statement of a load reads and
 * refuses rows by; both live and end with the transaction. Answers the COPY into the table. Rows carry no empty list
 * and nothing that can be derived: each column costs a large load seconds.
 */
export async function createTahap(
  sesi: Sesi,
  kolom: readonly KolomTahap[],
  turunan: readonly KolomTurunan[],
): Promise<string> {
  const semua = [...KOLOM_LETAK, ...kolom];
  const ddl = semua.map(({ nama, tipe }) => `${nama} ${tipe}`).join(", ");
  await runSql(sesi, `CREATE TEMP TABLE muat_baris (${ddl}) ON COMMIT DROP`);
  const tampak = [
    ...semua.map(({ nama, tipe }) => (tipe === "text[]" ? `coalesce(${nama}, '{}') AS ${nama}` : nama)),
    ...turunan.map(({ nama, nilai }) => `${nilai} AS ${nama}`),
  ];
  await runSql(sesi, `CREATE TEMP VIEW muat AS SELECT ${tampak.join(", ")} FROM muat_baris`);
  return `COPY muat_baris (${semua.map(({ nama }) => nama).join(", ")}) FROM STDIN (FORMAT binary)`;
}
