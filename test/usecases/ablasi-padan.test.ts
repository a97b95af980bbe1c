import { expect, it } from "vitest";
import { alterParameter } from "#pemadanan/parameter.js";
import { decideSemua } from "#pemadanan/putuskan.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { measureAblasi, measureEksak } from "#usecases/ablasi-padan.js";
import { searchSisi } from "#usecases/telusur-padan.js";
import { measurePutusan } from "#usecases/ukuran-padan.js";
import { buildRegisterContoh } from "./register-contoh.js";

it("finds by exact keys alone, among the pairs of the whole engine, what a search of its own finds", async () => {
  const { entitas, badanUsaha } = await buildRegisterContoh(800, "eksak", "wajar");
  const penaksir = new PenaksirPadan(badanUsaha, entitas.length);
  penaksir.add(entitas);
  const parameter = penaksir.finish();
  const dunia = { entitas: entitas.length, benar: new Map(), takTercari: new Set<number>() };
  const bahan = {
    badanUsaha,
    dunia,
    entitas: async function* () {
      yield entitas;
    },
  };
  const sisi = await searchSisi(bahan, parameter, () => {});
  const { ukuran } = measurePutusan(dunia, decideSemua(parameter, sisi, []), true);
  const eksak = alterParameter(parameter, { opsi: { ...parameter.opsi, hanyaEksak: true } });
  const hasil = measureEksak(bahan, eksak, { sisi, ukuran });
  expect(hasil).toEqual(await measureAblasi(bahan, eksak, { sisi, ukuran }, () => {}));
  expect(hasil.matchedWrong).toBeGreaterThan(0);
  expect(hasil.matchedWrong).toBeLessThan(ukuran.matchedWrong);
});
