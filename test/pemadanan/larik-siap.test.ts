import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createInfo } from "#pemadanan/kamus-kata.js";
import {
  countSiap,
  eraseSiap,
  idSiapOf,
  listKata,
  PenyusunSiap,
  pickSiap,
  siapOf,
} from "#pemadanan/larik-siap.js";
import { PenemuKunci, sortDicari } from "#pemadanan/penemu-kunci.js";
import { type KunciSiap, PenyiapRekaman, type RekamanSiap } from "#pemadanan/siap.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const SEED = { seed: 20231221, numRuns: 300 };
const kata = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPRSTUW"), minLength: 1, maxLength: 28 }),
  fc.constantFrom("ÉCLAT", "Ω", "2", "&", "東京"),
);
const rekaman = fc.record({
  id: fc.integer({ min: 1, max: 9_000_000_000_000 }),
  nama: fc.option(
    fc
      .tuple(fc.constantFrom("PT ", "CV ", "Firma ", "UD ", ""), fc.array(kata, { maxLength: 14 }))
      .map(([bentuk, isi]) => bentuk + isi.join(" ")),
  ),
  bentukRegister: fc.constantFrom("PT", "CV", "FIRMA", "PERSEKUTUAN_PERDATA"),
  npwp: fc.option(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 16, maxLength: 16 })),
  wilayah: fc.option(
    fc.constantFrom("31", "31.71", "92.71.99", "31.71.01.1001", "94.99.99.9999", "31.00", "31.71.01.0000"),
  ),
} as const);
const siap = { kata: [], tulisan: 0, padat: 0, mask: 0, panjang: 0, bentuk: 0 };
/** What a line of zeros says. */
const HAMPA = {
  nomor: { depan: 0, belakang: 0, ragu: false },
  wilayah: { provinsi: 0, kabupaten: 0, kecamatan: 0, kelurahan: 0 },
};
const TANPA = {
  nomor: { depan: -1, belakang: 0, ragu: false },
  wilayah: { provinsi: 0, kabupaten: 0, kecamatan: 0, kelurahan: 0 },
};

/** What is found for keys that are looked for: record, its strong keys, its weak ones. */
function find(larik: ReturnType<PenyusunSiap["finish"]>, dicari: readonly number[]) {
  const urut = sortDicari(Uint32Array.from(dicari));
  return findDengan(new PenemuKunci(urut), urut, larik);
}

function findDengan(penemu: PenemuKunci, urut: Int32Array, larik: ReturnType<PenyusunSiap["finish"]>) {
  const hasil: [number, number[], number[]][] = [];
  penemu.each(larik, (tempat, { letak, mulai, banyak, kuat }) => {
    const kunci = Array.from(
      letak.subarray(mulai, mulai + banyak),
      (d) => ((urut[d] ?? 0) ^ (1 << 31)) >>> 0,
    );
    hasil.push([tempat, kunci.slice(0, kuat).sort(), kunci.slice(kuat).sort()]);
  });
  return hasil;
}

/** Where the words of a record stand. */
function siapKata(larik: ReturnType<PenyusunSiap["finish"]>, tempat: number): readonly number[] {
  const { mulai, banyak } = siapOf(larik, tempat).kata ?? { mulai: 0, banyak: 0 };
  return Array.from({ length: banyak }, (_, i) => mulai + i);
}

/** A record of a piece, its words as texts. */
function rekamanOf(larik: ReturnType<PenyusunSiap["finish"]>, tempat: number): RekamanSiap {
  const { kata, ...sifat } = siapOf(larik, tempat);
  const teks = listKata(larik);
  if (kata === null) return { ...sifat, kata };
  const nomor = [...kata.nomor.subarray(kata.mulai, kata.mulai + kata.banyak)];
  return { ...sifat, kata: nomor.map((satu) => teks[satu] ?? "") };
}

