import { describe, expect, it } from "vitest";
import { csv, PENGURUS, PERSEKUTUAN, PERSEROAN, prepareBasisData, type Sel } from "./bantuan.js";

const db = prepareBasisData();
const entitas = async (kolom: string) => db.query(`SELECT ${kolom} FROM register_entitas ORDER BY id`);
const urut = async () =>
  db.query(
    `SELECT e.id_sumber, e.urut_i::int i, e.urut_ii::int ii, s.urut_i::int si, s.urut_ii::int sii
     FROM register_entitas e JOIN status_entitas s ON s.entitas_id = e.id ORDER BY e.id`,
  );
const kolomInti = Object.keys(PERSEROAN).slice(0, 8);
const ubah = (lain: Sel, jam = "2025-02-01T00:00:00+07:00"): Sel => ({
  ...PERSEROAN,
  diubah_pada: jam,
  ...lain,
});

describe("muat perseroan dan persekutuan", () => {
  it("stores canonical values with a status that is not settled", async () => {
    const hasil = await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    expect(hasil).toMatchObject({
      dibaca: 1,
      diterima: 1,
      ditolak: 0,
      tidakPerlu: 0,
      baru: 1,
      laporan: null,
    });
    expect(
      await entitas(
        `register, id_sumber, nama_entitas, nama_normal, bentuk, npwp, npwp_kunci, npwp_asal, npwp_tidak_sah, provinsi, kabupaten,
         kecamatan, kelurahan, nomor_telepon, kbli, judul_kbli, nomor_sk, tanggal_sk::text, modal_dasar, tidak_sah, mutu, pengurus_ada`,
      ),
    ).toEqual([
      {
        register: "PERSEROAN",
        id_sumber: "AHU-1",
        nama_entitas: "PT Maju Jaya Sentosa",
        nama_normal: "MAJU JAYA SENTOSA",
        bentuk: "PT",
        npwp: "0019990019000000",
        npwp_kunci: "L019990019",
        npwp_asal: "019990019000000",
        npwp_tidak_sah: false,
        provinsi: "31",
        kabupaten: "31.71",
        kecamatan: "31.71.01",
        kelurahan: "31.71.01.1001",
        nomor_telepon: "+62215550001",
        kbli: ["2020:46311"],
        judul_kbli: [""],
        nomor_sk: "SK-1",
        tanggal_sk: "2020-01-01",
        modal_dasar: "100000000",
        tidak_sah: [],
        mutu: [],
        pengurus_ada: false,
      },
    ]);
    expect(await db.query("SELECT status, dihapus_pada FROM status_entitas")).toEqual([
      { status: null, dihapus_pada: null },
    ]);
  });

  it("changes nothing when the same file is loaded twice", async () => {
    const isi = csv("perseroan", [PERSEROAN, { ...PERSEROAN, id_sumber: "AHU-2", nama_entitas: "" }]);
    await db.muat("perseroan", isi);
    const dulu = await db.readSemua();
    expect(await db.muat("perseroan", isi)).toMatchObject({ diterima: 2, tetap: 2, baru: 0, berubah: 0 });
    expect(await db.readSemua()).toEqual(dulu);
  });

  it("accepts what is doubtful, and flags it", async () => {
    const baris: Sel[] = [
      { ...PERSEROAN, id_sumber: "1", npwp: "019990010000000" },
      { ...PERSEROAN, id_sumber: "2", npwp: "12345" },
      { ...PERSEROAN, id_sumber: "3", npwp: "000000000000000" },
      { ...PERSEROAN, id_sumber: "4", kode_wilayah: "91.01.01.2001" },
      { ...PERSEROAN, id_sumber: "5", nomor_telepon: "tidak ada" },
      { ...PERSEROAN, id_sumber: "6", nama_entitas: "CV Salah Register" },
    ];
    expect(await db.muat("perseroan", csv("perseroan", baris))).toMatchObject({ diterima: 6, ditolak: 0 });
    expect(
      await entitas(
        "id_sumber, npwp, npwp_asal, npwp_tidak_sah, provinsi, kelurahan, nomor_telepon, tidak_sah, mutu",
      ),
    ).toMatchObject([
      { npwp: "0019990010000000", npwp_tidak_sah: false, mutu: ["NPWP_CHECKSUM"] },
      { npwp: null, npwp_asal: "12345", npwp_tidak_sah: true, mutu: ["NPWP_PANJANG"] },
      { npwp: null, npwp_tidak_sah: true },
      {
        provinsi: "91",
        kelurahan: null,
        tidak_sah: ["domisili.kabupaten", "domisili.kecamatan", "domisili.kelurahan"],
      },
      { nomor_telepon: null, tidak_sah: ["nomorTelepon"] },
      { id_sumber: "6" },
    ]);
  });

  it.each([
    ["id_sumber", "", "WAJIB_DIISI"],
    ["id_sumber", "3.17E+15", "NOTASI_ILMIAH"],
    ["npwp", "3.17E+15", "NOTASI_ILMIAH"],
    ["npwp", "3,17E+15", "NOTASI_ILMIAH"],
    ["npwp", "19990019000000,00", "NOTASI_ILMIAH"],
    ["kode_wilayah", "3171", "WILAYAH_TANPA_TITIK"],
    ["kode_wilayah", "31.71.1", "WILAYAH_BENTUK"],
    ["kbli", "1111", "KBLI_PANJANG"],
    ["kbli", "2019:46311", "KBLI_VERSI"],
    ["diubah_pada", "", "WAJIB_DIISI"],
    ["diubah_pada", "01/02/2025", "WAKTU_BENTUK"],
    ["diubah_pada", "2025-02-30", "TANGGAL_TIDAK_ADA"],
    ["diubah_pada", "2026-03-01", "WAKTU_MASA_DEPAN"],
    ["dihapus_pada", "kemarin", "WAKTU_BENTUK"],
    ["tanggal_sk", "1/1/2020", "TANGGAL_BENTUK"],
    ["modal_dasar", "1.000.000", "BILANGAN_PEMISAH"],
    ["modal_dasar", "1000,50", "BILANGAN_PEMISAH"],
    ["modal_disetor", "1E+9", "NOTASI_ILMIAH"],
    ["nama_entitas", "PT A\u0007B", "TEKS_KARAKTER"],
    ["nama_entitas", `PT ${"A".repeat(400)}`, "TEKS_PANJANG"],
    ["nama_entitas", "Yayasan Contoh", "DI_LUAR_LINGKUP"],
    ["nama_entitas", "UD Tani Makmur", "DI_LUAR_LINGKUP"],
    ["nama_entitas", "Koperasi Contoh", "DI_LUAR_LINGKUP"],
  ])("refuses a row whose %s is %j by rule %s and loads the others", async (kolom, nilai, aturan) => {
    const isi = csv("perseroan", [PERSEROAN, { ...PERSEROAN, id_sumber: "AHU-2", [kolom]: nilai }]);
    expect(await db.muat("perseroan", isi)).toMatchObject({ dibaca: 2, diterima: 1, ditolak: 1, baru: 1 });
    expect(await db.readLaporan()).toBe(`berkas,baris,kolom,aturan\n1,3,${kolom},${aturan}\n`);
    expect(await entitas("id_sumber")).toEqual([{ id_sumber: "AHU-1" }]);
  });

  it("refuses an id_sumber that the other register has", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    const hasil = await db.muat(
      "persekutuan",
      csv("persekutuan", [PERSEKUTUAN, { ...PERSEKUTUAN, id_sumber: "AHU-1" }]),
    );
    expect(hasil).toMatchObject({ baru: 1, ditolak: 1 });
    expect(await db.readLaporan()).toContain("1,3,id_sumber,ID_SUMBER_REGISTER_LAIN");
  });

  it("refuses an unknown or missing jenis", async () => {
    const baris = [
      { ...PERSEKUTUAN, jenis: "UD" },
      { ...PERSEKUTUAN, id_sumber: "CV-2", jenis: "" },
    ];
    expect(await db.muat("persekutuan", csv("persekutuan", baris))).toMatchObject({ ditolak: 2 });
    expect(await db.readLaporan()).toBe(
      "berkas,baris,kolom,aturan\n1,2,jenis,NILAI_TIDAK_DIKENAL\n1,3,jenis,WAJIB_DIISI\n",
    );
  });

  it("lets the newer version win and counts the older one as outdated", async () => {
    await db.muat("perseroan", csv("perseroan", [ubah({ alamat_lengkap: "baru" })]));
    const hasil = await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    expect(hasil).toMatchObject({ diterima: 1, usang: 1 });
    expect(await entitas("alamat_lengkap")).toEqual([{ alamat_lengkap: "baru" }]);
  });

  it("takes the newest of several versions in one load, across its files", async () => {
    const berkas = [
      csv("perseroan", [
        ubah({ alamat_lengkap: "tiga" }, "2025-03-01"),
        ubah({ alamat_lengkap: "dua" }, "2025-02-01"),
      ]),
      csv("perseroan", [PERSEROAN, ubah({ alamat_lengkap: "tiga" }, "2025-03-01")]),
    ];
    expect(await db.muat("perseroan", berkas)).toMatchObject({
      dibaca: 4,
      diterima: 4,
      baru: 1,
      usang: 2,
      tetap: 1,
    });
    expect(await entitas("alamat_lengkap")).toEqual([{ alamat_lengkap: "tiga" }]);
  });

  it("refuses the whole load when two rows of one version contradict, and names their lines", async () => {
    const isi = csv("perseroan", [
      { ...PERSEROAN, id_sumber: "AHU-9" },
      PERSEROAN,
      { ...PERSEROAN, modal_dasar: "7" },
    ]);
    const galat = db.muat("perseroan", isi);
    await expect(galat).rejects.toMatchObject({ kodeKeluar: 1, aturan: "BARIS_BERTENTANGAN" });
    await expect(galat).rejects.toThrow("berkas 1 baris 3 dan berkas 1 baris 4");
    expect(await entitas("id")).toEqual([]);
  });

  it("refuses a row that contradicts the stored one of the same version, the stored one stays", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    const dulu = await db.readSemua();
    const hasil = await db.muat("perseroan", csv("perseroan", [{ ...PERSEROAN, alamat_lengkap: "lain" }]));
    expect(hasil).toMatchObject({ ditolak: 1, diterima: 0 });
    expect(await db.readLaporan()).toContain("1,2,diubah_pada,VERSI_BERTENTANGAN");
    expect(await db.readSemua()).toEqual(dulu);
  });

  it("refuses an optional column that contradicts the stored one of the same version, empty ones too", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    const dulu = await db.readSemua();
    for (const lain of [{ nomor_sk: "SK-2" }, { nomor_sk: "" }, { modal_dasar: "7" }, { tanggal_sk: "" }]) {
      const hasil = await db.muat("perseroan", csv("perseroan", [{ ...PERSEROAN, ...lain }]));
      expect(hasil).toMatchObject({ ditolak: 1, diterima: 0 });
      expect(await db.readLaporan()).toContain("1,2,diubah_pada,VERSI_BERTENTANGAN");
      expect(await db.readSemua()).toEqual(dulu);
    }
  });

  it("takes an optional column of the same version where none was before", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN], kolomInti));
    expect(await entitas("nomor_sk, modal_dasar")).toEqual([{ nomor_sk: null, modal_dasar: null }]);
    expect(await db.muat("perseroan", csv("perseroan", [PERSEROAN]))).toMatchObject({ berubah: 1 });
    expect(await entitas("nomor_sk, modal_dasar")).toEqual([{ nomor_sk: "SK-1", modal_dasar: "100000000" }]);
  });

  it("takes the new reading of the same cells when our reference lists have changed", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    await db.query("UPDATE register_entitas SET kelurahan = NULL, tidak_sah = '{domisili.kelurahan}'");
    expect(await db.muat("perseroan", csv("perseroan", [PERSEROAN]))).toMatchObject({
      berubah: 1,
      ditolak: 0,
    });
    expect(await entitas("kelurahan, tidak_sah")).toEqual([{ kelurahan: "31.71.01.1001", tidak_sah: [] }]);
  });

  it("keeps what a file leaves out by column, and empties what it leaves empty", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    await db.muat("perseroan", csv("perseroan", [ubah({ alamat_lengkap: "" })], kolomInti));
    expect(await entitas("alamat_lengkap, nomor_sk, modal_dasar")).toEqual([
      { alamat_lengkap: null, nomor_sk: "SK-1", modal_dasar: "100000000" },
    ]);
    await db.muat("perseroan", csv("perseroan", [ubah({ modal_dasar: "" }, "2025-03-01")]));
    expect(await entitas("modal_dasar")).toEqual([{ modal_dasar: null }]);
  });

  it("turns a deletion into a tombstone that holds no content, and lets a newer row bring the record back", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    await db.muat("pengurus", csv("pengurus", [PENGURUS]));
    await db.query("UPDATE status_entitas SET status = 'TERDAFTAR', kode_badan_usaha = 'X'");
    const hapus = { id_sumber: "AHU-1", diubah_pada: "2025-05-01", dihapus_pada: "2025-04-30" };
    expect(await db.muat("perseroan", csv("perseroan", [hapus]))).toMatchObject({ dihapus: 1 });
    const [baris] = await entitas("*");
    const isi = Object.entries(baris ?? {}).filter(([, nilai]) => nilai !== null && nilai !== false);
    expect(
      isi
        .filter(([, n]) => !Array.isArray(n) || n.length > 0)
        .map(([k]) => k)
        .sort(),
    ).toEqual(
      [
        "diubah_i",
        "diubah_ii",
        "dihapus_pada",
        "id",
        "id_sumber",
        "register",
        "sidik",
        "subjek",
        "urut_i",
        "urut_ii",
        "versi",
      ].sort(),
    );
    expect(await db.query("SELECT * FROM register_pengurus")).toEqual([]);
    expect(
      await db.query(
        "SELECT status, kode_badan_usaha, dihapus_pada IS NOT NULL AS hapus FROM status_entitas",
      ),
    ).toEqual([{ status: null, kode_badan_usaha: null, hapus: true }]);
    expect(await urut()).toEqual([{ id_sumber: "AHU-1", i: 3, ii: 3, si: 2, sii: 2 }]);
    // Loaded again, deleted again, and an older row: nothing moves.
    await db.muat("perseroan", csv("perseroan", [hapus]));
    await db.muat(
      "perseroan",
      csv("perseroan", [{ ...hapus, diubah_pada: "2025-06-01", dihapus_pada: "2025-05-30" }]),
    );
    expect(await db.muat("perseroan", csv("perseroan", [PERSEROAN]))).toMatchObject({ usang: 1 });
    expect(await urut()).toEqual([{ id_sumber: "AHU-1", i: 3, ii: 3, si: 2, sii: 2 }]);
    expect(await entitas("dihapus_pada::date::text AS d")).toEqual([{ d: "2025-04-29" }]);
    expect(await db.muat("perseroan", csv("perseroan", [ubah({}, "2025-07-01")]))).toMatchObject({
      berubah: 1,
    });
    expect(await entitas("id::int, dihapus_pada, pengurus_ada")).toEqual([
      { id: 1, dihapus_pada: null, pengurus_ada: false },
    ]);
    expect(await urut()).toEqual([{ id_sumber: "AHU-1", i: 4, ii: 4, si: 3, sii: 3 }]);
  });

  it("remembers the deletion of a key it never had, so that an older row does not bring it in", async () => {
    const hapus = { ...PERSEROAN, diubah_pada: "2025-05-01", dihapus_pada: "2025-05-01" };
    expect(await db.muat("perseroan", csv("perseroan", [hapus]))).toMatchObject({ dihapus: 1 });
    expect(await db.muat("perseroan", csv("perseroan", [PERSEROAN]))).toMatchObject({ usang: 1 });
    expect(await entitas("nama_entitas, dihapus_pada IS NOT NULL AS hapus")).toEqual([
      { nama_entitas: null, hapus: true },
    ]);
  });

  it("wants the jenis of an unknown partnership that is deleted, and keeps that of a known one", async () => {
    const hapus = { id_sumber: "CV-1", diubah_pada: "2025-05-01", dihapus_pada: "2025-05-01" };
    expect(await db.muat("persekutuan", csv("persekutuan", [hapus]))).toMatchObject({ ditolak: 1 });
    await db.muat("persekutuan", csv("persekutuan", [PERSEKUTUAN]));
    expect(await db.muat("persekutuan", csv("persekutuan", [hapus]))).toMatchObject({ dihapus: 1 });
    expect(await entitas("jenis")).toEqual([{ jenis: "KOMANDITER" }]);
  });

  it("moves a record in a party's list only for what that party may see", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    expect(await urut()).toEqual([{ id_sumber: "AHU-1", i: 1, ii: 1, si: 1, sii: 1 }]);
    const langkah: [Sel, Record<string, number>][] = [
      [
        { modal_dasar: "5", nomor_sk: "SK-9", tanggal_sk: "2021-01-01", modal_disetor: "1" },
        { i: 1, ii: 2, si: 1, sii: 1 },
      ],
      [{ nomor_telepon: "021-5559999" }, { i: 2, ii: 3, si: 1, sii: 1 }],
      [{ kode_wilayah: "32.73" }, { i: 3, ii: 4, si: 2, sii: 1 }],
      [{ nama_entitas: "PT Lain" }, { i: 4, ii: 5, si: 3, sii: 2 }],
      [{ npwp: "029990025000000" }, { i: 5, ii: 6, si: 4, sii: 3 }],
      [{}, { i: 5, ii: 6, si: 4, sii: 3 }],
    ];
    let isi: Sel = PERSEROAN;
    for (const [bulan, [lain, harap]] of langkah.entries()) {
      isi = { ...isi, ...lain, diubah_pada: `2025-0${bulan + 2}-01` };
      await db.muat("perseroan", csv("perseroan", [isi]));
      expect(await urut()).toEqual([{ id_sumber: "AHU-1", ...harap }]);
    }
  });

  it("forgets a status that was settled on another number", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]));
    await db.query("UPDATE status_entitas SET status = 'TERDAFTAR'");
    await db.muat("perseroan", csv("perseroan", [ubah({ alamat_lengkap: "lain" })]));
    expect(await db.query("SELECT status FROM status_entitas")).toEqual([{ status: "TERDAFTAR" }]);
    await db.muat("perseroan", csv("perseroan", [ubah({ npwp: "029990025000000" }, "2025-03-01")]));
    expect(await db.query("SELECT status FROM status_entitas")).toEqual([{ status: null }]);
  });

  it("gives ids and numbers in the order of the files, and the same ones whatever the hidden columns hold", async () => {
    const buat = (modal: string) =>
      ["b", "a", "c"].map((id) => ({ ...PERSEROAN, id_sumber: id, modal_dasar: modal, nomor_sk: modal }));
    const langkah = async (modal: string, lagi: string) => {
      await db.muat("perseroan", csv("perseroan", buat(modal)));
      await db.muat(
        "perseroan",
        csv("perseroan", [ubah({ id_sumber: "a", modal_dasar: lagi, nomor_sk: modal })]),
      );
      await db.muat(
        "perseroan",
        csv("perseroan", [
          ubah({ id_sumber: "d" }),
          ubah({ id_sumber: "c", alamat_lengkap: "x", nomor_sk: lagi }),
        ]),
      );
      return db.query("SELECT id::int, id_sumber, urut_i::int, diubah_i FROM register_entitas ORDER BY id");
    };
    const satu = await langkah("1", "2");
    expect(satu.map((b) => [b["id"], b["id_sumber"], b["urut_i"]])).toEqual([
      [1, "b", 1],
      [2, "a", 2],
      [3, "c", 5],
      [4, "d", 4],
    ]);
    await db.query("TRUNCATE register_entitas, status_entitas RESTART IDENTITY CASCADE");
    await db.query("UPDATE penghitung SET nilai = 0");
    expect(await langkah("777", "777")).toEqual(satu);
  });

  it("stores SQL, HTML and templates as the text they are", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the attack
    const nama = "PT '); DROP TABLE inti.klien; -- <script>${jndi:ldap://x} {{7*7}} \\N \\.\t=1+1";
    await db.muat(
      "perseroan",
      csv("perseroan", [{ ...PERSEROAN, nama_entitas: nama, alamat_lengkap: '"kutip", koma\nbaris' }]),
    );
    expect(await entitas("nama_entitas, alamat_lengkap")).toEqual([
      { nama_entitas: nama.replace("\t", " "), alamat_lengkap: '"kutip", koma baris' },
    ]);
  });
});

