import pg from "pg";
import { SEMUA_HASIL } from "#bukti/catatan.js";
import { GalatPerintah } from "#errors/galat-perintah.js";
import type { BuktiTercatat, PembacaBukti } from "#usecases/ports/pembaca-bukti.js";
import { type BarisBukti, KOLOM_BUKTI, readBarisBukti } from "./baris-bukti.js";

const TENGGAT_MS = 30_000;
/** Rows of a page, and subjects after which a page ends early: a single record may name 200,000. */
const BARIS_HALAMAN = 200;
const SUBJEK_HALAMAN = 50_000;
/** Above every number that the column can hold in practice. */
const NOMOR_MAKS = "9223372036854775807";

const HALAMAN = `SELECT nomor, ${KOLOM_BUKTI}
  FROM (
    SELECT *, sum(cardinality(subjek)) OVER (ORDER BY nomor DESC) - cardinality(subjek) AS sebelumnya
    FROM (
      SELECT * FROM inti.bukti
      WHERE nomor < $1::bigint AND ($2::text IS NULL OR klien = $2::text)
      ORDER BY nomor DESC LIMIT $3::int
    ) AS halaman
  ) AS terhitung
  WHERE sebelumnya <= $4::bigint
  ORDER BY nomor DESC`;

/**
 * Reads evidence from `inti.bukti` with the owner's login: pages by `nomor`, newest first, on a connection that
 * only reads and lives as long as the reading. Records written meanwhile are newer, and are not seen.
 */
export function createPembacaBukti(url: string): PembacaBukti {
  return { read: (klien) => readSemua(url, klien) };
}

async function* readSemua(url: string, klien: string | null): AsyncGenerator<BuktiTercatat> {
  const client = buildClient(url);
  try {
    await guard(client.connect());
    let sebelum = NOMOR_MAKS;
    for (;;) {
      const halaman = await readHalaman(client, klien, sebelum);
      yield* halaman;
      const terakhir = halaman.at(-1);
      if (terakhir === undefined) return;
      sebelum = terakhir.nomor;
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function readHalaman(
  client: pg.Client,
  klien: string | null,
  sebelum: string,
): Promise<readonly BuktiTercatat[]> {
  const nilai = [sebelum, klien, BARIS_HALAMAN, SUBJEK_HALAMAN];
  const { rows } = await guard(client.query<BarisBukti>(HALAMAN, nilai));
  return rows.map(readWhole);
}

function buildClient(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TENGGAT_MS,
    query_timeout: TENGGAT_MS,
    statement_timeout: TENGGAT_MS,
    application_name: "sinergi-audit",
  });
  // Without a listener a connection that breaks between two pages ends the process.
  client.on("error", () => undefined);
  return client;
}

/** A row of an unknown outcome stops the list: left out, it would hide evidence. */
function readWhole(baris: BarisBukti): BuktiTercatat {
  const hasil = SEMUA_HASIL.find((h) => h === baris.hasil);
  if (hasil === undefined) throw failBaca();
  return readBarisBukti(baris, hasil);
}

async function guard<T>(janji: Promise<T>): Promise<T> {
  try {
    return await janji;
  } catch {
    // The driver's message holds values, hosts and SQL.
    throw failBaca();
  }
}

function failBaca(): GalatPerintah {
  return new GalatPerintah(3, "BUKTI_GAGAL", "Bukti tidak dapat dibaca dari basis data.");
}
