import fc from "fast-check";
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSkema } from "#graphql/skema.js";
import { SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { listServers, runSql } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import {
  createAgent,
  eachOf,
  graphql,
  type JawabanKawat,
  kepalaKlien,
  METODE_LAIN,
  readKorelasi,
  sendBita,
  sendKawat,
} from "./kawat.js";

const BANYAK = 10_000;
const BENIH = 20_261_122;
/** One good request of each party follows every so many generated ones. */
const SELINGAN = 50;
const TENGGAT_MS = 300_000;

type Isi = string | Buffer;

/** What is generated; `oleh` is the party whose token it carries, if it carries one. */
interface Serangan {
  readonly oleh: 0 | 1;
  readonly metode: string;
  readonly jalur: string;
  readonly kepala: Readonly<Record<string, string | readonly string[]>>;
  readonly wewenang: (token: string, lain: string) => string | readonly string[] | null;
  readonly badan: Isi;
  readonly sepotong: boolean;
}

const KLIEN = ["bpjs-sistem", "ahu-sistem"] as const;
const BAIK: readonly { readonly query: string; readonly cari: RegExp }[] = [
  { query: '{ perseroan(npwp: "0019990019000000") { namaEntitas } }', cari: /TELADAN NUSANTARA/ },
  { query: '{ pesertaStatusEntitas(npwp: "0019990019000000") { status } }', cari: /"TERDAFTAR"/ },
];

const SAH = [
  "{ perjanjian { nomor keadaan } }",
  "{ hakAkses { koordinat } }",
  "{ __schema { queryType { name } } }",
  '{ __type(name: "Query") { fields { name } } }',
  "{ daftarPerseroan(first: 2) { totalCount nodes { npwp } } }",
  "query q($f: FilterEntitas, $n: Int) { daftarPerseroan(first: $n, filter: $f) { nodes { id namaEntitas pengurus { nama } } } }",
  "query q($n: NPWP!) { perseroan(npwp: $n) { ...F } } fragment F on Perseroan { npwp domisili { provinsi { nama } } }",
  "{ daftarPesertaStatusEntitas(first: 2) { pageInfo { endCursor } nodes { idSumber status } } }",
  "query q($f: FilterStatusNotaris) { daftarPesertaStatusNotaris(filter: $f) { nodes { nik segmenKepesertaan } } }",
] as const;

const NAKAL = [
  "\0",
  "a\0b",
  "\0\0",
  "a\0b",
  "\u0001",
  "\u001b[2J",
  "\u2028",
  "\u202e",
  "\ud800",
  "\ufeff",
  "\r\n",
  '"',
  '"""',
  "\\",
  "\\u{110000}",
  "\\u0000",
  "🂡",
  "’ OR 1=1 --",
  "{{7*7}}",
  "../",
  "{{",
  "%00",
  "<script>",
];
const TOKEN_GRAPHQL = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "!",
  "$v",
  "=",
  ":",
  "@skip(if: true)",
  "@x",
  "...",
  "...F",
  "on",
  "query",
  "mutation",
  "subscription",
  "fragment F on Query",
  "daftarPerseroan",
  "npwp",
  "nodes",
  "id",
  "__typename",
  "first: 1",
  "filter: {}",
  "-1",
  "1e309",
  "9".repeat(400),
  '"x"',
  '"""x"""',
  "null",
  "true",
  "# c\n",
  ",",
  "$",
  "&",
  "|",
];

