import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import { createPenerbit } from "#identity/penerbit.js";
import { PANJANG_TOKEN_MAKS, readPengenalToken, verifyToken } from "#identity/token.js";
import {
  ALAMAT,
  AUDIENCE,
  base64url,
  buildToken,
  createJamUji,
  createMeja,
  createPasanganEc,
  createPasanganRsa,
  DETIK,
  ISSUER,
  klaimBaik,
  type Meja,
  readUmum,
  signHs256,
  signRs256,
} from "./meja.js";

let meja: Meja;

beforeAll(async () => {
  meja = await createMeja();
});

/** The token is refused for this cause, nothing of it is repeated, and a good request straight afterwards works. */
async function expectRefused(token: string, sebab: string): Promise<void> {
  expect(await meja.identify(token)).toEqual({ ok: false, sebab });
  expect((await meja.identify(meja.token())).ok).toBe(true);
}

const kepala = (ubah: Record<string, unknown> = {}) => ({
  alg: "ES256",
  typ: "at+jwt",
  kid: "demo-uji",
  ...ubah,
});

describe("Authorization header (threat 1)", () => {
  it.each([
    ["no header", [], "TOKEN_TIDAK_ADA"],
    ["an empty header", [""], "TOKEN_SKEMA"],
    ["the scheme alone", ["Bearer"], "TOKEN_SKEMA"],
    ["the scheme and a blank", ["Bearer "], "TOKEN_SKEMA"],
    ["another scheme", ["Basic YTpi"], "TOKEN_SKEMA"],
    ["DPoP, which is not offered yet", ["DPoP abc"], "TOKEN_SKEMA"],
    ["a header of 1 MB", [`Bearer ${"a".repeat(1_000_000)}`], "TOKEN_SKEMA"],
  ])("refuses %s", async (_, authorization, sebab) => {
    expect(await meja.pengenal.identify({ authorization, alamat: ALAMAT })).toEqual({ ok: false, sebab });
  });

  it("refuses two headers even when both hold the same good token", async () => {
    const baik = `Bearer ${meja.token()}`;
    const hasil = await meja.pengenal.identify({ authorization: [baik, baik], alamat: ALAMAT });
    expect(hasil).toEqual({ ok: false, sebab: "TOKEN_GANDA" });
  });

  it("refuses two headers that were joined by a comma", async () => {
    const baik = `Bearer ${meja.token()}`;
    const hasil = await meja.pengenal.identify({ authorization: [`${baik}, ${baik}`], alamat: ALAMAT });
    expect(hasil).toEqual({ ok: false, sebab: "TOKEN_SKEMA" });
  });

  it.each(["Bearer", "bearer", "BEARER"])("accepts the scheme written %s", async (skema) => {
    const hasil = await meja.pengenal.identify({
      authorization: [`${skema} ${meja.token()}`],
      alamat: ALAMAT,
    });
    expect(hasil.ok).toBe(true);
  });
});

