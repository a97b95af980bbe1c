import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PANJANG_MAKS, PembandingNama } from "#pemadanan/banding-nama.js";
import { joinKata } from "#pemadanan/ejaan.js";
import { KamusKata, maskHuruf } from "#pemadanan/kamus-kata.js";
import { NAMA, TINGKAT_NAMA } from "#pemadanan/tingkat.js";

const SEED = { seed: 20231221, numRuns: 6000 };
/** No word says much: then names that are merely alike are looked at. */
const INFO = 64;

/** The level of two lists of words, with what is known of their letters, or with nothing known that could rule a likeness out. */
function compare(a: readonly string[], b: readonly string[], tahu: boolean): string | undefined {
  const kamus = new KamusKata([...new Set([...a, ...b])], () => INFO);
  const pembanding = new PembandingNama(kamus);
  const [padatA, padatB] = [joinKata(a), joinKata(b)];
  const huruf = tahu
    ? {
        panjangA: padatA.length,
        panjangB: padatB.length,
        maskA: maskHuruf(padatA),
        maskB: maskHuruf(padatB),
      }
    : { panjangA: PANJANG_MAKS, panjangB: PANJANG_MAKS, maskA: 0, maskB: 0 };
  const kata = (isi: readonly string[]) => ({ nomor: kamus.number(isi), mulai: 0, banyak: isi.length });
  const sifat = { sama: false, sepadat: padatA === padatB, perluInfo: Number.NEGATIVE_INFINITY, ...huruf };
  pembanding.compare(kata(a), kata(b), sifat);
  pembanding.compareMirip(kata(a), kata(b), sifat);
  return TINGKAT_NAMA[pembanding.tingkat];
}

const huruf = fc.constantFrom(..."ABCDEFGHIJ0");
const kata = fc.array(huruf, { minLength: 1, maxLength: 9 }).map((isi) => isi.join(""));
const nama = fc.array(kata, { minLength: 1, maxLength: 4 });
/** A name and the same with some letters other, gone or more, and its blanks elsewhere. */
const diubah = fc
  .tuple(nama, fc.array(fc.tuple(fc.nat(40), fc.option(huruf), fc.nat(1)), { maxLength: 4 }), fc.nat(8))
  .map(([a, ubahan, geser]): [readonly string[], readonly string[]] => {
    const isi = [...a.join("")];
    for (const [di, h, buang] of ubahan) isi.splice(di % (isi.length + 1), buang, ...(h === null ? [] : [h]));
    const batas = Math.min(geser, isi.length);
    const bagian = [isi.slice(0, batas).join(""), isi.slice(batas).join("")].filter((satu) => satu !== "");
    return [a, bagian.length === 0 ? ["A"] : bagian];
  });

describe("what altered words must tell for it to matter", () => {
  it("spares work: what tells as much stands at its level, what tells less may stand at another", () => {
    const bertemu = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.oneof(diubah, fc.tuple(nama, nama)),
        fc.integer({ min: 0, max: 2_000 }),
        ([a, b], perluInfo) => {
          const kamus = new KamusKata([...new Set([...a, ...b])], (satu) => 100 * satu.length);
          const pembanding = new PembandingNama(kamus);
          const kata = (isi: readonly string[]) => ({
            nomor: kamus.number(isi),
            mulai: 0,
            banyak: isi.length,
          });
          const [padatA, padatB] = [joinKata(a), joinKata(b)];
          const read = (perlu: number) => {
            pembanding.compare(kata(a), kata(b), {
              ...{ sama: false, sepadat: padatA === padatB, perluInfo: perlu },
              ...{ panjangA: padatA.length, panjangB: padatB.length },
              ...{ maskA: maskHuruf(padatA), maskB: maskHuruf(padatB) },
            });
            const { tingkat, info } = pembanding;
            return tingkat < NAMA.MIRIP ? { tingkat, info } : { tingkat, info: 0 };
          };
          const [tuntas, hemat] = [read(Number.NEGATIVE_INFINITY), read(perluInfo)];
          const samaSaja = hemat.tingkat === tuntas.tingkat && hemat.info === tuntas.info;
          const jenis = samaSaja ? (tuntas.tingkat < NAMA.MIRIP ? "sama" : "lain") : "hemat";
          bertemu.set(jenis, (bertemu.get(jenis) ?? 0) + 1);
          if (samaSaja) return;
          expect(hemat.info).toBeLessThan(perluInfo);
          expect(tuntas.info).toBeLessThan(perluInfo);
        },
      ),
      SEED,
    );
    for (const jenis of ["sama", "lain", "hemat"]) expect(bertemu.get(jenis) ?? 0, jenis).toBeGreaterThan(50);
  });
});

describe("what is known of two names' lengths and letters", () => {
  it("spares work, and changes no level", () => {
    const bertemu = new Map<string | undefined, number>();
    fc.assert(
      fc.property(fc.oneof(diubah, fc.tuple(nama, nama)), ([a, b]) => {
        const tingkat = compare(a, b, true);
        expect(tingkat).toBe(compare(a, b, false));
        bertemu.set(tingkat, (bertemu.get(tingkat) ?? 0) + 1);
      }),
      SEED,
    );
    for (const tingkat of [NAMA.UBAHAN_GANDA, NAMA.MIRIP, NAMA.LAIN])
      expect(bertemu.get(TINGKAT_NAMA[tingkat]) ?? 0, TINGKAT_NAMA[tingkat]).toBeGreaterThan(100);
  });
});

