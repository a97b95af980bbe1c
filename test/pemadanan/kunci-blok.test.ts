import { describe, expect, it } from "vitest";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { ATURAN_BLOK, type AturanBlok, isAturanLemah, PembuatKunci } from "#pemadanan/kunci-blok.js";
import { prepareNama } from "#pemadanan/nama-padan.js";
import { prepareNomor } from "#pemadanan/nomor-padan.js";
import { bits, type ParameterPadan } from "#pemadanan/parameter.js";
import { prepareWilayah } from "#pemadanan/wilayah-padan.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

/**
 * A key must tell eleven bits to be selective enough, by itself or with its area (five and six here); one employer in
 * sixteen has no kabupaten.
 */
const PARAMETER: ParameterPadan = {
  ...PARAMETER_UJI,
  infoBadanUsaha: bits(16),
  infoTanpaKabupaten: bits(4),
};

interface Bahan {
  readonly nama?: string;
  readonly npwp?: string;
  readonly wilayah?: string;
}

function list(
  sisi: "ENTITAS" | "BADAN_USAHA",
  { nama, npwp, wilayah }: Bahan,
  parameter = PARAMETER,
): readonly { readonly aturan: number; readonly kunci: number }[] {
  const { kata, kabupaten } = createInfo(parameter);
  const daftar: { aturan: number; kunci: number }[] = [];
  new PembuatKunci(parameter, kata, kabupaten).list(
    {
      sisi,
      nama: prepareNama(nama ?? null, null),
      nomor: prepareNomor(npwp ?? null),
      wilayah: prepareWilayah(wilayah ?? null),
    },
    (aturan, kunci) => daftar.push({ aturan, kunci }),
  );
  return daftar;
}

/** The rules by which an entity and an employer come together. */
function meet(a: Bahan, b: Bahan, parameter = PARAMETER): readonly AturanBlok[] {
  const milikB = new Set(list("BADAN_USAHA", b, parameter).map(({ kunci }) => kunci));
  const aturan = new Set(
    list("ENTITAS", a, parameter).flatMap((satu) => (milikB.has(satu.kunci) ? [satu.aturan] : [])),
  );
  return ATURAN_BLOK.filter((_, i) => aturan.has(i));
}

const NOMOR = "0012345675000000";

