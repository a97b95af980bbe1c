import { SEMUA_PIHAK } from "#perjanjian/pihak.js";
import { countDaftar, decideDaftar, gatherDaftar, refuseTakUtuh, refuseVersi } from "./daftar-pengurus.js";
import { addHilang } from "./hilang-pengurus.js";
import { kolomDasarTerlihat } from "./kolom-terlihat.js";
import { drawUrut } from "./penghitung.js";
import { type Hitungan, hasRow, nolHitungan, readCounts, runSql, type Sesi } from "./sesi.js";

const ISI_PENGURUS = [
  "peran",
  "nama",
  "jabatan",
  "alamat_email",
  "nomor_handphone",
  "nik",
  "tidak_sah",
] as const;
const ISI_KOMISARIS = ["nama", "jabatan", "alamat_email", "nomor_handphone", "nik"] as const;

/**
 * Applies staged rows of `pengurus`: the newest whole list of each entity. Komisaris are kept apart and move nothing
 * (reading T-06). The caller holds `KUNCI_URUTAN`.
 */
export async function applyPengurus(sesi: Sesi): Promise<Hitungan> {
  const hitungan = nolHitungan();
  await refuseTakUtuh(sesi);
  await gatherDaftar(sesi);
  await decideDaftar(sesi);
  const hilang = sesi.lengkap === null ? 0 : await addHilang(sesi);
  await numberAnggota(sesi);
  await compareAnggota(sesi);
  await refuseVersi(sesi);
  await countDaftar(sesi, hitungan);
  hitungan.dihapusKarenaTiada = hilang;
  await writeAnggota(sesi, "register_pengurus", ISI_PENGURUS, false);
  await writeAnggota(sesi, "register_komisaris", ISI_KOMISARIS, true);
  await writeEntitas(sesi);
  return hitungan;
}

