import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeBentuk, compareKodeBentuk, prepareNama } from "#pemadanan/nama-padan.js";
import { BENTUK } from "#pemadanan/tingkat.js";

const SEED = { seed: 20231221, numRuns: 1000 };

describe("a name made ready for comparison (domain.md §8)", () => {
  it.each([
    ["P.T. MAJU JAYA SENTOSA", "PT", "MAJU JAJA SENTOSA"],
    ["Maju Jaya Sentosa, PT", "PT", "MAJU JAJA SENTOSA"],
    ["Perseroan Terbatas Maju Jaya Sentosa", "PT", "MAJU JAJA SENTOSA"],
    ["PT. Maju Jaya Sentosa, Tbk.", "PT", "MAJU JAJA SENTOSA"],
    ["PT Angkasa Nusantara (Persero) Tbk", "PT", "ANGKASA NUSANTARA"],
    ["C.V Sumber Rejeki", "CV", "SUMBER REJEKI"],
    ["CV. Sumber Rejeki", "CV", "SUMBER REJEKI"],
    ["Fa. Tan & Rekan", "FIRMA", "TAN REKAN"],
    ["FIRMA TAN DAN REKAN", "FIRMA", "TAN REKAN"],
    ["Persekutuan Perdata Wijaya & Rekan", "PERSEKUTUAN_PERDATA", "WIJAJA REKAN"],
    ["PTERODAKTIL JAYA ABADI", null, "PTERODAKTIL JAJA ABADI"],
    ["CVITA KARYA", null, "CFITA KARJA"],
    ["UD Tani Makmur", "UD", "TANI MAKMUR"],
  ])("takes %s for a %s", (nama, bentuk, kata) => {
    const siap = prepareNama(nama, null);
    expect([siap?.bentuk, siap?.kata.join(" ")]).toEqual([bentuk, kata]);
  });

  it("tells an equal spelling from an equal sound", () => {
    const [baru, lama] = [prepareNama("PT Sumber Jaya", null), prepareNama("PT Soember Djaja", null)];
    expect(lama?.padat).toBe(baru?.padat);
    expect(lama?.tulisan).not.toBe(baru?.tulisan);
    expect(prepareNama("PT Sumberjaya", null)?.tulisan).toBe(baru?.tulisan);
  });

  it("prepares its own words to themselves", () => {
    const kata = fc.constantFrom("SOEMBER", "Djaja", "Cab", "DAN", "Dua", "Xenon", "3M", "Ma'mur", "É");
    fc.assert(
      fc.property(fc.array(kata, { minLength: 1, maxLength: 6 }), (semua) => {
        const siap = prepareNama(`PT ${semua.join(" ")}`, null);
        if (siap !== null) expect(prepareNama(siap.kata.join(" "), null)?.kata).toEqual(siap.kata);
      }),
      SEED,
    );
  });

  it("is none where no word is left", () => {
    expect([null, "", "...", "DAN", "PT &"].map((nama) => prepareNama(nama, "PT"))).toEqual(
      new Array(5).fill(null),
    );
  });

  it("takes the form of the register where the name states none, and the name's own first", () => {
    expect(prepareNama("Maju Jaya", "CV")?.bentuk).toBe("CV");
    expect(prepareNama("Firma Maju Jaya", "PERSEKUTUAN_PERDATA")?.bentuk).toBe("FIRMA");
  });

  it.each([
    "UD Tani Makmur",
    "Koperasi Karyawan Makmur",
    "Yayasan Makmur",
    "KSU Makmur",
    "Dana Pensiun Makmur",
    "Toko Makmur",
    "Rumah Sakit Makmur",
    "BUMDES Makmur",
  ])("knows that %s is of no register of Pasal 2", (nama) => {
    expect(prepareNama(nama, null)?.luarLingkup).toBe(true);
  });

  it.each(["PT Toko Makmur", "Makmur Toko", "Rumah Makan Makmur", "Tokoku Makmur", "CV Dana Pensiun"])(
    "does not take %s for one outside",
    (nama) => {
      expect(prepareNama(nama, null)?.luarLingkup).toBe(false);
    },
  );

  it("lets a register of Pasal 2 say that what it holds is of it", () => {
    expect(prepareNama("Toko Makmur", "CV")?.luarLingkup).toBe(false);
  });
});

describe("forms of company", () => {
  it("are compared apart from the core: the same, not the same, or not stated on a side", () => {
    const [pt, cv] = [codeBentuk("PT"), codeBentuk("CV")];
    expect(compareKodeBentuk(pt, pt)).toBe(BENTUK.SAMA);
    expect(compareKodeBentuk(pt, cv)).toBe(BENTUK.BEDA);
    expect([compareKodeBentuk(0, cv), compareKodeBentuk(pt, 0), compareKodeBentuk(0, 0)]).toEqual(
      new Array(3).fill(BENTUK.KOSONG),
    );
  });

  it("are four different numbers, and nothing where none is stated or it is outside", () => {
    expect((["PT", "CV", "FIRMA", "PERSEKUTUAN_PERDATA", "UD", null] as const).map(codeBentuk)).toEqual([
      1, 2, 3, 4, 0, 0,
    ]);
  });
});
