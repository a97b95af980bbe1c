import path from "node:path";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { type BentukPerjanjian, readPerjanjian } from "./berkas-perjanjian.js";

/** How an installation runs: a demo on loopback, or for real. */
export type Mode = "demo" | "production";

/** Whose installation it is: one party's, or one custodian's for both. */
export type Pemasang = "pihak-1" | "pihak-2" | "bersama";

export interface PenerbitTerkonfigurasi {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly pihak: "PIHAK_I" | "PIHAK_II";
}

export interface KunciSidikTerkonfigurasi {
  readonly id: string;
  readonly kunci: Uint8Array;
}

/** The whole configuration of a process, checked and frozen. */
export interface Konfigurasi {
  readonly mode: Mode;
  readonly pemasang: Pemasang;
  /** Owner of the database; null: the embedded one under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly perjanjian: BentukPerjanjian;
  readonly audience: string;
  readonly penerbit: readonly PenerbitTerkonfigurasi[];
  /** Keys of the subject digests, newest first; null: this installation's own. */
  readonly kunciSidik: readonly KunciSidikTerkonfigurasi[] | null;
  /** Days for which a deleted record is kept as a tombstone. */
  readonly hariNisan: number;
}

/** A variable that does not hold: its name and the rule, never its value. */
export interface CacatKonfigurasi {
  readonly variabel: string;
  readonly aturan: string;
}

type Lingkungan = Readonly<Record<string, string | undefined>>;

/** All broken rules of a configuration at once; ends a command with exit code 2. */
export class GalatKonfigurasi extends GalatPerintah {
  readonly cacat: readonly CacatKonfigurasi[];

  constructor(cacat: readonly CacatKonfigurasi[]) {
    super(2, "KONFIGURASI", cacat.map((c) => `${c.variabel}: ${c.aturan}`).join("\n"));
    this.cacat = cacat;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);
const AUDIENCE_DEMO = "urn:sinergi:demo";

/**
 * Reads the configuration from the environment (contract.md §2).
 *
 * @throws GalatKonfigurasi with every broken rule
 */
export function readKonfigurasi(lingkungan: Lingkungan): Konfigurasi {
  const cacat: CacatKonfigurasi[] = [];
  const refuse = (variabel: string, aturan: string): void => void cacat.push({ variabel, aturan });
  const mode = readChoice(lingkungan, "SINERGI_MODE", ["demo", "production"], "demo", refuse);
  const hasil: Konfigurasi = {
    mode,
    pemasang: readChoice(lingkungan, "SINERGI_PIHAK", ["pihak-1", "pihak-2", "bersama"], "bersama", refuse),
    databaseUrl: readDatabaseUrl(lingkungan, refuse),
    dataDir: path.resolve(lingkungan["SINERGI_DATA_DIR"] || ".sinergi"),
    host: readHost(lingkungan, mode, refuse),
    port: readNumber(lingkungan, "PORT", 4000, 0, 65_535, refuse),
    perjanjian: readPerjanjian(lingkungan["SINERGI_AGREEMENT"], mode, (aturan) =>
      refuse("SINERGI_AGREEMENT", aturan),
    ),
    audience: lingkungan["SINERGI_AUDIENCE"] || AUDIENCE_DEMO,
    penerbit: readIssuers(lingkungan["SINERGI_ISSUERS"], refuse),
    kunciSidik: readDigestKeys(lingkungan["SINERGI_DIGEST_KEYS"], refuse),
    hariNisan: readNumber(lingkungan, "SINERGI_TOMBSTONE_DAYS", 400, 1, 3_650, refuse),
  };
  if (mode === "production") requireProduction(lingkungan, hasil, refuse);
  if (cacat.length > 0) throw new GalatKonfigurasi(cacat);
  return Object.freeze(hasil);
}

type Refuse = (variabel: string, aturan: string) => void;

function readChoice<const P extends readonly string[]>(
  lingkungan: Lingkungan,
  variabel: string,
  pilihan: P,
  bawaan: P[number],
  refuse: Refuse,
): P[number] {
  const nilai = lingkungan[variabel];
  if (nilai === undefined || nilai === "") return bawaan;
  if (pilihan.includes(nilai)) return nilai;
  refuse(variabel, `harus salah satu dari ${pilihan.join(", ")}`);
  return bawaan;
}

function readNumber(
  lingkungan: Lingkungan,
  variabel: string,
  bawaan: number,
  min: number,
  maks: number,
  refuse: Refuse,
): number {
  const teks = lingkungan[variabel];
  if (teks === undefined || teks === "") return bawaan;
  const nilai = /^\d{1,6}$/.test(teks) ? Number(teks) : Number.NaN;
  if (!(nilai >= min && nilai <= maks)) refuse(variabel, `harus bilangan bulat ${min} sampai ${maks}`);
  return nilai;
}

function readHost(lingkungan: Lingkungan, mode: Mode, refuse: Refuse): string {
  const host = lingkungan["HOST"] || "127.0.0.1";
  if (mode === "demo" && !LOOPBACK.has(host)) refuse("HOST", "demo hanya mendengarkan pada loopback");
  return host;
}

function readDatabaseUrl(lingkungan: Lingkungan, refuse: Refuse): string | null {
  const teks = lingkungan["DATABASE_URL"];
  if (teks === undefined || teks === "") return null;
  const url = URL.canParse(teks) ? new URL(teks) : null;
  if (url?.protocol !== "postgresql:" && url?.protocol !== "postgres:") {
    refuse("DATABASE_URL", "harus berbentuk postgresql://pemilik:sandi@host:port/basisdata");
  }
  return teks;
}

function parseJson(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    return undefined;
  }
}

