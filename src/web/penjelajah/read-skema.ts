import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from "graphql";
import { sendGraphql, toHasil } from "./send-graphql.js";

/** The schema that the server shows to the bearer of a token, or the server's refusal as it stands. */
export type Skema =
  | { readonly jenis: "skema"; readonly skema: GraphQLSchema; readonly teks: string }
  | { readonly jenis: "ditolak"; readonly hasil: object };

/** Introspects `/graphql` with `token`. `teks` is equal for two tokens exactly if they see the same schema. */
export async function readSkema(token: string): Promise<Skema> {
  const query = getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true });
  const hasil = toHasil(await sendGraphql(token, { query, operationName: "IntrospectionQuery" }));
  const data = "data" in hasil ? hasil.data : undefined;
  if (!isIntrospection(data)) {
    return { jenis: "ditolak", hasil };
  }
  return { jenis: "skema", skema: buildClientSchema(data), teks: JSON.stringify(data) };
}

function isIntrospection(data: unknown): data is IntrospectionQuery {
  return typeof data === "object" && data !== null && "__schema" in data;
}
