import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildIkhtisar, countStatus } from "#store/padan/ikhtisar.js";
import { larikUji, sisiUji } from "../../pemadanan/parameter-uji.js";
import { connectUji, listServers } from "../../support/databases.js";
import { readDekat, writeDekat } from "../../support/dekat-uji.js";
import { buildNpwp, createDunia, type Dunia } from "./dunia.js";

const ENTITAS = 40;
const BADAN_USAHA = 30;

describe.each(listServers())("a run over what has changed, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(() => d.reset());

  const snapshot = async () => ({
    dekat: await readDekat(d.url),
    status:
      await d.sql(`SELECT entitas_id, status, kode_badan_usaha, metode, bobot, penjelasan, urut_i, urut_ii
      FROM status_entitas ORDER BY entitas_id`),
    tinjauan: await d.sql(`SELECT entitas_id, badan_usaha_id, bobot, penjelasan, urut, ditutup_pada
      FROM tinjauan ORDER BY entitas_id, badan_usaha_id`),
    hasil: await d.sql("SELECT * FROM padan_hasil ORDER BY bagian"),
  });
  const countTerbuka = async () =>
    (await d.sql("SELECT count(*)::int AS n FROM tinjauan WHERE ditutup_pada IS NULL"))[0]?.["n"];

  /** The report as it is counted from what is stored. */
  const recount = async () => {
    const client = await connectUji(d.url);
    try {
      await client.query("SET search_path = inti");
      return buildIkhtisar(await countStatus(client, new Date(d.kini).toISOString()));
    } finally {
      await client.end();
    }
  };
  const age = () => d.sql("UPDATE status_entitas SET diubah_ii = diubah_ii - (id % 5) * interval '45 days'");
  const scatter = (i: number) => ["31.71", "31.71", "32.04", null][i % 4] ?? null;

  let urut = 1_000_000;
  const touch = () => `urut_i = ${++urut}, urut_ii = ${urut}`;
  const load = async (nama: readonly string[], kabupatenOf: (i: number) => string | null = () => "31.71") => {
    for (const [i, satu] of nama.entries()) {
      const npwp = i % 3 === 0 ? null : buildNpwp(i);
      if (i < ENTITAS) await d.addEntitas({ idSumber: `E${i}`, nama: satu, npwp, kabupaten: kabupatenOf(i) });
      if (i % 4 !== 0 && i < BADAN_USAHA)
        await d.addBadanUsaha({
          kode: `B${i}`,
          nama: satu,
          npwp: i % 5 === 0 ? null : npwp,
          wilayah: "31.71",
        });
    }
  };

  const kata = fc.constantFrom("Maju", "Jaya", "Abadi", "Sentosa", "Angkasa", "Kurnia", "Bahari", "Tirta");
  /** Of a name of one word nothing follows where there is no number either. */
  const nama = fc.array(kata, { minLength: 1, maxLength: 2 }).map((isi) => `PT ${isi.join(" ")}`);
  const langkah = fc.record({
    apa: fc.constantFrom(
      "E_NAMA",
      "E_NOMOR",
      "E_HAPUS",
      "E_KEMBALI",
      "E_BARU",
      "B_NAMA",
      "B_HAPUS",
      "B_BARU",
      "B_PEKERJA",
    ),
    siapa: fc.integer({ min: 0, max: BADAN_USAHA - 1 }),
    nama,
  });

  async function change({ apa, siapa, nama }: { apa: string; siapa: number; nama: string }): Promise<void> {
    const e = (isi: string) =>
      d.sql(`UPDATE register_entitas SET ${isi}, ${touch()} WHERE id_sumber = $1`, [`E${siapa}`]);
    const b = (isi: string) =>
      d.sql(`UPDATE register_badan_usaha SET ${isi} WHERE kode_badan_usaha = $1`, [`B${siapa}`]);
    if (apa === "E_NAMA") await e(`nama_entitas = '${nama}'`);
    if (apa === "E_NOMOR") await e(`npwp = '${buildNpwp(siapa + 1)}'`);
    if (apa === "E_HAPUS") await e("dihapus_pada = now()");
    if (apa === "E_KEMBALI") await e("dihapus_pada = NULL");
    if (apa.startsWith("E_"))
      await d.sql(
        `UPDATE status_entitas s SET dihapus_pada = e.dihapus_pada FROM register_entitas e WHERE e.id = s.entitas_id`,
      );
    if (apa === "E_BARU") {
      await d.addEntitas({ idSumber: `N${urut}`, nama, npwp: buildNpwp(siapa), kabupaten: "31.71" });
      await d.sql(`UPDATE register_entitas SET ${touch()} WHERE id = (SELECT max(id) FROM register_entitas)`);
    }
    if (apa === "B_NAMA") await b(`nama = '${nama}'`);
    if (apa === "B_HAPUS") await b("dihapus_pada = now()");
    if (apa === "B_PEKERJA") await b("jumlah_pekerja = 77, sidik = 'lain'");
    if (apa === "B_BARU")
      await d.addBadanUsaha({ kode: `C${++urut}`, nama, npwp: buildNpwp(siapa), wilayah: "31.71" });
  }

  it("leaves near pairs, statuses and the queue as a full run does", async () => {
    const dunia = fc.record({
      nama: fc.array(nama, { minLength: ENTITAS, maxLength: ENTITAS }),
      putaran: fc.array(fc.array(langkah, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(dunia, async ({ nama, putaran }) => {
        await d.reset();
        await load(nama, scatter);
        await d.match();
        await age();
        for (const perubahan of putaran) {
          for (const satu of perubahan) await change(satu);
          const hasil = await d.match();
          expect(hasil).toMatchObject({ jenis: "SEBAGIAN", entitas: await recount() });
          expect(hasil.tinjauan.terbuka).toBe(await countTerbuka());
        }
        const sebagian = await snapshot();
        const entitas = await recount();
        expect(await d.match({ penuh: true })).toMatchObject({ berubah: 0, jenis: "PENUH", entitas });
        expect(await snapshot()).toEqual(sebagian);
      }),
      { seed: 20_261_127, numRuns: 6 },
    );
  });

  it("counts the statuses that it moves where they were and where they are", async () => {
    const nama = Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${"ABCDEFGH"[i % 8]}ahari ${i}`);
    await load(nama, scatter);
    await d.match();
    await age();
    // One that was settled is settled no more, and one by something else; one that stays has its place elsewhere.
    await d.sql(`UPDATE register_badan_usaha SET dihapus_pada = now() WHERE kode_badan_usaha = 'B1'`);
    await d.sql(`UPDATE register_badan_usaha SET npwp = NULL WHERE kode_badan_usaha IN ('B2', 'B7')`);
    await d.sql(`UPDATE register_entitas SET kabupaten = '33.74', ${touch()} WHERE id_sumber = 'E3'`);
    const hasil = await d.match();
    expect(hasil).toMatchObject({ jenis: "SEBAGIAN", entitas: await recount() });
    expect(hasil.entitas.berubah).toBeGreaterThan(1);
    expect(hasil.entitas.menurutKabupaten.map(({ kabupaten }) => kabupaten)).toEqual([
      "31.71",
      "32.04",
      "33.74",
      null,
    ]);
    expect(Object.values(hasil.entitas.menurutMetode)).not.toContain(0);
  });

  it("searches an entity as it was made ready last, and one that is gone not at all", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${"ABCDEFGH"[i % 8]}ahari ${i}`));
    await d.match();
    const e = (isi: string) => d.sql(`UPDATE register_entitas SET ${isi}, ${touch()} WHERE id_sumber = 'E1'`);
    for (const nama of ["PT Kurnia Tirta", "PT Sentosa Abadi"]) {
      await e(`nama_entitas = '${nama}', npwp = NULL`);
      expect((await d.match()).jenis).toBe("SEBAGIAN");
    }
    // What the full run, and then the first partial one, had made ready would come near these two.
    for (const [kode, nama] of [
      ["lama", "PT Angkasa Bahari 1"],
      ["tadi", "PT Kurnia Tirta"],
      ["kini", "PT Sentosa Abadi"],
    ] as const)
      await d.addBadanUsaha({ kode, nama, wilayah: "31.71" });
    const near = async () => {
      const [entitas] = await d.sql("SELECT id::int FROM register_entitas WHERE id_sumber = 'E1'");
      const milik = (await readDekat(d.url)).filter((satu) => satu.entitasId === entitas?.["id"]);
      return d.sql(
        "SELECT kode_badan_usaha AS kode FROM register_badan_usaha WHERE id = ANY ($1) AND kode_badan_usaha !~ '^B'",
        [milik.map((satu) => satu.badanUsahaId)],
      );
    };
    expect((await d.match()).jenis).toBe("SEBAGIAN");
    expect(await near()).toEqual([{ kode: "kini" }]);
    await e("dihapus_pada = now()");
    await d.match();
    await d.sql("UPDATE register_badan_usaha SET nama = 'PT Sentosa Abadi' WHERE kode_badan_usaha = 'lama'");
    expect((await d.match()).jenis).toBe("SEBAGIAN");
    expect(await near()).toEqual([]);
  });

  it("searches an employer as it was made ready last, and one that is gone not at all", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${"ABCDEFGH"[i % 8]}ahari ${i}`));
    await d.addBadanUsaha({ kode: "ganti", nama: "PT Kurnia Tirta", wilayah: "31.71" });
    await d.match();
    const b = (isi: string) =>
      d.sql(`UPDATE register_badan_usaha SET ${isi} WHERE kode_badan_usaha = 'ganti'`);
    const near = async (nama: string) => {
      await d.sql(
        `UPDATE register_entitas SET nama_entitas = '${nama}', npwp = NULL, ${touch()} WHERE id_sumber = 'E4'`,
      );
      expect((await d.match()).jenis).toBe("SEBAGIAN");
      const [satu] = await d.sql("SELECT id::int FROM register_badan_usaha WHERE kode_badan_usaha = 'ganti'");
      return (await readDekat(d.url)).filter(({ badanUsahaId }) => badanUsahaId === satu?.["id"]).length;
    };
    expect(await near("PT Kurnia Tirta")).toBe(1);
    await b("nama = 'PT Sentosa Abadi'");
    await d.match();
    // What the full run had made ready would come near the first, what the partial one had, near the second.
    expect(await near("PT Kurnia Tirta")).toBe(0);
    expect(await near("PT Sentosa Abadi")).toBe(1);
    await b("dihapus_pada = now()");
    await d.match();
    expect(await near("PT Sentosa Abadi")).toBe(0);
  });

  it("calls no company absent that lost its name, and calls it so when it has one again", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${"ABCDEFGH"[i % 8]}ahari ${i}`));
    await d.sql(`INSERT INTO muatan (jenis, sidik, lengkap, per_tanggal, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
      VALUES ('badan-usaha', '{}', true, '2026-05-01', 1, 1, 0, 0, now())`);
    await d.match();
    const statusOf = async (nama: string) => {
      await d.sql(
        `UPDATE register_entitas SET nama_entitas = ${nama}, npwp = NULL, ${touch()} WHERE id_sumber = 'E4'`,
      );
      expect((await d.match()).jenis).toBe("SEBAGIAN");
      const [satu] = await d.sql(
        "SELECT status FROM status_entitas s JOIN register_entitas e ON e.id = s.entitas_id WHERE id_sumber = 'E4'",
      );
      return satu?.["status"];
    };
    expect(await statusOf("'PT Kurnia Tirta'")).toBe("TIDAK_TERDAFTAR");
    expect(await statusOf("NULL")).toBeNull();
    expect(await statusOf("'PT Kurnia Tirta'")).toBe("TIDAK_TERDAFTAR");
  });

  it("keeps nothing of what a record was that is gone, whichever run had made it ready", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${"ABCDEFGH"[i % 8]}ahari ${i}`));
    const rename = (kata: string) =>
      d.sql(`UPDATE register_entitas SET nama_entitas = 'PT ${kata}', ${touch()} WHERE id_sumber = 'E1'`);
    const count = async (kata: string) => {
      const sql =
        "SELECT count(*)::int AS n FROM padan_siap WHERE position(convert_to($1, 'UTF8') IN teks) > 0";
      return (await d.sql(sql, [kata]))[0]?.["n"];
    };
    await rename("Mandorla");
    await d.sql("UPDATE register_badan_usaha SET nama = 'PT Sagapela' WHERE kode_badan_usaha = 'B2'");
    await d.match();
    await rename("Tirtalapa");
    expect((await d.match()).jenis).toBe("SEBAGIAN");
    const semua = async () => [await count("MANDORLA"), await count("TIRTALAPA"), await count("SAGAPELA")];
    expect(await semua()).toEqual([1, 1, 1]);
    await d.sql(
      `UPDATE register_entitas SET dihapus_pada = now(), nama_entitas = NULL, ${touch()} WHERE id_sumber = 'E1'`,
    );
    await d.sql(
      "UPDATE register_badan_usaha SET dihapus_pada = now(), nama = NULL WHERE kode_badan_usaha = 'B2'",
    );
    expect((await d.match()).jenis).toBe("SEBAGIAN");
    expect(await semua()).toEqual([0, 0, 0]);
    const sebagian = await snapshot();
    await d.match({ penuh: true });
    expect(await snapshot()).toEqual(sebagian);
  });

  it("becomes a full run where nothing is kept ready any more, and where most was made ready anew", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${i}`));
    await d.match();
    await d.sql("TRUNCATE padan_siap");
    expect((await d.match()).jenis).toBe("PENUH");
    const jenis: string[] = [];
    for (let i = 0; i < 5; i++) {
      await d.sql(
        `UPDATE register_entitas SET nama_entitas = nama_entitas || ' Raya', urut_i = urut_i + ${1_000_000 * (i + 3)}, urut_ii = urut_ii + ${1_000_000 * (i + 3)}
         WHERE id_sumber IN ('E${i * 2}', 'E${i * 2 + 1}')`,
      );
      jenis.push((await d.match()).jenis);
    }
    // Two of forty each time: from a fifth of them on, everything is made ready anew.
    expect(jenis).toEqual(["SEBAGIAN", "SEBAGIAN", "SEBAGIAN", "SEBAGIAN", "SEBAGIAN"]);
    await d.sql(
      `UPDATE register_entitas SET urut_i = urut_i + 90000000, urut_ii = urut_ii + 90000000 WHERE id_sumber = 'E30'`,
    );
    expect((await d.match()).jenis).toBe("PENUH");
    expect((await d.match()).jenis).toBe("SEBAGIAN");
  });

  it("becomes a full run where most has changed", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${i}`));
    await d.match();
    await d.sql("UPDATE register_badan_usaha SET nama = nama || ' Raya'");
    expect((await d.match()).jenis).toBe("PENUH");
  });

  it("becomes a full run behind a purged tombstone, and with another parameter in force", async () => {
    await load(Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${i}`));
    await d.match();
    expect((await d.match()).jenis).toBe("SEBAGIAN");
    await d.sql(
      "INSERT INTO penghitung (daftar, pihak) VALUES ('perseroan', 'PIHAK_I') ON CONFLICT DO NOTHING",
    );
    await d.sql("UPDATE penghitung SET batas_nisan = 9e9 WHERE daftar = 'perseroan'");
    expect((await d.match()).jenis).toBe("PENUH");
    await d.sql("UPDATE penghitung SET batas_nisan = 0");
    expect((await d.match()).jenis).toBe("SEBAGIAN");
    await d.sql("UPDATE padan_putaran SET versi_parameter = 'lain'");
    expect((await d.match()).jenis).toBe("PENUH");
  });

  it("goes on where an interrupted full run stopped, and never mixes its pairs with those of another state", async () => {
    const nama = Array.from({ length: ENTITAS }, (_, i) => `PT Angkasa ${"ABCDEFGH"[i % 8]}ahari ${i}`);
    await load(nama);
    // Three pieces of ids.
    await d.sql("ALTER SEQUENCE register_entitas_id_seq RESTART 50001");
    await d.addEntitas({ idSumber: "jauh", nama: "PT Angkasa Raya", npwp: buildNpwp(7) });
    await d.match();
    const benar = await snapshot();
    const stop = () =>
      d
        .match({
          penuh: true,
          onKemajuan: ({ tahap, selesai }) => {
            if (tahap === "MENCARI" && selesai > 20_000) throw new TypeError("sengaja");
          },
        })
        .catch((galat: unknown) => galat);
    expect(await stop()).toBeInstanceOf(TypeError);
    expect(await d.sql("SELECT sampai_id FROM padan_maju")).toEqual([{ sampai_id: "40000" }]);
    expect((await snapshot()).status).toEqual(benar.status);
    // What a searcher that was ahead had written.
    await d.sql("DELETE FROM padan_dekat WHERE sampai_id > 40000");
    await writeDekat(d.url, 60_000, larikUji([sisiUji(50_001, 1, 99)]));
    expect(await d.match()).toMatchObject({ jenis: "PENUH", dilanjutkan: true, berubah: 0 });
    expect(await snapshot()).toEqual(benar);

    // A crash of the server in between takes what was made ready.
    expect(await stop()).toBeInstanceOf(TypeError);
    await d.sql("TRUNCATE padan_siap");
    expect(await d.match()).toMatchObject({ jenis: "PENUH", dilanjutkan: false, berubah: 0 });
    expect(await snapshot()).toEqual(benar);

    expect(await stop()).toBeInstanceOf(TypeError);
    await writeDekat(d.url, 20_000, larikUji([sisiUji(1, 99, 99)]));
    await d.sql(`INSERT INTO muatan (jenis, sidik, lengkap, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
      VALUES ('perseroan', '{}', false, 0, 0, 0, 0, now())`);
    expect(await d.match()).toMatchObject({ jenis: "PENUH", dilanjutkan: false, berubah: 0 });
    expect(await snapshot()).toEqual(benar);
    expect((await d.match()).jenis).toBe("SEBAGIAN");
  });
});
