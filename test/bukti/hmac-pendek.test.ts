import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHmacPendek } from "#bukti/hmac-pendek.js";

const KUNCI = Buffer.alloc(32, 7);

function writeAcuan(kunci: Uint8Array, pesan: string): string {
  return createHmac("sha256", kunci).update(pesan).digest("base64url");
}

/** Any UTF-16 code units, lone surrogates too. */
const TEKS = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((kode) => String.fromCharCode(...kode));

describe("createHmacPendek", () => {
  it("gives the values of RFC 4231 (test cases 1 and 2)", () => {
    const hex = (kunci: Uint8Array, pesan: string) =>
      Buffer.from(createHmacPendek(kunci)(pesan), "base64url").toString("hex");
    expect(hex(Buffer.alloc(20, 0x0b), "Hi There")).toBe(
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    );
    expect(hex(Buffer.from("Jefe"), "what do ya want for nothing?")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("equals node:crypto at every length around the block, one message after another", () => {
    const hmac = createHmacPendek(KUNCI);
    for (const panjang of [...Array.from({ length: 140 }, (_, i) => i), 55, 0, 56, 1, 64, 63]) {
      const pesan = "\0sinergi~".repeat(20).slice(0, panjang);
      expect(hmac(pesan)).toBe(writeAcuan(KUNCI, pesan));
    }
  });

  it("equals node:crypto for any key and any text", () => {
    const kunci = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(kunci, fc.array(TEKS, { maxLength: 4 }), (bita, pesan) => {
        const hmac = createHmacPendek(bita);
        for (const satu of pesan) expect(hmac(satu)).toBe(writeAcuan(bita, satu));
      }),
      { seed: 20231221, numRuns: 200 },
    );
  });

  it("equals node:crypto for any short ASCII text", () => {
    const hmac = createHmacPendek(KUNCI);
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 60 }), (pesan) => {
        expect(hmac(pesan)).toBe(writeAcuan(KUNCI, pesan));
      }),
      { seed: 20231221, numRuns: 300 },
    );
  });
});
