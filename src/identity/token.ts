import { errors, type JWTPayload, jwtVerify } from "jose";
import type { Jam } from "#usecases/ports/jam.js";
import { parseJsonKetat } from "./json-ketat.js";
import { isKid, isObjek, type KunciUmum } from "./kunci-umum.js";
import type { DaftarPenerbit, Penerbit } from "./penerbit.js";

/** An access token whose signature and claims were verified; whether its client may use it is not said. */
export interface TokenSah {
  readonly penerbit: Penerbit;
  readonly kid: string;
  /** Thumbprint of the key that verified it. */
  readonly sidikKunci: string;
  readonly klien: string;
  readonly sub: string;
  readonly jti: string;
  /** `exp` in epoch milliseconds. */
  readonly berlakuSampai: number;
  /** `authorization_details` as they were sent. */
  readonly rincian: unknown;
}

/** Outcome of verifying a token; `sebab` never holds a part of it. */
export type HasilToken =
  | { readonly ok: true; readonly token: TokenSah }
  | { readonly ok: false; readonly sebab: string };

/** What a token is verified against. */
export interface Pemeriksaan {
  readonly penerbit: DaftarPenerbit;
  readonly jam: Jam;
  /** The one value of `aud` that names this exchange. */
  readonly audience: string;
}

/** Characters a token may have: checked before anything is decoded (threat 20). */
export const PANJANG_TOKEN_MAKS = 8_192;
/** Longest life of a token in seconds: contract.md §3. */
export const UMUR_TOKEN_MAKS = 600;
/** How far `iat` and `nbf` may lie ahead: FAPI 2.0 wants 10 s accepted and 60 s refused. */
const SELISIH_JAM = 15;

const BENTUK = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const TEKS = /^[!-~]{1,128}$/;
/** Claims that RFC 9068 §2.2 requires. */
const KLAIM_WAJIB = ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"];
/** Parameters that bring their own key, change how the token is read, or belong to JWE (RFC 8725 §3.9, §3.10). */
const PARAMETER_TERLARANG = ["jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc", "epk", "p2c", "p2s"];

interface TokenTerurai {
  readonly kid: string;
  readonly iss: string;
}

/**
 * Verifies an access token (RFC 9068): bounds and spelling first, then the issuer and its key, then signature and
 * claims. Nothing that the token names is ever fetched. Never rejects.
 */
export async function verifyToken(teks: string, pemeriksaan: Pemeriksaan): Promise<HasilToken> {
  const terurai = parseToken(teks);
  if (typeof terurai === "string") return refuse(terurai);
  const penerbit = pemeriksaan.penerbit.find(terurai.iss);
  if (penerbit === null) return refuse("PENERBIT_TIDAK_DIKENAL");
  const kunci = await penerbit.findKunci(terurai.kid);
  if (kunci === null) return refuse("KUNCI_TIDAK_DIKENAL");
  try {
    const klaim = await verifyTandaTangan(teks, penerbit, kunci, pemeriksaan);
    return readKlaim(klaim, penerbit, kunci, pemeriksaan.jam);
  } catch (galat) {
    return refuse(sebabJose(galat));
  }
}

/**
 * Issuer and jti of a token, unverified, to revoke it by; null when it cannot be read.
 */
export function readPengenalToken(teks: string): { readonly penerbit: string; readonly jti: string } | null {
  const klaim = parseBagian(teks.split(".")[1] ?? "");
  if (teks.length > PANJANG_TOKEN_MAKS || klaim === null) return null;
  const { iss, jti } = klaim;
  return typeof iss === "string" && isTeks(jti) ? { penerbit: iss, jti } : null;
}

