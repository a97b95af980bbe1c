import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSubjek } from "#bukti/subjek.js";
import { readKonfigurasi } from "#config/konfigurasi.js";
import { prepareDemo } from "#server/demo.js";
import { markContoh, needsContoh, prepareBasisData } from "#store/basis-data.js";
import { createScratchDatabase, listServers, runSql, type ScratchDatabase } from "../support/databases.js";

/** Stands for kill -9 at the moment the sample begins. */
class Terbunuh extends Error {}

describe.each(listServers())("the demo's sample on $name", (server) => {
  let basis: ScratchDatabase;
  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    await prepareBasisData(basis.url, "demo");
  });
  afterAll(() => basis.drop());

  const prepare = (contoh: boolean): Promise<void> =>
    prepareDemo({
      konfigurasi: readKonfigurasi({}),
      jam: { now: () => Date.now() },
      contoh,
      ownerUrl: basis.url,
      subjek: createSubjek([{ id: "uji", kunci: Buffer.alloc(32, 7) }]),
      cetak: () => {
        throw new Terbunuh();
      },
    });

  it("is not loaded when it is not asked for", async () => {
    await prepare(false);
    expect(await needsContoh(basis.url)).toBe(true);
  });

  it("is begun again by the next start when one was killed in the middle of it", async () => {
    await expect(prepare(true)).rejects.toThrow(Terbunuh);
    await runSql(
      basis.url,
      `INSERT INTO inti.muatan (jenis, sidik, lengkap, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
       VALUES ('kbli', '{}', false, 1, 1, 0, 0, now())`,
    );
    expect(await needsContoh(basis.url)).toBe(true);
    await expect(prepare(true)).rejects.toThrow(Terbunuh);
  });

  it("is loaded once", async () => {
    const [sebelum] = await runSql(
      basis.url,
      "DELETE FROM inti.keadaan WHERE kunci = 'contoh' RETURNING nilai",
    );
    expect(sebelum).toEqual({ nilai: "SEDANG" });
    expect(await needsContoh(basis.url)).toBe(false);
    await markContoh(basis.url, "SELESAI");
    expect(await needsContoh(basis.url)).toBe(false);
    await prepare(true);
  });
});
