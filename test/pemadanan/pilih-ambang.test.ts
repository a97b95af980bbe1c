import { describe, expect, it } from "vitest";
import { alterParameter, bits } from "#pemadanan/parameter.js";
import { chooseAmbang } from "#pemadanan/pilih-ambang.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const many = (banyak: number, peluang: number): readonly number[] => new Array<number>(banyak).fill(peluang);
const choose = (...peluang: readonly (readonly number[])[]) => chooseAmbang(PARAMETER_UJI, peluang.flat());

describe("the limit of absence", () => {
  it("is the loosest where the sample holds no weak pair, or none at all", () => {
    expect(choose(many(500, 1)).tiada).toBe(bits(-7));
    expect(choose([]).tiada).toBe(bits(-7));
  });

  it("lies at the weakest pairs that may not be lost: one right pair in a hundred thousand", () => {
    // Of about a hundred right pairs 0.001 may be lost, and a single one of 2^-9 is more.
    expect(choose(many(100, 1), [2 ** -9]).tiada).toBe(bits(-9));
    // Of a thousand 0.01 may: five are lost, the sixth is not.
    expect(choose(many(1_000, 1), many(5, 2 ** -9)).tiada).toBe(bits(-7));
    expect(choose(many(1_000, 1), many(6, 2 ** -9)).tiada).toBe(bits(-9));
  });

  it("is never stricter than what a person could still be asked", () => {
    expect(choose(many(100, 1), many(1_000_000, 2 ** -20)).tiada).toBe(bits(-12));
  });

  it("depends on no order", () => {
    const peluang = Array.from({ length: 300 }, (_, i) => 2 ** -(i % 15));
    expect(chooseAmbang(PARAMETER_UJI, peluang)).toEqual(chooseAmbang(PARAMETER_UJI, peluang.toReversed()));
  });
});

describe("the limit of nearness", () => {
  it("is three bits below that of absence, so that several may come together, and below that of a match", () => {
    expect(choose(many(500, 1)).dekat).toBe(bits(-10));
    const ketat = { ...PARAMETER_UJI.ambang, padan: bits(-11) };
    expect(chooseAmbang(alterParameter(PARAMETER_UJI, { ambang: ketat }), many(500, 1)).dekat).toBe(
      bits(-11) - 1,
    );
  });
});
