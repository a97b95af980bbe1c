import { describe, expect, it } from "vitest";
import { parseHimpunanKunci } from "#identity/kunci-umum.js";
import { createPasanganEc, createPasanganRsa } from "./meja.js";

const ec = createPasanganEc("ec");
const rsa = createPasanganRsa("rsa");

async function kidDari(...keys: readonly unknown[]): Promise<readonly string[]> {
  return [...((await parseHimpunanKunci({ keys })) ?? new Map<string, unknown>()).keys()];
}

describe("parseHimpunanKunci", () => {
  it("gives each key the one algorithm of its type", async () => {
    const himpunan = await parseHimpunanKunci({ keys: [ec.jwk, rsa.jwk] });
    expect(himpunan?.get("ec")?.algoritma).toBe("ES256");
    expect(himpunan?.get("rsa")?.algoritma).toBe("PS256");
  });

  it.each([
    ["an RSA key of 1024 bits (threat 24)", createPasanganRsa("k", 1024).jwk],
    ["a key for RS256 (threat 24)", { ...rsa.jwk, alg: "RS256" }],
    ["an EC key that names another algorithm", { ...ec.jwk, alg: "ES384" }],
    ["a secret key", { kty: "oct", k: "AAAA", kid: "k", alg: "HS256" }],
    ["a private key", { ...ec.privat.export({ format: "jwk" }), kid: "k" }],
    ["a key for encryption", { ...ec.jwk, use: "enc" }],
    ["a key that may not verify", { ...ec.jwk, key_ops: ["encrypt"] }],
    ["a key without a name", { ...ec.jwk, kid: undefined }],
    ["a name with a blank", { ...ec.jwk, kid: "a b" }],
    ["a point that is not on the curve", { ...ec.jwk, x: ec.jwk.y }],
    ["another curve", { ...ec.jwk, crv: "secp256k1", alg: undefined }],
    ["no object", "kunci"],
  ])("leaves out %s, and keeps the others", async (_, jwk) => {
    expect(await kidDari(jwk, { ...rsa.jwk, kid: "lain" })).toEqual(["lain"]);
  });

  it("leaves out a name given twice or three times", async () => {
    const kembar = { ...rsa.jwk, kid: "ec" };
    expect(await kidDari(ec.jwk, kembar)).toEqual([]);
    expect(await kidDari(ec.jwk, kembar, ec.jwk)).toEqual([]);
  });

  it.each([null, [], "x", {}, { keys: {} }])("gives null for what is no key set", async (nilai) => {
    expect(await parseHimpunanKunci(nilai)).toBeNull();
  });
});
