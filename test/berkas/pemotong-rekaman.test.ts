import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PemotongRekaman } from "#berkas/pemotong-rekaman.js";
import { PenguraiCsv } from "#berkas/pengurai-csv.js";

const SEED = 7551223;

const tulis = (sel: string, kutip: boolean) =>
  kutip || /[",\r\n]/.test(sel) ? `"${sel.replaceAll('"', '""')}"` : sel;

/** Rows of two cells, quotes and line breaks among them, and the places where their bytes are cut. */
const berkas = fc
  .record({
    baris: fc.array(
      fc.tuple(
        fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r\n", " ", "😀"), maxLength: 6 }),
        fc.string({ unit: fc.constantFrom("b", '"', "\n"), maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    akhir: fc.constantFrom("\n", "\r\n"),
    kutip: fc.boolean(),
    penutup: fc.boolean(),
    potong: fc.array(fc.nat(120), { maxLength: 6 }),
  })
  .map(({ baris, akhir, kutip, penutup, potong }) => {
    const isi = baris.map((satu) => satu.map((sel) => tulis(sel, kutip)).join(",")).join(akhir);
    const bita = Buffer.from(penutup ? isi + akhir : isi);
    const batas = [...potong.filter((p) => p < bita.length).sort((a, b) => a - b), bita.length];
    return { bita, batas };
  });

describe("PemotongRekaman", () => {
  it("finds the record ends that PenguraiCsv finds, wherever the bytes are cut", () => {
    fc.assert(
      fc.property(berkas, ({ bita, batas }) => {
        const pemotong = new PemotongRekaman();
        let mulai = 0;
        let dipotong = 0;
        let baris = 1;
        for (const ujung of batas) {
          const temuan = pemotong.scan(bita, mulai, ujung);
          mulai = ujung;
          if (temuan.akhir === 0) continue;
          const rekaman: number[] = [];
          const pengurai = new PenguraiCsv([0, 1], (_sel, satu) => rekaman.push(satu), baris);
          pengurai.push(bita.toString("utf8", dipotong, temuan.akhir));
          expect(pengurai.adaSisa).toBe(false);
          expect(rekaman.length).toBe(temuan.rekaman);
          baris += temuan.baris;
          dipotong = temuan.akhir;
          expect(pengurai.nomorBaris).toBe(baris);
        }
        const sisa = new PenguraiCsv([0, 1], () => undefined, baris);
        sisa.push(bita.toString("utf8", dipotong));
        expect(sisa.nomorBaris).toBe(baris);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
