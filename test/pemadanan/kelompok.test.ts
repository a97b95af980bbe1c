import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KelompokEntitas, mergeKelompok } from "#pemadanan/kelompok.js";
import { compareC } from "#pemadanan/urutan.js";
import { buildBadanUsaha, buildEntitas } from "./calon.js";

type Aliran<T> = readonly (readonly T[])[];

function entitas(...bongkah: readonly (readonly string[])[]) {
  let n = 0;
  return bongkah.map((kunci) => kunci.map((k) => buildEntitas(`e${n++}`, "PT Maju", { kunci: k })));
}

function badanUsaha(...bongkah: readonly (readonly string[])[]) {
  let n = 0;
  return bongkah.map((kunci) => kunci.map((k) => buildBadanUsaha(`b${n++}`, "PT Maju", { kunci: k })));
}

async function merge(
  e: ReturnType<typeof entitas>,
  b: ReturnType<typeof badanUsaha>,
  batas?: number,
): Promise<readonly KelompokEntitas[]> {
  const groups: KelompokEntitas[] = [];
  for await (const bongkah of mergeKelompok(e, b, batas)) groups.push(...bongkah);
  return groups;
}

function shape(groups: readonly KelompokEntitas[]) {
  return groups.map((g) => [
    g.kunci,
    g.entitas.map((x) => x.idEntitas).join(),
    g.badanUsaha.map((x) => x.kodeBadanUsaha).join(),
  ]);
}

describe("two ordered streams are joined into groups of one key", () => {
  it("joins across chunks, keeps entities without an employer, drops employers without an entity", async () => {
    const groups = await merge(
      entitas(["1", "2"], [], ["2", "4"], ["4"]),
      badanUsaha(["0", "2"], ["2", "3"], ["4"], ["5"]),
    );
    expect(shape(groups)).toEqual([
      ["1", "e0", ""],
      ["2", "e1,e2", "b1,b2"],
      ["4", "e3,e4", "b4"],
    ]);
    expect(groups.some((g) => g.terlaluUmum)).toBe(false);
  });

  it("has no group when there is no entity", async () => {
    expect(await merge(entitas(), badanUsaha(["1"]))).toEqual([]);
    expect(await merge(entitas([], []), badanUsaha())).toEqual([]);
  });

  it("takes asynchronous streams, and ends them when the reader leaves early", async () => {
    const ended: string[] = [];
    async function* stream<T>(nama: string, bongkah: Aliran<T>) {
      try {
        yield* bongkah;
      } finally {
        ended.push(nama);
      }
    }
    const keys = Array.from({ length: 1200 }, (_, i) => String(i).padStart(6, "0"));
    const source = mergeKelompok(
      stream("entitas", entitas(keys, keys)),
      stream("badanUsaha", badanUsaha(keys, keys)),
    );
    for await (const bongkah of source) {
      expect(bongkah).toHaveLength(500);
      break;
    }
    expect(ended.sort()).toEqual(["badanUsaha", "entitas"]);
  });

  it("refuses a stream that is out of order, within a chunk or across two", async () => {
    await expect(merge(entitas(["2", "1"]), badanUsaha())).rejects.toThrow(RangeError);
    await expect(merge(entitas(["2"], ["1"]), badanUsaha())).rejects.toThrow(RangeError);
    await expect(merge(entitas(["3"]), badanUsaha(["2"], ["1"]))).rejects.toThrow(RangeError);
  });

  it("does not repeat a key in its refusal", async () => {
    await expect(merge(entitas(["777", "111"]), badanUsaha())).rejects.toThrow(/^[^17]*$/);
  });

  it("marks a key that more share than the limit, in bounded parts, without its employers", async () => {
    const groups = await merge(
      entitas(["1", "2", "2"], ["2", "2", "2", "3"]),
      badanUsaha(["1", "1", "1"], ["2", "3"]),
      2,
    );
    expect(shape(groups)).toEqual([
      ["1", "e0", ""],
      ["2", "e1,e2", ""],
      ["2", "e3,e4", ""],
      ["2", "e5", ""],
      ["3", "e6", "b4"],
    ]);
    expect(groups.map((g) => g.terlaluUmum)).toEqual([true, true, true, true, false]);
  });

  it("hands on a part of such a key at once", async () => {
    const sizes: number[] = [];
    const keys = ["1", "1", "1", "1", "1", "2", "3"];
    for await (const bongkah of mergeKelompok(entitas(keys), badanUsaha(), 2)) sizes.push(bongkah.length);
    expect(sizes).toEqual([1, 1, 1, 2]);
  });

  it("does not mark a key that reaches the limit exactly", async () => {
    const groups = await merge(entitas(["1", "1"]), badanUsaha(["1"], ["1"]), 2);
    expect(shape(groups)).toEqual([["1", "e0,e1", "b0,b1"]]);
    expect(groups[0]?.terlaluUmum).toBe(false);
  });

  it("groups as a join in memory does, wherever the chunks are cut", async () => {
    const keys = fc.array(fc.array(fc.constantFrom("1", "2", "3", "4"), { maxLength: 4 }), { maxLength: 4 });
    const sorted = keys.map((chunks) => {
      const flat = chunks.flat().sort(compareC);
      let from = 0;
      return chunks.map((chunk) => {
        from += chunk.length;
        return flat.slice(from - chunk.length, from);
      });
    });
    await fc.assert(
      fc.asyncProperty(sorted, sorted, async (x, y) => {
        const [e, b] = [entitas(...x), badanUsaha(...y)];
        const expected = [...new Set(x.flat())].map((kunci) => [
          kunci,
          e
            .flat()
            .flatMap((z) => (z.npwpKunci === kunci ? [z.idEntitas] : []))
            .join(),
          b
            .flat()
            .flatMap((z) => (z.npwpKunci === kunci ? [z.kodeBadanUsaha] : []))
            .join(),
        ]);
        expect(shape(await merge(e, b))).toEqual(expected);
      }),
      { seed: 20231221, numRuns: 1000 },
    );
  });
});
