import { settleGanda } from "./bentrok.js";
import { drawUrut } from "./penghitung.js";
import { MASIH } from "./pilah.js";
import { type Hitungan, nolHitungan, readCounts, runSql, type Sesi } from "./sesi.js";

/** Applies staged KBLI titles, and gives them to the entities that carry their codes. */
export async function applyKbli(sesi: Sesi): Promise<Hitungan> {
  const hitungan = nolHitungan();
  await settleGanda(sesi, ["judul"], hitungan);
  const n = await readCounts<"baru" | "berubah" | "tetap">(
    sesi,
    `SELECT count(*) FILTER (WHERE j.kode IS NULL) AS baru, count(*) FILTER (WHERE j.judul <> m.judul) AS berubah,
            count(*) FILTER (WHERE j.judul = m.judul) AS tetap
     FROM muat m LEFT JOIN judul_kbli j ON j.kode = m.kunci WHERE ${MASIH}`,
  );
  hitungan.baru += n.baru;
  hitungan.berubah += n.berubah;
  hitungan.tetap += n.tetap;
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_judul ON COMMIT DROP AS SELECT m.kunci, m.judul FROM muat m
     LEFT JOIN judul_kbli j ON j.kode = m.kunci WHERE ${MASIH} AND j.judul IS DISTINCT FROM m.judul`,
  );
  await runSql(
    sesi,
    `INSERT INTO judul_kbli (kode, judul) SELECT kunci, judul FROM muat_judul ORDER BY kunci
     ON CONFLICT (kode) DO UPDATE SET judul = excluded.judul`,
  );
  await retitle(sesi, "PERSEROAN", "perseroan");
  await retitle(sesi, "PERSEKUTUAN", "persekutuan");
  return hitungan;
}

/** Entities of one register whose titles changed move for both parties, in the order they had. */
async function retitle(sesi: Sesi, register: string, daftar: "perseroan" | "persekutuan"): Promise<void> {
  const banyak = await runSql(
    sesi,
    `CREATE TEMP TABLE muat_judul_${daftar} ON COMMIT DROP AS
     SELECT e.id, t.judul, row_number() OVER (ORDER BY e.urut_i) AS urut_i, row_number() OVER (ORDER BY e.urut_ii) AS urut_ii
     FROM register_entitas e, LATERAL (
       SELECT array_agg(coalesce(j.judul, '') ORDER BY k.ke) AS judul
       FROM unnest(e.kbli) WITH ORDINALITY AS k (kode, ke) LEFT JOIN judul_kbli j ON j.kode = k.kode) t
     WHERE e.register = $1 AND e.kbli && (SELECT coalesce(array_agg(kunci), '{}') FROM muat_judul)
       AND e.judul_kbli IS DISTINCT FROM t.judul`,
    [register],
  );
  if (banyak === 0) return;
  const awal = await drawUrut(sesi, daftar, { i: banyak, ii: banyak });
  await runSql(
    sesi,
    `UPDATE register_entitas e SET judul_kbli = t.judul, urut_i = $1::bigint + t.urut_i, urut_ii = $2::bigint + t.urut_ii,
       diubah_i = $3, diubah_ii = $3 FROM muat_judul_${daftar} t WHERE t.id = e.id`,
    [awal.i, awal.ii, sesi.saat],
  );
}
