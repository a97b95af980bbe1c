import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { applySandi } from "#store/login.js";
import { type BuktiDatabase, createBuktiDatabase } from "../support/bukti-database.js";
import { connectUji, listServers, runSql } from "../support/databases.js";
import { type ProksiTcp, startProksiTcp } from "../support/proksi-tcp.js";

const SANDI = { bukti: "sandi-uji-satu" };

describe.each(listServers())("passwords of the logins, on $name", (server) => {
  let db: BuktiDatabase;
  let proksi: ProksiTcp;

  beforeAll(async () => {
    db = await createBuktiDatabase(server);
    proksi = await startProksiTcp(db.ownerUrl);
  });
  afterAll(async () => {
    await proksi?.close();
    await db?.drop();
  });

  it("let a login in under its new password only", async () => {
    const { bukti: lama } = await applySandi(db.ownerUrl, SANDI);
    const { bukti: baru } = await applySandi(db.ownerUrl, { bukti: "sandi-uji-dua" });
    await expect(runSql(lama ?? "", "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    expect(await runSql(baru ?? "", "SELECT 1 AS x")).toEqual([{ x: 1 }]);
  });

  it("fail whoever sets them, and not the process, when the connection breaks meanwhile", async () => {
    const lolos = vi.fn();
    process.prependListener("uncaughtException", lolos);
    const penahan = await connectUji(db.ownerUrl);
    try {
      await penahan.query(`BEGIN; ALTER ROLE ${db.peran} CONNECTION LIMIT 20`);
      const berjalan = applySandi(proksi.url, SANDI).then(
        () => "set",
        () => "refused",
      );
      const menunggu =
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      while ((await db.sql(menunggu)).length === 0);
      proksi.stop();
      expect(await berjalan).toBe("refused");
      expect(lolos).not.toHaveBeenCalled();
    } finally {
      process.off("uncaughtException", lolos);
      await penahan.query("ROLLBACK");
      await penahan.end();
    }
  });
});
