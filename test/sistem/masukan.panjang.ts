import { randomBytes } from "node:crypto";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readsData } from "#akses/audiens.js";
import { buildSkema } from "#graphql/skema.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { parseNpwpArgumen } from "#rujukan/npwp.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { listServers, runSql } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import {
  createAgent,
  eachOf,
  graphql,
  type JawabanKawat,
  kepalaKlien,
  readKode,
  sendKawat,
} from "./kawat.js";
import { addTinjauanContoh } from "./tinjauan-uji.js";

const PEMBACA = SEMUA_AUDIENS.filter(readsData);
const clientOf = (a: Audiens): string =>
  DEMO_KLIEN.find((k) => k.pihak === a.pihak && k.peran === a.peran)?.id ?? "";

/** A list root of a schema with its filter. */
interface Daftar {
  readonly akar: string;
  readonly filter: GraphQLInputObjectType;
}

/** A look-up root with its one argument. */
interface Tunggal {
  readonly akar: string;
  readonly kunci: string;
  readonly tipe: string;
}

function rootsOf(audiens: Audiens): {
  readonly daftar: readonly Daftar[];
  readonly tunggal: readonly Tunggal[];
} {
  const semua = Object.values(buildSkema(audiens).getQueryType()?.getFields() ?? {}).filter(
    (m) => m.args.length > 0,
  );
  return {
    daftar: semua.flatMap((m) => {
      const filter = getNamedType(m.args.find((a) => a.name === "filter")?.type);
      return isInputObjectType(filter) ? [{ akar: m.name, filter }] : [];
    }),
    tunggal: semua.flatMap((m) => {
      const [arg] = m.args;
      const objek = getNamedType(m.type);
      return arg !== undefined && m.args.length === 1 && isObjectType(objek)
        ? [{ akar: m.name, kunci: arg.name, tipe: String(arg.type) }]
        : [];
    }),
  };
}

const isDaftar = (tipe: GraphQLInputType): boolean => isListType(getNullableType(tipe));

const [server] = listServers();
let uji: ServerUji;
const kepala = new Map<string, Record<string, string>>();
const agent = createAgent(8);

beforeAll(async () => {
  if (server === undefined) throw new Error("no server to test on");
  uji = await startServerUji(server, { contoh: true });
  await addTinjauanContoh(uji.ownerUrl);
  for (const a of PEMBACA) kepala.set(clientOf(a), await kepalaKlien(uji, clientOf(a)));
});
afterAll(async () => {
  agent.destroy();
  await uji?.stop();
});

const send = (
  klien: string,
  badan: string,
  lain: Readonly<Record<string, string>> = {},
): Promise<JawabanKawat> =>
  sendKawat(uji.alamat, { kepala: { ...kepala.get(klien), ...lain }, badan, agent });
const ask = (klien: string, query: string, variables?: unknown): Promise<JawabanKawat> =>
  send(klien, graphql(query, variables));

/** Status, code, place and rule of a refusal. */
function refusalOf({ status, isi }: JawabanKawat): unknown {
  const { errors } = JSON.parse(isi) as { errors?: { extensions: Record<string, unknown> }[] };
  const { code, tempat, aturan } = errors?.[0]?.extensions ?? {};
  return { status, code, tempat, aturan };
}
/** All that a refusal may be made of (contract.md §3). */
const ANGGOTA: ReadonlySet<string> = new Set(
  "message locations path extensions code dasar keadaan tempat aturan korelasi".split(" "),
);

function membersOf(isi: string): readonly string[] {
  const {
    data,
    errors = [],
    ...lain
  } = JSON.parse(isi) as { data?: unknown; errors?: { extensions: object }[] };
  expect(data === undefined || errors.length === 0).toBe(true);
  return [...Object.keys(lain), ...errors.flatMap((e) => [...Object.keys(e), ...Object.keys(e.extensions)])];
}
const badInput = (tempat: string, aturan: string): unknown => ({
  status: 400,
  code: "BAD_USER_INPUT",
  tempat,
  aturan,
});

