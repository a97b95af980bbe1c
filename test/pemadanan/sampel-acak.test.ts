import { beforeAll, describe, expect, it } from "vitest";
import { buildIndeks } from "#pemadanan/indeks.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import { type SampelAcak, sampleAcak } from "#pemadanan/sampel-acak.js";
import { BENTUK, NPWP, WILAYAH } from "#pemadanan/tingkat.js";
import { buildRegisterContoh, type RegisterContoh } from "../usecases/register-contoh.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

let dunia: RegisterContoh;
beforeAll(async () => {
  dunia = await buildRegisterContoh(400, "acak", "wajar");
});

function sample(entitas: readonly RekamanEntitas[], badanUsaha: readonly RekamanBadanUsaha[]): SampelAcak {
  return sampleAcak(entitas, buildIndeks(PARAMETER_UJI, badanUsaha));
}

describe("sampleAcak", () => {
  it("gives shares of the levels, none of them nothing: a level never seen has a weight too", () => {
    for (const satu of [sample(dunia.entitas, dunia.badanUsaha), sample([], [])]) {
      for (const bagian of [satu.npwp, satu.wilayah, satu.bentuk]) {
        expect(bagian.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...bagian)).toBeGreaterThan(0);
      }
      expect(satu.mirip).toBeGreaterThan(0);
    }
  });

  it("takes pairs by the hash of the entity's id: the same ones whatever the order, and in a later run", () => {
    const balik = [...dunia.entitas].reverse();
    expect(sample(balik, dunia.badanUsaha)).toEqual(sample(dunia.entitas, dunia.badanUsaha));
    const lain = dunia.entitas.map((satu) => ({ ...satu, id: satu.id + 100_000 }));
    expect(sample(lain, dunia.badanUsaha)).not.toEqual(sample(dunia.entitas, dunia.badanUsaha));
  });

  it("finds hardly an equal number among random pairs, and areas as they are spread", () => {
    const { npwp, wilayah, bentuk } = sample(dunia.entitas, dunia.badanUsaha);
    expect(npwp[NPWP.SAMA]).toBeLessThan(0.01);
    expect(npwp[NPWP.BEDA]).toBeGreaterThan(0.3);
    expect(wilayah[WILAYAH.PROVINSI_BEDA]).toBeGreaterThan(wilayah[WILAYAH.KELURAHAN_SAMA] ?? 1);
    expect(bentuk[BENTUK.SAMA]).toBeGreaterThan(0.1);
  });

  it("counts exactly what is compared", () => {
    const satu = { id: 1, nama: "PT MAKMUR", npwp: "1000000000000001", wilayah: "31.71" };
    const hasil = sample([{ ...satu, bentukRegister: "PT" }], [satu]);
    // One pair beside half an observation for each level.
    expect(hasil.npwp[NPWP.SAMA]).toBeCloseTo(1.5 / 3, 9);
    expect(hasil.wilayah[WILAYAH.KABUPATEN_SAMA]).toBeCloseTo(1.5 / 5.5, 9);
    expect(hasil.bentuk[BENTUK.SAMA]).toBeCloseTo(1.5 / 2.5, 9);
    expect(hasil.mirip).toBeCloseTo(1, 9);
  });

  it.each([
    ["PT KEN", true],
    ["PT TIR", false],
  ])("counts %s as like a longer name: %s", (nama, mirip) => {
    const lain = { id: 1, npwp: null, wilayah: null };
    const hasil = sample([{ ...lain, nama: "PT KENCANA BAHARI", bentukRegister: "PT" }], [{ ...lain, nama }]);
    expect(hasil.mirip).toBeCloseTo(mirip ? 1 : 1 / 3, 9);
  });
});
