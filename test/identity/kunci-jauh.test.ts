import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BERTAHAN_MS, createKunciJauh, JEDA_MS, type KunciJauh, SEGAR_MS } from "#identity/kunci-jauh.js";
import {
  buildToken,
  createJamUji,
  createMeja,
  createPasanganEc,
  type JamUji,
  klaimBaik,
  klienDemo,
} from "./meja.js";

const lama = createPasanganEc("lama");
const baru = createPasanganEc("baru");

let server: Server;
let url: URL;
let kunjungan: number;
let jawab: (jawaban: ServerResponse) => void;
let jam: JamUji;
let kunci: KunciJauh;

const keys =
  (...jwk: readonly object[]) =>
  (jawaban: ServerResponse) => {
    jawaban.end(JSON.stringify({ keys: jwk }));
  };
const mati = (jawaban: ServerResponse) => {
  jawaban.destroy();
};

beforeEach(async () => {
  kunjungan = 0;
  jawab = keys(lama.jwk);
  server = createServer((_, jawaban) => {
    kunjungan += 1;
    jawab(jawaban);
  });
  await new Promise<void>((siap) => server.listen(0, "127.0.0.1", siap));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  jam = createJamUji();
  kunci = createKunciJauh(url, jam);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((selesai) => server.close(selesai));
});

const ada = async (kid: string) => (await kunci.findKunci(kid)) !== null;

describe("createKunciJauh", () => {
  it("reads the keys at first use, once for all who wait", async () => {
    expect(await Promise.all([ada("lama"), ada("lama"), ada("asing")])).toEqual([true, true, false]);
    expect(kunjungan).toBe(1);
  });

  it("costs one request in ten seconds under a flood of unknown names (threat 25)", async () => {
    for (let i = 0; i < 200; i += 1) expect(await ada(`asing-${i}`)).toBe(false);
    expect(kunjungan).toBe(1);
    jam.maju(JEDA_MS);
    await Promise.all(Array.from({ length: 200 }, (_, i) => ada(`asing-${i}`)));
    expect(kunjungan).toBe(2);
    expect(await ada("lama")).toBe(true);
  });

  it("takes a new key while the old one goes on, and refuses the retired one (threat 25)", async () => {
    expect(await ada("lama")).toBe(true);
    jawab = keys(lama.jwk, baru.jwk);
    jam.maju(JEDA_MS);
    expect(await ada("baru")).toBe(true);
    expect(await ada("lama")).toBe(true);
    jawab = keys(baru.jwk);
    jam.maju(SEGAR_MS);
    expect(await ada("lama")).toBe(false);
    expect(await ada("baru")).toBe(true);
  });

  it("goes on with known keys while the issuer is down, for a day (threat 25)", async () => {
    expect(await ada("lama")).toBe(true);
    jawab = mati;
    jam.maju(BERTAHAN_MS - 1);
    expect(await ada("lama")).toBe(true);
    expect(kunjungan).toBe(2);
    jam.maju(1);
    expect(await ada("lama")).toBe(false);
    jawab = keys(lama.jwk);
    jam.maju(JEDA_MS);
    expect(await ada("lama")).toBe(true);
  });

  it("does not wait for an issuer that has just failed when it knows the key", async () => {
    expect(await ada("lama")).toBe(true);
    jawab = mati;
    jam.maju(SEGAR_MS);
    expect(await ada("lama")).toBe(true);
    jawab = keys(baru.jwk);
    jam.maju(JEDA_MS);
    expect(await ada("lama")).toBe(true);
    // The attempt went on behind it.
    expect(await ada("baru")).toBe(true);
    expect(await ada("lama")).toBe(false);
  });

  it("waits for the issuer again when the failure is long past, so that a retired key is not taken", async () => {
    expect(await ada("lama")).toBe(true);
    jawab = mati;
    jam.maju(SEGAR_MS);
    await ada("lama");
    jawab = keys(baru.jwk);
    jam.maju(SEGAR_MS);
    expect(await ada("lama")).toBe(false);
  });

  it.each([
    ["an error", (j: ServerResponse) => void j.writeHead(500).end(JSON.stringify({ keys: [baru.jwk] }))],
    ["no JSON", (j: ServerResponse) => void j.end("<html>")],
    ["no key set", (j: ServerResponse) => void j.end("[]")],
    ["too many keys", keys(...Array.from({ length: 33 }, (_, i) => ({ ...baru.jwk, kid: `k${i}` })))],
    [
      "too much",
      (j: ServerResponse) => void j.end(JSON.stringify({ keys: [baru.jwk], x: "a".repeat(70_000) })),
    ],
    ["a redirect", (j: ServerResponse) => void j.writeHead(302, { location: "/lain" }).end()],
  ])("keeps the known keys when the issuer answers with %s", async (_, jawaban) => {
    expect(await ada("lama")).toBe(true);
    jawab = jawaban;
    jam.maju(SEGAR_MS);
    expect(await ada("lama")).toBe(true);
    expect(await ada("baru")).toBe(false);
    expect(kunjungan).toBe(2);
  });

  it("asks anew when the clock jumped back", async () => {
    expect(await ada("lama")).toBe(true);
    jam.maju(-3_600_000);
    expect(await ada("lama")).toBe(true);
    expect(kunjungan).toBe(2);
  });
});

