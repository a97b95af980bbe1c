import { refusePasangan } from "./bentrok.js";
import {
  type Hitungan,
  hariDari,
  hasRow,
  readCounts,
  readRow,
  runSql,
  type Sesi,
  SIDIK_LENGKAP,
} from "./sesi.js";

const KELOMPOK = "kunci, versi, berkas";

/** The condition on a staged row that it speaks of the visible list: a member, or the row that empties it. */
export const BARIS_TERLIHAT = "peran IS DISTINCT FROM 'KOMISARIS'";

/** Refuses rows of entities that are not there, and the siblings of every refused row. */
export async function refuseTakUtuh(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `UPDATE muat m SET aturan = 'ENTITAS_TIDAK_DIKENAL', kolom = 'id_sumber_entitas'
     WHERE aturan IS NULL
       AND NOT EXISTS (SELECT FROM register_entitas e WHERE e.id_sumber = m.kunci AND e.dihapus_pada IS NULL)`,
  );
  await refuseSaudara(sesi);
}

async function refuseSaudara(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `UPDATE muat SET aturan = 'DAFTAR_TIDAK_UTUH', kolom = 'id_sumber_entitas'
     WHERE aturan IS NULL AND kunci IN (SELECT kunci FROM muat WHERE aturan IS NOT NULL)`,
  );
}

/**
 * Gathers the rows of an entity, a version and a file to lists (`muat_daftar`), in the order of their first visible
 * rows: where a komisaris stands must not move a list. Identical rows of a list are one; the repeated ones are noted in
 * `muat_lewat`.
 * @throws GalatPerintah BARIS_BERTENTANGAN when two lists of one version differ, or one is emptied and filled at once.
 */
export async function gatherDaftar(sesi: Sesi): Promise<void> {
  await runSql(sesi, "CREATE TEMP TABLE muat_lewat (no integer PRIMARY KEY) ON COMMIT DROP");
  await runSql(
    sesi,
    `INSERT INTO muat_lewat SELECT no FROM (
       SELECT no, row_number() OVER (PARTITION BY ${KELOMPOK}, sidik ORDER BY no) AS ke
       FROM muat WHERE aturan IS NULL AND (${KELOMPOK}, sidik) IN (
         SELECT ${KELOMPOK}, sidik FROM muat WHERE aturan IS NULL GROUP BY ${KELOMPOK}, sidik HAVING count(*) > 1)) x
     WHERE ke > 1`,
  );
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_daftar ON COMMIT DROP AS
     SELECT ${KELOMPOK}, coalesce(min(no) FILTER (WHERE ${BARIS_TERLIHAT}), min(no)) AS no, count(*)::int AS jumlah,
            bool_or(mengosongkan) AS mengosongkan, bool_or(${BARIS_TERLIHAT}) AS terlihat,
            md5(string_agg(sidik, ',' ORDER BY no)) AS sidik
     FROM muat m WHERE aturan IS NULL AND NOT EXISTS (SELECT FROM muat_lewat l WHERE l.no = m.no) GROUP BY ${KELOMPOK}`,
  );
  await refuseDaftarBertentangan(sesi);
}

/** Two lists of one version that differ: each from a file of its own. */
const DUA_DAFTAR = `SELECT lalu AS satu, no AS dua
  FROM (SELECT no, sidik, lag(no) OVER w AS lalu, lag(sidik) OVER w AS sidik_lalu
        FROM muat_daftar WINDOW w AS (PARTITION BY kunci, versi ORDER BY no)) d
  WHERE sidik <> sidik_lalu`;

/** A row that empties a list beside one that fills it. */
const KOSONG_BERISI = `SELECT a.no AS satu, min(b.no) AS dua
  FROM muat_daftar d JOIN muat a USING (${KELOMPOK}) JOIN muat b USING (${KELOMPOK})
  WHERE d.mengosongkan AND d.jumlah > 1 AND a.no = d.no AND b.aturan IS NULL AND b.mengosongkan <> a.mengosongkan
  GROUP BY a.no`;

async function refuseDaftarBertentangan(sesi: Sesi): Promise<void> {
  const pasangan = await readRow<Parameters<typeof refusePasangan>[0]>(
    sesi,
    `SELECT a.berkas AS berkas_a, a.baris AS baris_a, b.berkas AS berkas_b, b.baris AS baris_b
     FROM (${DUA_DAFTAR} UNION ALL ${KOSONG_BERISI}) x JOIN muat a ON a.no = x.satu JOIN muat b ON b.no = x.dua
     ORDER BY b.no LIMIT 1`,
  );
  if (pasangan !== undefined) throw refusePasangan(pasangan);
}

/**
 * Decides on each list against the stored one into `muat_putusan`, one per entity: its newest list and what is to be
 * done. Older lists of the same load, and the same list from another file, are only counted, and for `ada_baru`.
 *
 * `pengurus_ada` says that a list with a visible row, or a row that empties one, was ever supplied, whatever its
 * version: a list of komisaris alone neither sets nor clears it, as a file without a row for the entity would not, but
 * being the whole list (contract.md §5) it takes the visible members away.
 */
export async function decideDaftar(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_putusan ON COMMIT DROP AS
     SELECT d.kunci, d.versi, d.versi AS versi_baru, d.berkas, d.no, d.sidik, e.id AS entitas_id, e.register,
       e.pengurus_ada, e.pengurus_ada OR d.ada AS ada_baru,
       CASE WHEN e.pengurus_versi IS NULL THEN 'BARU'
            WHEN $1::date IS NOT NULL AND e.pengurus_sidik = '${SIDIK_LENGKAP}'
                 AND ${hariDari("e.pengurus_versi")} <= $1::date THEN 'UBAH'
            WHEN d.versi < e.pengurus_versi THEN 'USANG'
            WHEN d.versi > e.pengurus_versi THEN 'UBAH'
            WHEN d.sidik = e.pengurus_sidik THEN 'TETAP'
            ELSE 'PERIKSA' END AS aksi
     FROM (SELECT DISTINCT ON (kunci) *, bool_or(terlihat) OVER (PARTITION BY kunci) AS ada
           FROM muat_daftar ORDER BY kunci, versi DESC, no) d
     JOIN register_entitas e ON e.id_sumber = d.kunci AND e.dihapus_pada IS NULL`,
    [sesi.lengkap],
  );
  await runSql(sesi, "ANALYZE muat_putusan");
}

