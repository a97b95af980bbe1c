import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSubjek, type KunciSubjek } from "#bukti/subjek.js";

const LAMA: KunciSubjek = { id: "k1", kunci: new Uint8Array(32).fill(1) };
const BARU: KunciSubjek = { id: "k2", kunci: new Uint8Array(32).fill(2) };
const NIK = "3171011708450001";
const NPWP_BADAN = "0019990019000000";
const TANPA = { nik: null, npwp: null, idSumber: "AHU-1" };
const subjek = createSubjek([LAMA]);

describe("createSubjek", () => {
  it("writes the key id and 128 bits of the HMAC as 22 base64url characters", () => {
    const harap = createHmac("sha256", LAMA.kunci)
      .update(`sinergi-subjek-1\0nomor\0${NIK}`)
      .digest()
      .subarray(0, 16)
      .toString("base64url");
    expect(subjek.digestOrang({ ...TANPA, nik: NIK })).toBe(`k1.${harap}`);
    expect(harap).toHaveLength(22);
  });

  it("writes 128 bits in one way only, for any number", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{15}$/), (nik) => {
        const teks = subjek.digestOrang({ ...TANPA, nik }).slice(3);
        expect(Buffer.from(teks, "base64url").toString("base64url")).toBe(teks);
        expect(Buffer.from(teks, "base64url")).toHaveLength(16);
      }),
      { seed: 20231221 },
    );
  });

  it("agrees with the HMAC of the platform for any message, whatever was digested before", () => {
    const pesan = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", "\ud800", "\0"), maxLength: 400 }),
    );
    fc.assert(
      fc.property(pesan, fc.uint8Array({ minLength: 32, maxLength: 32 }), (idSumber, kunci) => {
        const harap = createHmac("sha256", kunci)
          .update(`sinergi-subjek-1\0sumber-BADAN\0${idSumber}`)
          .digest()
          .subarray(0, 16)
          .toString("base64url");
        const digest = createSubjek([{ id: "k1", kunci }]).digestBadan;
        expect(digest({ npwp: null, idSumber })).toBe(`k1.${harap}`);
        digest({ npwp: NPWP_BADAN, idSumber: "lain" });
        expect(digest({ npwp: null, idSumber })).toBe(`k1.${harap}`);
      }),
      { seed: 20231221, numRuns: 1000 },
    );
  });

  it("keeps to the key that it was given, whatever becomes of its bytes", () => {
    const kunci = new Uint8Array(32).fill(1);
    const milik = createSubjek([{ id: "k1", kunci }]);
    kunci.fill(9);
    expect(milik.digestOrang({ ...TANPA, nik: NIK })).toBe(subjek.digestOrang({ ...TANPA, nik: NIK }));
  });

  it("gives one value for a person whether the number came as NIK or as NPWP", () => {
    const nik = subjek.digestOrang({ ...TANPA, nik: NIK });
    expect(subjek.digestOrang({ ...TANPA, npwp: NIK, idSumber: "AHU-2" })).toBe(nik);
    expect(subjek.digestOrang({ nik: NIK, npwp: NPWP_BADAN, idSumber: "AHU-3" })).toBe(nik);
    expect(subjek.digestBadan({ npwp: NIK, idSumber: "AHU-4" })).toBe(nik);
  });

  it("gives one value for a taxpayer whatever its tax office and branch, and another for another taxpayer", () => {
    const pusat = subjek.digestBadan({ npwp: NPWP_BADAN, idSumber: "A" });
    expect(subjek.digestBadan({ npwp: "0019990019441001", idSumber: "B" })).toBe(pusat);
    expect(subjek.digestBadan({ npwp: "0029990025000000", idSumber: "A" })).not.toBe(pusat);
  });

  it("makes no one subject of all who carry the all-zero filler", () => {
    const nol = "0000000000000000";
    expect(subjek.digestBadan({ npwp: nol, idSumber: "A" })).toBe(
      subjek.digestBadan({ npwp: null, idSumber: "A" }),
    );
    expect(subjek.digestBadan({ npwp: nol, idSumber: "A" })).not.toBe(
      subjek.digestBadan({ npwp: nol, idSumber: "B" }),
    );
  });

  it("names a record without valid numbers by its source id, persons and companies apart", () => {
    const orang = subjek.digestOrang(TANPA);
    const badan = subjek.digestBadan({ npwp: null, idSumber: TANPA.idSumber });
    expect(orang).not.toBe(badan);
    expect(orang).not.toBe(subjek.digestOrang({ ...TANPA, idSumber: "AHU-2" }));
    expect(subjek.digestOrang({ ...TANPA, idSumber: NIK })).not.toBe(
      subjek.digestOrang({ ...TANPA, nik: NIK }),
    );
  });

  it("is no plain hash of the number: another key gives another value", () => {
    const digest = subjek.digestOrang({ ...TANPA, nik: NIK });
    const lain = createSubjek([{ id: "k1", kunci: BARU.kunci }]).digestOrang({ ...TANPA, nik: NIK });
    expect(lain).not.toBe(digest);
    for (const pesan of [NIK, `sinergi-subjek-1\0nomor\0${NIK}`]) {
      expect(digest).not.toContain(createHash("sha256").update(pesan).digest("base64url").slice(0, 21));
    }
  });

  it("writes with the current key after a rotation, and still finds what older keys wrote", () => {
    const sesudah = createSubjek([BARU, LAMA]);
    const orang = { ...TANPA, nik: NIK };
    const lama = subjek.digestOrang(orang);
    const baru = sesudah.digestOrang(orang);
    expect(baru.startsWith("k2.")).toBe(true);
    expect(sesudah.digestsOf({ nik: NIK }, "ORANG")).toEqual([baru, lama]);
  });

  it("lists a digest for every number that may have been the one known when the evidence was written", () => {
    const badan = { npwp: NPWP_BADAN, idSumber: "AHU-1" };
    expect(subjek.digestsOf(badan, "BADAN")).toEqual([
      subjek.digestBadan(badan),
      subjek.digestBadan({ ...badan, npwp: null }),
    ]);
    expect(subjek.digestsOf({ nik: NIK, npwp: NIK }, "ORANG")).toHaveLength(1);
    expect(subjek.digestsOf({ nik: "", npwp: null }, "ORANG")).toEqual([]);
  });

  it.each([
    ["no key", []],
    ["a key of 128 bits", [{ id: "k1", kunci: new Uint8Array(16) }]],
    ["two keys of one id", [LAMA, { ...BARU, id: "k1" }]],
    ["an id that would break the form", [{ ...LAMA, id: "k.1" }]],
    ["an empty id", [{ ...LAMA, id: "" }]],
  ])("refuses %s, naming the rule", (_nama, kunci) => {
    expect(() => createSubjek(kunci)).toThrow(
      expect.objectContaining({ aturan: "KUNCI_SIDIK", kodeKeluar: 2 }),
    );
  });
});
