import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import { openKunci } from "#identity/kunci.js";
import { issueToken } from "#identity/terbitkan.js";
import { createPengelolaKlien } from "#store/pengelola-klien.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import type { Klien } from "#usecases/ports/registri-klien.js";
import { connectUji, listServers, runSql } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import {
  findKepala,
  graphql,
  type JawabanKawat,
  kepalaKlien,
  METODE_LAIN,
  type PermintaanKawat,
  readKode,
  readKorelasi,
  sendBita,
  sendKawat,
  withoutKorelasi,
} from "./kawat.js";

const BADAN = graphql("{ perjanjian { nomor } }");
const AUDIENCE = "https://uji.contoh/graphql";
const BATAS_SEMPIT = 3;

/** A client with a small limit, beside the demo clients. */
const SEMPIT: Klien = {
  ...(DEMO_KLIEN.find((k) => k.id === "bpjs-sistem") as Klien),
  id: "uji-sempit",
  batasPerMenit: BATAS_SEMPIT,
};

const [server] = listServers();

describe("POST /graphql over HTTP", () => {
  let uji: ServerUji;
  let kepala: Record<string, string>;
  let tokenSempit = "";
  let sekarang = Date.now();

  beforeAll(async () => {
    if (server === undefined) throw new Error("no server to test on");
    uji = await startServerUji(server, { jam: { now: () => sekarang }, env: { SINERGI_AUDIENCE: AUDIENCE } });
    // Registered before the first request, which reads the registry.
    const pengelola = createPengelolaKlien(uji.ownerUrl);
    await pengelola.addKlien(SEMPIT, sekarang);
    await pengelola.close();
    kepala = await kepalaKlien(uji, "bpjs-sistem");
    tokenSempit = await issueFor(SEMPIT);
  });
  afterAll(() => uji?.stop());

  async function issueFor(klien: Klien): Promise<string> {
    const kunci = await openKunci(uji.dataDir, { demo: true });
    const penerbitan = { kunci, issuer: ISSUER_LOKAL, audience: AUDIENCE, jam: { now: () => sekarang } };
    const hasil = await issueToken({ klien, tujuan: "PEMANFAATAN", ttl: 600 }, penerbitan);
    if (!hasil.ok) throw new Error(hasil.aturan);
    return hasil.token;
  }

  const ask = (p: PermintaanKawat = {}): Promise<JawabanKawat> =>
    sendKawat(uji.alamat, { badan: BADAN, ...p, kepala: { ...kepala, ...p.kepala } });
  const without = (nama: string): Record<string, string> =>
    Object.fromEntries(Object.entries(kepala).filter(([k]) => k !== nama));
  const send = (p: PermintaanKawat): Promise<JawabanKawat> => sendKawat(uji.alamat, { badan: BADAN, ...p });

  /** The head of a request with these header lines beside the client's. */
  function writeHead(lain: readonly string[], host: string | null = new URL(uji.alamat).host): string {
    const baris = Object.entries(kepala).map(([nama, nilai]) => `${nama}: ${nilai}`);
    const semua = [...(host === null ? [] : [`host: ${host}`]), ...baris, ...lain];
    return `POST /graphql HTTP/1.1\r\n${semua.join("\r\n")}\r\n\r\n`;
  }

  /** The head of a request that declares a body and sends none. */
  const declare = (panjang: number): string => writeHead([`content-length: ${panjang}`]);

  const countBukti = async (): Promise<number> => {
    const [baris] = await runSql(uji.ownerUrl, "SELECT count(*)::int AS n FROM inti.bukti");
    return Number(baris?.["n"]);
  };

  async function readBukti(isi: string): Promise<Record<string, unknown>> {
    const baris = await runSql(uji.ownerUrl, "SELECT * FROM inti.bukti WHERE korelasi = $1", [
      readKorelasi(isi),
    ]);
    expect(baris).toHaveLength(1);
    return baris[0] ?? {};
  }

  describe("takes no other method", () => {
    it.each([...METODE_LAIN, "PURGE"])("%s: 405 with Allow, and evidence of it", async (metode) => {
      const jalur = `/graphql?query=${encodeURIComponent("{ perjanjian { nomor } }")}`;
      const sebelum = await runSql(
        uji.ownerUrl,
        "SELECT count(*)::int AS n FROM inti.bukti WHERE sebab = 'METHOD_NOT_ALLOWED'",
      );
      const jawaban = await ask({ metode, jalur, kepala: { "content-length": String(BADAN.length) } });
      expect([jawaban.status, findKepala(jawaban, "allow")]).toEqual([405, "POST"]);
      if (metode !== "HEAD") expect(readKode(jawaban.isi)).toBe("METHOD_NOT_ALLOWED");
      const sesudah = await runSql(
        uji.ownerUrl,
        "SELECT count(*)::int AS n FROM inti.bukti WHERE sebab = 'METHOD_NOT_ALLOWED'",
      );
      expect(Number(sesudah[0]?.["n"]) - Number(sebelum[0]?.["n"])).toBe(1);
    });

    it("and no header changes the method", async () => {
      for (const nama of ["x-http-method-override", "x-http-method", "x-method-override"]) {
        expect((await ask({ kepala: { [nama]: "GET" } })).status).toBe(200);
        expect(
          (await ask({ metode: "GET", kepala: { [nama]: "POST", "content-length": String(BADAN.length) } }))
            .status,
        ).toBe(405);
      }
    });
  });

  describe("takes JSON in UTF-8 only", () => {
    it.each([
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/graphql",
      "application/json; charset=utf-7",
      "application/json; charset=utf-16",
      'application/json; charset="latin1"',
      "application/json, text/plain",
      "garbage",
      ";",
      "",
    ])("Content-Type %j: 415, with a cookie and without", async (tipe) => {
      for (const lain of [{}, { cookie: "sesi=1" }]) {
        const jawaban = await ask({ kepala: { "content-type": tipe, ...lain } });
        expect([jawaban.status, readKode(jawaban.isi)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
        expect((await readBukti(jawaban.isi))["hasil"]).toBe("DITOLAK");
      }
    });

    it("no Content-Type at all: 415", async () => {
      const jawaban = await send({ kepala: without("content-type") });
      expect([jawaban.status, readKode(jawaban.isi)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    });

    it.each(["application/json", "application/json; charset=utf-8", 'APPLICATION/JSON; Charset="UTF-8"'])(
      "%s: 200",
      async (tipe) => {
        expect((await ask({ kepala: { "content-type": tipe } })).status).toBe(200);
      },
    );

    it("no encoding of the body, once or twice, and what it would hold is not unpacked", async () => {
      const sekali = gzipSync(BADAN);
      const bom = gzipSync(Buffer.alloc(50_000_000));
      for (const [sandi, badan] of [
        ["gzip", sekali],
        ["gzip, gzip", gzipSync(sekali)],
        ["deflate", sekali],
        ["br", sekali],
        ["gzip", bom],
      ] as const) {
        const jawaban = await ask({ kepala: { "content-encoding": sandi }, badan });
        expect([sandi, jawaban.status]).toEqual([sandi, 415]);
      }
      expect((await ask({ kepala: { "content-encoding": "identity" } })).status).toBe(200);
    });

    it.each([
      [
        "broken UTF-8",
        Buffer.concat([Buffer.from('{"query":"{ __typename } # '), Buffer.from([0xff]), Buffer.from('"}')]),
      ],
      [
        "an overlong NUL",
        Buffer.concat([
          Buffer.from('{"query":"{ __typename } # '),
          Buffer.from([0xc0, 0x80]),
          Buffer.from('"}'),
        ]),
      ],
      ["UTF-16", Buffer.from(BADAN, "utf16le")],
      ["a NUL", Buffer.from('{"query":"{ __typename }\0"}')],
      ["a member twice", '{"query":"{ __typename }","query":"{ perjanjian { nomor } }"}'],
      ["a member twice, once escaped", '{"query":"{ __typename }","q\\u0075ery":"{ perjanjian { nomor } }"}'],
      ["a variable twice", '{"query":"{ __typename }","variables":{"a":1,"a":2}}'],
      ["nothing", ""],
      ["a list", `[${BADAN}]`],
      ["a text", '"{ __typename }"'],
    ] as const)("a body with %s: 400", async (_, badan) => {
      const jawaban = await ask({ badan });
      expect([jawaban.status, readKode(jawaban.isi)]).toEqual([400, "BAD_REQUEST"]);
    });

    it("__proto__ is a member like any other, and the next request is asked by whom it is asked by", async () => {
      const badan =
        '{"query":"{ __typename }","__proto__":{"query":"{ perjanjian { nomor } }","pemanggil":{"klien":"ahu-petugas"}},"variables":{"__proto__":{"peran":"PETUGAS"}},"extensions":{"constructor":{"prototype":{"aktif":true}}}}';
      const jawaban = await ask({ badan });
      expect(jawaban.isi.trim()).toBe('{"data":{"__typename":"Query"}}');
      expect((await ask({ badan: graphql("{ daftarPesertaStatusEntitas { totalCount } }") })).status).toBe(
        400,
      );
    });
  });

  describe("answers in the media type asked for", () => {
    it.each([
      [undefined, "application/json"],
      ["", "application/json"],
      ["*/*", "application/json"],
      ["application/json", "application/json"],
      ["application/graphql-response+json", "application/graphql-response+json"],
      ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"],
      ["application/graphql-response+json;q=0.1, application/json", "application/json"],
      ["text/html, application/json;q=0.1", "application/json"],
    ])("Accept %j: %s", async (accept, tipe) => {
      const jawaban = await ask({ kepala: accept === undefined ? {} : { accept } });
      expect([jawaban.status, findKepala(jawaban, "content-type")]).toEqual([200, `${tipe}; charset=utf-8`]);
    });

    it.each(["text/html", "application/json;q=0", "image/*", "application/xml, text/*", "multipart/mixed"])(
      "Accept %s: 406",
      async (accept) => {
        const jawaban = await ask({ kepala: { accept } });
        expect([jawaban.status, readKode(jawaban.isi)]).toEqual([406, "NOT_ACCEPTABLE"]);
      },
    );
  });

  describe("knows its caller by one Authorization header only", () => {
    it("refuses every other place and form alike: 401, WWW-Authenticate, one body, one record", async () => {
      const token = (kepala["authorization"] ?? "").slice("Bearer ".length);
      const tanpa = without("authorization");
      const cara: readonly PermintaanKawat[] = [
        { kepala: tanpa },
        { kepala: { ...tanpa, authorization: "" } },
        { kepala: { ...tanpa, authorization: "Bearer" } },
        { kepala: { ...tanpa, authorization: `Basic ${token}` } },
        { kepala: { ...tanpa, authorization: `Bearer ${token}, Bearer ${token}` } },
        { kepala: { ...tanpa, authorization: [`Bearer ${token}`, `Bearer ${token}`] } },
        { kepala: { ...tanpa, authorization: ["", `Bearer ${token}`] } },
        { kepala: { ...tanpa, authorization: `Bearer ${token.slice(0, -2)}` } },
        { kepala: { ...tanpa, cookie: `access_token=${token}; Authorization=Bearer ${token}` } },
        {
          kepala: {
            ...tanpa,
            "x-authorization": `Bearer ${token}`,
            "proxy-authorization": `Bearer ${token}`,
          },
        },
        { kepala: tanpa, jalur: `/graphql?access_token=${token}` },
        {
          kepala: tanpa,
          badan: JSON.stringify({
            query: "{ __typename }",
            access_token: token,
            extensions: { authorization: `Bearer ${token}` },
          }),
        },
      ];
      const isi = new Set<string>();
      for (const p of cara) {
        const jawaban = await send(p);
        expect([
          JSON.stringify(p).slice(0, 60),
          jawaban.status,
          findKepala(jawaban, "www-authenticate"),
        ]).toEqual([JSON.stringify(p).slice(0, 60), 401, "Bearer"]);
        const bukti = await readBukti(jawaban.isi);
        expect([bukti["hasil"], bukti["klien"]]).toEqual(["DITOLAK", null]);
        expect(bukti["sebab"]).toMatch(/^UNAUTHENTICATED \w+$/);
        isi.add(withoutKorelasi(jawaban.isi) + JSON.stringify(jawaban.kepala));
      }
      expect(isi.size).toBe(1);
      expect((await ask()).status).toBe(200);
    });

    it("takes the scheme in any case, and nothing that a header says of party, role or purpose", async () => {
      const lain = {
        "x-pihak": "PIHAK_II",
        "x-tujuan": "PENYEDIAAN",
        "x-client-id": "ahu-petugas",
        "client-cert": ":YQ==:",
      };
      const jawaban = await ask({
        kepala: { authorization: (kepala["authorization"] ?? "").replace("Bearer", "bEARER"), ...lain },
      });
      expect(jawaban.status).toBe(200);
      expect(
        await ask({ badan: graphql("{ hakAkses { koordinat } }"), kepala: lain }).then((j) => j.isi),
      ).toBe((await ask({ badan: graphql("{ hakAkses { koordinat } }") })).isi);
    });

    it("writes the peer's address to the evidence, whatever proxies' headers say", async () => {
      const lain = {
        "x-forwarded-for": "203.0.113.9",
        forwarded: "for=203.0.113.9",
        "x-real-ip": "203.0.113.9",
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        "cf-connecting-ip": "203.0.113.9",
      };
      const { isi } = await ask({ badan: graphql("{ z }"), kepala: lain });
      expect((await readBukti(isi))["alamat"]).toBe("127.0.0.1");
    });
  });

  describe("in demo answers only who names this host", () => {
    it.each([
      [{ host: "evil.example" }],
      [{ host: "127.0.0.1.evil.example" }],
      [{ host: "localhost.evil.example:4000" }],
      [{ host: "10.0.0.1" }],
      [{ origin: "http://evil.example" }],
      [{ origin: "null" }],
      [{ origin: "https://127.0.0.1" }],
      [{ origin: "http://127.0.0.1:1" }],
      [{ origin: "http://sub.localhost" }],
    ])("%j: 400, without a CORS header, with evidence", async (lain) => {
      for (const p of [
        {},
        { jalur: "/penjelajah", metode: "GET", badan: "" },
        { jalur: "/metrics", metode: "GET", badan: "" },
      ]) {
        const jawaban = await ask({ ...p, kepala: lain });
        expect([jawaban.status, readKode(jawaban.isi)]).toEqual([400, "BAD_REQUEST"]);
        expect(jawaban.kepala.filter((k) => k.startsWith("access-control-"))).toEqual([]);
        if (!("jalur" in p))
          expect((await readBukti(jawaban.isi))["sebab"]).toBe("BAD_REQUEST HANYA_LOOPBACK Host");
      }
    });

    it("takes its name in any case", async () => {
      const { host } = new URL(uji.alamat);
      const nama = host.replace("127.0.0.1", "LOCALHOST");
      expect((await ask({ kepala: { host: nama, origin: `http://${nama.toLowerCase()}` } })).status).toBe(
        200,
      );
    });

    it("takes its own origin, and answers no preflight", async () => {
      const { host } = new URL(uji.alamat);
      const jawaban = await ask({ kepala: { origin: `http://${host}` } });
      expect(jawaban.status).toBe(200);
      expect(jawaban.kepala.filter((k) => k.startsWith("access-control-"))).toEqual([]);
      const pra = await ask({
        metode: "OPTIONS",
        badan: "",
        kepala: { origin: `http://${host}`, "access-control-request-method": "POST" },
      });
      expect([pra.status, pra.kepala.filter((k) => k.startsWith("access-control-"))]).toEqual([405, []]);
    });
  });

  describe("bears the same headers on every answer", () => {
    const SELALU = [
      "x-content-type-options: nosniff",
      "cache-control: no-store",
      "referrer-policy: no-referrer",
    ];
    const TIDAK_PERNAH =
      /^(?:set-cookie|etag|server|x-powered-by|access-control-.*|last-modified|location|via):/;

    it.each<[number, PermintaanKawat]>([
      [200, {}],
      [
        200,
        {
          kepala: {
            "if-none-match": "*",
            range: "bytes=0-1",
            "if-modified-since": "Sun, 22 Nov 2026 00:00:00 GMT",
          },
        },
      ],
      [400, { badan: "{" }],
      [400, { badan: graphql("{ z }") }],
      [400, { kepala: { host: "evil.example" } }],
      [400, { jalur: "/%" }],
      [401, { kepala: { authorization: "Bearer x" } }],
      [404, { jalur: "/lain" }],
      [405, { metode: "PUT" }],
      [406, { kepala: { accept: "text/html" } }],
      [415, { kepala: { "content-type": "text/plain" } }],
      [431, { kepala: { "x-panjang": "a".repeat(20_000) } }],
    ])("%i", async (status, p) => {
      const jawaban = await ask(p);
      expect(jawaban.status).toBe(status);
      expect(jawaban.kepala).toEqual(expect.arrayContaining(SELALU));
      expect(jawaban.kepala.filter((k) => TIDAK_PERNAH.test(k))).toEqual([]);
      expect(findKepala(jawaban, "content-type")).toBe("application/json; charset=utf-8");
      expect(JSON.parse(jawaban.isi)).toBeTypeOf("object");
    });

    it("413, and 400 for bytes that are no HTTP", async () => {
      for (const [bita, status] of [
        [declare(600_000), 413],
        ["BUKAN HTTP\r\n\r\n", 400],
      ] as const) {
        const jawaban = await sendBita(uji.alamat, bita, false);
        expect(jawaban.split("\r\n")[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
        for (const satu of SELALU) expect(jawaban).toContain(`\r\n${satu}\r\n`);
        expect(jawaban).toMatch(/\r\n\r\n\{"errors":\[\{"message"/);
      }
    });

    it("Expect: 100-continue is met, and the answer is whole", async () => {
      const jawaban = await ask({
        kepala: { expect: "100-continue", "content-length": String(BADAN.length) },
      });
      expect([jawaban.status, readKode(jawaban.isi)]).toEqual([200, undefined]);
    });
  });

  describe("has one address", () => {
    it.each([
      "//graphql",
      "/graphql/",
      "/graphql/.",
      "/graphql/..",
      "/graphql/../graphql",
      "/./graphql",
      "/graphql%2e",
      "/graphql%2f",
      "/%2e/graphql",
      "/graphql%00",
      "/graphql;x",
      "/graphql.json",
      "/GraphQL",
      "/v1/graphql",
      "/.git/config",
      "/package.json",
      "/dist/main.js",
      "/penjelajah/../package.json",
      "/penjelajah/assets/../../../package.json",
      "/penjelajah/assets/%2e%2e%2f%2e%2e%2fpackage.json",
    ])("%s: 404, nothing recorded, nothing told", async (jalur) => {
      const hitung = "SELECT count(*)::int AS n FROM inti.bukti";
      const sebelum = await runSql(uji.ownerUrl, hitung);
      for (const metode of ["POST", "GET"]) {
        const jawaban = await ask({ jalur, metode, kepala: { "content-length": String(BADAN.length) } });
        expect([jawaban.status, jawaban.isi]).toEqual([
          404,
          '{"errors":[{"message":"Alamat tidak dikenal.","extensions":{"code":"NOT_FOUND"}}]}',
        ]);
      }
      expect(await runSql(uji.ownerUrl, hitung)).toEqual(sebelum);
    });

    it.each(["/%67raphql", "/graphql?x=1", "/graphql?", "/graphql#x"])(
      "%s is that address, and asks for the token too",
      async (jalur) => {
        expect((await ask({ jalur })).status).toBe(200);
        expect((await send({ jalur, kepala: without("authorization") })).status).toBe(401);
      },
    );

    it("an absolute request target is that address for this host", async () => {
      const jalur = `${uji.alamat}/graphql`;
      expect((await ask({ jalur })).status).toBe(200);
      expect((await send({ jalur, kepala: without("authorization") })).status).toBe(401);
    });
  });

  describe("limits size and rate", () => {
    it("a body over 512 KiB: 413 with evidence, declared or in chunks; at the limit it is read", async () => {
      const isi = graphql("{ __typename }");
      const pas = isi + " ".repeat(512 * 1024 - isi.length);
      expect((await ask({ badan: pas })).status).toBe(200);
      const jawaban = await ask({ badan: `${pas} `, kepala: { "transfer-encoding": "chunked" } });
      expect([jawaban.status, readKode(jawaban.isi)]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
      expect(await readBukti(jawaban.isi)).toMatchObject({ hasil: "DITOLAK", klien: "bpjs-sistem" });
      const nyata = await sendBita(uji.alamat, declare(pas.length + 1), false);
      expect(nyata).toMatch(/^HTTP\/1\.1 413 /);
      expect(await readBukti(nyata)).toMatchObject({ hasil: "DITOLAK", klien: "bpjs-sistem" });
      expect((await ask()).status).toBe(200);
    });

    it("a header, many headers or an address too long: 431, and the next request is answered", async () => {
      const banyak = Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`x-${i}`, "0123456789"]));
      for (const p of [
        { kepala: { x: "a".repeat(17_000) } },
        { kepala: banyak },
        { jalur: `/graphql?${"a".repeat(17_000)}` },
      ]) {
        const ditolak = await ask(p);
        expect([ditolak.status, readKode(ditolak.isi)]).toEqual([431, "BAD_REQUEST"]);
        expect(await readBukti(ditolak.isi)).toMatchObject({
          hasil: "DITOLAK",
          klien: null,
          sebab: "BAD_REQUEST HPE_HEADER_OVERFLOW",
        });
        expect((await ask()).status).toBe(200);
      }
    });

    it("bytes that are no HTTP: 400, with evidence of the peer and the cause", async () => {
      const jawaban = await sendBita(uji.alamat, "BUKAN HTTP\r\n\r\n", false);
      const catatan = await readBukti(jawaban);
      expect(catatan).toMatchObject({ hasil: "DITOLAK", klien: null, koordinat: [], subjek: [] });
      expect(catatan?.["sebab"]).toMatch(/^BAD_REQUEST HPE_INVALID_/);
    });

    it.each<[string, () => string, boolean]>([
      ["a chunk whose size is no number", () => `${writeHead(["transfer-encoding: chunked"])}zz\r\n`, false],
      ["a body that ends early", () => `${declare(99)}{"query":"{ __typename }"}`, true],
    ])("%s: one answer, one record, which names the client", async (_nama, bita, selesai) => {
      const sebelum = await countBukti();
      const jawaban = await sendBita(uji.alamat, bita(), selesai);
      expect(jawaban.match(/^HTTP\/1\.1 400 /gm)).toHaveLength(1);
      expect(await readBukti(jawaban)).toMatchObject({
        klien: "bpjs-sistem",
        sebab: expect.stringMatching(/^BAD_REQUEST HPE_/),
      });
      expect((await ask()).status).toBe(200);
      expect((await countBukti()) - sebelum).toBe(2);
    });

    it.each<[string, () => string, string]>([
      [
        "no Host",
        () => writeHead([`content-length: ${BADAN.length}`, "connection: close"], null),
        "SATU Host",
      ],
      [
        "two Hosts",
        () => writeHead([`content-length: ${BADAN.length}`, "host: evil.example", "connection: close"]),
        "SATU Host",
      ],
      [
        "an expectation that nobody knows",
        () => writeHead([`content-length: ${BADAN.length}`, "expect: foo", "connection: close"]),
        "100_CONTINUE Expect",
      ],
      [
        "an origin behind two thousand headers",
        () =>
          writeHead([
            `content-length: ${BADAN.length}`,
            "connection: close",
            ...Array.from({ length: 2_100 }, () => "a:"),
            "origin: http://evil.example",
          ]),
        "HANYA_LOOPBACK Host",
      ],
    ])("%s: 400 with evidence of the client", async (_nama, head, sebab) => {
      const sebelum = await countBukti();
      const jawaban = await sendBita(uji.alamat, head() + BADAN, false);
      expect(jawaban).toMatch(/^HTTP\/1\.1 400 /);
      expect(jawaban).toContain("cache-control: no-store");
      expect(await readBukti(jawaban)).toMatchObject({ klien: "bpjs-sistem", sebab: `BAD_REQUEST ${sebab}` });
      expect((await countBukti()) - sebelum).toBe(1);
    });

    it("a body in another transfer coding: 400 with evidence", async () => {
      const potong = `${BADAN.length.toString(16)}\r\n${BADAN}\r\n0\r\n\r\n`;
      const head = writeHead(["transfer-encoding: gzip, chunked", "connection: close"]);
      const jawaban = await sendBita(uji.alamat, head + potong, false);
      expect(jawaban).toMatch(/^HTTP\/1\.1 400 /);
      expect((await readBukti(jawaban))["sebab"]).toBe("BAD_REQUEST CHUNKED Transfer-Encoding");
    });

    it("CONNECT: 400 with evidence, and the server goes on", async () => {
      const sebelum = await countBukti();
      const { host } = new URL(uji.alamat);
      const jawaban = await sendBita(uji.alamat, `CONNECT /graphql HTTP/1.1\r\nhost: ${host}\r\n\r\n`, false);
      expect(jawaban).toMatch(/^HTTP\/1\.1 400 /);
      expect((await readBukti(jawaban))["sebab"]).toBe("BAD_REQUEST METODE_CONNECT");
      expect((await countBukti()) - sebelum).toBe(1);
      expect((await ask()).status).toBe(200);
    });

    it("bytes that go on while their refusal is written: one answer, one record", async () => {
      const { hostname, port } = new URL(uji.alamat);
      const sebelum = await runSql(uji.ownerUrl, "SELECT count(*)::int AS n FROM inti.bukti");
      const soket = connect(Number(port), hostname);
      let jawaban = "";
      soket.on("data", (d: Buffer) => {
        jawaban += d.toString();
      });
      soket.on("error", () => undefined);
      const tutup = once(soket, "close");
      // The record waits for this lock, and the next chunks come meanwhile.
      const penahan = await connectUji(uji.ownerUrl);
      await penahan.query("BEGIN; LOCK TABLE inti.bukti IN EXCLUSIVE MODE");
      for (let i = 0; i < 5; i++) {
        soket.write("BUKAN HTTP\r\n\r\n");
        await delay(20);
      }
      await penahan.query("COMMIT");
      await penahan.end();
      await tutup;
      expect(jawaban.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
      expect(jawaban).toMatch(/^HTTP\/1\.1 400 /);
      const sesudah = await runSql(uji.ownerUrl, "SELECT count(*)::int AS n FROM inti.bukti");
      expect(Number(sesudah[0]?.["n"]) - Number(sebelum[0]?.["n"])).toBe(1);
    });

    it("what was disclosed and counted is in the evidence, with its clauses, and nothing of a refusal", async () => {
      const [baris] = await runSql(uji.ownerUrl, "SELECT coalesce(max(nomor), 0)::int AS n FROM inti.bukti");
      const query = "{ daftarPerseroan(first: 1, filter: { id: [] }) { totalCount nodes { id npwp } } }";
      expect((await ask({ badan: graphql(query) })).status).toBe(200);
      const [bukti] = await runSql(
        uji.ownerUrl,
        "SELECT koordinat, dasar, hasil FROM inti.bukti WHERE nomor > $1 ORDER BY nomor",
        [baris?.["n"]],
      );
      expect(bukti).toEqual({
        koordinat: ["FilterEntitas.id", "Perseroan.npwp", "PerseroanConnection.totalCount"],
        dasar: ["4(1)a.2"],
        hasil: "DIBERIKAN",
      });
    });

    it("the name of the operation is in the evidence, whether or not it was asked for by name", async () => {
      const satu = await ask({ badan: JSON.stringify({ query: "query harian { z }" }) });
      expect(await readBukti(satu.isi)).toMatchObject({ operasi: null });
      for (const badan of [
        { query: "query harian($n: NIK) { perjanjian(n: $n) { nomor } }", operationName: "harian" },
        { query: 'query harian { daftarPerseroan(after: "x") { totalCount } }' },
      ]) {
        const { isi } = await ask({ badan: JSON.stringify(badan) });
        expect(await readBukti(isi)).toMatchObject({ hasil: "DITOLAK", operasi: "harian" });
      }
    });

    it("each look-up of an operation counts for the rate", async () => {
      const sempit = { authorization: `Bearer ${tokenSempit}` };
      sekarang += 60_000;
      const cari = (banyak: number) =>
        graphql(
          `{ ${Array.from({ length: banyak }, (_, i) => `a${i}: perseroan(npwp: "0019990019000000") { npwp }`).join(" ")} }`,
        );
      const empat = await ask({ kepala: sempit, badan: cari(BATAS_SEMPIT + 1) });
      expect([empat.status, readKode(empat.isi)]).toEqual([429, "RATE_LIMITED"]);
      expect(Number(findKepala(empat, "retry-after"))).toBeGreaterThan(0);
      expect(await readBukti(empat.isi)).toMatchObject({ hasil: "DITOLAK", jumlah: 0 });
      expect((await ask({ kepala: sempit, badan: cari(BATAS_SEMPIT - 1) })).status).toBe(200);
      expect((await ask({ kepala: sempit })).status).toBe(429);
      sekarang += 60_000;
    });

    it("one client over its rate: 429 with Retry-After and evidence, until then; no other client waits", async () => {
      const sempit = { authorization: `Bearer ${tokenSempit}` };
      for (let i = 0; i < BATAS_SEMPIT; i++) expect((await ask({ kepala: sempit })).status).toBe(200);
      const ditolak = await ask({ kepala: sempit });
      expect([ditolak.status, readKode(ditolak.isi)]).toEqual([429, "RATE_LIMITED"]);
      expect(await readBukti(ditolak.isi)).toMatchObject({ hasil: "DITOLAK", klien: SEMPIT.id, jumlah: 0 });
      const tunggu = Number(findKepala(ditolak, "retry-after"));
      expect(tunggu).toBe(60 / BATAS_SEMPIT);
      expect((await ask({ kepala: { ...sempit, "x-forwarded-for": "203.0.113.7" } })).status).toBe(429);
      expect((await ask()).status).toBe(200);
      expect((await ask({ kepala: await kepalaKlien(uji, "ahu-sistem") })).status).toBe(200);
      sekarang += tunggu * 1_000;
      expect((await ask({ kepala: sempit })).status).toBe(200);
      expect((await ask({ kepala: sempit })).status).toBe(429);
    });

    it("bad tokens that name a client take nothing from its rate", async () => {
      const [awal = "", isi = ""] = tokenSempit.split(".");
      sekarang += 20_000;
      for (let i = 0; i < 10; i++) {
        expect(
          (await ask({ kepala: { authorization: `Bearer ${awal}.${isi}.${"A".repeat(86)}` } })).status,
        ).toBe(401);
      }
      expect((await ask({ kepala: { authorization: `Bearer ${tokenSempit}` } })).status).toBe(200);
    });
  });
});
