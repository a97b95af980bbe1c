/** What the page shows of a token. Read, not verified: only the server decides what a token is worth. */
export interface Klaim {
  readonly klien: string | undefined;
  readonly subjek: string | undefined;
  readonly tujuan: string | undefined;
  readonly kegiatan: string | undefined;
  /** Seconds since 1970, `exp` of RFC 7519. */
  readonly kedaluwarsa: number | undefined;
}

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** The token in what was pasted (with or without `Bearer`), or undefined if it has not the form of a JWT. */
export function parseToken(teks: string): string | undefined {
  const token = teks.trim().replace(/^Bearer\s+/i, "");
  return TOKEN.test(token) ? token : undefined;
}

/** Reads the claims of a token for display; a part that is missing or of another type is undefined. */
export function readKlaim(token: string): Klaim {
  const isi = readPayload(token);
  const rincian = Array.isArray(isi["authorization_details"])
    ? toRecord(isi["authorization_details"][0])
    : {};
  const kedaluwarsa = isi["exp"];
  return {
    klien: toText(isi["client_id"]),
    subjek: toText(isi["sub"]),
    tujuan: toText(rincian["tujuan"]),
    kegiatan: toText(rincian["kegiatan"]),
    kedaluwarsa: typeof kedaluwarsa === "number" && Number.isFinite(kedaluwarsa) ? kedaluwarsa : undefined,
  };
}

function readPayload(token: string): Record<string, unknown> {
  try {
    const base64 = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (huruf) => huruf.charCodeAt(0));
    return toRecord(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return {};
  }
}

function toRecord(nilai: unknown): Record<string, unknown> {
  return typeof nilai === "object" && nilai !== null ? { ...nilai } : {};
}

function toText(nilai: unknown): string | undefined {
  return typeof nilai === "string" && nilai !== "" ? nilai : undefined;
}