describe.each(PEMBACA.map((a) => [namaAudiens(a), a] as const))("the inputs of %s", (_, audiens) => {
  const klien = clientOf(audiens);
  const { daftar, tunggal } = rootsOf(audiens);
  /** The inputs of PETUGAS are those of both SISTEM_MITRA, and some of this filter besides. */
  const isOwn = ({ filter }: Daftar): boolean =>
    audiens.peran === "SISTEM_MITRA" || filter.name === "FilterStatusEntitas";

  it("an explicit null in a filter is refused by its place, and never means all", async () => {
    for (const { akar, filter } of daftar) {
      const query = `query($f: ${filter.name}) { ${akar}(filter: $f) { totalCount } }`;
      expect(refusalOf(await ask(klien, `{ ${akar}(filter: null) { totalCount } }`))).toEqual(
        badInput("filter", "NULL"),
      );
      expect(refusalOf(await ask(klien, query, { f: null }))).toEqual(badInput("filter", "NULL"));
      for (const { name, type } of Object.values(filter.getFields())) {
        const literal = `{ ${akar}(filter: { ${name}: null }) { totalCount } }`;
        expect(refusalOf(await ask(klien, literal))).toEqual(badInput(`filter.${name}`, "NULL"));
        expect(refusalOf(await ask(klien, query, { f: { [name]: null } }))).toEqual(
          badInput(`filter.${name}`, "NULL"),
        );
        const lewat = `query($v: ${type}) { ${akar}(filter: { ${name}: $v }) { totalCount } }`;
        expect(refusalOf(await ask(klien, lewat, { v: null }))).toEqual(badInput(`filter.${name}`, "NULL"));
        if (!isDaftar(type)) continue;
        const isi = `query($v: [${getNamedType(type)}]) { ${akar}(filter: { ${name}: $v }) { totalCount } }`;
        expect((await ask(klien, isi, { v: [null] })).status).toBe(400);
        expect((await ask(klien, `{ ${akar}(filter: { ${name}: [null] }) { totalCount } }`)).status).toBe(
          400,
        );
        expect((await ask(klien, query, { f: { [name]: [null] } })).status).toBe(400);
      }
    }
  });

  it("an omitted filter, an omitted variable and an empty filter mean all; an empty list finds nothing", async () => {
    for (const { akar, filter } of daftar) {
      const { isi: semua } = await ask(klien, `{ ${akar} { totalCount } }`);
      expect(semua).toMatch(/"totalCount":[1-9]/);
      const query = `query($f: ${filter.name}) { ${akar}(filter: $f) { totalCount } }`;
      expect((await ask(klien, query)).isi).toBe(semua);
      expect((await ask(klien, query, { f: {} })).isi).toBe(semua);
      for (const { name, type } of Object.values(filter.getFields())) {
        const lewat = `query($v: ${type}) { ${akar}(filter: { ${name}: $v }) { totalCount } }`;
        expect((await ask(klien, lewat)).isi).toBe(semua);
        if (!isDaftar(type)) continue;
        expect((await ask(klien, query, { f: { [name]: [] } })).isi).toContain('"totalCount":0');
      }
    }
  });

  it("a page is 1 to 1000 rows, in the document and by variable", async () => {
    const aturan = "HALAMAN_1_SAMPAI_1000";
    for (const { akar } of daftar) {
      const query = `query($n: Int) { ${akar}(first: $n) { nodes { id } } }`;
      for (const n of [0, -1, -2_147_483_648, null]) {
        expect(refusalOf(await ask(klien, `{ ${akar}(first: ${n}) { nodes { id } } }`))).toEqual(
          badInput("first", aturan),
        );
        expect(refusalOf(await ask(klien, query, { n }))).toEqual(badInput("first", aturan));
      }
      for (const n of [1_001, 2_147_483_647]) {
        const ditolak = { status: 400, code: "QUERY_TOO_COMPLEX", tempat: "first", aturan };
        expect(refusalOf(await ask(klien, `{ ${akar}(first: ${n}) { nodes { id } } }`))).toEqual(ditolak);
        expect(refusalOf(await ask(klien, query, { n }))).toEqual(ditolak);
      }
      for (const n of [2_147_483_648, 1.5, "1", true, [1], {}]) {
        expect(refusalOf(await ask(klien, query, { n }))).toMatchObject({
          status: 400,
          code: "BAD_USER_INPUT",
          aturan: "VARIABEL",
        });
      }
      expect((await ask(klien, query, { n: 1 })).status).toBe(200);
      expect((await ask(klien, query)).isi).toBe((await ask(klien, query, { n: 100 })).isi);
    }
  });

  it("a cursor opens for its list, its filter and its audience only", async () => {
    const [satu, lain] = daftar;
    const akar = satu?.akar ?? "";
    const kursor = await readKursor(klien, akar, "");
    const page = (after: string | null, saring = ""): Promise<JawabanKawat> =>
      ask(klien, `query($a: String) { ${akar}(first: 1, after: $a${saring}) { nodes { id } } }`, {
        a: after,
      });
    expect((await page(kursor)).status).toBe(200);
    expect((await page(null)).isi).toBe((await ask(klien, `{ ${akar}(first: 1) { nodes { id } } }`)).isi);
    const asing = await Promise.all(
      PEMBACA.filter((a) => a !== audiens).map((a) =>
        readKursor(clientOf(a), rootsOf(a).daftar[0]?.akar ?? "", ""),
      ),
    );
    const id = /"id":"([^"]+)"/.exec((await page(null)).isi)?.[1] ?? "";
    const dibalik = (kursor.startsWith("A") ? "B" : "A") + kursor.slice(1);
    const palsu = [
      "",
      "0",
      "1",
      "MQ==",
      `${kursor}=`,
      ` ${kursor}`,
      kursor.slice(1),
      dibalik,
      id,
      "A".repeat(22),
      "-".repeat(22),
      "\0".repeat(22),
      "9".repeat(10_000),
      ...asing,
    ];
    for (let i = 0; i < 20; i++) palsu.push(randomBytes(16).toString("base64url"));
    for (const p of palsu) expect(refusalOf(await page(p))).toEqual(badInput("after", "KURSOR"));
    expect(refusalOf(await page(kursor, ", filter: { npwp: [] }"))).toEqual(badInput("after", "KURSOR"));
    if (lain === undefined) return;
    const salah = await ask(klien, `query($a: String) { ${lain.akar}(after: $a) { nodes { id } } }`, {
      a: kursor,
    });
    expect(refusalOf(salah)).toEqual(badInput("after", "KURSOR"));
  });

  it("a cursor serves a filter of 1000 values too, in any order of them", async () => {
    const { akar, filter } = daftar[0] ?? { akar: "", filter: null };
    const { isi } = await ask(klien, `{ ${akar}(first: 1000) { nodes { npwp } } }`);
    // Doubtful numbers are accepted from a register and shown, and refused as arguments (domain.md §1).
    const ada = [...new Set([...isi.matchAll(/"npwp":"(\d{16})"/g)].map((m) => String(m[1])))];
    const sah = ada.filter((n) => parseNpwpArgumen(n).ok);
    const npwp = [
      ...sah,
      ...Array.from({ length: 1_000 }, (_, i) => `1000${String(i).padStart(12, "0")}`),
    ].slice(0, 1_000);
    const query = `query($f: ${filter?.name}, $a: String) { ${akar}(first: 1, after: $a, filter: $f) { pageInfo { endCursor } nodes { npwp } } }`;
    const satu = await ask(klien, query, { f: { npwp } });
    const kursor = /"endCursor":"([^"]+)"/.exec(satu.isi)?.[1];
    expect(kursor).toBeDefined();
    const dua = await ask(klien, query, { f: { npwp: [...npwp].reverse() }, a: kursor });
    expect(dua.status).toBe(200);
    expect(refusalOf(await ask(klien, query, { f: { npwp: npwp.slice(1) }, a: kursor }))).toEqual(
      badInput("after", "KURSOR"),
    );
  });

  it("an id opens for its own kind of record and its audience only", async () => {
    for (const { akar, filter } of daftar) {
      const query = `query($f: ${filter.name}) { ${akar}(filter: $f) { nodes { id } } }`;
      const { isi } = await ask(klien, `{ ${akar}(first: 1) { nodes { id } } }`);
      const id = /"id":"([^"]+)"/.exec(isi)?.[1] ?? "";
      expect((await ask(klien, query, { f: { id: [id] } })).isi).toBe(isi);
      const asing: string[] = [];
      for (const a of PEMBACA) {
        for (const d of rootsOf(a).daftar.filter((x) => a !== audiens || x.akar !== akar)) {
          const lain = await ask(clientOf(a), `{ ${d.akar}(first: 1) { nodes { id } } }`);
          asing.push(/"id":"([^"]+)"/.exec(lain.isi)?.[1] ?? "");
        }
      }
      for (const p of [
        ...asing,
        "1",
        "0",
        "",
        `${id}=`,
        id.slice(1),
        "A".repeat(22),
        randomBytes(16).toString("base64url"),
      ]) {
        expect(refusalOf(await ask(klien, query, { f: { id: [id, p] } }))).toEqual(
          badInput("filter.id", "ID"),
        );
      }
    }
  });

  /** Digits and letters that stand in no answer of their own accord. */
  const PENANDA = "PENANDA9173918273";
  const NILAI: readonly unknown[] = [
    PENANDA,
    `${PENANDA}\0`,
    "9173918273918273",
    9173918273,
    91739182.73,
    [PENANDA],
    [[PENANDA]],
    { [PENANDA]: PENANDA },
    { ' at "PENANDA9173918273";': 1 },
    [{ id: PENANDA }],
    true,
  ];
  const LITERAL = [
    `"${PENANDA}"`,
    PENANDA,
    `"""${PENANDA}"""`,
    '"9173918273918273"',
    "9173918273",
    "91739182.73",
    `["${PENANDA}"]`,
    `[${PENANDA}]`,
    `{ ${PENANDA}: "${PENANDA}" }`,
    `$${PENANDA}`,
  ];

  it("no refusal repeats a value, wherever and however it was given", async () => {
    const badan: string[] = [];
    for (const { akar, kunci, tipe } of tunggal) {
      for (const l of LITERAL) badan.push(graphql(`{ ${akar}(${kunci}: ${l}) { id } }`));
      for (const v of NILAI)
        badan.push(graphql(`query($v: ${tipe}) { ${akar}(${kunci}: $v) { id } }`, { v }));
    }
    for (const { akar, filter } of daftar.filter(isOwn)) {
      for (const arg of ["first", "after", "filter", PENANDA]) {
        for (const l of LITERAL) badan.push(graphql(`{ ${akar}(${arg}: ${l}) { totalCount } }`));
      }
      for (const v of NILAI) {
        badan.push(graphql(`query($v: Int) { ${akar}(first: $v) { totalCount } }`, { v }));
        badan.push(graphql(`query($v: String) { ${akar}(after: $v) { totalCount } }`, { v }));
        badan.push(graphql(`query($v: ${filter.name}) { ${akar}(filter: $v) { totalCount } }`, { v }));
      }
      for (const { name, type } of Object.values(filter.getFields())) {
        for (const l of LITERAL) badan.push(graphql(`{ ${akar}(filter: { ${name}: ${l} }) { totalCount } }`));
        for (const v of NILAI) {
          badan.push(
            graphql(`query($f: ${filter.name}) { ${akar}(filter: $f) { totalCount } }`, { f: { [name]: v } }),
          );
          badan.push(
            graphql(`query($v: ${type}) { ${akar}(filter: { ${name}: $v }) { totalCount } }`, { v }),
          );
        }
        if (isEnumType(getNamedType(type))) expect(LITERAL).toContain(PENANDA);
      }
    }
    await eachOf(badan, 8, async (isi) => {
      const jawaban = await send(klien, isi);
      expect([isi, jawaban.status < 500]).toEqual([isi, true]);
      expect([isi, membersOf(jawaban.isi).filter((m) => !ANGGOTA.has(m))]).toEqual([isi, []]);
      expect([isi, `${jawaban.isi} ${jawaban.kepala.join(" ")}`]).toEqual([
        isi,
        expect.not.stringContaining("91739182"),
      ]);
    });
    expect(uji.log.join("\n")).not.toContain("91739182");
  });
});

