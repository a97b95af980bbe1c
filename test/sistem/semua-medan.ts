import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";

type Berbidang = GraphQLObjectType | GraphQLInterfaceType;

const isBerbidang = (tipe: unknown): tipe is Berbidang => isObjectType(tipe) || isInterfaceType(tipe);

/** Selects every field of a type, with those of the types behind an interface besides. */
export function selectAll(skema: GraphQLSchema, tipe: Berbidang): string {
  const medan = Object.values(tipe.getFields()).map((m) => selectField(skema, m.name, getNamedType(m.type)));
  const nyata = isInterfaceType(tipe) ? skema.getPossibleTypes(tipe) : [];
  return ["__typename", ...medan, ...nyata.map((t) => selectRest(skema, tipe, t))].join(" ");
}

function selectField(skema: GraphQLSchema, nama: string, isi: unknown): string {
  return isBerbidang(isi) ? `${nama} { ${selectAll(skema, isi)} }` : nama;
}

function selectRest(skema: GraphQLSchema, antarmuka: Berbidang, tipe: GraphQLObjectType): string {
  const sudah = antarmuka.getFields();
  const medan = Object.values(tipe.getFields()).filter((m) => !(m.name in sudah));
  const pilih = medan.map((m) => selectField(skema, m.name, getNamedType(m.type)));
  return `... on ${tipe.name} { __typename ${pilih.join(" ")} }`;
}

/** The query for a page of every list of a schema, `edges.node` and `nodes` both with every field. */
export function listHalamanPenuh(
  skema: GraphQLSchema,
  first: number,
): readonly { akar: string; query: string }[] {
  const akar = Object.values(skema.getQueryType()?.getFields() ?? {});
  return akar
    .filter((m) => m.name.startsWith("daftar"))
    .map((m) => ({
      akar: m.name,
      query: `{ ${m.name}(first: ${first}) { ${selectAll(skema, getNamedType(m.type) as Berbidang)} } }`,
    }));
}
