import { writePertama } from "../muat/muatan-pertama.js";
import { drawUrutPihak } from "../muat/penghitung.js";
import { readCounts, runSql, type Sesi } from "../muat/sesi.js";
import { MEJA_BADAN_USAHA, MEJA_ENTITAS } from "./perubahan.js";
import { KINI, type MejaPadan } from "./sasaran.js";

/** Where the pairs are staged that a run asks people about, and, without a weight, those that it looks at besides. */
export const MEJA_TINJAUAN: MejaPadan = Object.freeze({
  nama: "padan_tinjauan",
  kolom: {
    entitas_id: "bigint NOT NULL",
    badan_usaha_id: "bigint NOT NULL",
    bobot: "integer",
    penjelasan: "text[]",
  },
});
const TULIS = `${MEJA_TINJAUAN.nama}_tulis`;

/** What became of pairs of the review queue: how many are open now and were not, are there for the first time, and are open no more. */
export interface GerakTinjauan {
  readonly dibuka: number;
  readonly baru: number;
  readonly ditutup: number;
}

/** A pair that a person decided on stays open while both records live, so that it can be decided anew. */
const DIPUTUS = "EXISTS (SELECT FROM keputusan_tinjauan q WHERE q.tinjauan_id = t.id)";
const HIDUP = `EXISTS (SELECT FROM register_entitas e WHERE e.id = t.entitas_id AND e.dihapus_pada IS NULL)
  AND EXISTS (SELECT FROM register_badan_usaha b WHERE b.id = t.badan_usaha_id AND b.dihapus_pada IS NULL)`;
/** By the number, up to the last one that counts: the time of a decision says nothing of when it was kept. */
const KEPUTUSAN_BARU = `q.id <= (SELECT keputusan FROM ${KINI.nama})
  AND q.id > (SELECT coalesce(max(pb.nilai), 0) FROM padan_batas pb WHERE pb.daftar = 'keputusan')`;

const DIPUTUS_BARU = `EXISTS (SELECT FROM keputusan_tinjauan q WHERE q.tinjauan_id = t.id AND ${KEPUTUSAN_BARU})`;

/**
 * Stages, beside what a run asks about and what it asks about no more, the pairs that a person decided on: of records that
 * have changed, and those decided since; or all that the queue holds. What else is open was asked about by the last run.
 */
const buildTambahan = (semua: boolean) => `INSERT INTO ${MEJA_TINJAUAN.nama} (entitas_id, badan_usaha_id)
  (${semua ? "SELECT entitas_id, badan_usaha_id FROM tinjauan" : DIPUTUS_BERUBAH})
  EXCEPT SELECT entitas_id, badan_usaha_id FROM ${MEJA_TINJAUAN.nama}`;
const DIPUTUS_BERUBAH = `SELECT q.entitas_id, q.badan_usaha_id FROM keputusan_tinjauan q
  WHERE q.entitas_id IN (SELECT id FROM ${MEJA_ENTITAS.nama}) OR q.badan_usaha_id IN (SELECT id FROM ${MEJA_BADAN_USAHA.nama})
    OR ${KEPUTUSAN_BARU}`;

const KUNCI_SAMA = "t.entitas_id = p.entitas_id AND t.badan_usaha_id = p.badan_usaha_id";
const buildGabung = (semua: boolean) =>
  semua
    ? `LEFT JOIN tinjauan t ON ${KUNCI_SAMA}`
    : `LEFT JOIN LATERAL (SELECT * FROM tinjauan t WHERE ${KUNCI_SAMA} OFFSET 0) t ON true`;

