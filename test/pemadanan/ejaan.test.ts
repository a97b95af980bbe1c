import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ejaInti, ejaKata, joinKata, KATA_MAKS, kerangkaOf } from "#pemadanan/ejaan.js";

const SEED = { seed: 20231221, numRuns: 2000 };
const kata = fc.string({ unit: fc.constantFrom(..."OEDJTCYUHPQXZVAN3É".split("")), maxLength: 14 });

const ANGKA = "NOL SATU DUA TIGA EMPAT LIMA ENAM TUJUH DELAPAN SEMBILAN".split(" ");

describe("the spelling key of a word", () => {
  it.each([
    ["SOEMBER", "SUMBER"],
    ["DJAJA", "JAYA"],
    ["TJAHAJA", "CAHAYA"],
    ["JOGJA", "YOGYA"],
    ["BOEDHI", "BUDHI"],
    ["CHEMICAL", "CEMICAL"],
    ["PHARMA", "FARMA"],
    ["THAMRIN", "TAMRIN"],
    ["QUALITAS", "KUALITAS"],
    ["EXPRES", "EKSPRES"],
    ["ZAMRUD", "SAMRUD"],
    ["VISTA", "FISTA"],
    ["EXPRESS", "EKSPRES"],
    ["SENTOSSA", "SENTOSA"],
    ["CAFÉ", "CAFE"],
  ])("is one of %s and %s", (lama, baru) => {
    expect(ejaKata(lama)).toBe(ejaKata(baru));
  });

  it.each([
    ["KARYA", "KARIA"],
    ["SURYA", "SUARYA"],
    ["ABADI", "ABDI"],
    ["AA", "A"],
    ["1100", "100"],
    ["100000", "1000"],
  ])("is not one of %s and %s", (satu, lain) => {
    expect(ejaKata(satu)).not.toBe(ejaKata(lain));
  });

  it("keeps a doubled letter in a word as short as initials", () => {
    expect([ejaKata("BCAA"), ejaKata("AABCA")]).toEqual(["BCAA", "ABCA"]);
  });

  it("is the key of itself, also where a replacement makes a new pair", () => {
    expect(ejaKata("TDJAHAJA")).toBe("CAHAJA");
    fc.assert(
      fc.property(kata, (satu) => {
        const eja = ejaKata(satu);
        expect(ejaKata(eja)).toBe(eja);
      }),
      SEED,
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (satu) => {
        const eja = ejaKata(satu);
        expect(ejaKata(eja)).toBe(eja);
      }),
      SEED,
    );
  });
});

describe("the words of a core that are compared", () => {
  it("leave joining words out", () => {
    expect(ejaInti("TAN DAN REKAN")).toEqual(ejaInti("TAN AND REKAN"));
    expect(ejaInti("TAN DAN REKAN")).toEqual(["TAN", "REKAN"]);
  });

  it.each(["CABANG", "CAB", "UNIT", "KANTOR", "PUSAT", "KC", "KCP"])(
    "end where %s names a branch",
    (cabang) => {
      expect(ejaInti(`MAKMUR ABADI ${cabang} BOGOR`)).toEqual(["MAKMUR", "ABADI"]);
    },
  );

  it("begin with the first word, though it is one of a branch", () => {
    expect(ejaInti("PUSAT BUKU")).toEqual(["PUSAT", "BUKU"]);
  });

  it.each(ANGKA)("hold the word %s for the digit that stands alone", (tertulis) => {
    expect(ejaInti(`PUTRA ${ANGKA.indexOf(tertulis)}`)).toEqual(ejaInti(`PUTRA ${tertulis}`));
  });

  it("hold numbers of more digits as they are", () => {
    expect(ejaInti("PUTRA 77 7A")).toEqual(["PUTRA", "77", "7A"]);
  });

  it("are twelve at most, and none of an empty core", () => {
    expect(ejaInti(Array.from({ length: 20 }, (_, i) => `A${i}`).join(" "))).toHaveLength(KATA_MAKS);
    expect(ejaInti("")).toEqual([]);
  });
});

describe("words written as one", () => {
  it("have what two of them meet in once, as a word has its doubled letters", () => {
    expect(joinKata(["KARJA", "ABADI"])).toBe("KARJABADI");
    expect(joinKata(["KARJA", "ABADI"])).toBe(joinKata([ejaKata("KARYAABADI")]));
    expect(joinKata(["BUMI", "MAS", "SARANA"])).toBe("BUMIMASARANA");
  });

  it.each([
    [["BERKAT", "JAJA"], "BERKATJAYA"],
    [["LAUT", "JAJA", "ABADI"], "LAUTJAYAABADI"],
    [["SEHAT", "HARAPAN"], "SEHATHARAPAN"],
    [["INDO", "ENERGI"], "INDOENERGI"],
    [["ABAD", "JAJA"], "ABADJAYA"],
    [["SIAP", "HIDUP"], "SIAPHIDUP"],
    [["TOKO", "EUROPA"], "TOKOEUROPA"],
  ])("spell what two of them meet in as a word does: %s, %s", (kata, tertulis) => {
    expect(joinKata(kata)).toBe(ejaKata(tertulis));
    expect(joinKata(kata)).not.toBe(kata.join(""));
  });

  it("have the key of the word that they are without blanks", () => {
    const biasa = kata
      .map(ejaKata)
      .filter((satu) => satu.length > 4 || (satu.length > 1 && !/([^\d])\1/u.test(satu)));
    fc.assert(
      fc.property(fc.array(biasa, { maxLength: 4 }), (beberapa) => {
        expect(joinKata(beberapa)).toBe(ejaKata(beberapa.join("")));
      }),
      SEED,
    );
  });

  it("keep short words that a doubled letter tells from others", () => {
    expect(joinKata(["KSS", "SARANA"])).toBe("KSSSARANA");
    expect(joinKata(["SARANA", "AABC", "CAHAJA"])).toBe("SARANAAABCCAHAJA");
  });

  it("keep digits and initials", () => {
    expect(joinKata(["MAKMUR", "99", "99"])).toBe("MAKMUR9999");
    expect(joinKata(["A", "A", "ABADI"])).toBe("AAABADI");
    expect(joinKata(["ABADI", "I", "INDAH"])).toBe("ABADIIINDAH");
  });

  it("are the word itself where there is one", () => {
    expect([joinKata(["ABCA"]), joinKata([])]).toEqual(["ABCA", ""]);
  });

  it("give their frame without vowels: of a name and of what its vowels were dropped from one", () => {
    expect(kerangkaOf("SINARBHUANA")).toBe("SNRBHN");
    expect(kerangkaOf(joinKata(["SNRBHN"]))).toBe("SNRBHN");
    // What vowels kept apart meets: once, as in the key of the word that has no vowels.
    expect(kerangkaOf("LATUCONSINAINDO")).toBe(kerangkaOf(ejaKata("LTCNSNND")));
    expect(kerangkaOf("AIUEO")).toBe("");
  });
});
