import { createHash } from "node:crypto";
import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isSpecifiedScalarType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSkema } from "#graphql/skema.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import { listServers } from "../support/databases.js";
import { type ServerUji, startServerUji } from "../support/server-uji.js";
import { createAgent, eachOf, kepalaKlien, sendKawat } from "./kawat.js";

type Macam = "medan" | "argumen" | "masukan" | "nilai" | "tipe";
/** A document, or a whole body, that uses a name in one position. */
type Letak = (
  nama: string,
) => string | { readonly query: string; readonly variables?: unknown; readonly operationName?: string };

/** Names of a schema by kind. */
function namesOf(skema: GraphQLSchema): Readonly<Record<Macam, ReadonlySet<string>>> {
  const tipe = Object.values(skema.getTypeMap()).filter(
    (t) => !isIntrospectionType(t) && !isSpecifiedScalarType(t),
  );
  const medan = tipe.flatMap((t) =>
    isObjectType(t) || isInterfaceType(t) ? Object.values(t.getFields()) : [],
  );
  return {
    medan: new Set(medan.map((m) => m.name)),
    argumen: new Set(medan.flatMap((m) => m.args.map((a) => a.name))),
    masukan: new Set(tipe.flatMap((t) => (isInputObjectType(t) ? Object.keys(t.getFields()) : []))),
    nilai: new Set(tipe.flatMap((t) => (isEnumType(t) ? t.getValues().map((v) => v.name) : []))),
    tipe: new Set(tipe.map((t) => t.name)),
  };
}

/** A way from Query to a type, through fields that need no argument: how to select within it. */
function findJalan(skema: GraphQLSchema, nama: string): ((isi: string) => string) | undefined {
  const query = skema.getQueryType();
  const antrean: { tipe: unknown; jalur: readonly string[] }[] = [{ tipe: query, jalur: [] }];
  const dilihat = new Set<unknown>();
  for (const { tipe, jalur } of antrean) {
    if ((!isObjectType(tipe) && !isInterfaceType(tipe)) || dilihat.has(tipe)) continue;
    if (tipe.name === nama)
      return (isi) => `${["", ...jalur].join("{ ")} { ${isi} }${" }".repeat(jalur.length)}`;
    dilihat.add(tipe);
    for (const m of Object.values(tipe.getFields())) {
      if (!m.args.some(isRequiredArgument))
        antrean.push({ tipe: getNamedType(m.type), jalur: [...jalur, m.name] });
    }
  }
  const antarmuka = skema.getType(nama);
  const [satu] = isInterfaceType(antarmuka) ? skema.getPossibleTypes(antarmuka) : [];
  const jalan = satu === undefined ? undefined : findJalan(skema, satu.name);
  return jalan && ((isi) => jalan(`... on ${nama} { ${isi} }`));
}

/** Coordinates of types that an audience has, hidden from it; their names may be visible on other types. */
function listTertutup(
  skema: GraphQLSchema,
): readonly { readonly tipe: string; readonly nama: string; readonly letak: readonly Letak[] }[] {
  return Object.values(fullSchema().getTypeMap()).flatMap((penuh) => {
    const ada = skema.getType(penuh.name);
    if (isInputObjectType(penuh) && isInputObjectType(ada)) {
      const akar = Object.values(skema.getQueryType()?.getFields() ?? {}).find((m) =>
        m.args.some((a) => getNamedType(a.type) === ada),
      );
      const r = { ...RUMAH.PIHAK_I, daftar: akar?.name ?? "", filter: ada.name };
      const nama = Object.keys(penuh.getFields()).filter((n) => !(n in ada.getFields()));
      return nama.map((n) => ({ tipe: ada.name, nama: n, letak: listInputs(r) }));
    }
    if ((!isObjectType(penuh) && !isInterfaceType(penuh)) || (!isObjectType(ada) && !isInterfaceType(ada)))
      return [];
    const jalan = findJalan(skema, ada.name);
    const nama = Object.keys(penuh.getFields()).filter((n) => !(n in ada.getFields()));
    return nama.map((n) => ({
      tipe: ada.name,
      nama: n,
      letak: jalan === undefined ? [] : asField(jalan, ada.name),
    }));
  });
}

