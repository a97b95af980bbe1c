import { describe, expect, test } from "vitest";
import { decideVersi, foldRiwayat, type RiwayatSdl, type TandaAudiens } from "#graphql/riwayat-sdl.js";

const see = (pihak1: readonly string[], pihak2: readonly string[] = ["X"]): TandaAudiens =>
  new Map([
    ["pihak_1", pihak1],
    ["pihak_2", pihak2],
  ]);

const V1 = "2023-12-21.1";
const RIWAYAT: RiwayatSdl = [
  { versi: V1, tambah: { pihak_1: ["A", "B", "C(a): Int wajib"], pihak_2: ["X"] }, cabut: {} },
];
const AWAL = ["A", "B", "C(a): Int wajib"];

/** The history after a permitted step. */
function step(riwayat: RiwayatSdl, versi: string, kini: TandaAudiens): RiwayatSdl {
  const putusan = decideVersi(riwayat, versi, kini);
  if (!putusan.boleh) throw new Error(putusan.sebab);
  return putusan.riwayat;
}

describe("widening what an audience sees", () => {
  test("under the same version is refused, naming audience and coordinate", () => {
    expect(decideVersi(RIWAYAT, V1, see([...AWAL, "D"]))).toEqual({
      boleh: false,
      sebab: "PERLU_VERSI_BARU",
      pelebaran: [{ audiens: "pihak_1", tanda: "D" }],
    });
  });

  test("under a later version is permitted, and the history says what that version gave", () => {
    expect(step(RIWAYAT, "2026-11-22.1", see([...AWAL, "D"]))).toEqual([
      ...RIWAYAT,
      { versi: "2026-11-22.1", tambah: { pihak_1: ["D"] }, cabut: {} },
    ]);
  });

  test("by what another audience already sees is widening all the same", () => {
    expect(decideVersi(RIWAYAT, V1, see([...AWAL, "X"], ["X"]))).toMatchObject({ boleh: false });
  });

  test("while something else is taken away is widening all the same", () => {
    expect(decideVersi(RIWAYAT, V1, see(["A", "D"]))).toMatchObject({
      pelebaran: [{ audiens: "pihak_1", tanda: "D" }],
    });
  });

  test("by an argument that need no longer be given is widening", () => {
    expect(decideVersi(RIWAYAT, V1, see(["A", "B", "C(a): Int"]))).toMatchObject({ boleh: false });
  });

  test("by an audience that the history does not know is widening", () => {
    const kini = new Map([...see(AWAL), ["pihak_3", ["A"]]]) as TandaAudiens;
    expect(decideVersi(RIWAYAT, V1, kini)).toMatchObject({
      pelebaran: [{ audiens: "pihak_3", tanda: "A" }],
    });
  });
});

describe("narrowing what an audience sees", () => {
  test("passes under the same version, and the version no longer gives it", () => {
    const sempit = step(RIWAYAT, V1, see(["A"]));
    expect(foldRiwayat(sempit).get("pihak_1")).toEqual(["A"]);
    expect(decideVersi(sempit, V1, see(["A", "B"]))).toMatchObject({ sebab: "PERLU_VERSI_BARU" });
  });

  test("passes under a later version, and the history says what that version took", () => {
    const sempit = step(RIWAYAT, "2024-01-01.1", see(["A"], ["X"]));
    expect(sempit[1]).toEqual({
      versi: "2024-01-01.1",
      tambah: {},
      cabut: { pihak_1: ["B", "C(a): Int wajib"] },
    });
    expect(foldRiwayat(sempit)).toEqual(see(["A"]));
  });

  test("of a later version, given back under it, needs a version later still", () => {
    const sempit = step(RIWAYAT, "2024-01-01.1", see(["A"]));
    expect(decideVersi(sempit, "2024-01-01.1", see(["A", "B"]))).toMatchObject({ boleh: false });
    expect(foldRiwayat(step(sempit, "2024-01-01.2", see(["A", "B"]))).get("pihak_1")).toEqual(["A", "B"]);
  });

  test("by an argument that must now be given passes", () => {
    const longgar: RiwayatSdl = [{ versi: V1, tambah: { pihak_1: ["C(a): Int"] }, cabut: {} }];
    const kini: TandaAudiens = new Map([["pihak_1", ["C(a): Int wajib"]]]);
    expect(foldRiwayat(step(longgar, V1, kini))).toEqual(kini);
  });
});

describe("a version", () => {
  test("starts a history", () => {
    expect(foldRiwayat(step([], V1, see(AWAL)))).toEqual(see(AWAL));
  });

  test("without a change writes the same history", () => {
    expect(step(RIWAYAT, V1, see(AWAL))).toEqual(RIWAYAT);
  });

  test.each(["2023-12-20.9", "2022-01-01.1"])("before the last one is refused: %s", (versi) => {
    expect(decideVersi(RIWAYAT, versi, see(AWAL))).toEqual({ boleh: false, sebab: "VERSI_MUNDUR" });
  });

  test("counts its number as a number", () => {
    const sepuluh = step(RIWAYAT, "2023-12-21.10", see(AWAL));
    expect(decideVersi(sepuluh, "2023-12-21.9", see(AWAL))).toMatchObject({ sebab: "VERSI_MUNDUR" });
    expect(decideVersi(sepuluh, "2023-12-21.11", see(AWAL))).toMatchObject({ boleh: true });
  });

  test.each(["", "1", "2023-12-21", "2023-12-21.0", "v2023-12-21.2"])(
    "of another shape is refused: %s",
    (versi) => {
      expect(decideVersi(RIWAYAT, versi, see(AWAL))).toEqual({ boleh: false, sebab: "BENTUK_VERSI" });
    },
  );
});
