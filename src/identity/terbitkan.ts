import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { PIHAK, type Pihak } from "#perjanjian/pihak.js";
import type { Jam } from "#usecases/ports/jam.js";
import type { Klien } from "#usecases/ports/registri-klien.js";
import type { KunciLokal } from "./kunci.js";
import { readOrang } from "./orang.js";
import { parsePemanfaatan, TIPE_PEMANFAATAN } from "./pemanfaatan.js";
import { UMUR_TOKEN_MAKS } from "./token.js";

/** What a demo token is asked for. */
export interface PermintaanToken {
  readonly klien: Klien;
  readonly tujuan: string;
  /** Absent: the client's first activity. */
  readonly kegiatan?: string;
  /** The person of a person role; absent: the demo person of that role. */
  readonly orang?: string;
  /** Seconds, 1 to 600; absent: 300. */
  readonly ttl?: number;
}

/** Who issues the token, and for whom. */
export interface PenerbitanToken {
  readonly kunci: KunciLokal;
  readonly issuer: string;
  readonly audience: string;
  readonly jam: Jam;
}

/** Rules of the issue with their sentences. */
export const ATURAN_TERBIT = Object.freeze({
  BUKAN_DEMO: "token hanya diterbitkan dengan kunci demo",
  KLIEN_NONAKTIF: "klien ini dinonaktifkan",
  PENERBIT_LAIN: "token klien ini diterbitkan oleh server otorisasi pihaknya sendiri",
  TTL_TIDAK_SAH: `masa berlaku harus bilangan bulat 1 sampai ${UMUR_TOKEN_MAKS} detik`,
  ORANG_TIDAK_SAH:
    "orang hanya untuk peran perorangan: 1 sampai 128 karakter ASCII tanpa spasi, bukan id klien",
  TUJUAN_TIDAK_TERDAFTAR: "tujuan atau kegiatan tidak terdaftar untuk klien ini",
});

export type AturanTerbit = keyof typeof ATURAN_TERBIT;

export type HasilTerbit =
  | { readonly ok: true; readonly token: string; readonly berlakuSampai: number }
  | { readonly ok: false; readonly aturan: AturanTerbit };

const TTL_BAWAAN = 300;

/**
 * Issues a demo access token (RFC 9068, contract.md §3) for a registered client. What would be refused at use is
 * refused here already (threat 45). `berlakuSampai` is in epoch milliseconds.
 */
export async function issueToken(
  permintaan: PermintaanToken,
  penerbitan: PenerbitanToken,
): Promise<HasilTerbit> {
  const { klien, ttl = TTL_BAWAAN } = permintaan;
  if (!penerbitan.kunci.demo) return refuse("BUKAN_DEMO");
  if (!klien.aktif) return refuse("KLIEN_NONAKTIF");
  if (klien.penerbit !== null) return refuse("PENERBIT_LAIN");
  if (!Number.isInteger(ttl) || ttl < 1 || ttl > UMUR_TOKEN_MAKS) return refuse("TTL_TIDAK_SAH");
  const sub = permintaan.orang ?? defaultSub(klien);
  if (!readOrang(klien, sub).ok) return refuse("ORANG_TIDAK_SAH");
  const rincian = buildRincian(permintaan);
  if (!parsePemanfaatan(rincian, klien).ok) return refuse("TUJUAN_TIDAK_TERDAFTAR");
  return sign({ sub, client_id: klien.id, authorization_details: rincian }, ttl, penerbitan);
}

function defaultSub(klien: Klien): string {
  return klien.peran === "SISTEM_MITRA" ? klien.id : `${klien.peran.toLowerCase()}-demo`;
}

function buildRincian({ klien, tujuan, kegiatan = klien.kegiatan[0] }: PermintaanToken): readonly object[] {
  return [{ type: TIPE_PEMANFAATAN, perjanjian: nomorPihak(klien.pihak), tujuan, kegiatan }];
}

function nomorPihak(pihak: Pihak): string | undefined {
  return PIHAK.find((keterangan) => keterangan.pihak === pihak)?.nomorPerjanjian;
}

async function sign(
  klaim: Record<string, unknown>,
  ttl: number,
  { kunci, issuer, audience, jam }: PenerbitanToken,
): Promise<HasilTerbit> {
  const iat = Math.floor(jam.now() / 1000);
  const token = await new SignJWT(klaim)
    .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: kunci.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt(iat)
    .setExpirationTime(iat + ttl)
    .sign(kunci.privat);
  return { ok: true, token, berlakuSampai: (iat + ttl) * 1000 };
}

function refuse(aturan: AturanTerbit): HasilTerbit {
  return { ok: false, aturan };
}
