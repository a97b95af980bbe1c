import { BARIS_TERLIHAT } from "./daftar-pengurus.js";
import { akhirHari, hariDari, readCounts, runSql, type Sesi, SIDIK_LENGKAP } from "./sesi.js";

/**
 * Entities of which a complete register names no visible row have an empty list as of the end of its day. One that it
 * names by komisaris alone is settled as one that it does not name, in the same place of the change order, so that
 * nobody can tell them apart; only its komisaris are kept.
 * @returns How many lists without any row lost their members.
 */
export async function addHilang(sesi: Sesi): Promise<number> {
  await gatherHilang(sesi);
  await settleKomisaris(sesi);
  await insertHilang(sesi);
  const n = await readCounts<"hilang">(
    sesi,
    `SELECT count(*) AS hilang FROM muat_putusan p WHERE berkas = 0 AND aksi = 'UBAH' AND (
       EXISTS (SELECT FROM register_pengurus r WHERE r.entitas_id = p.entitas_id)
       OR EXISTS (SELECT FROM register_komisaris r WHERE r.entitas_id = p.entitas_id))`,
  );
  return n.hilang;
}

/**
 * The entities into `muat_hilang`. `tua`: the stored list is not newer than the day. Where a newer one of komisaris
 * alone is stored it stays, and only `pengurus_ada` is set, as it would be without them. A refused row is staged without
 * its `peran` and keeps its entity out, as a visible one does.
 */
async function gatherHilang(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_hilang ON COMMIT DROP AS
     SELECT e.id AS entitas_id, e.id_sumber AS kunci, e.register, e.pengurus_ada, tua,
            (SELECT coalesce(max(no), 0) FROM muat) + row_number() OVER (ORDER BY e.register, e.urut_i) AS no
     FROM (SELECT *, coalesce(${hariDari("pengurus_versi")} <= $1::date, true) AS tua FROM register_entitas) e
     WHERE e.dihapus_pada IS NULL AND ${hariDari("e.versi")} <= $1::date AND (tua OR NOT e.pengurus_ada)
       AND NOT (e.pengurus_ada AND e.pengurus_sidik = '${SIDIK_LENGKAP}' AND e.pengurus_versi = ${akhirHari(1)}
                AND NOT EXISTS (SELECT FROM register_komisaris k WHERE k.entitas_id = e.id)
                AND NOT EXISTS (SELECT FROM muat m WHERE m.kunci = e.id_sumber))
       AND NOT EXISTS (SELECT FROM muat m WHERE m.kunci = e.id_sumber AND m.${BARIS_TERLIHAT})`,
    [sesi.lengkap],
  );
}

/** A list of komisaris alone that contradicts the stored one of its version stays to be refused. */
async function settleKomisaris(sesi: Sesi): Promise<void> {
  const berlaku = `h.tua AND p.versi <= ${akhirHari(1)}`;
  await runSql(
    sesi,
    `UPDATE muat_putusan p SET no = h.no, ada_baru = true,
       versi_baru = CASE WHEN ${berlaku} THEN ${akhirHari(1)} ELSE p.versi_baru END,
       sidik = CASE WHEN ${berlaku} THEN '${SIDIK_LENGKAP}' ELSE p.sidik END,
       aksi = CASE WHEN ${berlaku} AND p.aksi NOT IN ('BARU', 'PERIKSA') THEN 'UBAH' ELSE p.aksi END
     FROM muat_hilang h WHERE h.entitas_id = p.entitas_id`,
    [sesi.lengkap],
  );
}

async function insertHilang(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `INSERT INTO muat_putusan
       (kunci, versi, versi_baru, berkas, no, sidik, entitas_id, register, pengurus_ada, ada_baru, aksi)
     SELECT kunci, ${akhirHari(1)}, ${akhirHari(1)}, 0, no, '${SIDIK_LENGKAP}', entitas_id, register, pengurus_ada, true,
            CASE WHEN tua THEN 'UBAH' ELSE 'USANG' END
     FROM muat_hilang h WHERE NOT EXISTS (SELECT FROM muat_putusan p WHERE p.entitas_id = h.entitas_id)`,
    [sesi.lengkap],
  );
}
