import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { boundCatatan } from "#bukti/bersih.js";
import type { CatatanBukti } from "#bukti/catatan.js";
import { Galat } from "#errors/galat.js";
import { createPenulisBukti, type PenulisBuktiPg } from "#store/penulis-bukti.js";
import { buildCatatan } from "../bukti/contoh-catatan.js";
import { type BuktiDatabase, createBuktiDatabase } from "../support/bukti-database.js";
import { connectUji, listServers, runSql } from "../support/databases.js";
import { type ProksiTcp, startProksiTcp } from "../support/proksi-tcp.js";

/** Long enough that nothing but a fault ends a wait. */
const LAMA_MS = 30_000;
const SABAR = { timeout: 30_000, interval: 20 };

const baru = (ganti: Partial<CatatanBukti> = {}) => buildCatatan({ korelasi: randomUUID(), ...ganti });

/** The refusal of a write; undefined when it was written. */
async function refusal(tulis: Promise<void>): Promise<unknown> {
  return tulis.then(
    () => undefined,
    (galat: unknown) => galat,
  );
}

const sebabOf = (galat: unknown) => (galat instanceof Galat ? galat.rincian.sebab : undefined);

describe.each(listServers())("createPenulisBukti on $name", (server) => {
  let db: BuktiDatabase;
  let proksi: ProksiTcp;
  const terbuka: PenulisBuktiPg[] = [];

  const open = (maxWaitMs = LAMA_MS, url = proksi.url) => {
    const penulis = createPenulisBukti({ url, maxWaitMs });
    terbuka.push(penulis);
    return penulis;
  };
  const count = async (korelasi: string) => {
    const [baris] = await db.sql("SELECT count(*)::int AS banyak FROM inti.bukti WHERE korelasi = $1", [
      korelasi,
    ]);
    return baris?.["banyak"];
  };
  /** Runs `work` while nobody can write to the table. */
  const whileLocked = async (work: () => Promise<void>) => {
    const pengunci = await connectUji(db.ownerUrl);
    try {
      await pengunci.query("BEGIN; LOCK TABLE inti.bukti IN ACCESS EXCLUSIVE MODE");
      await work();
    } finally {
      await pengunci.end();
    }
  };

  beforeAll(async () => {
    db = await createBuktiDatabase(server);
    proksi = await startProksiTcp(db.penulisUrl);
  });
  afterEach(async () => {
    proksi.start();
    await Promise.all(terbuka.splice(0).map((penulis) => penulis.close()));
    await db.sql("TRUNCATE inti.bukti CASCADE");
  });
  afterAll(async () => {
    await proksi.close();
    await db.drop();
  });

  describe("what it writes", () => {
    it("writes every field of a record", async () => {
      const catatan = baru({ orang: "orang-1", sebab: "X", subjek: [] });
      await open().write(catatan);
      const [baris] = await db.sql("SELECT * FROM inti.bukti");
      expect(baris).toEqual({
        nomor: expect.any(String),
        korelasi: catatan.korelasi,
        waktu: new Date(catatan.waktu),
        pihak: catatan.pihak,
        klien: catatan.klien,
        orang: "orang-1",
        tujuan: catatan.tujuan,
        kegiatan: catatan.kegiatan,
        operasi: catatan.operasi,
        sidik_operasi: catatan.sidikOperasi,
        versi_perjanjian: catatan.versiPerjanjian,
        koordinat: catatan.koordinat,
        dasar: catatan.dasar,
        jumlah: catatan.jumlah,
        subjek: [],
        hasil: catatan.hasil,
        sebab: "X",
        alamat: catatan.alamat,
      });
    });

    it.each([
      ["line breaks", 'x\r\n{"hasil":"DIBERIKAN"}'],
      ["an ANSI sequence", `${String.fromCharCode(27)}[2Jx`],
      ["U+2028", "x\u{2028}y"],
      ["NUL", `x${String.fromCharCode(0)}y`],
      ["a lone surrogate", "x\u{d800}y"],
      ["JSON and SQL", `"}],'); DROP TABLE inti.bukti; --\\u0000`],
      ["array syntax", '{a,"b",NULL}'],
      ["100 KB", "x".repeat(100_000)],
    ])("stores a hostile name with %s as one clean row", async (_nama, operasi) => {
      const catatan = baru({ operasi, koordinat: [operasi], subjek: [operasi], sebab: operasi });
      await open().write(catatan);
      const bersih = boundCatatan(catatan);
      expect(await db.sql("SELECT operasi, koordinat, subjek, sebab FROM inti.bukti")).toEqual([
        { operasi: bersih.operasi, koordinat: bersih.koordinat, subjek: bersih.subjek, sebab: bersih.sebab },
      ]);
    });

    it("writes 100 records of 100 parallel callers, one row each, in few commits", async () => {
      const penulis = open();
      const catatan = Array.from({ length: 100 }, () => baru());
      await Promise.all(catatan.map((c) => penulis.write(c)));
      const baris = await db.sql("SELECT korelasi, xmin::text AS kelompok FROM inti.bukti");
      expect(baris.map((b) => b["korelasi"]).sort()).toEqual(catatan.map((c) => c.korelasi).sort());
      expect(new Set(baris.map((b) => b["kelompok"])).size).toBeLessThan(10);
      expect(penulis.depth()).toBe(0);
    });

    it("writes a record that names 200,000 subjects", async () => {
      const subjek = Array.from({ length: 200_000 }, (_, i) => `k1.${String(i).padStart(22, "A")}`);
      await open().write(baru({ subjek }));
      expect(await db.sql("SELECT cardinality(subjek) AS banyak FROM inti.bukti")).toEqual([
        { banyak: 200_000 },
      ]);
    });

    it("has committed, flushed to disk, when it answers, even for a role that switched the flush off", async () => {
      await db.sql(`
        ALTER ROLE ${db.peran} SET synchronous_commit = off;
        CREATE FUNCTION inti.uji_flush() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN NEW.sebab := current_setting('synchronous_commit'); RETURN NEW; END $$;
        CREATE TRIGGER uji_flush BEFORE INSERT ON inti.bukti FOR EACH ROW EXECUTE FUNCTION inti.uji_flush();`);
      try {
        await open().write(baru());
        expect(await db.sql("SELECT sebab FROM inti.bukti")).toEqual([{ sebab: "on" }]);
      } finally {
        await db.sql(`DROP FUNCTION inti.uji_flush CASCADE; ALTER ROLE ${db.peran} RESET synchronous_commit`);
      }
    });
  });

  describe("its login", () => {
    it.each([
      ["SELECT", "SELECT 1 FROM inti.bukti"],
      ["SELECT of one column", "SELECT korelasi FROM inti.bukti"],
      ["INSERT that reads back", "INSERT INTO inti.bukti DEFAULT VALUES RETURNING nomor"],
      ["UPDATE", "UPDATE inti.bukti SET sebab = 'x'"],
      ["DELETE", "DELETE FROM inti.bukti"],
      ["TRUNCATE", "TRUNCATE inti.bukti"],
      ["DISABLE TRIGGER", "ALTER TABLE inti.bukti DISABLE TRIGGER ALL"],
      ["DROP", "DROP TABLE inti.bukti"],
      ["turning the numbers back", "SELECT setval('inti.bukti_nomor_seq', 1)"],
    ])("may not %s", async (_nama, sql) => {
      await expect(runSql(db.penulisUrl, sql)).rejects.toMatchObject({ code: "42501" });
    });
  });

  describe("a bad row", () => {
    it("harms only its own request: a handle that another record has", async () => {
      const penulis = open();
      const ada = baru();
      await penulis.write(ada);
      const baik = Array.from({ length: 20 }, () => baru());
      const hasil = await Promise.all(
        [...baik.slice(0, 10), { ...ada, orang: "lain" }, ...baik.slice(10)].map((c) =>
          refusal(penulis.write(c)),
        ),
      );
      expect(hasil.map(sebabOf)).toEqual([
        ...Array(10).fill(undefined),
        "DITOLAK_23505",
        ...Array(10).fill(undefined),
      ]);
      expect(hasil.filter((galat) => galat !== undefined)).toHaveLength(1);
      expect(await db.sql("SELECT count(*)::int AS banyak FROM inti.bukti WHERE orang IS NULL")).toEqual([
        { banyak: 21 },
      ]);
      expect(await count(ada.korelasi)).toBe(1);
    });

    it("harms only its own request: one that a trigger refuses", async () => {
      await db.sql(`
        CREATE FUNCTION inti.uji_tolak() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN IF NEW.operasi = 'buruk' THEN RAISE EXCEPTION 'rahasia %', NEW.alamat; END IF; RETURN NEW; END $$;
        CREATE TRIGGER uji_tolak BEFORE INSERT ON inti.bukti FOR EACH ROW EXECUTE FUNCTION inti.uji_tolak();`);
      try {
        const penulis = open();
        const semua = [baru(), baru({ operasi: "buruk" }), baru(), baru({ operasi: "buruk" }), baru()];
        const hasil = await Promise.all(semua.map((c) => refusal(penulis.write(c))));
        const sebab = "DITOLAK_P0001";
        expect(hasil.map(sebabOf)).toEqual([undefined, sebab, undefined, sebab, undefined]);
        expect(await db.sql("SELECT count(*)::int AS banyak FROM inti.bukti")).toEqual([{ banyak: 3 }]);
      } finally {
        await db.sql("DROP FUNCTION inti.uji_tolak CASCADE");
      }
    });

    it("harms only its own request: one that ends the session of whoever writes it", async () => {
      await db.sql(`
        CREATE FUNCTION inti.uji_racun() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN IF NEW.operasi = 'racun' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$;
        CREATE TRIGGER uji_racun BEFORE INSERT ON inti.bukti FOR EACH ROW EXECUTE FUNCTION inti.uji_racun();`);
      try {
        const penulis = open();
        const semua = [baru(), baru({ operasi: "racun" }), baru(), baru()];
        const hasil = await Promise.all(semua.map((c) => refusal(penulis.write(c))));
        expect(hasil.map(sebabOf)).toEqual([undefined, "JAWABAN_HILANG", undefined, undefined]);
        expect(await db.sql("SELECT count(*)::int AS banyak FROM inti.bukti")).toEqual([{ banyak: 3 }]);
      } finally {
        await db.sql("DROP FUNCTION inti.uji_racun CASCADE");
      }
    });

    it("cannot share a handle with a record that still waits", async () => {
      const penulis = open();
      const satu = baru();
      const [pertama, kedua] = await Promise.all(
        [satu, { ...satu, orang: "lain" }].map((c) => refusal(penulis.write(c))),
      );
      expect(pertama).toBeUndefined();
      expect(sebabOf(kedua)).toBe("KORELASI_GANDA");
      expect(await count(satu.korelasi)).toBe(1);
    });
  });

  describe("a lost connection", () => {
    it("finds a record written whose answer was lost after the commit", async () => {
      const penulis = open();
      await penulis.write(baru());
      const catatan = [baru(), baru(), baru()];
      const sebelum = proksi.accepted();
      proksi.loseAnswer();
      await Promise.all(catatan.map((c) => penulis.write(c)));
      expect(proksi.accepted()).toBe(sebelum + 1);
      for (const { korelasi } of catatan) expect(await count(korelasi)).toBe(1);
    });

    it("writes a record again that never reached the database", async () => {
      const penulis = open();
      await penulis.write(baru());
      const catatan = baru();
      proksi.loseRequest();
      await penulis.write(catatan);
      expect(await count(catatan.korelasi)).toBe(1);
    });

    it("cuts a connection that gives no answer, and writes over a new one", async () => {
      const penulis = open(5_000);
      await penulis.write(baru());
      const catatan = baru();
      proksi.freezeAnswers();
      await penulis.write(catatan);
      expect(await count(catatan.korelasi)).toBe(1);
    });

    it("goes on after its idle session was ended", async () => {
      const penulis = open();
      await penulis.write(baru());
      await terminate();
      const catatan = baru();
      await penulis.write(catatan);
      expect(await count(catatan.korelasi)).toBe(1);
    });

    it("has one row for every record that it confirmed while sessions are ended under load", async () => {
      const penulis = open();
      const tertulis: string[] = [];
      let selesai = false;
      const pekerja = Array.from({ length: 8 }, async () => {
        while (!selesai) {
          const catatan = baru();
          if ((await refusal(penulis.write(catatan))) === undefined) tertulis.push(catatan.korelasi);
        }
      });
      for (let i = 0; i < 20; i++) {
        const sebelum = tertulis.length;
        await terminate();
        await vi.waitFor(() => expect(tertulis.length).toBeGreaterThan(sebelum), SABAR);
      }
      selesai = true;
      await Promise.all(pekerja);
      const baris = await db.sql("SELECT korelasi FROM inti.bukti");
      const ada = new Set(baris.map((b) => b["korelasi"]));
      expect(tertulis.filter((korelasi) => !ada.has(korelasi))).toEqual([]);
    });

    /** A role may end its own sessions. */
    async function terminate(): Promise<void> {
      await runSql(
        db.penulisUrl,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()",
      );
    }
  });

  describe("a database that is gone", () => {
    it("refuses callers without piling them up, and serves again by itself", async () => {
      const penulis = open(400);
      await vi.waitFor(() => penulis.write(baru()), SABAR);
      proksi.stop();
      const hasil = await Promise.all(Array.from({ length: 200 }, () => refusal(penulis.write(baru()))));
      expect(hasil.every((galat) => galat instanceof Galat && galat.kode === "EVIDENCE_UNAVAILABLE")).toBe(
        true,
      );
      expect(penulis.depth()).toBe(0);
      // From now on nobody is made to wait.
      await vi.waitFor(
        async () => expect(sebabOf(await refusal(penulis.write(baru())))).toBe("TIDAK_TERHUBUNG"),
        SABAR,
      );
      const ditolak = penulis.write(baru());
      expect(penulis.depth()).toBe(0);
      expect(sebabOf(await refusal(ditolak))).toBe("TIDAK_TERHUBUNG");
      // It tries on its own, without a caller who would be refused for it.
      const percobaan = proksi.accepted();
      await vi.waitFor(() => expect(proksi.accepted()).toBeGreaterThan(percobaan + 1), SABAR);
      proksi.start();
      const catatan = baru();
      await vi.waitFor(() => penulis.write(catatan), SABAR);
      expect(await count(catatan.korelasi)).toBe(1);
    });

    it("leaves a database that only reads, and writes when another takes its place", async () => {
      await db.sql(`ALTER ROLE ${db.peran} SET default_transaction_read_only = on`);
      const penulis = open();
      const galat = await refusal(penulis.write(baru()));
      await db.sql(`ALTER ROLE ${db.peran} RESET default_transaction_read_only`);
      expect(sebabOf(galat)).toBe("DITOLAK_25006");
      const catatan = baru();
      await penulis.write(catatan);
      expect(await count(catatan.korelasi)).toBe(1);
    });

    it("starts without a database, and writes when it comes within the waiting limit", async () => {
      proksi.stop();
      const sebelum = proksi.accepted();
      const penulis = open();
      const catatan = baru();
      const tulis = penulis.write(catatan);
      await vi.waitFor(() => expect(proksi.accepted()).toBeGreaterThan(sebelum + 2), SABAR);
      proksi.start();
      await tulis;
      expect(await count(catatan.korelasi)).toBe(1);
    });
  });

  describe("the waiting limit", () => {
    /** A role sees what its own sessions do. */
    const listActive = () =>
      runSql(
        db.penulisUrl,
        "SELECT pid FROM pg_stat_activity WHERE usename = current_user AND state = 'active' AND pid <> pg_backend_pid()",
      );

    it("refuses when the table stays locked, and writes again when it is free", async () => {
      const penulis = open(400);
      await whileLocked(async () => {
        const hasil = await Promise.all(Array.from({ length: 20 }, () => refusal(penulis.write(baru()))));
        for (const galat of hasil) {
          expect(galat).toMatchObject({ kode: "EVIDENCE_UNAVAILABLE", http: 503, rincian: { cobaLagi: 2 } });
        }
      });
      const catatan = baru();
      await vi.waitFor(() => penulis.write(catatan), SABAR);
      expect(await count(catatan.korelasi)).toBe(1);
    });

    it("takes a record whose caller has left out of the queue", async () => {
      const penulis = open(400);
      await whileLocked(async () => {
        await Promise.all(Array.from({ length: 20 }, () => refusal(penulis.write(baru()))));
        await vi.waitFor(() => expect(penulis.depth()).toBe(0), SABAR);
      });
    });

    it("leaves no statement of its own waiting at the database when it stopped waiting for it", async () => {
      const penulis = open(400);
      await whileLocked(async () => {
        await refusal(penulis.write(baru()));
        await vi.waitFor(async () => expect(await listActive()).toEqual([]), SABAR);
      });
    });
  });

  describe("a refusal", () => {
    it("tells nothing of the database", async () => {
      await db.sql(`REVOKE INSERT ON inti.bukti FROM ${db.peran}`);
      try {
        const galat = await refusal(open().write(baru()));
        expect(sebabOf(galat)).toBe("DITOLAK_42501");
        expect(Object.keys(galat as Galat).sort()).toEqual(["kode", "name", "rincian"]);
        expect(`${(galat as Galat).message}${JSON.stringify(galat)}`).not.toMatch(
          /bukti_|inti|permission|INSERT|127\.0/,
        );
      } finally {
        await db.sql(`GRANT INSERT ON inti.bukti TO ${db.peran}`);
      }
    });
  });

  describe("close", () => {
    it("writes what waits, and takes no more", async () => {
      const penulis = open();
      const catatan = Array.from({ length: 50 }, () => baru());
      const tulis = catatan.map((c) => penulis.write(c));
      await penulis.close();
      await Promise.all(tulis);
      expect(await db.sql("SELECT count(*)::int AS banyak FROM inti.bukti")).toEqual([{ banyak: 50 }]);
      expect(sebabOf(await refusal(penulis.write(baru())))).toBe("PENULIS_DITUTUP");
    });

    it("ends while the database is gone", async () => {
      const penulis = open(400);
      proksi.stop();
      const tulis = refusal(penulis.write(baru()));
      await penulis.close();
      expect(await tulis).toBeInstanceOf(Galat);
    });

    it("leaves no session behind", async () => {
      const penulis = open();
      await penulis.write(baru());
      await penulis.close();
      await vi.waitFor(async () => {
        const sesi = await db.sql("SELECT 1 FROM pg_stat_activity WHERE usename = $1", [db.peran]);
        expect(sesi).toHaveLength(0);
      }, SABAR);
    });
  });
});
