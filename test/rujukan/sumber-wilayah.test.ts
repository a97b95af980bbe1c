import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import { describe, expect, it } from "vitest";
import { buildSumberPaket, type TingkatWilayah } from "#rujukan/sumber-wilayah.js";

const sumber = buildSumberPaket();

describe("buildSumberPaket", () => {
  it("says which system and regulation the codes follow, and since when", () => {
    expect(sumber).toMatchObject({
      sistem: "KEMENDAGRI",
      sumber: "Kepmendagri 300.2.2-2138/2025",
      berlakuSejak: "2025-04-25",
    });
  });

  it.each([
    ["PROVINSI", getProvinces, 38],
    ["KABUPATEN", getRegencies, 514],
    ["KECAMATAN", getDistricts, 7285],
    ["KELURAHAN", getVillages, 83_762],
  ] as const)(
    "reads the %s level as the package's own function does",
    async (tingkat, getDariPaket, jumlah) => {
      const paket: readonly { code: string; name: string }[] = await getDariPaket();
      const isi = paket.filter(({ code }) => code !== "");
      expect(sumber.readKode(tingkat)).toHaveLength(jumlah);
      expect(isi).toHaveLength(jumlah);
      expect(isi.filter(({ code, name }) => sumber.findNama(tingkat, code) !== name)).toEqual([]);
    },
  );

  it("lists codes in ascending order and each under a parent that exists", () => {
    const tingkat: readonly TingkatWilayah[] = ["PROVINSI", "KABUPATEN", "KECAMATAN", "KELURAHAN"];
    for (const [indeks, satu] of tingkat.entries()) {
      const kode = sumber.readKode(satu);
      expect(kode).toEqual([...kode].sort());
      const atas = tingkat[indeks - 1];
      if (atas === undefined) continue;
      const yatim = kode.filter((k) => sumber.findNama(atas, k.slice(0, k.lastIndexOf("."))) === undefined);
      expect(yatim).toEqual([]);
    }
  });
});
