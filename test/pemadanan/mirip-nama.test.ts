import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskHuruf } from "#pemadanan/kamus-kata.js";
import {
  canMirip,
  isAkronim,
  isAwalanKetik,
  isMirip,
  isPangkas,
  MIRIP_MIN,
  measureMirip,
} from "#pemadanan/mirip-nama.js";

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

describe("what is sure to stay below the limit", () => {
  // Texts of a few letters, and one made of the other by some slips: both sides of the limit are met often.
  const diubah = fc
    .tuple(teks, fc.array(fc.tuple(fc.nat(79), fc.constantFrom(..."ABCDEFGH")), { maxLength: 12 }))
    .map(([a, ubahan]): [string, string] => {
      const huruf = [...a];
      for (const [i, h] of ubahan) huruf[i % huruf.length] = h;
      return [a, huruf.join("")];
    });
  const pasangan = fc.oneof(fc.tuple(teks, teks), diubah);

  it("is told early, and nothing else", () => {
    let mirip = 0;
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        const tepat = measureMirip(a, b);
        expect(isMirip(a, b)).toBe(tepat >= MIRIP_MIN);
        if (tepat >= MIRIP_MIN) expect(measureMirip(a, b, MIRIP_MIN)).toBe(tepat);
        if (tepat >= MIRIP_MIN) mirip += 1;
      }),
      SEED,
    );
    expect(mirip).toBeGreaterThan(200);
    expect(mirip).toBeLessThan(SEED.numRuns - 200);
  });

  it("is told by lengths and letters alone", () => {
    let tertolak = 0;
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        if (canMirip(a.length, maskHuruf(a), b.length, maskHuruf(b))) return;
        tertolak += 1;
        expect(isMirip(a, b)).toBe(false);
      }),
      SEED,
    );
    expect(tertolak).toBeGreaterThan(200);
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

describe("what is left of a name", () => {
  it("is one word of four letters at most", () => {
    expect([["KENC"], ["KENCA"], ["KEN", "BA"], []].map(isPangkas)).toEqual([true, false, false, false]);
  });

  it.each([
    ["KENC", "KENCANABAHARI"],
    ["KE", "KENCANA"],
    ["KENC", "KENCAN"],
    // A slip behind the first letter: other, less, more, swapped.
    ["KEM", "KENCANA"],
    ["KNC", "KENCANA"],
    ["KEEN", "KENCANA"],
    ["KNE", "KENCANA"],
  ])("is its beginning, but for a slip: %s of %s", (pendek, panjang) => {
    expect(isAwalanKetik(pendek, panjang)).toBe(true);
  });

  it.each([
    ["K", "KENCANA"],
    ["KA", "KENCANA"],
    ["EEN", "KENCANA"],
    ["KAB", "KENCANA"],
    ["KENCA", "KENCANA"],
    ["KENC", "KENCA"],
    ["TIRT", "KENCANA"],
  ])("is not %s of %s", (pendek, panjang) => {
    expect(isAwalanKetik(pendek, panjang)).toBe(false);
  });
});
