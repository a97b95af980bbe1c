import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createHimpunanKode, type HimpunanKode } from "./himpunan-kode.js";

export type TingkatWilayah = "PROVINSI" | "KABUPATEN" | "KECAMATAN" | "KELURAHAN";

/** A list of areas in one code system as of one regulation. Codes are dotted; names are the regulation's. */
export interface SumberWilayah {
  readonly sistem: "KEMENDAGRI";
  /** The regulation the list follows. */
  readonly sumber: string;
  /** The day of that regulation, `YYYY-MM-DD`. */
  readonly berlakuSejak: string;
  /** The name of a code of this level, or undefined where the list does not hold it. */
  findNama(tingkat: TingkatWilayah, kode: string): string | undefined;
  /** Whether the list holds this code, of any level; any text may be asked for. */
  hasKode(kode: string): boolean;
  /** All codes of a level, in ascending order. */
  readKode(tingkat: TingkatWilayah): readonly string[];
}

const TINGKAT: readonly TingkatWilayah[] = Object.freeze(["PROVINSI", "KABUPATEN", "KECAMATAN", "KELURAHAN"]);

const BERKAS: Readonly<Record<TingkatWilayah, string>> = Object.freeze({
  PROVINSI: "provinces.csv",
  KABUPATEN: "regencies.csv",
  KECAMATAN: "districts.csv",
  KELURAHAN: "villages.csv",
});

/**
 * The areas of the npm package `idn-area-data`, each level read at its first use and kept.
 * Its data files are read in place of its functions, which are asynchronous and slower (ALASAN.md).
 */
export function buildSumberPaket(): SumberWilayah {
  const tingkatTerbaca = new Map<TingkatWilayah, ReadonlyMap<string, string>>();
  const readBerkas = (tingkat: TingkatWilayah): string =>
    readFileSync(join(findFolder(), BERKAS[tingkat]), "utf8");
  let himpunan: HimpunanKode | null = null;
  const readTingkat = (tingkat: TingkatWilayah): ReadonlyMap<string, string> => {
    const ada = tingkatTerbaca.get(tingkat);
    if (ada) return ada;
    const nama = parseBerkas(readBerkas(tingkat));
    tingkatTerbaca.set(tingkat, nama);
    return nama;
  };
  return Object.freeze({
    sistem: "KEMENDAGRI",
    sumber: "Kepmendagri 300.2.2-2138/2025",
    berlakuSejak: "2025-04-25",
    findNama: (tingkat: TingkatWilayah, kode: string) => readTingkat(tingkat).get(kode),
    hasKode: (kode: string) => {
      himpunan ??= createHimpunanKode(TINGKAT.flatMap((tingkat) => listKode(readBerkas(tingkat))));
      return himpunan.has(kode);
    },
    readKode: (tingkat: TingkatWilayah) => [...readTingkat(tingkat).keys()],
  });
}

function findFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("idn-area-data/package.json")), "data");
}

/** The codes alone: who only asks whether there is a code needs no names. */
function listKode(isi: string): readonly string[] {
  const kode: string[] = [];
  for (const baris of isi.split("\n").slice(1)) {
    const koma = baris.indexOf(",");
    if (koma >= 0) kode.push(baris.slice(0, koma));
  }
  return kode;
}

/** Code is the first column and name the last; only the last may be quoted. */
function parseBerkas(isi: string): ReadonlyMap<string, string> {
  const nama = new Map<string, string>();
  for (const baris of isi.split("\n").slice(1)) {
    const koma = baris.indexOf(",");
    if (koma < 0) continue;
    const mulai = /^[\d.]+,/.test(baris.slice(koma + 1)) ? baris.indexOf(",", koma + 1) : koma;
    nama.set(baris.slice(0, koma), parseSel(baris.slice(mulai + 1)));
  }
  return nama;
}

function parseSel(sel: string): string {
  return sel.startsWith('"') ? sel.slice(1, -1).replaceAll('""', '"') : sel;
}
