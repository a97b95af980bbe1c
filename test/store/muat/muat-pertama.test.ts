import pg from "pg";
import { describe, expect, it } from "vitest";
import { namaKolom } from "#berkas/jenis.js";
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
    const pembaca = new pg.Client({ connectionString: db.url() });
    await pembaca.connect();
    await pembaca.query("BEGIN");
    await pembaca.query("SELECT FROM inti.status_entitas");
    expect(await db.muat("perseroan", besar)).toMatchObject({ baru: BANYAK });
    await pembaca.query("COMMIT");
    await pembaca.end();
  });
});
