import type pg from "pg";
import type { KeputusanOrang } from "#pemadanan/rekaman.js";
import { readRow } from "../muat/sesi.js";

const KEPUTUSAN = `SELECT DISTINCT ON (k.entitas_id, k.badan_usaha_id)
    k.entitas_id AS "entitasId", k.badan_usaha_id AS "badanUsahaId", k.keputusan
  FROM keputusan_tinjauan k
  JOIN register_entitas e ON e.id = k.entitas_id AND e.dihapus_pada IS NULL
  JOIN register_badan_usaha b ON b.id = k.badan_usaha_id AND b.dihapus_pada IS NULL
  WHERE k.id <= $1
  ORDER BY k.entitas_id, k.badan_usaha_id, k.id DESC`;

interface BarisKeputusan {
  readonly entitasId: string;
  readonly badanUsahaId: string;
  readonly keputusan: KeputusanOrang["keputusan"];
}

/**
 * What people decided, the newest of each pair: it holds while both records live, and again when they come back.
 * @param sampai the last decision that counts; all by default
 */
export async function readKeputusanOrang(
  client: pg.ClientBase,
  sampai: string = "9223372036854775807",
): Promise<readonly KeputusanOrang[]> {
  const { rows } = await client.query<BarisKeputusan>(KEPUTUSAN, [sampai]);
  return rows.map(({ entitasId, badanUsahaId, keputusan }) => ({
    entitasId: Number(entitasId),
    badanUsahaId: Number(badanUsahaId),
    keputusan,
  }));
}

const KELENGKAPAN = `SELECT CASE WHEN ditolak = 0 THEN to_char(per_tanggal, 'YYYY-MM-DD') END AS hari
  FROM muatan WHERE jenis = 'badan-usaha' AND lengkap ORDER BY id DESC LIMIT 1`;

/** The day of the newest register of employers declared complete; null without one, or when it lacks a refused row. */
export async function readKelengkapan(client: pg.ClientBase): Promise<string | null> {
  return (await readRow<{ hari: string | null }>({ client }, KELENGKAPAN))?.hari ?? null;
}
