import { describe, expect, it } from "vitest";
import { type HasilPutusan, NASIB } from "#pemadanan/rekaman.js";
import { type DuniaBenar, measurePutusan } from "#usecases/ukuran-padan.js";
import { larikUji, sisiUji } from "../pemadanan/parameter-uji.js";

/** A decision by hand: entity, employer, what became of the pair. */
function buildPutusan(...isi: readonly (readonly [number, number, keyof typeof NASIB])[]): HasilPutusan {
  return {
    sisi: larikUji(isi.map(([entitas, badanUsaha]) => sisiUji(entitas, badanUsaha, 0))),
    nasib: Uint8Array.from(isi, ([, , nasib]) => NASIB[nasib]),
  };
}
const benar = (badanUsaha: readonly number[], ...derau: string[]) => ({
  badanUsaha: new Set(badanUsaha),
  derau,
});

/** Twelve entities, 1 to 6 with an employer; of 6 and 12 nothing can be said. */
const DUNIA: DuniaBenar = {
  entitas: 12,
  benar: new Map([
    [1, benar([101], "TANPA")],
    [2, benar([102, 103], "NPWP_SALAH", "CABANG_TAMBAHAN")],
    [3, benar([104], "NPWP_SALAH")],
    [4, benar([105], "NAMA_DAN")],
    [5, benar([106], "NAMA_DAN")],
    [6, benar([107], "NAMA_DAN")],
  ]),
};
const LENGKAP = { lengkap: true, takTercari: new Set([6, 12]) };
/** 4 and 6 came near nothing, and of the absent 8 to 12. */
const PUTUSAN = buildPutusan(
  [1, 105, "DITANYA"],
  [1, 101, "NPWP_NAMA"],
  [2, 103, "NPWP_NAMA"],
  [3, 999, "NAMA_WILAYAH"],
  [4, 999, "LEPAS"],
  [5, 106, "DITANYA"],
  [5, 107, "DITANYA"],
  [7, 998, "NAMA_WILAYAH"],
  [8, 106, "DITANYA"],
);

describe("measurePutusan", () => {
  it("counts what was settled against the truth; what came near nothing is absent", () => {
    const { ukuran } = measurePutusan(DUNIA, PUTUSAN, LENGKAP);
    expect(ukuran).toMatchObject({
      entities: 12,
      registered: 6,
      matchedRight: 2,
      matchedWrong: 2,
      absentRight: 3,
      absentWrong: 1,
      undecided: 4,
      precision: 0.5,
      recall: 1 / 3,
      wrongAbsences: 1 / 6,
      absenceCoverage: 0.5,
    });
    expect(ukuran.f1).toBeCloseTo(0.4, 10);
  });

  it("settles no absence where the register is not complete", () => {
    const { ukuran, byMethod } = measurePutusan(DUNIA, PUTUSAN, { ...LENGKAP, lengkap: false });
    expect(ukuran).toMatchObject({ absentRight: 0, absentWrong: 0, undecided: 8, precision: 0.5 });
    expect(Object.keys(byMethod)).toEqual(["NAMA_WILAYAH", "NPWP_NAMA"]);
  });

  it("measures by what settled a record and by kind of noise", () => {
    const { byMethod, byNoise } = measurePutusan(DUNIA, PUTUSAN, LENGKAP);
    expect(byMethod).toEqual({
      NAMA_WILAYAH: { settled: 2, right: 0, precision: 0 },
      NPWP_NAMA: { settled: 2, right: 2, precision: 1 },
      REGISTER_LENGKAP: { settled: 4, right: 3, precision: 0.75 },
    });
    expect(byNoise).toMatchObject({
      TANPA: { registered: 1, matchedRight: 1, recall: 1 },
      NPWP_SALAH: { registered: 2, matchedRight: 1, matchedWrong: 1, recall: 0.5 },
      CABANG_TAMBAHAN: { registered: 1, matchedRight: 1 },
      NAMA_DAN: { registered: 3, absentWrong: 1, undecided: 2, recall: 0 },
    });
  });

  it("says nothing where there is nothing to measure by", () => {
    const tiada = { entitas: 0, benar: new Map() };
    const { ukuran } = measurePutusan(tiada, buildPutusan(), LENGKAP);
    const { precision, recall, f1, wrongAbsences, absenceCoverage } = ukuran;
    expect([precision, recall, f1, wrongAbsences, absenceCoverage]).toEqual([null, null, null, null, null]);
  });
});