/** Lists whose version is stored with another content: every row of the entity is refused, the stored list stays. */
export async function refuseVersi(sesi: Sesi): Promise<void> {
  if (!(await hasRow(sesi, "SELECT FROM muat_putusan WHERE aksi = 'BERTENTANGAN'"))) return;
  await runSql(
    sesi,
    `UPDATE muat m SET aturan = 'VERSI_BERTENTANGAN', kolom = 'diubah_pada'
     FROM muat_putusan p WHERE p.kunci = m.kunci AND p.aksi = 'BERTENTANGAN' AND m.aturan IS NULL`,
  );
}

/** Counts rows by what became of their list; a row counts as its list. */
export async function countDaftar(sesi: Sesi, hitungan: Hitungan): Promise<void> {
  const n = await readCounts<"baru" | "berubah" | "tetap" | "usang">(
    sesi,
    `SELECT count(*) FILTER (WHERE hasil = 'BARU') AS baru, count(*) FILTER (WHERE hasil = 'UBAH') AS berubah,
            count(*) FILTER (WHERE hasil = 'TETAP') AS tetap, count(*) FILTER (WHERE hasil = 'USANG') AS usang
     FROM (SELECT CASE WHEN l.no IS NOT NULL THEN 'TETAP' WHEN m.versi < p.versi THEN 'USANG'
                       WHEN m.berkas <> p.berkas AND p.aksi <> 'USANG' THEN 'TETAP'
                       WHEN p.aksi = 'SEGAR' THEN 'TETAP' ELSE p.aksi END AS hasil
           FROM muat m JOIN muat_putusan p USING (kunci) LEFT JOIN muat_lewat l ON l.no = m.no
           WHERE m.aturan IS NULL) x`,
  );
  hitungan.baru += n.baru;
  hitungan.berubah += n.berubah;
  hitungan.tetap += n.tetap;
  hitungan.usang += n.usang;
}
