import type { KolomGerak, SpesifikasiRegister } from "./register.js";
import { type Hitungan, hariDari, readCounts, runSql, type Sesi, SIDIK_LENGKAP } from "./sesi.js";

/** Condition of a staged row that is still to be applied. */
export const MASIH = "m.aturan IS NULL AND NOT EXISTS (SELECT FROM muat_lewat l WHERE l.no = m.no)";

/** The condition on `e` that it belongs to the register. */
export function syaratRegister(spek: SpesifikasiRegister): string {
  return spek.register === null ? "true" : `e.register = '${spek.register}'`;
}

export function anyBeda(kolom: readonly string[]): string {
  return kolom.length === 0 ? "false" : kolom.map((k) => `e.${k} IS DISTINCT FROM m.${k}`).join(" OR ");
}

/**
 * What is to be done with a row whose key is stored. `arah`: its version against the stored one; `pulih`: a complete
 * register holds what an earlier one lacked; `sesidik`: the required cells are those of before, so that what differs
 * is how they are read, or a column that the files did not have; `bantah`: an optional column contradicts what it held.
 */
const AKSI = `CASE
  WHEN pulih THEN 'UBAH'
  WHEN arah < 0 THEN 'USANG'
  WHEN arah = 0 AND hidup = hapus THEN 'BERTENTANGAN'
  WHEN arah = 0 AND (hapus OR NOT beda) THEN 'TETAP'
  WHEN arah = 0 THEN CASE WHEN sesidik AND NOT bantah THEN 'UBAH' ELSE 'BERTENTANGAN' END
  WHEN hapus THEN CASE WHEN hidup THEN 'HAPUS' ELSE 'SEGAR' END
  WHEN beda OR NOT hidup THEN 'UBAH' ELSE 'SEGAR' END`;

const TANPA_GERAK: KolomGerak = Object.freeze({ i: [], ii: [], statusI: [], statusIi: [] });

/**
 * Compares staged rows with the stored ones of the same key into the table `muat_ada`: what is to be done, and for
 * whom the record moves. Rows that contradict the stored version are refused.
 */
export async function classifyTersimpan(
  sesi: Sesi,
  spek: SpesifikasiRegister,
  banding: readonly string[],
  gerak: KolomGerak | null,
): Promise<void> {
  const g = gerak ?? TANPA_GERAK;
  const opsional = spek.isi.filter((kolom) => kolom.opsional && banding.includes(kolom.nama));
  const bantah = opsional.map(({ nama }) => `e.${nama} IS NOT NULL AND e.${nama} IS DISTINCT FROM m.${nama}`);
  const lepas = (spek.nomor?.status.dasarPadanan ?? []).filter((kolom) => banding.includes(kolom));
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_ada ON COMMIT DROP AS
     SELECT no, id, aksi, hapus, lepas OR hidup = hapus AS lepas,
            gerak AND (hidup = hapus OR beda_i) AS gi, gerak AND (hidup = hapus OR beda_ii) AS gii,
            gerak AND (hidup = hapus OR lepas OR beda_si) AS gsi, gerak AND (hidup = hapus OR lepas OR beda_sii) AS gsii
     FROM (SELECT y.*, aksi IN ('UBAH', 'HAPUS') AS gerak FROM (SELECT x.*, ${AKSI} AS aksi FROM (
       SELECT m.no, e.id, e.dihapus_pada IS NULL AS hidup, m.dihapus_pada IS NOT NULL AS hapus,
              CASE WHEN m.versi < e.versi THEN -1 WHEN m.versi = e.versi THEN 0 ELSE 1 END AS arah,
              $1::date IS NOT NULL AND m.dihapus_pada IS NULL AND e.sidik = '${SIDIK_LENGKAP}'
                AND ${hariDari("e.versi")} <= $1::date AS pulih,
              e.sidik = m.sidik AS sesidik, (${bantah.join(" OR ") || "false"}) AS bantah, (${anyBeda(banding)}) AS beda,
              (${anyBeda(g.i)}) AS beda_i, (${anyBeda(g.ii)}) AS beda_ii,
              (${anyBeda(g.statusI)}) AS beda_si, (${anyBeda(g.statusIi)}) AS beda_sii, (${anyBeda(lepas)}) AS lepas
       FROM muat m JOIN ${spek.tabel} e ON e.${spek.kunci} = m.kunci
       WHERE ${MASIH} AND ${syaratRegister(spek)}) x) y) z`,
    [sesi.lengkap],
  );
  await runSql(
    sesi,
    `UPDATE muat m SET aturan = 'VERSI_BERTENTANGAN', kolom = 'diubah_pada'
     FROM muat_ada a WHERE a.no = m.no AND a.aksi = 'BERTENTANGAN'`,
  );
}

/** Adds the outcome of `muat_ada` to the counts. */
export async function countTersimpan(sesi: Sesi, hitungan: Hitungan): Promise<void> {
  const n = await readCounts<"berubah" | "tetap" | "usang" | "dihapus">(
    sesi,
    `SELECT count(*) FILTER (WHERE aksi = 'UBAH') AS berubah, count(*) FILTER (WHERE aksi IN ('TETAP', 'SEGAR')) AS tetap,
            count(*) FILTER (WHERE aksi = 'USANG') AS usang, count(*) FILTER (WHERE aksi = 'HAPUS') AS dihapus
     FROM muat_ada`,
  );
  hitungan.berubah += n.berubah;
  hitungan.tetap += n.tetap;
  hitungan.usang += n.usang;
  hitungan.dihapus += n.dihapus;
}
