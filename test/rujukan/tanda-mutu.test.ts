import { describe, expect, it } from "vitest";
import { isTakTerpakai, KALIMAT_TANDA, TANPA_TANDA, type TandaMutu } from "#rujukan/tanda-mutu.js";

describe("quality flags", () => {
  it("have a sentence each", () => {
    for (const kalimat of Object.values(KALIMAT_TANDA)) expect(kalimat).toMatch(/^[A-Z].*\.$/);
  });

  it("make a value unusable only where it is a filler", () => {
    const semua = Object.keys(KALIMAT_TANDA) as TandaMutu[];
    expect(semua.filter((tanda) => isTakTerpakai([tanda]))).toEqual(["NPWP_NOL"]);
    expect(isTakTerpakai(["CABANG", "NPWP_NOL"])).toBe(true);
    expect(isTakTerpakai(TANPA_TANDA)).toBe(false);
  });

  it("cannot be added to a value that shares the empty list", () => {
    expect(Object.isFrozen(TANPA_TANDA)).toBe(true);
  });
});