describe("null in a variable that has a default", () => {
  it.each([
    ["b", "query q($b: Boolean = true) { perjanjian @skip(if: $b) { versi } }"],
    ["b", "query q($b: Boolean = true) { perjanjian { versi @include(if: $b) } }"],
    ["b", "query q($b: Boolean = true) { ...F @skip(if: $b) } fragment F on Query { perjanjian { versi } }"],
    ["b", "query q($b: Boolean = true) { ...F } fragment F on Query { perjanjian { versi @skip(if: $b) } }"],
    ["b", "query q($b: Boolean = true) { __schema { queryType @include(if: $b) { name } } }"],
    ["b", 'query q($b: String = "Perseroan") { __type(name: $b) { name } }'],
    ["b", 'query q($b: NPWP = "0019990019000000") { perseroan(npwp: $b) { npwp } }'],
    [
      "b",
      'query q($b: NPWP = "0019990019000000") { daftarPerseroan(filter: { npwp: [$b] }) { totalCount } }',
    ],
  ])("%s is refused by its name where a value must stand (%#)", async (nama, query) => {
    for (let ke = 1; ke <= 3; ke++) {
      const jawaban = await ask("bpjs-sistem", query, { [nama]: null });
      expect(refusalOf(jawaban)).toEqual(badInput(nama, "VARIABEL"));
    }
    expect((await ask("bpjs-sistem", query)).status).toBe(200);
    expect(uji.log).toEqual([]);
  });

  it("stays null where null may stand", async () => {
    const query =
      "query q($n: Int = 1) { __schema { types { name } } daftarPerseroan(first: $n) { totalCount } }";
    expect((await ask("bpjs-sistem", query, { n: 1 })).status).toBe(200);
    const deprecated =
      'query q($d: Boolean = true) { __type(name: "Query") { fields(includeDeprecated: $d) { name } } }';
    expect((await ask("bpjs-sistem", deprecated, { d: null })).status).toBe(200);
  });
});

