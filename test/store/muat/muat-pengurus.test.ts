import { beforeEach, describe, expect, it } from "vitest";
import { csv, PENGURUS, PERSEKUTUAN, PERSEROAN, prepareBasisData, type Sel } from "./bantuan.js";

const db = prepareBasisData();
const anggota = () =>
  db.query(
    `SELECT r.urutan, r.peran, r.nama, r.jabatan FROM register_pengurus r JOIN register_entitas e ON e.id = r.entitas_id
     ORDER BY e.id_sumber, r.urutan`,
  );
const urut = async () =>
  (
    await db.query("SELECT urut_i::int i, urut_ii::int ii FROM register_entitas WHERE id_sumber = 'AHU-1'")
  )[0];
const direktur: Sel = { ...PENGURUS, nama: "Citra Contoh", jabatan: "Direktur", nik: "" };
const komisaris: Sel = {
  ...PENGURUS,
  peran: "KOMISARIS",
  nama: "Dewi Contoh",
  jabatan: "Komisaris",
  nik: "",
};
const pada = (jam: string, ...baris: Sel[]): Sel[] => baris.map((satu) => ({ ...satu, diubah_pada: jam }));
const muat = (baris: readonly Sel[], perTanggal?: string) =>
  db.muat("pengurus", csv("pengurus", baris), perTanggal === undefined ? {} : { perTanggal });

beforeEach(async () => {
  await db.muat("perseroan", csv("perseroan", [PERSEROAN, { ...PERSEROAN, id_sumber: "AHU-2" }]));
  await db.muat("persekutuan", csv("persekutuan", [PERSEKUTUAN]));
});

