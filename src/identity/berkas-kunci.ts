import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, mkdir, open, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JWK } from "jose";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { isObjek } from "./kunci-umum.js";

/** What the key file holds: private JWKs, the signing key first, and for which mode they were made. */
export interface BerkasKunci {
  readonly demo: boolean;
  readonly keys: readonly JWK[];
}

const TEMPAT = "kunci/lokal.json";
const KUNCI_MAKS = 8;
const BITA_MAKS = 16_384;

/** Where the keys of an installation lie. */
export function pathKunci(dataDir: string): string {
  return join(dataDir, TEMPAT);
}

/**
 * Reads the key file; null when there is none.
 *
 * @throws GalatPerintah 2 when others may open it, or it is a link, damaged or too long.
 */
export async function readBerkasKunci(path: string): Promise<BerkasKunci | null> {
  const berkas = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(absent);
  if (berkas === null) return null;
  try {
    return parseBerkas(await readTertutup(berkas));
  } finally {
    await berkas.close();
  }
}

/**
 * Writes the key file with mode 0600, unless there is one, which then stays. It is written beside its place and
 * linked into it: a link fails if the name is taken, so the first of several processes wins, and no half file shows.
 */
export async function writeBerkasKunci(path: string, isi: BerkasKunci): Promise<void> {
  const dir = dirname(path);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const sementara = join(dir, `${randomUUID()}.tmp`);
  try {
    await writeTertutup(sementara, `${JSON.stringify(isi, null, 2)}\n`);
    await link(sementara, path).catch(present);
  } finally {
    await unlink(sementara).catch(absent);
  }
}

/** A refusal that names the key file and the rule. */
export function refuseKunci(aturan: string, pesan: string): GalatPerintah {
  return new GalatPerintah(2, aturan, `${TEMPAT}: ${pesan}.`);
}

/** The refusal of a file that holds no usable keys. */
export function kunciRusak(): GalatPerintah {
  return refuseKunci("KUNCI_RUSAK", "isinya tidak dapat dibaca sebagai kunci");
}

/** Reads the file only if it is an ordinary one that nobody but its owner can open. */
async function readTertutup(berkas: FileHandle): Promise<string> {
  const { mode, size } = await berkas.stat();
  if ((mode & 0o077) !== 0) throw refuseKunci("KUNCI_TERBUKA", "hanya pemilik yang boleh membacanya (0600)");
  if ((mode & constants.S_IFMT) !== constants.S_IFREG || size > BITA_MAKS) throw kunciRusak();
  return berkas.readFile("utf8");
}

function parseBerkas(teks: string): BerkasKunci {
  let isi: unknown;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw kunciRusak();
  }
  if (!isObjek(isi) || typeof isi["demo"] !== "boolean" || !Array.isArray(isi["keys"])) throw kunciRusak();
  const keys = isi["keys"].filter(isObjek);
  if (keys.length > KUNCI_MAKS) throw kunciRusak();
  return { demo: isi["demo"], keys };
}

async function writeTertutup(path: string, teks: string): Promise<void> {
  const berkas = await open(path, "wx", 0o600);
  try {
    await berkas.writeFile(teks);
    await berkas.sync();
  } finally {
    await berkas.close();
  }
}

function absent(galat: unknown): null {
  if (kode(galat) === "ENOENT") return null;
  throw kode(galat) === "ELOOP" ? kunciRusak() : galat;
}

function present(galat: unknown): void {
  if (kode(galat) !== "EEXIST") throw galat;
}

function kode(galat: unknown): unknown {
  return isObjek(galat) ? galat["code"] : undefined;
}
