import { describe, expect, it } from "vitest";
import { alterParameter, bits } from "#pemadanan/parameter.js";
import { chooseAmbang } from "#pemadanan/pilih-ambang.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const many = (banyak: number, peluang: number): readonly number[] => new Array<number>(banyak).fill(peluang);
/** Entities of the sample beside those that have pairs. */
const LAIN = 10_000_000;
const choose = (...peluang: readonly (readonly number[])[]) =>
  chooseAmbang(PARAMETER_UJI, LAIN + peluang.flat().length, peluang.flat());

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
    expect(choose(many(100, 1), many(1_000_000, 2 ** -20)).tiada).toBe(bits(-13));
  });

  it("depends on no order", () => {
    const peluang = Array.from({ length: 300 }, (_, i) => 2 ** -(i % 15));
    expect(choose(peluang)).toEqual(choose(peluang.toReversed()));
    expect(chooseAmbang(PARAMETER_UJI, 300, peluang)).toEqual(
      chooseAmbang(PARAMETER_UJI, 300, peluang.toReversed()),
    );
  });

  it("leaves two in five of the absent undecided at most, the likeliest", () => {
    // A hundred registered, a thousand that are not: of these, so many have a weak pair, the others none.
    const at = (banyak: number) =>
      chooseAmbang(PARAMETER_UJI, 1_100, [...many(100, 1), ...many(banyak, 2 ** -10), ...many(450, 2 ** -12)])
        .tiada;
    expect([at(390), at(410)]).toEqual([bits(-12), bits(-10)]);
  });
});

describe("the limit of nearness", () => {
  it("is two bits below that of absence, so that several may come together, and below that of a match", () => {
    expect(choose(many(500, 1)).dekat).toBe(bits(-9));
    const ketat = { ...PARAMETER_UJI.ambang, padan: bits(-11) };
    const { dekat } = chooseAmbang(alterParameter(PARAMETER_UJI, { ambang: ketat }), 500, many(500, 1));
    expect(dekat).toBe(bits(-11) - 1);
  });
});