describe("muat pengurus", () => {
  it("stores the list in the order supplied, komisaris apart, titles as the interface has them", async () => {
    const sekutu = { ...direktur, id_sumber_entitas: "CV-1", peran: "SEKUTU_PASIF", jabatan: "Sekutu" };
    const hasil = await muat([
      direktur,
      komisaris,
      PENGURUS,
      { ...PENGURUS, nama: "Eko", jabatan: "Manajer" },
      sekutu,
    ]);
    expect(hasil).toMatchObject({ dibaca: 5, diterima: 5, baru: 5 });
    expect(await anggota()).toEqual([
      { urutan: 1, peran: "PENGURUS", nama: "Citra Contoh", jabatan: "DIREKTUR" },
      { urutan: 2, peran: "PENGURUS", nama: "Budi Contoh", jabatan: "DIREKTUR_UTAMA" },
      { urutan: 3, peran: "PENGURUS", nama: "Eko", jabatan: "LAINNYA" },
      { urutan: 1, peran: "SEKUTU_PASIF", nama: "Citra Contoh", jabatan: null },
    ]);
    expect(await db.query("SELECT urutan, nama, jabatan FROM register_komisaris")).toEqual([
      { urutan: 1, nama: "Dewi Contoh", jabatan: "Komisaris" },
    ]);
    expect(await db.query("SELECT id_sumber FROM register_entitas WHERE pengurus_ada ORDER BY 1")).toEqual([
      { id_sumber: "AHU-1" },
      { id_sumber: "CV-1" },
    ]);
  });

  it("changes nothing when loaded twice, and counts identical rows as one", async () => {
    await muat([PENGURUS, direktur, PENGURUS]);
    expect(await anggota()).toHaveLength(2);
    const dulu = await db.readSemua();
    expect(await muat([PENGURUS, direktur, PENGURUS])).toMatchObject({ diterima: 3, tetap: 3 });
    expect(await db.readSemua()).toEqual(dulu);
  });

  it("takes the newest whole list, ignores an older one, and empties on request", async () => {
    await muat([...pada("2025-03-01", direktur), ...pada("2025-02-01", PENGURUS, komisaris)]);
    expect((await anggota()).map((a) => a["nama"])).toEqual(["Citra Contoh"]);
    expect(await muat(pada("2025-01-05", PENGURUS))).toMatchObject({ usang: 1 });
    expect((await anggota()).map((a) => a["nama"])).toEqual(["Citra Contoh"]);
    const kosong = { id_sumber_entitas: "AHU-1", diubah_pada: "2025-04-01" };
    expect(await muat([kosong])).toMatchObject({ berubah: 1 });
    expect(await anggota()).toEqual([]);
    expect(await db.query("SELECT pengurus_ada FROM register_entitas WHERE id_sumber = 'AHU-1'")).toEqual([
      { pengurus_ada: true },
    ]);
  });

  it("refuses the whole load when a list is emptied and filled at once, or two files give one version two lists", async () => {
    const kosong = { id_sumber_entitas: "AHU-1", diubah_pada: PENGURUS["diubah_pada"] ?? "" };
    await expect(muat([PENGURUS, kosong])).rejects.toMatchObject({
      aturan: "BARIS_BERTENTANGAN",
      kodeKeluar: 1,
    });
    const dua = [csv("pengurus", [PENGURUS]), csv("pengurus", [direktur])];
    await expect(db.muat("pengurus", dua)).rejects.toThrow("berkas 1 baris 2 dan berkas 2 baris 2");
    expect(await anggota()).toEqual([]);
    expect(
      await db.muat("pengurus", [csv("pengurus", [PENGURUS]), csv("pengurus", [PENGURUS])]),
    ).toMatchObject({ baru: 1, tetap: 1 });
  });

  it("refuses a list of which one row is wrong, whole, and leaves the old one", async () => {
    await muat([PENGURUS]);
    const rusak = pada(
      "2025-05-01",
      direktur,
      { ...PENGURUS, nik: "123" },
      { ...direktur, id_sumber_entitas: "AHU-2" },
    );
    expect(await muat(rusak)).toMatchObject({ dibaca: 3, diterima: 1, ditolak: 2, baru: 1 });
    expect(await db.readLaporan()).toBe(
      "berkas,baris,kolom,aturan\n1,2,id_sumber_entitas,DAFTAR_TIDAK_UTUH\n1,3,nik,NIK_PANJANG\n",
    );
    expect((await anggota()).map((a) => a["nama"])).toEqual(["Budi Contoh", "Citra Contoh"]);
  });

  it("refuses lists of entities that are unknown or deleted, unknown roles, and another content of the stored version", async () => {
    await muat([PENGURUS]);
    await db.muat(
      "perseroan",
      csv("perseroan", [{ id_sumber: "AHU-2", diubah_pada: "2025-06-01", dihapus_pada: "2025-06-01" }]),
    );
    const baris = [
      { ...PENGURUS, id_sumber_entitas: "X" },
      { ...PENGURUS, id_sumber_entitas: "AHU-2" },
      { ...PENGURUS, id_sumber_entitas: "CV-1", peran: "DEWAN" },
      direktur,
    ];
    expect(await muat(baris)).toMatchObject({ ditolak: 4, diterima: 0 });
    expect(await db.readLaporan()).toBe(
      [
        "berkas,baris,kolom,aturan",
        "1,2,id_sumber_entitas,ENTITAS_TIDAK_DIKENAL",
        "1,3,id_sumber_entitas,ENTITAS_TIDAK_DIKENAL",
        "1,4,peran,NILAI_TIDAK_DIKENAL",
        "1,5,diubah_pada,VERSI_BERTENTANGAN\n",
      ].join("\n"),
    );
  });

  it("moves the entity for the party that sees the difference: not for komisaris, for Pihak II alone for a NIK", async () => {
    expect(await urut()).toEqual({ i: 1, ii: 1 });
    await muat([PENGURUS, komisaris]);
    expect(await urut()).toEqual({ i: 3, ii: 3 });
    await muat(pada("2025-02-01", PENGURUS, { ...komisaris, nama: "Lain" }));
    expect(await urut()).toEqual({ i: 3, ii: 3 });
    await muat(pada("2025-03-01", { ...PENGURUS, nik: "3171015708450001" }));
    expect(await urut()).toEqual({ i: 3, ii: 4 });
    await muat(pada("2025-04-01", { ...PENGURUS, nomor_handphone: "" }));
    expect(await urut()).toEqual({ i: 4, ii: 5 });
    await muat(pada("2025-05-01", { ...PENGURUS, nomor_handphone: "" }));
    expect(await urut()).toEqual({ i: 4, ii: 5 });
    expect(await db.query("SELECT id::int FROM register_pengurus")).toEqual([{ id: 1 }]);
  });

  it("marks a telephone or an e-mail that cannot be used", async () => {
    await muat([{ ...PENGURUS, alamat_email: "tidak ada", nomor_handphone: "-" }]);
    expect(await db.query("SELECT alamat_email, nomor_handphone, tidak_sah FROM register_pengurus")).toEqual([
      { alamat_email: null, nomor_handphone: null, tidak_sah: ["alamatEmail", "nomorHandphone"] },
    ]);
  });

  it("empties the lists that a complete register lacks, once", async () => {
    await muat([PENGURUS, { ...direktur, id_sumber_entitas: "AHU-2" }]);
    const hasil = await muat([PENGURUS], "2025-06-01");
    expect(hasil).toMatchObject({ tetap: 1, dihapusKarenaTiada: 1 });
    expect((await anggota()).map((a) => a["nama"])).toEqual(["Budi Contoh"]);
    expect(await db.query("SELECT count(*)::int AS n FROM register_entitas WHERE pengurus_ada")).toEqual([
      { n: 3 },
    ]);
    const dulu = await db.readSemua();
    await muat([PENGURUS], "2025-06-01");
    expect(await db.readSemua()).toEqual(dulu);
    expect(await muat([PENGURUS, { ...direktur, id_sumber_entitas: "AHU-2" }], "2025-07-01")).toMatchObject({
      berubah: 1,
    });
  });
});