/** The members of the lists to write or compare, numbered from 1 in each list, komisaris apart. */
async function numberAnggota(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_anggota ON COMMIT DROP AS
     SELECT p.entitas_id, p.no AS daftar, m.peran = 'KOMISARIS' AS komisaris,
            (row_number() OVER (PARTITION BY p.entitas_id, m.peran = 'KOMISARIS' ORDER BY m.no))::int AS urutan,
            ${ISI_PENGURUS.map((kolom) => `m.${kolom}`).join(", ")}
     FROM muat_putusan p JOIN muat m ON m.kunci = p.kunci AND m.versi = p.versi AND m.berkas = p.berkas
     WHERE p.aksi IN ('BARU', 'UBAH', 'PERIKSA') AND m.aturan IS NULL AND NOT m.mengosongkan
       AND NOT EXISTS (SELECT FROM muat_lewat l WHERE l.no = m.no)`,
  );
  await runSql(sesi, "ANALYZE muat_anggota");
}

const beda = (kolom: readonly string[], n = "n", r = "r"): string =>
  [
    `${n}.urutan IS NULL`,
    `${r}.urutan IS NULL`,
    ...kolom.map((k) => `${n}.${k} IS DISTINCT FROM ${r}.${k}`),
  ].join(" OR ");

/** Members of new and stored lists side by side, for the lists of `syarat`. */
function sejajar(tabel: string, komisaris: boolean, syarat: string): string {
  return `(SELECT a.* FROM muat_anggota a JOIN muat_putusan p USING (entitas_id) WHERE a.komisaris = ${komisaris} AND ${syarat}) n
     FULL JOIN (SELECT r.* FROM ${tabel} r JOIN muat_putusan p USING (entitas_id) WHERE ${syarat}) r
     ON r.entitas_id = n.entitas_id AND r.urutan = n.urutan`;
}

/**
 * Notes in `muat_putusan` for whom the members of each list change. A list that equals the stored one only confirms it;
 * one of the stored version that differs contradicts it.
 */
async function compareAnggota(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `ALTER TABLE muat_putusan ADD beda_i boolean NOT NULL DEFAULT false, ADD beda_ii boolean NOT NULL DEFAULT false,
       ADD beda_komisaris boolean NOT NULL DEFAULT false`,
  );
  const syarat = "p.aksi IN ('UBAH', 'PERIKSA')";
  if (!(await hasRow(sesi, `SELECT FROM muat_putusan p WHERE ${syarat}`))) return;
  const [terlihatI, terlihatIi] = SEMUA_PIHAK.map((pihak) => {
    const terlihat = kolomDasarTerlihat(pihak, "pengurus", "register_pengurus");
    return ISI_PENGURUS.filter((kolom) => terlihat.has(kolom));
  });
  await runSql(
    sesi,
    `UPDATE muat_putusan p SET beda_i = coalesce(x.i, false), beda_ii = coalesce(x.ii, false),
       beda_komisaris = coalesce(k.beda, false)
     FROM muat_putusan q
     LEFT JOIN (SELECT coalesce(n.entitas_id, r.entitas_id) AS entitas_id, bool_or(${beda(terlihatI ?? [])}) AS i,
                       bool_or(${beda(terlihatIi ?? [])}) AS ii
                FROM ${sejajar("register_pengurus", false, syarat)} GROUP BY 1) x ON x.entitas_id = q.entitas_id
     LEFT JOIN (SELECT coalesce(n.entitas_id, r.entitas_id) AS entitas_id, bool_or(${beda(ISI_KOMISARIS)}) AS beda
                FROM ${sejajar("register_komisaris", true, syarat)} GROUP BY 1) k ON k.entitas_id = q.entitas_id
     WHERE q.entitas_id = p.entitas_id AND ${syarat}`,
  );
  await runSql(
    sesi,
    `UPDATE muat_putusan SET aksi = CASE
       WHEN beda_i OR beda_ii OR beda_komisaris THEN CASE WHEN aksi = 'PERIKSA' THEN 'BERTENTANGAN' ELSE aksi END
       WHEN ada_baru <> pengurus_ada THEN 'UBAH' ELSE 'SEGAR' END
     WHERE aksi IN ('UBAH', 'PERIKSA')`,
  );
}

/** Members are changed in place, so that a change nobody may see takes no id of a later one. */
async function writeAnggota(
  sesi: Sesi,
  tabel: string,
  isi: readonly string[],
  komisaris: boolean,
): Promise<void> {
  const ubah = "p.aksi = 'UBAH'";
  if (await hasRow(sesi, `SELECT FROM muat_putusan p WHERE ${ubah}`)) {
    await runSql(
      sesi,
      `DELETE FROM ${tabel} r USING muat_putusan p WHERE p.entitas_id = r.entitas_id AND ${ubah}
         AND NOT EXISTS (SELECT FROM muat_anggota n WHERE n.entitas_id = r.entitas_id AND n.urutan = r.urutan
                         AND n.komisaris = ${komisaris})`,
    );
    await runSql(
      sesi,
      `UPDATE ${tabel} r SET ${isi.map((kolom) => `${kolom} = n.${kolom}`).join(", ")}
       FROM muat_anggota n JOIN muat_putusan p USING (entitas_id)
       WHERE ${ubah} AND n.komisaris = ${komisaris} AND r.entitas_id = n.entitas_id AND r.urutan = n.urutan
         AND (${beda(isi)})`,
    );
  }
  await runSql(
    sesi,
    `INSERT INTO ${tabel} (entitas_id, urutan, ${isi.join(", ")})
     SELECT n.entitas_id, n.urutan, ${isi.map((kolom) => `n.${kolom}`).join(", ")}
     FROM muat_anggota n JOIN muat_putusan p USING (entitas_id)
     WHERE n.komisaris = ${komisaris} AND (p.aksi = 'BARU' OR (${ubah} AND NOT EXISTS (
       SELECT FROM ${tabel} r WHERE r.entitas_id = n.entitas_id AND r.urutan = n.urutan)))
     ORDER BY n.daftar, n.urutan`,
  );
}

/**
 * Entities note their list, and move for the party that sees a difference: of a member, or of `pengurus_ada`, which an
 * ignored list too may set.
 */
async function writeEntitas(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_gerak ON COMMIT DROP AS
     SELECT entitas_id, register, ada_baru, CASE WHEN dipakai THEN versi_baru END AS versi,
            CASE WHEN dipakai THEN sidik END AS sidik,
            CASE WHEN gi THEN sum(gi::int) OVER w END AS urut_i, CASE WHEN gii THEN sum(gii::int) OVER w END AS urut_ii
     FROM (SELECT *, aksi IN ('BARU', 'UBAH', 'SEGAR') AS dipakai,
                  ada_baru <> pengurus_ada OR beda_i AS gi, ada_baru <> pengurus_ada OR beda_ii AS gii
           FROM muat_putusan WHERE aksi <> 'BERTENTANGAN') x
     WHERE dipakai OR gi OR gii
     WINDOW w AS (PARTITION BY register ORDER BY no)`,
  );
  for (const [register, daftar] of [
    ["PERSEROAN", "perseroan"],
    ["PERSEKUTUAN", "persekutuan"],
  ] as const) {
    const n = await readCounts<"i" | "ii">(
      sesi,
      "SELECT count(urut_i) AS i, count(urut_ii) AS ii FROM muat_gerak WHERE register = $1",
      [register],
    );
    const awal = await drawUrut(sesi, daftar, n);
    await runSql(
      sesi,
      `UPDATE register_entitas e SET pengurus_ada = g.ada_baru,
         pengurus_versi = coalesce(g.versi, e.pengurus_versi), pengurus_sidik = coalesce(g.sidik, e.pengurus_sidik),
         urut_i = coalesce($1::bigint + g.urut_i, e.urut_i), urut_ii = coalesce($2::bigint + g.urut_ii, e.urut_ii),
         diubah_i = CASE WHEN g.urut_i IS NULL THEN e.diubah_i ELSE $3::timestamptz END,
         diubah_ii = CASE WHEN g.urut_ii IS NULL THEN e.diubah_ii ELSE $3::timestamptz END
       FROM muat_gerak g WHERE g.entitas_id = e.id AND g.register = $4`,
      [awal.i, awal.ii, sesi.saat, register],
    );
  }
}
