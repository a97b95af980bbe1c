import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { Galat } from "#errors/galat.js";
import type { Akar } from "#perjanjian/akar.js";
import { AKAR, indukAkar } from "#perjanjian/akar.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { type Permintaan, parsePermintaan } from "#usecases/permintaan.js";
import type { Penyandi } from "#usecases/ports/penyandi.js";
import { BATAS } from "./batas.js";

/** One data root of an operation, resolved. */
export interface RencanaAkar {
  readonly akar: Akar;
  readonly permintaan: Permintaan;
  /** Coordinates of the fields asked for, on concrete types. */
  readonly koordinat: ReadonlySet<string>;
  /** Coordinates of the filters and look-up arguments used. */
  readonly saringan: readonly string[];
}

/** An operation resolved once, before anything is read. */
export interface Rencana {
  /** Response key → data root. */
  readonly akar: ReadonlyMap<string, RencanaAkar>;
  readonly cost: number;
}

interface Lingkup {
  readonly skema: GraphQLSchema;
  readonly fragmen: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variabel: Readonly<Record<string, unknown>>;
}

/**
 * Typical length of the lists inside a record (pengurus or sekutu, KBLI codes, absent elements), and of
 * introspection's lists in the largest schema (64 types, 211 fields).
 */
const BANYAK_DAFTAR: Readonly<Record<string, number>> = {
  pengurus: 4,
  sekutu: 4,
  jenisUsaha: 3,
  dataTidakTersedia: 10,
  unsur: 6,
  types: 64,
  fields: 5,
  directives: 5,
};
const INTROSPEKSI = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((m) => [m.name, m]));
/** One whole introspection (94 KB) fits into an operation, and no answer made of several is over 1 MiB. */
const BOBOT_INTROSPEKSI = 15;
const AKAR_MENURUT_KOORDINAT = new Map(AKAR.map((a) => [`${indukAkar(a)}.${a.akar}`, a]));

/**
 * Resolves an operation: its data roots with coerced arguments, the coordinates each asks for, and
 * the cost of the whole.
 *
 * @throws Galat BAD_USER_INPUT or QUERY_TOO_COMPLEX
 */
export function buildRencana(
  lingkup: Lingkup & { readonly audiens: Audiens; readonly penyandi: Penyandi },
  operasi: OperationDefinitionNode,
): Rencana {
  const induk = lingkup.skema.getRootType(operasi.operation);
  const akar = new Map<string, RencanaAkar>();
  let cost = 0;
  if (induk === null || induk === undefined) return { akar, cost };
  for (const [kunci, nodes] of collectRoots(lingkup, induk, operasi.selectionSet)) {
    const [node] = nodes;
    if (node === undefined) continue;
    const definisi = AKAR_MENURUT_KOORDINAT.get(`${induk.name}.${node.name.value}`);
    if (INTROSPEKSI.has(node.name.value)) cost += costOf(lingkup, induk, nodes, BOBOT_INTROSPEKSI);
    if (definisi === undefined) continue;
    const rencana = planRoot(lingkup, induk, definisi, nodes);
    akar.set(kunci, rencana);
    cost += costOf(lingkup, induk, nodes, rencana.permintaan.banyak);
  }
  // One decision, one evidence record: what is decided together could not be told apart in it.
  if (operasi.operation === "mutation" && akar.size > 1)
    throw new Galat("QUERY_TOO_COMPLEX", { aturan: "SATU_PUTUSAN" });
  if (cost > BATAS.cost) throw new Galat("QUERY_TOO_COMPLEX", { aturan: "BIAYA" });
  return { akar, cost };
}

function planRoot(
  lingkup: Lingkup & { readonly audiens: Audiens; readonly penyandi: Penyandi },
  induk: GraphQLObjectType,
  akar: Akar,
  nodes: readonly FieldNode[],
): RencanaAkar {
  const [node] = nodes;
  const medan = induk.getFields()[akar.akar];
  if (node === undefined || medan === undefined)
    throw new Galat("FORBIDDEN", { sebab: "akar tidak dikenal" });
  const argumen = readArguments(medan, node, lingkup.variabel);
  const permintaan = parsePermintaan(lingkup.audiens, akar, argumen, lingkup.penyandi);
  const koordinat = new Set<string>();
  for (const n of nodes) collectField(lingkup, induk, n, koordinat);
  return { akar, permintaan, koordinat, saringan: filtersUsed(akar, argumen) };
}

function readArguments(
  medan: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
  variabel: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(medan, node, variabel);
  } catch (sebab) {
    if (sebab instanceof GraphQLError)
      throw new Galat("BAD_USER_INPUT", { tempat: medan.name, aturan: "ARGUMEN" });
    throw sebab;
  }
}