/** A name that never existed, of the same length, in no schema; the same one for each length. */
function neverExisted(nama: string): string {
  const huruf = createHash("sha512").update(String(nama.length)).digest("hex").replace(/\d/g, "q");
  return `z${huruf.repeat(2)}`.slice(0, nama.length);
}

/** What an audience can ask around a hidden name: a list root, its type and filter, an enum in its filter. */
interface Rumah {
  readonly daftar: string;
  readonly tunggal: string;
  readonly tipe: string;
  readonly filter: string;
  readonly medan: string;
  readonly antarmuka: string;
  readonly enumMedan: string;
  readonly enumTipe: string;
  readonly enumDaftar: string;
}

const RUMAH: Readonly<Record<Audiens["pihak"], Rumah>> = {
  PIHAK_I: {
    daftar: "daftarPersekutuan",
    tunggal: 'persekutuan(npwp: "0019990019000000"',
    tipe: "Persekutuan",
    filter: "FilterPersekutuan",
    medan: "namaEntitas",
    antarmuka: "Entitas",
    enumMedan: "jenis",
    enumTipe: "JenisPersekutuan",
    enumDaftar: "daftarPersekutuan",
  },
  PIHAK_II: {
    daftar: "daftarPesertaStatusNotaris",
    tunggal: 'pesertaStatusNotaris(nik: "3171014101900001"',
    tipe: "PesertaStatusNotaris",
    filter: "FilterStatusNotaris",
    medan: "perTanggal",
    antarmuka: "PesertaStatus",
    enumMedan: "segmenKepesertaan",
    enumTipe: "SegmenKepesertaan",
    enumDaftar: "daftarPesertaStatusNotaris",
  },
};

/** Positions of a name in which a field could stand, within a selection of type `tipe`. */
const asField = (pakai: (isi: string) => string, tipe: string): readonly Letak[] => [
  (n) => pakai(n),
  (n) => pakai(`x: ${n}`),
  (n) => pakai(`${n}: __typename`),
  (n) => pakai(`${n} { id }`),
  (n) => pakai(`${n}(first: 1) { nodes { id } }`),
  (n) => pakai(`__typename ${n} @skip(if: true)`),
  (n) => pakai(`__typename ${n} @include(if: false)`),
  (n) => pakai(`__typename ... @skip(if: true) { ${n} }`),
  (n) => pakai(`__typename ... on ${tipe} { ${n} }`),
  (n) => pakai(`__typename ... on ${tipe} @include(if: false) { x: ${n} }`),
  (n) => `${pakai("...F")} fragment F on ${tipe} { ${n} }`,
  (n) => `${pakai("__typename ...F @skip(if: true)")} fragment F on ${tipe} { ${n} }`,
  (n) => `${pakai("__typename")} fragment F on ${tipe} { ${n} }`,
  (n) => ({ query: `query($v: Boolean!) ${pakai(`__typename ${n} @skip(if: $v)`)}`, variables: { v: true } }),
  (n) => ({ query: `query($v: Boolean = false) ${pakai(`__typename ${n} @include(if: $v)`)}` }),
];

