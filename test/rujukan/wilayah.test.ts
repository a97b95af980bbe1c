import { describe, expect, it } from "vitest";
import { isWilayahDikenal, namaWilayah, parseKodeWilayah, SUMBER_WILAYAH } from "#rujukan/wilayah.js";

describe("parseKodeWilayah", () => {
  it.each([
    ["31", "PROVINSI"],
    ["31.71", "KABUPATEN"],
    ["31.71.01", "KECAMATAN"],
    ["31.71.01.1001", "KELURAHAN"],
  ])("knows %s as %s", (kode, tingkat) => {
    expect(parseKodeWilayah(kode)).toEqual({ ok: true, kode, tingkat, tanda: [] });
  });

  it.each(["1101", "110101", "1101010", "1101012001", "3171", "3171011001"])(
    "refuses the undotted %s, which BPS may mean otherwise",
    (kode) => {
      expect(parseKodeWilayah(kode)).toEqual({ ok: false, aturan: "WILAYAH_TANPA_TITIK" });
    },
  );

  it.each([
    "",
    "3",
    "031",
    "00",
    "01",
    "31.",
    "31.7",
    "31.00",
    "31.70",
    "31.71.00",
    "31.71.1",
    "31.71.01.0001",
    "31.71.01.4001",
    "31.71.01.1000",
    "31.71.01.100",
    "31.71.01.10011",
    "31-71",
    "31.71\n",
    " 31.71",
    "31,71",
    "AB.CD",
    "٣١",
  ])("refuses a form that is no Kemendagri code (%#)", (kode) => {
    expect(parseKodeWilayah(kode)).toEqual({ ok: false, aturan: "WILAYAH_BENTUK" });
  });

  it.each(["91.01", "91.01.01", "99", "10", "31.99", "31.71.99", "31.71.01.3999"])(
    "accepts and flags %s, retired or unknown",
    (kode) => {
      expect(parseKodeWilayah(kode)).toMatchObject({ ok: true, kode, tanda: ["WILAYAH_TIDAK_DIKENAL"] });
    },
  );

  it("accepts every code of the reference list at its own level, none of them doubtful", () => {
    for (const tingkat of ["PROVINSI", "KABUPATEN", "KECAMATAN", "KELURAHAN"] as const) {
      const lain = SUMBER_WILAYAH.readKode(tingkat).filter((kode) => {
        const hasil = parseKodeWilayah(kode);
        return !hasil.ok || hasil.tingkat !== tingkat || hasil.tanda.length > 0;
      });
      expect(lain).toEqual([]);
    }
  });
});

describe("namaWilayah", () => {
  it.each([
    ["11.01", "Kabupaten Aceh Selatan"],
    ["11.09", "Kabupaten Simeulue"],
    ["91", "Papua"],
    ["92", "Papua Barat"],
    ["93.01", "Kabupaten Merauke"],
    ["31.71", "Kota Administrasi Jakarta Pusat"],
    ["11.01.01", "Bakongan"],
    ["11.01.01.2001", "Keude Bakongan"],
    ["12.07.28.1007", "Lubuk Pakam I,II"],
  ])("names %s", (kode, nama) => {
    expect(namaWilayah(kode)).toBe(nama);
  });

  it.each(["91.01", "99", "31.71.01.3999", "1101", "", "code", "constructor", "__proto__"])(
    "has no name for %s",
    (kode) => {
      expect(namaWilayah(kode)).toBeNull();
      expect(isWilayahDikenal(kode)).toBe(false);
    },
  );
});
