import { beforeAll, describe, expect, it } from "vitest";
import { createPencari } from "#pemadanan/cari.js";
import { buildIndeks } from "#pemadanan/indeks.js";
import { bits, type ParameterPadan, parseParameter } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import { isTerlampaui, PenaksirPadan } from "#pemadanan/taksir.js";
import { buildRegisterContoh, type RegisterContoh } from "../usecases/register-contoh.js";
import { larikUji, readPutusan } from "./parameter-uji.js";

function estimate(
  entitas: readonly RekamanEntitas[],
  badanUsaha: readonly RekamanBadanUsaha[],
  tanpaEm = false,
): ParameterPadan {
  const penaksir = new PenaksirPadan(badanUsaha, entitas.length);
  for (let i = 0; i < entitas.length; i += 70) penaksir.add(entitas.slice(i, i + 70));
  return penaksir.finish({ tanpaEm });
}

/** The same in another order. */
function shuffle<T extends { readonly id: number }>(semua: readonly T[]): readonly T[] {
  return [...semua].sort((a, b) => (Math.imul(a.id, 0x9e3779b1) >>> 8) - (Math.imul(b.id, 0x9e3779b1) >>> 8));
}

let dunia: RegisterContoh;
let parameter: ParameterPadan;
beforeAll(async () => {
  dunia = await buildRegisterContoh(500, "taksir", "wajar");
  parameter = estimate(dunia.entitas, dunia.badanUsaha);
});

describe("an estimated parameter", () => {
  it("is the same for the same records in any order", () => {
    expect(estimate(shuffle(dunia.entitas), shuffle(dunia.badanUsaha))).toEqual(parameter);
  });

  it("is whole numbers and texts, and read back from JSON as it was", () => {
    expect(parseParameter(JSON.parse(JSON.stringify(parameter)))).toEqual(parameter);
  });

  it("holds an equal number and a rarer name for more than their opposites", () => {
    const { npwp, nama, bentuk, wilayah } = parameter.bobot;
    expect(npwp[0]).toBeGreaterThan(npwp[1] ?? 0);
    expect(npwp[1]).toBeGreaterThan(0);
    expect(npwp[2]).toBeLessThan(0);
    expect(bentuk[0]).toBeGreaterThan(bentuk[2] ?? 0);
    expect(wilayah[3]).toBeGreaterThan(wilayah[7] ?? 0);
    expect(nama[11]).toBeLessThan(0);
  });

  it("keeps its limits in their order", () => {
    const { padan, tiada, dekat } = parameter.ambang;
    expect(dekat).toBeLessThan(tiada);
    expect(tiada).toBeLessThan(padan);
  });

  it("limits absences by what a sample does not show, where it compares no more than a sample", () => {
    const { entitas, badanUsaha } = dunia;
    const limit = (banyakEntitas: number) => {
      const penaksir = new PenaksirPadan(badanUsaha, banyakEntitas);
      penaksir.add(entitas);
      return penaksir.finish().ambang.tiada;
    };
    expect(limit(entitas.length)).toBeLessThan(bits(-12));
    // They are so few of all that every employer without an owner among them has one elsewhere.
    expect(limit(60_000)).toBe(bits(-7));
  });

  it("is another one without expectation maximisation, and usable", () => {
    const tanpa = estimate(dunia.entitas, dunia.badanUsaha, true);
    expect(tanpa.versi).not.toBe(parameter.versi);
    expect(parseParameter(JSON.parse(JSON.stringify(tanpa)))).toEqual(tanpa);
  });

  it.each([
    ["no register of employers", 500, 0],
    ["no entities", 0, 50],
    ["neither", 0, 0],
    ["one of each", 1, 1],
  ])("is usable where there is %s", (_judul, banyakEntitas, banyakBadanUsaha) => {
    const entitas = dunia.entitas.slice(0, banyakEntitas);
    const badanUsaha = dunia.badanUsaha.slice(0, banyakBadanUsaha);
    const sedikit = estimate(entitas, badanUsaha);
    expect(parseParameter(JSON.parse(JSON.stringify(sedikit)))).toEqual(sedikit);
    const cari = createPencari(sedikit, buildIndeks(sedikit, badanUsaha));
    for (const { bobot } of entitas.flatMap(cari)) expect(Number.isSafeInteger(bobot)).toBe(true);
  });
});

