import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import { type BerkasKunci, kunciRusak, kunciTertukar, openBerkasKunci } from "./berkas-kunci.js";
import { isKid, type KunciUmum, readKunciUmum } from "./kunci-umum.js";

/** The signing key of this installation, with the public keys its tokens are verified by. */
export interface KunciLokal {
  /** Made for a demo: never to be trusted in production. */
  readonly demo: boolean;
  /** Name of the signing key. */
  readonly kid: string;
  readonly privat: CryptoKey;
  /** The first is the signing key's; others verify tokens signed before a rotation. */
  readonly umum: readonly KunciUmum[];
}

/**
 * Opens the ES256 keys of this installation in `<dataDir>/kunci/lokal.json` (mode 0600), and makes them at
 * first start. Processes that start together end up with the same key.
 *
 * @throws GalatPerintah 2 when the file can be read by others, is damaged, or was made for the other mode.
 */
export async function openKunci(dataDir: string, opsi: { readonly demo: boolean }): Promise<KunciLokal> {
  const berkas = await openBerkasKunci(dataDir, async () => ({
    demo: opsi.demo,
    keys: [await makeJwk(opsi.demo)],
  }));
  if (berkas.demo !== opsi.demo) throw kunciTertukar();
  return readKunci(berkas);
}

async function makeJwk(demo: boolean): Promise<JWK> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const sidik = await calculateJwkThumbprint(jwk);
  return { ...jwk, kid: demo ? `demo-${sidik}` : sidik, alg: "ES256", use: "sig" };
}

async function readKunci({ demo, keys }: BerkasKunci): Promise<KunciLokal> {
  const umum = await Promise.all(keys.map(readUmum));
  const [pertama] = keys;
  const [utama] = umum;
  if (pertama === undefined || utama === undefined) throw kunciRusak();
  const privat = await importJWK(pertama, "ES256").catch(() => null);
  if (privat === null || privat instanceof Uint8Array || privat.type !== "private") throw kunciRusak();
  return Object.freeze({ demo, kid: utama.kid, privat, umum: Object.freeze(umum) });
}

async function readUmum({ d: _rahasia, ...jwk }: JWK): Promise<KunciUmum> {
  const kunci = isKid(jwk.kid) ? await readKunciUmum(jwk.kid, jwk) : null;
  if (kunci === null) throw kunciRusak();
  return kunci;
}
