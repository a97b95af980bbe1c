import { beforeAll, describe, expect, it } from "vitest";
import { weighTingkat } from "#pemadanan/bobot.js";
import { alterParameter, bits, OPSI_PENUH, type ParameterPadan } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { BIAYA, decidePada, measureAmbang, measureKurva } from "#usecases/ambang-padan.js";
import { searchSisi } from "#usecases/telusur-padan.js";
import type { DuniaBenar } from "#usecases/ukuran-padan.js";
import { buildRegisterContoh } from "./register-contoh.js";

describe("thresholds", () => {
  let parameter: ParameterPadan;
  let sisi: LarikSisi;
  let takTercari: ReadonlySet<number>;
  let dunia: DuniaBenar;

  beforeAll(async () => {
    const { entitas, badanUsaha, kebenaran } = await buildRegisterContoh(1500, "ambang", "sulit");
    const penaksir = new PenaksirPadan(badanUsaha, entitas.length);
    penaksir.add(entitas);
    parameter = penaksir.finish();
    const kode = new Map(badanUsaha.map((satu) => [satu.kode, satu.id]));
    const benar = entitas.flatMap(({ id, idSumber }) => {
      const satu = kebenaran.get(idSumber);
      if (satu === undefined) return [];
      const milik = [...satu.badanUsaha].flatMap((k) => kode.get(k) ?? []);
      return [[id, { badanUsaha: new Set(milik), derau: satu.derau }] as const];
    });
    dunia = { entitas: entitas.length, benar: new Map(benar) };
    const aliran = async function* () {
      yield entitas;
    };
    ({ sisi, takTercari } = await searchSisi({ badanUsaha, dunia, entitas: aliran }, parameter, () => {}));
  });

  it("decides as an engine with these thresholds would that searched anew", () => {
    const ambang = { ...parameter.ambang, padan: parameter.ambang.padan + bits(6) };
    const lain = alterParameter(parameter, { ambang });
    const bobot = sisi.tingkat.map((tingkat) => weighTingkat(lain, tingkat));
    expect(decidePada(parameter, sisi, ambang)).toEqual(decideSemua(lain, { ...sisi, bobot }, []));
    expect(decidePada(parameter, sisi, parameter.ambang)).toEqual(decideSemua(parameter, sisi, []));
  });

  it("states what each pair of thresholds costs, marks the one in force and the cheapest", () => {
    const titik = measureAmbang({ parameter, sisi, takTercari, dunia });
    expect(titik.length).toBeGreaterThan(10);
    expect(titik.filter((satu) => satu.inForce)).toMatchObject([
      { match: parameter.ambang.padan / 64, absence: parameter.ambang.tiada / 64 },
    ]);
    const murah = Math.min(...titik.map((satu) => satu.cost));
    for (const satu of titik) {
      const { absentWrong, matchedWrong, undecided } = satu;
      expect(satu.cost).toBe(
        absentWrong * BIAYA.absentWrong + matchedWrong * BIAYA.matchedWrong + undecided * BIAYA.undecided,
      );
      expect(satu.cheapest).toBe(satu.cost === murah);
    }
    expect(new Set(titik.map(({ match, absence }) => `${match}:${absence}`)).size).toBe(titik.length);
  });

  it("settles less as the threshold of the match rises, and no absence changes with it", () => {
    const titik = measureAmbang({ parameter, sisi, takTercari, dunia });
    const berlaku = titik.find((satu) => satu.inForce);
    const seabsen = titik.filter((satu) => satu.absence === berlaku?.absence);
    const padan = seabsen.map((satu) => satu.matchedRight + satu.matchedWrong);
    expect(padan).toEqual([...padan].sort((a, b) => b - a));
    expect(seabsen[0]?.undecided).toBeLessThan(seabsen.at(-1)?.undecided ?? 0);
  });

  it("gives the curve by rising threshold, the one in force among its points, and tells how far it is", () => {
    const maju: string[] = [];
    const kurva = measureKurva({
      parameter,
      sisi,
      takTercari,
      dunia,
      onKemajuan: (n, dari) => maju.push(`${n}/${dari}`),
    });
    expect(kurva.map((satu) => satu.threshold)).toEqual(
      kurva.map((satu) => satu.threshold).sort((a, b) => a - b),
    );
    expect(kurva.filter((satu) => satu.inForce)).toHaveLength(1);
    expect(kurva[0]?.recall).toBeGreaterThan(kurva.at(-1)?.recall ?? 1);
    expect(maju.at(-1)).toBe(`${kurva.length}/${kurva.length}`);
  });

  it("knows of no threshold that its own parameter does not: nothing is near, nothing is settled", () => {
    const kosong: LarikSisi = {
      entitasId: new Float64Array(),
      badanUsahaId: new Float64Array(),
      bobot: new Int32Array(),
      tingkat: new Int32Array(),
    };
    expect(parameter.opsi).toEqual(OPSI_PENUH);
    for (const satu of measureKurva({ parameter, sisi: kosong, takTercari, dunia }))
      expect(satu).toMatchObject({ precision: null, recall: 0 });
  });
});
