import type { CatatanBukti, HasilPermintaan } from "#bukti/catatan.js";
import type { BuktiTercatat } from "#usecases/ports/pembaca-bukti.js";
import type { IsiBukti } from "./antrean-bukti.js";
import { writeArray } from "./larik.js";

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

/** What each column of a cleaned record is sent as; `nomor` comes from the sequence. */
const KOLOM: Readonly<Record<Exclude<keyof BarisBukti, "nomor">, (catatan: CatatanBukti) => string | null>> =
  Object.freeze({
    korelasi: (c) => c.korelasi,
    waktu: (c) => new Date(c.waktu).toISOString(),
    pihak: (c) => c.pihak,
    klien: (c) => c.klien,
    orang: (c) => c.orang,
    tujuan: (c) => c.tujuan,
    kegiatan: (c) => c.kegiatan,
    operasi: (c) => c.operasi,
    sidik_operasi: (c) => c.sidikOperasi,
    versi_perjanjian: (c) => c.versiPerjanjian,
    koordinat: (c) => writeArray(c.koordinat),
    dasar: (c) => writeArray(c.dasar),
    jumlah: (c) => String(c.jumlah),
    subjek: (c) => writeArray(c.subjek),
    hasil: (c) => c.hasil,
    sebab: (c) => c.sebab,
    alamat: (c) => c.alamat,
  });

export const KOLOM_BUKTI = Object.keys(KOLOM).join(", ");
const PENULIS_KOLOM = Object.values(KOLOM);

/** Most rows of one statement. */
export const SISIP_MAKS = 16;

/** A statement that the server keeps the plan of. */
export interface PernyataanSisip {
  readonly name: string;
  readonly text: string;
}

const SISIP: readonly PernyataanSisip[] = Array.from({ length: SISIP_MAKS }, (_, i) => buildSisip(i + 1));

/** The statement that writes so many rows, 1 to `SISIP_MAKS`. */
export function findSisip(banyak: number): PernyataanSisip {
  return SISIP[banyak - 1] ?? buildSisip(banyak);
}

function buildSisip(banyak: number): PernyataanSisip {
  const lebar = PENULIS_KOLOM.length;
  const baris = Array.from({ length: banyak }, (_, n) => {
    const tempat = PENULIS_KOLOM.map((_write, i) => `$${n * lebar + i + 1}`);
    return `(${tempat.join(", ")})`;
  });
  return Object.freeze({
    name: `sisip-bukti-${banyak}`,
    text: `INSERT INTO inti.bukti (${KOLOM_BUKTI}) VALUES ${baris.join(", ")}`,
  });
}

/** The parameters of a cleaned record. Rows of a VALUES list take the server half the time of rows of JSON. */
export function encodeBaris(catatan: CatatanBukti): IsiBukti {
  const nilai = PENULIS_KOLOM.map((write) => write(catatan));
  return { nilai, ukuran: nilai.reduce((jumlah, teks) => jumlah + (teks?.length ?? 0), 0) };
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