describe("register lengkap", () => {
  it("deletes what it lacks, keeps what is newer and what was refused with a readable key", async () => {
    const baris = ["a", "b", "c", "d"].map((id, i) => ({
      ...PERSEROAN,
      id_sumber: id,
      diubah_pada: i === 2 ? "2025-06-02T08:00:00+07:00" : "2025-01-01",
    }));
    await db.muat("perseroan", csv("perseroan", baris));
    const isi = csv("perseroan", [
      { ...baris[0] },
      { ...baris[3], modal_dasar: "1,5", diubah_pada: "2025-02-01" },
    ]);
    const hasil = await db.muat("perseroan", isi, { perTanggal: "2025-06-01" });
    expect(hasil).toMatchObject({ tetap: 1, ditolak: 1, dihapusKarenaTiada: 1 });
    expect(await entitas("id_sumber, dihapus_pada IS NULL AS ada, urut_i::int")).toEqual([
      { id_sumber: "a", ada: true, urut_i: 1 },
      { id_sumber: "b", ada: false, urut_i: 5 },
      { id_sumber: "c", ada: true, urut_i: 3 },
      { id_sumber: "d", ada: true, urut_i: 4 },
    ]);
    expect(await entitas("nama_entitas, versi, dihapus_pada").then((b) => b[1])).toEqual({
      nama_entitas: null,
      versi: new Date("2025-06-01T16:59:59.999Z"),
      dihapus_pada: new Date("2025-06-01T16:59:59.999Z"),
    });
    const dulu = await db.readSemua();
    expect(await db.muat("perseroan", isi, { perTanggal: "2025-06-01" })).toMatchObject({
      dihapusKarenaTiada: 0,
    });
    expect(await db.readSemua()).toEqual(dulu);
  });

  it("brings back what an earlier complete register lacked and a later one holds, though the row is old", async () => {
    const lain = { ...PERSEROAN, id_sumber: "b" };
    await db.muat("perseroan", csv("perseroan", [PERSEROAN, lain]));
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]), { perTanggal: "2025-06-01" });
    expect(await db.muat("perseroan", csv("perseroan", [lain]))).toMatchObject({ usang: 1 });
    expect(
      await db.muat("perseroan", csv("perseroan", [PERSEROAN, lain]), { perTanggal: "2025-07-01" }),
    ).toMatchObject({ berubah: 1 });
    expect(await entitas("id_sumber, dihapus_pada, nama_entitas")).toMatchObject([
      {},
      { dihapus_pada: null, nama_entitas: PERSEROAN["nama_entitas"] },
    ]);
  });

  it("leaves the other register of the same table alone", async () => {
    await db.muat("persekutuan", csv("persekutuan", [PERSEKUTUAN]));
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]), { perTanggal: "2025-06-01" });
    expect(await entitas("id_sumber, dihapus_pada")).toMatchObject([
      { dihapus_pada: null },
      { dihapus_pada: null },
    ]);
  });

  it("is refused whole when a key cannot be read, when it is empty, and when a later one was loaded", async () => {
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]), { perTanggal: "2025-06-01" });
    const dulu = await db.readSemua();
    const muat = (baris: readonly Sel[], perTanggal: string) =>
      db.muat("perseroan", csv("perseroan", baris), { perTanggal });
    await expect(muat([PERSEROAN, { ...PERSEROAN, id_sumber: "" }], "2025-07-01")).rejects.toMatchObject({
      aturan: "LENGKAP_TIDAK_TERBACA",
    });
    expect(await db.readLaporan()).toContain("1,3,id_sumber,WAJIB_DIISI");
    await expect(muat([], "2025-07-01")).rejects.toMatchObject({ aturan: "LENGKAP_KOSONG" });
    await expect(muat([PERSEROAN], "2025-05-01")).rejects.toMatchObject({
      aturan: "LENGKAP_LEBIH_TUA",
      kodeKeluar: 1,
    });
    expect(await db.readSemua()).toEqual(dulu);
  });
});

