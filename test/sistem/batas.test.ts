import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readsData } from "#akses/audiens.js";
import { BATAS } from "#graphql/batas.js";
import { buildSkema } from "#graphql/skema.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { createScratchDatabase, listServers, type ScratchDatabase } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { graphql, type JawabanKawat, kepalaKlien, readKode, sendKawat } from "./kawat.js";
import { listHalamanPenuh } from "./semua-medan.js";
import { type SqlTerlihat, startSqlTerlihat } from "./sql-terlihat.js";
import { addTinjauanContoh } from "./tinjauan-uji.js";

const MIB = 1024 * 1024;
const PIHAK_I = "pihak_1_sistem_mitra";
/** The standard introspection with everything that a tool may ask for, `ofType` nine levels deep. */
const INTROSPEKSI = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

const INTI = INTROSPEKSI.slice(INTROSPEKSI.indexOf("__schema"), INTROSPEKSI.indexOf("fragment")).replace(
  /\}\s*$/,
  "",
);

const ulang = (banyak: number, satu: (i: number) => string, sambung = " "): string =>
  Array.from({ length: banyak }, (_, i) => satu(i)).join(sambung);
const alias = (banyak: number, medan: string): string => ulang(banyak, (i) => `a${i}: ${medan}`);
const DAFTAR = (isi: string): string => `{ daftarPerseroan(first: 1) { nodes { ${isi} } } }`;

/** A fragment that holds the one before it twice, so that its fields double with each. */
function bom(tingkat: number, tipe: string, isi: string, daun: string): string {
  const lapis = ulang(
    tingkat,
    (i) => `fragment f${i} on ${tipe} { ${isi.replaceAll("ISI", `...f${i + 1}`)} }`,
  );
  return `${lapis} fragment f${tingkat} on ${tipe} { ${daun} }`;
}

interface Serangan {
  readonly nama: string;
  readonly badan: string;
  readonly kode: string;
}

const serangan = (
  nama: string,
  query: string,
  kode = "QUERY_TOO_COMPLEX",
  variables?: unknown,
): Serangan => ({
  nama,
  badan: graphql(query, variables),
  kode,
});

const TIDAK_SAH = "GRAPHQL_VALIDATION_FAILED";
const npwp = (i: number): string => `1000${String(i).padStart(12, "0")}`;
const NPWP_1001 = Array.from({ length: 1_001 }, (_, i) => npwp(i));
const NPWP_20000 = Array.from({ length: 20_000 }, (_, i) => npwp(i));
const SARING = "query($f: FilterEntitas) { daftarPerseroan(filter: $f) { totalCount } }";
const DALAM = (n: number): string => `${'{"a":'.repeat(n)}1${"}".repeat(n)}`;

