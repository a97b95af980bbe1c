import { isAscii, isUtf8 } from "node:buffer";
import { type AturanBerkas, GalatBentuk } from "#berkas/aturan-muat.js";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";
import type { Potongan } from "./alir-berkas.js";
import { createPenulisBaris } from "./biner-copy.js";
import { KelompokBaris } from "./kelompok-baris.js";
import { type BahanPeriksa, createPemeriksa } from "./periksa-jenis.js";
import { createPenyidikBaris, type PenyidikSubjek } from "./subjek-baris.js";
import type { KolomTahap } from "./tahapan.js";

/** A piece of a file as work that can be done anywhere; can be sent to another thread. */
export interface TugasPotongan extends Potongan {
  /** Ordinal of the file. */
  readonly berkas: number;
  /** Rows of the load before this piece. */
  readonly no: number;
  /** Place in the file → place in the record, as the header says. */
  readonly tujuan: readonly number[];
}

/** What became of a piece: its rows as they are staged, refused ones too, or why its file is refused whole. */
export type HasilPotongan =
  | { readonly ok: true; readonly salin: Uint8Array<ArrayBuffer>; readonly tidakPerlu: number }
  | {
      readonly ok: false;
      readonly aturan: AturanBerkas;
      readonly baris: number;
      readonly kolom: string | null;
    };

/** What pieces are worked on with; can be sent to another thread. */
export interface BahanOlah extends BahanPeriksa {
  /** The staged columns behind a row's place, in their order. */
  readonly kolom: readonly KolomTahap[];
}

/** Cuts, checks and writes out one piece after another. */
export type PengolahPotongan = (tugas: TugasPotongan) => HasilPotongan;

/** Rows grow to about twice their bytes when they are staged; what does not fit makes the buffer grow. */
const PENGEMBANGAN = 2.5;

/** The work on pieces; the same wherever it is done. */
export function createPengolahPotongan(bahan: BahanOlah, subjek: PenyidikSubjek): PengolahPotongan {
  const periksa = createPemeriksa(bahan);
  const penulis = createPenulisBaris(bahan.kolom);
  const kelompok = new KelompokBaris(penulis, createPenyidikBaris(bahan.jenis, subjek));
  const olah = (tugas: TugasPotongan): HasilPotongan => {
    const { berkas, no } = tugas;
    const bita = readBita(tugas);
    kelompok.clear();
    penulis.start(Math.ceil(tugas.isi.length * PENGEMBANGAN));
    let dibaca = 0;
    let tidakPerlu = 0;
    const onRekaman = (sel: readonly string[], baris: number): void => {
      dibaca += 1;
      const hasil = periksa(sel);
      if (!hasil.ok) {
        // Rows stay in the order of the file, however it was cut.
        kelompok.flush();
        penulis.writeDitolak({ no: no + dibaca, berkas, baris }, hasil.kunci, hasil.kolom, hasil.aturan);
      } else if (hasil.baris === "TIDAK_PERLU") {
        tidakPerlu += 1;
      } else {
        kelompok.push({ no: no + dibaca, berkas, baris }, hasil.baris);
      }
    };
    cutPotongan(tugas, decode(bita, tugas.baris), onRekaman);
    // Rows are numbered by the count of the cutter: were it another, two rows would share a number.
    if (dibaca !== tugas.rekaman) throw new RangeError("records and record ends differ");
    kelompok.flush();
    return { ok: true, salin: penulis.finish(), tidakPerlu };
  };
  return (tugas) => {
    try {
      return olah(tugas);
    } catch (galat) {
      if (!(galat instanceof GalatBentuk)) throw galat;
      return { ok: false, aturan: galat.aturan, baris: galat.baris, kolom: galat.kolom };
    }
  };
}

function cutPotongan(
  { tujuan, baris, ujung }: TugasPotongan,
  teks: string,
  onRekaman: (sel: readonly string[], baris: number) => void,
): void {
  const pengurai = new PenguraiCsv(tujuan, onRekaman, baris);
  pengurai.push(teks);
  if (ujung === "AKHIR") pengurai.end();
  else if (pengurai.adaSisa) throw new GalatBentuk("BARIS_TERLALU_PANJANG", pengurai.nomorBaris);
}

function readBita({ isi, ujung }: TugasPotongan): Buffer<ArrayBuffer> {
  return Buffer.from(isi.buffer, isi.byteOffset, ujung === "PUTUS" ? trimTerpotong(isi) : isi.length);
}

function decode(bita: Buffer, baris: number): string {
  const nol = bita.indexOf(0);
  if (nol >= 0) throw new GalatBentuk("KARAKTER_NUL", baris + countLf(bita.subarray(0, nol)));
  if (isAscii(bita)) return bita.toString("latin1");
  if (!isUtf8(bita)) throw new GalatBentuk("BUKAN_UTF8", baris + findBukanUtf8(bita));
  return bita.toString("utf8");
}

/** How much of a piece that ends anywhere is whole characters. */
function trimTerpotong(bita: Uint8Array): number {
  let ujung = bita.length;
  while (ujung > 0 && ((bita[ujung - 1] ?? 0) & 0xc0) === 0x80) ujung--;
  return ujung > 0 && (bita[ujung - 1] ?? 0) >= 0xc0 ? ujung - 1 : bita.length;
}

function countLf(bita: Uint8Array): number {
  return bita.reduce((jumlah, kode) => (kode === 10 ? jumlah + 1 : jumlah), 0);
}

/** Lines before the first one that is no UTF-8. */
function findBukanUtf8(bita: Buffer): number {
  let baris = 0;
  for (let mulai = 0; ; baris++) {
    const lf = bita.indexOf(10, mulai);
    if (lf < 0 || !isUtf8(bita.subarray(mulai, lf))) return baris;
    mulai = lf + 1;
  }
}