describe("values outside GraphQL", () => {
  it("are not repeated either: headers, address, members of the body", async () => {
    const nilai = "PENANDA9173918273";
    const kasus: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ["/graphql", { "content-type": nilai }, "{}"],
      ["/graphql", { "content-encoding": nilai }, "{}"],
      ["/graphql", { accept: `text/${nilai}` }, graphql("{ __typename }")],
      ["/graphql", { authorization: `Bearer ${nilai}` }, "{}"],
      ["/graphql", { host: `${nilai}.example` }, "{}"],
      ["/graphql", { origin: `http://${nilai}.example` }, "{}"],
      ["/graphql", { "x-request-id": nilai, cookie: nilai }, graphql("{ z }")],
      ["/graphql", {}, `{"query":"${nilai}`],
      ["/graphql", {}, `{"query":{"${nilai}":1}}`],
      ["/graphql", {}, `{"query":"{ __typename }","operationName":"${nilai}"}`],
      ["/graphql", {}, `{"query":"{ __typename }","variables":"${nilai}"}`],
      ["/graphql", {}, `{"query":"{ __typename }","extensions":{"persistedQuery":"${nilai}"}}`],
      ["/graphql", {}, graphql(`{ ${nilai} }`)],
      [
        "/graphql",
        {},
        graphql(`query ${nilai} { ${nilai}: ${nilai}(${nilai}: ${nilai}) @${nilai} { ...${nilai} } }`),
      ],
      [
        "/graphql",
        {},
        graphql(`query($${nilai}: NPWP!) { perseroan(npwp: $${nilai}) { id } }`, { [`${nilai}x`]: nilai }),
      ],
      [`/graphql?${nilai}`, {}, graphql("{ z }")],
      [`/${nilai}`, {}, "{}"],
      [`/%${nilai}`, {}, "{}"],
    ];
    for (const [jalur, lain, badan] of kasus) {
      const jawaban = await sendKawat(uji.alamat, {
        jalur,
        kepala: { ...kepala.get("bpjs-sistem"), ...lain },
        badan,
      });
      const teks = `${jawaban.isi} ${jawaban.kepala.join(" ")}`.replace(`"tempat":"${nilai}"`, "variable");
      expect([jalur, lain, badan, jawaban.status >= 400, teks.includes(nilai)]).toEqual([
        jalur,
        lain,
        badan,
        true,
        false,
      ]);
    }
    expect(uji.log).toEqual([]);
  });
});

