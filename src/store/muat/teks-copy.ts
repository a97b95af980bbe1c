import { KOLOM_LETAK, type KolomTahap } from "./tahapan.js";

const POLOS = /^[A-Za-z0-9_.:-]+$/;
const NULL_COPY = "\\N";

/**
 * A text as a field of PostgreSQL's COPY text format. Checked texts hold no control character, so that a backslash is
 * all there is to escape.
 */
export function escapeCopy(teks: string): string {
  return teks.includes("\\") ? teks.replaceAll("\\", "\\\\") : teks;
}

/** A list of texts as PostgreSQL writes arrays. */
export function writeArray(daftar: readonly string[]): string {
  if (daftar.length === 0) return "{}";
  return `{${daftar.map(writeUnsur).join(",")}}`;
}

function writeUnsur(satu: string): string {
  if (POLOS.test(satu) && satu !== "NULL") return satu;
  return `"${satu.replace(/["\\]/g, (tanda) => `\\${tanda}`)}"`;
}

/** Lists of codes, flags and titles are shared by many rows. */
const DAFTAR_TERTULIS = new WeakMap<object, string>();

function writeDaftar(daftar: readonly string[]): string {
  if (daftar.length === 0) return "{}";
  // A weak map of lists that live for one row would cost more than the writing.
  if (!Object.isFrozen(daftar)) return escapeCopy(writeArray(daftar));
  const ada = DAFTAR_TERTULIS.get(daftar);
  if (ada !== undefined) return ada;
  const teks = escapeCopy(writeArray(daftar));
  DAFTAR_TERTULIS.set(daftar, teks);
  return teks;
}

function writeNilai(nilai: unknown): string {
  if (typeof nilai === "string") return escapeCopy(nilai);
  if (nilai === null || nilai === undefined) return NULL_COPY;
  if (Array.isArray(nilai)) return writeDaftar(nilai as readonly string[]);
  return nilai === true ? "t" : "f";
}

/** Writes staged rows as COPY text; one for a load. */
export interface PenulisBaris {
  writeDiterima(no: number, berkas: number, baris: number, isi: Readonly<Record<string, unknown>>): string;
  writeDitolak(
    no: number,
    berkas: number,
    baris: number,
    kunci: string | null,
    kolom: string,
    aturan: string,
  ): string;
}

/** @param kolom the staged columns behind the place of the row. */
export function createPenulisBaris(kolom: readonly KolomTahap[]): PenulisBaris {
  const medan = kolom.map((satu) => satu.medan);
  const letak = KOLOM_LETAK.length;
  // One array for all rows and one join for each: concatenation would leave fifty pieces of garbage a row.
  const sel: string[] = new Array<string>(letak + medan.length).fill(NULL_COPY);
  const kosong = `${`\t${NULL_COPY}`.repeat(kolom.length)}\n`;
  return Object.freeze({
    writeDiterima: (no: number, berkas: number, baris: number, isi: Readonly<Record<string, unknown>>) => {
      sel[0] = String(no);
      sel[1] = String(berkas);
      sel[2] = String(baris);
      sel[3] = writeNilai(isi["kunci"]);
      for (let i = 0; i < medan.length; i++) sel[letak + i] = writeNilai(isi[medan[i] ?? ""]);
      return `${sel.join("\t")}\n`;
    },
    writeDitolak: (
      no: number,
      berkas: number,
      baris: number,
      kunci: string | null,
      namaKolom: string,
      aturan: string,
    ) => `${no}\t${berkas}\t${baris}\t${writeNilai(kunci)}\t${namaKolom}\t${aturan}${kosong}`,
  });
}
