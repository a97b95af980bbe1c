import { writePertama } from "../muat/muatan-pertama.js";
import { drawUrut } from "../muat/penghitung.js";
import { readCounts, runSql, type Sesi } from "../muat/sesi.js";
import { deriveKolomPadan, KINI, type SasaranPadan } from "./sasaran.js";

/** Where one row in so many changes, indexes are made anew. */
const BANYAK_BERUBAH = 2;

/** What a row was, as the report counts it. */
const LAMA = ["status", "metode", "diubah_ii"].map((kolom) => `${kolom} AS lama_${kolom}`);

/** Where the rows are staged that a run writes into a status table, with what they were before. */
export function namaTulis(sasaran: SasaranPadan): string {
  return `${sasaran.meja.nama}_tulis`;
}

/**
 * Makes the staged decisions the status of live records, set-based: only rows that differ are written, and a row gets a
 * new change number for a party only when a column that the party may see differs (contract.md §4). The caller holds
 * `KUNCI_URUTAN`.
 * @param semua every live record is looked at, whether it is staged or not; else those that are staged
 * @returns how many rows moved for at least one party.
 */
export async function applyStatus(sesi: Sesi, sasaran: SasaranPadan, semua: boolean): Promise<number> {
  const tulis = namaTulis(sasaran);
  await runSql(sesi, buildBanding(sasaran, tulis, semua));
  const n = await readCounts<"baris" | "i" | "ii" | "gerak">(
    sesi,
    `SELECT count(*) AS baris, count(urut_i) AS i, count(urut_ii) AS ii,
            count(*) FILTER (WHERE urut_i IS NOT NULL OR urut_ii IS NOT NULL) AS gerak FROM ${tulis}`,
  );
  if (n.baris === 0) return 0;
  await runSql(sesi, `ANALYZE ${tulis}`);
  const awal = await drawUrut(sesi, sasaran.daftar, { i: n.i, ii: n.ii });
  await writePertama(sesi, [sasaran.daftar], n.baris * BANYAK_BERUBAH, () =>
    runSql(sesi, buildTulis(sasaran, tulis), [awal.i, awal.ii, sesi.saat]),
  );
  return n.gerak;
}

/**
 * Lists the rows that differ, with their new values and, where they move, their place from 1: in the order of the
 * number that the same party had for them, so that nothing hidden from it shows in the order.
 */
function buildBanding(sasaran: SasaranPadan, tulis: string, semua: boolean): string {
  const kolom = Object.keys(sasaran.isi);
  const tertulis = { ...sasaran.isi, ...sasaran.ikut };
  const baru = Object.entries(tertulis).map(([nama, sql]) => `${sql} AS baru_${nama}`);
  const beda = (daftar: readonly string[]) =>
    daftar.length === 0 ? "false" : daftar.map((k) => `${k} IS DISTINCT FROM baru_${k}`).join(" OR ");
  const { i, ii } = deriveKolomPadan(sasaran);
  const nomor = (pihak: string) =>
    `CASE WHEN gerak_${pihak} THEN row_number() OVER (PARTITION BY gerak_${pihak} ORDER BY urut_${pihak}) END`;
  return `CREATE TEMP TABLE ${tulis} ON COMMIT DROP AS
    SELECT id, ${sasaran.kolomInduk} AS induk_id, ${[...LAMA, ...Object.keys(tertulis).map((k) => `baru_${k}`)].join(", ")}, ${nomor("i")} AS urut_i, ${nomor("ii")} AS urut_ii
    FROM (SELECT x.*, (${beda(i)}) AS gerak_i, (${beda(ii)}) AS gerak_ii
      FROM (SELECT s.*, ${baru.join(", ")}
        FROM ${KINI.nama} k CROSS JOIN ${sasaran.daftar} s ${semua ? "LEFT JOIN" : "JOIN"} ${sasaran.meja.nama} p ON p.induk_id = s.${sasaran.kolomInduk}
        ${sasaran.gabung}
        WHERE s.dihapus_pada IS NULL) x
      WHERE ${beda(kolom)}) y`;
}

function buildTulis(sasaran: SasaranPadan, tulis: string): string {
  const isi = Object.keys({ ...sasaran.isi, ...sasaran.ikut }).map((k) => `${k} = t.baru_${k}`);
  const pindah = (pihak: string, n: number) =>
    `urut_${pihak} = coalesce($${n}::bigint + t.urut_${pihak}, s.urut_${pihak}),
     diubah_${pihak} = CASE WHEN t.urut_${pihak} IS NULL THEN s.diubah_${pihak} ELSE $3::timestamptz END`;
  return `UPDATE ${sasaran.daftar} s SET ${isi.join(", ")}, ${pindah("i", 1)}, ${pindah("ii", 2)}
    FROM ${tulis} t WHERE t.id = s.id`;
}
