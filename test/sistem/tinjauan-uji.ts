import { runSql } from "../support/databases.js";
import { buildNpwp } from "./muatan-uji.js";

/** What of a queue is another than in the first one. */
export interface RupaTinjauan {
  /** What staff of Pihak I do not see of it: run, client, evidence, decisions that another one has replaced. */
  readonly belakang: boolean;
  /** What nobody else sees: everything. */
  readonly isi: boolean;
}

export const TINJAUAN_SATU: RupaTinjauan = Object.freeze({ belakang: false, isi: false });

/** The employer that the queue of a world is about (dunia-sistem.ts). */
export const NPWP_TINJAUAN = buildNpwp(700);

const SAAT = "2026-03-01T00:00:00Z";

/**
 * Puts reviews of live Perseroan against one employer behind the lists of a world, as a run would: open, decided and
 * closed ones, and the explanation of each settled status.
 */
export async function addTinjauan(
  url: string,
  rupa: RupaTinjauan,
  badanUsaha = `b.npwp = '${NPWP_TINJAUAN}'`,
  banyak = rupa.isi ? 2 : 4,
): Promise<void> {
  const bobot = rupa.isi ? 7 : 100;
  const unsur = rupa.isi ? "NPWP:BEDA" : "NAMA:MIRIP";
  const putaran = rupa.belakang ? 41 : 9;
  await runSql(
    url,
    `SET search_path TO inti;
     INSERT INTO padan_parameter (versi, isi, dibuat_pada) VALUES ('uji-1', '{"m": [1]}', '${SAAT}') ON CONFLICT DO NOTHING;
     INSERT INTO padan_putaran (id, jenis, mulai_pada, muatan_id, laporan) VALUES (${putaran}, 'PENUH', '${SAAT}', 1, '{}')
       ON CONFLICT DO NOTHING;
     INSERT INTO padan_dekat (sampai_id, entitas_id, badan_usaha_id, bobot, tingkat)
       VALUES (${putaran}, int8send(1), int8send(${putaran}), int4send(${bobot}), int4send(5));
     INSERT INTO padan_hasil (bagian, entitas_id, badan_usaha_id, bobot, tingkat, nasib)
       VALUES (${putaran}, int8send(1), int8send(${putaran}), int4send(${bobot}), int4send(5), '\\x04')
       ON CONFLICT DO NOTHING;
     UPDATE status_entitas SET metode = ${rupa.isi ? "'LAIN'" : "'UJI'"}, bobot = ${bobot}, versi_parameter = 'uji-1',
       penjelasan = ARRAY['${unsur}:' || ${bobot}], putaran_id = 9 WHERE status IS NOT NULL;
     INSERT INTO tinjauan (entitas_id, badan_usaha_id, bobot, penjelasan, versi_parameter, putaran_id, sejak, urut, diubah_pada, ditutup_pada)
     SELECT e.id, b.id, ${bobot} + n, ARRAY['${unsur}:' || n, 'WILAYAH:SAMA:12'], 'uji-1', ${putaran}, '${SAAT}',
       p.nilai + n, '${SAAT}', CASE WHEN n = 3 THEN timestamptz '${SAAT}' END
     FROM (SELECT id, row_number() OVER (ORDER BY urut_i) AS n FROM register_entitas
           WHERE register = 'PERSEROAN' AND dihapus_pada IS NULL) e
     JOIN register_badan_usaha b ON ${badanUsaha}
     JOIN penghitung p ON p.daftar = 'tinjauan' AND p.pihak = 'PIHAK_I'
     WHERE n <= ${banyak};
     UPDATE penghitung SET nilai = nilai + ${banyak} WHERE daftar = 'tinjauan';`,
  );
  if (rupa.belakang) await addKeputusan(url, "NANTI", "lama", "klien-lain");
  await addKeputusan(
    url,
    rupa.isi ? "BERBEDA" : "SAMA",
    "alasan uji",
    rupa.belakang ? "klien-lain" : "klien",
  );
}

/** Reviews over the demo's sample: the first Perseroan against its first employer. */
export const addTinjauanContoh = (url: string, banyak = 4): Promise<void> =>
  addTinjauan(url, TINJAUAN_SATU, "b.id = (SELECT min(id) FROM register_badan_usaha)", banyak);

/** A decision on the first review, with its evidence. */
export async function addKeputusan(
  url: string,
  keputusan: string,
  alasan: string,
  klien: string,
): Promise<void> {
  await runSql(
    url,
    `WITH b AS (
       INSERT INTO inti.bukti (korelasi, waktu, versi_perjanjian, koordinat, dasar, jumlah, subjek, hasil)
       VALUES (gen_random_uuid(), '${SAAT}', 'uji', '{}', '{}', 1, '{}', 'DIBERIKAN') RETURNING korelasi)
     INSERT INTO inti.keputusan_tinjauan
       (tinjauan_id, entitas_id, badan_usaha_id, keputusan, alasan, klien, orang, korelasi, waktu)
     SELECT t.id, t.entitas_id, t.badan_usaha_id, '${keputusan}', '${alasan}', '${klien}', 'orang-uji', b.korelasi, '${SAAT}'
     FROM b, (SELECT * FROM inti.tinjauan ORDER BY urut LIMIT 1) t`,
  );
}
