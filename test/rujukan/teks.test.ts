import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTeks } from "#rujukan/teks.js";

const SEED = 7551223;

describe("cleanTeks", () => {
  it.each([
    ["PT Maju Jaya", "PT Maju Jaya"],
    ["  PT  Maju\t Jaya ", "PT Maju Jaya"],
    ["Jalan Contoh 1\r\nLantai 2", "Jalan Contoh 1 Lantai 2"],
    ["PT\u00a0Maju\u2003Jaya\u2028", "PT Maju Jaya"],
    ["Cafe\u0301", "Caf\u00e9"],
    ["Caf\u00e9", "Caf\u00e9"],
    ["=HYPERLINK(1)'; DROP TABLE x; $[jndi:x]<b>", "=HYPERLINK(1)'; DROP TABLE x; $[jndi:x]<b>"],
  ])("normalises without a flag (%#)", (text, teks) => {
    expect(cleanTeks(text, 100)).toEqual({ ok: true, teks, tanda: [] });
  });

  it.each([
    "PT\u202e Maju",
    "PT\u202a Maju",
    "PT\u2066 Maju",
    "PT\u200f Maju",
    "PT\u061c Maju",
    "P\u200bT Maju",
    "P\u200dT Maju",
    "\ufeffPT Maju",
    "P\u00adT Maju",
    "PT\u2060 Maju",
    "PT\u{e0041} Maju",
  ])("strips and flags invisible characters (%#)", (text) => {
    expect(cleanTeks(text, 100)).toEqual({ ok: true, teks: "PT Maju", tanda: ["TEKS_DIBERSIHKAN"] });
  });

  it("flags the mark of damaged characters", () => {
    expect(cleanTeks("Caf\ufffd", 100)).toMatchObject({ ok: true, tanda: ["TEKS_KARAKTER_RUSAK"] });
    expect(cleanTeks("\u200bCaf\ufffd", 100)).toMatchObject({
      ok: true,
      tanda: ["TEKS_DIBERSIHKAN", "TEKS_KARAKTER_RUSAK"],
    });
  });

  it.each([
    "a\0b",
    "a\x1b[31m",
    "a\x07",
    "a\x0bb",
    "a\x7f",
    "a\x85b",
    "a\ud800",
    "\udc00a",
    "a\ufffe",
    "a\ufdd0",
  ])("refuses control characters, lone surrogates and noncharacters (%#)", (text) => {
    expect(cleanTeks(text, 100)).toEqual({ ok: false, aturan: "TEKS_KARAKTER" });
  });

  it.each(["", " ", "\t\n", "\u200b", " \u202e "])("refuses a text with nothing in it (%#)", (text) => {
    expect(cleanTeks(text, 100)).toEqual({ ok: false, aturan: "TEKS_KOSONG" });
  });

  it("counts code points after cleaning", () => {
    expect(cleanTeks("abcde", 5)).toMatchObject({ ok: true });
    expect(cleanTeks("abcdef", 5)).toEqual({ ok: false, aturan: "TEKS_PANJANG" });
    expect(cleanTeks("  abcde  ", 5)).toMatchObject({ ok: true, teks: "abcde" });
    expect(cleanTeks("e\u0301".repeat(5), 5)).toMatchObject({ ok: true, teks: "\u00e9".repeat(5) });
    expect(cleanTeks("\u{1f600}".repeat(5), 5)).toMatchObject({ ok: true });
    expect(cleanTeks("\u{1f600}".repeat(6), 5)).toEqual({ ok: false, aturan: "TEKS_PANJANG" });
    expect(cleanTeks(" ".repeat(21), 5)).toEqual({ ok: false, aturan: "TEKS_PANJANG" });
  });

  it("gives a text that is clean already, of printable characters and single spaces", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (satu) => {
        const hasil = cleanTeks(satu, 40);
        if (!hasil.ok) return;
        expect(cleanTeks(hasil.teks, 40)).toMatchObject({ ok: true, teks: hasil.teks });
        expect(hasil.teks).toBe(hasil.teks.normalize("NFC"));
        expect(hasil.teks).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}|\s\s|^\s|\s$/u);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});
