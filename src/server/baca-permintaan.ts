import { Galat } from "#errors/galat.js";
import type { PermintaanGraphql } from "#graphql/layanan.js";
import { parseJsonKetat } from "#identity/json-ketat.js";

export const TIPE_JSON = "application/json";
export const TIPE_GRAPHQL = "application/graphql-response+json";

/**
 * Chooses the media type of the answer from `Accept` (RFC 9110 §12.5.1; GraphQL over HTTP §5).
 *
 * @throws Galat NOT_ACCEPTABLE
 */
export function chooseTipe(accept: string | undefined): typeof TIPE_JSON | typeof TIPE_GRAPHQL {
  if (accept === undefined || accept.trim() === "") return TIPE_JSON;
  const nilai = { json: 0, graphql: 0 };
  for (const bagian of accept.slice(0, 2_000).split(",")) {
    const [tipe = "", ...parameter] = bagian.split(";").map((p) => p.trim().toLowerCase());
    const q = readQ(parameter);
    if (tipe === TIPE_GRAPHQL) nilai.graphql = Math.max(nilai.graphql, q);
    else if (tipe === TIPE_JSON || tipe === "application/*" || tipe === "*/*")
      nilai.json = Math.max(nilai.json, q);
  }
  if (nilai.graphql > 0 && nilai.graphql >= nilai.json) return TIPE_GRAPHQL;
  if (nilai.json > 0) return TIPE_JSON;
  throw new Galat("NOT_ACCEPTABLE", { tempat: "Accept" });
}

function readQ(parameter: readonly string[]): number {
  const q = parameter.find((p) => p.startsWith("q="));
  const nilai = q === undefined ? 1 : Number(q.slice(2));
  return nilai >= 0 && nilai <= 1 ? nilai : 0;
}

/** @throws Galat UNSUPPORTED_MEDIA_TYPE unless the body is plain JSON in UTF-8 */
export function requireJson(contentType: string | undefined, contentEncoding: string | undefined): void {
  const [tipe = "", ...parameter] = (contentType ?? "").split(";").map((p) => p.trim().toLowerCase());
  const charset = parameter
    .find((p) => p.startsWith("charset="))
    ?.slice(8)
    .replaceAll('"', "");
  const sandi = (contentEncoding ?? "identity").trim().toLowerCase();
  if (tipe !== TIPE_JSON || (charset !== undefined && charset !== "utf-8") || sandi !== "identity") {
    throw new Galat("UNSUPPORTED_MEDIA_TYPE", {
      tempat: sandi === "identity" ? "Content-Type" : "Content-Encoding",
    });
  }
}

const isObjek = (nilai: unknown): nilai is Readonly<Record<string, unknown>> =>
  typeof nilai === "object" && nilai !== null && !Array.isArray(nilai);

const tolak = (tempat: string, aturan: string): Galat => new Galat("BAD_REQUEST", { tempat, aturan });

/**
 * Reads a request body after GraphQL over HTTP; batches, persisted queries and doubled keys are refused.
 *
 * @throws Galat BAD_REQUEST naming the member that is wrong
 */
export function parseBadan(bita: Uint8Array): PermintaanGraphql {
  const hasil = parseJsonKetat(bita);
  if (!hasil.ok) throw tolak("badan", "JSON");
  if (!isObjek(hasil.nilai)) throw tolak("badan", "OBJEK");
  const { query, operationName, variables, extensions } = hasil.nilai;
  if (isObjek(extensions) && "persistedQuery" in extensions)
    throw tolak("extensions", "TANPA_PERSISTED_QUERY");
  if (typeof query !== "string" || query === "") throw tolak("query", "TEKS_WAJIB");
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") {
    throw tolak("operationName", "TEKS");
  }
  if (variables !== undefined && variables !== null && !isObjek(variables)) throw tolak("variables", "OBJEK");
  if (extensions !== undefined && extensions !== null && !isObjek(extensions))
    throw tolak("extensions", "OBJEK");
  return { query, operationName: operationName ?? null, variables: variables ?? null };
}
