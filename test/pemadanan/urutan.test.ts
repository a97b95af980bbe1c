import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareC } from "#pemadanan/urutan.js";

describe("strings are ordered as COLLATE C orders them", () => {
  it("agrees with the bytes of UTF-8", () => {
    const text = fc.string({ unit: "binary", maxLength: 6 }).map((s) => s.replace(/\p{Cs}/gu, ""));
    const near = fc
      .array(fc.constantFrom("a", "é", "\ud7ff", "\ue000", "\uffff", "😀", "\u{10ffff}"))
      .map((s) => s.join(""));
    fc.assert(
      fc.property(fc.oneof(text, near), fc.oneof(text, near), (a, b) => {
        expect(Math.sign(compareC(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { seed: 20231221, numRuns: 5000 },
    );
  });

  it("puts an astral character behind a private one, which UTF-16 does not", () => {
    expect(compareC("😀", "\ue000")).toBeGreaterThan(0);
    expect(compareC("\ue000", "😀")).toBeLessThan(0);
  });

  it("puts upper case first and a prefix before what it begins", () => {
    expect(["b", "B", "ab", "a"].sort(compareC)).toEqual(["B", "a", "ab", "b"]);
  });
});
