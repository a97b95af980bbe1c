import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Acak, parseBenih } from "#contoh/acak.js";
import { buildZipf, Tertimbang } from "#contoh/tertimbang.js";

const draw = (acak: Acak, jumlah = 8) => Array.from({ length: jumlah }, () => acak.next());

describe("Acak", () => {
  it("draws the same numbers for a record whatever was drawn before", () => {
    const langsung = draw(new Acak(parseBenih("1")).start(3, 77));
    const sesudah = new Acak(parseBenih("1"));
    draw(sesudah.start(3, 76), 100);
    expect(draw(sesudah.start(3, 77))).toEqual(langsung);
  });

  it("draws other numbers for another seed, stream or record", () => {
    const dasar = draw(new Acak(parseBenih("1")).start(3, 77));
    const lain = [
      draw(new Acak(parseBenih("2")).start(3, 77)),
      draw(new Acak(parseBenih("01")).start(3, 77)),
      draw(new Acak(parseBenih("1")).start(4, 77)),
      draw(new Acak(parseBenih("1")).start(3, 78)),
    ];
    for (const satu of lain) expect(satu).not.toEqual(dasar);
  });

  it("keeps whole numbers within their bounds", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1e9 }), (urutan, batas) => {
        const acak = new Acak(parseBenih("batas")).start(1, urutan);
        const angka = [acak.below(batas), acak.between(5, 5 + batas) - 5];
        return (
          angka.every((satu) => Number.isInteger(satu) && satu >= 0 && satu <= batas) && angka[0] !== batas
        );
      }),
      { seed: 11 },
    );
  });

  it("spreads first draws of consecutive records evenly", () => {
    const acak = new Acak(parseBenih("rata"));
    const wadah = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) {
      const ke = acak.start(1, i).below(16);
      wadah[ke] = (wadah[ke] ?? 0) + 1;
    }
    for (const jumlah of wadah) expect(Math.abs(jumlah - 1000)).toBeLessThan(150);
  });

  it("is true in about the asked share, never at 0 and always at 1", () => {
    const acak = new Acak(parseBenih("peluang")).start(1, 1);
    const count = (peluang: number) =>
      Array.from({ length: 10_000 }, () => acak.chance(peluang)).filter(Boolean).length;
    expect(count(0)).toBe(0);
    expect(count(1)).toBe(10_000);
    expect(Math.abs(count(0.3) - 3000)).toBeLessThan(200);
  });
});

describe("Tertimbang", () => {
  it("draws members in proportion to their weights, and never one of weight 0", () => {
    const acak = new Acak(parseBenih("bobot")).start(1, 1);
    const pilihan = new Tertimbang([
      ["a", 3],
      ["nol", 0],
      ["b", 1],
    ]);
    const hasil = Array.from({ length: 8000 }, () => pilihan.pick(acak));
    expect(hasil).not.toContain("nol");
    expect(Math.abs(hasil.filter((satu) => satu === "a").length - 6000)).toBeLessThan(200);
  });

  it("draws the first of a Zipf list more often than the tenth, and that more often than the last", () => {
    const acak = new Acak(parseBenih("zipf")).start(1, 1);
    const kata = Array.from({ length: 150 }, (_, i) => i);
    const pilihan = buildZipf(kata);
    const wadah = new Array<number>(150).fill(0);
    for (let i = 0; i < 50_000; i++) {
      const ke = pilihan.pick(acak);
      wadah[ke] = (wadah[ke] ?? 0) + 1;
    }
    expect(wadah[0]).toBeGreaterThan((wadah[9] ?? 0) * 2);
    expect(wadah[9]).toBeGreaterThan((wadah[149] ?? 0) * 2);
    expect(wadah[149]).toBeGreaterThan(0);
  });
});