const listFields = (r: Rumah): readonly Letak[] => [
  ...asField((isi) => `{ ${r.daftar} { nodes { ${isi} } } }`, r.tipe),
  (n) => `{ ${n} }`,
  (n) => `{ x: ${n} @skip(if: true) __typename }`,
  (n) => `{ ${n}: __typename }`,
  (n) => `{ ${r.daftar} { ${n} } }`,
  (n) => `{ ${r.daftar} { totalCount ...F } } fragment F on ${r.tipe}Connection { ${n} @skip(if: true) }`,
  (n) => `{ ${r.daftar} { edges { ${n} } } }`,
  (n) => `{ ${r.daftar} { edges { node { ${n} } } } }`,
  (n) => `{ ${r.daftar} { pageInfo { ${n} } } }`,
  (n) => `{ ${r.daftar} { nodes { dataTidakTersedia { ${n} } } } }`,
  (n) => `{ ${r.daftar} { nodes { ... on ${r.antarmuka} { ${n} } } } }`,
  (n) => `{ ${r.daftar} { nodes { ${r.medan} { ${n} } } } }`,
  (n) => `{ ${r.tunggal}) { ${n} } }`,
  (n) => `{ perjanjian { ${n} kontak { ${n} } } }`,
  (n) => `{ hakAkses { ${n} } }`,
  (n) => `{ __schema { ${n} types { ${n} } } }`,
  (n) => `mutation { ${n} }`,
  (n) => `mutation { x: ${n}(id: "x", keputusan: SAMA, alasan: "x") { id } }`,
  (n) => `mutation { ...F } fragment F on Mutation { ${n}(id: "x") { id } }`,
  (n) => `mutation { __typename ${n} @skip(if: true) }`,
  (n) => ({ query: `query a { __typename } mutation b { ${n} }`, operationName: "a" }),
];

const listArguments = (r: Rumah): readonly Letak[] => [
  (n) => `{ ${r.daftar}(${n}: 1) { totalCount } }`,
  (n) => `{ ${r.daftar}(first: 1, ${n}: "x") { totalCount } }`,
  (n) => `{ ${r.daftar}(${n}: null, ${n}: null) { totalCount } }`,
  (n) => `{ ${r.daftar}(${n}: { ${n}: [${n}] }) { totalCount } }`,
  (n) => `{ ${r.tunggal}, ${n}: "x") { id } }`,
  (n) => `{ ${r.daftar} { nodes { ${r.medan}(${n}: true) } } }`,
  (n) => `{ ${r.daftar} { totalCount(${n}: true) } }`,
  (n) => `{ perjanjian(${n}: 1) { versi } }`,
  (n) => `{ __typename @skip(${n}: true) }`,
  (n) => `{ __typename @include(if: true, ${n}: true) }`,
  (n) => `{ __type(${n}: "Query") { name } }`,
  (n) => ({ query: `query($v: String) { ${r.daftar}(${n}: $v) { totalCount } }`, variables: { v: "x" } }),
  (n) => ({
    query: `query($${n}: Int) { ${r.daftar}(first: $${n}) { totalCount } }`,
    variables: { [n]: -1 },
  }),
];

const listInputs = (r: Rumah): readonly Letak[] => [
  (n) => `{ ${r.daftar}(filter: { ${n}: "x" }) { totalCount } }`,
  (n) => `{ ${r.daftar}(filter: { ${n}: ["x"] }) { totalCount } }`,
  (n) => `{ ${r.daftar}(filter: { ${n}: null }) { totalCount } }`,
  (n) => `{ ${r.daftar}(filter: { id: [], ${n}: 1 }) { totalCount } }`,
  (n) => `{ ${r.daftar}(filter: { ${n}: { ${n}: 1 } }) { totalCount } }`,
  (n) => `{ __typename ${r.daftar}(filter: { ${n}: "x" }) @skip(if: true) { totalCount } }`,
  (n) => ({
    query: `query($v: String) { ${r.daftar}(filter: { ${n}: $v }) { totalCount } }`,
    variables: { v: "x" },
  }),
  (n) => `query($f: ${r.filter} = { ${n}: "x" }) { ${r.daftar}(filter: $f) { totalCount } }`,
  (n) => ({
    query: `query($f: ${r.filter}) { ${r.daftar}(filter: $f) { totalCount } }`,
    variables: { f: { [n]: "x" } },
  }),
  (n) => ({
    query: `query($f: ${r.filter}) { ${r.daftar}(filter: $f) { totalCount } }`,
    variables: { f: { id: [], [n]: null } },
  }),
  (n) => ({
    query: `query($f: ${r.filter}) { ${r.daftar}(filter: $f) { totalCount } }`,
    variables: { f: { [n]: { [n]: [n] } } },
  }),
  (n) => ({ query: "{ __typename }", variables: { [n]: 1 } }),
];

