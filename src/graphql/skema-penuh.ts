import "reflect-metadata";
import { type GraphQLSchema, isInterfaceType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { PerjanjianResolver } from "./resolver/perjanjian.js";
import {
  NotarisResolver,
  PersekutuanResolver,
  PerseroanResolver,
  PesertaStatusResolver,
} from "./resolver/register.js";
import { TinjauanResolver } from "./resolver/tinjauan.js";

let penuh: GraphQLSchema | undefined;

/** The schema of all audiences together, which no caller ever sees; built once. */
export function fullSchema(): GraphQLSchema {
  penuh ??= withTypes(build());
  return penuh;
}

function build(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      PerjanjianResolver,
      PerseroanResolver,
      PersekutuanResolver,
      NotarisResolver,
      PesertaStatusResolver,
      TinjauanResolver,
    ],
    validate: false,
    nullableByDefault: false,
  });
}

/** A record names its type. type-graphql would ask it asynchronously, which a compiled plan does not wait for. */
function withTypes(skema: GraphQLSchema): GraphQLSchema {
  for (const tipe of Object.values(skema.getTypeMap())) {
    if (isInterfaceType(tipe)) tipe.resolveType = (rekam: { readonly tipe: string }) => rekam.tipe;
  }
  return skema;
}
