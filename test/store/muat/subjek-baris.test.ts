import { describe, expect, it } from "vitest";
import { JENIS_BERKAS } from "#berkas/jenis.js";
import { createPenyidikBaris } from "#store/muat/subjek-baris.js";
import { SUBJEK } from "./bantuan.js";

const KUNCI = "SINTETIS-1";
const NIK = "3171010101900001";
/** A legacy number, which names another subject than the NIK. */
const NPWP = "0019990019000000";

describe("createPenyidikBaris", () => {
  it("names a notary by the NIK first, then by the NPWP, then by the supplier's number", () => {
    const digest = createPenyidikBaris("notaris", SUBJEK);
    const kunci = { kunci: KUNCI };
    const oleh = (nik: string | null, npwp: string | null) =>
      SUBJEK.digestOrang({ nik, npwp, idSumber: KUNCI });
    expect(digest?.({ ...kunci, nik: NIK, npwp: NPWP })).toBe(oleh(NIK, null));
    expect(digest?.({ ...kunci, nik: null, npwp: NPWP })).toBe(oleh(null, NPWP));
    expect(digest?.({ ...kunci, nik: null, npwp: null })).toBe(oleh(null, null));
    expect(new Set([oleh(NIK, null), oleh(null, NPWP), oleh(null, null)]).size).toBe(3);
  });

  it.each(["perseroan", "persekutuan"] as const)("names a %s as a company", (jenis) => {
    const digest = createPenyidikBaris(jenis, SUBJEK);
    expect(digest?.({ kunci: KUNCI, npwp: NPWP })).toBe(SUBJEK.digestBadan({ npwp: NPWP, idSumber: KUNCI }));
    const tanpa = SUBJEK.digestBadan({ npwp: null, idSumber: KUNCI });
    expect(digest?.({ kunci: KUNCI, npwp: null })).toBe(tanpa);
    expect(tanpa).not.toBe(SUBJEK.digestOrang({ nik: null, npwp: null, idSumber: KUNCI }));
  });

  it("names nobody by the rows of other kinds", () => {
    const tanpa = JENIS_BERKAS.filter((jenis) => createPenyidikBaris(jenis, SUBJEK) === null);
    expect([...tanpa].sort()).toEqual(["badan-usaha", "kbli", "pengurus", "peserta"]);
  });
});