describe("signature", () => {
  it.each(["none", "None", "NONE", "nOnE"])("refuses alg %s (threat 2)", async (alg) => {
    const bagian = [base64url(JSON.stringify(kepala({ alg }))), base64url(JSON.stringify(klaimBaik()))].join(
      ".",
    );
    await expectRefused(`${bagian}.`, "TOKEN_BENTUK");
    await expectRefused(`${bagian}.AAAA`, "ALGORITMA");
  });

  it("refuses a null signature under the right alg (threat 3)", async () => {
    await expectRefused(
      buildToken(kepala(), klaimBaik(), () => Buffer.alloc(64)),
      "TANDA_TANGAN",
    );
  });

  it("refuses a flipped or truncated signature (threat 4)", async () => {
    const flipped = buildToken(kepala(), klaimBaik(), (isi) => {
      const tanda = meja.kunci.sign(isi);
      tanda.writeUInt8(tanda.readUInt8(5) ^ 1, 5);
      return tanda;
    });
    await expectRefused(flipped, "TANDA_TANGAN");
    await expectRefused(
      buildToken(kepala(), klaimBaik(), (isi) => meja.kunci.sign(isi).subarray(0, 63)),
      "TANDA_TANGAN",
    );
  });

  it("refuses another payload under a good signature (threat 4)", async () => {
    const [awal, , tanda] = meja.token().split(".");
    const lain = base64url(JSON.stringify(klaimBaik({ sub: "ahu-sistem", client_id: "ahu-sistem" })));
    await expectRefused(`${awal}.${lain}.${tanda}`, "TANDA_TANGAN");
  });

  it("refuses HS256 with the public key as secret, as PEM, DER and JWK (threat 5)", async () => {
    const { umum, jwk } = meja.kunci;
    const rahasia = [
      umum.export({ format: "pem", type: "spki" }),
      umum.export({ format: "der", type: "spki" }),
      JSON.stringify(jwk),
    ];
    for (const satu of rahasia)
      await expectRefused(
        buildToken(kepala({ alg: "HS256" }), klaimBaik(), (isi) => signHs256(satu, isi)),
        "ALGORITMA",
      );
  });

  it.each(["", "secret", "password", "sinergi"])(
    "refuses HS256 under a guessed secret (threat 6)",
    async (r) => {
      await expectRefused(
        buildToken(kepala({ alg: "HS256" }), klaimBaik(), (isi) => signHs256(r, isi)),
        "ALGORITMA",
      );
    },
  );

  it("refuses a token signed by an unknown key under a known name", async () => {
    const asing = createPasanganEc("demo-uji");
    await expectRefused(buildToken(kepala(), klaimBaik(), asing.sign), "TANDA_TANGAN");
  });

  it("refuses RS256 by the key of an issuer that signs with PS256 (threat 24)", async () => {
    const rsa = createPasanganRsa("rsa");
    const jam = createJamUji();
    const penerbit = createPenerbit({
      lokal: { issuer: ISSUER, kunci: [await readUmum(rsa)] },
      luar: [],
      jam,
    });
    const verify = (token: string) => verifyToken(token, { penerbit, jam, audience: AUDIENCE });
    const rs256 = buildToken(kepala({ alg: "RS256", kid: "rsa" }), klaimBaik(), (isi) =>
      signRs256(rsa.privat, isi),
    );
    expect(await verify(rs256)).toEqual({ ok: false, sebab: "ALGORITMA" });
    expect((await verify(buildToken(kepala({ alg: "PS256", kid: "rsa" }), klaimBaik(), rsa.sign))).ok).toBe(
      true,
    );
  });
});

describe("keys that a token brings along", () => {
  const penyerang = createPasanganEc("demo-uji");

  it.each([
    ["jwk (threat 7)", { jwk: penyerang.jwk }],
    ["x5c (threat 9)", { x5c: ["MIIB"] }],
    ["crit (threat 11)", { crit: ["tidak-dikenal"], "tidak-dikenal": 1 }],
    ["b64 (threat 11)", { b64: false, crit: ["b64"] }],
    ["b64 without crit (threat 11)", { b64: false }],
    ["enc (threat 21)", { enc: "A256GCM" }],
    ["epk (threat 21)", { epk: penyerang.jwk }],
    ["p2s (threat 21)", { p2s: "AAAA" }],
    ["zip (threat 21)", { zip: "DEF" }],
    ["p2c (threat 21)", { p2c: 100_000_000 }],
  ])("refuses the header %s, even under a good signature", async (_, tambahan) => {
    await expectRefused(meja.token({}, tambahan), "TOKEN_PARAMETER");
  });

  it("never fetches jku or x5u (threat 8)", async () => {
    let kunjungan = 0;
    const server = createServer((_, jawaban) => {
      kunjungan += 1;
      jawaban.end(JSON.stringify({ keys: [penyerang.jwk] }));
    });
    await new Promise<void>((siap) => server.listen(0, "127.0.0.1", siap));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    for (const tambahan of [{ jku: url }, { x5u: url }])
      await expectRefused(buildToken(kepala(tambahan), klaimBaik(), penyerang.sign), "TOKEN_PARAMETER");
    await new Promise((selesai) => server.close(selesai));
    expect(kunjungan).toBe(0);
  });

  it.each([
    ["../../dev/null", "KUNCI_TIDAK_DIKENAL"],
    ["' OR 1=1 --", "TOKEN_KID"],
    ["k".repeat(129), "TOKEN_KID"],
    ["tidak-ada", "KUNCI_TIDAK_DIKENAL"],
    ["__proto__", "KUNCI_TIDAK_DIKENAL"],
    ["", "TOKEN_KID"],
    [["demo-uji"], "TOKEN_KID"],
    [undefined, "TOKEN_KID"],
  ])("refuses a kid that names no key (threat 10)", async (kid, sebab) => {
    await expectRefused(meja.token({}, { kid }), sebab);
  });

  it("refuses a token without kid where two keys are trusted (threat 10)", async () => {
    const lain = createPasanganEc("demo-lain");
    const dua = await createMeja({ kunciLain: [lain] });
    expect(await dua.identify(dua.token({}, { kid: undefined }))).toEqual({ ok: false, sebab: "TOKEN_KID" });
    expect((await dua.identify(buildToken(kepala({ kid: "demo-lain" }), klaimBaik(), lain.sign))).ok).toBe(
      true,
    );
  });
});

