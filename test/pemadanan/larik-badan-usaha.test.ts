import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PANJANG_MAKS } from "#pemadanan/banding-nama.js";
import { createInfo, maskHuruf } from "#pemadanan/kamus-kata.js";
import {
  bentukOf,
  isNomorRagu,
  kataOf,
  maskOf,
  nomorBelakangOf,
  nomorDepanOf,
  PenyusunLarik,
  padatOf,
  panjangOf,
  tulisanOf,
  wilayahOf,
} from "#pemadanan/larik-badan-usaha.js";
import { codeBentuk, prepareNama } from "#pemadanan/nama-padan.js";
import { prepareNomor } from "#pemadanan/nomor-padan.js";
import { PenyiapRekaman, type RekamanSiap } from "#pemadanan/siap.js";
import { hashTeks } from "#pemadanan/sidik-kata.js";
import { prepareWilayah } from "#pemadanan/wilayah-padan.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const SEED = { seed: 20231221, numRuns: 500 };
const kata = fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPRSTUW"), minLength: 1, maxLength: 28 });
const badanUsaha = fc.record({
  id: fc.integer({ min: 1, max: 9_000_000_000_000 }),
  nama: fc.option(
    fc
      .tuple(
        fc.constantFrom("PT ", "CV ", "Firma ", "", "Persekutuan Perdata "),
        fc.array(kata, { minLength: 1, maxLength: 14 }),
      )
      .map(([bentuk, isi]) => bentuk + isi.join(" ")),
  ),
  npwp: fc.option(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 16, maxLength: 16 })),
  wilayah: fc.option(
    fc.constantFrom("31", "31.71", "92.71.99", "31.71.01.1001", "94.99.99.9999", "31.00", "31.71.01.0000"),
  ),
});

describe("employers in memory", () => {
  it("are what they were made of", () => {
    fc.assert(
      fc.property(fc.array(badanUsaha, { maxLength: 6 }), (semua) => {
        const penyusun = new PenyusunLarik(semua.length + 1);
        const penyiap = new PenyiapRekaman(PARAMETER_UJI, createInfo(PARAMETER_UJI));
        const rekaman: RekamanSiap[] = [];
        for (const satu of semua)
          penyiap.prepareEntitas({ bentukRegister: "PT", ...satu }, (r) => rekaman.push(r));
        const siap = semua.map(({ id, nama, npwp, wilayah }) => ({
          id,
          nama: prepareNama(nama, "PT"),
          nomor: prepareNomor(npwp),
          wilayah: prepareWilayah(wilayah),
          kata: prepareNama(nama, null)?.kata ?? [],
        }));
        const tempat = rekaman.map((satu) => penyusun.add(satu));
        const larik = penyusun.finish();
        expect([larik.banyak, ...tempat]).toEqual([semua.length, ...semua.keys()]);
        for (const [b, { id, nama, nomor, wilayah, kata: kataSiap }] of siap.entries()) {
          expect(larik.id[b]).toBe(id);
          expect(nomorDepanOf(larik, b)).toBe(nomor.depan);
          expect(nomorBelakangOf(larik, b)).toBe(nomor.belakang);
          expect(isNomorRagu(larik, b)).toBe(nomor.ragu);
          expect(wilayahOf(larik, b)).toEqual(wilayah);
          expect(bentukOf(larik, b)).toBe(codeBentuk(nama?.bentuk ?? "PT"));
          expect(panjangOf(larik, b)).toBe(Math.min(PANJANG_MAKS, nama?.padat.length ?? 0));
          expect(maskOf(larik, b)).toBe(maskHuruf(nama?.padat ?? ""));
          expect([tulisanOf(larik, b), padatOf(larik, b)]).toEqual(
            nama === null ? [0, 0] : [hashTeks(nama.tulisan), hashTeks(nama.padat)],
          );
          const { nomor: isi, mulai, banyak } = kataOf(larik, b);
          const nomorKata = [...isi.subarray(mulai, mulai + banyak)];
          expect(nomorKata.map((satu) => larik.kamus[satu])).toEqual(kataSiap);
        }
      }),
      SEED,
    );
  });
});
