import { describe, expect, it } from "vitest";
import { countFrekuensi } from "#pemadanan/frekuensi.js";
import { bits } from "#pemadanan/parameter.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";

const entitas = (id: number, nama: string | null, wilayah: string | null): RekamanEntitas => ({
  id,
  nama,
  bentukRegister: "PT",
  npwp: null,
  wilayah,
});
const badanUsaha = (id: number, nama: string | null, wilayah: string | null): RekamanBadanUsaha => ({
  id,
  nama,
  npwp: null,
  wilayah,
});

describe("countFrekuensi", () => {
  it("counts words and kabupaten of both sides, a word once in a name, in bits of their share", () => {
    const hasil = countFrekuensi(
      [
        entitas(1, "PT MAKMUR BERKAH", "31.71.01.1001"),
        entitas(2, "PT MAKMUR MAKMUR", "31.71"),
        entitas(3, null, "32"),
      ],
      [badanUsaha(1, "MAKMUR BERKAH", "31.71.02"), badanUsaha(2, "CV BERKAH MAKMUR", "35.78")],
    );
    // Four names: MAKMUR stands in all of them, BERKAH in three. Four areas with a kabupaten: 3171 three times.
    expect(hasil.infoKata).toEqual({ BERKAH: bits(Math.log2(4 / 3)), MAKMUR: 0 });
    expect(hasil.infoKataJarang).toBe(bits(Math.log2(4 / 1.5)));
    expect(hasil.infoKabupaten).toEqual({ 3171: bits(Math.log2(4 / 3)), 3578: bits(2) });
    expect(hasil.infoKabupatenJarang).toBe(bits(3));
    // Two areas taken at random agree with 9/16 + 1/16.
    expect(hasil.infoKabupatenRata).toBe(bits(-Math.log2(10 / 16)));
    expect(hasil.infoTanpaKabupaten).toBe(0);
  });

  it("tells how rare an employer without a kabupaten is", () => {
    const tanpa = [null, "31", "31.71", "31.71", "31.71", "31.71", "31.71", "31.71"];
    const hasil = countFrekuensi(
      [entitas(1, "PT MELATI", null)],
      tanpa.map((wilayah, i) => badanUsaha(i, "PT MELATI", wilayah)),
    );
    expect(hasil.infoTanpaKabupaten).toBe(bits(2));
  });

  it("leaves out words of fewer than three names: they are all as rare", () => {
    const nama = ["PT MELATI", "PT MELATI", "PT KENANGA", "PT KENANGA", "PT KENANGA"];
    const hasil = countFrekuensi(
      nama.map((satu, i) => entitas(i, satu, null)),
      [],
    );
    expect(Object.keys(hasil.infoKata)).toEqual(["KENANGA"]);
    expect(hasil.infoKataJarang).toBe(bits(Math.log2(5 / 1.5)));
  });

  it("is finite where there is nothing to count, and never below nothing", () => {
    for (const hasil of [countFrekuensi([], []), countFrekuensi([entitas(1, null, null)], [])]) {
      expect(hasil).toEqual({
        infoKata: {},
        infoKataJarang: 0,
        infoKabupaten: {},
        infoKabupatenJarang: bits(1),
        infoKabupatenRata: 0,
        infoTanpaKabupaten: 0,
      });
    }
  });
});
