import { describe, expect, it } from "vitest";
import { createMemoryStorage } from "#web/penjelajah/memory-storage.js";

describe("createMemoryStorage", () => {
  it("keeps, replaces, removes and clears like Web Storage", () => {
    const storage = createMemoryStorage();
    storage.setItem("a", "1");
    storage.setItem("a", "2");
    storage.setItem("b", "");
    expect([storage.getItem("a"), storage.getItem("b"), storage.getItem("c"), storage.length]).toEqual([
      "2",
      "",
      null,
      2,
    ]);
    storage.removeItem("a");
    expect([storage.getItem("a"), storage.length]).toEqual([null, 1]);
    storage.clear();
    expect(storage.length).toBe(0);
  });

  it("shares nothing between two of its kind", () => {
    createMemoryStorage().setItem("a", "1");
    expect(createMemoryStorage().getItem("a")).toBeNull();
  });
});
