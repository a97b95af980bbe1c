import { beforeAll, describe, expect, it } from "vitest";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { evaluatePadan, type HasilEvaluasi, type KemajuanEvaluasi } from "#usecases/evaluasi-padan.js";
import { buildRegisterContoh, createRegister, type RegisterContoh } from "./register-contoh.js";

describe("evaluatePadan", () => {
  let contoh: RegisterContoh;
  let hasil: HasilEvaluasi;
  const maju: KemajuanEvaluasi[] = [];

  beforeAll(async () => {
    contoh = await buildRegisterContoh(1500, "evaluasi", "wajar");
    hasil = await evaluatePadan(createRegister(contoh), contoh.kebenaran, {
      onKemajuan: (satu) => maju.push(satu),
    });
  });

  it("measures every entity, overall, by method and by kind of noise", () => {
    expect(hasil).toMatchObject({ entities: 1500, registered: contoh.kebenaran.size });
    expect(hasil.precision).toBeGreaterThan(0.95);
    expect(hasil.recall).toBeGreaterThan(0.85);
    expect(hasil.absentRight).toBeGreaterThan(0);
    const diputus = Object.values(hasil.byMethod).reduce((n, satu) => n + satu.settled, 0);
    expect(diputus + hasil.undecided).toBe(1500);
    expect(hasil.byNoise["NPWP_KOSONG_PIHAK_1"]?.registered).toBeGreaterThan(0);
  });

  it("measures the blocks, and each rule as if it were alone", () => {
    const { blocking } = hasil;
    expect(blocking.pairs).toBe(1500 * contoh.badanUsaha.length);
    expect(blocking.pairsCompleteness).toBeGreaterThan(0.97);
    expect(blocking.reductionRatio).toBeGreaterThan(0.8);
    for (const satu of Object.values(blocking.byRule)) {
      expect(satu.pairsCompleteness).toBeLessThanOrEqual(blocking.pairsCompleteness ?? 0);
      expect(satu.compared).toBeLessThanOrEqual(blocking.compared);
    }
    expect(blocking.byRule["NPWP"]?.pairsCompleteness).toBeLessThan(0.9);
  });

  it("takes the engine apart on the same data, and shows the difference", () => {
    expect(Object.keys(hasil.ablations)).toEqual([
      "exactKeysOnly",
      "namesOnly",
      "withoutTermFrequency",
      "withoutEm",
    ]);
    const versi = Object.values(hasil.ablations).map((satu) => satu.parameterVersion);
    expect(new Set([...versi, hasil.parameterVersion]).size).toBe(5);
    const { exactKeysOnly, namesOnly } = hasil.ablations;
    expect(exactKeysOnly?.difference.recall).toBeLessThan(-0.2);
    expect(exactKeysOnly?.difference.recall).toBeCloseTo((exactKeysOnly?.recall ?? 0) - (hasil.recall ?? 0));
    expect(namesOnly?.difference.recall).toBeLessThan(0);
  });

  it("gives thresholds and a curve of the same run", () => {
    const berlaku = hasil.thresholds.points.find((satu) => satu.inForce);
    expect(berlaku).toMatchObject({ precision: hasil.precision, recall: hasil.recall });
    expect(hasil.curve.find((satu) => satu.inForce)).toMatchObject({ recall: hasil.recall });
  });

  it("tells how far each stage is, to its end", () => {
    for (const tahap of ["MEMBACA", "MEMADANKAN", "MENIMBANG", "TANPA_BAGIAN"] as const) {
      const semua = maju.filter((satu) => satu.tahap === tahap);
      expect(semua.at(-1)?.selesai).toBe(semua.at(-1)?.seluruh);
    }
  });

  describe("where a parameter is in force and no register is declared complete", () => {
    let terbuka: HasilEvaluasi;

    beforeAll(async () => {
      const penaksir = new PenaksirPadan(contoh.badanUsaha, contoh.entitas.length);
      penaksir.add(contoh.entitas);
      const parameter = penaksir.finish();
      const asing = { badanUsaha: new Set(["JUGA-TIDAK"]), derau: ["TANPA"] };
      terbuka = await evaluatePadan(
        createRegister(contoh, { readKelengkapan: async () => null, readParameter: async () => parameter }),
        new Map([...contoh.kebenaran, ["TIDAK-ADA", asing]]),
      );
    });

    it("tells what the truth names and the registers do not hold, and leaves it out", () => {
      expect(terbuka.truth).toMatchObject({ entitiesNotFound: 1, employersNotFound: 1 });
      expect(terbuka.registered).toBe(contoh.kebenaran.size);
    });

    it("measures by the parameter in force, unless a register has outgrown it", async () => {
      expect(terbuka.parameterInForce).toBe(true);
      const penaksir = new PenaksirPadan(contoh.badanUsaha.slice(0, 20), 40);
      penaksir.add(contoh.entitas.slice(0, 40));
      const kecil = penaksir.finish();
      const baru = await evaluatePadan(
        createRegister(contoh, { readParameter: async () => kecil }),
        contoh.kebenaran,
      );
      expect(baru).toMatchObject({ parameterInForce: false, parameterVersion: hasil.parameterVersion });
    });

    it("settles no absence, and says what it would settle", () => {
      expect(terbuka).toMatchObject({ absentRight: 0, absentWrong: 0, register: { completeAsOf: null } });
      const { absentRight, absentWrong, undecided, wrongAbsences, absenceCoverage } = hasil;
      expect(terbuka.ifComplete).toEqual({
        absentRight,
        absentWrong,
        undecided,
        wrongAbsences,
        absenceCoverage,
      });
      expect(hasil.ifComplete).toBeNull();
      expect(terbuka.thresholds).toEqual(hasil.thresholds);
    });

    it("decides by that parameter; without one it estimates its own", () => {
      expect([terbuka.parameterInForce, hasil.parameterInForce]).toEqual([true, false]);
      expect(terbuka.parameterVersion).toBe(hasil.parameterVersion);
    });
  });

  it("says nothing where there is nothing to measure by", async () => {
    const kosong = createRegister({ entitas: contoh.entitas.slice(0, 10), badanUsaha: [] });
    const ukuran = await evaluatePadan(kosong, new Map());
    expect(ukuran).toMatchObject({ registered: 0, precision: null, recall: null, f1: null });
    expect(ukuran.blocking).toMatchObject({ pairsCompleteness: null, reductionRatio: null });
  });
});
