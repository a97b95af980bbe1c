import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSel } from "#berkas/sidik-sel.js";

/** The mark in plain steps: what a stored row was marked with must not change from one version to the next. */
function markPolos(sel: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const add = (dalamA: number, dalamB: number) => {
    a = Math.imul(a ^ dalamA, 2654435761);
    b = Math.imul(b ^ dalamB, 1597334677);
  };
  for (const teks of sel) {
    for (let i = 0; i < teks.length; i += 2) {
      const kini = teks.charCodeAt(i);
      const lanjut = i + 1 < teks.length ? teks.charCodeAt(i + 1) : null;
      if (lanjut === null) add(kini, kini);
      else add(kini + lanjut * 65_536, lanjut + kini * 65_536);
    }
    add(31, 31);
  }
  const c = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const d = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${(c >>> 0).toString(36)}.${(d >>> 0).toString(36)}`;
}

/** Any UTF-16 code units, lone surrogates too. */
const TEKS = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((kode) => String.fromCharCode(...kode));

describe("markSel", () => {
  it("stays what stored rows were marked with, whatever the cells hold", () => {
    fc.assert(
      fc.property(fc.array(TEKS, { maxLength: 12 }), (sel) => {
        expect(markSel(sel, sel.length)).toBe(markPolos(sel));
      }),
      { seed: 20231221, numRuns: 300 },
    );
  });

  it("tells cells apart that differ in one place, in two neighbours or in where one ends", () => {
    fc.assert(
      fc.property(TEKS, TEKS, (kiri, kanan) => {
        const asal = markSel([kiri, kanan], 2);
        if (kiri !== kanan) expect(markSel([kanan, kiri], 2)).not.toBe(asal);
        if (kiri !== "") expect(markSel([kiri.slice(0, -1), kiri.slice(-1) + kanan], 2)).not.toBe(asal);
        const tukar = kiri.charAt(1) + kiri.charAt(0) + kiri.slice(2);
        if (tukar !== kiri) expect(markSel([tukar, kanan], 2)).not.toBe(asal);
      }),
      { seed: 20231222, numRuns: 300 },
    );
  });

  it("reads a cell that is not there as empty", () => {
    expect(markSel(["AHU-1"], 3)).toBe(markPolos(["AHU-1", "", ""]));
  });
});
