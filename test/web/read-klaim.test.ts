import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseToken, readKlaim } from "#web/penjelajah/read-klaim.js";

const encode = (isi: unknown): string => Buffer.from(JSON.stringify(isi)).toString("base64url");
const token = (isi: unknown): string => `${encode({ alg: "ES256" })}.${encode(isi)}.tanda-tangan`;

describe("parseToken", () => {
  it("accepts a token with white space or Bearer around it", () => {
    expect(parseToken(" Bearer aa.bb.cc\n")).toBe("aa.bb.cc");
    expect(parseToken("aa.bb.cc")).toBe("aa.bb.cc");
  });

  it("accepts nothing that could end a header or is not in three parts", () => {
    for (const teks of ["", "aa.bb", "aa.bb.cc.dd", "aa.b b.cc", "aa.bb.cc\r\nx: y", "aa.bb.é", "aa..cc"]) {
      expect(parseToken(teks)).toBeUndefined();
    }
  });
});

describe("readKlaim", () => {
  it("reads client, person, purpose, activity and expiry", () => {
    const klaim = readKlaim(
      token({
        client_id: "bpjs-sistem",
        sub: "bpjs-sistem",
        exp: 1_800_000_000,
        authorization_details: [{ tujuan: "PEMANFAATAN", kegiatan: "perluasan kepesertaan é 2026" }],
      }),
    );
    expect(klaim).toEqual({
      klien: "bpjs-sistem",
      subjek: "bpjs-sistem",
      tujuan: "PEMANFAATAN",
      kegiatan: "perluasan kepesertaan é 2026",
      kedaluwarsa: 1_800_000_000,
    });
  });

  it("leaves out what is missing or of another type", () => {
    const kosong = { klien: undefined, subjek: undefined, tujuan: undefined, kegiatan: undefined };
    expect(readKlaim(token({ client_id: 1, exp: "besok", authorization_details: [null] }))).toEqual({
      ...kosong,
      kedaluwarsa: undefined,
    });
    expect(readKlaim(token(null))).toEqual({ ...kosong, kedaluwarsa: undefined });
  });

  it("never throws, whatever the token holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((isi) => `e30.${Buffer.from(isi).toString("base64url")}.x`),
        ),
        (teks) => {
          expect(Object.keys(readKlaim(teks))).toHaveLength(5);
        },
      ),
      { seed: 755 },
    );
  });
});