describe("records come together", () => {
  it.each<[AturanBlok, string, Bahan, Bahan]>([
    ["NPWP", "of one number", { npwp: NOMOR }, { npwp: NOMOR }],
    ["NPWP", "of one legacy number with another branch", { npwp: NOMOR }, { npwp: "0012345675411000" }],
    [
      "NPWP_DEKAT",
      "of numbers but for one digit",
      { npwp: "1000000000123456" },
      { npwp: "1000000000123056" },
    ],
    ["NAMA", "of one name, blanks elsewhere", { nama: "PT Kencana Bahari" }, { nama: "CV Kencanabahari" }],
    ["KERANGKA", "of names but for the vowels", { nama: "Kencana Bahari" }, { nama: "Kncn Bhr" }],
    ["SALAH_KETIK", "of names but for a letter", { nama: "Kencana Bahari" }, { nama: "Kemcana Bahari" }],
    ["SALAH_KETIK", "of names but for a letter less", { nama: "Kencana Bahari" }, { nama: "Kencna Bahari" }],
    [
      "SALAH_KETIK",
      "of names but for a letter over which two equal ones meet",
      { nama: "Zahatika Bahari" },
      { nama: "Zaatika Bahari" },
    ],
    [
      "SALAH_KETIK",
      "of such names, however many such places follow",
      { nama: "Zahatika Malamara Salakana Satarawa Nakalawa Tamasaya" },
      { nama: "Zaatika Malamara Salakana Satarawa Nakalawa Tamasaya" },
    ],
    ["SUSUNAN", "of the same words", { nama: "Kencana Bahari" }, { nama: "Bahari Kencana" }],
    ["KURANG_KATA", "of names but for a word", { nama: "Kencana Bahari Prima" }, { nama: "Bahari Kencana" }],
    ["KATA_JARANG", "of one rare word", { nama: "Kencana Prima" }, { nama: "Kencana Tirta" }],
    [
      "KATA_JARANG",
      "of one rare word but for a letter",
      { nama: "Kencana Prima" },
      { nama: "Kencnaa Tirta" },
    ],
    [
      "KATA_JARANG",
      "of one common word within a kabupaten",
      { nama: "Berkah Prima", wilayah: "31.71" },
      { nama: "Berkah Tirta", wilayah: "31.71.01" },
    ],
    [
      "INISIAL",
      "of first letters",
      { nama: "Kencana Mulia Bahari", wilayah: "31.71" },
      { nama: "KMB", wilayah: "31.71" },
    ],
    [
      "PENGGALAN",
      "of a piece of a name",
      { nama: "Kencanaraja", wilayah: "31.71" },
      { nama: "Rajakenca", wilayah: "31.71" },
    ],
    [
      "PANGKASAN",
      "of a few letters behind one first letter",
      { nama: "Kencana Bahari", wilayah: "31.71" },
      { nama: "Knec", wilayah: "31.71" },
    ],
    [
      "PANGKASAN",
      "of a few letters but for one",
      { nama: "HWWP", wilayah: "31.71" },
      { nama: "HWP", wilayah: "31.71" },
    ],
    [
      "PENGGALAN",
      "of the beginning of a word where the employer has no area",
      { nama: "Rimba Kencanaraja", wilayah: "31.71" },
      { nama: "Ken. Tirta" },
    ],
    [
      "INISIAL",
      "of first letters where the employer has no area",
      { nama: "Kencana Mulia", wilayah: "31.71" },
      { nama: "Kncana Mlia", wilayah: "31" },
    ],
  ])("by %s: %s", (aturan, _, a, b) => {
    expect(meet(a, b)).toContain(aturan);
  });

  it.each<[string, Bahan, Bahan]>([
    ["numbers of two kinds", { npwp: NOMOR }, { npwp: "1012345675000000" }],
    ["a common word", { nama: "Jaya Prima" }, { nama: "Jaya Tirta" }],
    [
      "a common word in another kabupaten",
      { nama: "Berkah Prima", wilayah: "31.71" },
      { nama: "Berkah Tirta", wilayah: "35.78" },
    ],
    [
      "a piece of a common word",
      { nama: "Jaya Prima", wilayah: "31.71" },
      { nama: "Jaya Tirta", wilayah: "31.71" },
    ],
    [
      "a piece in another kabupaten",
      { nama: "Kencanaraja", wilayah: "31.71" },
      { nama: "Rajakenca", wilayah: "35.78" },
    ],
    [
      "few letters of an entity",
      { nama: "Knec", wilayah: "31.71" },
      { nama: "Kencana Bahari", wilayah: "31.71" },
    ],
    [
      "few letters in another kabupaten",
      { nama: "Kencana Bahari", wilayah: "31.71" },
      { nama: "Knec", wilayah: "35.78" },
    ],
    [
      "one first letter of two names that are whole",
      { nama: "Kencana Bahari", wilayah: "31.71" },
      { nama: "Kurnia Tirta", wilayah: "31.71" },
    ],
    [
      "a piece where the entity has no area",
      { nama: "Kencanaraja" },
      { nama: "Rajakenca", wilayah: "31.71" },
    ],
    [
      "a piece that begins no word where the employer has no area",
      { nama: "Kencanaraja", wilayah: "31.71" },
      { nama: "Rajakenca" },
    ],
    [
      "a common word where the employer has no area",
      { nama: "Jaya Prima", wilayah: "31.71" },
      { nama: "Jaya Tirta" },
    ],
    ["no name and no number", {}, {}],
  ])("not by %s", (_, a, b) => {
    expect(meet(a, b)).toEqual([]);
  });

  it("not by a piece where each employer has its area", () => {
    const [a, b] = [{ nama: "Rimba Kencanaraja", wilayah: "31.71" }, { nama: "Ken. Tirta" }];
    expect(meet(a, b, { ...PARAMETER, infoTanpaKabupaten: 0 })).toEqual([]);
  });

  it("not by two first letters where the area is common", () => {
    const [a, b] = [
      { nama: "Bahari Kencana", wilayah: "31.71" },
      { nama: "KB", wilayah: "31.71" },
    ];
    expect(meet(a, b)).toEqual(["INISIAL"]);
    expect(meet(a, b, { ...PARAMETER, infoBadanUsaha: bits(18) })).toEqual([]);
  });

  it("not by few letters where the area is common", () => {
    const [a, b] = [
      { nama: "Kencana Bahari", wilayah: "31.71" },
      { nama: "Knec", wilayah: "31.71" },
    ];
    expect(meet(a, b, { ...PARAMETER, infoBadanUsaha: bits(18.5) })).toEqual([]);
  });

  it.each([
    ["legacy", "0019990019000000", 1, 10],
    ["new", "1000000000123456", 0, 16],
  ])(
    "by NPWP_DEKAT wherever a %s number has another digit, and not by two of them",
    (_, npwp, dari, sampai) => {
      const alter = (di: number) => {
        const lain = (Number(npwp[di]) + (di === 0 ? 1 : 5)) % 10;
        return npwp.slice(0, di) + lain + npwp.slice(di + 1);
      };
      const lain = Array.from({ length: sampai - dari }, (__, i) => alter(dari + i));
      for (const satu of lain) expect(meet({ npwp }, { npwp: satu })).toEqual(["NPWP_DEKAT"]);
      for (const [i, satu] of lain.entries())
        for (const dua of lain.slice(i + 1)) {
          // Both differ from the number: from each other in two digits.
          expect(meet({ npwp: satu }, { npwp: dua })).toEqual([]);
        }
    },
  );

  it("with the keys of weak rules behind all others", () => {
    const bahan = { nama: "PT Kencana Mulia Bahari", npwp: NOMOR, wilayah: "31.71" };
    const lemah = list("ENTITAS", bahan).map(({ aturan }) => isAturanLemah(aturan));
    expect(new Set(lemah)).toEqual(new Set([true, false]));
    expect(lemah).toEqual([...lemah].sort((x, y) => Number(x) - Number(y)));
  });
});
