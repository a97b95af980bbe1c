import { randomUUID } from "node:crypto";
import { CompactSign, SignJWT } from "jose";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import { openKunci } from "#identity/kunci.js";
import type { Peran } from "#perjanjian/pihak.js";
import type { Jam } from "#usecases/ports/jam.js";

export const AUDIENCE = "urn:sinergi:demo";

/** Signs tokens of any content with an installation's key: what a client might hold, not what it may get. */
export interface Penandatangan {
  /** @param rincian `authorization_details`; absent: the claim is left out. */
  sign(klien: string, peran: Peran, rincian?: unknown): Promise<string>;
  /** A token whose payload is this text, byte for byte. */
  signTeks(isi: string): Promise<string>;
}

export async function openPenandatangan(dataDir: string, jam: Jam): Promise<Penandatangan> {
  const { privat, kid } = await openKunci(dataDir, { demo: true });
  const kepala = { alg: "ES256", typ: "at+jwt", kid };
  return {
    sign(klien, peran, rincian) {
      const iat = Math.floor(jam.now() / 1000);
      const sub = peran === "SISTEM_MITRA" ? klien : "orang-uji";
      const klaim = rincian === undefined ? {} : { authorization_details: rincian };
      return new SignJWT({ sub, client_id: klien, ...klaim })
        .setProtectedHeader(kepala)
        .setIssuer(ISSUER_LOKAL)
        .setAudience(AUDIENCE)
        .setJti(randomUUID())
        .setIssuedAt(iat)
        .setExpirationTime(iat + 300)
        .sign(privat);
    },
    signTeks: (isi) => new CompactSign(new TextEncoder().encode(isi)).setProtectedHeader(kepala).sign(privat),
  };
}
