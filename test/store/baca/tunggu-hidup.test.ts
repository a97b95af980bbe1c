import { describe, expect, it } from "vitest";
import { BasisDataDiam, waitWhileAlive } from "#store/baca/tunggu-hidup.js";

const never = new Promise<never>(() => undefined);

describe("waitWhileAlive", () => {
  it("gives what is read, without asking for a sign of life, when it comes soon", async () => {
    let ditanya = 0;
    const isAlive = async () => ++ditanya > 0;
    expect(await waitWhileAlive(Promise.resolve("baris"), isAlive, 5_000)).toBe("baris");
    await expect(waitWhileAlive(Promise.reject(new Error("rusak")), isAlive, 5_000)).rejects.toThrow("rusak");
    expect(ditanya).toBe(0);
  });

  it("lets a slow read take its time as long as the database lives", async () => {
    let ditanya = 0;
    let finish: (isi: string) => void = () => undefined;
    const lambat = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const isAlive = async () => {
      if (++ditanya === 3) finish("baris");
      return true;
    };
    expect(await waitWhileAlive(lambat, isAlive, 1)).toBe("baris");
    expect(ditanya).toBe(3);
  });

  it("gives a read up when the database is silent", async () => {
    const tanda = [true, false];
    await expect(waitWhileAlive(never, async () => tanda.shift() ?? true, 1)).rejects.toThrow(BasisDataDiam);
    expect(tanda).toEqual([]);
  });

  it("ignores a sign of life that comes after the read", async () => {
    let answer: (hidup: boolean) => void = () => undefined;
    let finish: (isi: string) => void = () => undefined;
    const lambat = new Promise<string>((resolve) => {
      finish = resolve;
    });
    let hasil: Promise<string> = lambat;
    await new Promise<void>((ditanya) => {
      const isAlive = () =>
        new Promise<boolean>((resolve) => {
          answer = resolve;
          ditanya();
        });
      hasil = waitWhileAlive(lambat, isAlive, 1);
    });
    finish("baris");
    expect(await hasil).toBe("baris");
    answer(false);
  });
});
