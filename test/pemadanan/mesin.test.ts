import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KelompokEntitas } from "#pemadanan/kelompok.js";
import { pemadanEksak, type SumberCalon } from "#pemadanan/mesin.js";
import type { NotarisDiperiksa } from "#pemadanan/padan-notaris.js";
import { buildBadanUsaha, buildEntitas, buildKelompok } from "./calon.js";

function buildSumber(
  kelompok: readonly (readonly KelompokEntitas[])[],
  notaris: readonly (readonly NotarisDiperiksa[])[] = [],
): SumberCalon {
  return {
    async *kelompokEntitas() {
      yield* kelompok;
    },
    async *notaris() {
      yield* notaris;
    },
  };
}

async function collect<T>(aliran: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const bongkah of aliran) all.push(...bongkah);
  return all;
}

function buildSatu(kunci: string, nama: string, namaLain: string): KelompokEntitas {
  const entitas = [buildEntitas(`e${kunci}`, nama, { kunci })];
  return buildKelompok(entitas, [buildBadanUsaha(`b${kunci}`, namaLain, { kunci })], { kunci });
}

describe("the exact matcher", () => {
  it("decides each entity of its source once, chunk by chunk, under its parameter version", async () => {
    const sumber = buildSumber([
      [buildSatu("1", "PT Maju", "Maju, PT"), buildSatu("2", "PT Maju", "PT Jaya")],
      [],
      [buildKelompok([buildEntitas("e3", "PT Maju")], [], { kunci: null })],
    ]);
    const keputusan = await collect(pemadanEksak.matchEntitas(sumber));
    expect(keputusan.map((k) => [k.idEntitas, k.hasil])).toEqual([
      ["e1", "MATCHED"],
      ["e2", "UNRESOLVED"],
      ["e3", "UNRESOLVED"],
    ]);
    expect(pemadanEksak.versiParameter).toBe("eksak-1");
    expect(new Set(keputusan.map((k) => k.penjelasan.versiParameter))).toEqual(new Set(["eksak-1"]));
  });

  it("asks its source for one group at a time, so that the source sets the memory", async () => {
    let asked = 0;
    const sumber: SumberCalon = {
      async *kelompokEntitas() {
        for (;;) {
          asked += 1;
          yield [buildSatu(String(asked), "PT Maju", "PT Maju")];
        }
      },
      async *notaris() {},
    };
    for await (const bongkah of pemadanEksak.matchEntitas(sumber)) {
      expect(bongkah).toHaveLength(1);
      if (asked === 3) break;
    }
    expect(asked).toBe(3);
  });

  it("decides notaries by NIK", async () => {
    const sumber = buildSumber(
      [],
      [
        [
          {
            notaris: { idNotaris: "n1", nik: "3171011708450001" },
            jawaban: { jenis: "BARIS", status: "AKTIF", segmen: "PBPU", perTanggal: null },
          },
          { notaris: { idNotaris: "n2", nik: "3171015708450001" }, jawaban: { jenis: "TIDAK_ADA_JAWABAN" } },
        ],
      ],
    );
    const keputusan = await collect(pemadanEksak.matchNotaris(sumber));
    expect(keputusan.map((k) => [k.idNotaris, k.hasil, k.penjelasan.versiParameter])).toEqual([
      ["n1", "MATCHED", "eksak-1"],
      ["n2", "UNRESOLVED", "eksak-1"],
    ]);
  });

  const nama = fc.constantFrom("PT Maju", "CV Maju", "PT Jaya");
  const groups = fc
    .array(fc.tuple(nama, nama), { maxLength: 6 })
    .map((rows) => rows.map(([a, b], i) => buildSatu(String(i), a, b)));

  it("decides alike whatever the order and the chunks of the groups", async () => {
    const both = groups.chain((g) =>
      fc.tuple(fc.constant(g), fc.shuffledSubarray(g, { minLength: g.length }), fc.nat(6)),
    );
    await fc.assert(
      fc.asyncProperty(both, async ([asal, acak, potong]) => {
        const one = await collect(pemadanEksak.matchEntitas(buildSumber([asal])));
        const other = await collect(
          pemadanEksak.matchEntitas(buildSumber([acak.slice(0, potong), acak.slice(potong)])),
        );
        const byId = (a: { idEntitas: string }, b: { idEntitas: string }) =>
          a.idEntitas < b.idEntitas ? -1 : 1;
        expect(other.sort(byId)).toEqual(one.sort(byId));
      }),
      { seed: 20231221, numRuns: 300 },
    );
  });

  it("lets an unrelated record change no decision", async () => {
    await fc.assert(
      fc.asyncProperty(groups, nama, nama, async (g, a, b) => {
        const without = await collect(pemadanEksak.matchEntitas(buildSumber([g])));
        const withOther = await collect(
          pemadanEksak.matchEntitas(buildSumber([[buildSatu("x", a, b), ...g]])),
        );
        expect(withOther.filter((k) => k.idEntitas !== "ex")).toEqual(without);
      }),
      { seed: 20231221, numRuns: 300 },
    );
  });
});
