import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listServers } from "../../support/databases.js";
import { buildNik, createDunia, type Dunia } from "./dunia.js";

const BELUM = { status: null, segmen: null, per_tanggal: null, nomor_kartu: null, metode: null };
const METODE = "NIK";

describe.each(listServers())("the status of a notary after a matching run, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(() => d.reset());

  it("is what an explicit row of its NIK says", async () => {
    await d.addNotaris(
      { idSumber: "aktif", nik: buildNik(1) },
      { idSumber: "tidak-aktif", nik: buildNik(2) },
      { idSumber: "tidak-terdaftar", nik: buildNik(3) },
    );
    await d.addPeserta(
      { nik: buildNik(1), status: "AKTIF", segmen: "PPU_BU", nomorKartu: "0001", perTanggal: "2026-02-03" },
      { nik: buildNik(2), status: "TIDAK_AKTIF", segmen: null, nomorKartu: "0002" },
      { nik: buildNik(3), status: "TIDAK_TERDAFTAR", segmen: "PBI_JK", nomorKartu: "0003" },
    );
    const { notaris } = await d.match();
    expect(await d.readNotaris()).toEqual({
      aktif: {
        status: "AKTIF",
        segmen: "PPU_BU",
        per_tanggal: "2026-02-03",
        nomor_kartu: "0001",
        metode: METODE,
      },
      "tidak-aktif": {
        status: "TIDAK_AKTIF",
        segmen: null,
        per_tanggal: "2026-03-01",
        nomor_kartu: "0002",
        metode: METODE,
      },
      "tidak-terdaftar": {
        status: "TIDAK_TERDAFTAR",
        segmen: null,
        per_tanggal: "2026-03-01",
        nomor_kartu: null,
        metode: METODE,
      },
    });
    expect(notaris).toMatchObject({ aktif: 1, tidakAktif: 1, tidakTerdaftar: 1, belum: 0, berubah: 3 });
  });

  it("is TIDAK_TERDAFTAR as of the day of the complete register that lacks it", async () => {
    await d.addNotaris({ idSumber: "N", nik: buildNik(1) });
    await d.addPeserta({
      nik: buildNik(1),
      status: "TIDAK_TERDAFTAR",
      asal: "REGISTER_LENGKAP",
      perTanggal: "2026-04-30",
    });
    await d.match();
    expect(await d.readNotaris()).toMatchObject({
      N: { status: "TIDAK_TERDAFTAR", segmen: null, per_tanggal: "2026-04-30" },
    });
  });

  it("stays null for a notary supplied after the complete register, and for every other without an answer", async () => {
    await d.sql(`INSERT INTO muatan (jenis, sidik, lengkap, per_tanggal, dibaca, diterima, ditolak, tidak_perlu,
      selesai_pada) VALUES ('peserta', '{}', true, '2026-04-30', 1, 1, 0, 0, now())`);
    await d.addNotaris(
      { idSumber: "sebelum", nik: buildNik(1) },
      { idSumber: "sesudah", nik: buildNik(2) },
      { idSumber: "tanpa-nik", nik: null },
      { idSumber: "baris-dihapus", nik: buildNik(3) },
      { idSumber: "tiada-dihapus", nik: buildNik(4) },
      { idSumber: "tanpa-isi", nik: buildNik(5) },
    );
    await d.addPeserta(
      { nik: buildNik(1), status: "TIDAK_TERDAFTAR", asal: "REGISTER_LENGKAP" },
      { nik: buildNik(3), status: "AKTIF", segmen: "PBPU", dihapus: true },
      { nik: buildNik(4), status: "TIDAK_TERDAFTAR", asal: "REGISTER_LENGKAP", dihapus: true },
      { nik: buildNik(5), status: null },
    );
    const { notaris } = await d.match();
    const { sebelum, ...lain } = await d.readNotaris();
    expect(sebelum).toMatchObject({ status: "TIDAK_TERDAFTAR" });
    expect(Object.values(lain)).toEqual(Array(5).fill(BELUM));
    expect(notaris).toMatchObject({ tidakTerdaftar: 1, belum: 5, berubah: 1 });
    expect(notaris.alasan).toEqual({ TANPA_NIK: 1, TANPA_JAWABAN: 4, NIK_BELUM_DIPERIKSA: 0 });
  });

  it("follows the register from run to run, back to null when the answer is withdrawn", async () => {
    await d.addNotaris({ idSumber: "N", nik: buildNik(1) });
    await d.addPeserta({ nik: buildNik(1), status: "AKTIF", segmen: "PBPU", nomorKartu: "0001" });
    await d.match();
    await d.sql("UPDATE register_peserta SET status = 'TIDAK_AKTIF', segmen = 'BP'");
    await d.match();
    expect(await d.readNotaris()).toMatchObject({ N: { status: "TIDAK_AKTIF", segmen: "BP" } });
    await d.sql("UPDATE register_peserta SET dihapus_pada = now()");
    expect((await d.match()).notaris).toMatchObject({ belum: 1, berubah: 1 });
    expect(await d.readNotaris()).toEqual({ N: BELUM });
  });

  it("answers every record of one NIK, and no deleted one", async () => {
    await d.addNotaris(
      { idSumber: "A", nik: buildNik(1) },
      { idSumber: "B", nik: buildNik(1) },
      { idSumber: "mati", nik: buildNik(1), dihapus: true },
    );
    await d.addPeserta({ nik: buildNik(1), status: "AKTIF", segmen: "PBPU" });
    const { notaris } = await d.match();
    const hasil = await d.readNotaris();
    expect([hasil["A"]?.["status"], hasil["B"]?.["status"], hasil["mati"]?.["status"]]).toEqual([
      "AKTIF",
      "AKTIF",
      null,
    ]);
    expect(notaris).toMatchObject({ aktif: 2, belum: 0 });
  });
});
