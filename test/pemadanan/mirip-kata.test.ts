import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareKata, isJarak } from "#pemadanan/mirip-kata.js";

const SEED = { seed: 20231221, numRuns: 2000 };
const kata = fc.string({ unit: fc.constantFrom(..."ABC"), maxLength: 7 });

/** Optimal string alignment by the whole table. */
function measureJarak(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => d[i]?.[j] ?? Number.NaN;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0) d[0]?.splice(j, 1, j);
      if (i === 0 || j === 0) continue;
      const tukar = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const langkah = [
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      d[i]?.splice(j, 1, Math.min(...langkah, tukar ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY));
    }
  }
  return at(a.length, b.length);
}

describe("the distance of two words", () => {
  it.each([1, 2])("is within %i exactly where the whole table says so", (batas) => {
    fc.assert(
      fc.property(kata, kata, (a, b) => {
        expect(isJarak(a, b, batas), `${a} ${b}`).toBe(measureJarak(a, b) <= batas);
      }),
      SEED,
    );
  });
});

describe("two different words", () => {
  it.each([
    ["SALAH_KETIK", "MAKMUR", "MAKMR"],
    ["SALAH_KETIK", "MAKMUR", "MAKUMR"],
    ["SALAH_KETIK", "BAJA", "BAJU"],
    ["SALAH_KETIK", "SEJAHTERA", "SEJATERRA"],
    // Two equal letters met over the one that is missing, and the spelling key wrote them once.
    ["SALAH_KETIK", "SAHATIKA", "SATIKA"],
    ["SALAH_KETIK", "MARASA", "MASA"],
    ["SALAH_KETIK", "KOTATA", "KOTA"],
    ["SALAH_KETIK", "TOKOTA", "TOTA"],
    ["SINGKATAN", "KAT", "KATAT"],
    ["SINGKATAN", "NUS", "NUSANTARA"],
    ["SINGKATAN", "BERS", "BERSAMA"],
    ["SINGKATAN", "IND", "INDONESIA"],
    ["SINGKATAN", "PRTM", "PERTAMINA"],
    ["SINGKATAN", "P", "PUTRA"],
    // Short words have too many neighbours, and words of middle length allow one slip only.
    ["BEDA", "SARI", "ARI"],
    ["BEDA", "ABC", "ABD"],
    ["BEDA", "MAKMUR", "MAKRUN"],
    ["BEDA", "SAMUDRATA", "SADRATA"],
    ["BEDA", "1001", "11"],
    // No abbreviation: other first letter, letters in another order, nearly the whole word, a word as short.
    ["BEDA", "USAN", "NUSANTARA"],
    ["BEDA", "NTS", "NUSANTARA"],
    ["BEDA", "KARYATI", "KARYAXXTI"],
    ["BEDA", "A", "ABC"],
    // Another number is another company.
    ["BEDA", "1000", "1001"],
    ["BEDA", "1", "1234"],
  ])("are %s: %s and %s", (mirip, a, b) => {
    expect([compareKata(a, b), compareKata(b, a)]).toEqual([mirip, mirip]);
  });
});
