import { type CryptoKey, calculateJwkThumbprint, importJWK, type JWK } from "jose";

/** A public key that tokens may be signed with. */
export interface KunciUmum {
  readonly kid: string;
  /** The one algorithm this key is used with (RFC 8725 §3.1). */
  readonly algoritma: string;
  readonly kunci: CryptoKey;
  /** JWK thumbprint (RFC 7638): the same key has the same one after every reading. */
  readonly sidik: string;
}

/** Keys a set may hold; more is refused whole. */
const KUNCI_MAKS = 32;
const BIT_RSA_MIN = 2048;
const KID = /^[!-~]{1,128}$/;

/** Whether a text can be the name of a key. */
export function isKid(nilai: unknown): nilai is string {
  return typeof nilai === "string" && KID.test(nilai);
}

/**
 * Reads a JWK set (RFC 7517 §5) into keys by kid. Keys for other uses, secret or private keys, weak RSA keys and
 * names given twice are left out; null when it is no set or holds too many keys.
 */
export async function parseHimpunanKunci(nilai: unknown): Promise<ReadonlyMap<string, KunciUmum> | null> {
  const daftar = isObjek(nilai) ? nilai["keys"] : undefined;
  if (!Array.isArray(daftar) || daftar.length > KUNCI_MAKS) return null;
  const himpunan = new Map<string, KunciUmum>();
  const terlihat = new Set<string>();
  for (const jwk of daftar) {
    if (!isObjek(jwk) || !isKid(jwk["kid"])) continue;
    if (terlihat.has(jwk["kid"])) himpunan.delete(jwk["kid"]);
    else await addKunci(himpunan, jwk["kid"], jwk);
    terlihat.add(jwk["kid"]);
  }
  return himpunan;
}

async function addKunci(himpunan: Map<string, KunciUmum>, kid: string, jwk: JWK): Promise<void> {
  const kunci = await readKunciUmum(kid, jwk);
  if (kunci !== null) himpunan.set(kid, kunci);
}

/** Reads one public key; null when it must not verify a token. */
export async function readKunciUmum(kid: string, jwk: JWK): Promise<KunciUmum | null> {
  const algoritma = algoritmaKunci(jwk);
  if (algoritma === null || jwk.d !== undefined || !untukTandaTangan(jwk)) return null;
  try {
    const kunci = await importJWK(jwk, algoritma);
    if (kunci instanceof Uint8Array || isLemah(kunci)) return null;
    return Object.freeze({ kid, algoritma, kunci, sidik: await calculateJwkThumbprint(jwk) });
  } catch {
    return null;
  }
}

/** ES256 or PS256, as FAPI 2.0 §5.4.1 (Ed25519 is experimental on Node 20); a key that names another is not used. */
function algoritmaKunci({ kty, crv, alg }: JWK): string | null {
  const algoritma = kty === "EC" && crv === "P-256" ? "ES256" : kty === "RSA" ? "PS256" : null;
  return alg === undefined || alg === algoritma ? algoritma : null;
}

function untukTandaTangan({ use, key_ops }: JWK): boolean {
  if (use !== undefined && use !== "sig") return false;
  return key_ops === undefined || (Array.isArray(key_ops) && key_ops.includes("verify"));
}

function isLemah({ algorithm }: CryptoKey): boolean {
  return "modulusLength" in algorithm && Number(algorithm.modulusLength) < BIT_RSA_MIN;
}

/** Whether a value is an object, not an array and not null. */
export function isObjek(nilai: unknown): nilai is Readonly<Record<string, unknown>> {
  return typeof nilai === "object" && nilai !== null && !Array.isArray(nilai);
}
