import { describe, expect, it } from "vitest";
import { BATAS } from "#graphql/batas.js";
import { parseBatas } from "#web/penjelajah/parse-batas.js";

describe("parseBatas", () => {
  it("names every limit that the server publishes, each once", () => {
    const batas = parseBatas(BATAS);
    expect(batas.map(({ nilai }) => nilai).sort()).toEqual(Object.values(BATAS).sort());
    expect(new Set(batas.map(({ nama }) => nama)).size).toBe(Object.keys(BATAS).length);
  });

  it("shows them in one order, whatever the server's", () => {
    const tukar = Object.fromEntries(Object.entries(BATAS).reverse());
    expect(parseBatas(tukar)).toEqual(parseBatas(BATAS));
  });

  it("shows nothing that is no limit", () => {
    expect(parseBatas({ depth: "12", cost: Number.NaN, lain: 1 })).toEqual([]);
    expect(parseBatas(null)).toEqual([]);
    expect(parseBatas("x")).toEqual([]);
  });
});
