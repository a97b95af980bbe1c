import type { GraphQLSchema } from "graphql";
import type { Audiens } from "#perjanjian/pihak.js";
import { cutSchema } from "./kunci-a.js";
import { applyPerisai } from "./perisai.js";
import { fullSchema } from "./skema-penuh.js";

/** The schema that one audience executes against: the full one, guarded (lock B), then cut (lock A). */
export function buildSkema(audiens: Audiens): GraphQLSchema {
  return cutSchema(applyPerisai(fullSchema(), audiens), audiens);
}
