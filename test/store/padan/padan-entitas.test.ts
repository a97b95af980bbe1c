import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listServers } from "../../support/databases.js";
import {
  type BadanUsahaUji,
  buildNpwp,
  createDunia,
  type Dunia,
  type EntitasUji,
  NILAI_AWAL,
  SAAT_MUAT,
} from "./dunia.js";

const BELUM = {
  status: null,
  per_tanggal: null,
  kode_badan_usaha: null,
  jumlah_pekerja: null,
  terdaftar_sejak: null,
  metode: null,
  bobot: null,
};
const SATU = buildNpwp(199_900_101);
const DUA = buildNpwp(199_900_202);

describe.each(listServers())("the status of an entity after a matching run, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(() => d.reset());

  const statuses = async () =>
    Object.fromEntries(Object.entries(await d.readEntitas()).map(([id, baris]) => [id, baris["status"]]));

  it("is TERDAFTAR as of the employer's day in Jakarta, with what Pihak I keeps of the employer", async () => {
    await d.addEntitas({ idSumber: "A", nama: "PT Maju Jaya", npwp: SATU });
    await d.addBadanUsaha({
      kode: "B1",
      nama: "Maju Jaya, PT",
      npwp: SATU,
      jumlahPekerja: 12,
      terdaftarSejak: "2019-05-06",
      versi: "2026-03-31T17:30:00Z",
    });
    const hasil = await d.match();
    expect(await d.readEntitas()).toEqual({
      A: {
        status: "TERDAFTAR",
        per_tanggal: "2026-04-01",
        kode_badan_usaha: "B1",
        jumlah_pekerja: 12,
        terdaftar_sejak: "2019-05-06",
        metode: "NPWP_NAMA",
        bobot: expect.any(Number),
      },
    });
    expect(hasil.entitas).toMatchObject({ terdaftar: 1, tidakTerdaftar: 0, belum: 0, berubah: 1 });
    expect(hasil.entitas.menurutMetode).toEqual({ NPWP_NAMA: 1 });
    const [jelas] = await d.sql("SELECT penjelasan, versi_parameter, putaran_id FROM status_entitas");
    expect(jelas).toMatchObject({ versi_parameter: hasil.versiParameter, putaran_id: hasil.putaran });
    expect(jelas?.["penjelasan"]).toContainEqual(expect.stringMatching(/^NPWP:SAMA:-?\d+$/));
  });

  it("stays null where nothing, or not enough, agrees", async () => {
    await d.addEntitas(
      { idSumber: "tanpa-calon", nama: "PT Maju Jaya", npwp: buildNpwp(1) },
      { idSumber: "nama-lain", nama: "PT Angkasa Sentosa", npwp: buildNpwp(3) },
      { idSumber: "tanpa-nama", nama: null, npwp: buildNpwp(5) },
      { idSumber: "tanpa-apa-pun", nama: null },
    );
    await d.addBadanUsaha(
      { kode: "B3", nama: "PT Kurnia Bersaudara", npwp: buildNpwp(3) },
      { kode: "B5", nama: null, npwp: buildNpwp(5) },
      { kode: "B6", nama: "PT Tak Dipasok", npwp: buildNpwp(6) },
    );
    const { entitas } = await d.match();
    expect(Object.values(await d.readEntitas())).toEqual(Array(4).fill(BELUM));
    expect(entitas).toMatchObject({ terdaftar: 0, tidakTerdaftar: 0, belum: 4, berubah: 0 });
  });

  it("is TIDAK_TERDAFTAR only when nothing came near in a register declared complete, as of its day", async () => {
    const muat = (hari: string | null, ditolak: number) =>
      d.sql(
        `INSERT INTO muatan (jenis, sidik, lengkap, per_tanggal, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
         VALUES ('badan-usaha', '{}', $1, $2, 1, 1, $3, 0, now())`,
        [hari !== null, hari, ditolak],
      );
    await d.addEntitas(
      { idSumber: "jauh", nama: "PT Maju Jaya", npwp: SATU },
      { idSumber: "dekat", nama: "PT Angkasa Sentosa", npwp: DUA },
      { idSumber: "saingan", nama: "PT Angkasa Sentosa", npwp: DUA },
      { idSumber: "tanpa-nama", nama: null, npwp: buildNpwp(5) },
    );
    await d.addBadanUsaha({ kode: "B2", nama: "PT Angkasa Sentosa", npwp: DUA });
    await d.match();
    expect(await statuses()).toEqual({ jauh: null, dekat: null, saingan: null, "tanpa-nama": null });
    await muat("2026-03-01", 0);
    await muat(null, 2);
    const { entitas } = await d.match();
    expect(await statuses()).toEqual({
      jauh: "TIDAK_TERDAFTAR",
      dekat: null,
      saingan: null,
      "tanpa-nama": null,
    });
    expect((await d.readEntitas())["jauh"]).toEqual({
      ...BELUM,
      status: "TIDAK_TERDAFTAR",
      per_tanggal: "2026-03-01",
      metode: "REGISTER_LENGKAP",
    });
    expect(entitas).toMatchObject({ terdaftar: 0, tidakTerdaftar: 1, belum: 3, berubah: 1 });
    await muat("2026-04-01", 1);
    expect((await d.match()).entitas).toMatchObject({ tidakTerdaftar: 0, belum: 4, berubah: 1 });
  });

  it("stays null where too little is known to look for, whatever came near and went to somebody else", async () => {
    await d.sql(
      `INSERT INTO muatan (jenis, sidik, lengkap, per_tanggal, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
       VALUES ('badan-usaha', '{}', true, '2026-03-01', 1, 1, 0, 0, now())`,
    );
    await d.addEntitas(
      { idSumber: "satu-kata", nama: "PT Bahari" },
      { idSumber: "satu-kata-bernomor", nama: "PT Bahari", npwp: DUA },
      { idSumber: "dua-kata", nama: "PT Tirta Bahari" },
      { idSumber: "pemilik", nama: "PT Angkasa", npwp: SATU },
      { idSumber: "senama", nama: "PT Angkasa" },
      { idSumber: "tanpa-nama", nama: null, npwp: SATU },
    );
    await d.addBadanUsaha({ kode: "B1", nama: "PT Angkasa", npwp: SATU });
    const { entitas } = await d.match();
    expect(await statuses()).toEqual({
      "satu-kata": null,
      "satu-kata-bernomor": "TIDAK_TERDAFTAR",
      "dua-kata": "TIDAK_TERDAFTAR",
      pemilik: "TERDAFTAR",
      senama: null,
      "tanpa-nama": null,
    });
    expect(entitas).toMatchObject({ terdaftar: 1, tidakTerdaftar: 2, belum: 3 });
  });

  it("stays null for two that compete for one employer", async () => {
    await d.addEntitas(
      { idSumber: "A", nama: "PT Maju Jaya", npwp: SATU },
      { idSumber: "B", nama: "PT. MAJU JAYA", npwp: SATU },
    );
    await d.addBadanUsaha({ kode: "B1", nama: "PT Maju Jaya", npwp: SATU });
    const { tinjauan } = await d.match();
    expect(await statuses()).toEqual({ A: null, B: null });
    expect(tinjauan).toMatchObject({ terbuka: 2, baru: 2, ditutup: 0 });
  });

  it("takes the form of the register where a name states none", async () => {
    const npwp = (n: number) => buildNpwp(20 + n);
    await d.addEntitas(
      { idSumber: "PT", nama: "Maju Jaya", npwp: npwp(1) },
      { idSumber: "CV", nama: "Maju Jaya", npwp: npwp(2), register: "PERSEKUTUAN", jenis: "KOMANDITER" },
      { idSumber: "FA", nama: "Maju Jaya", npwp: npwp(3), register: "PERSEKUTUAN", jenis: "FIRMA" },
      { idSumber: "PP", nama: "Maju Jaya", npwp: npwp(4), register: "PERSEKUTUAN", jenis: "PERDATA" },
    );
    const nama = ["PT Maju Jaya", "CV Maju Jaya", "Firma Maju Jaya", "Persekutuan Perdata Maju Jaya"];
    for (const [i, satu] of nama.entries())
      await d.addBadanUsaha({ kode: `B${i}`, nama: satu, npwp: npwp(i + 1) });
    await d.match();
    expect(await statuses()).toEqual({ PT: "TERDAFTAR", CV: "TERDAFTAR", FA: "TERDAFTAR", PP: "TERDAFTAR" });
    await d.sql("UPDATE register_badan_usaha SET nama = 'CV Maju Jaya'");
    await d.match();
    expect(await statuses()).toEqual({ PT: null, CV: "TERDAFTAR", FA: null, PP: null });
  });

  it("goes back to null, with all that was copied, when its employer is deleted", async () => {
    await d.addEntitas(
      { idSumber: "A", nama: "PT Maju Jaya", npwp: SATU },
      { idSumber: "B", nama: "PT Lain", npwp: DUA },
    );
    await d.addBadanUsaha(
      { kode: "B1", nama: "PT Maju Jaya", npwp: SATU, jumlahPekerja: 3, terdaftarSejak: "2020-01-01" },
      { kode: "B2", nama: "PT Lain", npwp: DUA },
    );
    await d.match();
    expect(await statuses()).toEqual({ A: "TERDAFTAR", B: "TERDAFTAR" });
    await d.sql("UPDATE register_badan_usaha SET dihapus_pada = now() WHERE kode_badan_usaha = 'B1'");
    const { entitas } = await d.match();
    expect(await d.readEntitas()).toMatchObject({ A: BELUM, B: { status: "TERDAFTAR" } });
    expect(entitas).toMatchObject({ terdaftar: 1, belum: 1, berubah: 1 });
  });

  it("is not settled for a deleted entity, which neither competes nor counts", async () => {
    await d.addEntitas(
      { idSumber: "A", nama: "PT Maju Jaya", npwp: SATU },
      { idSumber: "mati", nama: "PT Maju Jaya", npwp: SATU, dihapus: true },
    );
    await d.addBadanUsaha({ kode: "B1", nama: "PT Maju Jaya", npwp: SATU });
    const sebelum = await d.sql("SELECT *, xmin::text FROM status_entitas WHERE dihapus_pada IS NOT NULL");
    const { entitas } = await d.match();
    expect(await statuses()).toEqual({ A: "TERDAFTAR", mati: null });
    expect(entitas).toMatchObject({ terdaftar: 1, belum: 0 });
    expect(await d.sql("SELECT *, xmin::text FROM status_entitas WHERE dihapus_pada IS NOT NULL")).toEqual(
      sebelum,
    );
  });

  it("leaves a tombstone as it is even when it carries a status", async () => {
    await d.addEntitas({ idSumber: "mati", nama: "PT Maju Jaya", npwp: SATU, dihapus: true });
    await d.sql("UPDATE status_entitas SET status = 'TERDAFTAR', kode_badan_usaha = 'X'");
    await d.match();
    expect(await statuses()).toEqual({ mati: "TERDAFTAR" });
  });

  it("keeps an employer code of any characters", async () => {
    const kode = 'a\tb\\N\r\n"c\\';
    await d.addEntitas({ idSumber: "A", nama: "PT Maju Jaya", npwp: SATU });
    await d.addBadanUsaha({ kode, nama: "PT Maju Jaya", npwp: SATU, jumlahPekerja: 4 });
    await d.match();
    expect(await d.readEntitas()).toMatchObject({ A: { kode_badan_usaha: kode, jumlah_pekerja: 4 } });
  });

  it("is the same over many pieces of the streams, and across the border of two number ranges", async () => {
    const npwp = `CASE WHEN n % 2 = 0 THEN '0' || lpad(n::text, 9, '0') || '000000'
      ELSE '1000' || lpad(n::text, 12, '0') END`;
    const nama = "'PT ' || translate(md5(n::text), '0123456789', 'ghijklmnop')";
    await d.sql(`INSERT INTO register_entitas (register, id_sumber, nama_entitas, npwp, versi, sidik, subjek, urut_i,
        urut_ii, diubah_i, diubah_ii)
      SELECT 'PERSEROAN', 'E' || n, ${nama}, ${npwp}, now(), '', '', n, ${NILAI_AWAL.ii} - n, now(), now()
      FROM generate_series(1, 6000) n`);
    await d.sql(`INSERT INTO status_entitas (entitas_id, urut_i, urut_ii, diubah_i, diubah_ii)
      SELECT id, -urut_i, -urut_ii, diubah_i, diubah_ii FROM register_entitas`);
    await d.sql(`INSERT INTO register_badan_usaha (kode_badan_usaha, nama, npwp, versi, sidik)
      SELECT 'B' || n, ${nama}, ${npwp}, now(), '' FROM generate_series(1001, 7000) n`);
    const hasil = await d.match();
    expect(hasil.entitas).toMatchObject({ terdaftar: 5_000, belum: 1_000, berubah: 5_000 });
    const [baris] = await d.sql(`SELECT count(*)::int AS n FROM status_entitas s
      JOIN register_entitas e ON e.id = s.entitas_id WHERE s.kode_badan_usaha = 'B' || substr(e.id_sumber, 2)`);
    expect(baris).toEqual({ n: 5_000 });
  });

  it("does not depend on ids, on the order of the rows or on the order of loading", async () => {
    const nama = fc.constantFrom("PT Maju", "Maju", "CV Maju", "PT Jaya", "Jaya Tbk");
    const npwp = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom("000", "001"))
      .map(([n, cabang]) => buildNpwp(n, cabang));
    const dunia = fc.record({
      entitas: fc.array(fc.record({ nama, npwp }), { minLength: 1, maxLength: 8 }),
      badanUsaha: fc.array(fc.record({ nama, npwp }), { minLength: 1, maxLength: 8 }),
      acak: fc.infiniteStream(fc.nat()),
    });
    const load = async (entitas: readonly EntitasUji[], badanUsaha: readonly BadanUsahaUji[]) => {
      await d.reset();
      await d.addEntitas(...entitas);
      await d.addBadanUsaha(...badanUsaha);
      await d.match();
      return d.readEntitas();
    };
    await fc.assert(
      fc.asyncProperty(dunia, async ({ entitas, badanUsaha, acak }) => {
        const e = entitas.map((satu, i) => ({ ...satu, idSumber: `E${i}` }));
        const b = badanUsaha.map((satu, i) => ({ ...satu, kode: `B${i}` }));
        const shuffle = <T>(daftar: readonly T[]) =>
          daftar
            .map((satu) => ({ satu, n: acak.next().value as number }))
            .sort((x, y) => x.n - y.n)
            .map((x) => x.satu);
        expect(await load(shuffle(e), shuffle(b))).toEqual(await load(e, b));
      }),
      { seed: 42, numRuns: 8 },
    );
  });

  it("has its new time from the clock of the run", async () => {
    await d.addEntitas(
      { idSumber: "A", nama: "PT Maju Jaya", npwp: SATU },
      { idSumber: "B", nama: "PT Lain", npwp: DUA },
    );
    await d.addBadanUsaha({ kode: "B1", nama: "PT Maju Jaya", npwp: SATU });
    d.kini = Date.parse("2026-07-08T09:10:11.123Z");
    await d.match();
    const waktu = await d.sql(`SELECT e.id_sumber, s.diubah_i, s.diubah_ii
      FROM status_entitas s JOIN register_entitas e ON e.id = s.entitas_id ORDER BY 1`);
    const lama = new Date(SAAT_MUAT);
    expect(waktu).toEqual([
      { id_sumber: "A", diubah_i: new Date(d.kini), diubah_ii: new Date(d.kini) },
      { id_sumber: "B", diubah_i: lama, diubah_ii: lama },
    ]);
  });
});