/** Splits a token and reads what is needed to find its key; a text is the cause of a refusal. */
function parseToken(teks: string): TokenTerurai | string {
  if (teks.length > PANJANG_TOKEN_MAKS) return "TOKEN_PANJANG";
  if (!BENTUK.test(teks)) return "TOKEN_BENTUK";
  const [kepala = "", isi = "", tandaTangan = ""] = teks.split(".");
  if (![kepala, isi, tandaTangan].every(isKanonik)) return "TOKEN_EJAAN";
  const parameter = parseBagian(kepala);
  if (parameter === null) return "TOKEN_KEPALA";
  if (PARAMETER_TERLARANG.some((nama) => Object.hasOwn(parameter, nama))) return "TOKEN_PARAMETER";
  const { kid } = parameter;
  if (!isKid(kid)) return "TOKEN_KID";
  const klaim = parseBagian(isi);
  if (klaim === null) return "TOKEN_ISI";
  const { iss } = klaim;
  return typeof iss === "string" ? { kid, iss } : "KLAIM_ISS";
}

/** The last character of base64url has bits that decoders drop: one token has up to 16 spellings, one is its own. */
function isKanonik(bagian: string): boolean {
  return Buffer.from(bagian, "base64url").toString("base64url") === bagian;
}

function parseBagian(bagian: string): Readonly<Record<string, unknown>> | null {
  const hasil = parseJsonKetat(Buffer.from(bagian, "base64url"));
  return hasil.ok && isObjek(hasil.nilai) ? hasil.nilai : null;
}

async function verifyTandaTangan(
  teks: string,
  penerbit: Penerbit,
  kunci: KunciUmum,
  { audience, jam }: Pemeriksaan,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(teks, kunci.kunci, {
    algorithms: [kunci.algoritma],
    issuer: penerbit.issuer,
    audience,
    typ: "at+jwt",
    requiredClaims: [...KLAIM_WAJIB],
    maxTokenAge: UMUR_TOKEN_MAKS,
    clockTolerance: SELISIH_JAM,
    currentDate: new Date(jam.now()),
  });
  return payload;
}

/** Checks what jose leaves open: one audience, a short life without tolerance, names that are plain text. */
function readKlaim(klaim: JWTPayload, penerbit: Penerbit, kunci: KunciUmum, jam: Jam): HasilToken {
  const { aud, sub, jti, client_id: klien, iat = Number.NaN, exp = Number.NaN } = klaim;
  if (Array.isArray(aud) && aud.length !== 1) return refuse("KLAIM_AUD");
  if (!(exp > iat && exp - iat <= UMUR_TOKEN_MAKS)) return refuse("KLAIM_UMUR");
  if (!(exp * 1000 > jam.now())) return refuse("KEDALUWARSA");
  if (!isTeks(sub)) return refuse("KLAIM_SUB");
  if (!isTeks(jti)) return refuse("KLAIM_JTI");
  if (!isTeks(klien)) return refuse("KLAIM_CLIENT_ID");
  const rincian = klaim["authorization_details"];
  const { kid, sidik: sidikKunci } = kunci;
  return {
    ok: true,
    token: { penerbit, kid, sidikKunci, klien, sub, jti, berlakuSampai: exp * 1000, rincian },
  };
}

/** Printable ASCII without spaces, at most 128 characters: it goes into evidence as it stands. */
function isTeks(nilai: unknown): nilai is string {
  return typeof nilai === "string" && TEKS.test(nilai);
}

/** jose throws TypeErrors for keys that do not fit an algorithm: a bad token, never a fault of the exchange. */
function sebabJose(galat: unknown): string {
  if (galat instanceof errors.JWSSignatureVerificationFailed) return "TANDA_TANGAN";
  if (galat instanceof errors.JOSEAlgNotAllowed) return "ALGORITMA";
  if (galat instanceof errors.JWTExpired) return "KEDALUWARSA";
  if (galat instanceof errors.JWTClaimValidationFailed) return `KLAIM_${galat.claim.toUpperCase()}`;
  return "TOKEN_TIDAK_SAH";
}

function refuse(sebab: string): HasilToken {
  return { ok: false, sebab };
}
