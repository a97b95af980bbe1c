import { expect, it } from "vitest";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import { orderSisi } from "#pemadanan/urutan-sisi.js";

const BANYAK = 40_000;

function gather(): PenampungSisi {
  const penampung = new PenampungSisi();
  for (let i = BANYAK; i > 0; i--) penampung.add(i, i % 3, -i, i << 12);
  return penampung;
}

it("gathers near pairs beyond its first size, and orders them by employer and entity", () => {
  const { entitasId, badanUsahaId, bobot, tingkat } = orderSisi(gather().view());
  expect([entitasId, badanUsahaId, bobot, tingkat].map((kolom) => kolom.length)).toEqual(
    Array(4).fill(BANYAK),
  );
  expect([...badanUsahaId.subarray(0, 2), ...entitasId.subarray(0, 2)]).toEqual([0, 0, 3, 6]);
  for (let i = 1; i < BANYAK; i++) {
    const [a = 0, b = 0] = [badanUsahaId[i - 1], badanUsahaId[i]];
    expect(a < b || (a === b && (entitasId[i - 1] ?? 0) < (entitasId[i] ?? 0))).toBe(true);
    expect(bobot[i]).toBe(-(entitasId[i] ?? 0));
    expect(tingkat[i]).toBe((entitasId[i] ?? 0) << 12);
  }
});

it("hands out what it holds, and takes in what another held", () => {
  const lain = new PenampungSisi();
  lain.add(7, 8, 9, 10);
  lain.addSemua(gather().finish());
  expect(lain.banyak).toBe(BANYAK + 1);
  const { entitasId, bobot } = lain.finish();
  expect([...entitasId.subarray(0, 2), ...bobot.subarray(0, 2)]).toEqual([7, BANYAK, 9, -BANYAK]);
});
