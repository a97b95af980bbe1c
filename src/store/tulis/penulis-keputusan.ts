import pg from "pg";
import { Galat } from "#errors/galat.js";
import { type Audiens, namaAudiens } from "#perjanjian/pihak.js";
import type { KeputusanBaru, PenulisKeputusan, TulisanTertunda } from "#usecases/ports/penulis-keputusan.js";
import { findSebabPutus } from "../baca/sebab-putus.js";

/** Closes all connections of a writer. */
export interface PenulisKeputusanPg extends PenulisKeputusan {
  close(): Promise<void>;
}

/** People decide, not programs. */
const KONEKSI = 2;
const TUNGGU_KONEKSI_MS = 2_000;
const TUNGGU_JAWABAN_MS = 5_000;
const COBA_LAGI_DETIK = 2;
/** Lock not available: a run writes reviews. */
const TERKUNCI = "55P03";

/** Audiences' logins only read unless a transaction says otherwise; what was acknowledged must be durable. */
const MULAI =
  "BEGIN READ WRITE; SET LOCAL lock_timeout = '2s'; SET LOCAL synchronous_commit = on; SET LOCAL idle_in_transaction_session_timeout = '15s'";
/** In one statement, so that nothing is decided on a review that is closed or that the audience does not see. */
const SISIP = `INSERT INTO inti.keputusan_tinjauan
    (tinjauan_id, entitas_id, badan_usaha_id, keputusan, alasan, klien, orang, korelasi, waktu)
  SELECT t.id, t.entitas_id, t.badan_usaha_id, $2, $3, $4, $5, $6, $7
  FROM %s.tinjauan_padanan t WHERE t.id = $1 AND t.dihapus_pada IS NULL`;

/**
 * Writes decisions through the audience's own login, which may insert them and nothing else (lock D). The database
 * itself refuses to commit one whose evidence it does not hold.
 *
 * @param urlFor connection string of an audience's login
 */
export function createPenulisKeputusan(urlFor: (audiens: Audiens) => string): PenulisKeputusanPg {
  const kolam = new Map<string, pg.Pool>();
  const poolOf = (audiens: Audiens): pg.Pool => {
    const nama = namaAudiens(audiens);
    const ada = kolam.get(nama) ?? openPool(urlFor(audiens));
    kolam.set(nama, ada);
    return ada;
  };
  return {
    async write(audiens, keputusan) {
      const client = await poolOf(audiens).connect().catch(refusePutus);
      // Whoever waits on it is told by the statement that fails; unheard, the event would end the program.
      client.on("error", ignore);
      try {
        await client.query(MULAI);
        const hasil = await client.query(SISIP.replace("%s", namaAudiens(audiens)), valuesOf(keputusan));
        if (hasil.rowCount === 1) return hold(client);
        await giveBack(client);
        return null;
      } catch (galat) {
        await giveBack(client);
        return refusePutus(galat);
      }
    },
    async close() {
      await Promise.all([...kolam.values()].map((satu) => satu.end()));
      kolam.clear();
    },
  };
}

const ignore = (): void => undefined;

/** Gives a connection back; one in doubt is closed. */
function release(client: pg.PoolClient, rusak = false): void {
  client.off("error", ignore);
  client.release(rusak);
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: KONEKSI,
    connectionTimeoutMillis: TUNGGU_KONEKSI_MS,
    query_timeout: TUNGGU_JAWABAN_MS,
    application_name: "sinergi-keputusan",
  });
  // A connection that ends while nobody uses it is replaced at the next use.
  pool.on("error", ignore);
  return pool;
}

const valuesOf = (k: KeputusanBaru): unknown[] => [
  k.idTinjauan,
  k.keputusan,
  k.alasan,
  k.klien,
  k.orang,
  k.korelasi,
  new Date(k.waktu),
];

function hold(client: pg.PoolClient): TulisanTertunda {
  return {
    async commit() {
      try {
        await client.query("COMMIT");
        release(client);
      } catch (galat) {
        // What became of it is not known here: a connection in doubt is not used again.
        release(client, true);
        throw new Galat("EVIDENCE_UNAVAILABLE", {
          sebab: `KEPUTUSAN_TIDAK_TERSIMPAN ${findSebabPutus(galat) ?? codeOf(galat)}`,
          cobaLagi: COBA_LAGI_DETIK,
        });
      }
    },
    rollback: () => giveBack(client),
  };
}

async function giveBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query("ROLLBACK");
    release(client);
  } catch {
    release(client, true);
  }
}

function codeOf(galat: unknown): string {
  return galat instanceof pg.DatabaseError ? (galat.code ?? "") : "";
}

/** @throws Galat EVIDENCE_UNAVAILABLE when the database is out of reach or a run holds the reviews */
function refusePutus(galat: unknown): never {
  const sebab = findSebabPutus(galat) ?? (codeOf(galat) === TERKUNCI ? TERKUNCI : null);
  if (sebab === null) throw galat;
  throw new Galat("EVIDENCE_UNAVAILABLE", { sebab: `BASIS_DATA_${sebab}`, cobaLagi: COBA_LAGI_DETIK });
}
