import { decodeJwt, decodeProtectedHeader } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { issueToken, type PenerbitanToken, type PermintaanToken } from "#identity/terbitkan.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { AUDIENCE, createKunciUji, createMeja, DETIK, ISSUER, klienDemo, type Meja } from "./meja.js";

let meja: Meja;
let penerbitan: PenerbitanToken;

beforeAll(async () => {
  meja = await createMeja();
  penerbitan = { kunci: await createKunciUji(meja.kunci), issuer: ISSUER, audience: AUDIENCE, jam: meja.jam };
});

async function terbit(ubah: Partial<PermintaanToken> = {}): Promise<string> {
  const hasil = await issueToken(
    { klien: klienDemo("bpjs-sistem"), tujuan: "PEMANFAATAN", ...ubah },
    penerbitan,
  );
  if (!hasil.ok) throw new Error(hasil.aturan);
  return hasil.token;
}

describe("issueToken", () => {
  it("issues a token as contract.md §3 describes it", async () => {
    const token = await terbit({ ttl: 120 });
    expect(decodeProtectedHeader(token)).toEqual({ alg: "ES256", typ: "at+jwt", kid: "demo-uji" });
    expect(decodeJwt(token)).toEqual({
      iss: ISSUER,
      aud: AUDIENCE,
      sub: "bpjs-sistem",
      client_id: "bpjs-sistem",
      iat: DETIK,
      exp: DETIK + 120,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      authorization_details: [
        {
          type: "pemanfaatan_data_jkn",
          perjanjian: "755/KTR/1223",
          tujuan: "PEMANFAATAN",
          kegiatan: "perluasan kepesertaan badan usaha 2026",
        },
      ],
    });
  });

  it.each(DEMO_KLIEN)("issues a token that identifies $id", async (klien) => {
    const hasil = await meja.identify(await terbit({ klien }));
    expect(hasil).toMatchObject({
      ok: true,
      pemanggil: {
        klien: { id: klien.id },
        orang: klien.peran === "SISTEM_MITRA" ? null : `${klien.peran.toLowerCase()}-demo`,
        pemanfaatan: { ok: true, tujuan: "PEMANFAATAN" },
      },
    });
  });

  it("names the person and the activity that were asked for", async () => {
    const token = await terbit({
      klien: klienDemo("bpjs-petugas"),
      orang: "pegawai-17",
      kegiatan: "pemutakhiran data badan usaha 2026",
    });
    expect(await meja.identify(token)).toMatchObject({
      pemanggil: { orang: "pegawai-17", pemanfaatan: { kegiatan: "pemutakhiran data badan usaha 2026" } },
    });
  });

  it("gives five minutes when nothing is said, and each token its own jti", async () => {
    const [satu, dua] = [decodeJwt(await terbit()), decodeJwt(await terbit())];
    expect(satu.exp).toBe(DETIK + 300);
    expect(satu.jti).not.toBe(dua.jti);
  });

  it.each<[string, Partial<PermintaanToken>, string]>([
    ["a purpose that is not granted (threat 45)", { tujuan: "PENGEMBANGAN" }, "TUJUAN_TIDAK_TERDAFTAR"],
    ["an unknown purpose", { tujuan: "pemanfaatan" }, "TUJUAN_TIDAK_TERDAFTAR"],
    ["an unknown activity", { kegiatan: "lain" }, "TUJUAN_TIDAK_TERDAFTAR"],
    ["a life of 0 s", { ttl: 0 }, "TTL_TIDAK_SAH"],
    ["a life of 601 s", { ttl: 601 }, "TTL_TIDAK_SAH"],
    ["a life of half a second", { ttl: 0.5 }, "TTL_TIDAK_SAH"],
    ["a life that is no number", { ttl: Number.NaN }, "TTL_TIDAK_SAH"],
    ["a disabled client", { klien: klienDemo("bpjs-sistem", { aktif: false }) }, "KLIEN_NONAKTIF"],
    [
      "a client of another issuer",
      { klien: klienDemo("bpjs-sistem", { penerbit: "https://a.example" }) },
      "PENERBIT_LAIN",
    ],
    ["a person for a partner system", { orang: "pegawai-17" }, "ORANG_TIDAK_SAH"],
    ["a person with a blank", { klien: klienDemo("bpjs-petugas"), orang: "a b" }, "ORANG_TIDAK_SAH"],
    ["no person", { klien: klienDemo("bpjs-petugas"), orang: "" }, "ORANG_TIDAK_SAH"],
    ["the client as person", { klien: klienDemo("bpjs-petugas"), orang: "bpjs-petugas" }, "ORANG_TIDAK_SAH"],
  ])("refuses %s", async (_, ubah, aturan) => {
    await expect(terbit(ubah)).rejects.toThrow(aturan);
  });

  it.each([1, 600])("issues for %i s", async (ttl) => {
    expect(decodeJwt(await terbit({ ttl })).exp).toBe(DETIK + ttl);
  });

  it("refuses to sign with a key that is not a demo's", async () => {
    const kunci = await createKunciUji(meja.kunci, false);
    const hasil = await issueToken(
      { klien: klienDemo("bpjs-sistem"), tujuan: "PEMANFAATAN" },
      { ...penerbitan, kunci },
    );
    expect(hasil).toEqual({ ok: false, aturan: "BUKAN_DEMO" });
  });
});
