import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ELEMEN } from "#perjanjian/elemen.js";
import { BANYAK_AYAT, type Klausul, PASAL } from "#perjanjian/pasal.js";
import { checkPasal } from "#perjanjian/periksa-pasal.js";
import { TAFSIR } from "#perjanjian/tafsir.js";

/** Typed from the agreement a second time: every ayat, and every Pasal that has none. */
const AYAT = `
  1(1) 1(2)
  2
  3(1) 3(2) 3(3) 3(4)
  4(1) 4(2) 4(3)
  5(1) 5(2)
  6(1) 6(2) 6(3) 6(4)
  7
  8(1) 8(2)
  9(1) 9(2) 9(3)
  10(1) 10(2) 10(3) 10(4) 10(5) 10(6) 10(7)
  11 12
  13(1) 13(2)
  14
`
  .trim()
  .split(/\s+/);

/** Typed from the agreement a second time: huruf and angka to which rows or readings are bound. */
const HURUF = `
  2.a 2.b 2.c
  4(1)a 4(1)a.1 4(1)a.2 4(1)a.3 4(1)a.3.a 4(1)a.3.b 4(1)a.3.c 4(1)a.3.d 4(1)a.3.e 4(1)a.4 4(1)a.5 4(1)a.6 4(1)a.7
  4(1)b 4(1)b.1 4(1)b.2 4(1)b.3 4(1)b.3.a 4(1)b.3.b 4(1)b.3.c 4(1)b.3.d 4(1)b.3.e
  4(2)a 4(2)a.1 4(2)a.2 4(2)a.3
  4(2)b 4(2)b.1 4(2)b.2 4(2)b.3 4(2)b.4
  5(1)a 5(1)b 5(2)a 5(2)b
  9(1)a 9(1)b
  10(3)a 10(3)b 10(3)c 10(3)d
`
  .trim()
  .split(/\s+/);

const tanpa = (nomor: string) => PASAL.filter((p) => p.nomor !== nomor);
const ganti = (nomor: string, isi: object) =>
  PASAL.map((p) => (p.nomor === nomor ? ({ nomor, isi: p.isi, ...isi } as unknown as Klausul) : p));

describe("the clause table", () => {
  it("holds every ayat, huruf and angka of the agreement, and nothing else", () => {
    expect(PASAL.map((p) => p.nomor).sort()).toEqual(["Komparisi", ...AYAT, ...HURUF].sort());
  });

  it("counts the ayat of each Pasal as the agreement does", () => {
    const hitungan = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [i + 1, AYAT.filter((a) => a.startsWith(`${i + 1}(`)).length]),
    );
    expect(BANYAK_AYAT).toEqual(hitungan);
  });

  it("binds clauses to rooms and files that exist", () => {
    const terikat = PASAL.flatMap((p) => ("terikat" in p ? p.terikat : []));
    const hilang = terikat.filter((t) => !existsSync(new URL(`../../src/${t}`, import.meta.url)));
    expect(hilang).toEqual([]);
  });

  it("fits the rows, readings, entries, types and value lists", () => {
    expect(checkPasal()).toEqual([]);
  });
});

describe("checkPasal", () => {
  it.each(AYAT)("finds that ayat %s is missing from the table", (nomor) => {
    expect(checkPasal({ pasal: tanpa(nomor) })).toContainEqual({
      jenis: "AYAT_TIDAK_TERIKAT",
      tempat: nomor,
    });
  });

  it.each([{ terikat: [] }, { tidakDiprogram: "" }, { tidakDiprogram: "later" }])(
    "finds a clause that is bound to nothing: %j",
    (isi) => {
      expect(checkPasal({ pasal: ganti("7", isi) })).toEqual([{ jenis: "AYAT_TIDAK_TERIKAT", tempat: "7" }]);
    },
  );

  it("finds a clause that stands twice", () => {
    const pasal = [...PASAL, ...PASAL.filter((p) => p.nomor === "7")];
    expect(checkPasal({ pasal })).toEqual([{ jenis: "AYAT_GANDA", tempat: "7" }]);
  });

  it.each(ELEMEN.map((e) => e.nomor))("finds that row %s names no clause", (nomor) => {
    const elemen = ELEMEN.map((e) => (e.nomor === nomor ? { ...e, dasar: "4(1)a.8" } : e));
    const temuan = checkPasal({ elemen });
    expect(temuan).toContainEqual({ jenis: "DASAR_BUKAN_PASAL", tempat: nomor, dasar: "4(1)a.8" });
  });

  it("does not take an own row for a clause, nor a clause for an own row", () => {
    const elemen = ELEMEN.map((e) => {
      if (e.nomor === "milik.II.modalDasar") return { ...e, dasar: "4(1)a.1" };
      return e.nomor === "4(1)a.4" ? { ...e, dasar: "milik sendiri" } : e;
    });
    const tempat = checkPasal({ elemen })
      .filter((t) => t.jenis === "DASAR_BUKAN_PASAL")
      .map((t) => t.tempat);
    expect(tempat).toEqual(["4(1)a.4", "milik.II.modalDasar"]);
  });

  it.each(HURUF.filter((h) => /^4\(.\)[ab]\./.test(h)))("finds that no row gives %s", (nomor) => {
    const elemen = ELEMEN.filter((e) => e.dasar !== nomor);
    expect(checkPasal({ elemen })).toEqual([{ jenis: "PASAL_TANPA_BARIS", tempat: nomor }]);
  });

  it.each(ELEMEN.map((e) => e.nomor))("finds that row %s gives to the wrong party", (nomor) => {
    const elemen = ELEMEN.map((e) =>
      e.nomor === nomor ? { ...e, penerima: e.penerima === "PIHAK_I" ? "PIHAK_II" : "PIHAK_I" } : e,
    ) as typeof ELEMEN;
    expect(checkPasal({ elemen })).toContainEqual({ jenis: "ARAH_BUKAN_PASAL_4", tempat: nomor });
  });

  it("finds that a row of Pasal 4 names its receiver as its supplier", () => {
    const elemen = ELEMEN.map((e) => (e.nomor === "4(1)a.1" ? { ...e, pemasok: "PIHAK_I" as const } : e));
    expect(checkPasal({ elemen })).toEqual([{ jenis: "ARAH_BUKAN_PASAL_4", tempat: "4(1)a.1" }]);
  });

  it("finds a reading about no clause, among several", () => {
    const [satu, ...lain] = TAFSIR;
    const tafsir = [{ ...satu, pasal: "4, 15(1)" } as (typeof TAFSIR)[number], ...lain];
    expect(checkPasal({ tafsir })).toEqual([{ jenis: "DASAR_BUKAN_PASAL", tempat: "T-01", dasar: "15(1)" }]);
  });

  it("finds a technical entry that cites no clause", () => {
    expect(checkPasal({ kutipan: [{ tempat: "Query.perseroan", dasar: "3(5)" }] })).toEqual([
      { jenis: "DASAR_BUKAN_PASAL", tempat: "Query.perseroan", dasar: "3(5)" },
    ]);
  });
});
