import { describe, expect, it } from "vitest";
import type { Pemadan } from "#pemadanan/mesin.js";
import type { KeputusanEntitas } from "#pemadanan/padan-entitas.js";
import { evaluatePadan } from "#usecases/evaluasi-padan.js";
import type { BerkasKebenaran } from "#usecases/kebenaran.js";
import type { PemadanRegister } from "#usecases/ports/pemadan-register.js";

const penjelasan = {
  metode: "NPWP_NAMA",
  versiParameter: "uji-1",
  jumlahCalon: 1,
  jumlahCocok: 1,
  npwpPenuh: true,
  cabang: false,
} as const;

const cocok = (idEntitas: string, kodeBadanUsaha: string): KeputusanEntitas => ({
  hasil: "MATCHED",
  kodeBadanUsaha,
  perTanggal: null,
  idEntitas,
  penjelasan,
});
const tiada = (idEntitas: string): KeputusanEntitas => ({
  hasil: "NO_MATCH",
  dasar: "REGISTER_LENGKAP",
  perTanggal: "2026-01-01",
  idEntitas,
  penjelasan,
});
const belum = (idEntitas: string): KeputusanEntitas => ({
  hasil: "UNRESOLVED",
  alasan: "NAMA_BERBEDA",
  idEntitas,
  penjelasan,
});

/** Ten entities, 1 to 5 with an employer; the matcher is given eight: 5 and 10 have no number. */
const PUTUSAN = [
  [cocok("1", "B1"), cocok("2", "B2b"), cocok("3", "B9"), tiada("4")],
  [cocok("6", "B8"), tiada("7"), tiada("8"), belum("9")],
];
const benar = (badanUsaha: readonly string[], ...derau: string[]) => ({
  badanUsaha: new Set(badanUsaha),
  derau,
});
const KEBENARAN: BerkasKebenaran = new Map([
  ["E1", benar(["B1"], "TANPA")],
  ["E2", benar(["B2a", "B2b"], "NPWP_SALAH", "CABANG_TAMBAHAN")],
  ["E3", benar(["B3"], "NPWP_SALAH")],
  ["E4", benar(["B4", "HILANG"], "NAMA_DAN")],
  ["E5", benar(["B5"], "NAMA_DAN")],
  ["E-TIDAK-ADA", benar(["B10"], "TANPA")],
  ["E7", benar(["JUGA-HILANG"], "TANPA")],
]);

const pemadan: Pemadan = {
  versiParameter: "uji-1",
  async *matchEntitas() {
    yield* PUTUSAN;
  },
  async *matchNotaris() {},
};

const register: PemadanRegister = {
  run: () => Promise.reject(new Error("an evaluation writes nothing")),
  inspect: (work) =>
    work({
      sumber: { async *kelompokEntitas() {}, async *notaris() {} },
      async *entitas() {},
      async *badanUsaha() {},
      readKeputusanOrang: async () => [],
      readKelengkapan: async () => null,
      readBanyak: async () => ({
        entitas: 10,
        entitasTanpaNpwp: 2,
        entitasBercalon: 8,
        badanUsaha: 8,
        notaris: 0,
      }),
      async *idSumber() {
        yield Array.from({ length: 10 }, (_, i) => [`${i + 1}`, `E${i + 1}`] as const);
      },
      async *kodeBadanUsaha() {
        yield ["B1", "B2a", "B2b", "B3", "B4"];
        yield ["B5", "B9", "B10"];
      },
    }),
};

describe("evaluatePadan", () => {
  it("counts decisions against the truth, and what the matcher is not given as undecided", async () => {
    const maju: string[] = [];
    const hasil = await evaluatePadan(register, KEBENARAN, {
      pemadan,
      onKemajuan: (selesai, seluruh) => maju.push(`${selesai}/${seluruh}`),
    });
    expect(hasil).toMatchObject({
      parameterVersion: "uji-1",
      entities: 10,
      registered: 5,
      matchedRight: 2,
      matchedWrong: 2,
      absentRight: 2,
      absentWrong: 1,
      undecided: 3,
      precision: 0.5,
      recall: 0.4,
      wrongAbsences: 0.2,
      absenceCoverage: 0.4,
    });
    expect(hasil.f1).toBeCloseTo(0.4444, 4);
    expect(maju).toEqual(["4/8", "8/8"]);
  });

  it("tells what the truth names and the registers do not hold, and leaves it out", async () => {
    const { truth } = await evaluatePadan(register, KEBENARAN, { pemadan });
    expect(truth).toEqual({ pairs: 9, entitiesNotFound: 1, employersNotFound: 2 });
  });

  it("measures by method and by kind of noise", async () => {
    const { byMethod, byNoise } = await evaluatePadan(register, KEBENARAN, { pemadan });
    expect(byMethod).toEqual({ NPWP_NAMA: { settled: 7, right: 4, precision: 4 / 7 } });
    expect(byNoise).toMatchObject({
      TANPA: { registered: 1, matchedRight: 1, recall: 1 },
      NPWP_SALAH: { registered: 2, matchedRight: 1, matchedWrong: 1, recall: 0.5 },
      CABANG_TAMBAHAN: { registered: 1, matchedRight: 1 },
      NAMA_DAN: { registered: 2, absentWrong: 1, undecided: 1, recall: 0 },
    });
  });

  it("says nothing where there is nothing to measure by", async () => {
    const hasil = await evaluatePadan(register, new Map(), {
      pemadan: { ...pemadan, async *matchEntitas() {} },
    });
    expect(hasil).toMatchObject({ registered: 0, undecided: 10, precision: null, recall: null, f1: null });
    expect(hasil.wrongAbsences).toBeNull();
  });
});
