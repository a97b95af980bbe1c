import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { claimServer } from "./embedded/claim-server.js";
import { openEmbedded } from "./embedded/open-embedded.js";
import { migrate } from "./migrate/migrate.js";

/** The database of an installation, as its owner reaches it. */
export interface BasisData {
  readonly ownerUrl: string;
  /** Gives it back; the embedded one stops when nobody else uses it. */
  stop(): Promise<void>;
}

const MIGRASI = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/**
 * Opens the database: the one of DATABASE_URL, or the embedded one under the data directory.
 *
 * @param opsi.server for the exchange itself: one at a time on an embedded database, which it runs itself
 * @throws EmbeddedError
 */
export async function openBasisData(opsi: {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly log: (kalimat: string) => void;
  readonly server?: boolean;
}): Promise<BasisData> {
  // Open to be passed through: root's embedded server runs as an unprivileged user.
  await mkdir(opsi.dataDir, { recursive: true, mode: 0o711 });
  if (opsi.databaseUrl !== null) return { ownerUrl: opsi.databaseUrl, stop: async () => undefined };
  const { dataDir, log, server: milik = false } = opsi;
  const giliran = milik ? await claimServer(dataDir) : null;
  try {
    const server = await openEmbedded({ dataDir, log }, milik);
    return {
      ownerUrl: server.ownerUrl,
      async stop() {
        await server.stop();
        await giliran?.release();
      },
    };
  } catch (galat) {
    await giliran?.release();
    throw galat;
  }
}

/**
 * Applies the migrations and marks the database with the mode that uses it.
 *
 * @returns names of the migrations applied now
 * @throws GalatPerintah 2 when a demo meets a database that production has used
 */
export async function prepareBasisData(ownerUrl: string, mode: string): Promise<readonly string[]> {
  const { applied } = await migrate(ownerUrl, { migrationsDir: MIGRASI });
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ nilai: string }>(
      "SELECT nilai FROM inti.keadaan WHERE kunci = 'mode'",
    );
    if (rows[0]?.nilai === "production" && mode !== "production") {
      throw new GalatPerintah(
        2,
        "BASIS_DATA_PRODUKSI",
        "Basis data ini pernah dipakai mode production; demo ditolak.",
      );
    }
    await writeKeadaan(client, "mode", mode);
  });
  return applied;
}

/**
 * Whether the demo's sample has to be loaded: nothing was ever imported, or a start was killed while it loaded
 * the sample. Loading it again changes nothing of what is there.
 */
export async function needsContoh(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ contoh: string | null; termuat: boolean }>(
      `SELECT (SELECT nilai FROM inti.keadaan WHERE kunci = 'contoh') AS contoh,
              EXISTS (SELECT FROM inti.muatan) AS termuat`,
    );
    const { contoh = null, termuat = false } = rows[0] ?? {};
    return contoh === "SEDANG" || (contoh === null && !termuat);
  });
}

/** Notes how far the demo's sample is. */
export async function markContoh(ownerUrl: string, keadaan: "SEDANG" | "SELESAI"): Promise<void> {
  await withClient(ownerUrl, (client) => writeKeadaan(client, "contoh", keadaan));
}

async function writeKeadaan(client: pg.Client, kunci: string, nilai: string): Promise<void> {
  await client.query(
    "INSERT INTO inti.keadaan (kunci, nilai) VALUES ($1, $2) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai",
    [kunci, nilai],
  );
}

/** Runs work on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection that ends by itself reports through the query that waits on it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