function filtersUsed(akar: Akar, argumen: Readonly<Record<string, unknown>>): readonly string[] {
  if (akar.bentuk === "tunggal") return [`Query.${akar.akar}(${akar.kunci})`];
  if (akar.bentuk === "putusan") return ["keputusan", "alasan"].map((m) => `Mutation.${akar.akar}(${m})`);
  return Object.keys((argumen["filter"] as object | undefined) ?? {}).map((m) => `${akar.kunci}.${m}`);
}

function isIncluded(node: SelectionNode, lingkup: Lingkup): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, lingkup.variabel);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, lingkup.variabel);
  return skip?.["if"] !== true && include?.["if"] !== false;
}

function collectRoots(
  lingkup: Lingkup,
  induk: GraphQLObjectType,
  set: SelectionSetNode,
): ReadonlyMap<string, readonly FieldNode[]> {
  const akar = new Map<string, FieldNode[]>();
  for (const { node } of fieldsOf(lingkup, induk, set)) collectNode(akar, node);
  return akar;
}

/** The fields of a selection set with the type each is asked on, fragments unfolded, skipped ones left out. */
function* fieldsOf(
  lingkup: Lingkup,
  tipe: GraphQLCompositeType,
  set: SelectionSetNode,
): Generator<{ readonly tipe: GraphQLCompositeType; readonly node: FieldNode }> {
  for (const s of set.selections) {
    if (!isIncluded(s, lingkup)) continue;
    if (s.kind === Kind.FIELD) {
      yield { tipe, node: s };
      continue;
    }
    const isi = s.kind === Kind.INLINE_FRAGMENT ? s : lingkup.fragmen.get(s.name.value);
    if (isi === undefined) continue;
    const syarat =
      isi.typeCondition === undefined ? tipe : lingkup.skema.getType(isi.typeCondition.name.value);
    if (isCompositeType(syarat)) yield* fieldsOf(lingkup, syarat, isi.selectionSet);
  }
}

function concreteTypes(skema: GraphQLSchema, tipe: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(tipe) ? skema.getPossibleTypes(tipe) : isObjectType(tipe) ? [tipe] : [];
}

function collectField(
  lingkup: Lingkup,
  tipe: GraphQLCompositeType,
  node: FieldNode,
  hasil: Set<string>,
): void {
  for (const t of concreteTypes(lingkup.skema, tipe)) {
    const medan = t.getFields()[node.name.value];
    if (medan === undefined) continue;
    hasil.add(`${t.name}.${medan.name}`);
    const isi = getNamedType(medan.type);
    if (node.selectionSet === undefined || !isCompositeType(isi)) continue;
    for (const f of fieldsOf(lingkup, isi, node.selectionSet)) collectField(lingkup, f.tipe, f.node, hasil);
  }
}

/** Field values that a root may answer with: rows × fields, lists inside a record by their usual length. */
function costOf(
  lingkup: Lingkup,
  induk: GraphQLObjectType,
  nodes: readonly FieldNode[],
  banyak: number,
): number {
  return weighField(lingkup, induk, nodes) * banyak;
}

/** Weight of the selections of one response key: what is selected twice is answered once. */
function weighField(lingkup: Lingkup, induk: GraphQLObjectType, nodes: readonly FieldNode[]): number {
  const nama = nodes[0]?.name.value ?? "";
  const medan = induk.getFields()[nama] ?? INTROSPEKSI.get(nama);
  const tipe = medan === undefined ? undefined : getNamedType(medan.type);
  if (!isCompositeType(tipe)) return 1;
  const berat = concreteTypes(lingkup.skema, tipe).map((t) => weighRecord(lingkup, t, nodes));
  return (1 + Math.max(0, ...berat)) * (BANYAK_DAFTAR[nama] ?? 1);
}

/** Weight of one record: behind an interface it is of one type only, and answers that type's fragments. */
function weighRecord(lingkup: Lingkup, tipe: GraphQLObjectType, nodes: readonly FieldNode[]): number {
  const isi = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) {
    if (selectionSet === undefined) continue;
    for (const f of fieldsOf(lingkup, tipe, selectionSet)) {
      if (concreteTypes(lingkup.skema, f.tipe).includes(tipe)) collectNode(isi, f.node);
    }
  }
  let jumlah = 0;
  for (const sama of isi.values()) jumlah += weighField(lingkup, tipe, sama);
  return jumlah;
}

function collectNode(hasil: Map<string, FieldNode[]>, node: FieldNode): void {
  const kunci = node.alias?.value ?? node.name.value;
  const sama = hasil.get(kunci);
  if (sama === undefined) hasil.set(kunci, [node]);
  else sama.push(node);
}
