import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namaKolom } from "#berkas/jenis.js";
import { writePertama } from "#store/muat/muatan-pertama.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  type ScratchDatabase,
} from "../../support/databases.js";
import { csv, PERSEROAN, prepareBasisData } from "./bantuan.js";

const db = prepareBasisData();
const BANYAK = 50_000;
const besar = csv(
  "perseroan",
  Array.from({ length: BANYAK }, (_, i) => ({
    ...PERSEROAN,
    id_sumber: `e${i}`,
    kbli: "",
    alamat_lengkap: `No. ${i}`,
  })),
  namaKolom("perseroan").slice(0, 8),
);
const bangunan = () =>
  db.query(
    `SELECT indexdef AS satu FROM pg_indexes WHERE schemaname = 'inti'
     UNION ALL SELECT conrelid::regclass || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'inti'::regnamespace
     ORDER BY 1`,
  );

describe("muatan pertama yang besar", () => {
  it("leaves every index and constraint as it found it, and ids and numbers in the order of the file", async () => {
    const dulu = await bangunan();
    expect(await db.muat("perseroan", besar)).toMatchObject({ baru: BANYAK });
    expect(await bangunan()).toEqual(dulu);
    expect(
      await db.query(
        `SELECT count(*)::int AS n FROM register_entitas e JOIN status_entitas s ON s.entitas_id = e.id
         WHERE e.id_sumber = 'e' || (e.id - 1) AND e.urut_i = e.id AND e.urut_ii = e.id AND s.urut_i = e.id AND s.id = e.id`,
      ),
    ).toEqual([{ n: BANYAK }]);
  });

  it("keeps its indexes, and does not wait, while somebody reads the tables", async () => {
    const pembaca = await connectUji(db.url());
    await pembaca.query("BEGIN");
    await pembaca.query("SELECT FROM inti.status_entitas");
    expect(await db.muat("perseroan", besar)).toMatchObject({ baru: BANYAK });
    await pembaca.query("COMMIT");
    await pembaca.end();
  });

  describe("beside rows that are there", () => {
    let basis: ScratchDatabase | undefined;
    let client = new pg.Client();
    beforeAll(async () => {
      basis = await createScratchDatabase(listServers()[0]);
      client = await connectUji(basis.url);
      await client.query(
        `CREATE TABLE induk (id int PRIMARY KEY, isi int);
         CREATE TABLE anak (induk_id int REFERENCES induk);
         CREATE UNIQUE INDEX induk_isi ON induk (isi);
         INSERT INTO induk SELECT n, n FROM generate_series(1, ${BANYAK}) n`,
      );
    });
    afterAll(async () => {
      await client.end();
      await basis?.drop();
    });
    /** Indexes and foreign keys that a load of so many rows finds while it writes. */
    const muat = async (banyak: number): Promise<number> => {
      let ada = -1;
      await client.query("BEGIN");
      await writePertama({ client, saat: "", lengkap: null }, ["induk", "anak"], banyak, async () => {
        const { rows } = await client.query<{ n: number }>(
          `SELECT (SELECT count(*) FROM pg_indexes WHERE indexname = 'induk_isi')::int
             + (SELECT count(*) FROM pg_constraint WHERE contype = 'f')::int AS n`,
        );
        ada = rows[0]?.n ?? -1;
      });
      await client.query("ROLLBACK");
      return ada;
    };

    it("makes them behind a load of as many rows as there are, of no smaller one", async () => {
      expect(await muat(BANYAK)).toBe(0);
      expect(await muat(BANYAK - 1)).toBe(2);
      await client.query("INSERT INTO induk VALUES (0, 0)");
      expect(await muat(BANYAK)).toBe(2);
      await client.query("DELETE FROM induk WHERE id = 0");
    });

    it("keeps them while anybody else is connected, idle or not", async () => {
      const lain = await connectUji(basis?.url);
      expect(await muat(BANYAK)).toBe(2);
      await lain.end();
      await expect.poll(() => muat(BANYAK), { timeout: 10_000 }).toBe(0);
    });
  });
});
