import { describe, expect, it } from "vitest";
import { HimpunanId } from "#store/padan/himpunan-id.js";

const JAUH = 2 ** 20;

describe("a set of ids", () => {
  it("holds what was put in and nothing else, however alike their bits are", () => {
    const id = [0, 1, 31, 32, JAUH + 5, 2 ** 31, 2 ** 32 + 7, 9_000_000_000_000];
    const himpunan = new HimpunanId(id);
    for (const satu of id) {
      expect(himpunan.has(satu)).toBe(true);
      for (const lain of [satu + JAUH, satu + 2 ** 32, satu + 64]) expect(himpunan.has(lain)).toBe(false);
    }
    himpunan.add(5);
    himpunan.add(5);
    expect(himpunan.has(5)).toBe(true);
    expect([...himpunan]).toEqual([...id, 5]);
    expect(new HimpunanId().has(0)).toBe(false);
  });
});
