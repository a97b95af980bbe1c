import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSurel } from "#rujukan/surel.js";

describe("parseSurel", () => {
  it.each([
    ["Budi.Contoh@PT-Contoh.Co.ID", "Budi.Contoh@pt-contoh.co.id"],
    [" info@contoh.id ", "info@contoh.id"],
    ["a+b_c'd@x1.contoh.id", "a+b_c'd@x1.contoh.id"],
    ["a@xn--bcher-kva.example", "a@xn--bcher-kva.example"],
    [`${"a".repeat(64)}@contoh.id`, `${"a".repeat(64)}@contoh.id`],
  ])("lower-cases the domain only (%#)", (text, surel) => {
    expect(parseSurel(text)).toEqual({ ok: true, surel });
  });

  it.each([
    "",
    "@",
    "a@",
    "@contoh.id",
    "a@contoh",
    "a@b@contoh.id",
    "a.@contoh.id",
    ".a@contoh.id",
    "a..b@contoh.id",
    "a b@contoh.id",
    '"a b"@contoh.id',
    "a@-contoh.id",
    "a@contoh-.id",
    "a@contoh..id",
    "a@contoh.id.",
    "a@contoh.1",
    "a@127.0.0.1",
    "a@[127.0.0.1]",
    "a@contoh.id, b@contoh.id",
    "a@contoh.id;b@contoh.id",
    "Budi <a@contoh.id>",
    "a@contoh\u0430.id",
    "a\r\nBcc: b@contoh.id",
    `a@${"b".repeat(64)}.id`,
  ])("refuses what is not one plain address (%#)", (text) => {
    expect(parseSurel(text)).toEqual({ ok: false, aturan: "SUREL_BENTUK" });
  });

  it("refuses what is longer than mail carries", () => {
    const domain = `${"b".repeat(60)}.`.repeat(4);
    expect(parseSurel(`${" ".repeat(400)}a@contoh.id`)).toEqual({ ok: false, aturan: "SUREL_PANJANG" });
    expect(parseSurel(`${"a".repeat(65)}@contoh.id`)).toEqual({ ok: false, aturan: "SUREL_PANJANG" });
    expect(parseSurel(`a@${domain}${"c".repeat(8)}`)).toMatchObject({ ok: true });
    expect(parseSurel(`a@${domain}${"c".repeat(9)}`)).toEqual({ ok: false, aturan: "SUREL_PANJANG" });
  });

  it("gives an address that reads back as itself", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const hasil = parseSurel(text);
        if (hasil.ok) expect(parseSurel(hasil.surel)).toEqual(hasil);
      }),
      { seed: 7551223, numRuns: 1000 },
    );
  });
});
