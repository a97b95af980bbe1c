import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readKonfigurasi } from "#config/konfigurasi.js";
import { ISSUER_LOKAL } from "#identity/issuer-lokal.js";
import { openKunci } from "#identity/kunci.js";
import { issueToken } from "#identity/terbitkan.js";
import { startServer } from "#server/serve.js";
import { DEMO_KLIEN } from "#usecases/klien-demo.js";
import type { Jam } from "#usecases/ports/jam.js";
import { createScratchDatabase, type TestServer } from "./databases.js";
import { removeFolder } from "./folder.js";

/** An answer of /graphql as it came over the wire. */
export interface Jawaban {
  readonly status: number;
  readonly headers: Headers;
  readonly teks: string;
  readonly json: {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly GalatJawaban[];
  };
}

export interface GalatJawaban {
  readonly message: string;
  readonly locations?: unknown;
  readonly path?: unknown;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The whole exchange in this process, on a database of its own. */
export interface ServerUji {
  readonly alamat: string;
  readonly ownerUrl: string;
  readonly dataDir: string;
  /** Lines that the server logged. */
  readonly log: readonly string[];
  /** A token of a demo client. */
  token(klien: string, tujuan?: string): Promise<string>;
  /** Asks as a demo client; the token is made once per client and purpose. */
  tanya(
    klien: string,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    tujuan?: string,
  ): Promise<Jawaban>;
  stop(): Promise<void>;
}

/** Environment for the exchange's programs on this database. */
export function lingkunganUji(databaseUrl: string, dataDir: string): Record<string, string> {
  return { SINERGI_MODE: "demo", SINERGI_DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: "0" };
}

/**
 * Starts the exchange on a scratch database of a test server.
 *
 * @param env overrides of the environment, such as SINERGI_AGREEMENT
 */
export async function startServerUji(
  server: TestServer,
  opsi: {
    readonly env?: Readonly<Record<string, string>>;
    readonly jam?: Jam;
    readonly contoh?: boolean;
    /** A database that is there already, and stays. */
    readonly databaseUrl?: string;
    readonly dataDir?: string;
  } = {},
): Promise<ServerUji> {
  const basis = opsi.databaseUrl === undefined ? await createScratchDatabase(server) : null;
  const ownerUrl = opsi.databaseUrl ?? basis?.url ?? "";
  const dataDir = opsi.dataDir ?? (await mkdtemp(path.join(tmpdir(), "sinergi-uji-server-")));
  const konfigurasi = readKonfigurasi({ ...lingkunganUji(ownerUrl, dataDir), ...opsi.env });
  const jam = opsi.jam ?? { now: () => Date.now() };
  const log: string[] = [];
  const berjalan = await startServer({
    konfigurasi,
    jam,
    contoh: opsi.contoh ?? false,
    cetak: () => undefined,
    catat: (peristiwa) => log.push(JSON.stringify(peristiwa)),
  });
  const tokens = new Map<string, Promise<string>>();
  const token = async (id: string, tujuan = "PEMANFAATAN"): Promise<string> => {
    const klien = DEMO_KLIEN.find((k) => k.id === id);
    if (klien === undefined) throw new Error("unknown demo client");
    const kunci = await openKunci(dataDir, { demo: true });
    const hasil = await issueToken(
      { klien, tujuan, ttl: 600 },
      { kunci, issuer: ISSUER_LOKAL, audience: konfigurasi.audience, jam },
    );
    if (!hasil.ok) throw new Error(hasil.aturan);
    return hasil.token;
  };
  const tokenOf = (klien: string, tujuan: string): Promise<string> => {
    const kunci = `${klien} ${tujuan}`;
    const ada = tokens.get(kunci) ?? token(klien, tujuan);
    tokens.set(kunci, ada);
    return ada;
  };
  return {
    alamat: berjalan.alamat,
    ownerUrl,
    dataDir,
    log,
    token,
    async tanya(klien, query, variables, tujuan = "PEMANFAATAN") {
      const jawaban = await fetch(`${berjalan.alamat}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await tokenOf(klien, tujuan)}`,
        },
        body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
      });
      const teks = await jawaban.text();
      return {
        status: jawaban.status,
        headers: jawaban.headers,
        teks,
        json: JSON.parse(teks) as Jawaban["json"],
      };
    },
    async stop() {
      await berjalan.stop();
      await basis?.drop();
      if (opsi.dataDir === undefined) await removeFolder(dataDir);
    },
  };
}
