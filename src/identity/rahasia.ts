import { hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { GalatPerintah } from "#errors/galat-perintah.js";

/** Secrets of this installation beside its signing key; made at first start, kept in the data directory. */
export interface Rahasia {
  /** Master key of ids and cursors. */
  readonly penyandi: Uint8Array;
  /** Key of the subject digests, used when configuration names none. */
  readonly sidik: { readonly id: string; readonly kunci: Uint8Array };
  /** Passwords of the database logins, by login. */
  readonly sandi: (nama: readonly string[]) => Readonly<Record<string, string>>;
}

interface Berkas {
  readonly penyandi: string;
  readonly sidik: string;
  readonly sandi: string;
}

const NAMA = "rahasia.json";

/**
 * Opens `<dataDir>/kunci/rahasia.json` (mode 0600), and makes it at first start. Processes that start
 * together end up with the same secrets.
 *
 * @throws GalatPerintah 2 when others can read it or it is damaged
 */
export async function openRahasia(dataDir: string): Promise<Rahasia> {
  const dir = join(dataDir, "kunci");
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const berkas = (await readBerkas(join(dir, NAMA))) ?? (await makeBerkas(dir));
  const penyandi = decode(berkas.penyandi);
  const sidik = decode(berkas.sidik);
  const sandi = decode(berkas.sandi);
  return {
    penyandi,
    sidik: { id: "s1", kunci: sidik },
    sandi: (nama) => Object.fromEntries(nama.map((n) => [n, derivePassword(sandi, n)])),
  };
}

function decode(teks: unknown): Uint8Array {
  const bita = typeof teks === "string" ? Buffer.from(teks, "base64url") : Buffer.alloc(0);
  if (bita.length !== 32) throw refuse("RAHASIA_RUSAK", "isinya tidak dapat dibaca");
  return bita;
}

function derivePassword(kunci: Uint8Array, nama: string): string {
  return Buffer.from(hkdfSync("sha256", kunci, "sinergi-login", nama, 32)).toString("base64url");
}

async function readBerkas(path: string): Promise<Berkas | null> {
  const info = await stat(path).catch(() => null);
  if (info === null) return null;
  if ((info.mode & 0o077) !== 0)
    throw refuse("RAHASIA_TERBUKA", "hanya pemilik yang boleh membacanya (0600)");
  try {
    return JSON.parse(await readFile(path, "utf8")) as Berkas;
  } catch {
    throw refuse("RAHASIA_RUSAK", "isinya tidak dapat dibaca");
  }
}

/** Writes beside the place and links into it: a link fails if the file is there, so the first process wins. */
async function makeBerkas(dir: string): Promise<Berkas> {
  const sementara = join(dir, `${randomUUID()}.tmp`);
  const acak = (): string => randomBytes(32).toString("base64url");
  const berkas = await open(sementara, "wx", 0o600);
  try {
    await berkas.writeFile(
      JSON.stringify({ penyandi: acak(), sidik: acak(), sandi: acak() } satisfies Berkas),
    );
    await berkas.sync();
  } finally {
    await berkas.close();
  }
  await link(sementara, join(dir, NAMA)).catch(() => undefined);
  await unlink(sementara);
  const jadi = await readBerkas(join(dir, NAMA));
  if (jadi === null) throw refuse("RAHASIA_RUSAK", "tidak dapat ditulis");
  return jadi;
}

function refuse(aturan: string, pesan: string): GalatPerintah {
  return new GalatPerintah(2, aturan, `kunci/${NAMA}: ${pesan}.`);
}
