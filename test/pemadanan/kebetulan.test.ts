import { describe, expect, it } from "vitest";
import { expectKebetulan, isLangka } from "#pemadanan/kebetulan.js";
import { bits } from "#pemadanan/parameter.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const entitas = (nama: string | null) => ({
  id: 1,
  nama,
  bentukRegister: "PT" as const,
  npwp: null,
  wilayah: null,
});
const BADAN_USAHA = 1_000;

describe("expectKebetulan", () => {
  it("expects of each name the product of the shares of its words, whole and without each word", () => {
    // JAJA stands in 1 of 8 names, BERKAH in 1 of 512; employers are 2^10, so that 6 bits and more are rare.
    const hasil = expectKebetulan(PARAMETER_UJI, [entitas("PT JAJA BERKAH")], BADAN_USAHA);
    expect(hasil.utuh).toBeCloseTo(2 ** -12 * BADAN_USAHA, 9);
    expect(hasil.rataUtuh).toBeCloseTo(12, 9);
    // Without JAJA, 9 bits are left, which are rare; without BERKAH 3, which are not.
    expect(hasil.kurangSatu).toBeCloseTo(2 ** -9 * BADAN_USAHA, 9);
    expect(hasil.rataKurangSatu).toBeCloseTo(-Math.log2(2 ** -9 + 2 ** -3), 9);
  });

  it("expects nothing less one word of a name of one word", () => {
    const hasil = expectKebetulan(PARAMETER_UJI, [entitas("PT BERKAH")], BADAN_USAHA);
    expect(hasil.utuh).toBeCloseTo(2 ** -9 * BADAN_USAHA, 9);
    expect(hasil.kurangSatu).toBe(0);
    expect(Number.isFinite(hasil.rataKurangSatu)).toBe(true);
  });

  it("takes the mean over names, a missing one for agreeing with every other", () => {
    const dua = [entitas("PT BERKAH"), entitas("PT BERKAH")];
    expect(expectKebetulan(PARAMETER_UJI, dua, BADAN_USAHA).rataUtuh).toBeCloseTo(9, 9);
    expect(expectKebetulan(PARAMETER_UJI, [entitas(null)], BADAN_USAHA).rataUtuh).toBeCloseTo(0, 9);
    expect(Number.isFinite(expectKebetulan(PARAMETER_UJI, [], 0).rataUtuh)).toBe(true);
  });
});

describe("isLangka", () => {
  it("begins four bits below the number of employers", () => {
    expect([bits(6) - 1, bits(6)].map((info) => isLangka(PARAMETER_UJI, info))).toEqual([false, true]);
  });
});
