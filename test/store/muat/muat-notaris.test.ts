import { describe, expect, it } from "vitest";
import {
  BADAN_USAHA,
  csv,
  NOTARIS,
  PERSEROAN,
  PESERTA,
  prepareBasisData,
  type Sel,
  SUBJEK,
} from "./bantuan.js";

const db = prepareBasisData();
const NIK_DUA = "3171015708450001";
const NIK_LAIN = "3171012902001234";
const notarisDua: Sel = { ...NOTARIS, id_sumber: "N-2", nik: NIK_DUA, npwp: "" };
const peserta = () =>
  db.query(
    "SELECT nik, status, segmen, nomor_kartu, asal, per_tanggal::text, dihapus_pada FROM register_peserta ORDER BY id",
  );
const muatNotaris = () => db.muat("notaris", csv("notaris", [NOTARIS, notarisDua]));
const muat = (baris: readonly Sel[], perTanggal?: string) =>
  db.muat("peserta", csv("peserta", baris), perTanggal === undefined ? {} : { perTanggal });

describe("muat notaris", () => {
  it("stores two levels of area, contacts of the office, and one subject for NIK and NPWP", async () => {
    expect(await muatNotaris()).toMatchObject({ baru: 2 });
    expect(
      await db.query(
        `SELECT nik, npwp, provinsi, kabupaten_kota, nomor_telepon, alamat_email, nama, nomor_sk, subjek FROM register_notaris
         WHERE id_sumber = 'N-1'`,
      ),
    ).toEqual([
      {
        nik: NOTARIS["nik"],
        npwp: NOTARIS["npwp"],
        provinsi: "31",
        kabupaten_kota: "31.71",
        nomor_telepon: "+62215550002",
        alamat_email: "kantor@contoh.id",
        nama: "Notaris Contoh",
        nomor_sk: "SK-N1",
        subjek: SUBJEK.digestOrang({ nik: NOTARIS["nik"] ?? "", npwp: null, idSumber: "" }),
      },
    ]);
    expect(await db.query("SELECT count(*)::int AS n FROM status_notaris WHERE status IS NULL")).toEqual([
      { n: 2 },
    ]);
  });

  it("refuses a bad NIK, and marks unusable contacts and areas by their path", async () => {
    const baris = [
      { ...NOTARIS, nik: "3171014017900001" },
      { ...NOTARIS, id_sumber: "N-3", nik: "3.17E+15" },
      { ...NOTARIS, id_sumber: "N-4", nomor_telepon: "x", alamat_email: "x", kode_wilayah: "91.13.01.2001" },
    ];
    expect(await db.muat("notaris", csv("notaris", baris))).toMatchObject({ ditolak: 2, baru: 1 });
    expect(await db.readLaporan()).toBe(
      "berkas,baris,kolom,aturan\n1,2,nik,NIK_TANGGAL\n1,3,nik,NOTASI_ILMIAH\n",
    );
    expect(await db.query("SELECT provinsi, kabupaten_kota, tidak_sah FROM register_notaris")).toEqual([
      {
        provinsi: "91",
        kabupaten_kota: null,
        tidak_sah: [
          "domisiliWilayahKerja.kabupatenKota",
          "domisiliWilayahKerja.nomorTelepon",
          "domisiliWilayahKerja.alamatEmail",
        ],
      },
    ]);
  });

  it("moves for the name only in the list of Pihak II, and forgets a status settled on another NIK", async () => {
    await db.muat("notaris", csv("notaris", [NOTARIS]));
    await db.query("UPDATE status_notaris SET status = 'AKTIF', segmen = 'BP'");
    const urut = async () =>
      (
        await db.query(
          "SELECT n.urut_i::int i, n.urut_ii::int ii, s.urut_i::int si, s.urut_ii::int sii, status FROM register_notaris n, status_notaris s",
        )
      )[0];
    const ubah = (lain: Sel, bulan: number) =>
      db.muat("notaris", csv("notaris", [{ ...NOTARIS, ...lain, diubah_pada: `2025-0${bulan}-01` }]));
    await ubah({ nama: "Lain", nomor_sk: "" }, 2);
    expect(await urut()).toEqual({ i: 1, ii: 2, si: 1, sii: 1, status: "AKTIF" });
    await ubah({ nama: "Lain", nomor_sk: "", alamat_email: "" }, 3);
    expect(await urut()).toEqual({ i: 2, ii: 3, si: 1, sii: 1, status: "AKTIF" });
    await ubah({ nama: "Lain", nomor_sk: "", alamat_email: "", nik: NIK_DUA }, 4);
    expect(await urut()).toEqual({ i: 3, ii: 4, si: 2, sii: 2, status: null });
  });
});

