import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeNamaBadan } from "#pemadanan/nama-badan.js";

const SEED = { seed: 20231221, numRuns: 3000 };

/** Words that begin, contain or are forms and statuses, and what may stand between words. */
const KATA = ["PT", "P", "T", "C", "V", "CV", "Fa", "Firma", "Perseroan", "Terbatas", "Tbk", "Persero"];
const LAIN = [
  "UD",
  "Usaha",
  "Dagang",
  "Koperasi",
  "Perorangan",
  "Perusahaan",
  "MAJU",
  "Jaya",
  "CVITA",
  "Ptero",
];
const ANTARA = [" ", ".", ". ", ", ", " (", ") ", "-", "&", " & ", "'", '"', "  ", ";", "_", "/"];
const ANEH = [
  "é",
  "e\u0301",
  "ß",
  "ﬁ",
  "ŉ",
  "İ",
  "ǰ",
  "Ω",
  "½",
  "№",
  "（",
  "，",
  "＆",
  "’",
  "\u200b",
  "\u0301",
];
const ANEH2 = ["\ud800", "ᄀ", "ᅡ", "´", "\u0345", "株", "\u0000", "\u202e", "ª", "ⅷ", "𝒜", "😀"];

const nama = fc
  .array(fc.constantFrom(...KATA, ...LAIN, ...ANTARA, ...ANTARA, ...ANEH, ...ANEH2), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("a company name is taken apart into form, status and core", () => {
  it.each([
    ["P.T. MAJU JAYA SENTOSA", "PT", [], "MAJU JAYA SENTOSA"],
    ["Maju Jaya Sentosa, PT", "PT", [], "MAJU JAYA SENTOSA"],
    ["Perseroan Terbatas Maju Jaya Sentosa", "PT", [], "MAJU JAYA SENTOSA"],
    ["PT. Maju Jaya Sentosa, Tbk.", "PT", ["tbk"], "MAJU JAYA SENTOSA"],
    ["PT Angkasa Nusantara (Persero) Tbk", "PT", ["persero", "tbk"], "ANGKASA NUSANTARA"],
    ["C.V Sumber Rejeki", "CV", [], "SUMBER REJEKI"],
    ["CV. Sumber Rejeki", "CV", [], "SUMBER REJEKI"],
    ["Fa. Tan & Rekan", "FIRMA", [], "TAN DAN REKAN"],
    ["FIRMA TAN DAN REKAN", "FIRMA", [], "TAN DAN REKAN"],
    ["Persekutuan Perdata Wijaya & Rekan", "PERSEKUTUAN_PERDATA", [], "WIJAYA DAN REKAN"],
    ["PTERODAKTIL JAYA ABADI", null, [], "PTERODAKTIL JAYA ABADI"],
    ["CVITA KARYA", null, [], "CVITA KARYA"],
    ["UD Tani Makmur", "UD", [], "TANI MAKMUR"],
  ])("reads %s as domain.md §8 gives it", (input, bentuk, tanda, inti) => {
    expect(normalizeNamaBadan(input)).toEqual({ bentuk, tanda, inti });
  });

  it.each([
    ["P T MAJU JAYA", "PT", [], "MAJU JAYA"],
    ["PT.MAJU JAYA", "PT", [], "MAJU JAYA"],
    ["MAJU JAYA P.T.", "PT", [], "MAJU JAYA"],
    ["Maju Jaya (CV)", "CV", [], "MAJU JAYA"],
    ["PT PT Maju Jaya", "PT", [], "MAJU JAYA"],
    ["PT (Persero) Angkasa Nusantara", "PT", ["persero"], "ANGKASA NUSANTARA"],
    [
      "Perusahaan Perseroan (Persero) PT Angkasa Nusantara Tbk",
      "PT",
      ["persero", "tbk"],
      "ANGKASA NUSANTARA",
    ],
    ["PT Bank Wilayah (Perseroda)", "PT", ["perseroda"], "BANK WILAYAH"],
    ["PT Perorangan Maju Jaya", "PT", ["perorangan"], "MAJU JAYA"],
    ["Persekutuan Komanditer Sumber Rejeki", "CV", [], "SUMBER REJEKI"],
    ["Tan & Rekan, Fa.", "FIRMA", [], "TAN DAN REKAN"],
    ["PT Adhi Firma", "PT", [], "ADHI FIRMA"],
    ["PT Tan&Rekan", "PT", [], "TAN DAN REKAN"],
    ['PT "Maju Jaya"', "PT", [], "MAJU JAYA"],
    ["PT Ma'mur Jaya", "PT", [], "MAMUR JAYA"],
    ["PT Ma’mur Jaya", "PT", [], "MAMUR JAYA"],
    ["ＰＴ Ｍａｊｕ　Ｊａｙａ", "PT", [], "MAJU JAYA"],
    ["PT Ma\u200bju\u00ad Jaya", "PT", [], "MAJU JAYA"],
    ["PT Cafe\u0301 Jaya", "PT", [], "CAFÉ JAYA"],
    ["Koperasi Tani Makmur", "KOPERASI", [], "TANI MAKMUR"],
    ["PT Mitra Koperasi", "PT", [], "MITRA KOPERASI"],
    ["PT 3-M/4 Jaya", "PT", [], "3 M 4 JAYA"],
    ["PT", null, [], "PT"],
    ["PT Tbk", "PT", [], "TBK"],
    ["PT Firma Jaya", "PT", ["bentuk_ganda"], "JAYA"],
    ["Maju Jaya, CV, PT", "PT", ["bentuk_ganda"], "MAJU JAYA"],
    [" . ", null, [], ""],
    ["", null, [], ""],
  ])("reads %s too", (input, bentuk, tanda, inti) => {
    expect(normalizeNamaBadan(input)).toEqual({ bentuk, tanda, inti });
  });

  it("changes nothing when it meets a core again", () => {
    fc.assert(
      fc.property(fc.oneof(nama, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const { inti } = normalizeNamaBadan(text);
        expect(normalizeNamaBadan(inti)).toEqual({ bentuk: null, tanda: [], inti });
      }),
      SEED,
    );
  });

  it("leaves only letters, digits, marks and single spaces in a core", () => {
    fc.assert(
      fc.property(fc.oneof(nama, fc.string({ unit: "binary" })), (text) => {
        expect(normalizeNamaBadan(text).inti).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?: (?=.)|$))*$/u);
      }),
      SEED,
    );
  });

  it("never peels inside a word", () => {
    const bentuk = fc.constantFrom("PT", "CV", "FA", "FIRMA", "UD", "TBK", "PERSERO", "YAYASAN");
    const kata = fc.stringMatching(/^[BGHKLMNS]{1,6}$/);
    fc.assert(
      fc.property(bentuk, kata, kata, (form, letters, other) => {
        const text = `${form}${letters} ${other} ${letters}${form}`;
        expect(normalizeNamaBadan(text)).toEqual({ bentuk: null, tanda: [], inti: text });
      }),
      SEED,
    );
  });

  it("says the same of a name in either case, with any spacing and any quotes around it", () => {
    fc.assert(
      fc.property(nama, (text) => {
        const seen = normalizeNamaBadan(text);
        expect(normalizeNamaBadan(` "${text.replaceAll(" ", "  ")}" `)).toEqual(seen);
        expect(normalizeNamaBadan(text.normalize("NFD"))).toEqual(normalizeNamaBadan(text.normalize("NFC")));
      }),
      SEED,
    );
  });

  it("keeps the words of a name between them in their order", () => {
    const kata = fc.array(fc.stringMatching(/^[BGHKLMNS]{3,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(kata, fc.constantFrom("PT ", "CV. ", "Fa. ", ""), (words, form) => {
        expect(normalizeNamaBadan(form + words.join(" ")).inti).toBe(words.join(" "));
      }),
      SEED,
    );
  });

  it("takes steps in proportion to the length, on hostile input too", () => {
    for (const part of [
      "PT ",
      "P T ",
      "PERSEROAN TERBATAS ",
      "'a",
      "\u0301",
      "a'\u0301",
      ", TBK",
      "&",
      "ŉ",
    ]) {
      const { inti } = normalizeNamaBadan(part.repeat(200_000));
      expect(inti.length).toBeLessThan(1_000_000);
    }
  });

  it("shares frozen marks between names", () => {
    const { tanda } = normalizeNamaBadan("PT Maju Tbk");
    expect(Object.isFrozen(tanda)).toBe(true);
    expect(normalizeNamaBadan("PT Jaya Tbk").tanda).toBe(tanda);
  });
});
