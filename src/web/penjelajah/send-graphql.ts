/** What came back from one request: the server's JSON as it stands, an answer that is no JSON, or none at all. */
export type Jawaban =
  | { readonly jenis: "json"; readonly status: number; readonly body: unknown }
  | { readonly jenis: "bukan-json"; readonly status: number }
  | { readonly jenis: "tanpa-jawaban" };

/** One GraphQL request, as GraphQL over HTTP names its parts. */
export interface PermintaanGraphql {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/**
 * Sends one operation to `/graphql` by POST with the token as `Bearer`: never in the URL, without cookies, to
 * this origin only.
 */
export async function sendGraphql(token: string, permintaan: PermintaanGraphql): Promise<Jawaban> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(permintaan),
      mode: "same-origin",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    return await readBody(response);
  } catch {
    return { jenis: "tanpa-jawaban" };
  }
}

async function readBody(response: Response): Promise<Jawaban> {
  const text = await response.text();
  try {
    return { jenis: "json", status: response.status, body: JSON.parse(text) };
  } catch {
    return { jenis: "bukan-json", status: response.status };
  }
}

/** The answer as a GraphQL result: the server's own body where there is one, else what the page can say of it. */
export function toHasil(jawaban: Jawaban): object {
  if (jawaban.jenis === "json" && typeof jawaban.body === "object" && jawaban.body !== null) {
    return jawaban.body;
  }
  const message =
    jawaban.jenis === "tanpa-jawaban"
      ? "Peladen tidak menjawab. Periksa apakah peladen masih berjalan."
      : `Jawaban peladen bukan JSON GraphQL (HTTP ${jawaban.status}).`;
  return { errors: [{ message }] };
}
