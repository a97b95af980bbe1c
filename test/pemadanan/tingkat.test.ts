import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weighTingkat, weighUnsur } from "#pemadanan/bobot.js";
import { explainTingkat, writeBit, writeUnsur } from "#pemadanan/jelaskan.js";
import { alterParameter, bits, OPSI_PENUH } from "#pemadanan/parameter.js";
import {
  BENTUK,
  INFO_NAMA_MAKS,
  NAMA,
  NPWP,
  packTingkat,
  roundInfoWilayah,
  TINGKAT_BENTUK,
  TINGKAT_NAMA,
  TINGKAT_NPWP,
  TINGKAT_WILAYAH,
  unpackTingkat,
  WILAYAH,
} from "#pemadanan/tingkat.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const SEED = { seed: 20231221, numRuns: 1000 };
const { ambang } = PARAMETER_UJI;
const unsur = fc.record({
  npwp: fc.nat(TINGKAT_NPWP.length - 1),
  nama: fc.nat(TINGKAT_NAMA.length - 1),
  wilayah: fc.nat(TINGKAT_WILAYAH.length - 1),
  bentuk: fc.nat(TINGKAT_BENTUK.length - 1),
  infoNama: fc.nat(INFO_NAMA_MAKS),
  infoWilayah: fc.nat(1200).map(roundInfoWilayah),
});
type Unsur = ReturnType<typeof unpackTingkat>;

function pack({ npwp, nama, wilayah, bentuk, infoNama, infoWilayah }: Unsur): number {
  return packTingkat(npwp, nama, wilayah, bentuk, infoNama, infoWilayah);
}

function weigh(lain: Partial<Unsur>, parameter = PARAMETER_UJI): number {
  const kuat = { wilayah: WILAYAH.KELURAHAN_SAMA, bentuk: BENTUK.SAMA, infoNama: 1920, infoWilayah: 320 };
  return weighTingkat(parameter, pack({ npwp: NPWP.KOSONG, nama: NAMA.SAMA, ...kuat, ...lain }));
}

describe("the levels of a comparison", () => {
  it("are packed into 32 bits and taken apart as they were", () => {
    fc.assert(
      fc.property(unsur, (t) => {
        const tingkat = pack(t);
        expect(tingkat | 0).toBe(tingkat);
        expect(unpackTingkat(tingkat)).toEqual(t);
      }),
      SEED,
    );
  });

  it("hold no more information than there is room for", () => {
    expect(unpackTingkat(packTingkat(0, 0, 0, 0, 9999, roundInfoWilayah(9999)))).toMatchObject({
      infoNama: INFO_NAMA_MAKS,
      infoWilayah: 992,
    });
    expect([roundInfoWilayah(15), roundInfoWilayah(16)]).toEqual([0, 32]);
  });

  it("have the names that the code speaks of in their places", () => {
    expect(Object.keys(NPWP)).toEqual(TINGKAT_NPWP);
    expect(Object.keys(NAMA)).toEqual(TINGKAT_NAMA);
    expect(Object.keys(WILAYAH)).toEqual(TINGKAT_WILAYAH);
    expect(Object.keys(BENTUK)).toEqual(["SAMA", "KOSONG", "BEDA"]);
    expect(Object.values({ ...NAMA })).toEqual(TINGKAT_NAMA.map((_, i) => i));
  });
});

