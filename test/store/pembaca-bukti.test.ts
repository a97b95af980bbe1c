import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { boundCatatan } from "#bukti/bersih.js";
import type { CatatanBukti } from "#bukti/catatan.js";
import { encodeCatatan } from "#bukti/daun.js";
import { createPembacaBukti } from "#store/pembaca-bukti.js";
import { createPenulisBukti } from "#store/penulis-bukti.js";
import type { BuktiTercatat } from "#usecases/ports/pembaca-bukti.js";
import { buildCatatan } from "../bukti/contoh-catatan.js";
import { type BuktiDatabase, createBuktiDatabase } from "../support/bukti-database.js";
import { listServers } from "../support/databases.js";

const baru = (ganti: Partial<CatatanBukti> = {}) => buildCatatan({ korelasi: randomUUID(), ...ganti });

async function readAll(bukti: AsyncIterable<BuktiTercatat>): Promise<BuktiTercatat[]> {
  const semua: BuktiTercatat[] = [];
  for await (const satu of bukti) semua.push(satu);
  return semua;
}

describe.each(listServers())("createPembacaBukti on $name", (server) => {
  let db: BuktiDatabase;
  const catatan = Array.from({ length: 450 }, (_, i) =>
    baru({ operasi: `O${i}`, klien: i % 3 === 0 ? "ahu-sistem" : i % 3 === 1 ? "bpjs-sistem" : null }),
  );
  const read = (klien: string | null) => readAll(createPembacaBukti(db.ownerUrl).read(klien));
  const sessions = () =>
    db.sql(
      "SELECT 1 FROM pg_stat_activity WHERE application_name = 'sinergi-audit' AND datname = current_database()",
    );

  beforeAll(async () => {
    db = await createBuktiDatabase(server);
    const penulis = createPenulisBukti({ url: db.penulisUrl, maxWaitMs: 60_000 });
    await Promise.all(catatan.map((c) => penulis.write(c)));
    await penulis.close();
  });
  afterAll(() => db.drop());

  it("reads all records once, newest first, over several pages", async () => {
    const semua = await read(null);
    const nomor = semua.map((b) => BigInt(b.nomor));
    expect(nomor).toEqual([...nomor].sort((a, b) => (a < b ? 1 : -1)));
    expect(semua.map((b) => b.catatan.korelasi).sort()).toEqual(catatan.map((c) => c.korelasi).sort());
  });

  it("reads only one client's records when asked to", async () => {
    const milik = catatan.filter((c) => c.klien === "ahu-sistem");
    const terbaca = await read("ahu-sistem");
    expect(terbaca.map((b) => b.catatan.korelasi).sort()).toEqual(milik.map((c) => c.korelasi).sort());
    expect(await read("tidak-ada")).toEqual([]);
  });

  it("gives back the very record that was written, to the byte of its leaf", async () => {
    const kotor = baru({ operasi: "a\n\u{2028}b", waktu: 1_703_116_799_999, subjek: ["k1.x"], sebab: "😀" });
    const penulis = createPenulisBukti({ url: db.penulisUrl, maxWaitMs: 60_000 });
    await penulis.write(kotor);
    await penulis.close();
    const [terbaru] = await read(null);
    await db.sql("DELETE FROM inti.bukti WHERE korelasi = $1", [kotor.korelasi]);
    expect(terbaru?.catatan).toEqual(boundCatatan(kotor));
    expect(terbaru && encodeCatatan(terbaru.catatan)).toEqual(encodeCatatan(boundCatatan(kotor)));
  });

  it("reads a page with records that name very many subjects in parts, and loses none", async () => {
    const banyak = Array.from({ length: 30_000 }, (_, i) => `k1.${i}`);
    await db.sql(
      "INSERT INTO inti.bukti (korelasi, waktu, versi_perjanjian, koordinat, dasar, jumlah, subjek, hasil, klien) SELECT 'besar-' || i, now(), '1', '{}', '{}', 1, $1, 'DIBERIKAN', 'besar' FROM generate_series(1, 5) i",
      [banyak],
    );
    const query = vi.spyOn(pg.Client.prototype, "query");
    const terbaca = await read("besar");
    const halaman = await Promise.all(query.mock.results.map((panggilan) => panggilan.value));
    query.mockRestore();
    await db.sql("DELETE FROM inti.bukti WHERE klien = 'besar'");
    expect(terbaca.map((b) => b.catatan.korelasi)).toEqual([
      "besar-5",
      "besar-4",
      "besar-3",
      "besar-2",
      "besar-1",
    ]);
    expect(terbaca.every((b) => b.catatan.subjek.length === 30_000)).toBe(true);
    const perHalaman = halaman.map((h: { rows: unknown[] }) => h.rows.length);
    expect(perHalaman).toEqual([2, 2, 1, 0]);
  });

  it("leaves no session behind when the reader stops early", async () => {
    for await (const satu of createPembacaBukti(db.ownerUrl).read(null)) {
      expect(satu.catatan.operasi).toBe("O449");
      expect(await sessions()).toHaveLength(1);
      break;
    }
    await vi.waitFor(async () => expect(await sessions()).toHaveLength(0), { timeout: 30_000, interval: 20 });
  });

  it("stops at a row whose outcome it does not know, instead of leaving it out", async () => {
    await db.sql("UPDATE inti.bukti SET hasil = 'LAIN' WHERE korelasi = $1", [catatan[0]?.korelasi]);
    const hasil = read(null);
    await expect(hasil).rejects.toMatchObject({ kodeKeluar: 3, aturan: "BUKTI_GAGAL" });
    await db.sql("UPDATE inti.bukti SET hasil = 'DIBERIKAN' WHERE hasil = 'LAIN'");
  });

  it("fails with exit code 3 and no internals when the login may not read", async () => {
    const baca = readAll(createPembacaBukti(db.penulisUrl).read(null));
    await expect(baca).rejects.toMatchObject({
      kodeKeluar: 3,
      message: "Bukti tidak dapat dibaca dari basis data.",
    });
  });
});
