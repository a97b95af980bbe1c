import { describe, expect, it } from "vitest";
import { type BahanTaksir, estimateMu, type PasanganTaksir } from "#pemadanan/maksimum-harapan.js";
import { bits, type ParameterPadan } from "#pemadanan/parameter.js";
import type { SampelAcak } from "#pemadanan/sampel-acak.js";
import { BENTUK, NAMA, NPWP, packTingkat, WILAYAH } from "#pemadanan/tingkat.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const ACAK: SampelAcak = {
  npwp: [0.0001, 0.0001, 0.7998, 0.2],
  wilayah: [0.001, 0.002, 0.002, 0.02, 0.02, 0.05, 0.05, 0.755, 0.1],
  bentuk: [0.6, 0.1, 0.3],
  mirip: 0.001,
};
const BANYAK = 400;
const ENTITAS = Array.from({ length: BANYAK }, (_, i) => ({
  id: i,
  nama: "PT BERKAH MAKMUR",
  bentukRegister: "PT" as const,
  npwp: null,
  wilayah: null,
}));
const INFO = bits(13);

/** Pairs of a level, one entity and one employer each. */
function pairs(mulai: number, banyak: number, tingkat: number): PasanganTaksir[] {
  return Array.from({ length: banyak }, (_, i) => ({ entitasId: mulai + i, badanUsaha: mulai + i, tingkat }));
}

function estimate(pasangan: readonly PasanganTaksir[], lain: Partial<BahanTaksir> = {}): ParameterPadan {
  const banyak = { banyakBadanUsaha: BANYAK, banyakEntitas: BANYAK };
  return estimateMu(PARAMETER_UJI, { acak: ACAK, pasangan, entitas: ENTITAS, ...banyak, ...lain });
}

const pack = (npwp: number, nama: number, wilayah: number, bentuk: number = BENTUK.SAMA) =>
  packTingkat(npwp, nama, wilayah, bentuk, nama < NAMA.MIRIP ? INFO : 0, 0);
/** Sure by the number; of these, so many have the same name as have it in another spelling. */
const SENOMOR = [
  ...pairs(0, 100, pack(NPWP.SAMA, NAMA.SAMA, WILAYAH.KABUPATEN_SAMA)),
  ...pairs(100, 100, pack(NPWP.SAMA, NAMA.EJAAN, WILAYAH.KABUPATEN_SAMA)),
];

