import type { KolomIsi, SpesifikasiRegister } from "./register.js";
import { runSql, type Sesi } from "./sesi.js";

/** A column of the staging table and the field of the checked row that fills it. */
export interface KolomTahap {
  readonly nama: string;
  readonly medan: string;
  readonly tipe: string;
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

export function kolomTahap(nama: string, tipe: string): KolomTahap {
  return { nama, medan: camel(nama), tipe };
}

/** The staged columns of a register's rows behind their place: version, digest, content. */
export function deriveKolomTahap(spek: SpesifikasiRegister, isi: readonly KolomIsi[]): readonly KolomTahap[] {
  const umum = [
    kolomTahap("versi", "timestamptz"),
    kolomTahap("sidik", "text"),
    kolomTahap("dihapus_pada", "timestamptz"),
  ];
  const subjek = spek.nomor === null ? [] : [kolomTahap("subjek", "text")];
  return [...umum, ...subjek, ...[...spek.tetap, ...isi].map(({ nama, tipe }) => kolomTahap(nama, tipe))];
}

/** Creates the staging table `muat`, which lives and ends with the transaction, and answers the COPY into it. */
export async function createTahap(sesi: Sesi, kolom: readonly KolomTahap[]): Promise<string> {
  const semua = [...KOLOM_LETAK, ...kolom];
  const ddl = semua.map(({ nama, tipe }) => `${nama} ${tipe}`).join(", ");
  await runSql(sesi, `CREATE TEMP TABLE muat (${ddl}) ON COMMIT DROP`);
  return `COPY muat (${semua.map(({ nama }) => nama).join(", ")}) FROM STDIN`;
}
