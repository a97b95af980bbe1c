import { GalatPerintah } from "#errors/galat-perintah.js";
import type { Pihak } from "#perjanjian/pihak.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { Klien } from "#usecases/ports/registri-klien.js";
import { createKunciJauh } from "./kunci-jauh.js";
import type { KunciUmum } from "./kunci-umum.js";

/** An issuer whose tokens are accepted. */
export interface Penerbit {
  readonly issuer: string;
  /** The party whose authorisation server it is; null: this installation. */
  readonly pihak: Pihak | null;
  /** The key of this name, or null; never rejects. */
  findKunci(kid: string): Promise<KunciUmum | null>;
}

/** A party's own authorisation server, as `SINERGI_ISSUERS` names it. */
export interface PenerbitLuar {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly pihak: Pihak;
}

/** The issuer of this installation with its public keys. */
export interface PenerbitLokal {
  readonly issuer: string;
  readonly kunci: readonly KunciUmum[];
}

/** The trusted issuers. */
export interface DaftarPenerbit {
  /** The issuer of exactly this name, compared code point by code point (RFC 8414 §3.3). */
  find(issuer: string): Penerbit | null;
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * Gathers the trusted issuers. `lokal` is null where this installation issues no token.
 *
 * @throws GalatPerintah 2 when two issuers share a name, or a JWKS address is neither https nor loopback.
 */
export function createPenerbit(opsi: {
  readonly lokal: PenerbitLokal | null;
  readonly luar: readonly PenerbitLuar[];
  readonly jam: Jam;
}): DaftarPenerbit {
  const semua = [
    ...(opsi.lokal === null ? [] : [openLokal(opsi.lokal)]),
    ...opsi.luar.map((luar, indeks) => openLuar(luar, indeks, opsi.jam)),
  ];
  const daftar = new Map(semua.map((penerbit) => [penerbit.issuer, penerbit]));
  if (daftar.size !== semua.length)
    throw new GalatPerintah(2, "PENERBIT_GANDA", "SINERGI_ISSUERS: penerbit yang sama disebut dua kali.");
  return { find: (issuer) => daftar.get(issuer) ?? null };
}

/**
 * Whether an issuer may speak for a client: this installation for those registered without an issuer, a party's
 * server for the clients of that party that name it.
 */
export function matchPenerbit(penerbit: Penerbit, klien: Klien): boolean {
  if (penerbit.pihak === null) return klien.penerbit === null;
  return klien.penerbit === penerbit.issuer && klien.pihak === penerbit.pihak;
}

function openLokal({ issuer, kunci }: PenerbitLokal): Penerbit {
  const menurutKid = new Map(kunci.map((satu) => [satu.kid, satu]));
  return Object.freeze({
    issuer,
    pihak: null,
    findKunci: async (kid: string) => menurutKid.get(kid) ?? null,
  });
}

function openLuar({ issuer, jwksUrl, pihak }: PenerbitLuar, indeks: number, jam: Jam): Penerbit {
  const { findKunci } = createKunciJauh(readUrl(jwksUrl, indeks), jam);
  return Object.freeze({ issuer, pihak, findKunci });
}

function readUrl(teks: string, indeks: number): URL {
  const url = URL.canParse(teks) ? new URL(teks) : null;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname))) return url;
  throw new GalatPerintah(2, "JWKS_TIDAK_AMAN", `SINERGI_ISSUERS.${indeks}.jwksUrl: harus https.`);
}
