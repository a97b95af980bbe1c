import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { Galat } from "#errors/galat.js";
import { KATALOG, type KodeGalat } from "#errors/katalog.js";

/** What a caller is told of a refusal: catalogue sentence, code, clause, place, rule; never a value. */
export function formatGalat(
  galat: Galat,
  korelasi: string,
  tempat: Pick<GraphQLFormattedError, "path" | "locations"> = {},
): GraphQLFormattedError {
  const { dasar, keadaan, tempat: letak, aturan } = galat.rincian;
  return {
    message: galat.message,
    ...(tempat.locations !== undefined && tempat.locations.length > 0 ? { locations: tempat.locations } : {}),
    ...(tempat.path !== undefined ? { path: tempat.path } : {}),
    extensions: {
      code: galat.kode,
      ...(dasar === undefined ? {} : { dasar }),
      ...(keadaan === undefined ? {} : { keadaan }),
      ...(letak === undefined ? {} : { tempat: letak }),
      ...(aturan === undefined ? {} : { aturan }),
      korelasi,
    },
  };
}

/** The refusal behind an error of the executor; whatever is not a refusal of ours is an internal error. */
export function toGalat(galat: GraphQLError | Error): Galat {
  if (galat instanceof Galat) return galat;
  const asal = (galat as Partial<GraphQLError>).originalError;
  if (asal instanceof Galat) return asal;
  const kode = (galat as Partial<GraphQLError>).extensions?.["code"];
  if (kode === "OPERATION_RESOLUTION_FAILURE") {
    return new Galat("GRAPHQL_VALIDATION_FAILED", { tempat: "operationName", aturan: "OPERASI" });
  }
  if (typeof kode === "string" && DARI_APOLLO.has(kode)) return new Galat(kode as KodeGalat);
  return new Galat("INTERNAL_SERVER_ERROR", { sebab: asal?.name ?? galat.name });
}

/** Codes that Apollo Server raises itself before the executor runs. */
const DARI_APOLLO: ReadonlySet<string> = new Set(
  (["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_REQUEST"] as const).filter(
    (k) => k in KATALOG,
  ),
);
