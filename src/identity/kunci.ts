import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, mkdir, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { isKid, isObjek, type KunciUmum, readKunciUmum } from "./kunci-umum.js";

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

interface BerkasKunci {
  readonly demo: boolean;
  readonly keys: readonly JWK[];
}

const NAMA = "lokal.json";
const TEMPAT = `kunci/${NAMA}`;
const KUNCI_MAKS = 8;
const BITA_MAKS = 16_384;

/**
 * Opens the ES256 keys of this installation in `<dataDir>/kunci/lokal.json` (mode 0600), and makes them at
 * first start. Processes that start together end up with the same key.
 *
 * @throws GalatPerintah 2 when the file can be read by others, is damaged, or was made for the other mode.
 */
export async function openKunci(dataDir: string, opsi: { readonly demo: boolean }): Promise<KunciLokal> {
  const dir = join(dataDir, "kunci");
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const berkas = (await readBerkas(join(dir, NAMA))) ?? (await makeBerkas(dir, opsi.demo));
  if (berkas.demo !== opsi.demo)
    throw refuse("KUNCI_DEMO", "kunci demo dan kunci produksi tidak boleh dipertukarkan");
  return readKunci(berkas);
}

async function readBerkas(path: string): Promise<BerkasKunci | null> {
  const berkas = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(absent);
  if (berkas === null) return null;
  try {
    return parseBerkas(await readTertutup(berkas));
  } finally {
    await berkas.close();
  }
}

/** Reads the file only if it is an ordinary one that nobody but its owner can open. */
async function readTertutup(berkas: FileHandle): Promise<string> {
  const { mode, size } = await berkas.stat();
  if ((mode & 0o077) !== 0) throw refuse("KUNCI_TERBUKA", "hanya pemilik yang boleh membacanya (0600)");
  if ((mode & constants.S_IFMT) !== constants.S_IFREG || size > BITA_MAKS) throw rusak();
  return berkas.readFile("utf8");
}

function parseBerkas(teks: string): BerkasKunci {
  let isi: unknown;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw rusak();
  }
  if (!isObjek(isi) || typeof isi["demo"] !== "boolean" || !Array.isArray(isi["keys"])) throw rusak();
  const keys = isi["keys"].filter(isObjek);
  if (keys.length === 0 || keys.length > KUNCI_MAKS) throw rusak();
  return { demo: isi["demo"], keys };
}

/** Writes beside the place and links into it: a link fails if the file is there, so the first process wins. */
async function makeBerkas(dir: string, demo: boolean): Promise<BerkasKunci> {
  const sementara = join(dir, `${randomUUID()}.tmp`);
  try {
    await writeBerkas(sementara, { demo, keys: [await makeJwk(demo)] });
    await link(sementara, join(dir, NAMA)).catch(present);
  } finally {
    await unlink(sementara).catch(absent);
  }
  const berkas = await readBerkas(join(dir, NAMA));
  if (berkas === null) throw rusak();
  return berkas;
}

async function writeBerkas(path: string, isi: BerkasKunci): Promise<void> {
  const berkas = await open(path, "wx", 0o600);
  try {
    await berkas.writeFile(`${JSON.stringify(isi, null, 2)}\n`);
    await berkas.sync();
  } finally {
    await berkas.close();
  }
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
  if (pertama === undefined || utama === undefined || utama.algoritma !== "ES256") throw rusak();
  const privat = await importJWK(pertama, "ES256").catch(() => null);
  if (privat === null || privat instanceof Uint8Array || privat.type !== "private") throw rusak();
  return Object.freeze({ demo, kid: utama.kid, privat, umum: Object.freeze(umum) });
}

async function readUmum({ d: _rahasia, ...jwk }: JWK): Promise<KunciUmum> {
  const kunci = isKid(jwk.kid) ? await readKunciUmum(jwk.kid, jwk) : null;
  if (kunci === null) throw rusak();
  return kunci;
}

function rusak(): GalatPerintah {
  return refuse("KUNCI_RUSAK", "isinya tidak dapat dibaca sebagai kunci");
}

function refuse(aturan: string, pesan: string): GalatPerintah {
  return new GalatPerintah(2, aturan, `${TEMPAT}: ${pesan}.`);
}

function absent(galat: unknown): null {
  if (kode(galat) === "ENOENT") return null;
  throw kode(galat) === "ELOOP" ? rusak() : galat;
}

function present(galat: unknown): void {
  if (kode(galat) !== "EEXIST") throw galat;
}

function kode(galat: unknown): unknown {
  return isObjek(galat) ? galat["code"] : undefined;
}
