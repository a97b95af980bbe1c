import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npwpKey } from "#rujukan/npwp.js";
import { BINGKAI_BINER, createPenulisBaris, PenulisDaftar, TERTULIS_MAKS } from "#store/muat/biner-copy.js";
import { openCopy } from "#store/muat/copy-masuk.js";
import { countHari2000, countMikro2000, type TipeKolom } from "#store/muat/nilai-biner.js";
import { REGISTER_BADAN_USAHA, REGISTER_PERSEROAN } from "#store/muat/register.js";
import type { Sesi } from "#store/muat/sesi.js";
import { createTahap, deriveKolomTahap, deriveKolomTurunan, kolomTahap } from "#store/muat/tahapan.js";
import { WadahBiner } from "#store/muat/wadah-biner.js";
import {
  connectUji,
  createScratchDatabase,
  listServers,
  type ScratchDatabase,
} from "../../support/databases.js";

const SEED = 7551223;
const LETAK = { no: 1, berkas: 2, baris: 3 };
const TIPE: readonly TipeKolom[] = ["text", "text[]", "boolean", "date", "timestamptz", "numeric", "integer"];
const KOLOM = TIPE.map((tipe, i) => kolomTahap(`k${i}`, tipe));

const teks = fc.string({
  unit: fc.constantFrom("a", " ", "é", "€", "😀", "\\", '"', "\t", "{", "N", "\x7f"),
});
const hari = fc.date({
  min: new Date("1800-01-01T00:00:00Z"),
  max: new Date("2199-12-31T23:59:59Z"),
  noInvalidDate: true,
});
const angka = fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }).map(String);
const isi = fc.record({
  kunci: fc.option(teks),
  k0: fc.option(teks),
  k1: fc.oneof(
    fc.array(teks, { maxLength: 4 }),
    fc.array(teks, { maxLength: 4 }).map((satu) => Object.freeze(satu)),
  ),
  k2: fc.option(fc.boolean()),
  k3: fc.option(hari.map((satu) => satu.toISOString().slice(0, 10))),
  k4: fc.option(
    fc.tuple(hari, fc.integer({ min: 0, max: 999 })).map(([satu, mikro]) => {
      const awal = satu.toISOString().slice(0, -1);
      return `${awal}${String(mikro).padStart(3, "0")}Z`;
    }),
  ),
  k5: fc.option(angka),
  k6: fc.option(fc.integer({ min: 0, max: 999_999_999 }).map(String)),
});

let basis: ScratchDatabase | undefined;
let client = new pg.Client();
beforeAll(async () => {
  basis = await createScratchDatabase(listServers()[0]);
  client = await connectUji(basis.url);
  await client.query("SET timezone = 'UTC'");
});
afterAll(async () => {
  await client.end();
  await basis?.drop();
});

