import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotasiIlmiah, parseBilangan, parseRupiah } from "#rujukan/bilangan.js";

describe("parseBilangan", () => {
  it.each([
    ["0", "0"],
    ["42", "42"],
    ["0042", "42"],
    ["000", "0"],
    ["999999999999999999", "999999999999999999"],
  ])("reads %s", (text, nilai) => {
    expect(parseBilangan(text)).toEqual({ ok: true, nilai });
  });

  it.each([
    ["", "BILANGAN_BENTUK"],
    [" 1", "BILANGAN_BENTUK"],
    ["+1", "BILANGAN_BENTUK"],
    ["0x10", "BILANGAN_BENTUK"],
    ["Rp1", "BILANGAN_BENTUK"],
    ["١", "BILANGAN_BENTUK"],
    ["1.000", "BILANGAN_PEMISAH"],
    ["1.000.000", "BILANGAN_PEMISAH"],
    ["1 000", "BILANGAN_PEMISAH"],
    ["1000,50", "BILANGAN_PEMISAH"],
    ["1.5", "BILANGAN_PEMISAH"],
    ["-1", "BILANGAN_NEGATIF"],
    ["-1,5", "BILANGAN_NEGATIF"],
    ["3.17E+15", "NOTASI_ILMIAH"],
    ["3,17e15", "NOTASI_ILMIAH"],
    ["1000000000000000000", "BILANGAN_PANJANG"],
    ["0".repeat(41), "BILANGAN_PANJANG"],
  ])("refuses by rule (%#)", (text, aturan) => {
    expect(parseBilangan(text)).toEqual({ ok: false, aturan });
  });

  it("keeps to a smaller bound where one is given", () => {
    expect(parseBilangan("999999999", 9)).toEqual({ ok: true, nilai: "999999999" });
    expect(parseBilangan("1000000000", 9)).toEqual({ ok: false, aturan: "BILANGAN_PANJANG" });
  });

  it("keeps every whole number of at most 18 digits exactly", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (nilai) => {
        expect(parseBilangan(String(nilai))).toEqual({ ok: true, nilai: String(nilai) });
        expect(parseRupiah(`${nilai}.00`)).toEqual({ ok: true, nilai: String(nilai) });
      }),
      { seed: 7551223 },
    );
  });
});

describe("parseRupiah", () => {
  it("drops a decimal part of zeros and no other", () => {
    expect(parseRupiah("50000000.00")).toEqual({ ok: true, nilai: "50000000" });
    expect(parseRupiah("50000000.0")).toEqual({ ok: true, nilai: "50000000" });
    for (const text of ["50000000.50", "50000000,00", "50.000", "50.000.000", "50.000.00"]) {
      expect(parseRupiah(text)).toEqual({ ok: false, aturan: "BILANGAN_PEMISAH" });
    }
    expect(parseRupiah("5E7")).toEqual({ ok: false, aturan: "NOTASI_ILMIAH" });
    expect(parseRupiah("0".repeat(41))).toEqual({ ok: false, aturan: "BILANGAN_PANJANG" });
  });
});

describe("isNotasiIlmiah", () => {
  it("knows what a spreadsheet leaves behind, and nothing else", () => {
    expect(["3.17E+15", "1e5", "-2,5E-3"].every(isNotasiIlmiah)).toBe(true);
    expect(["E5", "1E", "1.E5", "12", "1e5x", `${"1".repeat(40)}e5`].some(isNotasiIlmiah)).toBe(false);
  });
});
