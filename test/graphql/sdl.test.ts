import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  BERKAS_RIWAYAT,
  berkasSdl,
  FOLDER_SDL,
  findCacatSdl,
  readRiwayat,
  readTandaAudiens,
  writeSdl,
} from "#graphql/periksa-sdl.js";
import { decideVersi, foldRiwayat } from "#graphql/riwayat-sdl.js";
import { buildSkema } from "#graphql/skema.js";
import { VERSI_PERJANJIAN } from "#perjanjian/perjanjian.js";
import { namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";

const skema = new Map(SEMUA_AUDIENS.map((a) => [namaAudiens(a), buildSkema(a)]));
const skemaOf = (audiens: (typeof SEMUA_AUDIENS)[number]) => skema.get(namaAudiens(audiens)) ?? never();
const never = (): never => {
  throw new Error("audiens tanpa skema");
};
const [pihak1 = never()] = SEMUA_AUDIENS;

describe("the committed SDL", () => {
  test("is what the rows give, for every audience, and its history gives no less", () => {
    expect(findCacatSdl(skemaOf)).toEqual([]);
  });

  test("is headed by the version of the agreement and holds the audience's schema", () => {
    for (const audiens of SEMUA_AUDIENS) {
      const teks = readFileSync(new URL(berkasSdl(audiens), FOLDER_SDL), "utf8");
      expect(teks.split("\n")[0]).toContain(`versi ${VERSI_PERJANJIAN}`);
      expect(teks).toContain(printSchema(lexicographicSortSchema(skemaOf(audiens))).trim());
    }
  });

  test("has a history whose last version is exactly what the audiences see", () => {
    expect(foldRiwayat(readRiwayat())).toEqual(readTandaAudiens(skemaOf));
  });

  test("would be written again as it stands", () => {
    const riwayat = readRiwayat();
    expect(decideVersi(riwayat, VERSI_PERJANJIAN, readTandaAudiens(skemaOf))).toEqual({
      boleh: true,
      riwayat,
    });
  });
});

describe("a difference from the committed SDL", () => {
  let folder: URL;
  beforeEach(() => {
    const sementara = mkdtempSync(path.join(tmpdir(), "sinergi-sdl-"));
    cpSync(FOLDER_SDL, sementara, { recursive: true });
    folder = pathToFileURL(`${sementara}/`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const berkas = berkasSdl(pihak1);

  test("in a single description is found", () => {
    const tempat = new URL(berkas, folder);
    writeFileSync(tempat, readFileSync(tempat, "utf8").replace("Pasal 4(1)a.2", "Pasal 4(1)a.9"));
    expect(findCacatSdl(skemaOf, folder)).toEqual([`${berkas} berbeda dari yang diturunkan`]);
  });

  test("in the version of the header is found", () => {
    const tempat = new URL(berkas, folder);
    writeFileSync(tempat, readFileSync(tempat, "utf8").replace(VERSI_PERJANJIAN, "2020-01-01.1"));
    expect(findCacatSdl(skemaOf, folder)).toEqual([`${berkas} berbeda dari yang diturunkan`]);
  });

  test("of line ends alone is none, as a checkout on Windows has them", () => {
    const tempat = new URL(berkas, folder);
    writeFileSync(tempat, readFileSync(tempat, "utf8").replaceAll("\n", "\r\n"));
    expect(findCacatSdl(skemaOf, folder)).toEqual([]);
  });

  test("by a file that is missing is found, the history's too", () => {
    rmSync(new URL(berkas, folder));
    rmSync(new URL(BERKAS_RIWAYAT, folder));
    expect(findCacatSdl(skemaOf, folder)).toEqual([`${berkas} tidak ada`, `${BERKAS_RIWAYAT} tidak ada`]);
  });

  test("by an audience that is served another one's schema is found, field by field", () => {
    const [, petugas = never()] = SEMUA_AUDIENS;
    const tertukar = findCacatSdl((a) => skemaOf(a === pihak1 ? petugas : a), folder);
    expect(tertukar).toContain(`${berkas} berbeda dari yang diturunkan`);
    expect(tertukar.filter((c) => c.startsWith(`${namaAudiens(pihak1)} melihat `)).length).toBeGreaterThan(5);
  });

  test("that shows more is found even where the SDL file was rewritten by hand with it", () => {
    const lebih = buildSchema(
      writeSdl(pihak1, skemaOf(pihak1)).replace("type Wilayah {", "type Wilayah {\n  rahasia: Int\n"),
    );
    writeFileSync(new URL(berkas, folder), writeSdl(pihak1, lebih));
    expect(findCacatSdl((a) => (a === pihak1 ? lebih : skemaOf(a)), folder)).toEqual([
      `${namaAudiens(pihak1)} melihat Wilayah.rahasia: Int, yang memerlukan versi perjanjian baru`,
    ]);
  });

  test("by a history that ends at another version is found", () => {
    writeFileSync(
      new URL(BERKAS_RIWAYAT, folder),
      JSON.stringify([...readRiwayat(), { versi: "2999-01-01.1", tambah: {}, cabut: {} }]),
    );
    expect(findCacatSdl(skemaOf, folder)).toEqual([
      `${BERKAS_RIWAYAT} tidak berakhir pada versi ${VERSI_PERJANJIAN}`,
    ]);
  });
});
