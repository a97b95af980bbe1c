import { describe, expect, it } from "vitest";
import { TINGKAT_WILAYAH } from "#pemadanan/tingkat.js";
import { compareWilayah, isKabupatenSama, prepareWilayah, TANPA_WILAYAH } from "#pemadanan/wilayah-padan.js";

function compare(a: string | null, b: string | null): string | undefined {
  return TINGKAT_WILAYAH[compareWilayah(prepareWilayah(a), prepareWilayah(b))];
}

describe("two areas", () => {
  it.each([
    ["KELURAHAN_SAMA", "31.71.01.1001", "31.71.01.1001"],
    ["KECAMATAN_SAMA", "31.71.01.1001", "31.71.01"],
    ["KECAMATAN_SAMA", "31.71.01", "31.71.01"],
    ["KELURAHAN_BEDA", "31.71.01.1001", "31.71.01.1002"],
    ["KABUPATEN_SAMA", "31.71.01.1001", "31.71"],
    ["KECAMATAN_BEDA", "31.71.01.1001", "31.71.02.1001"],
    ["PROVINSI_SAMA", "31.71.01.1001", "31"],
    ["KABUPATEN_BEDA", "31.71.01.1001", "31.72.01.1001"],
    ["PROVINSI_BEDA", "31.71.01.1001", "32.71.01.1001"],
    ["KOSONG", "31.71", null],
    ["KOSONG", null, null],
  ])("stand at %s: %s and %s", (tingkat, a, b) => {
    expect([compare(a, b), compare(b, a)]).toEqual([tingkat, tingkat]);
  });

  it("are of one kabupaten down to where only the kecamatan parts them", () => {
    const sama = ["KELURAHAN_SAMA", "KECAMATAN_SAMA", "KELURAHAN_BEDA", "KABUPATEN_SAMA", "KECAMATAN_BEDA"];
    expect(TINGKAT_WILAYAH.filter((_, tingkat) => isKabupatenSama(tingkat))).toEqual(sama);
  });
});

describe("an area taken apart", () => {
  it("holds each level under its own number, and none that is not known", () => {
    expect(prepareWilayah("35.78.06.1003")).toEqual({
      provinsi: 35,
      kabupaten: 3578,
      kecamatan: 357806,
      kelurahan: 3578061003,
    });
    expect(prepareWilayah("35.78")).toEqual({ provinsi: 35, kabupaten: 3578, kecamatan: 0, kelurahan: 0 });
    expect([prepareWilayah(null), prepareWilayah("")]).toEqual([TANPA_WILAYAH, TANPA_WILAYAH]);
  });
});
