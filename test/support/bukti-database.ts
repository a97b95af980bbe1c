import { randomBytes } from "node:crypto";
import { createScratchDatabase, runSql, type TestServer } from "./databases.js";

/** A database with the evidence table, and a login that may only insert there. */
export interface BuktiDatabase {
  readonly ownerUrl: string;
  readonly penulisUrl: string;
  /** Name of the writer's role. */
  readonly peran: string;
  readonly sql: (sql: string, nilai?: unknown[]) => Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

const TABEL = `
  CREATE SCHEMA inti;
  CREATE TABLE inti.bukti (
    nomor BIGSERIAL NOT NULL,
    korelasi TEXT NOT NULL,
    waktu TIMESTAMPTZ(6) NOT NULL,
    pihak TEXT, klien TEXT, orang TEXT, tujuan TEXT, kegiatan TEXT, operasi TEXT, sidik_operasi TEXT,
    versi_perjanjian TEXT NOT NULL,
    koordinat TEXT[], dasar TEXT[],
    jumlah INTEGER NOT NULL,
    subjek TEXT[],
    hasil TEXT NOT NULL,
    sebab TEXT, alamat TEXT,
    CONSTRAINT bukti_pkey PRIMARY KEY (nomor)
  );
  CREATE UNIQUE INDEX bukti_korelasi_key ON inti.bukti(korelasi);
  CREATE INDEX bukti_klien_nomor_idx ON inti.bukti(klien, nomor);`;

export async function createBuktiDatabase(server: TestServer): Promise<BuktiDatabase> {
  const scratch = await createScratchDatabase(server);
  const peran = `uji_bukti_${randomBytes(6).toString("hex")}`;
  const sandi = randomBytes(12).toString("hex");
  const sql = (perintah: string, nilai?: unknown[]) => runSql(scratch.url, perintah, nilai);
  await sql(`${TABEL}
    CREATE ROLE ${peran} LOGIN PASSWORD '${sandi}' NOSUPERUSER NOCREATEDB NOCREATEROLE;
    GRANT USAGE ON SCHEMA inti TO ${peran};
    GRANT INSERT ON inti.bukti TO ${peran};
    GRANT USAGE ON SEQUENCE inti.bukti_nomor_seq TO ${peran};`);
  const penulis = new URL(scratch.url);
  penulis.username = peran;
  penulis.password = sandi;
  const drop = async () => {
    await scratch.drop();
    await runSql(server.ownerUrl, `DROP ROLE ${peran}`);
  };
  return { ownerUrl: scratch.url, penulisUrl: penulis.toString(), peran, sql, drop };
}
