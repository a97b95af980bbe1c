import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBit, createInfo, KamusKata, maskHuruf } from "#pemadanan/kamus-kata.js";
import { bits } from "#pemadanan/parameter.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

describe("createInfo", () => {
  it("knows words and kabupaten of the parameter, and holds all others for equally rare", () => {
    const info = createInfo(PARAMETER_UJI);
    expect([info.kata("MAKMUR"), info.kata("TAKADA")]).toEqual([bits(4), bits(12)]);
    expect([info.kabupaten(3171), info.kabupaten(9999)]).toEqual([bits(5), bits(10)]);
    // What an object inherits is no word.
    expect(info.kata("constructor")).toBe(bits(12));
  });
});

describe("maskHuruf and countBit", () => {
  it("sets a bit for each letter and one for all else, and counts bits", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "B", "Z", "7", "É") }), (teks) => {
        const huruf = new Set([...teks].map((satu) => (/[A-Z]/.test(satu) ? satu : "lain")));
        expect(countBit(maskHuruf(teks))).toBe(huruf.size);
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(countBit(n)).toBe([...(n >>> 0).toString(2)].filter((satu) => satu === "1").length);
      }),
    );
    expect(maskHuruf("A") & maskHuruf("Z")).toBe(0);
    expect(maskHuruf("AZ")).toBe(maskHuruf("A") | maskHuruf("ZA"));
  });
});

describe("KamusKata", () => {
  const create = () => new KamusKata(["JAJA", "MAKMUR"], createInfo(PARAMETER_UJI).kata);

  it("numbers the words of employers as their index does", () => {
    const kamus = create();
    expect([...kamus.number(["MAKMUR", "JAJA", "MAKMUR"])]).toEqual([1, 0, 1]);
    expect(kamus.teks).toEqual(["JAJA", "MAKMUR"]);
    expect([...kamus.info.subarray(0, 2)]).toEqual([bits(3), bits(4)]);
  });

  it("lends numbers to other words, with all that is asked of them, until the next entity", () => {
    const kamus = create();
    expect([...kamus.number(["BERKAH", "JAJA", "ENTAH"])]).toEqual([2, 0, 3]);
    expect(kamus.teks.slice(2)).toEqual(["BERKAH", "ENTAH"]);
    expect([...kamus.info.subarray(2, 4)]).toEqual([bits(9), bits(12)]);
    expect([...kamus.panjang.subarray(2, 4)]).toEqual([6, 5]);
    expect(String.fromCharCode(...kamus.awal.subarray(0, 4))).toBe("JMBE");
    expect([...kamus.mask.subarray(2, 4)]).toEqual(["BERKAH", "ENTAH"].map(maskHuruf));
    // Nothing is remembered of the entity before: else a dictionary would grow by every word of every entity.
    expect([...kamus.number(["ENTAH"])]).toEqual([2]);
    expect([kamus.teks[2], kamus.info[2], kamus.mask[2]]).toEqual(["ENTAH", bits(12), maskHuruf("ENTAH")]);
    for (let i = 0; i < 1_000; i++) kamus.number([`KATA${i}`]);
    expect(kamus.teks.length).toBe(4);
  });
});
