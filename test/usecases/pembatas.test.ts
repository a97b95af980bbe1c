import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPembatas } from "#usecases/pembatas.js";

function siapkan(maks?: number) {
  let kini = 1_000_000;
  const pembatas = createPembatas({ now: () => kini }, maks);
  const maju = (ms: number) => {
    kini += ms;
  };
  const ambil = (id: string, batasPerMenit: number, kali: number) =>
    Array.from({ length: kali }, () => pembatas.take({ id, batasPerMenit })).filter((h) => h.ok).length;
  return { pembatas, maju, ambil };
}

describe("createPembatas", () => {
  it("admits one minute's worth at once, and then says how long to wait", () => {
    const { pembatas, ambil } = siapkan();
    expect(ambil("a", 6, 10)).toBe(6);
    expect(pembatas.take({ id: "a", batasPerMenit: 6 })).toEqual({ ok: false, cobaLagiDetik: 10 });
  });

  it("admits the next request after exactly the time it said", () => {
    const { maju, ambil } = siapkan();
    ambil("a", 6, 6);
    maju(9_999);
    expect(ambil("a", 6, 1)).toBe(0);
    maju(1);
    expect(ambil("a", 6, 2)).toBe(1);
  });

  it("says at least one second, also to a client of many requests", () => {
    const { pembatas, ambil } = siapkan();
    ambil("a", 6_000, 6_000);
    expect(pembatas.take({ id: "a", batasPerMenit: 6_000 })).toEqual({ ok: false, cobaLagiDetik: 1 });
  });

  it("never fills beyond one minute's worth", () => {
    const { maju, ambil } = siapkan();
    ambil("a", 6, 6);
    maju(86_400_000);
    expect(ambil("a", 6, 10)).toBe(6);
  });

  it("takes several at once or none, and says when there will be enough", () => {
    const { pembatas, maju } = siapkan();
    const klien = { id: "a", batasPerMenit: 6 };
    expect(pembatas.take(klien, 5)).toEqual({ ok: true });
    expect(pembatas.take(klien, 3)).toEqual({ ok: false, cobaLagiDetik: 20 });
    expect(pembatas.take(klien)).toEqual({ ok: true });
    maju(30_000);
    expect(pembatas.take(klien, 3)).toEqual({ ok: true });
  });

  it("counts each client alone", () => {
    const { ambil } = siapkan();
    ambil("a", 6, 10);
    expect(ambil("b", 6, 10)).toBe(6);
  });

  it("follows a limit that was lowered", () => {
    const { ambil } = siapkan();
    ambil("a", 100, 1);
    expect(ambil("a", 5, 10)).toBe(5);
  });

  it("neither fills nor empties when the clock jumps back", () => {
    const { maju, ambil } = siapkan();
    ambil("a", 6, 3);
    maju(-3_600_000);
    expect(ambil("a", 6, 10)).toBe(3);
    maju(10_000);
    expect(ambil("a", 6, 10)).toBe(1);
  });

  it("keeps a bounded number of buckets and drops the one unused for longest", () => {
    const { ambil } = siapkan(2);
    ambil("a", 1, 1);
    ambil("b", 1, 1);
    ambil("a", 1, 1);
    ambil("c", 1, 1);
    expect(ambil("a", 1, 1)).toBe(0);
    expect(ambil("b", 1, 1)).toBe(1);
  });

  it("admits no more than the limit and one full bucket over any stretch of time", () => {
    const langkah = fc.record({
      ms: fc.integer({ min: 0, max: 5_000 }),
      kali: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(langkah, { maxLength: 50 }), (batas, semua) => {
        const { maju, ambil } = siapkan();
        let [diterima, lewat] = [0, 0];
        for (const { ms, kali } of semua) {
          maju(ms);
          lewat += ms;
          diterima += ambil("a", batas, kali);
        }
        expect(diterima).toBeLessThanOrEqual(batas + (lewat * batas) / 60_000 + 1e-6);
      }),
      { seed: 20231221 },
    );
  });
});
