import { describe, expect, it } from "vitest";
import { createPenerbit, matchPenerbit } from "#identity/penerbit.js";
import { createJamUji, ISSUER, klienDemo } from "./meja.js";

const LUAR = {
  issuer: "https://auth.bpjs.example",
  jwksUrl: "https://auth.bpjs.example/jwks",
  pihak: "PIHAK_I",
} as const;
const buka = (luar: readonly { issuer: string; jwksUrl: string; pihak: "PIHAK_I" | "PIHAK_II" }[]) =>
  createPenerbit({ lokal: { issuer: ISSUER, kunci: [] }, luar, jam: createJamUji() });

function cari(issuer: string) {
  const penerbit = buka([LUAR]).find(issuer);
  if (penerbit === null) throw new Error("penerbit tidak ditemukan");
  return penerbit;
}

describe("createPenerbit", () => {
  it("knows exactly the local issuer and the configured ones", () => {
    const daftar = buka([LUAR]);
    expect(daftar.find(ISSUER)?.pihak).toBeNull();
    expect(daftar.find(LUAR.issuer)?.pihak).toBe("PIHAK_I");
    for (const asing of ["", "https://auth.bpjs.example/", "__proto__", "constructor"])
      expect(daftar.find(asing)).toBeNull();
  });

  it("knows no local issuer where none is given", () => {
    expect(createPenerbit({ lokal: null, luar: [], jam: createJamUji() }).find(ISSUER)).toBeNull();
  });

  it.each([
    ["two of one name", [LUAR, { ...LUAR, pihak: "PIHAK_II" as const }]],
    ["one that has the local name", [{ ...LUAR, issuer: ISSUER }]],
  ])("refuses %s", (_, luar) => {
    expect(() => buka(luar)).toThrow("SINERGI_ISSUERS: penerbit yang sama disebut dua kali.");
  });

  it.each([
    "http://auth.bpjs.example/jwks",
    "http://127.0.0.1.example/jwks",
    "file:///etc/jwks",
    "bukan url",
  ])("refuses a JWKS address that is neither https nor loopback, without repeating it", (jwksUrl) => {
    expect(() => buka([LUAR, { issuer: "https://lain.example", jwksUrl, pihak: "PIHAK_II" }])).toThrow(
      /^SINERGI_ISSUERS\.1\.jwksUrl: harus https\.$/,
    );
  });
});

describe("matchPenerbit", () => {
  it("lets the local issuer speak only for clients registered without one", () => {
    expect(matchPenerbit(cari(ISSUER), klienDemo("bpjs-sistem"))).toBe(true);
    expect(matchPenerbit(cari(ISSUER), klienDemo("bpjs-sistem", { penerbit: LUAR.issuer }))).toBe(false);
  });

  it("lets a party's server speak only for the clients of that party that name it", () => {
    const penerbit = cari(LUAR.issuer);
    expect(matchPenerbit(penerbit, klienDemo("bpjs-sistem", { penerbit: LUAR.issuer }))).toBe(true);
    expect(matchPenerbit(penerbit, klienDemo("bpjs-sistem"))).toBe(false);
    expect(matchPenerbit(penerbit, klienDemo("bpjs-sistem", { penerbit: "https://lain.example" }))).toBe(
      false,
    );
    expect(matchPenerbit(penerbit, klienDemo("ahu-sistem", { penerbit: LUAR.issuer }))).toBe(false);
  });
});
