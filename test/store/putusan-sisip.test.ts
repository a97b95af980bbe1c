import { describe, expect, it } from "vitest";
import { decideSisip } from "#store/putusan-sisip.js";
import type { HasilSisip } from "#store/sambungan-bukti.js";

const reject = (sqlState: string, batasan: string | null = null): HasilSisip => ({
  hasil: "DITOLAK",
  sqlState,
  batasan,
});
const GANDA = reject("23505", "bukti_korelasi_key");

describe("decideSisip", () => {
  it("takes an acknowledged INSERT as written", () => {
    expect(decideSisip({ hasil: "TERTULIS" }, false, false).putusan).toBe("TERTULIS");
  });

  it("sends again what may be written or not, and remembers the doubt", () => {
    expect(decideSisip({ hasil: "TERPUTUS" }, true, false)).toMatchObject({ putusan: "ULANG", ambigu: true });
  });

  it("takes a taken korelasi as its own row only after an answer was lost", () => {
    expect(decideSisip(GANDA, true, true).putusan).toBe("TERTULIS");
    expect(decideSisip(GANDA, true, false)).toEqual({ putusan: "GAGAL", sebab: "DITOLAK_23505" });
  });

  it("takes another constraint for a failure, even after an answer was lost", () => {
    expect(decideSisip(reject("23505", "bukti_pkey"), true, true).putusan).toBe("GAGAL");
    expect(decideSisip(reject("23514", "korelasi_check"), true, true).putusan).toBe("GAGAL");
  });

  it.each(["23505", "23502", "22P02", "22021", "54000", "P0001"])(
    "parts a group that %s spoilt",
    (sqlState) => {
      expect(decideSisip(reject(sqlState), false, false).putusan).toBe("PISAH");
      expect(decideSisip(reject(sqlState), true, false).putusan).toBe("GAGAL");
    },
  );

  it.each(["42501", "42P01", "25006", "53100", "0A000"])(
    "does not try row by row what no row can pass: %s",
    (sqlState) => {
      expect(decideSisip(reject(sqlState), false, false)).toEqual({
        putusan: "GAGAL",
        sebab: `DITOLAK_${sqlState}`,
      });
    },
  );

  it.each(["57014", "55P03", "40001", "40P01"])("tries again after %s without a new doubt", (sqlState) => {
    expect(decideSisip(reject(sqlState), true, false)).toMatchObject({ putusan: "ULANG", ambigu: false });
    expect(decideSisip(reject(sqlState), true, true)).toMatchObject({ putusan: "ULANG", ambigu: true });
  });
});
