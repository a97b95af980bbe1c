import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashTanpaSatu, hashTeks, joinHash, mix } from "#pemadanan/sidik-kata.js";

const SEED = { seed: 20231221, numRuns: 500 };
const teks = fc.string({ unit: fc.constantFrom(..."ABCDE"), minLength: 2, maxLength: 30 });

function hashes(satu: string, muat = 128): number[] {
  const hasil = new Int32Array(muat);
  return [...hasil.subarray(0, hashTanpaSatu(satu, hasil))];
}

/** All by which a text is found: its whole, and it without each character. */
function keys(satu: string): ReadonlySet<number> {
  return new Set([hashTeks(satu), ...hashes(satu)]);
}

describe("the hashes of a text without one character", () => {
  it("are those of the texts that are left, and of those in which equal characters met, each once", () => {
    fc.assert(
      fc.property(teks, (satu) => {
        const sisa = new Set(Array.from(satu, (_, i) => satu.slice(0, i) + satu.slice(i + 1)));
        for (let i = 1; i < satu.length - 1; i++)
          if (satu[i - 1] === satu[i + 1] && satu[i] !== satu[i + 1])
            sisa.add(satu.slice(0, i) + satu.slice(i + 2));
        expect(hashes(satu).sort()).toEqual(Array.from(sisa, (t) => hashTeks(t)).sort());
      }),
      SEED,
    );
  });

  it("find a text whose doubled letters were written once behind the slip, from either side", () => {
    for (const [a, b] of [
      ["SAHATIKA", "SATIKA"],
      ["MARASA", "MASA"],
      ["KOTATA", "KOTA"],
    ] as const) {
      expect(hashes(a), a).toContain(hashTeks(b));
    }
  });

  it("are shared by two texts that one slip sets apart: more, less, other, or neighbours swapped", () => {
    const slip = fc.constantFrom("LEBIH", "KURANG", "LAIN", "TUKAR");
    fc.assert(
      fc.property(teks, slip, fc.nat(), fc.constantFrom(..."ABCDEX"), (satu, jenis, di, huruf) => {
        const i = di % (satu.length - 1);
        const lain = {
          LEBIH: satu.slice(0, i) + huruf + satu.slice(i),
          KURANG: satu.slice(0, i) + satu.slice(i + 1),
          LAIN: satu.slice(0, i) + huruf + satu.slice(i + 1),
          TUKAR: satu.slice(0, i) + satu.charAt(i + 1) + satu.charAt(i) + satu.slice(i + 2),
        }[jenis];
        const milik = keys(satu);
        expect([...keys(lain)].some((kunci) => milik.has(kunci))).toBe(true);
      }),
      SEED,
    );
  });

  it("are no more than there is room for", () => {
    expect(hashes("ABCDEFGH", 4)).toHaveLength(4);
    // What is left out for want of room is never a text with one character less.
    const penuh = "ABABABABAB";
    expect(hashes(penuh, penuh.length).sort()).toEqual(
      Array.from(penuh, (_, i) => hashTeks(penuh.slice(0, i) + penuh.slice(i + 1))).sort(),
    );
    expect(hashes("AAAA")).toHaveLength(1);
    expect(hashes("")).toEqual([]);
  });
});

describe("hashes", () => {
  it("depend on the order in which they are joined, and are unsigned", () => {
    expect(joinHash(1, 2)).not.toBe(joinHash(2, 1));
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        for (const hash of [joinHash(a, b), mix(a)]) {
          expect(hash).toBeGreaterThanOrEqual(0);
          expect(hash).toBeLessThan(2 ** 32);
        }
      }),
      SEED,
    );
  });

  it("are on every machine the same", () => {
    expect([hashTeks("MAKMUR"), mix(1), joinHash(1, 2)]).toMatchInlineSnapshot(`
      [
        1280966468,
        1364076727,
        976121820,
      ]
    `);
  });
});
