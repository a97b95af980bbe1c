import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { diffSchema } from "#store/migrate/diff.js";
import { MigrateError } from "#store/migrate/migrate-error.js";
import { listServers, runSql } from "../../support/databases.js";
import { createFolder, type MigrationsFolder } from "./folder.js";

const SCHEMA = `
datasource db {
  provider = "postgresql"
}

model Contoh {
  id   BigInt @id @default(autoincrement())
  nama String

  bagian Bagian[]

  @@map("contoh")
}

model Bagian {
  id     BigInt @id
  contoh Contoh @relation(fields: [idContoh], references: [id], onDelete: Cascade)

  idContoh BigInt @map("id_contoh")

  @@map("bagian")
}
`;

describe.each(listServers())("diffSchema on $name", (server) => {
  let folder: MigrationsFolder;

  afterEach(() => folder.remove());

  async function diff(
    files: Readonly<Record<string, string>>,
    ownerUrl: string = server.ownerUrl,
  ): Promise<string> {
    folder = await createFolder(files);
    const schemaPath = path.join(folder.migrationsDir, "schema.prisma");
    await writeFile(schemaPath, SCHEMA);
    return diffSchema({ ownerUrl, migrationsDir: folder.migrationsDir, schemaPath });
  }

  it("writes a migration which, once in the folder, leaves no difference", async () => {
    const sql = await diff({});
    expect(sql).toMatch(/CREATE TABLE "(inti"\.")?contoh"/);
    await folder.remove();
    expect(await diff({ "20260101000000_awal": sql })).toBe("");
  });

  it("sees a column that the migrations lack, past a DO block that adapter-pg would cut", async () => {
    const sql = await diff({
      "20260101000000_awal": `DO $$ BEGIN PERFORM 1; CREATE TABLE contoh (id bigserial CONSTRAINT contoh_pkey PRIMARY KEY); END $$;`,
    });
    expect(sql).toContain(`ADD COLUMN     "nama" TEXT NOT NULL`);
  });

  it("drops its scratch database, also when a migration fails in it", async () => {
    // An owner of its own: other tests make such databases on the same server at the same time.
    const pemilik = `uji_${randomBytes(8).toString("hex")}`;
    await runSql(server.ownerUrl, `CREATE ROLE ${pemilik} LOGIN CREATEDB PASSWORD '${pemilik}'`);
    const url = new URL(server.ownerUrl);
    [url.username, url.password] = [pemilik, pemilik];
    try {
      const failure = await diff({ "20260101000000_awal": "SELECT 1/0" }, url.toString()).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(MigrateError);
      const left = await runSql(
        server.ownerUrl,
        "SELECT datname FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE r.rolname = $1",
        [pemilik],
      );
      expect(left).toEqual([]);
    } finally {
      await runSql(server.ownerUrl, `DROP ROLE ${pemilik}`);
    }
  });
});
