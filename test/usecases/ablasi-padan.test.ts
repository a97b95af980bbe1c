import { expect, it } from "vitest";
import { alterParameter, nameParameter } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { measureAblasi, measureEksak } from "#usecases/ablasi-padan.js";
import { searchSisi } from "#usecases/telusur-padan.js";
import { measurePutusan } from "#usecases/ukuran-padan.js";
import { PARAMETER_UJI } from "../pemadanan/parameter-uji.js";
import { buildRegisterContoh } from "./register-contoh.js";

it("finds by exact keys alone, among the pairs of the whole engine, what a search of its own finds", async () => {
  const { entitas, badanUsaha } = await buildRegisterContoh(800, "eksak", "wajar");
  const penaksir = new PenaksirPadan(badanUsaha, entitas.length);
  penaksir.add(entitas);
  const parameter = nameParameter({
    ...penaksir.finish(),
    hilang: PARAMETER_UJI.hilang,
    hilangMaks: PARAMETER_UJI.hilangMaks,
  });
  const dunia = { entitas: entitas.length, benar: new Map() };
  const bahan = {
    badanUsaha,
    dunia,
    entitas: async function* () {
      yield entitas;
    },
  };
  const telusur = await searchSisi(bahan, parameter, () => {});
  const { sisi, takTercari } = telusur;
  expect(takTercari.size).toBeGreaterThan(0);
  const { ukuran } = measurePutusan(dunia, decideSemua(parameter, sisi, []), { lengkap: true, takTercari });
  const eksak = alterParameter(parameter, { opsi: { ...parameter.opsi, hanyaEksak: true } });
  const hasil = measureEksak(bahan, eksak, { ...telusur, ukuran });
  expect(hasil).toEqual(await measureAblasi(bahan, eksak, { ...telusur, ukuran }, () => {}));
  expect(hasil.matchedWrong).toBeGreaterThan(0);
  expect(hasil.matchedWrong).toBeLessThan(ukuran.matchedWrong);
});
