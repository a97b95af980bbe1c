import { describe, expect, it } from "vitest";
import { type Aturan, KALIMAT_ATURAN, refuse } from "#rujukan/aturan.js";

describe("refuse", () => {
  it("gives the one frozen refusal of every rule, and a sentence exists for it", () => {
    for (const [aturan, kalimat] of Object.entries(KALIMAT_ATURAN) as [Aturan, string][]) {
      const ditolak = refuse(aturan);
      expect(ditolak).toEqual({ ok: false, aturan });
      expect(Object.isFrozen(ditolak)).toBe(true);
      expect(refuse(aturan)).toBe(ditolak);
      expect(kalimat).toMatch(/^[A-Z].*\.$/);
    }
  });
});
