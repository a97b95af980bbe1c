import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BATAS_CATATAN, boundCatatan, TANDA_POTONG } from "#bukti/bersih.js";
import type { CatatanBukti } from "#bukti/catatan.js";
import { buildCatatan } from "./contoh-catatan.js";

const TEKS = [
  "korelasi",
  "pihak",
  "klien",
  "orang",
  "tujuan",
  "kegiatan",
  "operasi",
  "sidikOperasi",
  "versiPerjanjian",
  "sebab",
  "alamat",
] as const;
const DAFTAR = ["koordinat", "dasar", "subjek"] as const;
const SATU_BARIS = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const ESC = String.fromCharCode(0x1b);
const NUL = String.fromCharCode(0);

const clean = (operasi: string) => boundCatatan(buildCatatan({ operasi })).operasi;

describe("boundCatatan", () => {
  it("leaves a clean record as it is", () => {
    const catatan = buildCatatan();
    expect(boundCatatan(catatan)).toEqual(catatan);
  });

  it.each([
    ["a line break that would begin a second record", "a\r\nDIBERIKAN", "a\u{fffd}\u{fffd}DIBERIKAN"],
    ["NUL", `a${NUL}b`, "a\u{fffd}b"],
    ["U+2028 and U+2029", "a\u{2028}b\u{2029}c", "a\u{fffd}b\u{fffd}c"],
    ["an ANSI colour whole", `${ESC}[31;1mmerah${ESC}[0m`, "\u{fffd}merah\u{fffd}"],
    ["an ANSI sequence in its eight-bit form", "\u{9b}2Jhapus", "\u{fffd}hapus"],
    ["an ANSI title", `${ESC}]0;judul${String.fromCharCode(7)}x`, "\u{fffd}]0;judul\u{fffd}x"],
    ["lone surrogates", "a\u{d800}b\u{dc00}", "a\u{fffd}b\u{fffd}"],
    [
      "bidi overrides and isolates",
      "\u{202e}lanigiro\u{202c}\u{2066}x\u{2069}",
      "\u{fffd}lanigiro\u{fffd}\u{fffd}x\u{fffd}",
    ],
    ["zero-width characters", "a\u{200b}b\u{feff}c", "a\u{fffd}b\u{fffd}c"],
    ["C1 controls and DEL", "a\u{85}b\u{7f}c", "a\u{fffd}b\u{fffd}c"],
    ["a surrogate pair, which stays", "a😀b", "a😀b"],
    ["letters beyond ASCII, which stay", "Notaris é — “x”", "Notaris é — “x”"],
  ])("replaces %s", (_nama, kotor, bersih) => {
    expect(clean(kotor)).toBe(bersih);
  });

  it("cleans every text and every list entry", () => {
    const kotor = `x\n${ESC}[2J\u{202e}`;
    const penuh = Object.fromEntries([
      ...TEKS.map((nama) => [nama, kotor]),
      ...DAFTAR.map((nama) => [nama, [kotor]]),
    ]) as Partial<CatatanBukti>;
    const bersih = boundCatatan(buildCatatan(penuh));
    for (const nama of TEKS) expect(bersih[nama], nama).toBe("x\u{fffd}\u{fffd}\u{fffd}");
    for (const nama of DAFTAR) expect(bersih[nama], nama).toEqual(["x\u{fffd}\u{fffd}\u{fffd}"]);
  });

  it("cuts every over-long text and marks the cut", () => {
    const panjang = "p".repeat(100_000);
    const bersih = boundCatatan(buildCatatan(Object.fromEntries(TEKS.map((nama) => [nama, panjang]))));
    for (const nama of TEKS) {
      expect(bersih[nama]?.length, nama).toBe(BATAS_CATATAN[nama]);
      expect(bersih[nama]?.endsWith(TANDA_POTONG), nama).toBe(true);
    }
  });

  it("keeps a text of exactly the longest length whole", () => {
    const pas = "p".repeat(BATAS_CATATAN.operasi);
    expect(clean(pas)).toBe(pas);
  });

  it("leaves no half of a surrogate pair where it cuts", () => {
    const potong = clean("😀".repeat(200)) ?? "";
    expect(potong).not.toMatch(/\p{Cs}/u);
  });

  it("sorts and dedupes koordinat and dasar by code unit", () => {
    const bersih = boundCatatan(
      buildCatatan({ koordinat: ["b.x", "a.y", "b.x", "B.z"], dasar: ["4(1)a.2", "4(1)a.1", "4(1)a.2"] }),
    );
    expect(bersih.koordinat).toEqual(["B.z", "a.y", "b.x"]);
    expect(bersih.dasar).toEqual(["4(1)a.1", "4(1)a.2"]);
  });

  it("names each subject once, in the order given", () => {
    expect(boundCatatan(buildCatatan({ subjek: ["k.b", "k.a", "k.b"] })).subjek).toEqual(["k.b", "k.a"]);
  });

  it.each(DAFTAR)("bounds the entries of %s and their lengths, and marks the cut", (nama) => {
    const { banyak, panjang } = BATAS_CATATAN[nama];
    const daftar = Array.from({ length: banyak + 5 }, (_, i) => String(i).padStart(panjang + 5, "0"));
    const bersih = boundCatatan(buildCatatan({ [nama]: daftar.map((t) => t.slice(-panjang - 1)) }))[nama];
    // Cut texts of one beginning fall together; distinct ones are cut as a list.
    expect(bersih.length).toBeLessThanOrEqual(banyak);
    expect(bersih.every((t) => t.length <= panjang)).toBe(true);
    const pendek = boundCatatan(buildCatatan({ [nama]: daftar.map((t) => t.slice(-8)) }))[nama];
    expect(pendek.length).toBe(banyak);
    expect(pendek.at(-1)).toBe(TANDA_POTONG);
  });

  it("keeps a list of exactly the most entries whole", () => {
    const daftar = Array.from({ length: BATAS_CATATAN.subjek.banyak }, (_, i) => `k1.${i}`);
    expect(boundCatatan(buildCatatan({ subjek: daftar })).subjek).toEqual(daftar);
  });

  it.each([
    [Number.NaN, 0],
    [-1, 0],
    [1.9, 1],
    [Number.POSITIVE_INFINITY, 2_147_483_647],
    [2 ** 31, 2_147_483_647],
  ])("brings a count of %s to %s", (jumlah, harap) => {
    expect(boundCatatan(buildCatatan({ jumlah })).jumlah).toBe(harap);
  });

  it.each([[Number.NaN], [8.64e15], [-5], [Number.POSITIVE_INFINITY]])(
    "gives a moment that can be written for a time of %s",
    (waktu) => {
      expect(new Date(boundCatatan(buildCatatan({ waktu })).waktu).toISOString()).toMatch(/^\d{4}-/);
    },
  );

  it("throws for no field, whatever it holds, and gives the same when cleaned again", () => {
    const apaPun = fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true });
    const teks = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ maxLength: 400 }),
      apaPun,
    );
    const daftar = fc.oneof(fc.array(teks, { maxLength: 20 }), apaPun);
    const bidang = fc.record({
      ...Object.fromEntries(TEKS.map((nama) => [nama, teks])),
      ...Object.fromEntries(DAFTAR.map((nama) => [nama, daftar])),
      waktu: fc.oneof(fc.double(), apaPun),
      jumlah: fc.oneof(fc.double(), apaPun),
      hasil: apaPun,
    });
    fc.assert(
      fc.property(bidang, (isi) => {
        const bersih = boundCatatan(isi as unknown as CatatanBukti);
        expect(boundCatatan(bersih)).toEqual(bersih);
        for (const nama of TEKS) expect(bersih[nama] ?? "").toMatch(SATU_BARIS);
        for (const nama of DAFTAR) for (const butir of bersih[nama]) expect(butir).toMatch(SATU_BARIS);
      }),
      { seed: 20231221, numRuns: 200 },
    );
  });

  it("is frozen", () => {
    const bersih = boundCatatan(buildCatatan());
    expect(
      Object.isFrozen(bersih) && Object.isFrozen(bersih.koordinat) && Object.isFrozen(bersih.subjek),
    ).toBe(true);
  });
});
