import { type GraphQLSchema, getNamedType, isInputObjectType } from "graphql";
import { isDaftar } from "./jelajah.js";
import type { Permintaan } from "./minta.js";

const pilih = (daftar: boolean): string => (daftar ? "{ totalCount }" : "{ id }");

/** Wrong values in every argument and every input field, by literal and by variable; each holds `penanda` where a text may stand. */
export function listRusak(skema: GraphQLSchema, penanda: string): readonly Permintaan[] {
  const salah = [penanda, 7, { hantu: penanda }, null, [[penanda]], true];
  const hasil: Permintaan[] = [];
  let ke = 0;
  const next = (): unknown => salah[ke++ % salah.length];
  for (const akar of Object.values(skema.getQueryType()?.getFields() ?? {})) {
    const isi = pilih(isDaftar(akar));
    for (const argumen of akar.args) {
      const bentuk = getNamedType(argumen.type);
      const medan = isInputObjectType(bentuk) ? Object.values(bentuk.getFields()) : [];
      hasil.push(
        { query: `{ ${akar.name}(${argumen.name}: ${writeBebas(next())}) ${isi} }` },
        {
          query: `query ($v: ${String(argumen.type)}) { ${akar.name}(${argumen.name}: $v) ${isi} }`,
          variables: { v: next() },
        },
      );
      for (const m of medan) {
        hasil.push(
          { query: `{ ${akar.name}(${argumen.name}: { ${m.name}: ${writeBebas(next())} }) ${isi} }` },
          {
            query: `query ($v: ${bentuk.name}) { ${akar.name}(${argumen.name}: $v) ${isi} }`,
            variables: { v: { [m.name]: [penanda] } },
          },
        );
      }
    }
  }
  return [...hasil, ...listTakSah(penanda)];
}

/** A value as a literal of no type in particular. */
function writeBebas(nilai: unknown): string {
  return JSON.stringify(nilai).replace(/"(\w+)":/g, "$1: ");
}

/** Documents that are wrong whatever the schema. */
function listTakSah(penanda: string): readonly Permintaan[] {
  return [
    { query: `{ perjanjian { nomor } "${penanda}" }` },
    { query: `{ ${penanda} }` },
    { query: `{ perjanjian(${penanda}: "${penanda}") { nomor } }` },
    { query: `query ($a: ${penanda}) { perjanjian { nomor } }`, variables: { a: penanda } },
    { query: `{ perjanjian { nomor ...${penanda} } }` },
    { query: `{ perjanjian { nomor @${penanda}(a: "${penanda}") } }` },
    { query: `{ __type(name: "${penanda}") { name } }` },
    { query: `# ${penanda}\n{ perjanjian { nomor } }` },
    { query: `{ a: perjanjian { nomor } ...F } fragment F on ${penanda} { id }` },
    { query: "{ perjanjian { nomor } }", variables: { [penanda]: penanda } },
  ];
}
