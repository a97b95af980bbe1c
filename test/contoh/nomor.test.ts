import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Acak, parseBenih } from "#contoh/acak.js";
import { PembuatNik } from "#contoh/nik-contoh.js";
import {
  ENTITAS_MAKS,
  mistypeNpwp,
  PembuatNomor,
  RENTANG,
  writeNpwpBertitik,
  writeNpwpCabang,
  writeNpwpRegister,
} from "#contoh/nomor.js";
import { buildPetaWilayah } from "#contoh/peta-wilayah.js";
import { parseNik } from "#rujukan/nik.js";
import { npwpKey, parseNpwp } from "#rujukan/npwp.js";

const benih = parseBenih("nomor");
const pembuat = new PembuatNomor(benih);
const indeks = fc.integer({ min: 0, max: RENTANG.npwpNotaris + 50_000 });

function readNpwp(teks: string) {
  const hasil = parseNpwp(teks);
  if (!hasil.ok) throw new Error(hasil.aturan);
  return hasil.npwp;
}

describe("PembuatNomor", () => {
  it("makes valid NPWP that are marked as nobody's", () => {
    fc.assert(
      fc.property(indeks, (satu) => {
        const { jenis, pusat } = pembuat.buildNpwp(satu);
        const npwp = readNpwp(pusat);
        expect(npwp.tanda).toEqual([]);
        expect(npwp.jenis).toBe(jenis === "LAMA" ? "BADAN_MIGRASI" : "BADAN_CORETAX");
        expect(pusat).toMatch(jenis === "LAMA" ? /^09[1-9]\d{7}000000$/ : /^10009999\d{8}$/);
      }),
      { seed: 14 },
    );
  });

  it("gives no two taxpayers one matching key, and no two employers one code", () => {
    const awal = [0, ENTITAS_MAKS - 20_000, RENTANG.npwpLuar, RENTANG.npwpNotaris];
    const semua = awal.flatMap((dari) => Array.from({ length: 20_000 }, (_, i) => dari + i));
    expect(new Set(semua.map((i) => npwpKey(pembuat.buildNpwp(i).pusat))).size).toBe(semua.length);
    expect(new Set(semua.map((i) => pembuat.buildKode(i))).size).toBe(semua.length);
  });

  it("keeps room between the ranges of a data set of the largest size", () => {
    expect(ENTITAS_MAKS).toBeLessThanOrEqual(RENTANG.npwpLuar);
    expect(ENTITAS_MAKS * 0.06).toBeLessThan(RENTANG.npwpNotaris - RENTANG.npwpLuar);
    expect(ENTITAS_MAKS / 120).toBeLessThan(RENTANG.pesertaLuar - RENTANG.notaris);
  });

  it("writes every form of the register so that it reads back as the same number", () => {
    fc.assert(
      fc.property(indeks, (satu) => {
        const npwp = pembuat.buildNpwp(satu);
        const hasil = readNpwp(writeNpwpRegister(new Acak(benih).start(1, satu), npwp));
        expect(hasil.kanonik).toBe(npwp.pusat);
        expect(hasil.cabang).toBe(false);
      }),
      { seed: 15 },
    );
    expect(writeNpwpBertitik("0019990019000000")).toBe("01.999.001.9-000.000");
  });

  it("writes a branch with the key of its head office, flagged as a branch", () => {
    fc.assert(
      fc.property(indeks, (satu) => {
        const npwp = pembuat.buildNpwp(satu);
        const hasil = readNpwp(writeNpwpCabang(new Acak(benih).start(1, satu), npwp));
        expect(hasil.cabang).toBe(true);
        expect(npwpKey(hasil.kanonik)).toBe(npwpKey(npwp.pusat));
      }),
      { seed: 16 },
    );
  });

  it("mistypes a number so that its key changes and the check digit of an old one fails", () => {
    fc.assert(
      fc.property(indeks, fc.nat(), (satu, urutan) => {
        const { jenis, pusat } = pembuat.buildNpwp(satu);
        const hasil = readNpwp(mistypeNpwp(new Acak(benih).start(2, urutan), pusat));
        expect(npwpKey(hasil.kanonik)).not.toBe(npwpKey(pusat));
        expect(hasil.kanonik.slice(0, 2)).toBe(pusat.slice(0, 2));
        if (jenis === "LAMA") expect(hasil.tanda).toEqual(["NPWP_CHECKSUM"]);
      }),
      { seed: 17, numRuns: 3000 },
    );
  });
});

describe("PembuatNik", () => {
  const pembuatNik = new PembuatNik(benih, buildPetaWilayah());

  it("makes NIK that are valid, of a known area, and numbered from 9000", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000_000 }), (satu) => {
        const nik = pembuatNik.buildNik(new Acak(benih).start(3, satu), satu);
        expect(parseNik(nik)).toEqual({ ok: true, nik, tanda: [] });
        expect(nik.slice(12) >= "9000").toBe(true);
      }),
      { seed: 18, numRuns: 2000 },
    );
  });

  it("gives no two persons one number", () => {
    const acak = new Acak(benih).start(4, 0);
    const semua = Array.from({ length: 100_000 }, (_, i) => pembuatNik.buildNik(acak, i).slice(6));
    expect(new Set(semua).size).toBe(semua.length);
  });
});