describe("muat peserta", () => {
  it("keeps the rows of supplied notaries only, and counts the others without reading them", async () => {
    await muatNotaris();
    const lain = { ...PESERTA, nik: NIK_LAIN, status: "rahasia", diubah_pada: "x" };
    expect(await muat([PESERTA, lain, lain])).toMatchObject({
      dibaca: 3,
      diterima: 1,
      tidakPerlu: 2,
      ditolak: 0,
    });
    expect(await peserta()).toEqual([
      {
        nik: PESERTA["nik"],
        status: "AKTIF",
        segmen: "PBPU",
        nomor_kartu: PESERTA["nomor_kartu"],
        asal: "BARIS",
        per_tanggal: "2025-02-01",
        dihapus_pada: null,
      },
    ]);
  });

  it("knows its values: status and segment required, no segment under TIDAK_TERDAFTAR", async () => {
    await muatNotaris();
    const baris = [
      { ...PESERTA, status: "aktif" },
      { ...PESERTA, nik: NIK_DUA, segmen: "" },
    ];
    expect(await muat(baris)).toMatchObject({ ditolak: 2 });
    expect(await db.readLaporan()).toBe(
      "berkas,baris,kolom,aturan\n1,2,status,NILAI_TIDAK_DIKENAL\n1,3,segmen,WAJIB_DIISI\n",
    );
    await muat([{ ...PESERTA, status: "TIDAK_TERDAFTAR" }]);
    expect(await peserta()).toMatchObject([{ status: "TIDAK_TERDAFTAR", segmen: null, asal: "BARIS" }]);
  });

  it("settles an absence from a complete register for the notaries of now, and for no one supplied later", async () => {
    await muatNotaris();
    expect(await muat([PESERTA], "2025-06-01")).toMatchObject({ diterima: 1, dihapusKarenaTiada: 1 });
    await db.muat("notaris", csv("notaris", [{ ...NOTARIS, id_sumber: "N-5", nik: NIK_LAIN }]));
    expect(await peserta()).toMatchObject([
      { nik: PESERTA["nik"], status: "AKTIF", asal: "BARIS", per_tanggal: "2025-06-01" },
      {
        nik: NIK_DUA,
        status: "TIDAK_TERDAFTAR",
        segmen: null,
        asal: "REGISTER_LENGKAP",
        per_tanggal: "2025-06-01",
      },
    ]);
    const dulu = await db.readSemua();
    await muat([PESERTA], "2025-06-01");
    expect((await peserta()).map((p) => p["nik"])).toEqual([PESERTA["nik"], NIK_DUA, NIK_LAIN]);
    await db.query("DELETE FROM register_peserta WHERE nik = $1", [NIK_LAIN]);
    expect((await db.readSemua())["register_peserta"]).toEqual(dulu["register_peserta"]);
  });

  it("confirms an unchanged row on the later day, and takes the row of a later register over an absence", async () => {
    await muatNotaris();
    await muat([PESERTA], "2025-06-01");
    const dua = { ...PESERTA, nik: NIK_DUA };
    expect(await muat([dua])).toMatchObject({ usang: 1 });
    expect(await muat([PESERTA, dua], "2025-07-01")).toMatchObject({
      tetap: 1,
      berubah: 1,
      dihapusKarenaTiada: 0,
    });
    expect(await peserta()).toMatchObject([
      { status: "AKTIF", per_tanggal: "2025-07-01" },
      { nik: NIK_DUA, status: "AKTIF", asal: "BARIS", per_tanggal: "2025-07-01" },
    ]);
  });

  it("holds a refused row to be present, and refuses a complete register with an unreadable NIK whole", async () => {
    await muatNotaris();
    await muat([PESERTA, { ...PESERTA, nik: NIK_DUA, status: "x" }], "2025-06-01");
    expect((await peserta()).map((p) => p["nik"])).toEqual([PESERTA["nik"]]);
    const dulu = await db.readSemua();
    await expect(muat([PESERTA, { ...PESERTA, nik: "12" }], "2025-07-01")).rejects.toMatchObject({
      aturan: "LENGKAP_TIDAK_TERBACA",
    });
    expect(await db.readSemua()).toEqual(dulu);
  });

  it("refuses contradicting rows of one NIK, deletes on request, and forgets people who are no notaries any more", async () => {
    await muatNotaris();
    await expect(muat([PESERTA, { ...PESERTA, segmen: "BP" }])).rejects.toMatchObject({
      aturan: "BARIS_BERTENTANGAN",
    });
    await muat([PESERTA, { ...PESERTA, nik: NIK_DUA }]);
    await muat([{ ...PESERTA, diubah_pada: "2025-03-01", dihapus_pada: "2025-03-01" }]);
    expect(await peserta()).toMatchObject([
      { status: null, segmen: null, nomor_kartu: null },
      { status: "AKTIF" },
    ]);
    await db.muat(
      "notaris",
      csv("notaris", [{ id_sumber: "N-2", diubah_pada: "2025-05-01", dihapus_pada: "2025-05-01" }]),
    );
    expect((await peserta()).map((p) => p["nik"])).toEqual([PESERTA["nik"]]);
  });
});