describe("a look-up", () => {
  it("that finds several says so, without data and without what it found; the list finds them", async () => {
    const [satu] = await runSql(
      uji.ownerUrl,
      `UPDATE inti.register_entitas SET npwp = '1000999988887777' WHERE id IN (
         SELECT id FROM inti.register_entitas WHERE register = (SELECT register FROM inti.register_entitas WHERE id_sumber IS NOT NULL AND jenis IS NULL LIMIT 1)
         AND dihapus_pada IS NULL AND npwp <> '0019990019000000' ORDER BY id LIMIT 2) RETURNING id`,
    );
    expect(satu).toBeDefined();
    const jawaban = await ask(
      "bpjs-sistem",
      '{ perseroan(npwp: "1000999988887777") { namaEntitas } perjanjian { versi } }',
    );
    expect([jawaban.status, readKode(jawaban.isi)]).toEqual([200, "NOT_UNIQUE"]);
    const { data } = JSON.parse(jawaban.isi) as { data: Record<string, unknown> };
    expect(data["perseroan"]).toBeNull();
    expect(data["perjanjian"]).toEqual({ versi: expect.any(String) });
    const semua = await ask(
      "bpjs-sistem",
      '{ daftarPerseroan(filter: { npwp: ["1000999988887777"] }) { totalCount } }',
    );
    expect(semua.isi).toContain('"totalCount":2');
    const bukti = await runSql(
      uji.ownerUrl,
      "SELECT hasil, sebab, jumlah FROM inti.bukti WHERE sebab LIKE 'NOT_UNIQUE%'",
    );
    expect(bukti).toEqual([{ hasil: "SEBAGIAN", sebab: "NOT_UNIQUE", jumlah: 0 }]);
  });

  it("that finds several says so each time its document comes, and by which name it was asked", async () => {
    await runSql(
      uji.ownerUrl,
      `UPDATE inti.register_entitas SET npwp = '1000999988886666' WHERE id IN (
         SELECT id FROM inti.register_entitas WHERE register = 'PERSEROAN' AND dihapus_pada IS NULL
         AND npwp NOT IN ('0019990019000000', '1000999988887777') ORDER BY id LIMIT 2)`,
    );
    const query =
      "query q($n: NPWP!, $m: NPWP!) { a: perseroan(npwp: $n) { npwp } b: perseroan(npwp: $m) { npwp } }";
    for (let ke = 1; ke <= 3; ke++) {
      const { status, isi } = await ask("bpjs-sistem", query, {
        n: "1000999988886666",
        m: "1000999988885555",
      });
      expect({ ke, status, ...JSON.parse(isi) }).toEqual({
        ke,
        status: 200,
        data: { a: null, b: null },
        errors: [
          {
            message: expect.stringMatching(/^Lebih dari satu/),
            path: ["a"],
            extensions: { code: "NOT_UNIQUE", korelasi: expect.any(String) },
          },
        ],
      });
    }
  });

  it("keeps every name that a caller gives its fields, each time", async () => {
    const query = "{ daftarPerseroan(first: 1) { __proto__: nodes { __a: npwp constructor: id } } }";
    const pertama = await ask("bpjs-sistem", query);
    expect(pertama.isi).toContain('"__proto__":[{"__a":');
    for (let ke = 2; ke <= 3; ke++) expect((await ask("bpjs-sistem", query)).isi).toBe(pertama.isi);
  });

  it("gives the record that the list gives, and that a status of it leads to", async () => {
    const isi =
      "id namaEntitas npwp nomorTelepon diubahPada jenisUsaha { kode versi } pengurus { nama jabatan } dataTidakTersedia { jalur alasan }";
    const npwp = "0019990019000000";
    const { isi: teks } = await ask(
      "bpjs-petugas",
      `{ satu: perseroan(npwp: "${npwp}") { ${isi} }
         daftar: daftarPerseroan(filter: { npwp: ["${npwp}"] }) { nodes { ${isi} } edges { node { ${isi} } } }
         status: pesertaStatusEntitas(npwp: "${npwp}") { entitas { ${isi} } } }`,
    );
    const { data } = JSON.parse(teks) as {
      data: {
        satu: unknown;
        daftar: { nodes: unknown[]; edges: { node: unknown }[] };
        status: { entitas: unknown };
      };
    };
    expect(data.satu).toMatchObject({ npwp, namaEntitas: "PT CONTOH TELADAN NUSANTARA" });
    expect(data.daftar.nodes).toEqual([data.satu]);
    expect(data.daftar.edges).toEqual([{ node: data.satu }]);
    expect(data.status.entitas).toEqual(data.satu);
  });

  it("takes no member that would say who asks", async () => {
    for (const anggota of [
      "pihak",
      "peran",
      "role",
      "audiens",
      "klien",
      "tujuan",
      "dihapusPada",
      "orderBy",
      "where",
      "OR",
    ]) {
      const literal = await ask(
        "bpjs-sistem",
        `{ daftarPerseroan(filter: { ${anggota}: "PIHAK_II" }) { totalCount } }`,
      );
      expect([anggota, literal.status]).toEqual([anggota, 400]);
      const query = "query($f: FilterEntitas) { daftarPerseroan(filter: $f) { totalCount } }";
      expect([anggota, (await ask("bpjs-sistem", query, { f: { [anggota]: "PIHAK_II" } })).status]).toEqual([
        anggota,
        400,
      ]);
    }
    const operator = await ask("bpjs-sistem", "query($n: NPWP!) { perseroan(npwp: $n) { npwp } }", {
      n: { startsWith: "0" },
    });
    expect(refusalOf(operator)).toEqual(badInput("n", "VARIABEL"));
  });

  it("of a number that nobody has is null, without an error", async () => {
    const jawaban = await ask("bpjs-sistem", '{ perseroan(npwp: "1000111122223333") { namaEntitas } }');
    expect([jawaban.status, jawaban.isi.trim()]).toEqual([200, '{"data":{"perseroan":null}}']);
  });
});

async function readKursor(klien: string, akar: string, saring: string): Promise<string> {
  const { isi } = await ask(klien, `{ ${akar}(first: 1${saring}) { pageInfo { endCursor } } }`);
  const kursor = /"endCursor":"([^"]+)"/.exec(isi)?.[1];
  if (kursor === undefined) throw new Error(`no cursor of ${akar}`);
  return kursor;
}