describe("kind and life of a token", () => {
  it.each([
    ["absent", undefined],
    ["JWT", "JWT"],
    ["a DPoP proof", "dpop+jwt"],
    ["a client assertion", "client-authentication+jwt"],
    ["no text", 1],
  ])("refuses typ %s (threat 12)", async (_, typ) => {
    await expectRefused(meja.token({}, { typ }), "KLAIM_TYP");
  });

  it.each(["at+jwt", "AT+JWT", "application/at+jwt"])("accepts typ %s (RFC 9068 §4)", async (typ) => {
    expect((await meja.identify(meja.token({}, { typ }))).ok).toBe(true);
  });

  it("refuses an ID token of the same issuer (threat 12)", async () => {
    const { client_id: _, authorization_details: __, jti: ___, ...klaim } = klaimBaik({ nonce: "n" });
    await expectRefused(buildToken(kepala({ typ: "JWT" }), klaim, meja.kunci.sign), "KLAIM_TYP");
  });

  it.each([
    ["long past", { iat: DETIK - 600, exp: DETIK - 300 }, "KEDALUWARSA"],
    ["past by one second, within the tolerance of iat", { exp: DETIK - 1, iat: DETIK - 100 }, "KEDALUWARSA"],
    ["now", { exp: DETIK, iat: DETIK - 100 }, "KEDALUWARSA"],
    ["absent", { exp: undefined }, "KLAIM_EXP"],
    ["a text", { exp: String(DETIK + 300) }, "KLAIM_EXP"],
    ["negative", { exp: -1 }, "KEDALUWARSA"],
    ["in the year 9999", { exp: 253_402_300_799 }, "KLAIM_UMUR"],
    ["601 s after iat", { exp: DETIK + 601 }, "KLAIM_UMUR"],
    ["before iat", { iat: DETIK + 10, exp: DETIK + 5 }, "KLAIM_UMUR"],
  ])("refuses exp %s (threat 13)", async (_, klaim, sebab) => {
    await expectRefused(meja.token(klaim), sebab);
  });

  it("refuses exp beyond all numbers (threat 13)", async () => {
    const klaim = JSON.stringify(klaimBaik()).replace(`"exp":${DETIK + 300}`, '"exp":1e999');
    await expectRefused(buildToken(kepala(), klaim, meja.kunci.sign), "KLAIM_UMUR");
  });

  it("accepts a life of exactly ten minutes", async () => {
    expect((await meja.identify(meja.token({ exp: DETIK + 600 }))).ok).toBe(true);
  });

  it("accepts nbf up to 15 s ahead and refuses more (threat 14)", async () => {
    for (const depan of [16, 61]) await expectRefused(meja.token({ nbf: DETIK + depan }), "KLAIM_NBF");
    for (const depan of [8, 10, 15])
      expect((await meja.identify(meja.token({ nbf: DETIK + depan }))).ok).toBe(true);
  });

  it.each([
    ["an hour ahead", { iat: DETIK + 3600, exp: DETIK + 3900 }, "KLAIM_IAT"],
    ["61 s ahead", { iat: DETIK + 61, exp: DETIK + 300 }, "KLAIM_IAT"],
    ["older than the longest life", { iat: DETIK - 3600, exp: DETIK + 60 }, "KEDALUWARSA"],
    ["absent", { iat: undefined }, "KLAIM_IAT"],
    ["a text", { iat: String(DETIK) }, "KLAIM_IAT"],
  ])("refuses iat %s (threat 15)", async (_, klaim, sebab) => {
    await expectRefused(meja.token(klaim), sebab);
  });

  it("accepts iat 10 s ahead (threat 15)", async () => {
    expect((await meja.identify(meja.token({ iat: DETIK + 10 }))).ok).toBe(true);
  });
});

