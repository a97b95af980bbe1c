import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import type { Audiens } from "#perjanjian/pihak.js";

/** The schema that contract.md §4 gives an audience, from SDL typed by hand and not from the rows. */
export function readHarapan(audiens: Audiens): GraphQLSchema {
  return buildSchema(readFileSync(new URL(`./${berkasOf(audiens)}.graphql`, import.meta.url), "utf8"));
}

function berkasOf({ pihak, peran }: Audiens): string {
  const awalan = pihak === "PIHAK_I" ? "pihak-1" : "pihak-2";
  switch (peran) {
    case "SISTEM_MITRA":
    case "PENGEMBANG":
      return `${awalan}-sistem-mitra`;
    case "PETUGAS":
      return `${awalan}-petugas`;
    case "PENGAWAS":
      return "pengawas";
  }
}
