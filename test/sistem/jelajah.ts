import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type IntrospectionQuery,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { mapBeberapa, type Permintaan, type Rekaman, rekamSemua, type Tanya } from "./minta.js";

/** Values by the name of their type: what to filter by and look up. */
export type Kolam = ReadonlyMap<string, ReadonlySet<unknown>>;
type KolamIsi = Map<string, Set<unknown>>;

const HALAMAN = 3;
const NILAI_PER_MEDAN = 3;

/** The schema as its audience is shown it. */
export async function readSkema(tanya: Tanya): Promise<GraphQLSchema> {
  const { badan } = await tanya({ query: getIntrospectionQuery() });
  return buildClientSchema((JSON.parse(badan) as { data: IntrospectionQuery }).data);
}

/** A selection of every field below a type. */
function selectAll(skema: GraphQLSchema, tipe: GraphQLNamedType): string {
  if (isLeafType(tipe)) return "";
  if (isAbstractType(tipe)) {
    const anggota = skema.getPossibleTypes(tipe).map((t) => `... on ${t.name} ${selectAll(skema, t)}`);
    return `{ __typename ${anggota.join(" ")} }`;
  }
  if (!isObjectType(tipe)) throw new Error(`no selection of ${tipe.name}`);
  const medan = Object.values(tipe.getFields()).map(
    (m) => `${m.name} ${selectAll(skema, getNamedType(m.type))}`,
  );
  return `{ __typename ${medan.join(" ")} }`;
}

type Akar = GraphQLField<unknown, unknown>;
const akarOf = (skema: GraphQLSchema): readonly Akar[] =>
  Object.values(skema.getQueryType()?.getFields() ?? {});
export const isDaftar = (akar: Akar): boolean => akar.args.some((a) => a.name === "filter");
const isTunggal = (akar: Akar): boolean => akar.args.some(isRequiredArgument);

function callAll(skema: GraphQLSchema, akar: Akar, argumen: string): string {
  const kurung = argumen === "" ? "" : `(${argumen})`;
  return `${akar.name}${kurung} ${selectAll(skema, getNamedType(akar.type))}`;
}

/** Every field of every record once: `edges` repeats the records of `nodes`. */
function callNodes(skema: GraphQLSchema, akar: Akar, argumen: string): string {
  const koneksi = getNamedType(akar.type);
  const nodes = isObjectType(koneksi) ? koneksi.getFields()["nodes"] : undefined;
  if (nodes === undefined) throw new Error(`${akar.name} is no list`);
  const pilihan = `totalCount pageInfo { hasNextPage endCursor } nodes ${selectAll(skema, getNamedType(nodes.type))}`;
  return `${akar.name}(${argumen}) { ${pilihan} }`;
}

/** The first page of every list, with every field. */
export function listHalaman(skema: GraphQLSchema): readonly Permintaan[] {
  const daftar = akarOf(skema).filter(isDaftar);
  return daftar.map((akar) => ({ query: `{ ${callAll(skema, akar, "")} }` }));
}

/** Writes a value as a literal of its input type. */
function writeLiteral(tipe: GraphQLInputType, nilai: unknown): string {
  const dalam = getNullableType(tipe);
  if (isListType(dalam)) {
    const isi = Array.isArray(nilai) ? nilai : [nilai];
    return `[${isi.map((n) => writeLiteral(dalam.ofType as GraphQLInputType, n)).join(", ")}]`;
  }
  return isEnumType(dalam) ? String(nilai) : JSON.stringify(nilai);
}

/** Walks an answer along its schema and keeps every leaf by its type. */
function gather(kolam: KolamIsi, skema: GraphQLSchema, tipe: GraphQLOutputType, nilai: unknown): void {
  const dalam = getNullableType(tipe);
  if (nilai === null || nilai === undefined) return;
  if (isListType(dalam)) {
    for (const n of nilai as readonly unknown[]) gather(kolam, skema, dalam.ofType as GraphQLOutputType, n);
  } else if (isLeafType(dalam)) {
    const ada = kolam.get(dalam.name) ?? new Set();
    kolam.set(dalam.name, ada.add(nilai));
  } else {
    const isi = nilai as Readonly<Record<string, unknown>>;
    const konkret = isAbstractType(dalam) ? skema.getType(String(isi["__typename"])) : dalam;
    if (!isObjectType(konkret)) return;
    for (const m of Object.values(konkret.getFields())) gather(kolam, skema, m.type, isi[m.name]);
  }
}

/** Values spread over a set, so that not only the first records are asked for. */
function pick(kolam: Kolam, tipe: string, banyak: number): readonly unknown[] {
  const semua = [...(kolam.get(tipe) ?? [])];
  const langkah = Math.max(1, Math.floor(semua.length / banyak));
  return semua.filter((_, i) => i % langkah === 0).slice(0, banyak);
}

/** Reads a list page by page to its end. */
async function walkHalaman(
  skema: GraphQLSchema,
  akar: Akar,
  tanya: Tanya,
  kolam: KolamIsi,
): Promise<readonly Rekaman[]> {
  const rekaman: Rekaman[] = [];
  let after: string | undefined;
  for (;;) {
    const sesudah = after === undefined ? "" : `, after: ${JSON.stringify(after)}`;
    const permintaan = { query: `{ ${callAll(skema, akar, `first: ${HALAMAN}${sesudah}`)} }` };
    const jawaban = await tanya(permintaan);
    rekaman.push({ permintaan, jawaban });
    const isi = JSON.parse(jawaban.badan) as { data?: Record<string, unknown> };
    const halaman = isi.data?.[akar.name] as
      | { pageInfo: { hasNextPage: boolean; endCursor: string | null } }
      | undefined;
    gather(kolam, skema, akar.type, halaman);
    if (halaman?.pageInfo.hasNextPage !== true) return rekaman;
    after = halaman.pageInfo.endCursor ?? "";
  }
}