const nakal = fc.constantFrom(...NAKAL);
const teks = fc.oneof(
  nakal,
  fc.string({ maxLength: 20, unit: "binary" }),
  fc.constantFrom("", "0019990019000000", "3171014101900001", "9".repeat(5_000), "TERDAFTAR", "null"),
);
const kataJson = fc.constantFrom(
  "f",
  "n",
  "v",
  "first",
  "after",
  "filter",
  "npwp",
  "id",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "",
  "pihak",
  "role",
);
const skalarJson = fc.oneof(
  teks.map((t) => JSON.stringify(t)),
  fc.constantFrom(
    "null",
    "true",
    "1",
    "-1",
    "0",
    "1001",
    "1e400",
    "-1e400",
    "9007199254740993",
    "1.5",
    "-0",
    "1e-400",
    "123456789012345678901234567890",
  ),
);
const objekJson = (isi: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(fc.tuple(kataJson, isi), { maxLength: 4 }), fc.nat(9))
    .map(([p, ganda]) => (ganda === 0 ? p : [...new Map(p)]))
    .map((p) => `{${p.map(([k, v]) => `${JSON.stringify(k)}:${v}`).join(",")}}`);
const datarJson = fc.oneof(
  { weight: 3, arbitrary: skalarJson },
  { weight: 1, arbitrary: fc.array(skalarJson, { maxLength: 5 }).map((d) => `[${d}]`) },
);
const variabel = objekJson(fc.oneof(datarJson, objekJson(datarJson), objekJson(objekJson(datarJson))));

const rusak = fc
  .tuple(fc.constantFrom(...SAH), fc.nat(200), fc.nat(12), fc.oneof(nakal, fc.constantFrom(...TOKEN_GRAPHQL)))
  .map(
    ([dokumen, di, buang, sisip]) =>
      dokumen.slice(0, di % dokumen.length) + sisip + dokumen.slice((di % dokumen.length) + buang),
  );
/** Selections down to each leaf of the records of a party's lists, and the filters they take. */
const DAFTAR = SEMUA_AUDIENS.filter((a) => a.peran === "SISTEM_MITRA").flatMap((a) =>
  listDaftar(buildSkema(a)),
);

function listDaftar(skema: GraphQLSchema) {
  return Object.values(skema.getQueryType()?.getFields() ?? {}).flatMap((akar) => {
    const nodes = (getNamedType(akar.type) as GraphQLObjectType).getFields()["nodes"];
    const filter = akar.args.find((a) => a.name === "filter")?.type;
    if (nodes === undefined || !isInputObjectType(filter)) return [];
    return [{ akar: akar.name, daun: listDaun(nodes.type), saring: Object.keys(filter.getFields()) }];
  });
}

function listDaun(tipe: unknown): readonly string[] {
  const isi = getNamedType(tipe as GraphQLOutputType);
  if (!isObjectType(isi)) return [];
  return Object.values(isi.getFields()).flatMap((m) =>
    isLeafType(getNamedType(m.type)) ? [m.name] : listDaun(m.type).map((d) => `${m.name} { ${d} }`),
  );
}

const nilaiSaring = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "[]",
      '"31"',
      '"31.71"',
      '["0019990019000000"]',
      '["01111"]',
      "TERDAFTAR",
      "FIRMA",
      "PBPU",
      '"2026-01-01T00:00:00Z"',
      '"PT CONTOH"',
      "null",
      "[null]",
      "1",
      '"x"',
      "$f",
      "{}",
    ),
  },
  { weight: 3, arbitrary: nakal.map((t) => JSON.stringify([`A${t}`])) },
  { weight: 1, arbitrary: teks.map((t) => JSON.stringify(t)) },
);
/** A filter that takes any text reaches the database with it, and so is tried more often. */
const bebas = (saring: readonly string[]): readonly string[] =>
  Array(6).fill(saring.find((n) => n === "idSumber") ?? "id");