describe("names in a token", () => {
  it.each([
    ["absent", undefined, "KLAIM_ISS"],
    ["with a trailing slash", `${ISSUER}/`, "PENERBIT_TIDAK_DIKENAL"],
    ["in other case", ISSUER.toUpperCase(), "PENERBIT_TIDAK_DIKENAL"],
    ["of another environment", "https://uji.sinergi.example", "PENERBIT_TIDAK_DIKENAL"],
    ["a list", [ISSUER], "KLAIM_ISS"],
  ])("refuses iss %s (threat 16)", async (_, iss, sebab) => {
    await expectRefused(meja.token({ iss }), sebab);
  });

  it.each([
    ["absent", undefined],
    ["another", "https://lain.example"],
    ["ours and another", [AUDIENCE, "https://lain.example"]],
    ["a part of ours", AUDIENCE.slice(0, -1)],
    ["ours and more", `${AUDIENCE}/`],
    ["an empty list", []],
  ])("refuses aud %s (threat 17)", async (_, aud) => {
    await expectRefused(meja.token({ aud }), "KLAIM_AUD");
  });

  it("accepts aud as a list of ours alone", async () => {
    expect((await meja.identify(meja.token({ aud: [AUDIENCE] }))).ok).toBe(true);
  });

  it.each([
    ["sub absent", { sub: undefined }, "KLAIM_SUB"],
    ["sub numeric", { sub: 7 }, "KLAIM_SUB"],
    ["sub empty", { sub: "" }, "KLAIM_SUB"],
    ["sub with a line break", { sub: "a\nb" }, "KLAIM_SUB"],
    ["sub too long", { sub: "a".repeat(129) }, "KLAIM_SUB"],
    ["client_id absent", { client_id: undefined }, "KLAIM_CLIENT_ID"],
    ["client_id numeric", { client_id: 7 }, "KLAIM_CLIENT_ID"],
    ["client_id with a line break", { client_id: "bpjs-sistem\n" }, "KLAIM_CLIENT_ID"],
    ["client_id a list", { client_id: ["bpjs-sistem"] }, "KLAIM_CLIENT_ID"],
    ["sub of the other party", { sub: "ahu-sistem" }, "SUB_TIDAK_SESUAI"],
    ["client_id of the other party", { client_id: "ahu-sistem" }, "SUB_TIDAK_SESUAI"],
    ["jti absent", { jti: undefined }, "KLAIM_JTI"],
    ["jti numeric", { jti: 1 }, "KLAIM_JTI"],
    ["jti with a blank", { jti: "a b" }, "KLAIM_JTI"],
  ])("refuses %s (threat 18)", async (_, klaim, sebab) => {
    await expectRefused(meja.token(klaim), sebab);
  });

  it("refuses claim names given twice, at any level and in any spelling (threat 19)", async () => {
    const klaim = JSON.stringify(klaimBaik());
    const ganda = [
      klaim.replace("{", '{"client_id":"ahu-sistem",'),
      klaim.replace("{", '{"client\\u005fid":"ahu-sistem",'),
      klaim.replace('"tujuan"', '"tujuan":"PENYEDIAAN","tujuan"'),
    ];
    for (const satu of ganda) await expectRefused(buildToken(kepala(), satu, meja.kunci.sign), "TOKEN_ISI");
    const kepalaGanda = JSON.stringify(kepala()).replace("{", '{"alg":"none",');
    await expectRefused(buildToken(kepalaGanda, klaimBaik(), meja.kunci.sign), "TOKEN_KEPALA");
  });

  it("accepts claims that it does not know", async () => {
    expect((await meja.identify(meja.token({ scope: "x", acr: 2, lain: { a: [1] } }))).ok).toBe(true);
  });
});

