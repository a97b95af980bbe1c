import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alterParameter, bits } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { KeputusanOrang, SisiPadan } from "#pemadanan/rekaman.js";
import { BENTUK, NAMA, NPWP, packTingkat, WILAYAH } from "#pemadanan/tingkat.js";
import {
  larikUji,
  PARAMETER_UJI,
  readPutusan,
  SENOMOR_SENAMA,
  sisiUji,
  TANPA_NOMOR_SENAMA,
} from "./parameter-uji.js";

const SEED = { seed: 20231221, numRuns: 300 };

function decide(sisi: readonly SisiPadan[], orang: readonly KeputusanOrang[] = []) {
  return readPutusan(decideSemua(PARAMETER_UJI, larikUji(sisi), orang));
}

/** Small worlds where several compete: few ids, weights about the limits and far beyond. */
const dunia = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: -12, max: 66 }),
      fc.constantFrom(TANPA_NOMOR_SENAMA, SENOMOR_SENAMA),
    )
    .map((satu) => sisiUji(...satu)),
  { selector: ({ entitasId, badanUsahaId }) => `${entitasId}:${badanUsahaId}`, maxLength: 20 },
);
const keputusan = fc.uniqueArray(
  fc.record<KeputusanOrang>({
    entitasId: fc.integer({ min: 1, max: 6 }),
    badanUsahaId: fc.integer({ min: 1, max: 6 }),
    keputusan: fc.constantFrom("SAMA", "BERBEDA", "NANTI"),
  }),
  { selector: ({ entitasId, badanUsahaId }) => `${entitasId}:${badanUsahaId}`, maxLength: 4 },
);

function settled({ entitas }: ReturnType<typeof decide>): [number, number][] {
  return [...entitas].flatMap(([id, satu]): [number, number][] =>
    satu.hasil === "TERDAFTAR" ? [[id, satu.badanUsahaId]] : [],
  );
}

function pairs({ tinjauan }: ReturnType<typeof decide>): string[] {
  return tinjauan.map(({ entitasId, badanUsahaId }) => `${entitasId}:${badanUsahaId}`);
}