describe("estimateMu", () => {
  it("learns what true pairs look like in one element from pairs that another makes sure", () => {
    const { bobot } = estimate(SENOMOR);
    const sedikitEjaan = estimate(SENOMOR.slice(0, 110)).bobot;
    // Half of the sure pairs against a tenth: more than two bits.
    expect((bobot.nama[NAMA.EJAAN] ?? 0) - (sedikitEjaan.nama[NAMA.EJAAN] ?? 0)).toBeGreaterThan(bits(1.5));
    expect(bobot.wilayah[WILAYAH.KABUPATEN_SAMA]).toBeGreaterThan(bits(4));
    expect(bobot.wilayah[WILAYAH.PROVINSI_BEDA]).toBeLessThan(bits(-3));
  });

  it("does not let equal names with other numbers teach the weight of the name", () => {
    const kakak = pairs(200, 200, pack(NPWP.BEDA, NAMA.SINGKATAN, WILAYAH.PROVINSI_BEDA));
    const [tanpa, dengan] = [estimate(SENOMOR), estimate([...SENOMOR, ...kakak])];
    expect(dengan.bobot.nama[NAMA.SINGKATAN]).toBeLessThanOrEqual(tanpa.bobot.nama[NAMA.SINGKATAN] ?? 0);
    // They teach how often names agree by chance.
    expect(dengan.bobot.npwp[NPWP.SAMA]).toBeGreaterThan(bits(5));
  });

  it("learns where namesakes lie, but for the kabupaten that they share: who seems one there has a wrong number", () => {
    const { KABUPATEN_SAMA, KABUPATEN_BEDA, PROVINSI_BEDA } = WILAYAH;
    const senama = (wilayah: number) => {
      const lain = packTingkat(NPWP.BEDA, NAMA.SAMA, wilayah, BENTUK.SAMA, bits(20), 0);
      return estimate([...SENOMOR, ...pairs(200, 150, lain)]).bobot;
    };
    const bertetangga = senama(KABUPATEN_BEDA);
    const [acak, belajar] = [bertetangga.wilayah, bertetangga.wilayahSenama];
    expect((acak[KABUPATEN_BEDA] ?? 0) - (belajar[KABUPATEN_BEDA] ?? 0)).toBeGreaterThan(bits(3));
    // What is learnt takes from a weight; it never adds to one.
    for (const [t, bobot] of belajar.entries()) expect(bobot, String(t)).toBeLessThanOrEqual(acak[t] ?? 0);
    expect(belajar[PROVINSI_BEDA]).toBe(acak[PROVINSI_BEDA]);
    const serumah = senama(KABUPATEN_SAMA);
    expect(serumah.wilayahSenama).toEqual(serumah.wilayah);
    // Who has a part of a name is no namesake.
    const sebagian = packTingkat(NPWP.BEDA, NAMA.KATA_KURANG, KABUPATEN_BEDA, BENTUK.SAMA, bits(20), 0);
    const { bobot } = estimate([...SENOMOR, ...pairs(200, 150, sebagian)]);
    expect(bobot.wilayahSenama).toEqual(bobot.wilayah);
  });

  it("takes the chance of one word of several from its frequency alone", () => {
    const langka = pairs(200, 200, pack(NPWP.BEDA, NAMA.SEBAGIAN, WILAYAH.PROVINSI_BEDA));
    const [tanpa, dengan] = [estimate(SENOMOR), estimate([...SENOMOR, ...langka])];
    expect(dengan.bobot.nama[NAMA.SEBAGIAN]).toBe(tanpa.bobot.nama[NAMA.SEBAGIAN]);
  });

  it("lets the entities of one employer compete: they are not all held for it", () => {
    const sendiri = estimate(SENOMOR);
    const berebut = estimate(SENOMOR.map((satu) => ({ ...satu, badanUsaha: satu.badanUsaha % 20 })));
    // Twenty matches at most instead of two hundred: more than three bits of the prior.
    expect(sendiri.awal - berebut.awal).toBeGreaterThan(bits(3));
  });

  it("leaves out, of a sample, whom an owner that is not seen would beat, when it limits absences", () => {
    const lemah = pairs(200, 200, pack(NPWP.BEDA, NAMA.KATA_KURANG, WILAYAH.KABUPATEN_SAMA));
    const tiada = (banyakEntitas: number, banyakBadanUsaha: number) =>
      estimate([...SENOMOR, ...lemah], { banyakEntitas, banyakBadanUsaha }).ambang.tiada;
    // So many weak pairs may not be lost.
    expect(tiada(BANYAK, BANYAK)).toBe(bits(-13));
    // Half of the employers have an owner among the entities that are seen: four in five of the others one that is not.
    const sampel = Math.round(BANYAK / 0.55);
    expect(tiada(sampel, BANYAK)).toBe(bits(-7));
    // Few employers have an owner at all.
    expect(tiada(sampel, BANYAK * 20)).toBe(bits(-13));
  });

  it("draws what few pairs tell towards what is known before", () => {
    const { bobot } = estimate(pairs(0, 1, pack(NPWP.SAMA, NAMA.SAMA, WILAYAH.PROVINSI_BEDA)));
    expect(bobot.wilayah[WILAYAH.KABUPATEN_SAMA]).toBeGreaterThan(bobot.wilayah[WILAYAH.PROVINSI_BEDA] ?? 0);
  });

  it("gives the same whatever the order of the pairs", () => {
    const acak = [...SENOMOR].sort((a, b) => (a.entitasId % 7) - (b.entitasId % 7));
    expect(estimate(acak)).toEqual(estimate(SENOMOR));
  });

  it("leaves weights as known before where there is no pair", () => {
    const { bobot, awal } = estimate([]);
    expect(awal).toBe(PARAMETER_UJI.awal);
    for (const satu of Object.values(bobot).flat()) expect(Number.isSafeInteger(satu)).toBe(true);
    expect(bobot.npwp[NPWP.SAMA]).toBeGreaterThan(0);
  });
});
