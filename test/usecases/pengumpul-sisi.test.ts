import { expect, it } from "vitest";
import { PengumpulSisi } from "#usecases/pengumpul-sisi.js";

it("gathers near pairs beyond its first size, and hands them out by employer and entity", () => {
  const kumpul = new PengumpulSisi();
  const banyak = 40_000;
  for (let i = banyak; i > 0; i--)
    kumpul.add([{ entitasId: i, badanUsahaId: i % 3, bobot: -i, tingkat: i << 12 }]);
  const { entitasId, badanUsahaId, bobot, tingkat } = kumpul.finish();
  expect([entitasId.length, badanUsahaId.length, bobot.length, tingkat.length]).toEqual(
    Array(4).fill(banyak),
  );
  expect([...badanUsahaId.subarray(0, 2), ...entitasId.subarray(0, 2)]).toEqual([0, 0, 3, 6]);
  for (let i = 1; i < banyak; i++) {
    const [a = 0, b = 0] = [badanUsahaId[i - 1], badanUsahaId[i]];
    expect(a < b || (a === b && (entitasId[i - 1] ?? 0) < (entitasId[i] ?? 0))).toBe(true);
    expect(bobot[i]).toBe(-(entitasId[i] ?? 0));
    expect(tingkat[i]).toBe((entitasId[i] ?? 0) << 12);
  }
});
