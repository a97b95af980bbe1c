import { runSql, type Sesi } from "./sesi.js";

/** Reviews go with their entity; they are Pihak I's own list. */
const TINJAUAN =
  "UNION ALL SELECT 'tinjauan', 'PIHAK_I', max(t.urut) FROM tinjauan t JOIN buang b ON b.id = t.entitas_id";

const BUANG = [
  {
    tabel: "register_entitas",
    status: "status_entitas",
    induk: "entitas_id",
    daftar: "lower(e.register)",
    ikut: TINJAUAN,
  },
  { tabel: "register_notaris", status: "status_notaris", induk: "notaris_id", daftar: "'notaris'", ikut: "" },
] as const;

/**
 * Purges tombstones published before `batas` and notes, per list and party, the highest number that is gone: a reader
 * whose cursor is older must fetch everything anew (CURSOR_EXPIRED). The caller holds `KUNCI_URUTAN`.
 */
export async function purgeNisan(sesi: Sesi, batas: string): Promise<void> {
  for (const { tabel, status, induk, daftar, ikut } of BUANG) {
    await runSql(
      sesi,
      `WITH buang AS (
         DELETE FROM ${tabel} e USING ${status} s
         WHERE s.${induk} = e.id AND e.dihapus_pada IS NOT NULL AND s.dihapus_pada IS NOT NULL
           AND greatest(e.diubah_i, e.diubah_ii, s.diubah_i, s.diubah_ii) < $1::timestamptz
         RETURNING e.id, ${daftar} AS daftar, e.urut_i, e.urut_ii, s.urut_i AS status_i, s.urut_ii AS status_ii),
       nomor (daftar, pihak, urut) AS (
         SELECT daftar, 'PIHAK_I', max(urut_i) FROM buang GROUP BY daftar
         UNION ALL SELECT daftar, 'PIHAK_II', max(urut_ii) FROM buang GROUP BY daftar
         UNION ALL SELECT '${status}', 'PIHAK_I', max(status_i) FROM buang
         UNION ALL SELECT '${status}', 'PIHAK_II', max(status_ii) FROM buang ${ikut})
       UPDATE penghitung p SET batas_nisan = greatest(p.batas_nisan, n.urut)
       FROM nomor n WHERE n.daftar = p.daftar AND n.pihak = p.pihak AND n.urut IS NOT NULL`,
      [batas],
    );
  }
}
