import { describe, expect, it } from "vitest";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { KeputusanOrang, SisiPadan } from "#pemadanan/rekaman.js";
import { TINGKAT_TANPA_BANDING, unpackTingkat } from "#pemadanan/tingkat.js";
import { larikUji, PARAMETER_UJI, readPutusan, sisiUji } from "./parameter-uji.js";

function decide(sisi: readonly SisiPadan[], ...orang: KeputusanOrang[]) {
  return readPutusan(decideSemua(PARAMETER_UJI, larikUji(sisi), orang));
}

function orang(
  entitasId: number,
  badanUsahaId: number,
  keputusan: KeputusanOrang["keputusan"],
): KeputusanOrang {
  return { entitasId, badanUsahaId, keputusan };
}

function pairs({ tinjauan }: ReturnType<typeof decide>): string[] {
  return tinjauan.map(({ entitasId, badanUsahaId }) => `${entitasId}:${badanUsahaId}`);
}

const OLEH_ORANG = { hasil: "TERDAFTAR", metode: "PETUGAS" };

describe("SAMA, said by a person", () => {
  it("settles a pair whatever its weight", () => {
    const hasil = decide([sisiUji(1, 10, -9)], orang(1, 10, "SAMA"));
    expect(hasil.entitas.get(1)).toMatchObject({ ...OLEH_ORANG, badanUsahaId: 10, bobot: -576 });
  });

  it("wins over the surest that a machine can be, on either side", () => {
    const sisi = [sisiUji(1, 10, -9), sisiUji(2, 10, 90), sisiUji(1, 5, 90)];
    const { entitas } = decide(sisi, orang(1, 10, "SAMA"));
    expect(entitas.get(1)).toMatchObject({ ...OLEH_ORANG, badanUsahaId: 10 });
    expect(entitas.get(2)).toBeUndefined();
  });

  it("settles a pair that is not near, or no longer: nothing was compared, and it weighs nothing", () => {
    const hasil = decide([sisiUji(2, 10, 30)], orang(1, 10, "SAMA"));
    expect(hasil.entitas.get(1)).toEqual({
      ...OLEH_ORANG,
      badanUsahaId: 10,
      bobot: 0,
      tingkat: TINGKAT_TANPA_BANDING,
    });
    expect(hasil.entitas.has(2)).toBe(false);
  });

  it("leaves all undecided where it is said of two entities and one employer", () => {
    const hasil = decide([sisiUji(1, 10, 30)], orang(1, 10, "SAMA"), orang(2, 10, "SAMA"));
    expect([...hasil.entitas.values()].map((satu) => satu.hasil)).toEqual(["BELUM", "BELUM"]);
    expect(pairs(hasil)).toEqual(["1:10", "2:10"]);
  });
});

describe("BERBEDA, said by a person", () => {
  it("makes a pair count neither as match nor as near", () => {
    expect(decide([sisiUji(1, 10, 40)], orang(1, 10, "BERBEDA"))).toEqual({
      entitas: new Map(),
      tinjauan: [],
    });
  });

  it("leaves the employer to another, and the entity to another employer", () => {
    const sisi = [sisiUji(1, 10, 20), sisiUji(2, 10, 20), sisiUji(1, 20, 4)];
    const { entitas } = decide(sisi, orang(1, 10, "BERBEDA"));
    expect(entitas.get(2)).toMatchObject({ hasil: "TERDAFTAR", badanUsahaId: 10 });
    expect(entitas.get(1)).toMatchObject({ hasil: "TERDAFTAR", badanUsahaId: 20 });
  });

  it("is not shown again among the pairs of an entity that stays undecided", () => {
    const hasil = decide([sisiUji(1, 10, 2), sisiUji(1, 20, 1)], orang(1, 10, "BERBEDA"));
    expect(hasil.entitas.get(1)).toMatchObject({ hasil: "BELUM", bobot: 64 });
    expect(pairs(hasil)).toEqual(["1:20"]);
  });

  it("of a pair that is not near changes nothing", () => {
    expect(decide([], orang(1, 10, "BERBEDA")).entitas.size).toBe(0);
  });
});

describe("NANTI, said by a person", () => {
  it("keeps a machine from settling the pair, and the pair in the queue", () => {
    const hasil = decide([sisiUji(1, 10, 40)], orang(1, 10, "NANTI"));
    expect(hasil.entitas.get(1)).toMatchObject({ hasil: "BELUM", bobot: 2560 });
    expect(pairs(hasil)).toEqual(["1:10"]);
  });

  it("keeps the entity from being absent, however weak the pair, or if it is not near any more", () => {
    for (const sisi of [[sisiUji(1, 10, -9)], []]) {
      const hasil = decide(sisi, orang(1, 10, "NANTI"));
      expect(hasil.entitas.get(1)).toMatchObject({ hasil: "BELUM" });
      expect(pairs(hasil)).toEqual(["1:10"]);
    }
  });

  it("competes by what its pair weighs, and by nothing where the pair is not near", () => {
    const dekat = decide([sisiUji(1, 10, 20), sisiUji(2, 10, 20)], orang(1, 10, "NANTI"));
    expect(dekat.entitas.get(2)).toMatchObject({ hasil: "BELUM" });
    const jauh = decide([sisiUji(2, 10, 3)], orang(1, 10, "NANTI"));
    expect(jauh.entitas.get(2)).toMatchObject({ hasil: "TERDAFTAR", badanUsahaId: 10 });
    expect(jauh.entitas.get(1)).toMatchObject({ hasil: "BELUM", tingkat: TINGKAT_TANPA_BANDING });
  });

  it("stays in the queue beside a settled pair, and among more pairs than a person is shown", () => {
    const settled = decide([sisiUji(1, 10, 20), sisiUji(1, 20, 2)], orang(1, 20, "NANTI"));
    expect(settled.entitas.get(1)).toMatchObject({ hasil: "TERDAFTAR", badanUsahaId: 10 });
    expect(pairs(settled)).toEqual(["1:20"]);
    const banyak = [1, 2, 3, 4, 5, 6, 7].map((n) => sisiUji(1, n, n / 4));
    expect(pairs(decide(banyak, orang(1, 1, "NANTI")))).toContain("1:1");
  });
});

describe("decisions of people", () => {
  it("are as many as there are: of two on one pair the last counts", () => {
    const sisi = [sisiUji(1, 10, 1)];
    const { entitas } = decide(sisi, orang(1, 10, "BERBEDA"), orang(1, 10, "SAMA"));
    expect(entitas.get(1)).toMatchObject(OLEH_ORANG);
  });

  it("say nothing of the other pairs of the same two", () => {
    const hasil = decide(
      [sisiUji(1, 10, 2), sisiUji(2, 20, 2)],
      orang(1, 20, "BERBEDA"),
      orang(2, 10, "BERBEDA"),
    );
    expect(pairs(hasil)).toEqual(["1:10", "2:20"]);
  });

  it("stand at a level of their own, where every element is empty", () => {
    const { npwp, nama, wilayah, bentuk, infoNama, infoWilayah } = unpackTingkat(TINGKAT_TANPA_BANDING);
    expect([npwp, nama, wilayah, bentuk, infoNama, infoWilayah]).toEqual([3, 12, 8, 1, 0, 0]);
  });
});