describe("muat badan usaha", () => {
  it("stores, updates, deletes and completes the register of employers", async () => {
    const dua = { ...BADAN_USAHA, kode_badan_usaha: "BU-2", npwp: "x" };
    const bu = () =>
      db.query(
        "SELECT kode_badan_usaha AS kode, nama, npwp, npwp_kunci, jumlah_pekerja, mutu FROM register_badan_usaha ORDER BY id",
      );
    const simpan = (baris: readonly Sel[], perTanggal?: string) =>
      db.muat("badan-usaha", csv("badan-usaha", baris), perTanggal === undefined ? {} : { perTanggal });
    expect(
      await simpan([BADAN_USAHA, dua, { ...dua, kode_badan_usaha: "BU-3", jumlah_pekerja: "1.000" }]),
    ).toMatchObject({ baru: 2, ditolak: 1 });
    expect(await db.readLaporan()).toContain("1,4,jumlah_pekerja,BILANGAN_PEMISAH");
    expect(await bu()).toEqual([
      {
        kode: "BU-1",
        nama: "PT Maju Jaya Sentosa",
        npwp: "0019990019000000",
        npwp_kunci: "L019990019",
        jumlah_pekerja: 25,
        mutu: [],
      },
      {
        kode: "BU-2",
        nama: "PT Maju Jaya Sentosa",
        npwp: null,
        npwp_kunci: null,
        jumlah_pekerja: 25,
        mutu: ["NPWP_BENTUK"],
      },
    ]);
    const dulu = await db.readSemua();
    expect(await simpan([BADAN_USAHA, dua])).toMatchObject({ tetap: 2 });
    expect(await db.readSemua()).toEqual(dulu);
    expect(
      await simpan([{ ...BADAN_USAHA, jumlah_pekerja: "30", diubah_pada: "2025-02-01" }], "2025-06-01"),
    ).toMatchObject({
      berubah: 1,
      dihapusKarenaTiada: 1,
    });
    expect(await bu()).toMatchObject([{ jumlah_pekerja: 30 }, { nama: null, jumlah_pekerja: null }]);
  });
});

describe("muat kbli", () => {
  it("gives titles to the entities that carry the code, and moves those for both parties, once", async () => {
    await db.muat(
      "perseroan",
      csv("perseroan", [PERSEROAN, { ...PERSEROAN, id_sumber: "AHU-2", kbli: "46311;2025:01111" }]),
    );
    const isi = csv("kbli", [
      { versi: "2020", kode: "46311", judul: "Perdagangan beras" },
      { versi: "2025", kode: "01111", judul: 'Pertanian "jagung"' },
      { versi: "2020", kode: "4631", judul: "x" },
    ]);
    expect(await db.muat("kbli", isi)).toMatchObject({ baru: 2, ditolak: 1 });
    const judul = () =>
      db.query("SELECT judul_kbli, urut_i::int i, urut_ii::int ii FROM register_entitas ORDER BY id");
    expect(await judul()).toEqual([
      { judul_kbli: ["Perdagangan beras"], i: 3, ii: 3 },
      { judul_kbli: ["", 'Pertanian "jagung"'], i: 4, ii: 4 },
    ]);
    expect(await db.muat("kbli", isi)).toMatchObject({ tetap: 2 });
    expect(await judul()).toMatchObject([{ i: 3 }, { i: 4 }]);
    await db.muat("perseroan", csv("perseroan", [{ ...PERSEROAN, id_sumber: "AHU-3" }]));
    expect((await judul())[2]).toMatchObject({ judul_kbli: ["Perdagangan beras"] });
    await expect(db.muat("kbli", "kode,judul\n2020:46311,a\n2020:46311,b\n")).rejects.toMatchObject({
      aturan: "BARIS_BERTENTANGAN",
    });
    expect(await db.muat("kbli", "judul,kode\nBaru,2020:46311\n")).toMatchObject({ berubah: 1 });
  });
});
