import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { parseTelepon } from "#rujukan/telepon.js";

const SEED = 7551223;

const angka = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((a) => a.join(""));

/** What the library alone says of a number, in this room's shape. */
function readPustaka(text: string) {
  const nomor = parsePhoneNumberFromString(text, { defaultCountry: "ID", extract: false });
  if (!nomor?.isPossible() || nomor.nationalNumber.startsWith("0")) return null;
  const jenis = nomor.getType();
  return {
    e164: nomor.number,
    ponsel: jenis === "MOBILE" || jenis === "FIXED_LINE_OR_MOBILE",
    lazim: nomor.isValid(),
  };
}

function readSendiri(text: string) {
  const hasil = parseTelepon(text);
  if (!hasil.ok) return null;
  return { e164: hasil.e164, ponsel: hasil.ponsel, lazim: !hasil.tanda.includes("TELEPON_TIDAK_LAZIM") };
}

describe("parseTelepon", () => {
  it.each([
    ["081234567890", "+6281234567890", true],
    ["0812-3456-7890", "+6281234567890", true],
    ["+62 812 3456 7890", "+6281234567890", true],
    ["6281234567890", "+6281234567890", true],
    ["62811123456", "+62811123456", true],
    ["(021) 5551234", "+62215551234", false],
    ["+62 (0)21 5551234", "+62215551234", false],
    ["+62 021 5551234", "+62215551234", false],
    ["0274\u2013512345", "+62274512345", false],
    ["021\u00a05551234", "+62215551234", false],
    ["62215551234", "+62215551234", false],
    ["1500123", "+621500123", false],
    ["08001234567", "+628001234567", false],
  ])("reads %s", (text, e164, ponsel) => {
    expect(parseTelepon(text)).toEqual({ ok: true, e164, ponsel, tanda: [] });
  });

  it("cuts an extension off and says so", () => {
    for (const text of [
      "021 5551234 ext. 12",
      "(021) 5551234 pes 12",
      "0215551234#12",
      "021-5551234 Ext:12",
    ]) {
      expect(parseTelepon(text)).toEqual({
        ok: true,
        e164: "+62215551234",
        ponsel: false,
        tanda: ["TELEPON_EKSTENSI"],
      });
    }
  });

  it("flags numbers of other countries and possible numbers outside the known ranges", () => {
    expect(parseTelepon("+14155552671")).toMatchObject({
      e164: "+14155552671",
      tanda: ["TELEPON_LUAR_NEGERI"],
    });
    expect(parseTelepon("0841234567")).toMatchObject({ ok: true, tanda: ["TELEPON_TIDAK_LAZIM"] });
  });

  it.each([
    ["", "TELEPON_BENTUK"],
    ["-", "TELEPON_BENTUK"],
    ["021-5551234/5", "TELEPON_BENTUK"],
    ["021 5551234, 021 5551235", "TELEPON_BENTUK"],
    ["021-5551234; 08123456789", "TELEPON_BENTUK"],
    ["telepon rumah", "TELEPON_BENTUK"],
    ["tel:+6281234567890", "TELEPON_BENTUK"],
    ["++6281234567890", "TELEPON_BENTUK"],
    ["0812+34567890", "TELEPON_BENTUK"],
    ["٠٨١٢٣٤٥٦٧٨٩٠", "TELEPON_BENTUK"],
    ["8.12345E+11", "TELEPON_BENTUK"],
    ["000000000", "TELEPON_BENTUK"],
    ["0000000000000", "TELEPON_BENTUK"],
    ["112", "TELEPON_PANJANG"],
    ["021 5551234 081234567890", "TELEPON_PANJANG"],
    ["+6210000000000000", "TELEPON_PANJANG"],
    [`${" ".repeat(40)}081234567890`, "TELEPON_PANJANG"],
    ["0".repeat(49), "TELEPON_PANJANG"],
  ])("refuses by rule (%#)", (text, aturan) => {
    expect(parseTelepon(text)).toEqual({ ok: false, aturan });
  });

  it("agrees with the library on Indonesian numbers after 0 and +62", () => {
    const nomor = fc
      .tuple(fc.constantFrom("0", "+62", "+620"), fc.integer({ min: 1, max: 9 }), angka(4, 12))
      .map(([awal, pertama, sisa]) => `${awal}${pertama}${sisa}`);
    fc.assert(
      fc.property(nomor, (text) => {
        expect(readSendiri(text)).toEqual(readPustaka(text));
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  it("agrees with the library on every three-digit prefix at every length of subscriber number", () => {
    for (let awalan = 100; awalan <= 999; awalan++) {
      for (const sisa of ["1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890"]) {
        const text = `0${awalan}${sisa}`;
        expect([text, readSendiri(text)]).toEqual([text, readPustaka(text)]);
      }
    }
  });

  it("gives a number that reads back as itself", () => {
    const text = fc.oneof(
      angka(3, 20),
      angka(3, 20).map((nomor) => `+${nomor}`),
    );
    fc.assert(
      fc.property(text, (satu) => {
        const hasil = parseTelepon(satu);
        if (hasil.ok) expect(parseTelepon(hasil.e164)).toMatchObject({ ok: true, e164: hasil.e164 });
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });
});