describe("records made ready, in memory", () => {
  const penyiap = new PenyiapRekaman(PARAMETER_UJI, createInfo(PARAMETER_UJI));

  it("are what they were made of, on both sides", () => {
    fc.assert(
      fc.property(fc.array(rekaman, { maxLength: 6 }), (semua) => {
        const penyusun = new PenyusunSiap();
        const harus: RekamanSiap[] = [];
        const terima = (satu: RekamanSiap, kunci: KunciSiap): void => {
          penyusun.add(satu, kunci);
          harus.push(satu);
        };
        for (const satu of semua) {
          penyiap.prepareEntitas(satu, terima);
          penyiap.prepareBadanUsaha(satu, terima);
        }
        expect(penyusun.banyak).toBe(harus.length);
        const larik = penyusun.finish();
        expect(countSiap(larik)).toBe(harus.length);
        for (const [tempat, satu] of harus.entries()) {
          expect(idSiapOf(larik, tempat)).toBe(satu.id);
          expect(rekamanOf(larik, tempat)).toEqual(satu);
        }
        const kata = listKata(larik);
        expect(new Set(kata)).toEqual(new Set(harus.flatMap((satu) => satu.kata ?? [])));
        expect(new Set(kata).size).toBe(kata.length);
        expect(pickSiap(larik, ({ kata: milik }) => milik === null)).toEqual(
          harus.flatMap(({ id, kata: milik }) => (milik === null ? [id] : [])),
        );
      }),
      SEED,
    );
  });

  it("leave nothing but an id when they are gone, and the others as they are", () => {
    fc.assert(
      fc.property(fc.array(rekaman, { maxLength: 6 }), fc.integer({ min: 0, max: 5 }), (semua, ke) => {
        const susun = () => {
          const penyusun = new PenyusunSiap();
          const kunci: number[] = [];
          for (const [i, satu] of semua.entries())
            penyiap.prepareEntitas({ ...satu, id: i + 1 }, (siap, { isi, banyak, ...lain }) => {
              penyusun.add(siap, { isi, banyak, ...lain });
              kunci.push(...isi.subarray(0, banyak));
            });
          return { larik: penyusun.finish(), kunci };
        };
        const [utuh, { larik, kunci }] = [susun(), susun()];
        expect(eraseSiap(larik, (id) => id === ke + 1)).toBe(ke < semua.length);
        for (const tempat of semua.keys())
          expect(rekamanOf(larik, tempat)).toEqual(
            tempat === ke ? { id: ke + 1, ...siap, kata: null, ...HAMPA } : rekamanOf(utuh.larik, tempat),
          );
        expect(find(larik, kunci)).toEqual(find(utuh.larik, kunci).filter(([tempat]) => tempat !== ke));
        const kataOf = (i: number): readonly string[] => rekamanOf(utuh.larik, i).kata ?? [];
        const tinggal = new Set([...semua.keys()].flatMap((i) => (i === ke ? [] : kataOf(i))));
        expect(new Set(listKata(larik).filter((satu) => !/^\0*$/.test(satu)))).toEqual(tinggal);
        for (const satu of ke < semua.length ? siapKata(utuh.larik, ke) : [])
          expect(larik.kata[satu]).toBe(0);
      }),
      SEED,
    );
  });

  it("are found by those of their keys that are looked for, each once for each record, the weak ones behind", () => {
    const kunci = fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(65_535, 65_536, 131_070, 2 ** 31, 2 ** 32 - 1),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    );
    const milik = fc.record({
      kuat: fc.array(kunci, { maxLength: 8 }),
      lemah: fc.array(kunci, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(milik, { maxLength: 6 }), fc.array(kunci, { maxLength: 12 }), (semua, asing) => {
        const penyusun = new PenyusunSiap();
        for (const [id, { kuat, lemah }] of semua.entries()) {
          const isi = Uint32Array.from([7, ...kuat, ...lemah]);
          const kunciSiap = { isi, mulai: 1, banyak: isi.length - 1, kuat: kuat.length };
          penyusun.add({ id, ...siap, ...TANPA }, kunciSiap);
        }
        const larik = penyusun.finish();
        const dicari = new Set([
          ...asing,
          ...semua.flatMap(({ kuat, lemah }) => [...kuat, ...lemah].slice(0, 3)),
        ]);
        const pick = (daftar: readonly number[]) => daftar.filter((satu) => dicari.has(satu)).sort();
        const harus = [...semua.entries()].map(
          ([id, { kuat, lemah }]) => [id, pick(kuat), pick(lemah)] as [number, number[], number[]],
        );
        expect(find(larik, [...dicari, ...dicari])).toEqual(
          harus.filter(([, kuat, lemah]) => kuat.length + lemah.length > 0),
        );
      }),
      SEED,
    );
  });

  it("are found in one piece after another, however many keys each has", () => {
    const susun = (banyak: number, awal: number) => {
      const penyusun = new PenyusunSiap();
      for (let id = 1; id <= banyak; id++) {
        const isi = Uint32Array.from([awal + id * 7, awal + id * 7 + 1, id]);
        penyusun.add({ id, ...siap, ...TANPA }, { isi, mulai: 0, banyak: 3, kuat: 2 });
      }
      return penyusun.finish();
    };
    const urut = sortDicari(
      Uint32Array.from({ length: 9_000 }, (_, i) => (i % 2 === 0 ? i : 2 ** 31 + i * 7)),
    );
    const penemu = new PenemuKunci(urut);
    const larik = [susun(6_000, 2 ** 31), susun(3, 0), susun(0, 0), susun(20_000, 2 ** 32 - 200_000)];
    const temuan = larik.map((satu) => findDengan(penemu, urut, satu));
    expect(temuan).toEqual(larik.map((satu) => findDengan(new PenemuKunci(urut), urut, satu)));
    expect(temuan.map((satu) => satu.length)).toEqual([6_000, 3, 0, 4_499]);
    expect(temuan[0]?.[0]).toEqual([0, [2 ** 31 + 7], []]);
    expect(temuan[0]?.[1]).toEqual([1, [], [2]]);
  });
});
