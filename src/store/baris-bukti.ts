import type { CatatanBukti, HasilPermintaan } from "#bukti/catatan.js";
import type { BuktiTercatat } from "#usecases/ports/pembaca-bukti.js";

/** A row of `inti.bukti` as `pg` gives it; `nomor` is a bigint, and so text. */
export interface BarisBukti {
  readonly nomor: string;
  readonly korelasi: string;
  readonly waktu: Date;
  readonly pihak: string | null;
  readonly klien: string | null;
  readonly orang: string | null;
  readonly tujuan: string | null;
  readonly kegiatan: string | null;
  readonly operasi: string | null;
  readonly sidik_operasi: string | null;
  readonly versi_perjanjian: string;
  readonly koordinat: readonly string[];
  readonly dasar: readonly string[];
  readonly jumlah: number;
  readonly subjek: readonly string[];
  readonly hasil: string;
  readonly sebab: string | null;
  readonly alamat: string | null;
}

/** Columns that a record fills, with their types; `nomor` comes from the sequence. */
const TIPE = {
  korelasi: "text",
  waktu: "timestamptz",
  pihak: "text",
  klien: "text",
  orang: "text",
  tujuan: "text",
  kegiatan: "text",
  operasi: "text",
  sidik_operasi: "text",
  versi_perjanjian: "text",
  koordinat: "text[]",
  dasar: "text[]",
  jumlah: "integer",
  subjek: "text[]",
  hasil: "text",
  sebab: "text",
  alamat: "text",
} as const satisfies Record<Exclude<keyof BarisBukti, "nomor">, string>;

export const KOLOM_BUKTI = Object.keys(TIPE).join(", ");
const DEFINISI = Object.entries(TIPE)
  .map(([kolom, tipe]) => `${kolom} ${tipe}`)
  .join(", ");

/** Writes a JSON array of rows in one statement, which needs no right but INSERT and the sequence's USAGE. */
export const SISIP_BUKTI = `INSERT INTO inti.bukti (${KOLOM_BUKTI})
  SELECT ${KOLOM_BUKTI} FROM json_to_recordset($1::json) AS b(${DEFINISI})`;

/** The JSON object of a cleaned record that `SISIP_BUKTI` reads. */
export function encodeBaris(catatan: CatatanBukti): string {
  // Member by member: a spread costs twice what all the rest does (6 of 9 µs).
  return JSON.stringify({
    korelasi: catatan.korelasi,
    waktu: new Date(catatan.waktu).toISOString(),
    pihak: catatan.pihak,
    klien: catatan.klien,
    orang: catatan.orang,
    tujuan: catatan.tujuan,
    kegiatan: catatan.kegiatan,
    operasi: catatan.operasi,
    sidik_operasi: catatan.sidikOperasi,
    versi_perjanjian: catatan.versiPerjanjian,
    koordinat: catatan.koordinat,
    dasar: catatan.dasar,
    jumlah: catatan.jumlah,
    subjek: catatan.subjek,
    hasil: catatan.hasil,
    sebab: catatan.sebab,
    alamat: catatan.alamat,
  } satisfies Record<keyof typeof TIPE, unknown>);
}

/** The record that a row holds: the same that was written, whose leaf hash is the same (`daun.ts`). */
export function readBarisBukti(baris: BarisBukti, hasil: HasilPermintaan): BuktiTercatat {
  const { nomor, sidik_operasi, versi_perjanjian, waktu, ...sama } = baris;
  return {
    nomor,
    catatan: {
      ...sama,
      waktu: waktu.getTime(),
      sidikOperasi: sidik_operasi,
      versiPerjanjian: versi_perjanjian,
      hasil,
    },
  };
}