/** Documents that one of the parties may ask. */
const pantas = fc.constantFrom(...DAFTAR).chain(({ akar, daun, saring }) =>
  fc
    .record({
      pilih: fc.array(fc.constantFrom(...daun, "__typename"), { minLength: 1, maxLength: 8 }),
      filter: fc.option(fc.tuple(fc.constantFrom(...saring, ...bebas(saring)), nilaiSaring), { freq: 2 }),
      first: fc.constantFrom("1", "2", "3", "5", "20", "0", "1001", "$n"),
      hias: fc.constantFrom("", "", "@include(if: true)", "@skip(if: true)"),
      jumlah: fc.constantFrom("", "totalCount", "pageInfo { endCursor }", "edges { cursor }"),
    })
    .map(({ pilih, filter, first, hias, jumlah }) => {
      const saringan = filter === null ? "" : `, filter: { ${filter[0]}: ${filter[1]} }`;
      return `${first === "$n" ? "query($n: Int)" : ""} { ${akar}(first: ${first}${saringan}) { ${jumlah} nodes ${hias} { ${pilih.join(" ")} } } }`;
    }),
);
const dokumen = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SAH) },
  { weight: 8, arbitrary: pantas },
  { weight: 3, arbitrary: rusak },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...TOKEN_GRAPHQL), { maxLength: 25 }).map((t) => t.join(" ")),
  },
  { weight: 1, arbitrary: teks },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("{", "[", "(", "...", "@a", "a ", "query{a}", '"'), fc.nat(4_000))
      .map(([t, n]) => t.repeat(n)),
  },
);

const susun = fc
  .tuple(dokumen, variabel, fc.oneof(fc.constant("null"), skalarJson), fc.nat(30))
  .map(([query, variables, operationName, pilih]) => {
    const q = `"query":${JSON.stringify(query)}`;
    if (pilih === 0) return `{${q},${q}}`;
    if (pilih === 1) return `{${q},"variables":${variables},"operationName":${operationName}}`;
    if (pilih === 2) return `{${q},"variables":${operationName},"extensions":${variables}}`;
    if (pilih === 3) return `{${q},"__proto__":{"query":"{ __typename }"},"variables":${variables}}`;
    if (pilih === 4) return `[{${q}}]`;
    if (pilih === 5) return `{${q},"extensions":{"persistedQuery":${variables}}}`;
    return `{${q},"variables":${variables}}`;
  });

const badan: fc.Arbitrary<Isi> = fc.oneof(
  { weight: 60, arbitrary: susun },
  { weight: 1, arbitrary: skalarJson },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: "binary" }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((b) => Buffer.from(b)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(susun, fc.nat(400), fc.constantFrom("ff", "c080", "eda080", "f8888080", "00", "efbbbf", "fffe"))
      .map(([isi, di, bita]) => {
        const utuh = Buffer.from(isi);
        return Buffer.concat([utuh.subarray(0, di), Buffer.from(bita, "hex"), utuh.subarray(di)]);
      }),
  },
  { weight: 1, arbitrary: susun.map((isi) => Buffer.from(isi, "utf16le")) },
  { weight: 1, arbitrary: fc.tuple(susun, fc.nat(400)).map(([isi, n]) => isi.slice(0, n)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "{",
      "{}",
      "[]",
      "null",
      "[".repeat(20_000),
      `{"query":"{ __typename }","variables":${'{"a":'.repeat(3_000)}1${"}".repeat(3_000)}}`,
    ),
  },
);

