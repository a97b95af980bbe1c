import { describe, expect, it } from "vitest";
import { buildIkhtisar, type RingkasStatus } from "#store/padan/ikhtisar.js";

const row = (
  kabupaten: string | null,
  status: string | null,
  metode: string | null,
  banyak: number,
  umur: number | null = null,
): RingkasStatus => ({ kabupaten, status, metode, umur, banyak });

describe("the report of a run", () => {
  it("adds up what was and what moved, and names nothing of which none is left", () => {
    const ikhtisar = buildIkhtisar([
      row(null, null, null, 2, 4),
      row("32.04", "TERDAFTAR", "NPWP_NAMA", 3),
      row("31.71", "TERDAFTAR", "ORANG", 1),
      row("32.04", "TERDAFTAR", "NPWP_NAMA", -1),
      row("32.04", null, null, 1, 0),
      row("31.71", "TERDAFTAR", "ORANG", -1),
    ]);
    expect(ikhtisar).toEqual({
      terdaftar: 2,
      tidakTerdaftar: 0,
      belum: 3,
      menurutMetode: { NPWP_NAMA: 2 },
      menurutKabupaten: [
        { kabupaten: "32.04", terdaftar: 2, tidakTerdaftar: 0, belum: 1 },
        { kabupaten: null, terdaftar: 0, tidakTerdaftar: 0, belum: 2 },
      ],
      umurBelum: { "7": 1, "30": 0, "90": 0, "365": 0, LEBIH: 2 },
    });
  });
});
