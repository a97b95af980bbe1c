import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Audiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { createPenulisKeputusan, type PenulisKeputusanPg } from "#store/tulis/penulis-keputusan.js";
import type { KeputusanBaru } from "#usecases/ports/penulis-keputusan.js";
import { createDunia, type Dunia } from "../../akses/dunia.js";
import { listServers, runSql } from "../../support/databases.js";

const PETUGAS_I: Audiens = { pihak: "PIHAK_I", peran: "PETUGAS" };
const SAAT = Date.parse("2026-03-02T03:00:00Z");

/** An open review (1) and a closed one (2), and an entity of neither. */
const ISI = `
  DELETE FROM inti.register_entitas; DELETE FROM inti.register_badan_usaha; DELETE FROM inti.bukti;
  INSERT INTO inti.register_entitas (id, register, id_sumber, versi, sidik, subjek, urut_i, urut_ii, diubah_i, diubah_ii)
  SELECT n, 'PERSEROAN', 's-' || n, now(), 'a', 'orang-' || n, n, n, now(), now() FROM generate_series(1, 2) n;
  INSERT INTO inti.register_badan_usaha (id, kode_badan_usaha, versi, sidik) VALUES (7, 'B-7', now(), 'a');
  INSERT INTO inti.tinjauan (id, entitas_id, badan_usaha_id, bobot, versi_parameter, putaran_id, sejak, urut, diubah_pada, ditutup_pada)
  VALUES (1, 1, 7, 10, 'p', 1, now(), 1, now(), NULL), (2, 2, 7, 10, 'p', 1, now(), 2, now(), now());`;
const BUKTI = `INSERT INTO inti.bukti (korelasi, waktu, versi_perjanjian, koordinat, dasar, jumlah, subjek, hasil)
  VALUES ($1, now(), 'uji', '{}', '{}', 1, '{}', 'DIBERIKAN')`;

describe.each(listServers())("createPenulisKeputusan on $name", (server) => {
  let dunia: Dunia;
  let penulis: PenulisKeputusanPg;
  let pemilik = "";

  beforeAll(async () => {
    dunia = await createDunia(server);
    penulis = createPenulisKeputusan(dunia.terkunci);
    const url = new URL(server.ownerUrl);
    url.pathname = new URL(dunia.terkunci(PETUGAS_I)).pathname;
    pemilik = url.toString();
  });
  afterAll(async () => {
    await penulis.close();
    await dunia.drop();
  });
  beforeEach(() => runSql(pemilik, ISI));

  const baru = (ubah: Partial<KeputusanBaru> = {}): KeputusanBaru => ({
    idTinjauan: 1n,
    keputusan: "SAMA",
    alasan: "cocok",
    klien: "uji",
    orang: "orang-uji",
    korelasi: randomUUID(),
    waktu: SAAT,
    ...ubah,
  });
  const listKeputusan = () =>
    runSql(
      pemilik,
      "SELECT tinjauan_id::int, entitas_id::int, badan_usaha_id::int, keputusan, waktu FROM inti.keputusan_tinjauan",
    );

  it("keeps a decision once it is committed behind its evidence, with the pair of its review", async () => {
    const keputusan = baru();
    const tertunda = await penulis.write(PETUGAS_I, keputusan);
    expect(await listKeputusan()).toEqual([]);
    await runSql(pemilik, BUKTI, [keputusan.korelasi]);
    await tertunda?.commit();
    expect(await listKeputusan()).toEqual([
      { tinjauan_id: 1, entitas_id: 1, badan_usaha_id: 7, keputusan: "SAMA", waktu: new Date(SAAT) },
    ]);
  });

  it("keeps nothing without evidence, whoever commits", async () => {
    const tertunda = await penulis.write(PETUGAS_I, baru());
    await expect(tertunda?.commit()).rejects.toMatchObject({
      kode: "EVIDENCE_UNAVAILABLE",
      rincian: { sebab: "KEPUTUSAN_TIDAK_TERSIMPAN 23503" },
    });
    expect(await listKeputusan()).toEqual([]);
  });

  it("keeps nothing that is rolled back, and takes the next one on the same connections", async () => {
    for (let i = 0; i < 5; i++) await (await penulis.write(PETUGAS_I, baru()))?.rollback();
    expect(await listKeputusan()).toEqual([]);
  });

  it.each([2n, 3n])("finds no open review with the number %s", async (idTinjauan) => {
    for (let i = 0; i < 5; i++) expect(await penulis.write(PETUGAS_I, baru({ idTinjauan }))).toBeNull();
  });

  it.each(SEMUA_AUDIENS.filter((a) => a.pihak !== "PIHAK_I" || a.peran !== "PETUGAS"))(
    "is refused by the database itself to $pihak $peran",
    async (audiens) => {
      await expect(penulis.write(audiens, baru())).rejects.toMatchObject({
        code: expect.stringMatching(/^42/),
      });
      const sql = `BEGIN READ WRITE; INSERT INTO inti.keputusan_tinjauan (tinjauan_id, entitas_id, badan_usaha_id,
        keputusan, alasan, klien, orang, korelasi, waktu) VALUES (1, 1, 7, 'SAMA', 'x', 'x', 'x', 'x', now())`;
      await expect(runSql(dunia.terkunci(audiens), sql)).rejects.toMatchObject({ code: "42501" });
    },
  );

  it.each([
    ["change one", "UPDATE inti.keputusan_tinjauan SET alasan = 'x'"],
    ["take one back", "DELETE FROM inti.keputusan_tinjauan"],
    ["empty them", "TRUNCATE inti.keputusan_tinjauan"],
    ["number one itself", "INSERT INTO inti.keputusan_tinjauan (id) VALUES (1)"],
    ["read one back with its client", "SELECT klien FROM inti.keputusan_tinjauan"],
    ["close a review", "UPDATE inti.tinjauan SET ditutup_pada = now()"],
    ["ask for a review", "INSERT INTO inti.tinjauan (entitas_id) VALUES (1)"],
    ["turn the numbers back", "SELECT setval('inti.keputusan_tinjauan_id_seq', 1)"],
  ])("the login of those who decide may not %s", async (_, sql) => {
    await expect(runSql(dunia.terkunci(PETUGAS_I), `BEGIN READ WRITE; ${sql}`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("reads alone unless a transaction says otherwise, and gives no pair another review's number", async () => {
    const kolom = "tinjauan_id, entitas_id, badan_usaha_id, keputusan, alasan, klien, orang, korelasi, waktu";
    const sql = `INSERT INTO inti.keputusan_tinjauan (${kolom}) VALUES (1, 2, 7, 'SAMA', 'x', 'x', 'x', 'x', now())`;
    await expect(runSql(dunia.terkunci(PETUGAS_I), sql)).rejects.toMatchObject({ code: "25006" });
    await expect(runSql(dunia.terkunci(PETUGAS_I), `BEGIN READ WRITE; ${sql}`)).rejects.toMatchObject({
      code: "23503",
    });
  });

  it("waits a little for a run that holds the reviews, then asks to come back", async () => {
    const kunci = "BEGIN; SELECT id FROM inti.tinjauan FOR UPDATE; SELECT pg_sleep(3); COMMIT";
    const putaran = runSql(pemilik, kunci);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(penulis.write(PETUGAS_I, baru())).rejects.toMatchObject({
      kode: "EVIDENCE_UNAVAILABLE",
      rincian: { sebab: "BASIS_DATA_55P03" },
    });
    await putaran;
  });
});
