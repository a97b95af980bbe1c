import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NASIB } from "#pemadanan/rekaman.js";
import {
  arrangeHasil,
  compareHasil,
  type LarikHasil,
  listBagian,
  writeHasil,
} from "#store/padan/hasil-padan.js";
import { connectUji, listServers } from "../../support/databases.js";
import { createDunia, type Dunia } from "./dunia.js";

type Satu = readonly [badanUsahaId: number, entitasId: number, nasib: number, bobot: number, tingkat: number];

const lay = (semua: readonly Satu[]): LarikHasil => {
  const urut = semua.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    badanUsahaId: Float64Array.from(urut, ([b]) => b),
    entitasId: Float64Array.from(urut, ([, e]) => e),
    nasib: Uint8Array.from(urut, ([, , nasib]) => nasib),
    bobot: Int32Array.from(urut, ([, , , bobot]) => bobot),
    tingkat: Int32Array.from(urut, ([, , , , tingkat]) => tingkat),
  };
};
const keyOf = ({ badanUsahaId, entitasId }: LarikHasil, n: number) => `${badanUsahaId[n]}:${entitasId[n]}`;

/** Employers on both sides of where one row ends and the next begins; 0: none. */
const badanUsaha = fc.constantFrom(0, 1, 19_999, 20_000, 39_999, 40_000, 5_000_000_000);
const hasil = fc
  .uniqueArray(
    fc.tuple(
      badanUsaha,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(NASIB.NPWP_NAMA, NASIB.DITANYA),
      fc.constantFrom(-2, 1),
      fc.constantFrom(-1, 2 ** 31 - 1),
    ),
    { selector: ([b, e]) => `${b}:${e}`, maxLength: 14 },
  )
  .map((semua) => lay(semua));

describe.each(listServers())("the outcome of a run, on $name", (server) => {
  let d: Dunia;
  let client: pg.Client;
  beforeAll(async () => {
    d = await createDunia(server);
    client = await connectUji(d.url);
    await client.query("SET search_path = inti");
  });
  afterAll(async () => {
    await client.end();
    await d.drop();
  });
  const keep = async (baru: LarikHasil) => {
    const selisih = await compareHasil(client, baru);
    await writeHasil({ client, saat: "", lengkap: null }, listBagian(baru, selisih));
    return selisih;
  };
  const rows = async () =>
    new Map(
      (await d.sql("SELECT bagian::float8, xmin::text FROM padan_hasil")).map((r) => [
        r["bagian"],
        r["xmin"],
      ]),
    );

  it("differs from the one that is kept as pairs do, and only rows that differ are written", async () => {
    await fc.assert(
      fc.asyncProperty(hasil, hasil, async (dulu, kini) => {
        await client.query("TRUNCATE padan_hasil");
        expect((await keep(dulu)).baru).toEqual([...dulu.nasib.keys()]);
        const lama = new Map([...dulu.nasib.keys()].map((n) => [keyOf(dulu, n), n]));
        const harus = { baru: [] as number[], ubah: [] as number[], hilang: [] as number[] };
        for (const n of kini.nasib.keys()) {
          const tadi = lama.get(keyOf(kini, n));
          lama.delete(keyOf(kini, n));
          if (tadi === undefined) harus.baru.push(n);
          else if (
            (["nasib", "bobot", "tingkat"] as const).some((kolom) => dulu[kolom][tadi] !== kini[kolom][n])
          )
            harus.ubah.push(n);
        }
        for (const n of lama.values()) harus.hilang.push(dulu.badanUsahaId[n] ?? 0, dulu.entitasId[n] ?? 0);
        const sebelum = await rows();
        expect(await keep(kini)).toEqual(harus);
        const berubah = new Set(
          [
            ...[...harus.baru, ...harus.ubah].map((n) => kini.badanUsahaId[n] ?? 0),
            ...harus.hilang.filter((_, i) => i % 2 === 0),
          ].map((b) => Math.floor(b / 20_000)),
        );
        const sesudah = await rows();
        for (const [bagian, xmin] of sesudah)
          expect(xmin === sebelum.get(bagian)).toBe(!berubah.has(Number(bagian)));
        expect(await compareHasil(client, kini)).toEqual({ baru: [], ubah: [], hilang: [] });
      }),
      { seed: 20_261_128, numRuns: 40 },
    );
  });
});

describe("an outcome", () => {
  const arrange = (semua: readonly Satu[]) => {
    const { nasib, ...sisi } = lay(semua);
    return arrangeHasil({ sisi, nasib }, new Set([9, 8]));
  };

  it("holds what is settled or asked about, and before it the entities that may not be absent", () => {
    const { entitasId, badanUsahaId, nasib } = arrange([
      [1, 1, NASIB.DITANYA, 0, 0],
      [1, 2, NASIB.LEPAS, 0, 0],
      [1, 3, NASIB.NAMA_WILAYAH, 0, 0],
      [2, 1, NASIB.DITANYA, 0, 0],
      [2, 3, NASIB.DITANYA, 0, 0],
      [2, 4, NASIB.PETUGAS, 0, 0],
    ]);
    expect([...entitasId]).toEqual([8, 9, 1, 3, 1, 3, 4]);
    expect([...badanUsahaId]).toEqual([0, 0, 1, 1, 2, 2, 2]);
    expect([...nasib]).toEqual([0, 0, 4, 2, 4, 4, 3]);
  });

  it.each([
    {
      apa: "an employer with two entities",
      semua: [
        [1, 1],
        [1, 2],
      ],
    },
    {
      apa: "an entity with two employers",
      semua: [
        [1, 1],
        [2, 1],
      ],
    },
  ] as const)("is refused with $apa", ({ semua }) => {
    const pasangan = semua.map(([b, e]) => [b, e, NASIB.NPWP_NAMA, 0, 0] as const);
    expect(() => arrange(pasangan)).toThrowError(
      expect.objectContaining({ name: "GalatPerintah", kodeKeluar: 3, aturan: "PADANAN_GANDA" }),
    );
    expect(() => arrange(pasangan.slice(0, 1))).not.toThrow();
  });
});
