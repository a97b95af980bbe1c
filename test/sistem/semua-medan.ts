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

/** Selects every field of each type behind an interface by itself, as generated clients do. */
function selectApart(skema: GraphQLSchema, tipe: Berbidang): string {
  const medan = Object.values(tipe.getFields()).map((m) => {
    const isi = getNamedType(m.type);
    if (!isInterfaceType(isi)) return isBerbidang(isi) ? `${m.name} { ${selectApart(skema, isi)} }` : m.name;
    const nyata = skema.getPossibleTypes(isi).map((t) => `... on ${t.name} { ${selectApart(skema, t)} }`);
    return `${m.name} { ${nyata.join(" ")} }`;
  });
  return medan.join(" ");
}

/** The queries for a page of every list of a schema, `edges.node` and `nodes` both with every field. */
export function listHalamanPenuh(
  skema: GraphQLSchema,
  first: number,
): readonly { readonly akar: string; readonly cara: string; readonly query: string }[] {
  const akar = Object.values(skema.getQueryType()?.getFields() ?? {});
  return akar
    .filter((m) => m.name.startsWith("daftar"))
    .flatMap(({ name, type }) => {
      const tipe = getNamedType(type) as Berbidang;
      return [
        { akar: name, cara: "with every field twice", isi: selectAll(skema, tipe) },
        { akar: name, cara: "with every field of each type apart, twice", isi: selectApart(skema, tipe) },
      ];
    })
    .map(({ akar: nama, cara, isi }) => ({
      akar: nama,
      cara,
      query: `{ ${nama}(first: ${first}) { ${isi} } }`,
    }));
}
