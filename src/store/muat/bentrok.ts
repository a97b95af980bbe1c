import { KALIMAT_BERKAS } from "#berkas/aturan-muat.js";
import { type Hitungan, hasRow, readCounts, readRow, refuseLoad, runSql, type Sesi } from "./sesi.js";

interface Pasangan {
  readonly berkas_a: number;
  readonly baris_a: number;
  readonly berkas_b: number;
  readonly baris_b: number;
}

/** The refusal of a load whose two rows contradict each other: names their places. */
export function refusePasangan(p: Pasangan): Error {
  return refuseLoad(
    "BARIS_BERTENTANGAN",
    `Muatan ditolak: berkas ${p.berkas_a} baris ${p.baris_a} dan berkas ${p.berkas_b} baris ${p.baris_b}: ${KALIMAT_BERKAS.BARIS_BERTENTANGAN}.`,
  );
}

/**
 * Settles keys that come more than once in a load: contradicting rows of one version refuse the load; of the others
 * the newest counts, and the rest are noted in the staging table `muat_lewat`, which always exists afterwards.
 * @throws GalatPerintah BARIS_BERTENTANGAN
 */
export async function settleGanda(
  sesi: Sesi,
  kolomBanding: readonly string[],
  hitungan: Hitungan,
): Promise<void> {
  await runSql(
    sesi,
    "CREATE TEMP TABLE muat_ganda ON COMMIT DROP AS SELECT kunci FROM muat WHERE aturan IS NULL GROUP BY kunci HAVING count(*) > 1",
  );
  await runSql(
    sesi,
    "CREATE TEMP TABLE muat_lewat (no integer PRIMARY KEY, sama boolean NOT NULL) ON COMMIT DROP",
  );
  if (!(await hasRow(sesi, "SELECT FROM muat_ganda"))) return;
  await refuseBertentangan(sesi, kolomBanding);
  await runSql(
    sesi,
    `INSERT INTO muat_lewat
     SELECT no, versi = maks FROM (
       SELECT no, versi, max(versi) OVER (PARTITION BY kunci) AS maks,
              row_number() OVER (PARTITION BY kunci ORDER BY versi DESC, no) AS ke
       FROM muat WHERE aturan IS NULL AND kunci IN (SELECT kunci FROM muat_ganda)) x
     WHERE ke > 1`,
  );
  const { sama, usang } = await readCounts<"sama" | "usang">(
    sesi,
    "SELECT count(*) FILTER (WHERE sama) AS sama, count(*) FILTER (WHERE NOT sama) AS usang FROM muat_lewat",
  );
  hitungan.tetap += sama;
  hitungan.usang += usang;
}

async function refuseBertentangan(sesi: Sesi, kolomBanding: readonly string[]): Promise<void> {
  const isi = kolomBanding.map((kolom) => `(m).${kolom} IS DISTINCT FROM (p).${kolom}`).join(" OR ");
  const beda = `((m).dihapus_pada IS NULL) <> ((p).dihapus_pada IS NULL) OR ((m).dihapus_pada IS NULL AND (${isi}))`;
  const pasangan = await readRow<Pasangan>(
    sesi,
    `SELECT (p).berkas AS berkas_a, (p).baris AS baris_a, (m).berkas AS berkas_b, (m).baris AS baris_b
     FROM (SELECT m, lag(m) OVER (PARTITION BY kunci, versi ORDER BY no) AS p
           FROM muat m WHERE aturan IS NULL AND kunci IN (SELECT kunci FROM muat_ganda)) x
     WHERE (p).no IS NOT NULL AND (${beda}) ORDER BY (m).no LIMIT 1`,
  );
  if (pasangan !== undefined) throw refusePasangan(pasangan);
}