/** The filters of a list: each field with values, as literals and as variables, and some together. */
function listSaringan(skema: GraphQLSchema, akar: Akar, kolam: Kolam): readonly Permintaan[] {
  const filter = akar.args.find((a) => a.name === "filter");
  const tipe = getNamedType(filter?.type);
  if (!isInputObjectType(tipe)) return [];
  // One document for all values: a full selection takes longer to validate than to answer.
  const query = `query ($f: ${tipe.name}) { ${callNodes(skema, akar, "filter: $f")} }`;
  const hasil: Permintaan[] = [{ query, variables: { f: {} } }];
  const bersama: string[] = [];
  for (const medan of Object.values(tipe.getFields())) {
    const isi = listNilai(medan, kolam);
    const [satu] = isi;
    if (satu === undefined) continue;
    const daftar = isListType(getNullableType(medan.type));
    const semua = daftar ? [...isi.map((n) => [n]), [], isi] : isi;
    hasil.push(...semua.map((n) => ({ query, variables: { f: { [medan.name]: n } } })));
    const literal = `${medan.name}: ${writeLiteral(medan.type, satu)}`;
    hasil.push({ query: `{ ${akar.name}(filter: { ${literal} }) { totalCount nodes { id } } }` });
    if (medan.name !== "id") bersama.push(literal);
  }
  return [...hasil, { query: `{ ${callNodes(skema, akar, `filter: { ${bersama.join(", ")} }`)} }` }];
}

/** What to filter a field by: all values of an enum, else values that were met or guessed. */
function listNilai(medan: GraphQLInputField, kolam: Kolam): readonly unknown[] {
  const tipe = getNamedType(medan.type);
  if (isEnumType(tipe)) return tipe.getValues().map((v) => v.name);
  const nilai = [...(kolam.get(tipe.name) ?? [])];
  return medan.name === "namaEntitas" ? nilai.map((n) => String(n).slice(0, 8)) : nilai;
}

/** Look-ups of one record, as literals and as variables. */
function listTunggal(skema: GraphQLSchema, akar: Akar, kolam: Kolam): readonly Permintaan[] {
  const [kunci] = akar.args;
  if (kunci === undefined) return [];
  const nilai = [...(kolam.get(getNamedType(kunci.type).name) ?? [])];
  const query = `query ($k: ${String(kunci.type)}) { ${callAll(skema, akar, `${kunci.name}: $k`)} }`;
  return nilai.flatMap((n) => [
    { query: `{ ${akar.name}(${kunci.name}: ${JSON.stringify(n)}) { id } }` },
    { query, variables: { k: n } },
  ]);
}

/** Cursors and counts by themselves, pages of every size, a cursor under another filter. */
function listLetak(akar: Akar, kolam: Kolam): readonly Permintaan[] {
  const { name } = akar;
  const kursor = pick(kolam, "kursor", 3);
  return [
    { query: `{ ${name} { totalCount } }` },
    { query: `{ ${name} { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }` },
    ...[1, 2, 7, 1000].map((n) => ({
      query: `{ ${name}(first: ${n}) { totalCount edges { cursor node { id diubahPada } } } }`,
    })),
    ...kursor.flatMap((k) => [
      {
        query: `{ ${name}(after: ${JSON.stringify(k)}) { totalCount nodes { id } pageInfo { endCursor } } }`,
      },
      { query: `{ ${name}(after: ${JSON.stringify(k)}, filter: { id: [] }) { nodes { id } } }` },
    ]),
  ];
}

/**
 * Walks everything that an audience can reach, generated from the schema it is shown: every field of every
 * root, every page, every filter and look-up by values met on the way and by those of `tambahan`.
 */
export async function jelajah(
  skema: GraphQLSchema,
  tanya: Tanya,
  tambahan: Kolam = new Map(),
): Promise<readonly Rekaman[]> {
  const kolam: KolamIsi = new Map();
  const daftar = akarOf(skema).filter(isDaftar);
  const halaman = await mapBeberapa(daftar, (a) => walkHalaman(skema, a, tanya, kolam));
  kolam.set("kursor", new Set(halaman.flat().flatMap((r) => readKursor(r.jawaban.badan))));
  const gabung = new Map(
    [...new Set([...kolam.keys(), ...tambahan.keys()])].map((t) => [
      t,
      new Set([...pick(kolam, t, t === "ID" ? 5 : NILAI_PER_MEDAN), ...(tambahan.get(t) ?? [])]),
    ]),
  );
  const permintaan: Permintaan[] = [
    { query: getIntrospectionQuery() },
    ...akarOf(skema)
      .filter((a) => !isDaftar(a) && !isTunggal(a))
      .map((a) => ({ query: `{ ${callAll(skema, a, "")} }` })),
    ...akarOf(skema)
      .filter(isTunggal)
      .flatMap((a) => listTunggal(skema, a, gabung)),
    ...daftar.flatMap((a) => [...listSaringan(skema, a, gabung), ...listLetak(a, kolam)]),
  ];
  return [...halaman.flat(), ...(await rekamSemua(permintaan, tanya))];
}

function readKursor(badan: string): readonly string[] {
  return [...badan.matchAll(/"endCursor":"([\w-]+)"/g)].map(([, k]) => k ?? "");
}
