import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { alterParameter } from "#pemadanan/parameter.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { eachBiner, type MedanBiner, readBiner } from "#store/padan/alir-biner.js";
import { openPemadan } from "#store/padan/pemadan-pg.js";
import type { BacaanPadan } from "#usecases/ports/pemadan-register.js";
import { connectUji, listServers } from "../../support/databases.js";
import { buildNpwp, createDunia, type Dunia } from "./dunia.js";

async function gather<T>(aliran: AsyncIterable<readonly T[]>): Promise<T[]> {
  const semua: T[] = [];
  for await (const bongkah of aliran) semua.push(...bongkah);
  return semua;
}

describe.each(listServers())("what a run reads, on $name", (server) => {
  let d: Dunia;
  beforeAll(async () => {
    d = await createDunia(server);
  });
  afterAll(() => d.drop());
  beforeEach(() => d.reset());

  const inspect = <T>(work: (bacaan: BacaanPadan) => Promise<T>) =>
    openPemadan({ ownerUrl: d.url, jam: { now: () => d.kini } }).inspect(work);

  it("are live entities with the form of their register and the deepest area known", async () => {
    const nama = "PT Tabë\tBaris\nDua \\ 🙂";
    await d.addEntitas(
      { idSumber: "A", nama, npwp: buildNpwp(1) },
      { idSumber: "mati", nama, dihapus: true },
      { idSumber: "B", nama: null, register: "PERSEKUTUAN", jenis: "KOMANDITER" },
      { idSumber: "C", nama: "", register: "PERSEKUTUAN", jenis: "PERDATA" },
    );
    await d.sql("UPDATE register_entitas SET provinsi = '31' WHERE id_sumber IN ('B', 'C')");
    await d.sql("UPDATE register_entitas SET kecamatan = '31.71.01' WHERE id_sumber = 'C'");
    expect(await inspect((bacaan) => gather(bacaan.entitas()))).toEqual([
      { id: 1, nama, bentukRegister: "PT", npwp: buildNpwp(1), wilayah: null, idSumber: "A" },
      { id: 3, nama: null, bentukRegister: "CV", npwp: null, wilayah: "31", idSumber: "B" },
      {
        id: 4,
        nama: "",
        bentukRegister: "PERSEKUTUAN_PERDATA",
        npwp: null,
        wilayah: "31.71.01",
        idSumber: "C",
      },
    ]);
  });

  it("are the newest parameter, as it was written", async () => {
    expect(await inspect((bacaan) => bacaan.readParameter())).toBeNull();
    const lama = new PenaksirPadan([], 0).finish();
    const baru = alterParameter(lama, { awal: lama.awal - 64 });
    for (const satu of [lama, baru])
      await d.sql("INSERT INTO padan_parameter (versi, isi, dibuat_pada) VALUES ($1, $2, now())", [
        satu.versi,
        JSON.stringify(satu),
      ]);
    expect(await inspect((bacaan) => bacaan.readParameter())).toEqual(JSON.parse(JSON.stringify(baru)));
  });

  it("are live employers with their code", async () => {
    await d.addBadanUsaha(
      { kode: "B1", nama: "PT Maju", npwp: buildNpwp(1) },
      { kode: "mati", dihapus: true },
      { kode: "B3" },
    );
    await d.sql("UPDATE register_badan_usaha SET kode_wilayah = '31.71' WHERE kode_badan_usaha = 'B3'");
    expect(await inspect((bacaan) => gather(bacaan.badanUsaha()))).toEqual([
      { id: 1, nama: "PT Maju", npwp: buildNpwp(1), wilayah: null, kode: "B1" },
      { id: 3, nama: null, npwp: null, wilayah: "31.71", kode: "B3" },
    ]);
    await d.addEntitas({ idSumber: "A" }, { idSumber: "mati", dihapus: true });
    expect(await inspect((bacaan) => bacaan.readBanyak())).toEqual({ badanUsaha: 2, entitas: 1 });
  });

  it("goes on behind a stream whose reader stopped", async () => {
    await d.sql(`INSERT INTO register_badan_usaha (kode_badan_usaha, nama, versi, sidik)
      SELECT 'B' || n, repeat('x', 200), now(), '' FROM generate_series(1, 20000) n`);
    const [pertama, semua] = await inspect(async (bacaan) => {
      let kode: string | undefined;
      for await (const bongkah of bacaan.badanUsaha()) {
        kode = bongkah[0]?.kode;
        break;
      }
      return [kode, (await gather(bacaan.badanUsaha())).length];
    });
    expect([pertama, semua]).toEqual(["B1", 20_000]);
  });

  it("fails when the query does, and the connection lives", async () => {
    const client = await connectUji(d.url);
    const salah = gather(
      readBiner(client, "SELECT 1 / (3 - n) FROM generate_series(1, 5) n", (m) => m.readInteger()),
    );
    await expect(salah).rejects.toMatchObject({ code: "22012" });
    const bilangan =
      "SELECT n::bigint * 4503599627370496, (-n)::int, NULL::text FROM generate_series(-1, 1) n";
    const read = (m: MedanBiner) => [m.readBigint(), m.readInteger(), m.readTeks()];
    expect(await gather(readBiner(client, bilangan, read))).toEqual([
      [-4503599627370496, 1, null],
      [0, 0, null],
      [4503599627370496, -1, null],
    ]);
    await client.end();
  });

  it("goes through one memory, whatever the size of a row, and one of its own for a second reader", async () => {
    const client = await connectUji(d.url);
    const sql = (
      awal: number,
    ) => `SELECT n::bigint, decode(repeat(lpad(to_hex(n), 2, '0'), 4 * panjang), 'hex'),
        decode(repeat(lpad(to_hex(n + 1), 2, '0'), 8), 'hex')
      FROM (VALUES (1, 700000), (2, 3), (3, 0), (4, 300000), (5, 1)) x (ke, panjang), LATERAL (SELECT ke + ${awal} AS n) y
      ORDER BY n`;
    const read = async (awal: number): Promise<readonly unknown[]> => {
      const hasil: unknown[] = [];
      await eachBiner(client, sql(awal), (m) => {
        const [n, panjang, pendek] = [m.readBigint(), m.readLarik(Int32Array), m.readLarik(Uint8Array)];
        const sama = new Set(panjang);
        hasil.push([n, panjang.length, [...sama], [...new Set(pendek)], pendek.length]);
      });
      return hasil;
    };
    const harus = (awal: number) =>
      [700_000, 3, 0, 300_000, 1].map((panjang, i) => {
        const n = awal + i + 1;
        return [n, panjang, panjang === 0 ? [] : [n * 0x01010101], [n + 1], 8];
      });
    expect(await read(20)).toEqual(harus(20));
    expect(await Promise.all([read(0), read(10)])).toEqual([harus(0), harus(10)]);
    expect(await read(30)).toEqual(harus(30));
    await client.end();
  });

  it("lets an absence rest on the newest complete register, if that one refused no row", async () => {
    const muat = (jenis: string, hari: string | null, ditolak = 0) =>
      d.sql(
        `INSERT INTO muatan (jenis, sidik, lengkap, per_tanggal, dibaca, diterima, ditolak, tidak_perlu, selesai_pada)
         VALUES ($1, '{}', $2, $3, 1, 1, $4, 0, now())`,
        [jenis, hari !== null, hari, ditolak],
      );
    const read = () => inspect((bacaan) => bacaan.readKelengkapan());
    await d.sql("TRUNCATE muatan");
    await muat("perseroan", "2026-01-01");
    await muat("badan-usaha", null);
    expect(await read()).toBeNull();
    await muat("badan-usaha", "2026-02-01");
    await muat("badan-usaha", null, 3);
    expect(await read()).toBe("2026-02-01");
    await muat("badan-usaha", "2026-03-01", 1);
    expect(await read()).toBeNull();
  });
});
