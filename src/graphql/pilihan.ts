import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
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

/** Where the selections of an operation are looked up. */
export interface Lingkup {
  readonly skema: GraphQLSchema;
  readonly fragmen: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variabel: Readonly<Record<string, unknown>>;
}

/** What an operation selects below one response key of its root type. */
export interface PilihanAkar {
  readonly kunci: string;
  /** The first of the fields merged under the key: their arguments are the same. */
  readonly node: FieldNode;
  /** Coordinates of the fields asked for, on concrete types. */
  readonly koordinat: ReadonlySet<string>;
  /** Field values of one record, lists inside it by their usual length. */
  readonly berat: number;
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
/** The roots of introspection. */
export const INTROSPEKSI = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((m) => [m.name, m]));

const ingatan = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, readonly PilihanAkar[]>>();

/**
 * What an operation selects, root by root. Where no directive stands no variable decides it: then it is resolved once
 * for as long as its document is kept.
 */
export function readPilihan(
  lingkup: Lingkup,
  induk: GraphQLObjectType,
  operasi: OperationDefinitionNode,
): readonly PilihanAkar[] {
  const milik = ingatan.get(lingkup.skema) ?? new WeakMap<OperationDefinitionNode, readonly PilihanAkar[]>();
  ingatan.set(lingkup.skema, milik);
  const ada = milik.get(operasi);
  if (ada !== undefined) return ada;
  const pilihan = Object.freeze(resolvePilihan(lingkup, induk, operasi.selectionSet));
  const tetap = [operasi, ...lingkup.fragmen.values()].every((d) => isTetap(d.selectionSet));
  if (tetap) milik.set(operasi, pilihan);
  return pilihan;
}

function isTetap({ selections }: SelectionSetNode): boolean {
  return selections.every(
    (s) =>
      (s.directives ?? []).length === 0 &&
      (s.kind === Kind.FRAGMENT_SPREAD || s.selectionSet === undefined || isTetap(s.selectionSet)),
  );
}

function resolvePilihan(lingkup: Lingkup, induk: GraphQLObjectType, set: SelectionSetNode): PilihanAkar[] {
  const hasil: PilihanAkar[] = [];
  for (const [kunci, nodes] of collectRoots(lingkup, induk, set)) {
    const [node] = nodes;
    if (node === undefined) continue;
    const koordinat = new Set<string>();
    for (const n of nodes) collectField(lingkup, induk, n, koordinat);
    hasil.push({ kunci, node, koordinat, berat: weighField(lingkup, induk, nodes) });
  }
  return hasil;
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
