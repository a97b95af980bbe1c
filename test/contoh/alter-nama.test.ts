import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Acak, parseBenih } from "#contoh/acak.js";
import { alterNama } from "#contoh/alter-nama.js";
import { type BentukContoh, buildNamaUsaha } from "#contoh/nama-usaha.js";
import { pickGayaLain, pickGayaRegister, writeNamaUsaha } from "#contoh/tulis-nama.js";

const bentuk = fc.constantFrom<BentukContoh>("PT", "CV", "FIRMA", "PERDATA");
const acakOf = (urutan: number) => new Acak(parseBenih("nama")).start(1, urutan);

describe("alterNama", () => {
  it("leaves a name alone when asked for no alteration", () => {
    const nama = buildNamaUsaha(acakOf(1), "PT");
    expect(alterNama(acakOf(2), nama, 0)).toEqual({ nama, jenis: [] });
  });

  it("names a kind exactly where the words or the status differ, and never empties a name", () => {
    fc.assert(
      fc.property(bentuk, fc.nat(), fc.integer({ min: 1, max: 2 }), (satu, urutan, kali) => {
        const acak = acakOf(urutan);
        const asli = buildNamaUsaha(acak, satu);
        const { nama, jenis } = alterNama(acak, asli, kali);
        const beda = nama.status !== asli.status || nama.kata.join(" ") !== asli.kata.join(" ");
        expect(jenis.length > 0).toBe(beda);
        expect(jenis.length).toBeLessThanOrEqual(kali);
        expect(new Set(jenis).size).toBe(jenis.length);
        expect(nama.kata.length).toBeGreaterThan(0);
        for (const kata of nama.kata) expect(kata.length).toBeGreaterThan(0);
        expect(nama.bentuk).toBe(asli.bentuk);
      }),
      { seed: 12, numRuns: 2000 },
    );
  });

  it("alters nearly every name, in every way there is", () => {
    const jenis = new Set<string>();
    let berubah = 0;
    for (let i = 0; i < 4000; i++) {
      const acak = acakOf(i);
      const hasil = alterNama(acak, buildNamaUsaha(acak, i % 5 === 0 ? "FIRMA" : "PT"), 1);
      for (const satu of hasil.jenis) jenis.add(satu);
      berubah += hasil.jenis.length;
    }
    expect(berubah).toBeGreaterThan(3990);
    expect([...jenis].sort()).toEqual([
      "NAMA_DAN",
      "NAMA_EJAAN_LAMA",
      "NAMA_KATA_HILANG",
      "NAMA_KATA_TAMBAHAN",
      "NAMA_KATA_TERTUKAR",
      "NAMA_SALAH_KETIK",
      "NAMA_SINGKATAN",
      "NAMA_SPASI",
      "NAMA_STATUS",
    ]);
  });
});

describe("writeNamaUsaha", () => {
  it("writes another form of company than the register where it is asked to", () => {
    fc.assert(
      fc.property(bentuk, fc.nat(), (satu, urutan) => {
        const acak = acakOf(urutan);
        const nama = buildNamaUsaha(acak, satu);
        const gaya = pickGayaRegister(acak, satu);
        const lain = pickGayaLain(acak, satu, gaya);
        expect(writeNamaUsaha(nama, lain, false)).not.toBe(writeNamaUsaha(nama, gaya, false));
      }),
      { seed: 13 },
    );
  });
});
