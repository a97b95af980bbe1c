import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNamaBadan } from "#pemadanan/kecocokan-nama.js";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";

function compare(a: string, b: string) {
  return compareNamaBadan(normalizeNamaBadan(a), normalizeNamaBadan(b));
}

describe("two names agree when core and form do", () => {
  it.each([
    ["P.T. Maju Jaya Sentosa", "Maju Jaya Sentosa, PT", "COCOK"],
    ["PT Maju Jaya", "MAJU JAYA", "COCOK"],
    ["Maju Jaya", "MAJU JAYA", "COCOK"],
    ["PT Maju Jaya Tbk", "PT Maju Jaya", "COCOK"],
    ["Fa. Tan & Rekan", "FIRMA TAN DAN REKAN", "COCOK"],
    ["PT Firma Jaya", "PT. Firma Jaya", "COCOK"],
    ["PT Maju Jaya", "CV Maju Jaya", "BENTUK_BERBEDA"],
    ["PT Firma Jaya", "PT Jaya", "BENTUK_BERBEDA"],
    ["PT Firma Jaya", "Jaya", "BENTUK_BERBEDA"],
    ["PT Firma Jaya", "Firma Jaya, PT CV", "BENTUK_BERBEDA"],
    ["UD Tani Makmur", "PT Tani Makmur", "DI_LUAR_LINGKUP"],
    ["UD Tani Makmur", "Tani Makmur", "DI_LUAR_LINGKUP"],
    ["UD Tani Makmur", "UD Tani Makmur", "DI_LUAR_LINGKUP"],
    ["PT Maju Jaya", "PT Maju Jaja", "INTI_BERBEDA"],
    ["PT Maju Jaya", "PT Maju Jaya Cabang", "INTI_BERBEDA"],
    ["...", "...", "INTI_BERBEDA"],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
  });

  it("does not mind which of the two comes first", () => {
    const nama = fc
      .tuple(fc.constantFrom("PT ", "CV ", "Fa. ", "UD ", "", "PT CV "), fc.constantFrom("Maju", "Jaya", ""))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(nama, nama, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
      }),
      { seed: 20231221, numRuns: 500 },
    );
  });
});
