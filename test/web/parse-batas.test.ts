import { describe, expect, it } from "vitest";
import { parseBatas } from "#web/penjelajah/parse-batas.js";

describe("parseBatas", () => {
  it("names every published limit, in one order", () => {
    const batas = parseBatas({ pageSize: 1000, cost: 5, tokens: 4, aliases: 3, depth: 2 });
    expect(batas.map(({ nilai }) => nilai)).toEqual([2, 3, 4, 5, 1000]);
    expect(new Set(batas.map(({ nama }) => nama)).size).toBe(5);
  });

  it("shows nothing that is no limit", () => {
    expect(parseBatas({ depth: "12", cost: Number.NaN, lain: 1 })).toEqual([]);
    expect(parseBatas(null)).toEqual([]);
    expect(parseBatas("x")).toEqual([]);
  });
});
