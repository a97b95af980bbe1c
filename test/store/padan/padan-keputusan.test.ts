import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listServers } from "../../support/databases.js";
import { buildNpwp, createDunia, type Dunia } from "./dunia.js";

const SATU = buildNpwp(199_900_101);

describe.each(listServers())("what a person decided, on $name", (server) => {
  let d: Dunia;
  let ke = 0;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(async () => {
    await d.reset();
    await d.addEntitas(
      { idSumber: "A", nama: "PT Maju Jaya", npwp: SATU },
      { idSumber: "B", nama: "PT Maju Jaya", npwp: SATU },
    );
    await d.addBadanUsaha({ kode: "B1", nama: "PT Maju Jaya", npwp: SATU });
    await d.match();
  });

  const decide = async (idSumber: string, keputusan: "SAMA" | "BERBEDA" | "NANTI"): Promise<void> => {
    const korelasi = `uji-${++ke}`;
    await d.sql(
      `INSERT INTO bukti (korelasi, waktu, versi_perjanjian, koordinat, dasar, jumlah, subjek, hasil)
       VALUES ($1, now(), 'x', '{}', '{}', 1, '{}', 'DIBERIKAN')`,
      [korelasi],
    );
    await d.sql(
      `INSERT INTO keputusan_tinjauan (tinjauan_id, entitas_id, badan_usaha_id, keputusan, alasan, klien, orang, korelasi, waktu)
       SELECT t.id, t.entitas_id, t.badan_usaha_id, $1, 'uji', 'k', 'o', $2, now()
       FROM tinjauan t JOIN register_entitas e ON e.id = t.entitas_id WHERE e.id_sumber = $3`,
      [keputusan, korelasi, idSumber],
    );
  };
  const statuses = async () =>
    Object.fromEntries(Object.entries(await d.readEntitas()).map(([id, baris]) => [id, baris["status"]]));
  const queue = () =>
    d.sql(`SELECT e.id_sumber, t.ditutup_pada IS NULL AS terbuka, t.urut::int FROM tinjauan t
      JOIN register_entitas e ON e.id = t.entitas_id ORDER BY 1`);

  it("settles a pair that a person calls the same, in this run and every later one", async () => {
    expect(await statuses()).toEqual({ A: null, B: null });
    await decide("A", "SAMA");
    await d.match();
    expect((await d.readEntitas())["A"]).toMatchObject({
      status: "TERDAFTAR",
      metode: "PETUGAS",
      kode_badan_usaha: "B1",
    });
    expect((await statuses())["B"]).not.toBe("TERDAFTAR");
    expect(await d.match({ penuh: true })).toMatchObject({ berubah: 0 });
    await d.sql("UPDATE register_badan_usaha SET nama = 'PT Kurnia Bahari', npwp = NULL");
    await d.match();
    expect((await d.readEntitas())["A"]).toMatchObject({ status: "TERDAFTAR", metode: "PETUGAS" });
  });

  it("never counts a pair that a person calls different, and lets the other have the employer", async () => {
    await decide("B", "BERBEDA");
    await d.match();
    expect(await statuses()).toEqual({ A: "TERDAFTAR", B: null });
    await decide("B", "SAMA");
    await decide("A", "BERBEDA");
    await d.match();
    expect(await statuses()).toEqual({ A: null, B: "TERDAFTAR" });
  });

  it("keeps what is put off, and what was decided, in the queue; a new decision moves its row once", async () => {
    const awal = await queue();
    expect(awal.map((baris) => baris["terbuka"])).toEqual([true, true]);
    await decide("A", "NANTI");
    await d.match();
    const sesudah = await queue();
    expect(sesudah[0]).toEqual({ id_sumber: "A", terbuka: true, urut: 3 });
    expect(sesudah[1]).toEqual(awal[1]);
    await d.match();
    expect(await queue()).toEqual(sesudah);
  });

  it("moves a pair in the queue once when something else of one of its records has changed", async () => {
    const awal = await queue();
    const baru = "(SELECT max(urut_i) + 1 FROM register_entitas)";
    await d.sql(`UPDATE register_entitas SET alamat_lengkap = 'x', urut_i = ${baru} WHERE id_sumber = 'A'`);
    await d.match();
    expect(await queue()).toEqual([{ id_sumber: "A", terbuka: true, urut: 3 }, awal[1]]);
    await d.sql("UPDATE register_badan_usaha SET sidik = 'x'");
    await d.match();
    const sesudah = await queue();
    expect(sesudah.map((baris) => baris["urut"])).toEqual([5, 4]);
    await d.match();
    expect(await queue()).toEqual(sesudah);
  });

  it.each([
    ["its employer", "UPDATE register_badan_usaha SET dihapus_pada = now()"],
    [
      "its entity",
      `UPDATE register_entitas SET dihapus_pada = now(), urut_i = (SELECT max(urut_i) + 1 FROM register_entitas)
       WHERE id_sumber = 'A'`,
    ],
  ])("closes a pair that a person calls different when %s is gone, and not before", async (_, hapus) => {
    await decide("A", "BERBEDA");
    await d.match();
    expect((await queue())[0]).toMatchObject({ id_sumber: "A", terbuka: true });
    await d.sql(hapus);
    await d.match();
    expect((await queue())[0]).toMatchObject({ id_sumber: "A", terbuka: false });
  });

  it("closes a pair that is no longer asked for and was never decided on, and opens it again", async () => {
    await decide("A", "SAMA");
    expect((await d.match()).tinjauan).toEqual({ terbuka: 1, baru: 0, ditutup: 1 });
    expect(await queue()).toMatchObject([{ terbuka: true }, { terbuka: false }]);
    await decide("A", "NANTI");
    expect((await d.match()).tinjauan).toEqual({ terbuka: 2, baru: 0, ditutup: 0 });
    expect(await queue()).toMatchObject([{ terbuka: true }, { terbuka: true }]);
    await d.sql("UPDATE register_badan_usaha SET dihapus_pada = now()");
    expect((await d.match()).tinjauan).toEqual({ terbuka: 0, baru: 0, ditutup: 2 });
    expect(await queue()).toMatchObject([{ terbuka: false }, { terbuka: false }]);
    expect(await statuses()).toEqual({ A: null, B: null });
  });
});