const listValues = (r: Rumah): readonly Letak[] => [
  (n) => `{ ${r.enumDaftar}(filter: { ${r.enumMedan}: ${n} }) { totalCount } }`,
  (n) => `{ ${r.enumDaftar}(filter: { ${r.enumMedan}: "${n}" }) { totalCount } }`,
  (n) => `{ ${r.enumDaftar}(filter: { ${r.enumMedan}: [${n}] }) { totalCount } }`,
  (n) => `{ ${r.enumDaftar}(filter: { id: ${n} }) { totalCount } }`,
  (n) => `{ ${r.enumDaftar}(filter: { npwp: [${n}] }) { totalCount } }`,
  (n) => `{ ${r.enumDaftar}(first: ${n}) { totalCount } }`,
  (n) => `{ ${r.enumDaftar}(after: ${n}) { totalCount } }`,
  (n) => `{ __typename @skip(if: ${n}) }`,
  (n) => `query($v: ${r.enumTipe} = ${n}) { ${r.enumDaftar}(filter: { ${r.enumMedan}: $v }) { totalCount } }`,
  (n) => ({
    query: `query($v: ${r.enumTipe}) { ${r.enumDaftar}(filter: { ${r.enumMedan}: $v }) { totalCount } }`,
    variables: { v: n },
  }),
  (n) => ({ query: `query($v: [${r.enumTipe}!]) { __typename }`, variables: { v: [n] } }),
  (n) => ({
    query: `query($f: ${r.filter}) { ${r.enumDaftar}(filter: $f) { totalCount } }`,
    variables: { f: { [r.enumMedan]: n } },
  }),
  (n) => ({ query: `query($v: String) { ${r.enumDaftar}(after: $v) { totalCount } }`, variables: { v: n } }),
];

const listTypes = (r: Rumah): readonly Letak[] => [
  (n) => `{ ... on ${n} { __typename } }`,
  (n) => `{ __typename ... on ${n} @skip(if: true) { __typename } }`,
  (n) => `{ ${r.daftar} { nodes { ... on ${n} { id } } } }`,
  (n) => `{ ${r.daftar} { nodes { ... on ${r.antarmuka} { ... on ${n} { id } } } } }`,
  (n) => `{ ...F } fragment F on ${n} { id }`,
  (n) => `{ ${r.daftar} { nodes { id ...F } } } fragment F on ${n} { id }`,
  (n) => `{ ${r.daftar} { nodes { id ...F @include(if: false) } } } fragment F on ${n} { id }`,
  (n) => `{ __typename } fragment F on ${n} { id }`,
  (n) =>
    `{ __type(name: "${n}") { kind name fields { name } inputFields { name } enumValues { name } possibleTypes { name } } }`,
  (n) =>
    `{ a: __type(name: "${n}") { ... on __Type { ofType { name } } } b: __type(name: "[${n}]") { name } }`,
  (n) => ({ query: "query($v: String!) { __type(name: $v) { name description } }", variables: { v: n } }),
  (n) => ({ query: "query($v: String!) { __type(name: $v) { name @skip(if: true) } }", variables: { v: n } }),
  (n) => ({ query: `query($v: ${n}) { __typename }`, variables: { v: "x" } }),
  (n) => ({ query: `query($v: [${n}!]!) { __typename }`, variables: { v: ["x"] } }),
  (n) => `query($v: ${n} = { id: [] }) { __typename }`,
  (n) => `query($v: ${n}) { ${r.daftar}(filter: $v) { totalCount } }`,
  (n) => `type ${n} { id: ID }`,
  (n) => `extend type ${n} { id: ID } query { __typename }`,
  (n) => `{ __typename } type X implements ${n} { id: ID }`,
  (n) => `{ __typename } scalar ${n}`,
];

