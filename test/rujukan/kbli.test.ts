import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findKategori,
  parseDaftarKbli,
  parseKbli,
  VERSI_KBLI,
  type VersiKbli,
  writeKbli,
} from "#rujukan/kbli.js";

const SEED = 7551223;

/** Typed a second time from domain.md §3, in the other direction: division by division. */
function findRangkaian(versi: VersiKbli): string {
  const golongan = Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, "0"));
  return golongan.map((dua) => findKategori(versi, `${dua}000`) ?? "-").join("");
}

describe("parseKbli", () => {
  it("reads versi:kode", () => {
    expect(parseKbli("2020:46311")).toEqual({ ok: true, kode: "46311", versi: "2020", tanda: [] });
    expect(parseKbli(" 2025:01111 ")).toEqual({ ok: true, kode: "01111", versi: "2025", tanda: [] });
  });

  it("flags a bare code, whose version is not known", () => {
    const bare = { ok: true, kode: "46311", versi: "TIDAK_DIKETAHUI", tanda: ["KBLI_TANPA_VERSI"] };
    expect(parseKbli("46311")).toEqual(bare);
    expect(parseKbli("TIDAK_DIKETAHUI:46311")).toEqual(bare);
  });

  it("flags a division that its version does not have", () => {
    expect(parseKbli("2025:45101")).toMatchObject({ ok: true, tanda: ["KBLI_GOLONGAN_TIDAK_DIKENAL"] });
    expect(parseKbli("2020:45101")).toMatchObject({ ok: true, tanda: [] });
    expect(parseKbli("2020:00000")).toMatchObject({ ok: true, tanda: ["KBLI_GOLONGAN_TIDAK_DIKENAL"] });
    expect(parseKbli("2017:00000")).toMatchObject({ ok: true, tanda: [] });
  });

  it.each([
    ["1111", "KBLI_PANJANG"],
    ["011111", "KBLI_PANJANG"],
    ["2020:4631", "KBLI_PANJANG"],
    ["2020:", "KBLI_BENTUK"],
    ["", "KBLI_BENTUK"],
    ["G4631", "KBLI_BENTUK"],
    ["2020:46311:1", "KBLI_BENTUK"],
    ["46.311", "KBLI_BENTUK"],
    ["4".repeat(33), "KBLI_BENTUK"],
    ["2022:46311", "KBLI_VERSI"],
    [":46311", "KBLI_VERSI"],
    ["constructor:46311", "KBLI_VERSI"],
  ])("refuses by rule (%#)", (text, aturan) => {
    expect(parseKbli(text)).toEqual({ ok: false, aturan });
  });

  it("reads back what writeKbli wrote", () => {
    const kbli = fc.record({
      versi: fc.constantFrom(...VERSI_KBLI),
      kode: fc.integer({ min: 0, max: 99_999 }).map((angka) => String(angka).padStart(5, "0")),
    });
    fc.assert(
      fc.property(kbli, (satu) => {
        expect(parseKbli(writeKbli(satu))).toMatchObject({ ok: true, ...satu });
      }),
      { seed: SEED },
    );
  });
});

describe("parseDaftarKbli", () => {
  it("keeps order, drops repeats and blank places, gathers flags", () => {
    expect(parseDaftarKbli("2020:46311; 46311;2025:46311;;2020:46311;")).toEqual({
      ok: true,
      daftar: [
        { kode: "46311", versi: "2020" },
        { kode: "46311", versi: "TIDAK_DIKETAHUI" },
        { kode: "46311", versi: "2025" },
      ],
      tanda: ["KBLI_TANPA_VERSI"],
    });
  });

  it("reads an empty text as an empty list", () => {
    expect(parseDaftarKbli("")).toEqual({ ok: true, daftar: [], tanda: [] });
  });

  it("names the place of the member that is refused", () => {
    expect(parseDaftarKbli("2020:46311;2020:1111;x")).toEqual({
      ok: false,
      aturan: "KBLI_PANJANG",
      urutan: 2,
    });
    expect(parseDaftarKbli("2020:46311,2020:46312")).toEqual({ ok: false, aturan: "KBLI_BENTUK", urutan: 1 });
  });

  it("refuses a list beyond its bound as a whole", () => {
    expect(parseDaftarKbli("2020:46311;".repeat(1490))).toEqual({
      ok: false,
      aturan: "KBLI_DAFTAR_PANJANG",
      urutan: 0,
    });
  });
});

describe("findKategori", () => {
  it("derives the section of 2020 and of 2025 from the division", () => {
    expect(findRangkaian("2020")).toBe(
      "AAA-BBBBBCCCCCCCCCCCCCCCCCCCCCCCC-DEEEE-FFF-GGG-HHHHH-II-" +
        "JJJJJJKKK-LMMMMMMM-NNNNNN-OPQQQ-RRRRSSSTTU",
    );
    expect(findRangkaian("2025")).toBe(
      "AAA-BBBBBCCCCCCCCCCCCCCCCCCCCCCCC-DEEEE-FFF--GG-HHHHH-II-JJJKKKLLL-MNNNNNNN-OOOOOO-PQRRR-SSSSTTTUUV",
    );
  });

  it("has no table for the other versions", () => {
    for (const versi of ["2009", "2015", "2017", "TIDAK_DIKETAHUI"] as const) {
      expect(findKategori(versi, "46311")).toBeNull();
    }
  });
});
