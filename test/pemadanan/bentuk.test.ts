import { describe, expect, it } from "vitest";
import { type Bentuk, isDalamLingkup, type Tanda, tandaBit, tandaOf } from "#pemadanan/bentuk.js";

describe("forms of company", () => {
  it("counts exactly the four of Pasal 4(1)a as in scope", () => {
    const semua: Bentuk[] = ["PT", "CV", "FIRMA", "PERSEKUTUAN_PERDATA", "UD", "PD", "KOPERASI", "YAYASAN"];
    semua.push("PERKUMPULAN", "PERUM", "PERUMDA");
    expect(semua.filter(isDalamLingkup)).toEqual(["PT", "CV", "FIRMA", "PERSEKUTUAN_PERDATA"]);
  });

  it("gives the marks of a set in alphabetical order", () => {
    const tanda: Tanda[] = ["tbk", "persero", "bentuk_ganda", "perseroda", "perorangan"];
    const bits = tanda.reduce((sum, satu) => sum | tandaBit(satu), 0);
    expect(tandaOf(bits)).toEqual([...tanda].sort());
    expect(tandaOf(0)).toEqual([]);
  });
});
