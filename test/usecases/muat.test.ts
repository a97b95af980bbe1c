import { describe, expect, it } from "vitest";
import { type ArgumenMuat, exitCodeMuat, muatBerkas, writeJsonMuat } from "#usecases/muat.js";
import type { HasilMuat, Pemuat, PermintaanMuat } from "#usecases/ports/pemuat.js";

const HASIL: HasilMuat = {
  jenis: "perseroan",
  dibaca: 6,
  diterima: 4,
  ditolak: 1,
  tidakPerlu: 1,
  baru: 1,
  berubah: 1,
  tetap: 1,
  usang: 1,
  dihapus: 0,
  dihapusKarenaTiada: 2,
  laporan: "laporan.csv",
};
const ARGUMEN: ArgumenMuat = {
  jenis: "perseroan",
  berkas: ["a.csv"],
  lengkap: false,
  perTanggal: null,
  laporan: "l.csv",
};
/** 23:30 of 14 January in UTC is the 15th in Jakarta. */
const JAM = { now: () => Date.parse("2026-01-14T23:30:00Z") };

function catat(): { readonly pemuat: Pemuat; readonly diminta: PermintaanMuat[] } {
  const diminta: PermintaanMuat[] = [];
  const load = async (permintaan: PermintaanMuat) => {
    diminta.push(permintaan);
    return HASIL;
  };
  return { pemuat: { load }, diminta };
}

describe("muatBerkas", () => {
  it("passes a complete register with its day, today in Jakarta at the latest", async () => {
    const { pemuat, diminta } = catat();
    expect(await muatBerkas(pemuat, JAM, { ...ARGUMEN, lengkap: true, perTanggal: "2026-01-15" })).toBe(
      HASIL,
    );
    expect(diminta).toMatchObject([{ lengkapPerTanggal: "2026-01-15", berkas: ["a.csv"] }]);
  });

  it.each<[Partial<ArgumenMuat>, string]>([
    [{ jenis: "yayasan" }, "JENIS_TIDAK_DIKENAL"],
    [{ berkas: [] }, "TANPA_BERKAS"],
    [{ lengkap: true }, "LENGKAP_PER_TANGGAL"],
    [{ perTanggal: "2026-01-01" }, "LENGKAP_PER_TANGGAL"],
    [{ lengkap: true, perTanggal: "2026-02-30" }, "TANGGAL_TIDAK_ADA"],
    [{ lengkap: true, perTanggal: "1/2/2026" }, "TANGGAL_BENTUK"],
    [{ lengkap: true, perTanggal: "2026-01-16" }, "PER_TANGGAL_MASA_DEPAN"],
    [{ jenis: "kbli", lengkap: true, perTanggal: "2026-01-01" }, "LENGKAP_KBLI"],
  ])("refuses %j as wrong usage: %s", async (lain, aturan) => {
    const { pemuat, diminta } = catat();
    await expect(muatBerkas(pemuat, JAM, { ...ARGUMEN, ...lain })).rejects.toMatchObject({
      kodeKeluar: 2,
      aturan,
    });
    expect(diminta).toEqual([]);
  });

  it("reports in English names and ends with 1 when rows were refused", () => {
    expect(writeJsonMuat(HASIL)).toMatchObject({
      read: 6,
      accepted: 4,
      refused: 1,
      notNeeded: 1,
      report: "laporan.csv",
    });
    expect(exitCodeMuat(HASIL)).toBe(1);
    expect(exitCodeMuat({ ...HASIL, ditolak: 0 })).toBe(0);
  });
});