/** Positions that take any name. */
const listAny = (r: Rumah): readonly Letak[] => [
  (n) => `{ __typename @${n} }`,
  (n) => `{ __typename @${n}(if: true) }`,
  (n) => `query @${n} { __typename }`,
  (n) => `{ ... @${n} { __typename } }`,
  (n) => `{ ...F } fragment F on Query @${n} { __typename }`,
  (n) => `query($v: Int @${n}) { __typename }`,
  (n) => `{ ...${n} }`,
  (n) => `{ ...${n} } fragment ${n} on Query { __typename }`,
  (n) => `query ${n} { __typename }`,
  (n) => `query ${n} { __typename } query ${n} { __typename }`,
  (n) => ({ query: "query a { __typename }", operationName: n }),
  (n) => ({ query: `query ${n} { __typename } query b { __typename }`, operationName: n }),
  (n) => `{ ${r.daftar}(first: $${n}) { totalCount } }`,
  (n) => `query($${n}: Int) { __typename }`,
  (n) => `${n} { __typename }`,
  (n) => `{ ${n}`,
];

const LETAK: Readonly<Record<Macam, (r: Rumah) => readonly Letak[]>> = {
  medan: listFields,
  argumen: listArguments,
  masukan: listInputs,
  nilai: listValues,
  tipe: listTypes,
};
const MACAM = Object.keys(LETAK) as Macam[];

/** Audiences that have names hidden from them beyond the common schema. */
const YANG_DIUJI = SEMUA_AUDIENS.filter((a) => a.peran === "SISTEM_MITRA" || a.peran === "PETUGAS");
const PENUH = namesOf(fullSchema());
const SEMUA_NAMA = new Set(MACAM.flatMap((m) => [...PENUH[m]]));

/** Some of what must be among the hidden coordinates, typed from contract.md §4. */
const CONTOH_TERTUTUP: Readonly<Record<string, readonly string[]>> = {
  pihak_1_sistem_mitra: [
    "Pengurus.nik",
    "Sekutu.nik",
    "Notaris.nama",
    "Perseroan.modalDasar",
    "Query.daftarPesertaStatusEntitas",
    "Query.daftarTinjauan",
  ],
  pihak_1_petugas: ["Pengurus.nik", "Notaris.nama", "Perseroan.idSumber", "PesertaStatus.idSumber"],
  pihak_2_sistem_mitra: [
    "Query.perseroan",
    "PesertaStatusEntitas.entitas",
    "PesertaStatusNotaris.nomorKartu",
    "FilterStatusEntitas.provinsi",
    "PesertaStatusEntitas.penjelasan",
    "PesertaStatusNotaris.penjelasan",
    "Query.daftarTinjauan",
  ],
  pihak_2_petugas: [
    "PesertaStatusEntitas.kodeBadanUsaha",
    "PesertaStatusEntitas.entitas",
    "FilterStatusEntitas.kabupaten",
    "PesertaStatusEntitas.penjelasan",
    "PesertaStatusNotaris.penjelasan",
    "Query.daftarTinjauan",
  ],
};

const [server] = listServers();
let uji: ServerUji;
beforeAll(async () => {
  if (server === undefined) throw new Error("no server to test on");
  uji = await startServerUji(server);
});
afterAll(() => uji?.stop());