describe("the weight of a comparison", () => {
  it("of a whole name is the less of what it is by chance and among namesakes, whose areas weigh otherwise", () => {
    const { bobot } = PARAMETER_UJI;
    const jauh = bobot.wilayahSenama.with(WILAYAH.KABUPATEN_BEDA, bits(-9));
    const parameter = alterParameter(PARAMETER_UJI, { bobot: { ...bobot, wilayahSenama: jauh } });
    const at = (nama: number, infoNama: number, wilayah: number = WILAYAH.KABUPATEN_BEDA) => {
      const t = unpackTingkat(packTingkat(NPWP.KOSONG, nama, wilayah, BENTUK.SAMA, infoNama, 0));
      const unsur = weighUnsur(parameter, t);
      return (unsur.nama + unsur.wilayah - (bobot.nama[nama] ?? 0)) / 64;
    };
    // Rarer than namesakes are: 30 bits and their area. Commoner: chance, and the area of any two. Between: the less.
    expect([at(NAMA.SAMA, bits(40)), at(NAMA.URUTAN, bits(40)), at(NAMA.SAMA, bits(10))]).toEqual([
      21, 21, 6,
    ]);
    expect([at(NAMA.SAMA, bits(24.9)), at(NAMA.SAMA, bits(25.5))]).toEqual([20.90625, 21]);
    // Part of a name is nobody's namesake; another area stays as it is.
    expect([at(NAMA.KATA_KURANG, bits(40)), at(NAMA.SAMA, bits(40), WILAYAH.PROVINSI_SAMA)]).toEqual([
      26, 30,
    ]);
  });

  it("is what its elements add up to, where no rule bounds it", () => {
    fc.assert(
      fc.property(unsur, (t) => {
        const jumlah = explainTingkat(PARAMETER_UJI, pack(t)).reduce((a, { bobot }) => a + bobot, 0);
        const bobot = weighTingkat(PARAMETER_UJI, pack(t));
        if (bobot === jumlah) return;
        expect([ambang.padan - 1, ambang.dekat]).toContain(bobot);
      }),
      SEED,
    );
  });

  it("is under no rule where form, number and name agree: whatever the sum", () => {
    expect(weigh({ npwp: NPWP.SAMA })).toBe(
      explainTingkat(PARAMETER_UJI, pack({ ...unpackTingkat(0), infoNama: 1920, infoWilayah: 320 })).reduce(
        (a, { bobot }) => a + bobot,
        0,
      ),
    );
  });

  it("never settles two forms of company", () => {
    fc.assert(
      fc.property(unsur, (t) => {
        expect(weighTingkat(PARAMETER_UJI, pack({ ...t, bentuk: BENTUK.BEDA }))).toBeLessThan(ambang.padan);
      }),
      SEED,
    );
    expect(weigh({ npwp: NPWP.SAMA, bentuk: BENTUK.BEDA })).toBe(ambang.padan - 1);
  });

  it.each([
    ["one number and two names", { npwp: NPWP.SAMA, nama: NAMA.LAIN, infoNama: 0 }],
    ["one number and no name", { npwp: NPWP.SAMA, nama: NAMA.KOSONG, infoNama: 0 }],
    [
      "one number and names that agree in common words",
      { npwp: NPWP.SAMA, nama: NAMA.SEBAGIAN, infoNama: 639 },
    ],
    ["two numbers and a word more", { npwp: NPWP.BEDA, nama: NAMA.KATA_LEBIH, infoNama: INFO_NAMA_MAKS }],
    ["no number and a word more", { npwp: NPWP.KOSONG, nama: NAMA.KATA_LEBIH, infoNama: INFO_NAMA_MAKS }],
    ["no number and another word", { npwp: NPWP.KOSONG, nama: NAMA.KATA_BEDA, infoNama: INFO_NAMA_MAKS }],
    ["near numbers and another word", { npwp: NPWP.DEKAT, nama: NAMA.KATA_BEDA, infoNama: INFO_NAMA_MAKS }],
  ])("never settles %s", (_judul, t) => {
    const awal = { ...PARAMETER_UJI, awal: 5000 };
    expect(weigh(t, awal)).toBe(ambang.padan - 1);
  });

  it.each([
    [
      "one number and names that agree in rare words",
      { npwp: NPWP.SAMA, nama: NAMA.SEBAGIAN, infoNama: 640 },
    ],
    ["one number and names changed twice", { npwp: NPWP.SAMA, nama: NAMA.UBAHAN_GANDA, infoNama: 0 }],
    ["two numbers and a slip", { npwp: NPWP.BEDA, nama: NAMA.SALAH_KETIK }],
    ["no number and a word less", { npwp: NPWP.KOSONG, nama: NAMA.KATA_KURANG }],
  ])("may settle %s", (_judul, t) => {
    expect(weigh(t, { ...PARAMETER_UJI, awal: 5000 })).toBeGreaterThan(ambang.padan);
  });

  it("holds a pair of one number for near, however unlike", () => {
    const kecil = { ...PARAMETER_UJI, awal: -9000 };
    expect(weigh({ npwp: NPWP.SAMA, nama: NAMA.LAIN, wilayah: WILAYAH.PROVINSI_BEDA }, kecil)).toBe(
      ambang.dekat,
    );
    expect(weigh({ npwp: NPWP.DEKAT }, kecil)).toBeLessThan(ambang.dekat);
  });

  it("counts a name no further than companies of one house are named alike", () => {
    const maks = alterParameter(PARAMETER_UJI, { infoNamaMaks: PARAMETER_UJI.infoNamaMaks.map(() => 640) });
    expect(weigh({ infoNama: 1920 }) - weigh({ infoNama: 1920 }, maks)).toBe(1280);
  });

  it("counts how rare the kabupaten is only where it agrees", () => {
    const beda = { wilayah: WILAYAH.PROVINSI_BEDA };
    expect(weigh({ ...beda, infoWilayah: 320 })).toBe(weigh({ ...beda, infoWilayah: 0 }));
    expect(weigh({ infoWilayah: 320 })).toBe(weigh({ infoWilayah: 0 }) + 320);
  });
});

