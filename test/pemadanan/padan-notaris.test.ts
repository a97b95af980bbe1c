import { describe, expect, it } from "vitest";
import { decideNotaris, type JawabanPeserta } from "#pemadanan/padan-notaris.js";

const HARI = "2026-11-01";
const NIK = "3171011708450001";

function decide(nik: string | null, jawaban: JawabanPeserta) {
  const { idNotaris, penjelasan, ...hasil } = decideNotaris(
    { notaris: { idNotaris: "n1", nik }, jawaban },
    "eksak-1",
  );
  expect(idNotaris).toBe("n1");
  expect(penjelasan).toEqual({ metode: "NIK", versiParameter: "eksak-1" });
  return hasil;
}

describe("a notary is settled by NIK alone", () => {
  it.each(["AKTIF", "TIDAK_AKTIF"] as const)("takes %s from the row of its NIK", (status) => {
    const hasil = decide(NIK, { jenis: "BARIS", status, segmen: "BP", perTanggal: HARI });
    expect(hasil).toEqual({ hasil: "MATCHED", status, segmen: "BP", perTanggal: HARI });
  });

  it("is absent by a row that says so, whatever segment the row carries", () => {
    const hasil = decide(NIK, { jenis: "BARIS", status: "TIDAK_TERDAFTAR", segmen: "BP", perTanggal: HARI });
    expect(hasil).toEqual({ hasil: "NO_MATCH", dasar: "BARIS_EKSPLISIT", perTanggal: HARI });
  });

  it("is absent when a complete register that was asked for its NIK has no row", () => {
    const hasil = decide(NIK, { jenis: "ABSEN", perTanggal: HARI, nikTerperiksa: true });
    expect(hasil).toEqual({ hasil: "NO_MATCH", dasar: "REGISTER_LENGKAP", perTanggal: HARI });
  });

  it("is undecided when it was supplied after the complete register had been loaded", () => {
    const hasil = decide(NIK, { jenis: "ABSEN", perTanggal: HARI, nikTerperiksa: false });
    expect(hasil).toEqual({ hasil: "UNRESOLVED", alasan: "NIK_BELUM_DIPERIKSA" });
  });

  it("is undecided when no register answers", () => {
    expect(decide(NIK, { jenis: "TIDAK_ADA_JAWABAN" })).toEqual({
      hasil: "UNRESOLVED",
      alasan: "TANPA_JAWABAN",
    });
  });

  it.each<JawabanPeserta>([
    { jenis: "ABSEN", perTanggal: HARI, nikTerperiksa: true },
    { jenis: "TIDAK_ADA_JAWABAN" },
    { jenis: "BARIS", status: "TIDAK_TERDAFTAR", segmen: null, perTanggal: HARI },
  ])("is undecided without a usable NIK, even against $jenis", (jawaban) => {
    expect(decide(null, jawaban)).toEqual({ hasil: "UNRESOLVED", alasan: "TANPA_NIK" });
  });
});