describe.each(YANG_DIUJI.map((a) => [namaAudiens(a), a] as const))("a name hidden from %s", (_, audiens) => {
  const rumah = RUMAH[audiens.pihak];
  const skema = buildSkema(audiens);
  const terlihat = namesOf(skema);
  const hidden = (m: Macam): readonly string[] => [...PENUH[m]].filter((n) => !terlihat[m].has(n));
  const agent = createAgent(32);
  const klien = DEMO_KLIEN.find((k) => k.pihak === audiens.pihak && k.peran === audiens.peran)?.id ?? "";
  let kepala: Record<string, string>;
  const kendali = new Map<string, Promise<string>>();

  beforeAll(async () => {
    kepala = await kepalaKlien(uji, klien);
  });
  afterAll(() => agent.destroy());

  /** Everything of an answer that a caller can compare, the name and the handle to the evidence taken out. */
  async function ask(letak: Letak, nama: string): Promise<string> {
    const isi = letak(nama);
    const badan = JSON.stringify(typeof isi === "string" ? { query: isi } : isi);
    const jawaban = await sendKawat(uji.alamat, { kepala: kepala, badan, agent });
    const teks = JSON.stringify([jawaban.status, jawaban.kepala, jawaban.isi]);
    // As a word: the short ones stand inside others ("id" in "tidak").
    const kata = new RegExp(`(?<![A-Za-z_])${nama}(?![A-Za-z_])`, "g");
    return teks.replace(kata, "?").replace(/\\"korelasi\\":\\"[0-9a-f-]{36}\\"/g, "korelasi");
  }

  function askControl(letak: Letak, kunci: string, nama: string): Promise<string> {
    const ada = kendali.get(`${kunci} ${nama.length}`) ?? ask(letak, neverExisted(nama));
    kendali.set(`${kunci} ${nama.length}`, ada);
    return ada;
  }

  async function findDifferences(
    macam: string,
    letak: readonly Letak[],
    nama: readonly string[],
  ): Promise<readonly string[]> {
    const kasus = letak.flatMap((l, i) => nama.map((n) => ({ l, i, n })));
    const beda: string[] = [];
    await eachOf(kasus, 24, async ({ l, i, n }) => {
      const [satu, lain] = await Promise.all([ask(l, n), askControl(l, `${macam} ${i}`, n)]);
      if (satu !== lain) beda.push(`${macam} ${i} ${n}`);
    });
    return beda;
  }

  it("is compared with a name that is in no schema", () => {
    for (const nama of SEMUA_NAMA) {
      expect(neverExisted(nama)).toHaveLength(nama.length);
      expect(neverExisted(nama)).toMatch(/^[a-z]+$/);
      expect(SEMUA_NAMA.has(neverExisted(nama))).toBe(false);
    }
  });

  it("answers on its own type like a name that never existed there, though it stand on another", async () => {
    const tertutup = listTertutup(skema);
    expect(tertutup.filter((t) => t.letak.length === 0)).toEqual([]);
    for (const { tipe, nama, letak } of tertutup) {
      expect([tipe, nama, await findDifferences(tipe, letak, [nama])]).toEqual([tipe, nama, []]);
    }
    expect(tertutup.map((t) => `${t.tipe}.${t.nama}`)).toEqual(
      expect.arrayContaining([...(CONTOH_TERTUTUP[namaAudiens(audiens)] ?? ["?"])]),
    );
  });

  it.each(MACAM)("answers as %s like a name that never existed, byte for byte", async (macam) => {
    expect(await findDifferences(macam, LETAK[macam](rumah), hidden(macam))).toEqual([]);
  });

  it("answers in every other position like a name that never existed", async () => {
    const semua = [...new Set(MACAM.flatMap(hidden))].filter((n) => MACAM.every((m) => !terlihat[m].has(n)));
    expect(await findDifferences("umum", listAny(rumah), semua)).toEqual([]);
    for (const macam of MACAM.filter((m) => m !== "medan")) {
      const lain = MACAM.filter((m) => m !== macam)
        .flatMap(hidden)
        .filter((n) => !terlihat[macam].has(n));
      expect(await findDifferences(`silang ${macam}`, LETAK[macam](rumah).slice(0, 2), lain)).toEqual([]);
    }
  });

  it.each([
    ["medan", 0, "id"],
    ["medan", 15, "__typename"],
    ["masukan", 0, "id"],
    ["tipe", 2, "PageInfo"],
    ["tipe", 8, "PageInfo"],
    ["argumen", 0, "first"],
  ] as const)("shows, by a visible name as %s %i, that the comparison can fail", async (macam, i, nama) => {
    const letak = LETAK[macam](rumah)[i];
    expect(letak).toBeDefined();
    if (letak !== undefined) expect(await ask(letak, nama)).not.toBe(await ask(letak, neverExisted(nama)));
  });
});
