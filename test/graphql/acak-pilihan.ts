import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** A source of choices: a whole number below `n`. */
export type Acak = (n: number) => number;

/** A sequence that a seed gives (xorshift32). */
export function createAcak(benih: number): Acak {
  let s = benih | 1;
  return (n) => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) % n;
  };
}

const ARGUMEN: Readonly<Record<string, string>> = {
  NPWP: "$npwp",
  NIK: "$nik",
};
const VARIABEL = "($npwp: NPWP!, $nik: NIK!, $n: Int!)";

/** Writes a valid query of random selections: aliases, fragments named and inline, fields asked twice, `__typename`. */
export function writeKueri(skema: GraphQLSchema, acak: Acak): string {
  const query = skema.getQueryType();
  if (!query) throw new Error("no query type");
  const fragmen: string[] = [];
  const isi = writeIsi(skema, query, acak, 4, fragmen);
  const dipakai = [isi, ...fragmen].join(" ");
  const deklarasi = VARIABEL.slice(1, -1)
    .split(", ")
    .filter((v) => dipakai.includes(v.split(":")[0] ?? ""));
  return `query q${deklarasi.length > 0 ? `(${deklarasi.join(", ")})` : ""} ${isi} ${fragmen.join(" ")}`;
}

function writeIsi(
  skema: GraphQLSchema,
  tipe: GraphQLCompositeType,
  acak: Acak,
  sisa: number,
  fragmen: string[],
): string {
  const medan = "getFields" in tipe ? Object.values(tipe.getFields()) : [];
  const bagian: string[] = [];
  for (let i = 1 + acak(6); i > 0; i--) {
    const pilihan = medan[acak(medan.length || 1)];
    const giliran = acak(10);
    if (pilihan === undefined || giliran === 0) bagian.push("__typename");
    else if (giliran === 1 && sisa > 0) bagian.push(writeSisipan(skema, tipe, acak, sisa - 1, fragmen));
    else bagian.push(writeMedan(skema, pilihan, acak, sisa, fragmen));
  }
  return `{ ${bagian.filter((b) => b !== "").join(" ") || "__typename"} }`;
}

function writeSisipan(
  skema: GraphQLSchema,
  tipe: GraphQLCompositeType,
  acak: Acak,
  sisa: number,
  fragmen: string[],
): string {
  const nyata = isAbstractType(tipe) ? skema.getPossibleTypes(tipe) : [];
  const sasaran = nyata[acak(nyata.length + 1)] ?? tipe;
  const isi = writeIsi(skema, sasaran, acak, sisa, fragmen);
  if (acak(2) === 0) return `... on ${sasaran.name} ${isi}`;
  const nama = `F${fragmen.length}`;
  fragmen.push("");
  fragmen[Number(nama.slice(1))] = `fragment ${nama} on ${sasaran.name} ${isi}`;
  return `...${nama}`;
}

function writeMedan(
  skema: GraphQLSchema,
  medan: GraphQLField<unknown, unknown>,
  acak: Acak,
  sisa: number,
  fragmen: string[],
): string {
  const tipe = getNamedType(medan.type);
  if (isCompositeType(tipe) && sisa === 0) return "";
  const argumen = medan.args.flatMap((a) => {
    const nilai = ARGUMEN[getNamedType(a.type).name];
    if (nilai !== undefined) return [`${a.name}: ${nilai}`];
    return a.name === "first" && acak(2) === 0 ? [acak(2) === 0 ? "first: 3" : "first: $n"] : [];
  });
  const panggilan = argumen.length > 0 ? `(${argumen.join(", ")})` : "";
  // An alias of its own for each call: one name with other arguments would be refused.
  const alias = panggilan !== "" || acak(3) === 0 ? `a${acak(1_000_000)}: ` : "";
  const isi = isCompositeType(tipe) ? ` ${writeIsi(skema, tipe, acak, sisa - 1, fragmen)}` : "";
  return `${alias}${medan.name}${panggilan}${isi}`;
}

/** A record of an object type as the schema promises it: now and then null, or a list of none. */
export function writeRekam(skema: GraphQLSchema, nama: string, acak: Acak): Record<string, unknown> {
  const tipe = skema.getType(nama);
  if (!isObjectType(tipe)) throw new Error("not an object type");
  const rekam: Record<string, unknown> = { tipe: nama };
  for (const medan of Object.values(tipe.getFields())) {
    rekam[medan.name] = writeNilai(skema, medan, acak);
  }
  return rekam;
}

function writeNilai(skema: GraphQLSchema, medan: GraphQLField<unknown, unknown>, acak: Acak): unknown {
  if (acak(7) === 0 && !isNonNullType(medan.type)) return null;
  const tipe = getNamedType(medan.type);
  if (isCompositeType(tipe)) {
    const nyata = isAbstractType(tipe) ? skema.getPossibleTypes(tipe) : [tipe];
    const nama = nyata[acak(nyata.length)]?.name ?? "";
    const satu = () => writeRekam(skema, nama, acak);
    return isListType(getNullableType(medan.type)) ? Array.from({ length: acak(4) }, satu) : satu();
  }
  if (isEnumType(tipe)) return tipe.getValues()[acak(tipe.getValues().length)]?.value;
  return tipe.name === "Int" ? acak(100) : tipe.name === "Boolean" ? acak(2) === 0 : `nilai ${acak(100)}`;
}
