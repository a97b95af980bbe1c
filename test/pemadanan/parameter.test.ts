import { describe, expect, it } from "vitest";
import {
  alterParameter,
  bits,
  createParameter,
  nameParameter,
  nameVersi,
  parseParameter,
} from "#pemadanan/parameter.js";
import { PARAMETER_UJI } from "./parameter-uji.js";

const { versi: _versi, ...ISI } = PARAMETER_UJI;

function copy(): Record<string, unknown> {
  return JSON.parse(JSON.stringify(PARAMETER_UJI)) as Record<string, unknown>;
}

/** A copy with something else in it, under the name of what it then holds: shape alone can refuse it. */
function alter(lain: Record<string, unknown>): unknown {
  const { versi: _lama, ...isi } = { ...copy(), ...lain };
  return { ...isi, versi: nameVersi(isi as unknown as typeof ISI) };
}

describe("a kept parameter", () => {
  it("is read back from JSON as it was, also where the store put its fields in another order", () => {
    expect(parseParameter(copy())).toEqual(PARAMETER_UJI);
    const terbalik = Object.fromEntries(Object.entries(copy()).reverse());
    expect(parseParameter(terbalik)).toEqual(PARAMETER_UJI);
  });

  it("is frozen", () => {
    expect(Object.isFrozen(parseParameter(copy()))).toBe(true);
    expect(Object.isFrozen(PARAMETER_UJI)).toBe(true);
  });

  it.each([null, undefined, 3, "fs-2", [], {}, { ...ISI, bentuk: "fs-1" }])("is not %j", (json) => {
    expect(() => parseParameter(json)).toThrow("bukan parameter fs-2");
  });

  it.each<[string, Record<string, unknown>]>([
    ["a number that is none", { awal: "x" }],
    ["a number that is not whole", { infoKataJarang: 1.5 }],
    ["no weights", { bobot: undefined }],
    ["a level too few", { bobot: { ...ISI.bobot, nama: ISI.bobot.nama.slice(1) } }],
    ["a weight that is not whole", { bobot: { ...ISI.bobot, npwp: [0.5, 0, 0, 0] } }],
    ["a mean too many", { infoNamaRata: [...ISI.infoNamaRata, 0] }],
    ["a share of the lost too few", { hilang: ISI.hilang.slice(1) }],
    ["a share of the lost that is not whole", { hilang: ISI.hilang.map((n) => n + 0.5) }],
    ["no limit of the lost", { hilangMaks: undefined }],
    ["no bounds", { infoNamaMaks: undefined }],
    ["words without information", { infoKata: { MAKMUR: null } }],
    ["no kabupaten", { infoKabupaten: null }],
    ["a limit that is not whole", { ambang: { ...ISI.ambang, padan: 0.5 } }],
  ])("with %s is refused", (_judul, lain) => {
    expect(() => parseParameter(alter(lain))).toThrow("parameter fs-2 tidak utuh");
  });

  it("is refused where it is not what its name says", () => {
    expect(() => parseParameter({ ...copy(), awal: ISI.awal + 1 })).toThrow("tidak cocok dengan namanya");
    expect(() => parseParameter({ ...copy(), opsi: { ...ISI.opsi, hanyaNama: true } })).toThrow(
      "tidak cocok dengan namanya",
    );
  });
});

describe("the name of a parameter", () => {
  it("is that of its content: other content, another name; the same again, the same name", () => {
    const lain = alterParameter(PARAMETER_UJI, { awal: ISI.awal + 1 });
    expect(lain.versi).not.toBe(PARAMETER_UJI.versi);
    expect(alterParameter(lain, { awal: ISI.awal })).toEqual(PARAMETER_UJI);
    expect(nameParameter({ ...PARAMETER_UJI, versi: "lama" })).toEqual(PARAMETER_UJI);
    expect(PARAMETER_UJI.versi).toMatch(/^fs-2\.[0-9a-f]{16}$/);
  });

  it("does not tell in which order words were counted", () => {
    const { JAJA, ...kata } = ISI.infoKata;
    expect(createParameter({ ...ISI, infoKata: { ...kata, JAJA: JAJA ?? 0 } }).versi).toBe(
      PARAMETER_UJI.versi,
    );
  });
});

describe("bits", () => {
  it("are counted in whole units", () => {
    expect([bits(1), bits(-0.5), bits(1 / 3), bits(-0), bits(-0.001)]).toEqual([64, -32, 21, 0, 0]);
  });
});
