import { writeArray } from "../larik.js";

/** Columns that say where a row stands (`KOLOM_LETAK`). */
const LETAK = 6;
const NULL_COPY = "\\N";
const LF = 10;
/** Rows that go into the buffer at once: a call for each would take as long as its bytes. */
const SEKALI = 64;

/**
 * A text as a field of PostgreSQL's COPY text format. Checked texts hold no control character, so that a backslash is
 * all there is to escape.
 */
export function escapeCopy(teks: string): string {
  return teks.includes("\\") ? teks.replaceAll("\\", "\\\\") : teks;
}

/** Characters of written lists that are kept at most: titles may be long. */
export const TERTULIS_MAKS = 8_000_000;

/** Writes lists; those that are shared by many rows (codes, flags, titles) once. */
export class PenulisDaftar {
  private readonly tertulis = new WeakMap<object, string>();
  private panjang = 0;

  /** Characters that are kept. */
  get tersimpan(): number {
    return this.panjang;
  }

  /** An empty list is left out, as one that is absent: the view `muat` gives it back. */
  write(daftar: readonly string[]): string {
    if (daftar.length === 0) return NULL_COPY;
    // A weak map of lists that live for one row would cost more than the writing.
    if (!Object.isFrozen(daftar)) return escapeCopy(writeArray(daftar));
    const ada = this.tertulis.get(daftar);
    if (ada !== undefined) return ada;
    const teks = escapeCopy(writeArray(daftar));
    if (this.panjang + teks.length > TERTULIS_MAKS) return teks;
    this.panjang += teks.length;
    this.tertulis.set(daftar, teks);
    return teks;
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

/** What is known of a buffer's rows. */
export interface SifatTeks {
  /** None holds a character outside ASCII. */
  readonly ascii: boolean;
  /** No text of theirs holds a backslash, beside those in lists. */
  readonly tanpaEscape: boolean;
}

/** Writes staged rows as COPY text, many into one buffer. */
export interface PenulisBaris {
  /** Begins a buffer of about this many bytes. */
  start(bita: number, sifat: SifatTeks): void;
  writeDiterima(letak: LetakBaris, isi: Readonly<Record<string, unknown>>): void;
  writeDitolak(letak: LetakBaris, kunci: string | null, kolom: string, aturan: string): void;
  /** What was written since `start`, in memory of its own. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** @param medan fields of a row, in the order of the staged columns behind its place. */
export function createPenulisBaris(medan: readonly string[]): PenulisBaris {
  // One array for all rows and one join for each: concatenation would leave fifty pieces of garbage a row.
  const sel: string[] = new Array<string>(LETAK + medan.length).fill(NULL_COPY);
  const kosong = `\t${NULL_COPY}`.repeat(medan.length);
  const wadah = new WadahBita();
  let tanpaEscape = false;
  const daftar = new PenulisDaftar();
  const write = (nilai: unknown): string => {
    if (typeof nilai === "string") return tanpaEscape ? nilai : escapeCopy(nilai);
    if (nilai === null || nilai === undefined) return NULL_COPY;
    if (Array.isArray(nilai)) return daftar.write(nilai as readonly string[]);
    return nilai === true ? "t" : "f";
  };
  return Object.freeze({
    start: (bita: number, sifat: SifatTeks) => {
      tanpaEscape = sifat.tanpaEscape;
      wadah.start(bita, sifat.ascii);
    },
    writeDiterima: ({ no, berkas, baris }: LetakBaris, isi: Readonly<Record<string, unknown>>) => {
      sel[0] = String(no);
      sel[1] = String(berkas);
      sel[2] = String(baris);
      sel[3] = write(isi["kunci"]);
      for (let i = 0; i < medan.length; i++) sel[LETAK + i] = write(isi[medan[i] ?? ""]);
      wadah.add(sel.join("\t"));
    },
    writeDitolak: (
      { no, berkas, baris }: LetakBaris,
      kunci: string | null,
      namaKolom: string,
      aturan: string,
    ) => {
      wadah.add(`${no}\t${berkas}\t${baris}\t${write(kunci)}\t${namaKolom}\t${aturan}${kosong}`);
    },
    finish: () => wadah.finish(),
  });
}

/** Lines as bytes that grow; they go in by the dozen, which spares a string of all of them. */
class WadahBita {
  private bita = Buffer.alloc(0);
  private ujung = 0;
  private ascii = false;
  private antre: string[] = [];

  start(besar: number, ascii: boolean): void {
    // Not of the pool: the memory may be given away.
    this.bita = Buffer.allocUnsafeSlow(besar);
    this.ujung = 0;
    this.ascii = ascii;
    this.antre = [];
  }

  add(baris: string): void {
    this.antre.push(baris);
    if (this.antre.length === SEKALI) this.flush();
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.flush();
    return new Uint8Array(this.bita.buffer as ArrayBuffer, 0, this.ujung);
  }

  private flush(): void {
    if (this.antre.length === 0) return;
    const teks = this.antre.join("\n");
    this.antre.length = 0;
    // A UTF-16 code unit is at most three bytes of UTF-8; one more is for the line feed.
    const perlu = this.ujung + teks.length * (this.ascii ? 1 : 3) + 1;
    if (perlu > this.bita.length) this.grow(perlu);
    this.ujung += this.bita.write(teks, this.ujung, this.ascii ? "latin1" : "utf8");
    this.bita[this.ujung++] = LF;
  }

  private grow(perlu: number): void {
    const lebih = Buffer.allocUnsafeSlow(Math.max(perlu, this.bita.length * 2));
    this.bita.copy(lebih, 0, 0, this.ujung);
    this.bita = lebih;
  }
}
