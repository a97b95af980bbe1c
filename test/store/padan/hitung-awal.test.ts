import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHitung } from "#store/padan/hitung-awal.js";
import { listServers } from "../../support/databases.js";
import { startProksiTcp } from "../../support/proksi-tcp.js";
import { createDunia, type Dunia } from "./dunia.js";

const SAAT = "2026-06-01T00:00:00Z";

describe.each(listServers())("what there is before a run, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());

  it("is counted as it is when the server is asked, whatever is written then", async () => {
    await d.addEntitas({ idSumber: "A", kabupaten: "31.71" }, { idSumber: "mati", dihapus: true });
    const proksi = await startProksiTcp(d.url);
    try {
      // Counting itself reaches the server only behind the change.
      const release = proksi.holdRequests("FROM status_entitas");
      const { hitungan } = await startHitung(proksi.url, SAAT);
      await d.sql("UPDATE status_entitas SET status = 'TERDAFTAR'");
      release();
      expect(await hitungan).toMatchObject({
        status: [{ kabupaten: "31.71", status: null, banyak: 1 }],
        terbuka: 0,
      });
    } finally {
      await proksi.close();
    }
  });

  it("is refused where the database cannot be reached", async () => {
    const url = new URL(d.url);
    url.pathname = "/tidak_ada_basis_data";
    await expect(startHitung(url.toString(), SAAT)).rejects.toMatchObject({
      name: "GalatPerintah",
      kodeKeluar: 3,
    });
  });
});