const buildBanding = (
  semua: boolean,
) => `SELECT x.*, row_number() OVER (ORDER BY urut_lama NULLS LAST, bobot DESC, entitas_id, badan_usaha_id) AS ke
  FROM (
    SELECT t.id, t.urut AS urut_lama, t.id IS NOT NULL AND t.ditutup_pada IS NULL AS tadi_terbuka,
      p.entitas_id, p.badan_usaha_id,
      coalesce(p.bobot, t.bobot) AS bobot, coalesce(p.penjelasan, t.penjelasan) AS penjelasan,
      CASE WHEN p.bobot IS NOT NULL THEN true WHEN ${DIPUTUS} THEN ${HIDUP} ELSE false END AS terbuka,
      t.id IS NOT NULL AND (p.bobot <> t.bobot OR p.penjelasan IS DISTINCT FROM t.penjelasan AND p.bobot IS NOT NULL
        OR p.entitas_id IN (SELECT id FROM ${MEJA_ENTITAS.nama}) OR p.badan_usaha_id IN (SELECT id FROM ${MEJA_BADAN_USAHA.nama})
        OR ${DIPUTUS_BARU}) AS berubah
    FROM ${MEJA_TINJAUAN.nama} p
    ${buildGabung(semua)}) x
  WHERE terbuka <> tadi_terbuka OR (terbuka AND berubah)`;

/** $1: what the change numbers start from; $2: the time of the run. */
const UBAH = `UPDATE tinjauan t SET bobot = w.bobot, penjelasan = w.penjelasan, versi_parameter = k.versi,
    putaran_id = k.putaran, urut = $1::bigint + w.ke, diubah_pada = $2::timestamptz,
    sejak = CASE WHEN w.terbuka AND NOT w.tadi_terbuka THEN $2::timestamptz ELSE t.sejak END,
    ditutup_pada = CASE WHEN w.terbuka THEN NULL ELSE coalesce(t.ditutup_pada, $2::timestamptz) END
  FROM ${TULIS} w, ${KINI.nama} k WHERE t.id = w.id`;
const TAMBAH = `INSERT INTO tinjauan (entitas_id, badan_usaha_id, bobot, penjelasan, versi_parameter, putaran_id, sejak,
    urut, diubah_pada)
  SELECT w.entitas_id, w.badan_usaha_id, w.bobot, w.penjelasan, k.versi, k.putaran, $2::timestamptz, $1::bigint + w.ke,
    $2::timestamptz
  FROM ${TULIS} w, ${KINI.nama} k WHERE w.id IS NULL ORDER BY w.ke`;

const HITUNG = `SELECT count(*) AS banyak, count(*) FILTER (WHERE id IS NULL) AS baru,
  count(*) FILTER (WHERE terbuka AND NOT tadi_terbuka) AS dibuka, count(*) FILTER (WHERE NOT terbuka) AS ditutup FROM ${TULIS}`;

/**
 * Makes the staged pairs the review queue: new ones enter, those that are no longer asked for are closed, unless a
 * person decided on them. A row moves when it, one of its records, or what was decided on it has changed. The caller
 * holds `KUNCI_URUTAN`, has staged what has changed, and has not yet kept what this run saw.
 * @param semua the whole queue is looked at, not only what is staged
 */
export async function applyTinjauan(sesi: Sesi, semua: boolean): Promise<GerakTinjauan> {
  await runSql(sesi, buildTambahan(semua));
  await runSql(sesi, `CREATE TEMP TABLE ${TULIS} ON COMMIT DROP AS ${buildBanding(semua)}`);
  // Without it the planner takes every row of the queue to find the few that move.
  await runSql(sesi, `ANALYZE ${TULIS} (id)`);
  const { banyak, ...gerak } = await readCounts<"banyak" | "baru" | "dibuka" | "ditutup">(sesi, HITUNG);
  if (banyak > 0) {
    const awal = await drawUrutPihak(sesi, "tinjauan", "PIHAK_I", banyak);
    await runSql(sesi, UBAH, [awal, sesi.saat]);
    await writePertama(sesi, ["tinjauan"], gerak.baru, () => runSql(sesi, TAMBAH, [awal, sesi.saat]));
  }
  return gerak;
}
