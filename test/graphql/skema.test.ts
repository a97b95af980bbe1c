import {
  extendSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  graphqlSync,
  type IntrospectionInputValue,
  type IntrospectionQuery,
  type IntrospectionType,
  type IntrospectionTypeRef,
  parse,
} from "graphql";
import { describe, expect, it } from "vitest";
import { cutSchema } from "#graphql/kunci-a.js";
import { buildSkema } from "#graphql/skema.js";
import { fullSchema } from "#graphql/skema-penuh.js";
import { PASAL } from "#perjanjian/pasal.js";
import { type Audiens, namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { readHarapan } from "./harapan/baca-harapan.js";

const BAWAAN = new Set(["Int", "Float", "String", "Boolean", "ID"]);

/** The types that introspection answers with, GraphQL's own left out. */
function introspect(skema: GraphQLSchema): readonly IntrospectionType[] {
  const { data, errors } = graphqlSync({ schema: skema, source: getIntrospectionQuery() });
  expect(errors).toBeUndefined();
  const { __schema } = data as unknown as IntrospectionQuery;
  return __schema.types.filter((t) => !t.name.startsWith("__") && !BAWAAN.has(t.name));
}

function printRef(ref: IntrospectionTypeRef): string {
  if (ref.kind === "NON_NULL") return `${printRef(ref.ofType)}!`;
  return ref.kind === "LIST" ? `[${printRef(ref.ofType)}]` : ref.name;
}

interface Bagian {
  readonly tanda: string;
  readonly deskripsi: string | null | undefined;
}

const input = (letak: string, v: IntrospectionInputValue): Bagian => ({
  tanda: `${letak}${v.name}: ${printRef(v.type)} = ${v.defaultValue ?? "-"}`,
  deskripsi: v.description,
});

/** Everything that a type tells: itself, interfaces, possible types, fields, arguments, input fields, values. */
function partsOf(t: IntrospectionType): readonly Bagian[] {
  const diri: Bagian = { tanda: `${t.kind} ${t.name}`, deskripsi: t.description };
  switch (t.kind) {
    case "OBJECT":
    case "INTERFACE":
      return [
        diri,
        ...t.interfaces.map((i) => ({ tanda: `${t.name} implements ${i.name}`, deskripsi: diri.deskripsi })),
        ...(t.kind === "INTERFACE"
          ? t.possibleTypes.map((p) => ({ tanda: `${t.name} > ${p.name}`, deskripsi: diri.deskripsi }))
          : []),
        ...t.fields.flatMap((f) => [
          { tanda: `${t.name}.${f.name}: ${printRef(f.type)}`, deskripsi: f.description },
          ...f.args.map((a) => input(`${t.name}.${f.name}@`, a)),
        ]),
      ];
    case "INPUT_OBJECT":
      return [diri, ...t.inputFields.map((f) => input(`${t.name}.`, f))];
    case "ENUM":
      return [diri, ...t.enumValues.map((v) => ({ tanda: `${t.name}=${v.name}`, deskripsi: v.description }))];
    default:
      return [diri];
  }
}

const tandaOf = (skema: GraphQLSchema): readonly string[] =>
  introspect(skema)
    .flatMap(partsOf)
    .map((b) => b.tanda)
    .sort();

/** Every name of a schema: types, fields, arguments, input fields, enum values. */
function namesOf(skema: GraphQLSchema): ReadonlySet<string> {
  return new Set(tandaOf(skema).flatMap((t) => t.replace(/^[A-Z_]+ /, "").split(/[^A-Za-z_]+/)));
}

/**
 * Pihak II sees no type Entitas and no type Notaris, but Pasal 4(2) gives it statuses of "entitas" and
 * "notaris" in these words.
 */
const KATA_PASAL_4_2 = new Set(["entitas", "notaris"]);
/** Values and fields of Pihak I's staff that are everyday words: "kerja sama", "surat keputusan". */
const KATA_UMUM = new Set(["sama", "keputusan"]);

describe.each(SEMUA_AUDIENS.map((a) => [namaAudiens(a), a] as const))("the schema of %s", (_, audiens) => {
  const skema = buildSkema(audiens);
  const bagian = introspect(skema).flatMap(partsOf);

  it("answers introspection with exactly what contract.md §4 gives, in both directions", () => {
    const ada = new Set(tandaOf(skema));
    const harap = new Set(tandaOf(readHarapan(audiens)));
    expect([...ada].filter((t) => !harap.has(t))).toEqual([]);
    expect([...harap].filter((t) => !ada.has(t))).toEqual([]);
  });

  it("has no subscription, and no mutation but that of Pihak I's staff", () => {
    const petugasI = audiens.pihak === "PIHAK_I" && audiens.peran === "PETUGAS";
    const ubah = petugasI ? ["putuskanTinjauan"] : undefined;
    expect(skema.getMutationType() && Object.keys(skema.getMutationType()?.getFields() ?? {})).toEqual(ubah);
    expect(skema.getSubscriptionType()).toBeUndefined();
    expect(bagian.some((b) => b.tanda === "OBJECT Mutation")).toBe(petugasI);
  });

  it("describes every part with its clause", () => {
    expect(bagian.filter((b) => !citesClause(b.deskripsi ?? "")).map((b) => b.tanda)).toEqual([]);
  });

  it("names nothing in a description that it hides", () => {
    expect(findBocor(audiens, skema)).toEqual([]);
  });
});

const KLAUSUL = new Set(PASAL.map((p) => p.nomor));

/** Ends with `(Pasal 4(1)a.2; Pasal 4(2)b.2)` or `(milik sendiri)`, every clause one of the agreement. */
function citesClause(deskripsi: string): boolean {
  const kutipan = /^.+ \((Pasal .+|milik sendiri)\)$/.exec(deskripsi)?.[1];
  return (kutipan ?? "-")
    .split("; ")
    .every((k) => k === "milik sendiri" || (k.startsWith("Pasal ") && KLAUSUL.has(k.slice("Pasal ".length))));
}

function findBocor(audiens: Audiens, skema: GraphQLSchema): readonly string[] {
  const terlihat = new Set([...namesOf(skema)].map((n) => n.toLowerCase()));
  const tersembunyi = new Set(
    [...namesOf(fullSchema())]
      .filter((n) => n !== "" && !terlihat.has(n.toLowerCase()))
      .map((n) => n.toLowerCase()),
  );
  return introspect(skema)
    .flatMap(partsOf)
    .flatMap((b) =>
      (b.deskripsi ?? "")
        .split(/[^A-Za-z_]+/)
        .map((kata) => kata.toLowerCase())
        .filter((kata) => tersembunyi.has(kata) && !KATA_PASAL_4_2.has(kata) && !KATA_UMUM.has(kata))
        .map((kata) => `${namaAudiens(audiens)} ${b.tanda}: ${kata}`),
    );
}

describe("cutSchema", () => {
  it("takes away what no row covers: fields, arguments, input fields, and the types behind them", () => {
    const tambahan = extendSchema(
      fullSchema(),
      parse(`
        extend type Query { rahasia(x: String): Rahasia }
        extend type Wilayah { luas(satuan: String): Int }
        extend input FilterNotaris { nama: String }
        type Rahasia { isi: String }
      `),
    );
    const query = tambahan.getQueryType()?.getFields()["perjanjian"];
    const [contoh] = tambahan.getQueryType()?.getFields()["rahasia"]?.args ?? [];
    if (query === undefined || contoh === undefined) throw new Error("schema not extended");
    Object.assign(query, { args: [contoh] });
    for (const audiens of SEMUA_AUDIENS) {
      expect(tandaOf(cutSchema(tambahan, audiens))).toEqual(tandaOf(buildSkema(audiens)));
    }
  });
});