describe("size and shape", () => {
  it("refuses a long token before anything of it is read (threat 20)", async () => {
    await expectRefused(meja.token({ lain: "a".repeat(7_900) }), "TOKEN_SKEMA");
    const penerbit = { find: () => expect.unreachable() };
    const hasil = await verifyToken(`${"a".repeat(PANJANG_TOKEN_MAKS)}.a.a`, {
      penerbit,
      jam: createJamUji(),
      audience: AUDIENCE,
    });
    expect(hasil).toEqual({ ok: false, sebab: "TOKEN_PANJANG" });
  });

  it("refuses claims nested 1,000 deep (threat 20)", async () => {
    const klaim = JSON.stringify(klaimBaik()).replace("{", `{"lain":${"[".repeat(1000)}${"]".repeat(1000)},`);
    await expectRefused(buildToken(kepala(), klaim, meja.kunci.sign), "TOKEN_ISI");
  });

  it.each([
    ["claims that are no object", kepala(), "[1]", "TOKEN_ISI"],
    ["claims that are no JSON", kepala(), "{", "TOKEN_ISI"],
    ["a header that is no object", '"x"', klaimBaik(), "TOKEN_KEPALA"],
    ["a header after a byte order mark", `\uFEFF${JSON.stringify(kepala())}`, klaimBaik(), "TOKEN_KEPALA"],
  ])("refuses %s", async (_, k, isi, sebab) => {
    await expectRefused(buildToken(k, isi, meja.kunci.sign), sebab);
  });

  it("refuses an encrypted token without decrypting it (threat 21)", async () => {
    const jwe = base64url(JSON.stringify({ alg: "PBES2-HS512+A256KW", enc: "A256GCM", p2c: 100_000_000 }));
    await expectRefused(`${jwe}.AAAA.AAAA.AAAA.AAAA`, "TOKEN_BENTUK");
    await expectRefused(`${jwe}.AAAA.AAAA`, "TOKEN_PARAMETER");
  });

  it("refuses the other spellings of a token (threat 22)", async () => {
    const abjad = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const token = meja.token();
    const akhir = abjad.indexOf(token.slice(-1));
    // 64 bytes of signature leave four unused bits in the last character.
    const ejaan = Array.from({ length: 16 }, (_, i) => token.slice(0, -1) + abjad[(akhir & 0b110000) | i]);
    const asing = ejaan.filter((satu) => satu !== token);
    expect(asing).toHaveLength(15);
    for (const satu of asing) await expectRefused(satu, "TOKEN_EJAAN");
    await expectRefused(`${token}==`, "TOKEN_BENTUK");
  });

  it("refuses a revoked token by its jti, whatever its spelling or signature (threat 22)", async () => {
    const tetap = await createMeja();
    const token = tetap.token({ jti: "dicabut" });
    expect((await tetap.identify(token)).ok).toBe(true);
    tetap.registri.revoke(ISSUER, "dicabut");
    expect(await tetap.identify(token)).toEqual({ ok: false, sebab: "TOKEN_DICABUT" });
    // ES256 is randomised: the same claims under another good signature.
    expect(await tetap.identify(tetap.token({ jti: "dicabut" }))).toEqual({
      ok: false,
      sebab: "TOKEN_DICABUT",
    });
    expect((await tetap.identify(tetap.token())).ok).toBe(true);
  });
});

describe("readPengenalToken", () => {
  it("gives issuer and jti of a token, to revoke it by", () => {
    expect(readPengenalToken(meja.token())).toEqual({ penerbit: ISSUER, jti: "jti-1" });
  });

  it.each(["", "a", "a.b.c", "..", "a".repeat(10_000)])("gives null for what is no token", (teks) => {
    expect(readPengenalToken(teks)).toBeNull();
  });
});
