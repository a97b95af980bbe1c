import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderSisi, rankSisi } from "#pemadanan/urutan-sisi.js";
import { larikUji, sisiUji } from "./parameter-uji.js";

const SEED = { seed: 20231221, numRuns: 300 };
/** Ids of a few records, far apart and beyond 32 bits. */
const id = fc.constantFrom(1, 2, 7, 4_000_000_000, 9_000_000_000_000);
const pasangan = fc.uniqueArray(fc.tuple(id, id, fc.integer({ min: -20, max: 20 })), {
  selector: ([a, b]) => `${a}:${b}`,
  maxLength: 25,
});

describe("the order of near pairs", () => {
  it("is by employer, then entity, and tells where each employer's begin", () => {
    fc.assert(
      fc.property(pasangan, (isi) => {
        const sisi = larikUji(isi.map(([a, b, bobot]) => sisiUji(a, b, bobot)));
        const { urutan, mulai, entitas, badanUsaha } = rankSisi(sisi);
        const benar = [...isi.entries()].sort(([, x], [, y]) => x[1] - y[1] || x[0] - y[0]);
        expect([...urutan]).toEqual(benar.map(([i]) => i));
        for (const [i, [a, b]] of isi.entries()) {
          expect(entitas.id[entitas.tempat[i] ?? -1]).toBe(a);
          expect(badanUsaha.id[badanUsaha.tempat[i] ?? -1]).toBe(b);
        }
        const kelompok = Array.from(badanUsaha.id, (b, k) => [
          b,
          [...urutan.subarray(mulai[k], mulai[k + 1])].map((i) => isi[i]?.[1]),
        ]);
        for (const [b, milik] of kelompok) expect(new Set(milik as number[])).toEqual(new Set([b]));
        expect(mulai[0]).toBe(0);
        expect(mulai[badanUsaha.id.length]).toBe(isi.length);
      }),
      SEED,
    );
  });

  it("is the same whatever order they come in", () => {
    fc.assert(
      fc.property(pasangan, fc.infiniteStream(fc.nat()), (isi, acak) => {
        const kocok = isi.map((satu) => [acak.next().value, satu] as const).sort((a, b) => a[0] - b[0]);
        const order = (semua: typeof isi) =>
          orderSisi(larikUji(semua.map(([a, b, bobot]) => sisiUji(a, b, bobot))));
        expect(order(kocok.map(([, satu]) => satu))).toEqual(order(isi));
      }),
      SEED,
    );
  });
});