const isText = (nilai: unknown): nilai is string => typeof nilai === "string" && nilai !== "";

function readIssuers(teks: string | undefined, refuse: Refuse): readonly PenerbitTerkonfigurasi[] {
  if (teks === undefined || teks === "") return [];
  const nilai = parseJson(teks);
  if (!Array.isArray(nilai)) {
    refuse("SINERGI_ISSUERS", "harus larik JSON");
    return [];
  }
  return nilai.flatMap((isi: unknown, i): PenerbitTerkonfigurasi[] => {
    const { issuer, jwksUrl, pihak } = (isi ?? {}) as Record<string, unknown>;
    if (isText(issuer) && isText(jwksUrl) && (pihak === "PIHAK_I" || pihak === "PIHAK_II")) {
      return [{ issuer, jwksUrl, pihak }];
    }
    refuse("SINERGI_ISSUERS", `[${i}] harus punya issuer, jwksUrl, dan pihak (PIHAK_I atau PIHAK_II)`);
    return [];
  });
}

function readDigestKeys(
  teks: string | undefined,
  refuse: Refuse,
): readonly KunciSidikTerkonfigurasi[] | null {
  if (teks === undefined || teks === "") return null;
  const nilai = parseJson(teks);
  if (!Array.isArray(nilai) || nilai.length === 0) {
    refuse("SINERGI_DIGEST_KEYS", "harus larik JSON dengan sedikitnya satu kunci");
    return [];
  }
  return nilai.flatMap((isi: unknown, i): KunciSidikTerkonfigurasi[] => {
    const { id, kunci } = (isi ?? {}) as Record<string, unknown>;
    const bita = isText(kunci) ? Buffer.from(kunci, "base64url") : Buffer.alloc(0);
    if (isText(id) && /^[A-Za-z0-9]{1,16}$/.test(id) && bita.length === 32) return [{ id, kunci: bita }];
    refuse("SINERGI_DIGEST_KEYS", `[${i}] harus punya id dan kunci 256 bit (base64url)`);
    return [];
  });
}

/** What a real installation must have; it cannot start while sender-constrained tokens do not exist. */
function requireProduction(lingkungan: Lingkungan, k: Konfigurasi, refuse: Refuse): void {
  if (k.databaseUrl === null) refuse("DATABASE_URL", "wajib pada mode production");
  if (k.perjanjian.kalender.berlakuHingga === null) {
    refuse("SINERGI_AGREEMENT", "berlakuHingga wajib pada mode production");
  }
  if (!isText(lingkungan["SINERGI_AUDIENCE"])) refuse("SINERGI_AUDIENCE", "wajib pada mode production");
  if (k.kunciSidik === null) refuse("SINERGI_DIGEST_KEYS", "wajib pada mode production");
}
