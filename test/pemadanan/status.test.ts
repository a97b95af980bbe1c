import { describe, expect, it } from "vitest";
import { decideStatusNotaris } from "#pemadanan/status.js";

const HARI = "2026-11-01";
const belum = { nilai: null, alasan: "BELUM_DIPADANKAN" };

describe("only a settled outcome becomes a status of Pasal 4(2)", () => {
  it.each(["AKTIF", "TIDAK_AKTIF"] as const)("passes on %s of a notary with its segment", (status) => {
    const terbit = decideStatusNotaris({ hasil: "MATCHED", status, segmen: "PBPU", perTanggal: HARI });
    expect(terbit.status).toEqual({ nilai: status, alasan: null });
    expect(terbit.segmen).toEqual({ nilai: "PBPU", alasan: null });
    expect(terbit.perTanggal).toBe(HARI);
  });

  it("says that a matched notary's missing segment was not supplied", () => {
    const terbit = decideStatusNotaris({ hasil: "MATCHED", status: "AKTIF", segmen: null, perTanggal: null });
    expect(terbit.segmen).toEqual({ nilai: null, alasan: "TIDAK_DIPASOK" });
  });

  it("has no segment under TIDAK_TERDAFTAR: it does not apply", () => {
    const terbit = decideStatusNotaris({ hasil: "NO_MATCH", dasar: "BARIS_EKSPLISIT", perTanggal: HARI });
    expect(terbit).toEqual({
      status: { nilai: "TIDAK_TERDAFTAR", alasan: null },
      segmen: { nilai: null, alasan: "TIDAK_BERLAKU" },
      perTanggal: HARI,
    });
  });

  it("gives an undecided notary null for both, with the same reason", () => {
    expect(decideStatusNotaris({ hasil: "UNRESOLVED" })).toEqual({
      status: belum,
      segmen: belum,
      perTanggal: null,
    });
  });
});
