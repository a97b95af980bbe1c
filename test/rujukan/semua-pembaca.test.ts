import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KALIMAT_ATURAN } from "#rujukan/aturan.js";
import { parseBilangan, parseRupiah } from "#rujukan/bilangan.js";
import { parseDaftarKbli, parseKbli } from "#rujukan/kbli.js";
import { parseNik } from "#rujukan/nik.js";
import { parseNpwp, parseNpwpArgumen } from "#rujukan/npwp.js";
import { parseSurel } from "#rujukan/surel.js";
import { KALIMAT_TANDA } from "#rujukan/tanda-mutu.js";
import { parseTanggal, parseWaktu } from "#rujukan/tanggal.js";
import { cleanTeks } from "#rujukan/teks.js";
import { parseTelepon } from "#rujukan/telepon.js";
import { parseKodeWilayah } from "#rujukan/wilayah.js";

interface Hasil {
  readonly ok: boolean;
  readonly aturan?: string;
  readonly urutan?: number;
  readonly tanda?: readonly string[];
}

const PEMBACA: readonly (readonly [nama: string, baca: (text: string) => Hasil])[] = [
  ["parseNpwp", parseNpwp],
  ["parseNpwpArgumen", parseNpwpArgumen],
  ["parseNik", parseNik],
  ["parseKodeWilayah", parseKodeWilayah],
  ["parseKbli", parseKbli],
  ["parseDaftarKbli", parseDaftarKbli],
  ["parseTelepon", parseTelepon],
  ["parseSurel", parseSurel],
  ["cleanTeks", (text) => cleanTeks(text, 200)],
  ["parseTanggal", parseTanggal],
  ["parseWaktu", parseWaktu],
  ["parseBilangan", parseBilangan],
  ["parseRupiah", parseRupiah],
];

/** Strings of any kind, and strings near the forms that the readers know. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."0123456789.-+:;@ TZExe,#()\u0661\ud800\0"), maxLength: 70 }),
  fc.stringMatching(/^[0-9]{15,22}$/),
  fc.constantFrom("__proto__", "constructor", "toString:12345"),
);

const DUA_RATUS_RIBU = 200_000;
const UMPAN: readonly string[] = [
  "0".repeat(DUA_RATUS_RIBU),
  " ".repeat(DUA_RATUS_RIBU),
  `${" ".repeat(DUA_RATUS_RIBU)}x`,
  "0.".repeat(DUA_RATUS_RIBU / 2),
  "-".repeat(DUA_RATUS_RIBU),
  `${"a.".repeat(DUA_RATUS_RIBU / 2)}@`,
  `a@${"b-".repeat(DUA_RATUS_RIBU / 2)}`,
  "@".repeat(DUA_RATUS_RIBU),
  `+${"62".repeat(DUA_RATUS_RIBU / 2)} ext`,
  "(".repeat(DUA_RATUS_RIBU),
  "2020:".repeat(DUA_RATUS_RIBU / 5),
  ";".repeat(DUA_RATUS_RIBU),
  "\u200b".repeat(DUA_RATUS_RIBU),
  "e\u0301".repeat(DUA_RATUS_RIBU / 2),
  "1e".repeat(DUA_RATUS_RIBU / 2),
];

describe.each(PEMBACA)("%s", (_nama, baca) => {
  it("answers every string with a verdict, and a refusal holds its rule and nothing of the value", () => {
    fc.assert(
      fc.property(text, (satu) => {
        const hasil = baca(satu);
        if (hasil.ok) {
          for (const tanda of hasil.tanda ?? []) expect(KALIMAT_TANDA).toHaveProperty(tanda);
          return;
        }
        expect(Object.keys(hasil).filter((kunci) => !["ok", "aturan", "urutan"].includes(kunci))).toEqual([]);
        expect(Object.hasOwn(KALIMAT_ATURAN, hasil.aturan ?? "")).toBe(true);
        expect(["undefined", "number"]).toContain(typeof hasil.urutan);
      }),
      { seed: 7551223, numRuns: 3000 },
    );
  });

  it("refuses texts far beyond its bound", () => {
    expect(UMPAN.map((umpan) => baca(umpan).ok)).toEqual(UMPAN.map(() => false));
  });

  it("answers bait just inside any bound with a verdict", () => {
    for (const umpan of UMPAN) {
      for (const panjang of [32, 40, 48, 64, 254, 800, 16_384]) {
        expect(typeof baca(umpan.slice(0, panjang)).ok).toBe("boolean");
      }
    }
  });
});
