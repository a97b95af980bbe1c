import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { applySandi } from "#store/login.js";
import { migrate } from "#store/migrate/migrate.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  runSql,
  type ScratchDatabase,
} from "../support/databases.js";
import { type ProksiTcp, startProksiTcp } from "../support/proksi-tcp.js";

const MIGRASI = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
const SANDI = { bukti: "sandi-uji-satu" };

describe.each(listServers())("passwords of the logins, on $name", (server) => {
  let basis: ScratchDatabase;
  let proksi: ProksiTcp;

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    await migrate(basis.url, { migrationsDir: MIGRASI });
    proksi = await startProksiTcp(basis.url);
  });
  afterAll(async () => {
    await proksi?.close();
    await basis?.drop();
  });

  it("let a login in under its new password only", async () => {
    const { bukti: lama } = await applySandi(basis.url, SANDI);
    const { bukti: baru } = await applySandi(basis.url, { bukti: "sandi-uji-dua" });
    await expect(runSql(lama ?? "", "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    expect(await runSql(baru ?? "", "SELECT 1 AS x")).toEqual([{ x: 1 }]);
  });

  it("fail whoever sets them, and not the process, when the connection breaks meanwhile", async () => {
    const lolos = vi.fn();
    process.prependListener("uncaughtException", lolos);
    const penahan = await connectUji(basis.url);
    try {
      const { bukti } = await applySandi(basis.url, SANDI);
      await penahan.query(`BEGIN; ALTER ROLE ${new URL(bukti ?? "").username} CONNECTION LIMIT 20`);
      const berjalan = applySandi(proksi.url, SANDI).then(
        () => "set",
        () => "refused",
      );
      const menunggu =
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      while ((await runSql(basis.url, menunggu)).length === 0);
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
