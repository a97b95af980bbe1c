import { hkdfSync, randomBytes } from "node:crypto";
import { type BerkasTertutup, openTertutup, tertutupRusak } from "./berkas-tertutup.js";

/** Secrets of this installation beside its signing key; made at first start, kept in the data directory. */
export interface Rahasia {
  /** Master key of ids and cursors. */
  readonly penyandi: Uint8Array;
  /** Key of the subject digests, used when configuration names none. */
  readonly sidik: { readonly id: string; readonly kunci: Uint8Array };
  /** Passwords of the database logins, by login. */
  readonly sandi: (nama: readonly string[]) => Readonly<Record<string, string>>;
}

const BERKAS: BerkasTertutup = Object.freeze({
  tempat: "kunci/rahasia.json",
  aturan: Object.freeze({ terbuka: "RAHASIA_TERBUKA", rusak: "RAHASIA_RUSAK" }),
});
const BITA = 32;

/**
 * Opens `<dataDir>/kunci/rahasia.json` (mode 0600), and makes it at first start. Processes that start
 * together end up with the same secrets.
 *
 * @throws GalatPerintah 2 when others can read it or it is damaged
 */
export async function openRahasia(dataDir: string): Promise<Rahasia> {
  const berkas = await openTertutup(dataDir, BERKAS, () => ({
    penyandi: makeAcak(),
    sidik: makeAcak(),
    sandi: makeAcak(),
  }));
  const penyandi = decode(berkas["penyandi"]);
  const sidik = decode(berkas["sidik"]);
  const sandi = decode(berkas["sandi"]);
  return {
    penyandi,
    sidik: { id: "s1", kunci: sidik },
    sandi: (nama) => Object.fromEntries(nama.map((n) => [n, derivePassword(sandi, n)])),
  };
}

function makeAcak(): string {
  return randomBytes(BITA).toString("base64url");
}

function decode(teks: unknown): Uint8Array {
  const bita = typeof teks === "string" ? Buffer.from(teks, "base64url") : Buffer.alloc(0);
  if (bita.length !== BITA) throw tertutupRusak(BERKAS);
  return bita;
}

function derivePassword(kunci: Uint8Array, nama: string): string {
  return Buffer.from(hkdfSync("sha256", kunci, "sinergi-login", nama, BITA)).toString("base64url");
}
