import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { SEMUA_TAMPILAN } from "#akses/proyeksi.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { SUMBER } from "#store/kunci-d/tampilan.js";
import { applySandi, NAMA_LOGIN, type UrlLogin } from "#store/login.js";
import { migrate } from "#store/migrate/migrate.js";
import {
  connectUji,
  createScratchDatabase,
  runSql,
  type ScratchDatabase,
  type TestServer,
} from "../support/databases.js";
import type { SumberData } from "./tumpukan-kunci.js";

const MIGRASI = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The same data twice: behind lock D, and in a database where it was taken away. */
export interface Dunia extends SumberData {
  /** Runs a change on both. */
  write(sql: string): Promise<void>;
  drop(): Promise<void>;
}

export async function createDunia(server: TestServer): Promise<Dunia> {
  const satu = await createScratchDatabase(server);
  const dua = await createScratchDatabase(server);
  const login = await prepare(satu);
  await prepare(dua);
  await runSql(dua.url, SEMUA_AUDIENS.map(openViews).join("\n"));
  const pemilik = [await connectUji(satu.url), await connectUji(dua.url)];
  return {
    terkunci: (a) => urlOf(login, a),
    terbuka: () => dua.url,
    write: async (sql) => {
      await Promise.all(pemilik.map((client) => client.query(sql)));
    },
    drop: async () => {
      for (const client of pemilik) await client.end();
      for (const basis of [satu, dua]) await basis.drop();
    },
  };
}

async function prepare(basis: ScratchDatabase): Promise<UrlLogin> {
  await migrate(basis.url, { migrationsDir: MIGRASI });
  return applySandi(
    basis.url,
    Object.fromEntries(NAMA_LOGIN.map((n) => [n, randomBytes(12).toString("hex")])),
  );
}

function urlOf(login: UrlLogin, audiens: Audiens): string {
  const url = login[namaAudiens(audiens)];
  if (url === undefined) throw new Error(`no login of ${namaAudiens(audiens)}`);
  return url;
}

/** Lock D taken away: the audience's schema with every column of every view. */
function openViews(audiens: Audiens): string {
  const nama = namaAudiens(audiens);
  const tampilan = SEMUA_TAMPILAN.map((t) => {
    const { dari, syarat, kolom } = SUMBER[t];
    const pilih = Object.entries(kolom(audiens.pihak)).map(([k, asal]) => `${asal} AS ${k}`);
    return `CREATE VIEW ${nama}.${t} AS SELECT ${pilih.join(", ")} FROM ${dari}${syarat === null ? "" : ` WHERE ${syarat}`};`;
  });
  return `DROP SCHEMA ${nama} CASCADE; CREATE SCHEMA ${nama}; ${tampilan.join("\n")}`;
}
