import { MapperKind, mapSchema, pruneSchema } from "@graphql-tools/utils";
import { GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, type GraphQLSchema } from "graphql";
import { canSee } from "#akses/audiens.js";
import { decideAkses } from "#akses/keputusan.js";
import { CAKUPAN } from "#perjanjian/koordinat.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { TIPE_MENURUT_NAMA } from "#perjanjian/tipe.js";

/** The description of a coordinate for one audience: meaning and clause, and nothing of what is hidden. */
export function describeKoordinat(audiens: Audiens, koordinat: string): string | undefined {
  const cakupan = CAKUPAN.get(koordinat);
  if (cakupan === undefined) return undefined;
  if (cakupan.teknis !== null) return `${cakupan.teknis.makna} (Pasal ${cakupan.teknis.dasar})`;
  const elemen = [...cakupan.elemen, ...cakupan.saring.map((s) => s.elemen)].filter((e) =>
    canSee(audiens, e),
  );
  const [pertama] = elemen;
  if (pertama === undefined) return undefined;
  const dasar = [...new Set(elemen.map((e) => (e.penerima === null ? e.dasar : `Pasal ${e.dasar}`)))];
  return `${pertama.makna} (${dasar.join("; ")})`;
}

/** The description of a composite type: what it is and the clause it follows. */
export function describeTipe(nama: string): string | undefined {
  const tipe = TIPE_MENURUT_NAMA.get(nama);
  return tipe === undefined ? undefined : `${tipe.makna} (Pasal ${tipe.dasar})`;
}

/**
 * Cuts the full schema down to what one audience may know of (lock A): fields, arguments, input
 * fields, and the types that nothing reaches any more. A hidden name is then no different from a
 * name that never existed.
 */
export function cutSchema(penuh: GraphQLSchema, audiens: Audiens): GraphQLSchema {
  const sees = (koordinat: string, operasi: "baca" | "saring" = "baca"): boolean =>
    decideAkses(audiens, koordinat, operasi).boleh;
  const dipotong = mapSchema(penuh, {
    [MapperKind.OBJECT_TYPE]: (t) =>
      new GraphQLObjectType({ ...t.toConfig(), description: describeTipe(t.name) }),
    [MapperKind.INTERFACE_TYPE]: (t) =>
      new GraphQLInterfaceType({ ...t.toConfig(), description: describeTipe(t.name) }),
    [MapperKind.INPUT_OBJECT_TYPE]: (t) =>
      new GraphQLInputObjectType({ ...t.toConfig(), description: describeTipe(t.name) }),
    [MapperKind.COMPOSITE_FIELD]: (medan, nama, tipe) => {
      if (!sees(`${tipe}.${nama}`)) return null;
      const args = Object.entries(medan.args ?? {}).filter(([arg]) =>
        sees(`${tipe}.${nama}(${arg})`, "saring"),
      );
      return {
        ...medan,
        description: describeKoordinat(audiens, `${tipe}.${nama}`),
        args: Object.fromEntries(
          args.map(([arg, isi]) => [
            arg,
            { ...isi, description: describeKoordinat(audiens, `${tipe}.${nama}(${arg})`) },
          ]),
        ),
      };
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (medan, nama, tipe) =>
      sees(`${tipe}.${nama}`, "saring")
        ? { ...medan, description: describeKoordinat(audiens, `${tipe}.${nama}`) }
        : null,
  });
  return pruneSchema(dipotong);
}
