import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { namaAudiens, SEMUA_AUDIENS } from "#perjanjian/pihak.js";
import { readAwalan } from "./kunci-d/periksa.js";

/** Logins that the server holds: one per audience, one for the registry, one for evidence. */
export const NAMA_LOGIN: readonly string[] = Object.freeze([
  ...SEMUA_AUDIENS.map(namaAudiens),
  "registri",
  "bukti",
]);

/** Passwords of this installation's logins, by name. */
export type SandiLogin = Readonly<Record<string, string>>;

/** Connection strings of the logins, by name. */
export type UrlLogin = Readonly<Record<string, string>>;

const ITERASI = 4096;

/** A password verifier (RFC 5803), so that the server's log never holds a password. */
function scramVerifier(sandi: string): string {
  const garam = randomBytes(16);
  const kunci = pbkdf2Sync(sandi, garam, ITERASI, 32, "sha256");
  const hmac = (teks: string): Buffer => createHmac("sha256", kunci).update(teks).digest();
  const tersimpan = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ITERASI}:${garam.toString("base64")}$${tersimpan}:${hmac("Server Key").toString("base64")}`;
}

/**
 * Sets the passwords of the logins (kept by the installation, never by the database) and returns their connection strings.
 *
 * @param ownerUrl an owner that may alter roles; not kept
 */
export async function applySandi(ownerUrl: string, sandi: SandiLogin): Promise<UrlLogin> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // Without a listener a connection that breaks ends the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const awalan = await readAwalan(client);
    for (const [nama, kata] of Object.entries(sandi)) {
      const peran = client.escapeIdentifier(`${awalan}${nama}`);
      await client.query(`ALTER ROLE ${peran} PASSWORD ${client.escapeLiteral(scramVerifier(kata))}`);
    }
    return buildUrls(ownerUrl, awalan, sandi);
  } finally {
    await client.end();
  }
}

function buildUrls(ownerUrl: string, awalan: string, sandi: SandiLogin): UrlLogin {
  return Object.fromEntries(
    Object.entries(sandi).map(([nama, kata]) => {
      const url = new URL(ownerUrl);
      url.username = `${awalan}${nama}`;
      url.password = kata;
      return [nama, url.toString()];
    }),
  );
}