describe("nisan", () => {
  it("is purged when it is old, and the counters remember the highest number that is gone", async () => {
    const hapus = { ...PERSEROAN, diubah_pada: "2025-02-01", dihapus_pada: "2025-02-01" };
    const lama = { umurNisanHari: 10, saat: Date.parse("2026-01-20T00:00:00Z") };
    await db.muat("perseroan", csv("perseroan", [PERSEROAN, { ...PERSEROAN, id_sumber: "AHU-2" }]));
    await db.muat("perseroan", csv("perseroan", [hapus]));
    await db.muat("perseroan", csv("perseroan", [PERSEROAN]), lama);
    expect(await entitas("id_sumber")).toHaveLength(2);
    // A review of each: that of the purged one goes with it, and counts as gone for Pihak I alone.
    await db.query(`WITH b AS (INSERT INTO register_badan_usaha (kode_badan_usaha, versi, sidik) VALUES ('B-1', now(), 'a') RETURNING id)
      INSERT INTO tinjauan (entitas_id, badan_usaha_id, bobot, versi_parameter, putaran_id, sejak, urut, diubah_pada)
      SELECT e.id, b.id, 1, 'p', 1, now(), CASE WHEN e.id_sumber = 'AHU-2' THEN 9 ELSE 4 END, now() FROM register_entitas e, b`);
    await db.muat("perseroan", csv("perseroan", [{ ...PERSEROAN, id_sumber: "AHU-2" }]), {
      ...lama,
      saat: lama.saat + 86_400_000 * 9,
    });
    expect(await entitas("id_sumber")).toEqual([{ id_sumber: "AHU-2" }]);
    expect(await db.query("SELECT count(*)::int AS n FROM status_entitas")).toEqual([{ n: 1 }]);
    expect(
      await db.query(
        "SELECT daftar, pihak, batas_nisan::int AS batas FROM penghitung WHERE batas_nisan > 0 ORDER BY 1, 2",
      ),
    ).toEqual([
      { daftar: "perseroan", pihak: "PIHAK_I", batas: 3 },
      { daftar: "perseroan", pihak: "PIHAK_II", batas: 3 },
      { daftar: "status_entitas", pihak: "PIHAK_I", batas: 3 },
      { daftar: "status_entitas", pihak: "PIHAK_II", batas: 3 },
      { daftar: "tinjauan", pihak: "PIHAK_I", batas: 4 },
    ]);
  });
});