describe("names of one word, mistyped, and one word more", () => {
  const JARANG = 12 * 64;
  const INFO_KATA: Readonly<Record<string, number>> = {
    INDONESIA: 4 * 64,
    BUMI: 8 * 64,
    SAMUDRATA: 13 * 64,
    MAKMUR: 5 * 64,
    LANGIT: 11 * 64,
  };
  const compareJarang = (a: string, b: string) => {
    const [kataA, kataB] = [a.split(" "), b.split(" ")];
    const kamus = new KamusKata([...kataA, ...kataB], (satu) => INFO_KATA[satu] ?? JARANG);
    const pembanding = new PembandingNama(kamus);
    const kata = (isi: readonly string[]) => ({ nomor: kamus.number(isi), mulai: 0, banyak: isi.length });
    const [panjangA, panjangB] = [kataA.join("").length, kataB.join("").length];
    pembanding.compare(kata(kataA), kata(kataB), {
      sama: false,
      sepadat: false,
      perluInfo: Number.NEGATIVE_INFINITY,
      panjangA,
      panjangB,
      maskA: maskHuruf(a.replaceAll(" ", "")),
      maskB: maskHuruf(b.replaceAll(" ", "")),
    });
    return [TINGKAT_NAMA[pembanding.tingkat], pembanding.info / 64];
  };

  it.each([
    // The rarer of the two spellings is the slip: what agrees is as rare as the other.
    ["LINPAMIRA", "LINPQMIRA INDONESIA", ["UBAHAN_GANDA", 12]],
    ["SAMUDRATA", "INDONESIA SAMUDRTA", ["UBAHAN_GANDA", 12]],
    ["SAMUDRATA BUMI", "SAMUDRTA", ["UBAHAN_GANDA", 12]],
    // Two slips, a common word, a word more that is not common, two words more: others.
    ["LINPAMIRA", "LINQQMIRA INDONESIA", ["LAIN", 0]],
    ["MAKMUR", "MAKMR INDONESIA", ["LAIN", 0]],
    ["LINPAMIRA", "LINPQMIRA SEJATI", ["LAIN", 0]],
    ["LINPAMIRA", "LINPQMIRA LANGIT", ["UBAHAN_GANDA", 12]],
    ["LINPAMIRA", "LINPQMIRA INDONESIA BUMI", ["LAIN", 0]],
    // What is no slip between two words is none here: another number, another word of three letters.
    ["1001", "1002 INDONESIA", ["LAIN", 0]],
    ["ABC", "ABD INDONESIA", ["LAIN", 0]],
  ])("are close where the word is rare and the other common: %s, %s", (a, b, harap) => {
    expect([compareJarang(a, b), compareJarang(b, a)]).toEqual([harap, harap]);
  });
});

describe("names without their blanks", () => {
  const read = (a: string, b: string) => {
    const [kataA, kataB] = [a.split(" "), b.split(" ")];
    return compare(kataA, kataB, true);
  };

  it.each([
    // A word that is two, and what they meet in written once.
    ["KARJA ABADI", "KARJABADI", "EJAAN"],
    ["ABADI KARJA", "KARJABADI", "EJAAN"],
    ["KARJA ABADI MAKMUR", "MAKMUR KARJABADI", "EJAAN"],
    ["BERKAT JAJA", "BERKACAJA", "EJAAN"],
    ["BERKAT JAJA MAKMUR", "MAKMUR BERKACAJA", "EJAAN"],
    ["BERKAT JAJA MAKMUR", "BERKACAJA SUBUR", "KATA_BEDA"],
    ["SEHATARAPAN", "HARAPAN SEHAT", "EJAAN"],
    // Vowels that one of them leaves out.
    ["SINAR BHUANA", "SNRBHN", "UBAHAN_GANDA"],
    ["SNRBHN", "SINARBHUANA", "SINGKATAN"],
    ["TRANSPORT DEMAK", "TRNSPRTDMK", "UBAHAN_GANDA"],
    // Fewer than five letters are left, or another one: others.
    ["BUMI ADIE", "BMD", "LAIN"],
    ["BINA ADI KARTIKA", "BUNADAKORTUKA", "LAIN"],
    ["SINAR BHUANA", "SNRBHK", "LAIN"],
    // What is left of a name, and first letters.
    ["KENCANA BAHARI", "KEN", "MIRIP"],
    ["KENCANA BAHARI", "KEM", "MIRIP"],
    ["KENCANA BAHARI", "KAB", "LAIN"],
    ["KEN", "KENCANA BAHARI", "LAIN"],
    ["KENCANA BAHARI MULIA", "KBM", "MIRIP"],
  ])("%s, %s: %s", (a, b, tingkat) => {
    expect(read(a, b)).toBe(tingkat);
  });
});
