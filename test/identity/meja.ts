import { createHmac, createSign, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { importJWK, type JWK } from "jose";
import type { KunciLokal } from "#identity/kunci.js";
import { type KunciUmum, readKunciUmum } from "#identity/kunci-umum.js";
import { createPenerbit, type PenerbitLuar } from "#identity/penerbit.js";
import { createPengenal, type Pengenal } from "#identity/pengenal.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { HasilPengenalan } from "#usecases/ports/pemanggil.js";
import type { Klien, RegistriKlien } from "#usecases/ports/registri-klien.js";

export const ISSUER = "http://127.0.0.1:4000";
export const AUDIENCE = "https://sinergi.example/graphql";
export const ALAMAT = "127.0.0.1";
export const SEKARANG = Date.UTC(2026, 10, 16, 3, 0, 0);
export const DETIK = SEKARANG / 1000;

/** A clock that a test turns by hand. */
export interface JamUji extends Jam {
  maju(ms: number): void;
}

export function createJamUji(mulai = SEKARANG): JamUji {
  let kini = mulai;
  return {
    now: () => kini,
    maju: (ms) => {
      kini += ms;
    },
  };
}

export function klienDemo(id: string, ubah: Partial<Klien> = {}): Klien {
  const klien = DEMO_KLIEN.find((k) => k.id === id);
  if (klien === undefined) throw new Error(`tidak ada klien demo ${id}`);
  return { ...klien, ...ubah };
}

/** A registry in memory, as the one in the database would answer. */
export interface RegistriUji extends RegistriKlien {
  write(klien: Klien): void;
  revoke(penerbit: string, jti: string): void;
  rusak: boolean;
}

export function createRegistriUji(awal: readonly Klien[] = DEMO_KLIEN): RegistriUji {
  const klien = new Map(awal.map((k) => [k.id, k]));
  const dicabut = new Set<string>();
  const registri: RegistriUji = {
    rusak: false,
    write: (k) => klien.set(k.id, k),
    revoke: (penerbit, jti) => dicabut.add(`${penerbit} ${jti}`),
    async findKlien(id) {
      if (registri.rusak) throw new Error("connect ECONNREFUSED rahasia@db");
      return klien.get(id) ?? null;
    },
    async isDicabut(penerbit, jti) {
      if (registri.rusak) throw new Error("connect ECONNREFUSED rahasia@db");
      return dicabut.has(`${penerbit} ${jti}`);
    },
  };
  return registri;
}

/** A key pair with its public JWK, and a signer for tokens of any shape. */
export interface PasanganUji {
  readonly kid: string;
  readonly privat: KeyObject;
  readonly umum: KeyObject;
  readonly jwk: JWK;
  sign(isi: string): Buffer;
}

export function createPasanganEc(kid: string): PasanganUji {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    kid,
    privat: privateKey,
    umum: publicKey,
    jwk: { ...publicKey.export({ format: "jwk" }), kid, alg: "ES256", use: "sig" },
    sign: (isi) => sign("sha256", Buffer.from(isi), { key: privateKey, dsaEncoding: "ieee-p1363" }),
  };
}

export function createPasanganRsa(kid: string, bit = 2048): PasanganUji {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: bit });
  return {
    kid,
    privat: privateKey,
    umum: publicKey,
    jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig" },
    // PSS with SHA-256 and a salt of 32: PS256.
    sign: (isi) => sign("sha256", Buffer.from(isi), { key: privateKey, padding: 6, saltLength: 32 }),
  };
}

export function signRs256(privat: KeyObject, isi: string): Buffer {
  return createSign("sha256").update(isi).sign(privat);
}

export function signHs256(rahasia: string | Buffer, isi: string): Buffer {
  return createHmac("sha256", rahasia).update(isi).digest();
}

export function base64url(nilai: string | Buffer): string {
  return Buffer.from(nilai).toString("base64url");
}

type Bagian = Readonly<Record<string, unknown>>;

/** A token of any shape: header and claims as objects or as raw JSON, signed by `sign`. */
export function buildToken(
  kepala: Bagian | string,
  klaim: Bagian | string,
  tandatangani: (isi: string) => Buffer,
): string {
  const teks = [kepala, klaim].map((b) => base64url(typeof b === "string" ? b : JSON.stringify(b))).join(".");
  return `${teks}.${base64url(tandatangani(teks))}`;
}

/** Claims of a good token of `bpjs-sistem`; an undefined value takes a claim away. */
export function klaimBaik(ubah: Bagian = {}): Bagian {
  return {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: "bpjs-sistem",
    client_id: "bpjs-sistem",
    iat: DETIK,
    exp: DETIK + 300,
    jti: "jti-1",
    authorization_details: [
      { type: "pemanfaatan_data_jkn", perjanjian: "755/KTR/1223", tujuan: "PEMANFAATAN" },
    ],
    ...ubah,
  };
}

export async function readUmum(pasangan: PasanganUji): Promise<KunciUmum> {
  const kunci = await readKunciUmum(pasangan.kid, pasangan.jwk);
  if (kunci === null) throw new Error("kunci uji tidak terbaca");
  return kunci;
}

/** The key pair as `openKunci` would give it, without a file. */
export async function createKunciUji(pasangan: PasanganUji, demo = true): Promise<KunciLokal> {
  const privat = await importJWK(pasangan.privat.export({ format: "jwk" }) as JWK, "ES256");
  if (privat instanceof Uint8Array) throw new Error("bukan kunci privat");
  return { demo, kid: pasangan.kid, privat, umum: [await readUmum(pasangan)] };
}

/** Everything a test of identification needs, with one local key. */
export interface Meja {
  readonly jam: JamUji;
  readonly registri: RegistriUji;
  readonly pengenal: Pengenal;
  readonly kunci: PasanganUji;
  /** A token by the local key; `kepala` and `klaim` change the good one. */
  token(klaim?: Bagian, kepala?: Bagian): string;
  identify(token: string, alamat?: string): Promise<HasilPengenalan>;
}

export async function createMeja(
  opsi: { readonly luar?: readonly PenerbitLuar[]; readonly kunciLain?: readonly PasanganUji[] } = {},
): Promise<Meja> {
  const jam = createJamUji();
  const registri = createRegistriUji();
  const kunci = createPasanganEc("demo-uji");
  const umum = await Promise.all([kunci, ...(opsi.kunciLain ?? [])].map(readUmum));
  const penerbit = createPenerbit({ lokal: { issuer: ISSUER, kunci: umum }, luar: opsi.luar ?? [], jam });
  const pengenal = createPengenal({ penerbit, registri, jam, audience: AUDIENCE });
  return {
    jam,
    registri,
    pengenal,
    kunci,
    token: (klaim = {}, kepala = {}) =>
      buildToken({ alg: "ES256", typ: "at+jwt", kid: kunci.kid, ...kepala }, klaimBaik(klaim), kunci.sign),
    identify: (token, alamat = ALAMAT) => pengenal.identify({ authorization: [`Bearer ${token}`], alamat }),
  };
}
