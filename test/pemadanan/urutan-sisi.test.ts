import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderSisi } from "#pemadanan/urutan-sisi.js";
import { larikUji, sisiUji } from "./parameter-uji.js";

const SEED = { seed: 20231221, numRuns: 300 };
/** Ids of a few records: far apart and beyond 32 bits, or close together. */
const jauh = fc.constantFrom(-3, 1, 2, 7, 4_000_000_000, 9_000_000_000_000);
const dekat = fc.integer({ min: 1, max: 9 });
const build = (id: fc.Arbitrary<number>) =>
  fc.uniqueArray(fc.tuple(id, id, fc.integer({ min: -20, max: 20 })), {
    selector: ([a, b]) => `${a}:${b}`,
    maxLength: 25,
  });
const pasangan = fc.oneof(build(jauh), build(dekat));

describe("the order of near pairs", () => {
  it("is by employer, then entity, and tells where each employer's begin, and which are of one entity", () => {
    fc.assert(
      fc.property(pasangan, (isi) => {
        const urut = orderSisi(larikUji(isi.map(([a, b, bobot]) => sisiUji(a, b, bobot))));
        const benar = isi.slice().sort((x, y) => x[1] - y[1] || x[0] - y[0]);
        expect(
          Array.from(urut.bobot, (bobot, i) => [urut.entitasId[i], urut.badanUsahaId[i], bobot]),
        ).toEqual(benar.map(([a, b, bobot]) => [a, b, bobot * 64]));
        const awal = benar.flatMap(([, b], i) => (i === 0 || benar[i - 1]?.[1] !== b ? [i] : []));
        expect([...urut.mulai]).toEqual([...awal, benar.length]);
        const idOf = new Map<number, number>();
        for (const [i, tempat] of urut.entitas.entries()) {
          expect(tempat).toBeLessThan(urut.banyakEntitas);
          expect(idOf.get(tempat) ?? benar[i]?.[0]).toBe(benar[i]?.[0]);
          idOf.set(tempat, benar[i]?.[0] ?? 0);
        }
        expect(idOf.size).toBe(new Set(benar.map(([a]) => a)).size);
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