describe("a decision over all near pairs", () => {
  it("settles an entity with another employer than the surer one that a person put off", () => {
    const tunda = [{ entitasId: 1, badanUsahaId: 1, keputusan: "NANTI" }] as const;
    const hasil = decide([sisiUji(1, 1, 20), sisiUji(1, 2, 4)], tunda);
    expect(settled(hasil)).toEqual([[1, 2]]);
    expect(pairs(hasil)).toEqual(["1:1"]);
  });

  it("settles a pair from the limit on, and leaves what is near below it to a person", () => {
    const hasil = decide([sisiUji(1, 10, 3), sisiUji(2, 20, 2.9), sisiUji(3, 30, -7.1)]);
    expect(hasil.entitas.get(1)).toEqual({
      hasil: "TERDAFTAR",
      badanUsahaId: 10,
      bobot: 192,
      tingkat: TANPA_NOMOR_SENAMA,
      metode: "NAMA_WILAYAH",
    });
    expect(hasil.entitas.get(2)).toEqual({ hasil: "BELUM", bobot: 186, tingkat: TANPA_NOMOR_SENAMA });
    expect(hasil.entitas.has(3)).toBe(false);
    expect(pairs(hasil)).toEqual(["2:20"]);
  });

  it("leaves to a person one number with another word, where somebody else has the very name", () => {
    const senomorLain = packTingkat(NPWP.SAMA, NAMA.KATA_BEDA, WILAYAH.KOSONG, BENTUK.SAMA, 0, 0);
    const [senomor, senama] = [sisiUji(1, 10, 40, senomorLain), sisiUji(2, 10, 2)];
    expect(settled(decide([senomor]))).toEqual([[1, 10]]);
    const hasil = decide([senomor, senama]);
    expect([...hasil.entitas].map(([id, satu]) => [id, satu.hasil])).toEqual([
      [1, "BELUM"],
      [2, "BELUM"],
    ]);
    expect(pairs(hasil)).toEqual(["1:10", "2:10"]);
    expect(
      settled(decide([senomor, senama], [{ entitasId: 1, badanUsahaId: 10, keputusan: "SAMA" }])),
    ).toEqual([[1, 10]]);
    const jauh = packTingkat(NPWP.KOSONG, NAMA.SAMA, WILAYAH.PROVINSI_BEDA, BENTUK.SAMA, 0, 0);
    expect(settled(decide([senomor, sisiUji(2, 10, 2, jauh)]))).toEqual([[1, 10]]);
    const mirip = packTingkat(NPWP.KOSONG, NAMA.SALAH_KETIK, WILAYAH.KOSONG, BENTUK.SAMA, 0, 0);
    expect(settled(decide([senomor, sisiUji(2, 10, 2, mirip)]))).toEqual([[1, 10]]);
    expect(settled(decide([sisiUji(1, 10, 40, SENOMOR_SENAMA), senama]))).toEqual([[1, 10]]);
  });

  it("names the number as what settled a pair of one number", () => {
    expect(decide([sisiUji(1, 10, 9, SENOMOR_SENAMA)]).entitas.get(1)).toMatchObject({ metode: "NPWP_NAMA" });
  });

  it("does not hold what came near nothing", () => {
    expect(decide([])).toEqual({ entitas: new Map(), tinjauan: [] });
  });

  it("adds up what is too weak one by one: an entity near several is not absent", () => {
    const lemah = [10, 20, 30, 40].map((badanUsaha) => sisiUji(1, badanUsaha, -8));
    expect(decide(lemah.slice(0, 1)).entitas.size).toBe(0);
    expect(decide(lemah).entitas.get(1)).toMatchObject({ hasil: "BELUM" });
  });

  it("leaves two entities undecided that compete evenly for one employer", () => {
    const hasil = decide([sisiUji(1, 10, 20), sisiUji(2, 10, 20)]);
    expect([...hasil.entitas.values()].map((satu) => satu.hasil)).toEqual(["BELUM", "BELUM"]);
    expect(pairs(hasil)).toEqual(["1:10", "2:10"]);
  });

  it("gives an employer to the likelier by far, and counts the other's pair no more", () => {
    const hasil = decide([sisiUji(1, 10, 20), sisiUji(2, 10, 9)]);
    expect(settled(hasil)).toEqual([[1, 10]]);
    expect(hasil.entitas.has(2)).toBe(false);
  });

  it("gives a company a second employer of the same number, a branch, as if it were the first", () => {
    const cabang = [sisiUji(1, 10, 20), sisiUji(1, 20, 16, SENOMOR_SENAMA), sisiUji(2, 20, 8)];
    expect(settled(decide(cabang))).toEqual([[1, 10]]);
    expect(decide(cabang).entitas.has(2)).toBe(false);
  });

  it("makes a second employer without the number cost: it may be another's", () => {
    const kedua = [sisiUji(1, 10, 20), sisiUji(1, 20, 16), sisiUji(2, 20, 8)];
    expect(settled(decide(kedua))).toEqual([[1, 10]]);
    expect(decide(kedua).entitas.get(2)).toMatchObject({ hasil: "BELUM" });
  });

  it("gives an employer that its likeliest entity does not need to another only where that one is sure", () => {
    const kedua = [sisiUji(1, 10, 20), sisiUji(1, 20, 18), sisiUji(2, 20, 14)];
    expect(settled(decide(kedua))).toEqual([[1, 10]]);
    expect(decide(kedua).entitas.get(2)).toMatchObject({ hasil: "BELUM" });
  });

  it("lets the surest take first, whatever its number", () => {
    const longgar = alterParameter(PARAMETER_UJI, { ambang: { ...PARAMETER_UJI.ambang, padan: bits(2) } });
    const sisi = larikUji([sisiUji(1, 10, 6.1), sisiUji(2, 10, 4), sisiUji(1, 20, 20)]);
    expect(new Map(settled(readPutusan(decideSemua(longgar, sisi, []))))).toEqual(
      new Map([
        [1, 20],
        [2, 10],
      ]),
    );
  });

  it("shows a person five pairs of an entity at most, the heaviest first", () => {
    const banyak = [1, 2, 3, 4, 5, 6, 7].map((n) => sisiUji(1, n, n / 4));
    expect(pairs(decide(banyak))).toEqual(["1:7", "1:6", "1:5", "1:4", "1:3"]);
  });

  it("depends on no order of pairs or of decisions", () => {
    fc.assert(
      fc.property(dunia, keputusan, fc.integer(), (sisi, orang, benih) => {
        const shuffle = <T>(semua: readonly T[]): T[] =>
          semua
            .map((satu, i) => [Math.imul(i + 1, benih | 1) >>> 7, satu] as const)
            .sort(([a], [b]) => a - b)
            .map(([, satu]) => satu);
        const [a, b] = [decide(sisi, orang), decide(shuffle(sisi), shuffle(orang))];
        expect(b.tinjauan).toEqual(a.tinjauan);
        expect(new Map([...b.entitas].sort())).toEqual(new Map([...a.entitas].sort()));
      }),
      SEED,
    );
  });

  it("gives an employer to one entity at most", () => {
    fc.assert(
      fc.property(dunia, keputusan, (sisi, orang) => {
        const milik = settled(decide(sisi, orang)).map(([, badanUsaha]) => badanUsaha);
        expect(new Set(milik).size).toBe(milik.length);
      }),
      SEED,
    );
  });

  it("decides what is connected to nothing else as if it were alone", () => {
    fc.assert(
      fc.property(dunia, dunia, (sisi, lain) => {
        const jauh = lain.map((satu) => ({
          ...satu,
          entitasId: satu.entitasId + 100,
          badanUsahaId: satu.badanUsahaId - 50,
        }));
        const [sendiri, bersama] = [decide(sisi), decide([...jauh, ...sisi])];
        expect([...bersama.entitas].filter(([id]) => id < 100).sort()).toEqual([...sendiri.entitas].sort());
        expect(bersama.tinjauan.filter(({ entitasId }) => entitasId < 100)).toEqual(sendiri.tinjauan);
      }),
      SEED,
    );
  });
});
