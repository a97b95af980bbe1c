import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHimpunanKode } from "#rujukan/himpunan-kode.js";
import { SUMBER_WILAYAH } from "#rujukan/wilayah.js";

const TINGKAT = ["PROVINSI", "KABUPATEN", "KECAMATAN", "KELURAHAN"] as const;
const semua = TINGKAT.flatMap((tingkat) => SUMBER_WILAYAH.readKode(tingkat));
const dikenal = new Set(semua);
const himpunan = createHimpunanKode(semua);

describe("createHimpunanKode", () => {
  it("holds every code of the list", () => {
    expect(semua.filter((kode) => !himpunan.has(kode))).toEqual([]);
  });

  it("holds no other code: neighbours of every code, one character changed, anything", () => {
    const lain: string[] = [];
    for (const kode of semua) {
      for (const akhir of [0, 1, 2, 9]) {
        const tetangga = kode.slice(0, -1) + String((Number(kode.slice(-1)) + akhir) % 10);
        if (himpunan.has(tetangga) !== dikenal.has(tetangga)) lain.push(tetangga);
      }
    }
    expect(lain).toEqual([]);
    const salah = fc
      .record({
        kode: fc.constantFrom(...semua),
        at: fc.nat(12),
        huruf: fc.constantFrom(..."0123456789.:/ xé\0"),
      })
      .map(({ kode, at, huruf }) => kode.slice(0, at) + huruf + kode.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(salah, fc.string({ maxLength: 14 })), (kode) => {
        expect(himpunan.has(kode)).toBe(dikenal.has(kode));
      }),
      { seed: 20231223, numRuns: 20_000 },
    );
  });

  it("refuses to be made of what is no code, or lies nowhere", () => {
    for (const kode of ["3", "31-71", "31.71.AA", "31.71.01.1001", "31.71.01.9999"]) {
      expect(() => createHimpunanKode([kode])).toThrow(RangeError);
    }
    expect(() => createHimpunanKode(["31.71.01", "31.71.01.4001"])).toThrow(RangeError);
    expect(createHimpunanKode(["31.71.01", "31.71.01.3999"]).has("31.71.01.3999")).toBe(true);
  });
});
