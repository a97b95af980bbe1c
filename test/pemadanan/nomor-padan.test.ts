import { describe, expect, it } from "vitest";
import { compareNomor, LAMA, prepareNomor, TANPA_NOMOR } from "#pemadanan/nomor-padan.js";
import { TINGKAT_NPWP } from "#pemadanan/tingkat.js";

/** The level of two numbers of sixteen digits. */
function compare(a: string, b: string): string | undefined {
  const lain = prepareNomor(b);
  return TINGKAT_NPWP[compareNomor(prepareNomor(a), lain.depan, lain.belakang, lain.ragu)];
}

describe("an NPWP made ready", () => {
  it("is nothing where there is none, or none of sixteen digits", () => {
    expect([null, "", "019990019000000"].map((npwp) => prepareNomor(npwp).depan)).toEqual(
      new Array(3).fill(TANPA_NOMOR),
    );
  });

  it("is its nine identity digits where it is an old one: tax office and branch are no identity", () => {
    expect(prepareNomor("0019990019000000")).toEqual({ depan: LAMA, belakang: 19990019, ragu: false });
    expect(prepareNomor("0019990019441001")).toEqual(prepareNomor("0019990019000000"));
  });

  it("is all of its digits where it is a new one or a NIK", () => {
    expect(prepareNomor("1000000000000017")).toEqual({ depan: 10_000_000, belakang: 17, ragu: false });
    expect(prepareNomor("3171011708450001")).toEqual({ depan: 31_710_117, belakang: 8_450_001, ragu: false });
  });
});

describe("two NPWP", () => {
  it.each([
    ["SAMA", "0019990019000000", "0019990019441001"],
    ["SAMA", "1000000000000017", "1000000000000017"],
    ["BEDA", "0019990019000000", "0029990025000000"],
    ["BEDA", "1000000000000017", "1000000000001234"],
    ["BEDA", "1000000000000017", "2000000000000018"],
    // Another digit, first, in the middle and last.
    ["DEKAT", "0019990019000000", "0919990019000000"],
    ["DEKAT", "0019990019000000", "0019940019000000"],
    ["DEKAT", "0019990019000000", "0019990018000000"],
    ["DEKAT", "1000000000000017", "1000000000000018"],
    ["DEKAT", "1000000000000017", "9000000000000017"],
    // Neighbours that changed places.
    ["DEKAT", "0019990019000000", "0091990019000000"],
    ["DEKAT", "1000000000000017", "1000000000000071"],
    ["DEKAT", "1000203000000017", "1000023000000017"],
    // Two changes, or two digits swapped that are no neighbours.
    ["BEDA", "1000000000000017", "1000000000000026"],
    ["BEDA", "1002000300000017", "1003000200000017"],
    // An old number and a new one are of two series, whatever the digits.
    ["BEDA", "0019990019000000", "1000000019990019"],
    ["BEDA", "1000000019990019", "0019990019000000"],
  ])("are %s: %s and %s", (tingkat, a, b) => {
    expect([compare(a, b), compare(b, a)]).toEqual([tingkat, tingkat]);
  });

  it("say nothing where one cannot be right by its check digit, unless they are equal or near", () => {
    expect(compare("0019990010000000", "0029990025000000")).toBe("KOSONG");
    expect(compare("0029990025000000", "0019990010000000")).toBe("KOSONG");
    expect(compare("0019990010000000", "0019990010000000")).toBe("SAMA");
    expect(compare("0019990010000000", "0019990019000000")).toBe("DEKAT");
  });

  it("have no check digit to fail where they are new", () => {
    expect(prepareNomor("1000000000000019").ragu).toBe(false);
    expect(prepareNomor("0019990010000000").ragu).toBe(true);
  });
});
