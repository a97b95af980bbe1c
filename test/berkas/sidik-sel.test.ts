import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSel } from "#berkas/sidik-sel.js";

/** The mark as it was first written: stored marks are of this form. */
function markLama(sel: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const teks of sel) {
    for (const kode of [...Array.from({ length: teks.length }, (_, i) => teks.charCodeAt(i)), 31]) {
      a = Math.imul(a ^ kode, 2654435761);
      b = Math.imul(b ^ kode, 1597334677);
    }
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
        expect(markSel(sel, sel.length)).toBe(markLama(sel));
      }),
      { seed: 20231221, numRuns: 300 },
    );
  });

  it("reads a cell that is not there as empty", () => {
    expect(markSel(["AHU-1"], 3)).toBe(markLama(["AHU-1", "", ""]));
  });
});