/** Threats 110 to 127, 132 and 133. */
const SERANGAN: readonly Serangan[] = [
  serangan(
    "a cycle of fragments on Query",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    TIDAK_SAH,
  ),
  serangan(
    "a fragment inside itself below a list",
    `${DAFTAR("...A")} fragment A on Perseroan { ...A }`,
    TIDAK_SAH,
  ),
  serangan(
    "a cycle through introspection",
    "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
    TIDAK_SAH,
  ),
  serangan(
    "21 levels",
    `{ __schema { types { ${ulang(18, () => "ofType {")} name ${ulang(18, () => "}")} } } }`,
  ),
  serangan("1,300 levels of fields", `${ulang(1_300, () => "{ a")}${"}".repeat(1_300)}`),
  serangan("3,900 levels of list literals", `{ a(b: ${"[".repeat(3_900)}`),
  serangan("31 aliases of a root", `{ ${alias(31, "perjanjian { versi }")} }`),
  serangan("31 aliases of a leaf", DAFTAR(alias(31, "npwp"))),
  serangan("31 aliases of a list", `{ ${alias(31, "daftarPerseroan(first: 1) { totalCount }")} }`),
  serangan(
    "32 aliases unfolded from fragments",
    `{ ...A ...B } fragment A on Query { ...C } fragment B on Query { ...C } fragment C on Query { ${alias(16, "__typename")} }`,
  ),
  serangan("a field 3,900 times", `{ ${ulang(3_900, () => "__typename")} }`),
  serangan("a field 1,900 times, each compared with each", `{ ${ulang(1_900, () => "__typename")} }`),
  serangan("a field 2,001 times below a list", DAFTAR(ulang(2_001, () => "npwp"))),
  serangan(
    "400 fields whose arguments differ",
    `{ ${ulang(400, (i) => `__type(name: "a${i}") { name }`, "")} }`,
    TIDAK_SAH,
  ),
  serangan(
    "overlapping fragments whose arguments differ",
    `{ ${ulang(60, (i) => `...f${i}`)} } ${ulang(60, (i) => `fragment f${i} on Query { x: daftarPerseroan(first: ${i + 1}) { totalCount } }`)}`,
  ),
  serangan(
    "overlapping fragments three deep",
    `{ ...f0 } ${ulang(60, (i) => `fragment f${i} on Query { ...f${Math.min(i + 1, 60)} ...f${Math.min(i + 2, 60)} daftarPerseroan(first: ${i + 1}) { totalCount } }`)} fragment f60 on Query { __typename }`,
  ),
  serangan("a chain of 400 fragments", `{ ...f0 } ${bom(400, "Query", "ISI", "__typename zzz")}`, TIDAK_SAH),
  serangan("a bomb of fragments on Query", `{ ...f0 } ${bom(40, "Query", "ISI ISI", "__typename")}`),
  serangan(
    "a bomb of fragments on a record",
    `${DAFTAR("...f0")} ${bom(40, "Perseroan", "ISI ISI", "npwp")}`,
  ),
  serangan(
    "a bomb of nested fragments",
    `${DAFTAR("domisili { provinsi { ...f0 } }")} ${bom(40, "Wilayah", "... { ISI } ... { ISI }", "kode")}`,
  ),
  serangan("a bomb that nothing uses", `{ __typename } ${bom(40, "Query", "ISI ISI", "__typename")}`),
  serangan(
    "400 fragments that nothing uses",
    `{ __typename } ${ulang(400, (i) => `fragment f${i} on Query { __typename }`)}`,
    TIDAK_SAH,
  ),
  serangan("51 directives", `{ ${ulang(51, () => "__typename @skip(if: true)")} }`),
  serangan("one field with 500 directives", `{ __typename ${ulang(500, () => "@include(if: true)")} }`),
  serangan("1,500 unknown directives", `{ __typename ${ulang(1_500, (i) => `@d${i}`)} }`),
  serangan(
    "500 operations without a name to choose",
    ulang(500, (i) => `query q${i} { __typename }`),
    TIDAK_SAH,
  ),
  serangan(
    "5,000 operations",
    ulang(5_000, (i) => `query q${i} { __typename }`),
  ),
  serangan("40,000 fields of text", `{ ${ulang(40_000, () => "b")} }`),
  serangan("a literal of 400 KB", `{ perseroan(npwp: "${"9".repeat(400_000)}") { npwp } }`, TIDAK_SAH),
  serangan(
    "a block literal of 300 KB",
    `{ perseroan(npwp: """${"\\n".repeat(100_000)}""") { npwp } }`,
    TIDAK_SAH,
  ),
  serangan("a name of 400 KB", `{ ${"a".repeat(400_000)} }`, TIDAK_SAH),
  serangan(
    "a number of 400 KB",
    `{ daftarPerseroan(first: ${"9".repeat(400_000)}) { totalCount } }`,
    TIDAK_SAH,
  ),
  serangan("a variable of 400 KB", "query($n: NPWP!) { perseroan(npwp: $n) { npwp } }", "BAD_USER_INPUT", {
    n: "9".repeat(400_000),
  }),
  serangan("1,300 errors in one document", `{ ${ulang(1_300, (i) => `z${i}`)} }`, TIDAK_SAH),
  serangan("20,000 bad values in one variable", SARING, "BAD_USER_INPUT", {
    f: { npwp: NPWP_20000.map(() => "x") },
  }),
  serangan("1,000 unknown members in one variable", SARING, "BAD_USER_INPUT", {
    f: Object.fromEntries(NPWP_1001.map((n) => [`z${n}`, 1])),
  }),
  serangan("20,000 values of a filter", SARING, "BAD_USER_INPUT", { f: { npwp: NPWP_20000 } }),
  serangan("1,001 values of a filter", SARING, "BAD_USER_INPUT", { f: { npwp: NPWP_1001 } }),
  serangan(
    "1,001 values in the document",
    `{ daftarPerseroan(filter: { npwp: [${NPWP_1001.map((n) => `"${n}"`)}] }) { totalCount } }`,
    "BAD_USER_INPUT",
  ),
  serangan("1,001 ids", SARING, "BAD_USER_INPUT", { f: { id: NPWP_1001 } }),
  serangan("1,001 KBLI codes", SARING, "BAD_USER_INPUT", {
    f: { kbli: NPWP_1001.map((_, i) => String(10_000 + i)) },
  }),
  serangan("a page of 1,001", "{ daftarPerseroan(first: 1001) { totalCount } }"),
  serangan("a page of 100,000", "{ daftarPerseroan(first: 100000) { nodes { npwp } } }"),
  serangan(
    "a page of a thousand million",
    "query($n: Int) { daftarPerseroan(first: $n) { nodes { npwp } } }",
    "QUERY_TOO_COMPLEX",
    { n: 1e9 },
  ),
  serangan(
    "a page beyond Int",
    "query($n: Int) { daftarPerseroan(first: $n) { nodes { npwp } } }",
    "BAD_USER_INPUT",
    { n: 1e12 },
  ),
  serangan("a page below one", "{ daftarPerseroan(first: -1) { nodes { npwp } } }", "BAD_USER_INPUT"),
  serangan(
    "30 pages of 1,000",
    `{ ${alias(30, "daftarPerseroan(first: 1000) { nodes { npwp namaEntitas pengurus { nama jabatan } } edges { cursor } }")} }`,
  ),
  serangan(
    "introspection three times",
    `{ ${ulang(3, (i) => `a${i}: ${INTI}`)} } ${INTROSPEKSI.slice(INTROSPEKSI.indexOf("fragment"))}`,
  ),
  serangan(
    "30 aliases of a wide introspection",
    `{ ${alias(30, "__schema { types { description fields { description type { description } } inputFields { description } } }")} }`,
  ),
  serangan("@defer", "{ perjanjian { ... @defer { nomor } } }", TIDAK_SAH),
  serangan("@stream", "{ hakAkses @stream(initialCount: 1) { koordinat } }", TIDAK_SAH),
  serangan("a subscription", "subscription { perjanjian { nomor } }", TIDAK_SAH),
  serangan("a mutation of a data root", "mutation { daftarPerseroan { totalCount } }", TIDAK_SAH),
  serangan(
    "a mutation beside the query that is asked for",
    "query a { __typename } mutation b { perjanjian { nomor } }",
    TIDAK_SAH,
  ),
  {
    nama: "a persisted query",
    badan: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } } }),
    kode: "BAD_REQUEST",
  },
  {
    nama: "a persisted query to be kept",
    badan: JSON.stringify({
      query: "{ __typename }",
      extensions: { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } },
    }),
    kode: "BAD_REQUEST",
  },
  {
    nama: "a batch",
    badan: JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]),
    kode: "BAD_REQUEST",
  },
  { nama: "an empty batch", badan: "[]", kode: "BAD_REQUEST" },
  {
    nama: "a batch of 10,000",
    badan: JSON.stringify(Array.from({ length: 10_000 }, () => ({ query: "{a}" }))),
    kode: "BAD_REQUEST",
  },
  {
    nama: "variables 10,000 deep",
    badan: `{"query":"{ __typename }","variables":${DALAM(10_000)}}`,
    kode: "BAD_REQUEST",
  },
  { nama: "a body 100,000 deep", badan: "[".repeat(100_000), kode: "BAD_REQUEST" },
];

