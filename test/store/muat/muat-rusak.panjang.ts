import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv, NOTARIS, PENGURUS, PERSEROAN, PESERTA, prepareBasisData } from "./bantuan.js";

const db = prepareBasisData();
const SEED = 755_1223;

describe("berkas yang rusak", () => {
  it("survives 120 mutated files: each is loaded with counts that add up, or refused without a trace", async () => {
    const asal: [Parameters<typeof db.muat>[0], Buffer][] = [
      [
        "perseroan",
        Buffer.from(
          csv(
            "perseroan",
            Array.from({ length: 6 }, (_, i) => ({
              ...PERSEROAN,
              id_sumber: `a${i}`,
              alamat_lengkap: `"é", ${i}\n`,
            })),
          ),
        ),
      ],
      [
        "pengurus",
        Buffer.from(
          csv(
            "pengurus",
            Array.from({ length: 6 }, (_, i) => ({
              ...PENGURUS,
              id_sumber_entitas: `a${i % 3}`,
              nama: `N ${i}`,
            })),
          ),
        ),
      ],
      [
        "notaris",
        Buffer.from(
          csv(
            "notaris",
            Array.from({ length: 4 }, (_, i) => ({ ...NOTARIS, id_sumber: `n${i}` })),
          ),
        ),
      ],
      ["peserta", Buffer.from(csv("peserta", [PESERTA, { ...PESERTA, nik: "3171012902001234" }]))],
    ];
    for (const [jenis, isi] of asal) await db.muat(jenis, [isi]);
    const mutasi = fc.record({
      jenis: fc.constantFrom(...asal.keys()),
      balik: fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 7 })),
        { maxLength: 3 },
      ),
      sambung: fc.option(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
      ),
    });
    let dimuat = 0;
    await fc.assert(
      fc.asyncProperty(mutasi, async ({ jenis, balik, sambung }) => {
        const [nama, isi] = asal[jenis] ?? asal[0] ?? (["perseroan", Buffer.alloc(0)] as const);
        let berkas = Buffer.from(isi);
        for (const [di, bit] of balik) {
          const tempat = Math.floor(di * berkas.length);
          berkas[tempat] = (berkas[tempat] ?? 0) ^ (1 << bit);
        }
        if (sambung !== null) {
          const [a, b, c] = sambung.map((x) => Math.floor(x * isi.length));
          berkas = Buffer.concat([
            berkas.subarray(0, a),
            isi.subarray(b, Math.max(b ?? 0, c ?? 0)),
            berkas.subarray(a),
          ]);
        }
        const dulu = await db.readSemua();
        const hasil: unknown = await db.muat(nama, [berkas]).catch((galat: unknown) => galat);
        if (hasil instanceof Error) {
          expect(hasil).toMatchObject({ name: "GalatPerintah", kodeKeluar: 1 });
          expect(await db.readSemua()).toEqual(dulu);
          return;
        }
        dimuat += 1;
        const h = hasil as Awaited<ReturnType<typeof db.muat>>;
        expect(h.diterima + h.ditolak + h.tidakPerlu).toBe(h.dibaca);
        expect(h.baru + h.berubah + h.tetap + h.usang + h.dihapus).toBe(h.diterima);
      }),
      { seed: SEED, numRuns: 120 },
    );
    expect(dimuat).toBeGreaterThan(20);
  }, 180_000);
});
