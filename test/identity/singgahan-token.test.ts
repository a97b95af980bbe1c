import { describe, expect, it } from "vitest";
import type { Penerbit } from "#identity/penerbit.js";
import { createSinggahanToken } from "#identity/singgahan-token.js";
import type { TokenSah } from "#identity/token.js";
import { createJamUji, createPasanganEc, ISSUER, readUmum, SEKARANG } from "./meja.js";

const satu = await readUmum(createPasanganEc("k"));
const lain = await readUmum(createPasanganEc("k"));

function siapkan(maks?: number) {
  const jam = createJamUji();
  let kini: typeof satu | null = satu;
  const penerbit: Penerbit = { issuer: ISSUER, pihak: null, findKunci: async () => kini };
  const token: TokenSah = {
    penerbit,
    kid: "k",
    sidikKunci: satu.sidik,
    klien: "bpjs-sistem",
    sub: "bpjs-sistem",
    jti: "j",
    berlakuSampai: SEKARANG + 1000,
    rincian: [],
  };
  const putar = (kunci: typeof satu | null) => {
    kini = kunci;
  };
  return { jam, token, putar, singgahan: createSinggahanToken(jam, maks) };
}

describe("createSinggahanToken", () => {
  it("remembers a token by its whole text until its exp", async () => {
    const { jam, token, singgahan } = siapkan();
    singgahan.write("a.b.c", token);
    expect(await singgahan.read("a.b.c")).toBe(token);
    expect(await singgahan.read("a.b.C")).toBeNull();
    jam.maju(999);
    expect(await singgahan.read("a.b.c")).toBe(token);
    jam.maju(1);
    expect(await singgahan.read("a.b.c")).toBeNull();
    jam.maju(-1);
    expect(await singgahan.read("a.b.c")).toBeNull();
  });

  it("forgets a token whose key was retired or replaced under its name", async () => {
    for (const kunci of [null, lain]) {
      const { token, putar, singgahan } = siapkan();
      singgahan.write("a.b.c", token);
      putar(kunci);
      expect(await singgahan.read("a.b.c")).toBeNull();
    }
  });

  it("keeps a bounded number, the last used ones", async () => {
    const { token, singgahan } = siapkan(2);
    for (const teks of ["1", "2", "3"]) singgahan.write(teks, token);
    expect(await singgahan.read("1")).toBeNull();
    expect(await singgahan.read("3")).toBe(token);
  });
});