/** What statements of a load see of rows that were staged. */
async function tahap(
  kolom: Parameters<typeof createTahap>[1],
  turunan: Parameters<typeof createTahap>[2],
  write: (penulis: ReturnType<typeof createPenulisBaris>) => void,
  pilih = "*",
): Promise<Record<string, unknown>[]> {
  const sesi: Sesi = { client, saat: "", lengkap: null };
  await client.query("BEGIN");
  try {
    const copy = openCopy(client, await createTahap(sesi, kolom, turunan), BINGKAI_BINER);
    const penulis = createPenulisBaris(kolom);
    penulis.start(1);
    write(penulis);
    await copy.write(penulis.finish());
    await copy.end();
    return (await client.query<Record<string, unknown>>(`SELECT ${pilih} FROM muat ORDER BY no`)).rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

const PILIH = `no, berkas, baris, kunci, kolom, aturan, k0, k1, k2, k3::text,
  to_char(k4, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS k4, k5::text, k6`;

describe("createPenulisBaris", () => {
  it("stages every value as it is, absent ones as null, an absent list as an empty one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(isi, { minLength: 1, maxLength: 20 }), async (semua) => {
        const baris = await tahap(
          KOLOM,
          [],
          (penulis) => {
            for (const [i, satu] of semua.entries())
              penulis.writeDiterima({ no: 70_000 + i, berkas: 2, baris: i }, satu);
          },
          PILIH,
        );
        expect(baris).toEqual(
          semua.map((satu, i) => ({
            ...{ no: 70_000 + i, berkas: 2, baris: i, kunci: satu.kunci, kolom: null, aturan: null },
            ...{ k0: satu.k0, k1: satu.k1, k2: satu.k2, k3: satu.k3, k4: satu.k4, k5: satu.k5 },
            k6: satu.k6 === null ? null : Number(satu.k6),
          })),
        );
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("takes a moment without a fraction, and a field that a row does not have as absent", async () => {
    const [baris] = await tahap(
      KOLOM,
      [],
      (penulis) => penulis.writeDiterima(LETAK, { k4: "1970-01-01T00:00:00Z" }),
      PILIH,
    );
    expect(baris).toMatchObject({ kunci: null, k0: null, k1: [], k4: "1970-01-01T00:00:00.000000Z" });
  });

  it("stages a refused row with its rule and no field", async () => {
    const [baris] = await tahap(KOLOM, [], (penulis) =>
      penulis.writeDitolak(LETAK, "é", "npwp", "NPWP_BENTUK"),
    );
    expect(baris).toMatchObject({ ...LETAK, kunci: "é", kolom: "npwp", aturan: "NPWP_BENTUK" });
    expect(Object.keys(baris ?? {}).filter((k) => /^k\d/.test(k) && baris?.[k] !== null)).toEqual(["k1"]);
  });

  it("writes no text where the column holds none", () => {
    const penulis = createPenulisBaris([kolomTahap("a", "boolean")]);
    penulis.start(8);
    expect(() => penulis.writeDiterima(LETAK, { a: "t" })).toThrow(RangeError);
  });

  it("grows with its rows, and gives each buffer away in memory of its own", () => {
    const penulis = createPenulisBaris([kolomTahap("a", "text")]);
    const baris = Array.from({ length: 500 }, (_, i) => `${"é€😀".repeat(i % 7)}${i}`);
    const buat = (besar: number): Uint8Array<ArrayBuffer> => {
      penulis.start(besar);
      for (const a of baris) penulis.writeDiterima(LETAK, { a });
      return penulis.finish();
    };
    const [satu, dua] = [buat(1), buat(100_000)];
    expect(Buffer.from(satu).equals(dua)).toBe(true);
    expect(satu.buffer).not.toBe(dua.buffer);
    const panjang = satu.length;
    expect(structuredClone(satu.length, { transfer: [satu.buffer] })).toBe(panjang);
    expect(dua.length).toBe(panjang);
  });
});

describe("nilai-biner", () => {
  it("counts days and microseconds from 2000-01-01", () => {
    expect([countHari2000("2000-01-01"), countHari2000("1999-12-31"), countHari2000("2000-03-01")]).toEqual([
      0, -1, 60,
    ]);
    expect(countMikro2000("2000-01-01T00:00:01.000001Z")).toBe(1_000_001);
    expect(countMikro2000("1999-12-31T23:59:59.999999Z")).toBe(-1);
  });
});

describe("the staged columns of a register", () => {
  it("give the matching key of every canonical NPWP without carrying it", async () => {
    const npwp = ["0123456789012000", "0000000000000000", "3171011708450001", "1000000000000001", null];
    for (const spek of [REGISTER_PERSEROAN, REGISTER_BADAN_USAHA]) {
      const kolom = deriveKolomTahap(spek, spek.isi);
      expect(kolom.map(({ nama }) => nama)).not.toContain("npwp_kunci");
      const baris = await tahap(kolom, deriveKolomTurunan(spek.isi), (penulis) => {
        for (const [i, satu] of npwp.entries()) penulis.writeDiterima({ ...LETAK, no: i }, { npwp: satu });
      });
      expect(baris.map((satu) => satu["npwp_kunci"])).toEqual(
        npwp.map((satu) => (satu === null ? null : npwpKey(satu))),
      );
    }
  });
});

describe("PenulisDaftar", () => {
  const write = (penulis: PenulisDaftar, daftar: readonly string[]): string => {
    const wadah = new WadahBiner();
    wadah.start(100);
    penulis.write(daftar, wadah);
    return Buffer.from(wadah.finish()).toString("latin1");
  };

  it("keeps what it wrote of shared lists within a bound of bytes, and writes the rest all the same", () => {
    const penulis = new PenulisDaftar();
    const semua = Array.from({ length: 900 }, (_, i) => Object.freeze([`${i}`, "judul ".repeat(1_600)]));
    const harap = semua.map((daftar) => write(new PenulisDaftar(), [...daftar]));
    expect(semua.map((daftar) => write(penulis, daftar))).toEqual(harap);
    const { tersimpan } = penulis;
    expect(tersimpan).toBeGreaterThan(TERTULIS_MAKS - 20_000);
    expect(tersimpan).toBeLessThanOrEqual(TERTULIS_MAKS);
    expect(semua.map((daftar) => write(penulis, daftar))).toEqual(harap);
    expect(penulis.tersimpan).toBe(tersimpan);
  });

  it("keeps nothing of a list that may change", () => {
    const penulis = new PenulisDaftar();
    const daftar = ["a"];
    const satu = write(penulis, daftar);
    daftar.push("b");
    expect(write(penulis, daftar)).toBe(write(new PenulisDaftar(), ["a", "b"]));
    expect(satu).toBe(write(new PenulisDaftar(), ["a"]));
    expect(penulis.tersimpan).toBe(0);
  });
});