describe("parts that can be switched off", () => {
  const opsi = (lain: Partial<typeof OPSI_PENUH>) =>
    alterParameter(PARAMETER_UJI, { opsi: { ...OPSI_PENUH, ...lain } });

  it("leave equal number and equal name only", () => {
    const eksak = opsi({ hanyaEksak: true });
    expect(weigh({ npwp: NPWP.SAMA }, eksak)).toBe(weigh({ npwp: NPWP.SAMA }));
    for (const lain of [{ nama: NAMA.EJAAN }, { npwp: NPWP.DEKAT }, { bentuk: BENTUK.BEDA }])
      expect(weigh({ npwp: NPWP.SAMA, ...lain }, eksak)).toBe(-4096);
  });

  it("leave the number out, its rules with it", () => {
    const nama = opsi({ hanyaNama: true });
    expect(weigh({ npwp: NPWP.SAMA }, nama)).toBe(weigh({ npwp: NPWP.BEDA }, nama));
    expect(weigh({ npwp: NPWP.SAMA, nama: NAMA.LAIN }, { ...nama, awal: -9000 })).toBeLessThan(ambang.dekat);
  });

  it("let every word and every area count alike", () => {
    const rata = opsi({ tanpaFrekuensi: true });
    expect(weigh({ infoNama: 0, infoWilayah: 0 }, rata)).toBe(
      weigh({ infoNama: 1920, infoWilayah: 320 }, rata),
    );
    const { nama } = weighUnsur(rata, unpackTingkat(0));
    expect(nama).toBe((rata.bobot.nama[0] ?? 0) + (rata.infoNamaRata[0] ?? 0));
  });
});

describe("an explanation", () => {
  it("names every element with its level and weight, and writes it for storing", () => {
    const tingkat = packTingkat(NPWP.BEDA, NAMA.SALAH_KETIK, WILAYAH.KABUPATEN_SAMA, BENTUK.KOSONG, 640, 320);
    expect(explainTingkat(PARAMETER_UJI, tingkat).map(writeUnsur)).toEqual([
      "AWAL:ACAK:-832",
      "NPWP:BEDA:-256",
      "NAMA:SALAH_KETIK:384",
      "WILAYAH:KABUPATEN_SAMA:128",
      "BENTUK:KOSONG:0",
    ]);
  });

  it("is in bits for people", () => {
    expect([writeBit(192), writeBit(-100)]).toEqual(["3.0", "-1.6"]);
  });
});
