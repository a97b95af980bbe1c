import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLuhn, npwpKey, parseNpwp, parseNpwpArgumen } from "#rujukan/npwp.js";

const SEED = 7551223;

function readNpwp(text: string) {
  const hasil = parseNpwp(text);
  if (!hasil.ok) throw new Error(hasil.aturan);
  return hasil.npwp;
}

const angka = (panjang: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: panjang, maxLength: panjang }).map((a) => a.join(""));

describe("parseNpwp", () => {
  it("reads the legacy form with dots and puts the zero before it", () => {
    expect(readNpwp("01.312.166.0-091.000")).toEqual({
      kanonik: "0013121660091000",
      jenis: "LAMA",
      nitku: null,
      cabang: false,
      tanda: [],
    });
  });

  it("reads the migrated form as the same number", () => {
    const npwp = readNpwp("0013121660091000");
    expect(npwp).toEqual({ ...readNpwp("01.312.166.0-091.000"), jenis: "BADAN_MIGRASI" });
  });

  it.each([
    "01.451.869.0-054.000",
    "019990019000000",
    "029990025000000",
    "319990032000000",
    "769990045000000",
    "849990056000000",
  ])("finds nothing doubtful in a legacy number with a good check digit (%#)", (text) => {
    expect(readNpwp(text)).toMatchObject({ jenis: "LAMA", tanda: [] });
  });

  it.each(["01.451.869.7-054.000", "019990010000000", "0019990010000000"])(
    "accepts and flags a failing check digit (%#)",
    (text) => {
      expect(readNpwp(text).tanda).toEqual(["NPWP_CHECKSUM"]);
    },
  );

  it("reads a NITKU of the head office and of a branch", () => {
    expect(readNpwp("0019990019000000000000")).toEqual({
      kanonik: "0019990019000000",
      jenis: "BADAN_MIGRASI",
      nitku: "000000",
      cabang: false,
      tanda: [],
    });
    expect(readNpwp("0019990019000000000001")).toMatchObject({
      kanonik: "0019990019000000",
      nitku: "000001",
      cabang: true,
      tanda: ["CABANG"],
    });
  });

  it("flags the branch of a legacy number, beside a failing check digit too", () => {
    expect(readNpwp("019990019000001")).toMatchObject({ cabang: true, tanda: ["CABANG"] });
    expect(readNpwp("019990010000001").tanda).toEqual(["NPWP_CHECKSUM", "CABANG"]);
  });

  it("reads the Coretax series without a check digit", () => {
    expect(readNpwp("1000000000000017")).toMatchObject({ jenis: "BADAN_CORETAX", tanda: [] });
    expect(readNpwp("1000000000000018")).toMatchObject({ jenis: "BADAN_CORETAX", tanda: [] });
    expect(readNpwp("1000000000000017000002")).toMatchObject({ cabang: true, tanda: ["CABANG"] });
  });

  it("reads a NIK as NPWP and passes its doubts on", () => {
    expect(readNpwp("3171011708450001")).toMatchObject({ jenis: "NIK", tanda: [] });
    expect(readNpwp("3171991708450001")).toMatchObject({ jenis: "NIK", tanda: ["NIK_WILAYAH"] });
    expect(readNpwp("3171991708450001000003").tanda).toEqual(["NIK_WILAYAH", "CABANG"]);
  });

  it("keeps and flags 16 digits of an unknown prefix", () => {
    expect(readNpwp("2000000000000017")).toEqual({
      kanonik: "2000000000000017",
      jenis: "TIDAK_DIKENAL",
      nitku: null,
      cabang: false,
      tanda: ["NPWP_AWALAN_TIDAK_DIKENAL"],
    });
  });

  it("flags an all-zero filler, which passes the check digit", () => {
    expect(readNpwp("00.000.000.0-000.000").tanda).toEqual(["NPWP_NOL"]);
    expect(readNpwp("0000000000000000").tanda).toEqual(["NPWP_NOL"]);
  });

  it.each([
    ["12345678901234", "NPWP_PANJANG"],
    ["12345678901234567", "NPWP_PANJANG"],
    ["0".repeat(65), "NPWP_PANJANG"],
    [`${" ".repeat(50)}019990019000000`, "NPWP_PANJANG"],
    ["FF3456789012345", "NPWP_BENTUK"],
    ["", "NPWP_BENTUK"],
    [" .-", "NPWP_BENTUK"],
    ["٠١٩٩٩٠٠١٩٠٠٠٠٠٠", "NPWP_BENTUK"],
    ["+19990019000000", "NPWP_BENTUK"],
    ["1.999E+13", "NOTASI_ILMIAH"],
  ])("refuses by rule (%#)", (text, aturan) => {
    expect(parseNpwp(text)).toEqual({ ok: false, aturan });
  });

  it("gives a canonical number that reads back as itself, wherever separators stand", () => {
    const bertanda = fc
      .tuple(
        fc.oneof(angka(15), angka(16), angka(22)),
        fc.array(fc.constantFrom("", " ", ".", "-"), { maxLength: 22 }),
      )
      .map(([nomor, pemisah]) => [...nomor].map((satu, i) => satu + (pemisah[i] ?? "")).join(""));
    fc.assert(
      fc.property(bertanda, (text) => {
        const npwp = readNpwp(text);
        expect(npwp.kanonik).toMatch(/^\d{16}$/);
        expect(readNpwp(npwp.kanonik).kanonik).toBe(npwp.kanonik);
        expect(npwp.cabang).toBe(npwp.tanda.includes("CABANG"));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe("parseNpwpArgumen", () => {
  it("refuses what parseNpwp flags as a failing check digit or a filler", () => {
    expect(parseNpwpArgumen("019990010000000")).toEqual({ ok: false, aturan: "NPWP_CHECKSUM" });
    expect(parseNpwpArgumen("019990010000001")).toEqual({ ok: false, aturan: "NPWP_CHECKSUM" });
    expect(parseNpwpArgumen("000000000000000")).toEqual({ ok: false, aturan: "NPWP_NOL" });
  });

  it("passes the other refusals on and accepts the rest, unknown prefixes too", () => {
    expect(parseNpwpArgumen("12345678901234")).toEqual({ ok: false, aturan: "NPWP_PANJANG" });
    for (const text of ["01.312.166.0-091.000", "1000000000000017", "3171011708450001", "2000000000000017"]) {
      expect(parseNpwpArgumen(text)).toEqual(parseNpwp(text));
    }
  });
});

describe("npwpKey", () => {
  it("is the first nine legacy digits, whatever the office and branch", () => {
    const kunci = ["01.999.001.9-429.000", "01.999.001.9-441.001", "0019990019000000"].map((text) =>
      npwpKey(readNpwp(text).kanonik),
    );
    expect(kunci).toEqual(["L019990019", "L019990019", "L019990019"]);
  });

  it("is the whole number for Coretax, NIK and unknown prefixes", () => {
    for (const text of ["1000000000000017", "3171011708450001", "2000000000000017"]) {
      expect(npwpKey(text)).toBe(text);
    }
  });
});

describe("isLuhn", () => {
  it("accepts the check digit and no other", () => {
    const cocok = Array.from({ length: 10 }, (_, i) => `01999001${i}`).filter((text) => isLuhn(text));
    expect(cocok).toEqual(["019990019"]);
  });

  it("refuses other characters and the empty range", () => {
    expect(isLuhn("01999001x")).toBe(false);
    expect(isLuhn("")).toBe(false);
  });

  it("detects every change of a single digit", () => {
    fc.assert(
      fc.property(angka(8), fc.nat(8), fc.integer({ min: 1, max: 9 }), (delapan, tempat, tambah) => {
        const benar =
          Array.from({ length: 10 }, (_, i) => `${delapan}${i}`).find((text) => isLuhn(text)) ?? "";
        const lain = (Number(benar[tempat]) + tambah) % 10;
        expect(isLuhn(`${benar.slice(0, tempat)}${lain}${benar.slice(tempat + 1)}`)).toBe(false);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