describe("with a parameter kept", () => {
  /** Near pairs and decisions on all of these. */
  function run(entitas: readonly RekamanEntitas[], badanUsaha: readonly RekamanBadanUsaha[]) {
    const cari = createPencari(parameter, buildIndeks(parameter, badanUsaha));
    const sisi = entitas.flatMap(cari);
    const putusan = readPutusan(decideSemua(parameter, larikUji(sisi), []));
    const key = (satu: { readonly entitasId: number; readonly badanUsahaId: number }): string =>
      `${String(satu.entitasId).padStart(9, "0")}:${satu.badanUsahaId}`;
    return { sisi: new Map(sisi.map((satu) => [key(satu), satu])), ...putusan };
  }

  it("order of records changes no near pair and no decision", () => {
    const [a, b] = [
      run(dunia.entitas, dunia.badanUsaha),
      run(shuffle(dunia.entitas), shuffle(dunia.badanUsaha)),
    ];
    expect(b.sisi).toEqual(a.sisi);
    expect(b.entitas).toEqual(a.entitas);
    expect(b.tinjauan).toEqual(a.tinjauan);
  });

  it("an unrelated record changes no near pair and no decision", () => {
    const a = run(dunia.entitas, dunia.badanUsaha);
    const asing = { nama: "PT Qwertz Ghijkl Wvvwxx", npwp: "1000000099999991", wilayah: "94.71.01.1001" };
    const lain = { nama: "CV Mnbrtz Plkwgh", npwp: null, wilayah: "91.05" };
    const b = run(
      [{ id: 90_001, bentukRegister: "PT", ...asing }, ...dunia.entitas],
      [{ id: 90_002, ...lain }, ...dunia.badanUsaha],
    );
    expect([b.sisi, b.entitas, b.tinjauan]).toEqual([a.sisi, a.entitas, a.tinjauan]);
  });

  it("near pairs are those of each entity by itself, and of parts of the employers", () => {
    const semua = run(dunia.entitas, dunia.badanUsaha).sisi;
    const separuh = Math.floor(dunia.badanUsaha.length / 2);
    const bagian = [dunia.badanUsaha.slice(0, separuh), dunia.badanUsaha.slice(separuh)];
    const gabung = bagian.flatMap((badanUsaha) => [...run(shuffle(dunia.entitas), badanUsaha).sisi]);
    expect(new Map(gabung)).toEqual(semua);
    expect(gabung).toHaveLength(semua.size);
  });
});

describe("a parameter is outgrown", () => {
  const banyak = () => ({ entitas: dunia.entitas.length, badanUsaha: dunia.badanUsaha.length });
  const of = (lain: Partial<ReturnType<typeof banyak>>) => isTerlampaui(parameter, { ...banyak(), ...lain });

  it("by a register that is twice what it was estimated from, and not before", () => {
    const { entitas, badanUsaha } = banyak();
    expect([of({}), of({ entitas: entitas * 2 - 9 }), of({ badanUsaha: badanUsaha * 2 - 3 })]).toEqual([
      false,
      false,
      false,
    ]);
    expect([of({ entitas: entitas * 2 }), of({ badanUsaha: badanUsaha * 2 })]).toEqual([true, true]);
  });

  it("by no register that has shrunk", () => {
    expect(of({ entitas: 1, badanUsaha: 1 })).toBe(false);
    expect(of({ entitas: 0, badanUsaha: 0 })).toBe(false);
  });

  it("by one record on each side where it was estimated from nothing", () => {
    const kosong = [estimate([], []), estimate(dunia.entitas, []), estimate([], dunia.badanUsaha)];
    for (const satu of kosong) {
      expect(isTerlampaui(satu, { entitas: 1, badanUsaha: 1 })).toBe(true);
      expect(isTerlampaui(satu, { entitas: 9_000, badanUsaha: 0 })).toBe(false);
      expect(isTerlampaui(satu, { entitas: 0, badanUsaha: 9_000 })).toBe(false);
    }
  });
});
