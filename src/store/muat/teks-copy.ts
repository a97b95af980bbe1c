import type { KolomTahap } from "./tahapan.js";

const PERLU_LEPAS = /[\\\t\n\r]/;
const LEPAS = /[\\\t\n\r]/g;
const PENGGANTI: Readonly<Record<string, string>> = Object.freeze({
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
});
const POLOS = /^[A-Za-z0-9_.:-]+$/;
const NULL_COPY = "\\N";

/** A text as a field of PostgreSQL's COPY text format. */
export function escapeCopy(teks: string): string {
  return PERLU_LEPAS.test(teks) ? teks.replace(LEPAS, (satu) => PENGGANTI[satu] ?? satu) : teks;
}

/** A list of texts as PostgreSQL writes arrays. */
export function writeArray(daftar: readonly string[]): string {
  if (daftar.length === 0) return "{}";
  const isi = daftar.map((satu) =>
    POLOS.test(satu) && satu !== "NULL" ? satu : `"${satu.replace(/["\\]/g, (tanda) => `\\${tanda}`)}"`,
  );
  return `{${isi.join(",")}}`;
}

function writeNilai(nilai: unknown): string {
  if (typeof nilai === "string") return escapeCopy(nilai);
  if (nilai === null || nilai === undefined) return NULL_COPY;
  if (Array.isArray(nilai)) return nilai.length === 0 ? "{}" : escapeCopy(writeArray(nilai as string[]));
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
  const kosong = `${`\t${NULL_COPY}`.repeat(kolom.length)}\n`;
  return Object.freeze({
    writeDiterima: (no: number, berkas: number, baris: number, isi: Readonly<Record<string, unknown>>) => {
      let teks = `${no}\t${berkas}\t${baris}\t${writeNilai(isi["kunci"])}\t${NULL_COPY}\t${NULL_COPY}`;
      for (const satu of medan) teks += `\t${writeNilai(isi[satu])}`;
      return `${teks}\n`;
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
