import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAkronim, MIRIP_MIN, measureMirip } from "#pemadanan/mirip-nama.js";

const SEED = { seed: 20231221, numRuns: 2000 };
const teks = fc.string({ unit: fc.constantFrom(..."ABCDE"), minLength: 1, maxLength: 80 });

describe("the likeness of two texts (Winkler 1990)", () => {
  it.each([
    ["MARTHA", "MARHTA", 0.961],
    ["DIXON", "DICKSONX", 0.813],
    ["DWAYNE", "DUANE", 0.84],
    ["ABC", "XYZ", 0],
    ["", "ABC", 0],
    ["ABC", "", 0],
  ])("of %s and %s is %d", (a, b, mirip) => {
    expect(measureMirip(a, b)).toBeCloseTo(mirip, 3);
    expect(measureMirip(b, a)).toBeCloseTo(mirip, 3);
  });

  it("is 1 of a text and itself, and from 0 to 1 of any two", () => {
    fc.assert(
      fc.property(teks, teks, (a, b) => {
        expect(measureMirip(a, a)).toBeCloseTo(1, 12);
        expect(measureMirip(a, b)).toBeGreaterThanOrEqual(0);
        expect(measureMirip(a, b)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      SEED,
    );
  });

  it("keeps nothing of the texts that were compared before", () => {
    const sebelum = measureMirip("DIXON", "DICKSONX");
    measureMirip("A".repeat(80), "A".repeat(80));
    expect(measureMirip("DIXON", "DICKSONX")).toBe(sebelum);
  });

  it("looks at the first 64 characters", () => {
    const panjang = "ABCD".repeat(16);
    expect(measureMirip(`${panjang}XXXX`, `${panjang}YYYY`)).toBeCloseTo(1, 12);
  });

  it("reaches the limit for a name with a slip", () => {
    expect(measureMirip("SUMBERMAKMUR", "SUMBERMAKMR")).toBeGreaterThan(MIRIP_MIN);
    expect(measureMirip("SUMBERMAKMUR", "ANGKASARAJA")).toBeLessThan(MIRIP_MIN);
  });
});

describe("first letters", () => {
  it("are an acronym of three words or more, each by its own", () => {
    expect(isAkronim("BCA", ["BANK", "CENTRAL", "ASIA"])).toBe(true);
    expect(isAkronim("BAC", ["BANK", "CENTRAL", "ASIA"])).toBe(false);
    expect(isAkronim("BC", ["BANK", "CENTRAL", "ASIA"])).toBe(false);
    expect(isAkronim("MJ", ["MAJU", "JAJA"])).toBe(false);
  });
});