const anehan = fc.constantFrom<Readonly<Record<string, string | readonly string[]>>>(
  { accept: "application/graphql-response+json" },
  { accept: "text/html, */*;q=0" },
  { accept: ",;q=abc,application/json;q=2,,".repeat(50) },
  { "content-encoding": "gzip" },
  { "content-encoding": "identity, br" },
  { "x-forwarded-for": "10.0.0.1, 127.0.0.1", forwarded: "for=10.0.0.1" },
  { "x-http-method-override": "GET", "x-method-override": "DELETE" },
  { cookie: "token=x; a=b\u00ff", "if-none-match": '"x"', range: "bytes=0-1" },
  { origin: "http://evil.example" },
  { host: "evil.example" },
  { "x-panjang": "a".repeat(6_000) },
  { "x-biner": "\u0080\u00ff\u00a0" },
  { "content-language": ["a", "b"], te: "trailers", expect: "100-continue" },
  {
    "apollo-require-preflight": "1",
    "x-apollo-operation-name": "q",
    "apollo-federation-include-trace": "ftv1",
  },
);
const tambahan = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: anehan });
const tipeIsi = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.constantFrom("application/json", "application/json; charset=utf-8", "APPLICATION/JSON"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "text/plain",
      "application/json; charset=utf-7",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "application/graphql",
      ";",
      "a",
      "application/json\u00a0",
      "*/*",
      "application/json;;;charset",
      "",
    ),
  },
);
const biasa: Serangan["wewenang"] = (t) => `Bearer ${t}`;
const buruk = fc.oneof<fc.Arbitrary<Serangan["wewenang"]>[]>(
  fc.constant(() => null),
  fc.constant(() => "Bearer"),
  fc.constant(() => "Basic YTpi"),
  fc.constant((t, lain) => [`Bearer ${t}`, `Bearer ${lain}`]),
  fc.constant((t) => `Bearer ${t} ${t}`),
  fc.constant((t) => `Bearer ${t}x`),
  fc.constant((t) => `Bearer ${t.split(".").slice(0, 2).join(".")}.`),
  fc.constant((t, lain) => `Bearer ${[t.split(".")[0], lain.split(".")[1], t.split(".")[2]].join(".")}`),
  fc.nat(600).map((i) => (t) => `Bearer ${t.slice(0, i % t.length)}A${t.slice((i % t.length) + 1)}`),
  fc.string({ maxLength: 30 }).map((acak) => () => `Bearer ${acak}`),
);
const wewenang = fc.oneof({ weight: 17, arbitrary: fc.constant(biasa) }, { weight: 3, arbitrary: buruk });
const metode = fc.oneof(
  { weight: 30, arbitrary: fc.constant("POST") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...METODE_LAIN),
  },
);
const jalur = fc.oneof(
  { weight: 9, arbitrary: fc.constant("/graphql") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "/graphql?query={__typename}",
      "/graphql?",
      "/graphql?a[__proto__]=1&a=2",
      "/%67raphql",
    ),
  },
);

const serangan: fc.Arbitrary<Serangan> = fc
  .record({
    oleh: fc.constantFrom(0 as const, 1 as const),
    metode,
    jalur,
    tambahan,
    tipeIsi,
    wewenang,
    badan,
    sepotong: fc.boolean(),
  })
  .map(({ tambahan: t, tipeIsi: c, ...s }) => ({ ...s, kepala: { "content-type": c, ...t } }));

/** Bodies over the limit, in one piece and in chunks. */
const KELEWAT: readonly Serangan[] = [true, false, true, false].map((sepotong, i) => ({
  oleh: (i % 2) as 0 | 1,
  metode: "POST",
  jalur: "/graphql",
  kepala: { "content-type": "application/json" },
  wewenang: (t) => `Bearer ${t}`,
  badan: graphql(`{ __typename }${" ".repeat(600_000)}`),
  sepotong,
}));

