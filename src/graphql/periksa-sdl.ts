import { readFileSync } from "node:fs";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { NOMOR_PERJANJIAN, VERSI_PERJANJIAN } from "#perjanjian/perjanjian.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { findPelebaranAudiens, foldRiwayat, type RiwayatSdl, type TandaAudiens } from "./riwayat-sdl.js";
import { buildSkema } from "./skema.js";
import { readTanda } from "./tanda-skema.js";

/** Folder of the committed SDL; `sdl/` lies beside this file both in `src` and in the built program. */
export const FOLDER_SDL = new URL("./sdl/", import.meta.url);

/** File in the folder that holds what each version of the agreement gave to each audience. */
export const BERKAS_RIWAYAT = "versi.json";

/** Where the schema of an audience comes from; the server gives those that it serves. */
export type SumberSkema = (audiens: Audiens) => GraphQLSchema;

/** The SDL of an audience as it is committed: the version of the agreement, then its types in a fixed order. */
export function writeSdl(audiens: Audiens, skema: GraphQLSchema): string {
  return [
    `# Perjanjian ${NOMOR_PERJANJIAN.join(" dan ")}, versi ${VERSI_PERJANJIAN}`,
    `# Audiens ${namaAudiens(audiens)}`,
    "# Ditulis oleh build/write-sdl.mjs dari src/perjanjian; jangan disunting.",
    "",
    printSchema(lexicographicSortSchema(skema)),
    "",
  ].join("\n");
}

/** The name of an audience's file in the folder. */
export function berkasSdl(audiens: Audiens): string {
  return `${namaAudiens(audiens)}.graphql`;
}

/** What every audience can name in its schema. */
export function readTandaAudiens(skemaOf: SumberSkema = buildSkema): TandaAudiens {
  return new Map(SEMUA_AUDIENS.map((a) => [namaAudiens(a), readTanda(skemaOf(a))]));
}

/** The history of a folder; empty where there is none. */
export function readRiwayat(folder: URL = FOLDER_SDL): RiwayatSdl {
  const teks = readText(new URL(BERKAS_RIWAYAT, folder));
  return teks === null ? [] : (JSON.parse(teks) as RiwayatSdl);
}

/**
 * Finds where each audience's schema differs from its committed SDL, and where one shows more than the
 * committed history gives it under VERSI_PERJANJIAN (architecture.md §2); names files and coordinates.
 */
export function findCacatSdl(skemaOf: SumberSkema = buildSkema, folder: URL = FOLDER_SDL): readonly string[] {
  const skema = new Map(SEMUA_AUDIENS.map((a) => [a, skemaOf(a)]));
  const berkas = [...skema].flatMap(([a, s]) => compareBerkas(berkasSdl(a), writeSdl(a, s), folder));
  return [...berkas, ...compareRiwayat(readRiwayat(folder), skema)];
}

function compareBerkas(berkas: string, turunan: string, folder: URL): readonly string[] {
  const tersimpan = readText(new URL(berkas, folder));
  if (tersimpan === null) return [`${berkas} tidak ada`];
  return tersimpan === turunan ? [] : [`${berkas} berbeda dari yang diturunkan`];
}

function compareRiwayat(riwayat: RiwayatSdl, skema: ReadonlyMap<Audiens, GraphQLSchema>): readonly string[] {
  if (riwayat.length === 0) return [`${BERKAS_RIWAYAT} tidak ada`];
  if (riwayat.at(-1)?.versi !== VERSI_PERJANJIAN)
    return [`${BERKAS_RIWAYAT} tidak berakhir pada versi ${VERSI_PERJANJIAN}`];
  const kini = new Map([...skema].map(([a, s]) => [namaAudiens(a), readTanda(s)]));
  return findPelebaranAudiens(foldRiwayat(riwayat), kini).map(
    ({ audiens, tanda }) => `${audiens} melihat ${tanda}, yang memerlukan versi perjanjian baru`,
  );
}

function readText(berkas: URL): string | null {
  try {
    return readFileSync(berkas, "utf8").replaceAll("\r\n", "\n");
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw sebab;
  }
}