describe("tokens of a party's own authorisation server", () => {
  const ISS = "https://auth.bpjs.example";
  const token = (pasangan = lama, ubah = {}) =>
    buildToken(
      { alg: "ES256", typ: "at+jwt", kid: pasangan.kid },
      klaimBaik({ iss: ISS, ...ubah }),
      pasangan.sign,
    );
  const buka = async () => {
    const meja = await createMeja({ luar: [{ issuer: ISS, jwksUrl: url.href, pihak: "PIHAK_I" }] });
    meja.registri.write(klienDemo("bpjs-sistem", { penerbit: ISS }));
    return meja;
  };

  it("are accepted for a client of that party that names it, and for no other", async () => {
    const meja = await buka();
    expect((await meja.identify(token())).ok).toBe(true);
    for (const id of ["bpjs-petugas", "ahu-sistem"])
      expect(await meja.identify(token(lama, { client_id: id, sub: id }))).toEqual({
        ok: false,
        sebab: "PENERBIT_BUKAN_MILIK_KLIEN",
      });
  });

  it("are refused under the local key, and local tokens under the party's key", async () => {
    const meja = await buka();
    const palsu = buildToken(
      { alg: "ES256", typ: "at+jwt", kid: meja.kunci.kid },
      klaimBaik({ iss: ISS }),
      meja.kunci.sign,
    );
    expect(await meja.identify(palsu)).toEqual({ ok: false, sebab: "KUNCI_TIDAK_DIKENAL" });
    const lokal = buildToken({ alg: "ES256", typ: "at+jwt", kid: "lama" }, klaimBaik(), lama.sign);
    expect(await meja.identify(lokal)).toEqual({ ok: false, sebab: "KUNCI_TIDAK_DIKENAL" });
  });

  it("are refused once their key is retired, though they were verified before (threat 25)", async () => {
    const meja = await buka();
    const satu = token(lama, { exp: (klaimBaik()["iat"] as number) + 600 });
    expect((await meja.identify(satu)).ok).toBe(true);
    jawab = keys(baru.jwk);
    meja.jam.maju(SEGAR_MS);
    expect(await meja.identify(satu)).toEqual({ ok: false, sebab: "KUNCI_TIDAK_DIKENAL" });
  });

  it("are refused once another key has taken the name of theirs", async () => {
    const meja = await buka();
    const satu = token(lama, { exp: (klaimBaik()["iat"] as number) + 600 });
    expect((await meja.identify(satu)).ok).toBe(true);
    jawab = keys({ ...baru.jwk, kid: "lama" });
    meja.jam.maju(SEGAR_MS);
    expect(await meja.identify(satu)).toEqual({ ok: false, sebab: "TANDA_TANGAN" });
  });
});