function clientOf(audiens: Audiens): string {
  return DEMO_KLIEN.find((k) => k.pihak === audiens.pihak && k.peran === audiens.peran)?.id ?? "";
}

describe.each(listServers())("the limits of one request on $name", (server) => {
  let basis: ScratchDatabase;
  let sql: SqlTerlihat;
  let uji: ServerUji;
  const kepala = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    basis = await createScratchDatabase(server);
    sql = await startSqlTerlihat(basis.url);
    uji = await startServerUji(server, { contoh: true, databaseUrl: sql.url });
    await addTinjauanContoh(basis.url, 200);
    for (const k of DEMO_KLIEN) kepala.set(k.id, await kepalaKlien(uji, k.id));
  });
  afterAll(async () => {
    await uji?.stop();
    await sql?.close();
    await basis?.drop();
  });

  const ask = (klien: string, badan: string): Promise<JawabanKawat> =>
    sendKawat(uji.alamat, { kepala: kepala.get(klien) ?? {}, badan });

  it("are published limits, none of them changed in passing", () => {
    expect(BATAS).toEqual({
      depth: 20,
      aliases: 30,
      tokens: 4_000,
      directives: 50,
      fields: 2_000,
      cost: 500_000,
      pageSize: 1_000,
      body: 524_288,
    });
  });

  it("are published whole to the explorer", async () => {
    const jawaban = await fetch(`${uji.alamat}/penjelajah/batas.json`);
    expect(jawaban.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await jawaban.json()).toEqual(BATAS);
  });

  it.each(SERANGAN)("refuse $nama: $kode, a small answer, nothing read", async ({ badan, kode }) => {
    sql.clear();
    const jawaban = await ask("bpjs-sistem", badan);
    expect([jawaban.status, readKode(jawaban.isi)]).toEqual([400, kode]);
    expect(jawaban.isi.length).toBeLessThan(1_000);
    expect(sql.of(PIHAK_I)).toEqual([]);
  });

  it("leave room for what is at them: 30 aliases, 20 levels, 50 directives, 1,000 values, a small bomb", async () => {
    const boleh = [
      graphql(`{ ${alias(30, "perjanjian { versi }")} }`),
      graphql(`{ __schema { types { ${ulang(17, () => "ofType {")} name ${ulang(17, () => "}")} } } }`),
      graphql(`{ ${ulang(500, () => "__typename")} }`),
      graphql(`{ ${ulang(50, () => "__typename @include(if: true)")} }`),
      graphql(SARING, { f: { npwp: NPWP_1001.slice(1) } }),
      graphql(`{ ...f0 } ${bom(10, "Query", "ISI ISI", "__typename")}`),
    ];
    for (const badan of boleh) {
      const jawaban = await ask("bpjs-sistem", badan);
      expect([jawaban.status, readKode(jawaban.isi)]).toEqual([200, undefined]);
      expect(jawaban.isi.length).toBeLessThan(MIB);
    }
  });

  it("read 30 pages of one operation one after the other, on one connection", async () => {
    const sebelum = sql.connections(PIHAK_I);
    expect(sebelum).toBeLessThanOrEqual(1);
    const satu = "daftarPerseroan(first: 1000) { nodes { npwp namaEntitas pengurus { nama jabatan } } }";
    const jawaban = await ask("bpjs-sistem", graphql(`{ ${alias(30, satu)} }`));
    expect([jawaban.status, readKode(jawaban.isi)]).toEqual([200, undefined]);
    expect(sql.connections(PIHAK_I)).toBe(1);
  });

  it("keep the largest answer that introspection can be made to give below 1 MiB", async () => {
    const lebar =
      "__schema { types { description fields { description type { description ofType { description } } } inputFields { description } enumValues { description } } }";
    for (let banyak = 30; banyak > 0; banyak--) {
      const jawaban = await ask("ahu-petugas", graphql(`{ ${alias(banyak, lebar)} }`));
      if (jawaban.status === 400) continue;
      expect(jawaban.status).toBe(200);
      expect(jawaban.isi.length).toBeLessThan(MIB);
      return;
    }
    expect.unreachable("no wide introspection is answered");
  });

  it.each(SEMUA_AUDIENS.map((a) => [namaAudiens(a), a] as const))(
    "let %s read the standard introspection",
    async (_, audiens) => {
      const jawaban = await ask(clientOf(audiens), graphql(INTROSPEKSI));
      expect(jawaban.status).toBe(200);
      expect(jawaban.isi.length).toBeLessThan(MIB);
    },
  );

  const HALAMAN = SEMUA_AUDIENS.flatMap((audiens) =>
    listHalamanPenuh(buildSkema(audiens), BATAS.pageSize).map((h) => ({
      ...h,
      audiens,
      nama: namaAudiens(audiens),
    })),
  );

  it.each(HALAMAN)("let $nama ask $akar for a page of 1000 $cara", async ({ audiens, akar, query }) => {
    sql.clear();
    const jawaban = await ask(clientOf(audiens), graphql(query));
    if (!readsData(audiens)) {
      expect([jawaban.status, readKode(jawaban.isi)]).toEqual([403, "ROLE_READS_NO_DATA"]);
      return;
    }
    expect([jawaban.status, readKode(jawaban.isi)]).toEqual([200, undefined]);
    const { data } = JSON.parse(jawaban.isi) as {
      data: Record<string, { nodes: unknown[]; edges: { node: unknown }[] }>;
    };
    expect(data[akar]?.edges.map((e) => e.node)).toEqual(data[akar]?.nodes);
    expect(data[akar]?.nodes.length).toBeGreaterThan(0);
  });

  it.each([
    [
      "bpjs-sistem",
      "pihak_1_sistem_mitra",
      "daftarPerseroan",
      "npwp pengurus { nama alamatEmail } dataTidakTersedia { jalur }",
    ],
    ["bpjs-sistem", "pihak_1_sistem_mitra", "daftarPersekutuan", "npwp pengurus { nama } sekutu { nama }"],
    [
      "bpjs-petugas",
      "pihak_1_petugas",
      "daftarPesertaStatusEntitas",
      "status entitas { npwp pengurus { nama } ... on Persekutuan { sekutu { nama } } }",
    ],
    [
      "bpjs-petugas",
      "pihak_1_petugas",
      "daftarTinjauan",
      "bobot unsur { unsur bobot } keputusan badanUsaha { nama } entitas { npwp pengurus { nama } }",
    ],
  ])(
    "read %s's page of 100 with its pengurus, from a cursor too, in at most three statements",
    async (klien, peran, akar, isi) => {
      const page = (after: string): string =>
        graphql(`{ ${akar}(first: 100${after}) { pageInfo { endCursor hasNextPage } nodes { ${isi} } } }`);
      const satu = await ask(klien, page(""));
      const kursor = /"endCursor":"([^"]+)"/.exec(satu.isi)?.[1];
      expect(kursor).toBeDefined();
      sql.clear();
      const dua = await ask(klien, page(`, after: "${kursor}"`));
      expect(dua.status).toBe(200);
      const pernyataan = sql.of(peran);
      expect(pernyataan.length).toBeGreaterThan(0);
      expect(pernyataan.length).toBeLessThanOrEqual(3);
    },
  );
});
