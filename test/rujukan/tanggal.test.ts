import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countHari, parseTanggal, parseWaktu } from "#rujukan/tanggal.js";

const SEED = 7551223;

describe("parseTanggal", () => {
  it.each(["2023-12-21", "2000-02-29", "2024-02-29", "1800-01-01", "2199-12-31"])("accepts %s", (tanggal) => {
    expect(parseTanggal(tanggal)).toEqual({ ok: true, tanggal });
  });

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2023-04-31",
    "2023-13-01",
    "2023-00-10",
    "2023-01-00",
    "2023-01-32",
  ])("refuses %s, which no calendar has", (text) => {
    expect(parseTanggal(text)).toEqual({ ok: false, aturan: "TANGGAL_TIDAK_ADA" });
  });

  it.each([
    "21/12/2023",
    "21-12-2023",
    "2023-1-2",
    "20231221",
    "2023-12-21 ",
    "2023-12-21T00:00:00Z",
    "",
    "45281",
  ])("refuses another form (%#)", (text) => {
    expect(parseTanggal(text)).toEqual({ ok: false, aturan: "TANGGAL_BENTUK" });
  });

  it.each(["1799-12-31", "2200-01-01", "0000-01-01", "9999-12-31"])("refuses the year of %s", (text) => {
    expect(parseTanggal(text)).toEqual({ ok: false, aturan: "TANGGAL_RENTANG" });
  });
});

describe("parseWaktu", () => {
  it.each([
    ["2023-12-21", "2023-12-20T17:00:00.000000Z"],
    ["2024-03-01", "2024-02-29T17:00:00.000000Z"],
    ["2023-03-01", "2023-02-28T17:00:00.000000Z"],
    ["2024-01-01", "2023-12-31T17:00:00.000000Z"],
    ["2023-12-21T10:00:00+07:00", "2023-12-21T03:00:00.000000Z"],
    ["2023-12-21T03:00:00Z", "2023-12-21T03:00:00.000000Z"],
    ["2023-12-21t03:00:00z", "2023-12-21T03:00:00.000000Z"],
    ["2023-12-21 10:00:00.5+07:00", "2023-12-21T03:00:00.500000Z"],
    ["2023-12-31T23:30:00-01:00", "2024-01-01T00:30:00.000000Z"],
    ["2024-02-28T23:59:59-00:01", "2024-02-29T00:00:59.000000Z"],
    ["2023-12-21T23:59:59.123456789-00:00", "2023-12-21T23:59:59.123456Z"],
    ["2023-12-21T00:00:00+05:30", "2023-12-20T18:30:00.000000Z"],
  ])("writes %s in UTC with microseconds", (text, iso) => {
    expect(parseWaktu(text)).toEqual({ ok: true, iso });
  });

  it("reads the common form in Jakarta's time as the form with a fraction, which is read the long way", () => {
    const dua = fc.nat(99).map((n) => String(n).padStart(2, "0"));
    const tahun = fc.oneof(fc.integer({ min: 1799, max: 2200 }), fc.nat(9999));
    const bagian = fc.tuple(
      tahun.map((n) => String(n).padStart(4, "0")),
      fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, "0")) },
        { weight: 1, arbitrary: dua },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 31 }).map((n) => String(n).padStart(2, "0")) },
        { weight: 1, arbitrary: dua },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.nat(23).map((n) => String(n).padStart(2, "0")) },
        { weight: 1, arbitrary: dua },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.nat(59).map((n) => String(n).padStart(2, "0")) },
        { weight: 1, arbitrary: dua },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.nat(59).map((n) => String(n).padStart(2, "0")) },
        { weight: 1, arbitrary: dua },
      ),
    );
    fc.assert(
      fc.property(bagian, ([tahun, bulan, hari, jam, menit, detik]) => {
        const teks = `${tahun}-${bulan}-${hari}T${jam}:${menit}:${detik}`;
        expect(parseWaktu(`${teks}+07:00`)).toEqual(parseWaktu(`${teks}.0+07:00`));
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  it("reads a character that is no digit in no place of the common form", () => {
    const teks = "2023-12-21T10:00:00+07:00";
    for (let i = 0; i < teks.length; i++) {
      for (const tanda of ["/", ":", "x", "٣"]) {
        const lain = teks.slice(0, i) + tanda + teks.slice(i + 1);
        if (lain !== teks) expect(parseWaktu(lain)).toEqual({ ok: false, aturan: "WAKTU_BENTUK" });
      }
    }
  });

  it.each([
    ["2023-12-21T10:00:00", "WAKTU_TANPA_OFFSET"],
    ["2023-12-21 10:00:00.123", "WAKTU_TANPA_OFFSET"],
    ["2023-12-21T24:00:00Z", "WAKTU_TIDAK_ADA"],
    ["2023-12-21T10:60:00Z", "WAKTU_TIDAK_ADA"],
    ["2016-12-31T23:59:60Z", "WAKTU_TIDAK_ADA"],
    ["2023-12-21T10:00:00+24:00", "WAKTU_TIDAK_ADA"],
    ["2023-12-21T10:00:00+07:60", "WAKTU_TIDAK_ADA"],
    ["2023-02-29T10:00:00Z", "TANGGAL_TIDAK_ADA"],
    ["2023-02-29", "TANGGAL_TIDAK_ADA"],
    ["1800-01-01", "TANGGAL_RENTANG"],
    ["2199-12-31T23:00:00-07:00", "TANGGAL_RENTANG"],
    ["9999-12-31T23:59:59Z", "TANGGAL_RENTANG"],
    ["2023-12-21T10:00Z", "WAKTU_BENTUK"],
    ["2023-12-21T10:00:00+0700", "WAKTU_BENTUK"],
    ["2023-12-21T10:00:00.Z", "WAKTU_BENTUK"],
    ["21/12/2023 10:00", "WAKTU_BENTUK"],
    ["1703127600", "WAKTU_BENTUK"],
    ["", "WAKTU_BENTUK"],
    ["2023-12-21T10:00:00Z\n", "WAKTU_BENTUK"],
    ["2".repeat(41), "WAKTU_BENTUK"],
  ])("refuses by rule (%#)", (text, aturan) => {
    expect(parseWaktu(text)).toEqual({ ok: false, aturan });
  });

  it("agrees with the platform's own reading and reads back as itself", () => {
    const moment = fc.tuple(
      fc.date({
        min: new Date("1801-01-01T00:00:00Z"),
        max: new Date("2198-12-31T00:00:00Z"),
        noInvalidDate: true,
      }),
      fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
    );
    fc.assert(
      fc.property(moment, ([saat, offset]) => {
        const besar = Math.abs(offset);
        const dua = (n: number) => String(n).padStart(2, "0");
        const zona = `${offset < 0 ? "-" : "+"}${dua(Math.floor(besar / 60))}:${dua(besar % 60)}`;
        const text = saat.toISOString().replace("Z", zona);
        const utc = new Date(saat.getTime() - offset * 60_000).toISOString().replace("Z", "000Z");
        expect(parseWaktu(text)).toEqual({ ok: true, iso: utc });
        expect(parseWaktu(utc)).toEqual({ ok: true, iso: utc });
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

describe("countHari", () => {
  it("has no days in a month that does not exist", () => {
    expect([countHari(2024, 0), countHari(2024, 13), countHari(2024, 2), countHari(2023, 2)]).toEqual([
      0, 0, 29, 28,
    ]);
  });
});
