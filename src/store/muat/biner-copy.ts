import type { BingkaiCopy } from "./copy-masuk.js";
import type { TipeKolom } from "./nilai-biner.js";
import { KOLOM_SUBJEK, type KolomTahap } from "./tahapan.js";
import { WadahBiner } from "./wadah-biner.js";

/** Columns that say where a row stands (`KOLOM_LETAK`). */
const LETAK = 6;
/** The mark of the form, no flags, no extension; at the end no field (PostgreSQL's documentation of COPY, "Binary Format"). */
export const BINGKAI_BINER: BingkaiCopy = Object.freeze({
  kepala: Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1"),
  ekor: Uint8Array.of(0xff, 0xff),
});
/** Bytes of written lists that are kept at most: titles may be long. */
export const TERTULIS_MAKS = 8_000_000;

/** Writes lists; those that are shared by many rows (codes, flags, titles) once. */
export class PenulisDaftar {
  private readonly tertulis = new WeakMap<object, Uint8Array>();
  private readonly satu = new WadahBiner();
  private panjang = 0;

  /** Bytes that are kept. */
  get tersimpan(): number {
    return this.panjang;
  }

  /** An empty list is left out, as one that is absent: the view `muat` gives it back. */
  write(daftar: readonly string[], wadah: WadahBiner): void {
    const ada = this.tertulis.get(daftar);
    if (daftar.length === 0) wadah.putKosong();
    else if (ada !== undefined) wadah.putMedan(ada);
    // A weak map of lists that live for one row would cost more than the writing: only what is frozen is kept.
    else if (Object.isFrozen(daftar)) wadah.putMedan(this.keep(daftar));
    else wadah.putDaftar(daftar);
  }

  private keep(daftar: readonly string[]): Uint8Array {
    this.satu.start(0);
    this.satu.putDaftar(daftar);
    const medan = this.satu.finish().slice();
    if (this.panjang + medan.length <= TERTULIS_MAKS) {
      this.panjang += medan.length;
      this.tertulis.set(daftar, medan);
    }
    return medan;
  }
}

/** Where a row stands in its load. */
export interface LetakBaris {
  readonly no: number;
  /** Ordinal of the file. */
  readonly berkas: number;
  /** Line of the file. */
  readonly baris: number;
}

/** Writes staged rows in the binary form of COPY, many into one buffer. */
export interface PenulisBaris {
  /** Begins a buffer of about this many bytes. */
  start(bita: number): void;
  /** @param subjek what stands in `KOLOM_SUBJEK` */
  writeDiterima(letak: LetakBaris, isi: Readonly<Record<string, unknown>>, subjek?: string | null): void;
  writeDitolak(letak: LetakBaris, kunci: string | null, kolom: string, aturan: string): void;
  /** What was written since `start`, in memory of its own. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** @param kolom the staged columns behind a row's place, in their order. */
export function createPenulisBaris(kolom: readonly Pick<KolomTahap, "medan" | "tipe">[]): PenulisBaris {
  const wadah = new WadahBiner();
  const daftar = new PenulisDaftar();
  const medan = kolom.map((satu) => satu.medan);
  const tipe = kolom.map((satu) => satu.tipe);
  const tempatSubjek = medan.indexOf(KOLOM_SUBJEK.medan);
  const write = (satu: TipeKolom, nilai: unknown): void => {
    if (typeof nilai === "string") writeTeks(wadah, satu, nilai);
    else if (nilai === null || nilai === undefined) wadah.putKosong();
    else if (Array.isArray(nilai)) daftar.write(nilai as readonly string[], wadah);
    else wadah.putBoolean(nilai === true);
  };
  const startBaris = ({ no, berkas, baris }: LetakBaris, kunci: unknown): void => {
    wadah.startBaris(LETAK + medan.length);
    for (const nilai of [no, berkas, baris]) wadah.putInteger(nilai);
    write("text", kunci);
  };
  return Object.freeze({
    start: (bita: number) => wadah.start(bita),
    writeDiterima: (
      letak: LetakBaris,
      isi: Readonly<Record<string, unknown>>,
      subjek: string | null = null,
    ) => {
      startBaris(letak, isi["kunci"]);
      wadah.putKosong();
      wadah.putKosong();
      for (let i = 0; i < medan.length; i++) {
        write(tipe[i] ?? "text", i === tempatSubjek ? subjek : isi[medan[i] ?? ""]);
      }
    },
    writeDitolak: (letak: LetakBaris, kunci: string | null, namaKolom: string, aturan: string) => {
      startBaris(letak, kunci);
      wadah.putTeks(namaKolom);
      wadah.putTeks(aturan);
      for (let i = 0; i < medan.length; i++) wadah.putKosong();
    },
    finish: () => wadah.finish(),
  });
}

/** Checks answer a text for every value that is no list and no truth value. */
function writeTeks(wadah: WadahBiner, tipe: TipeKolom, nilai: string): void {
  if (tipe === "text") wadah.putTeks(nilai);
  else if (tipe === "timestamptz") wadah.putWaktu(nilai);
  else if (tipe === "date") wadah.putTanggal(nilai);
  else if (tipe === "numeric") wadah.putNumeric(nilai);
  else if (tipe === "integer") wadah.putInteger(Number(nilai));
  else throw new RangeError("a text for a column that holds none");
}
