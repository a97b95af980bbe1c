import { describe, expect, it } from "vitest";
import { parseNik } from "#rujukan/nik.js";

describe("parseNik", () => {
  it.each([
    ["3171011708450001", "a man"],
    ["3171015708450001", "a woman, day plus 40"],
    ["3171012902001234", "29 February 2000"],
    ["3171017108450001", "a woman born on the 31st"],
    ["3171014108450001", "a woman born on the 1st"],
    ["3171013112991234", "31 December"],
    ["9101011708450001", "the retired area 91.01 (old Merauke)"],
    ["9101991708450001", "any kecamatan of a retired kabupaten"],
  ])("accepts without a doubt (%#)", (nik) => {
    expect(parseNik(nik)).toEqual({ ok: true, nik, tanda: [] });
  });

  it.each([
    "3171012902011234",
    "3171013002001234",
    "3171014017900001",
    "3171014001900001",
    "3171017217900001",
    "3171017201900001",
    "3171013217900001",
    "3171013201900001",
    "3171010100900001",
    "3171010113900001",
    "3171010001900001",
    "3171013104900001",
    "3171017104900001",
  ])("refuses a birth date that no century has (%#)", (nik) => {
    expect(parseNik(nik)).toEqual({ ok: false, aturan: "NIK_TANGGAL" });
  });

  it("refuses the sequence 0000", () => {
    expect(parseNik("3171011708450000")).toEqual({ ok: false, aturan: "NIK_URUT" });
  });

  it.each([
    ["317101170845001", "NIK_PANJANG"],
    ["31710117084500012", "NIK_PANJANG"],
    ["1".repeat(100), "NIK_PANJANG"],
    ["x".repeat(65), "NIK_PANJANG"],
    ["317101170845000A", "NIK_BENTUK"],
    ["31.71.01.170845", "NIK_BENTUK"],
    [" 3171011708450001", "NIK_BENTUK"],
    ["3171011708450001\n", "NIK_BENTUK"],
    ["٣١٧١٠١١٧٠٨٤٥٠٠٠١", "NIK_BENTUK"],
    ["", "NIK_BENTUK"],
    ["3.17E+15", "NOTASI_ILMIAH"],
    ["3.1710117084E+15", "NOTASI_ILMIAH"],
  ])("refuses by rule (%#)", (text, aturan) => {
    expect(parseNik(text)).toEqual({ ok: false, aturan });
  });

  it.each([
    "3171991708450001",
    "1001011708450001",
    "9901011708450001",
    "9129011708450001",
    "9101001708450001",
  ])("flags and keeps an area in neither the current nor the retired codes (%#)", (nik) => {
    expect(parseNik(nik)).toEqual({ ok: true, nik, tanda: ["NIK_WILAYAH"] });
  });
});