/** Bytes that are no HTTP, or no HTTP that a proxy and a server would read alike (threats 141, 142). */
const MENTAH: readonly string[] = [
  "\0\0\0\0",
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "GET /graphql\r\n\r\n",
  "post /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "POST /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\nContent-Length: 2\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX : a\r\nContent-Length: 2\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nContent-Length: 2\r\n\r\n{}",
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${"X: y\r\n".repeat(5_000)}\r\n`,
  `GET /${"a".repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  "GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n",
  "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nExpect: telepathy\r\nContent-Length: 2\r\n\r\n{}",
  "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}GET /metrics HTTP/1.1\r\n\r\n",
];

const [server] = listServers();

describe("generated documents, variables, headers and bytes", () => {
  let uji: ServerUji;
  const agent = createAgent(16);
  const kepala: Record<string, string>[] = [];
  const token: string[] = [];

  beforeAll(async () => {
    if (server === undefined) throw new Error("no server to test on");
    uji = await startServerUji(server, { contoh: true });
    for (const k of KLIEN) {
      const satu = await kepalaKlien(uji, k);
      kepala.push(satu);
      token.push((satu["authorization"] ?? "").slice("Bearer ".length));
    }
  });
  afterAll(async () => {
    agent.destroy();
    await uji?.stop();
  });

  const countBukti = async (): Promise<number> =>
    Number((await runSql(uji.ownerUrl, "SELECT count(*) AS n FROM inti.bukti"))[0]?.["n"]);

  async function askBaik(pihak: number): Promise<boolean> {
    const { query, cari } = BAIK[pihak] ?? { query: "", cari: /$^/ };
    const isi = graphql(query);
    const jawaban = await sendKawat(uji.alamat, {
      kepala: kepala[pihak] ?? {},
      badan: isi,
      agent,
    });
    return jawaban.status === 200 && cari.test(jawaban.isi);
  }

  function send(s: Serangan): Promise<JawabanKawat> {
    const izin = s.wewenang(token[s.oleh] ?? "", token[1 - s.oleh] ?? "");
    const semua = {
      ...s.kepala,
      ...(izin === null ? {} : { authorization: izin }),
      ...(s.sepotong
        ? { "transfer-encoding": "chunked" }
        : { "content-length": String(Buffer.byteLength(s.badan)) }),
    };
    return sendKawat(uji.alamat, { metode: s.metode, jalur: s.jalur, kepala: semua, badan: s.badan, agent });
  }

  it(
    `are answered ${BANYAK} times without 5xx, each with one record, and hinder neither party's next request`,
    async () => {
      const semua = [...fc.sample(serangan, { seed: BENIH, numRuns: BANYAK - KELEWAT.length }), ...KELEWAT];
      const sebelum = await countBukti();
      const status = new Map<number, number>();
      const korelasi: string[] = [];
      const salah: string[] = [];
      let baik = 0;
      await eachOf(semua, 24, async (s, i) => {
        const jawaban = await send(s).catch((galat: NodeJS.ErrnoException) => {
          // A body over the limit may still be on its way when the refusal closes the connection.
          if (!KELEWAT.includes(s)) salah.push(`${i} ${galat.code} ${s.metode}`);
          return null;
        });
        if (jawaban !== null) {
          status.set(jawaban.status, (status.get(jawaban.status) ?? 0) + 1);
          if (jawaban.status >= 500) salah.push(`${i} ${jawaban.status} ${String(s.badan).slice(0, 200)}`);
          const satu = readKorelasi(jawaban.isi);
          if (satu !== undefined) korelasi.push(satu);
        }
        if (i % SELINGAN !== 0) return;
        for (const pihak of [1 - s.oleh, s.oleh]) {
          baik += 1;
          if (!(await askBaik(pihak))) salah.push(`${i} good request of ${KLIEN[pihak]}`);
        }
      });
      expect(salah).toEqual([]);
      expect(uji.log).toEqual([]);
      expect((await countBukti()) - sebelum).toBe(BANYAK + baik);
      expect(new Set(korelasi).size).toBe(korelasi.length);
      const tercatat = await runSql(
        uji.ownerUrl,
        "SELECT count(*) AS n FROM inti.bukti WHERE korelasi = ANY($1)",
        [korelasi],
      );
      expect(Number(tercatat[0]?.["n"])).toBe(korelasi.length);
      for (const s of [200, 400, 401, 405, 406, 415])
        expect([s, (status.get(s) ?? 0) > 0]).toEqual([s, true]);
    },
    TENGGAT_MS,
  );

  it("are refused below HTTP too, and the next requests are answered", async () => {
    for (const bita of MENTAH) {
      const jawaban = await sendBita(uji.alamat, bita);
      expect([bita.slice(0, 80), jawaban.slice(0, 12)]).toEqual([
        bita.slice(0, 80),
        expect.stringMatching(/^(?:HTTP\/1\.1 4..|)$/),
      ]);
      expect([await askBaik(0), await askBaik(1)]).toEqual([true, true]);
    }
    expect(uji.log).toEqual([]);
  });
});
