import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { PerjanjianResolver } from "./resolver/perjanjian.js";
import {
  NotarisResolver,
  PersekutuanResolver,
  PerseroanResolver,
  PesertaStatusResolver,
} from "./resolver/register.js";

let penuh: GraphQLSchema | undefined;

/** The schema of all audiences together, which no caller ever sees; built once. */
export function fullSchema(): GraphQLSchema {
  penuh ??= buildSchemaSync({
    resolvers: [
      PerjanjianResolver,
      PerseroanResolver,
      PersekutuanResolver,
      NotarisResolver,
      PesertaStatusResolver,
    ],
    validate: false,
    nullableByDefault: false,
  });
  return penuh;
}
