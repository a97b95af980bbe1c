import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, mkdir, open, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { isObjek } from "./kunci-umum.js";

/** A JSON file of secrets in the data directory: its place there, and the rules by which it is refused. */
export interface BerkasTertutup {
  /** Path within the data directory; refusals name it. */
  readonly tempat: string;
  readonly aturan: {
    /** Others than its owner may open it. */
    readonly terbuka: string;
    /** It is a link, no ordinary file, too long, or does not hold what it should. */
    readonly rusak: string;
  };
}

/** What a file of secrets holds; its members are for the caller to check. */
export type IsiTertutup = Readonly<Record<string, unknown>>;

const BITA_MAKS = 16_384;

/**
 * Opens a file of secrets that its owner alone may open (mode 0600), and makes it at first start. Processes that
 * start together end up with the same content.
 *
 * @throws GalatPerintah 2 when others may open it, or it is a link, damaged or too long
 */
export async function openTertutup(
  dataDir: string,
  berkas: BerkasTertutup,
  make: () => IsiTertutup | Promise<IsiTertutup>,
): Promise<IsiTertutup> {
  const path = join(dataDir, berkas.tempat);
  const ada = await readTertutup(path, berkas);
  if (ada !== null) return ada;
  await writeTertutup(path, await make());
  const jadi = await readTertutup(path, berkas);
  if (jadi === null) throw tertutupRusak(berkas);
  return jadi;
}

/**
 * Writes a file of secrets with mode 0600, unless there is one, which then stays. It is written beside its place and
 * linked into it: a link fails if the name is taken, so the first of several processes wins, and no half file shows.
 */
export async function writeTertutup(path: string, isi: IsiTertutup): Promise<void> {
  const dir = dirname(path);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const sementara = join(dir, `${randomUUID()}.tmp`);
  try {
    await writeBaru(sementara, `${JSON.stringify(isi, null, 2)}\n`);
    await link(sementara, path).catch(ignore("EEXIST"));
  } finally {
    await unlink(sementara).catch(ignore("ENOENT"));
  }
}

/** A refusal that names the file and the rule, never what the file holds. */
export function refuseTertutup({ tempat }: BerkasTertutup, aturan: string, pesan: string): GalatPerintah {
  return new GalatPerintah(2, aturan, `${tempat}: ${pesan}.`);
}

/** The refusal of a file that does not hold what it should. */
export function tertutupRusak(berkas: BerkasTertutup): GalatPerintah {
  return refuseTertutup(berkas, berkas.aturan.rusak, "isinya tidak dapat dibaca");
}

async function readTertutup(path: string, berkas: BerkasTertutup): Promise<IsiTertutup | null> {
  const buka = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((galat: unknown) => {
    if (kode(galat) === "ENOENT") return null;
    throw kode(galat) === "ELOOP" ? tertutupRusak(berkas) : galat;
  });
  if (buka === null) return null;
  try {
    return parseIsi(await readTeks(buka, berkas), berkas);
  } finally {
    await buka.close();
  }
}

/** Reads only an ordinary file that nobody but its owner can open. */
async function readTeks(buka: FileHandle, berkas: BerkasTertutup): Promise<string> {
  const { mode, size } = await buka.stat();
  if ((mode & 0o077) !== 0)
    throw refuseTertutup(berkas, berkas.aturan.terbuka, "hanya pemilik yang boleh membacanya (0600)");
  if ((mode & constants.S_IFMT) !== constants.S_IFREG || size > BITA_MAKS) throw tertutupRusak(berkas);
  return buka.readFile("utf8");
}

function parseIsi(teks: string, berkas: BerkasTertutup): IsiTertutup {
  let isi: unknown;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw tertutupRusak(berkas);
  }
  if (!isObjek(isi)) throw tertutupRusak(berkas);
  return isi;
}

async function writeBaru(path: string, teks: string): Promise<void> {
  const berkas = await open(path, "wx", 0o600);
  try {
    await berkas.writeFile(teks);
    await berkas.sync();
  } finally {
    await berkas.close();
  }
}

/** Lets one system error pass as nothing. */
function ignore(boleh: string): (galat: unknown) => void {
  return (galat) => {
    if (kode(galat) !== boleh) throw galat;
  };
}

function kode(galat: unknown): unknown {
  return isObjek(galat) ? galat["code"] : undefined;
}
