import { settleGanda } from "./bentrok.js";
import { deleteHilang } from "./hapus-hilang.js";
import { writePertama } from "./muatan-pertama.js";
import { type AwalUrut, drawUrut } from "./penghitung.js";
import { classifyTersimpan, countTersimpan, MASIH } from "./pilah.js";
import {
  deriveKolomGerak,
  type KolomIsi,
  type RegisterBernomor,
  type SpesifikasiNomor,
  type SpesifikasiRegister,
} from "./register.js";
import { type Hitungan, hasRow, nolHitungan, readCounts, readRow, runSql, type Sesi } from "./sesi.js";

/** What the write statements need: the register, the content columns that the files have, the numbers drawn. */
interface Penerapan {
  readonly sesi: Sesi;
  readonly spek: SpesifikasiRegister;
  /** Content columns of these files. */
  readonly isi: readonly KolomIsi[];
  readonly nomor: SpesifikasiNomor;
  readonly daftar: AwalUrut;
  readonly status: AwalUrut;
}

/**
 * Applies staged rows to a register with change numbers and to its statuses, set-based. The caller holds
 * `KUNCI_URUTAN` and has refused what is wrong in itself.
 */
export async function applyRegister(
  sesi: Sesi,
  spek: RegisterBernomor,
  isi: readonly KolomIsi[],
): Promise<Hitungan> {
  const hitungan = nolHitungan();
  const banding = [...spek.tetap, ...isi].filter((kolom) => kolom.banding).map((kolom) => kolom.nama);
  await settleGanda(sesi, banding, hitungan);
  await classifyTersimpan(sesi, spek, banding, deriveKolomGerak(spek.tabel, spek.nomor, banding));
  await refuseTanpaJenis(sesi, spek);
  await countTersimpan(sesi, hitungan);
  await createTulis(sesi);
  const n = await countTulis(sesi);
  hitungan.baru += n.baru;
  hitungan.dihapus += n.nisan;
  const daftar = await drawUrut(sesi, spek.nomor.daftar, { i: n.i, ii: n.ii });
  const status = await drawUrut(sesi, spek.nomor.status.daftar, { i: n.si, ii: n.sii });
  const penerapan: Penerapan = { sesi, spek, isi, nomor: spek.nomor, daftar, status };
  const banyak = n.baru + n.nisan;
  await writePertama(sesi, [spek.tabel, spek.nomor.status.tabel], banyak, async () => {
    if (n.lama > 0) await updateLama(penerapan);
    if (banyak > 0) await insertBaru(penerapan, banyak);
  });
  if (sesi.lengkap !== null) hitungan.dihapusKarenaTiada = await deleteHilang(sesi, spek);
  return hitungan;
}

/** A deletion of an unknown partnership must say its kind: the tombstone shows it (contract.md §4, `jenis!`). */
async function refuseTanpaJenis(sesi: Sesi, spek: SpesifikasiRegister): Promise<void> {
  if (spek.tetap.length === 0) return;
  await runSql(
    sesi,
    `UPDATE muat m SET aturan = 'WAJIB_DIISI', kolom = 'jenis'
     WHERE ${MASIH} AND m.jenis IS NULL AND NOT EXISTS (SELECT FROM muat_ada a WHERE a.no = m.no)`,
  );
}

/**
 * Lists every row to write with its change numbers counted from 1, in the order of the files, and new records with
 * their place among the new ones.
 */
async function createTulis(sesi: Sesi): Promise<void> {
  const semuaBaru = !(await hasRow(sesi, "SELECT FROM muat_ada"));
  await runSql(
    sesi,
    `CREATE TEMP TABLE muat_tulis ON COMMIT DROP AS ${semuaBaru ? SEMUA_BARU : writeSebagian()}`,
  );
  await runSql(sesi, "ANALYZE muat_tulis");
}

const SEMUA_BARU = `SELECT no, NULL::bigint AS id, hapus, false AS lepas, ke, ke AS urut_i, ke AS urut_ii, ke AS urut_si, ke AS urut_sii
  FROM (SELECT m.no, m.dihapus_pada IS NOT NULL AS hapus, row_number() OVER (ORDER BY m.no) AS ke FROM muat m WHERE ${MASIH}) x`;

function writeSebagian(): string {
  const nomor = (syarat: string) => `CASE WHEN ${syarat} THEN sum((${syarat})::int) OVER w END`;
  return `SELECT no, id, hapus, lepas, ${nomor("id IS NULL")} AS ke, ${nomor("gi")} AS urut_i, ${nomor("gii")} AS urut_ii,
            ${nomor("gsi")} AS urut_si, ${nomor("gsii")} AS urut_sii
     FROM (SELECT no, id, hapus, lepas, gi, gii, gsi, gsii FROM muat_ada WHERE aksi IN ('UBAH', 'SEGAR', 'HAPUS')
           UNION ALL
           SELECT m.no, NULL, m.dihapus_pada IS NOT NULL, false, true, true, true, true FROM muat m
           WHERE ${MASIH} AND NOT EXISTS (SELECT FROM muat_ada a WHERE a.no = m.no)) x
     WINDOW w AS (ORDER BY no)`;
}

function countTulis(
  sesi: Sesi,
): Promise<Record<"baru" | "nisan" | "lama" | "i" | "ii" | "si" | "sii", number>> {
  return readCounts(
    sesi,
    `SELECT count(*) FILTER (WHERE id IS NULL AND NOT hapus) AS baru, count(*) FILTER (WHERE id IS NULL AND hapus) AS nisan,
            count(id) AS lama, count(urut_i) AS i, count(urut_ii) AS ii, count(urut_si) AS si, count(urut_sii) AS sii
     FROM muat_tulis`,
  );
}

async function updateLama(p: Penerapan): Promise<void> {
  await updateRegister(p);
  await updateStatus(p);
  if (p.spek.tabel !== "register_entitas") return;
  for (const tabel of ["register_pengurus", "register_komisaris"]) {
    await runSql(p.sesi, `DELETE FROM ${tabel} WHERE entitas_id IN (SELECT id FROM muat_tulis WHERE hapus)`);
  }
}

/** `kolom = …` for the numbers and times of both parties, moved where the row has a number. */
function setUrut(awalan: string): string {
  const satu = (pihak: "i" | "ii", n: number) =>
    `urut_${pihak} = coalesce($${n}::bigint + t.${awalan}${pihak}, e.urut_${pihak}),
     diubah_${pihak} = CASE WHEN t.${awalan}${pihak} IS NULL THEN e.diubah_${pihak} ELSE $3::timestamptz END`;
  return `${satu("i", 1)}, ${satu("ii", 2)}`;
}

/** A second deletion keeps the day of the first: a tombstone is published once. */
const DIHAPUS_PADA =
  "dihapus_pada = CASE WHEN m.dihapus_pada IS NULL THEN NULL ELSE coalesce(e.dihapus_pada, m.dihapus_pada) END";

async function updateRegister({ sesi, spek, isi, daftar }: Penerapan): Promise<void> {
  const ada = new Set(isi.map((kolom) => kolom.nama));
  const set = [
    ...isi.map(({ nama }) => `${nama} = m.${nama}`),
    // Columns that the files leave out stay, but not on a deleted record.
    ...spek.isi
      .filter(({ nama }) => !ada.has(nama))
      .map(({ nama }) => `${nama} = CASE WHEN t.hapus THEN NULL ELSE e.${nama} END`),
    ...spek.tetap.map(({ nama }) => `${nama} = coalesce(m.${nama}, e.${nama})`),
    "versi = m.versi, sidik = m.sidik, subjek = CASE WHEN t.hapus THEN e.subjek ELSE m.subjek END",
    DIHAPUS_PADA,
    setUrut("urut_"),
    ...(spek.tabel === "register_entitas" ? [LEPAS_PENGURUS] : []),
  ].join(", ");
  await runSql(
    sesi,
    `UPDATE ${spek.tabel} e SET ${set} FROM muat_tulis t JOIN muat m USING (no) WHERE e.id = t.id`,
    [daftar.i, daftar.ii, sesi.saat],
  );
}

const LEPAS_PENGURUS = `pengurus_ada = e.pengurus_ada AND NOT t.hapus,
  pengurus_versi = CASE WHEN t.hapus THEN NULL ELSE e.pengurus_versi END,
  pengurus_sidik = CASE WHEN t.hapus THEN NULL ELSE e.pengurus_sidik END`;

/** Statuses follow their record; one that was settled on other numbers or another name is no longer known. */
async function updateStatus({ sesi, nomor, status }: Penerapan): Promise<void> {
  const kosong = nomor.status.isi.map(
    (kolom) => `${kolom} = CASE WHEN t.lepas THEN NULL ELSE e.${kolom} END`,
  );
  await runSql(
    sesi,
    `UPDATE ${nomor.status.tabel} e SET ${[...kosong, DIHAPUS_PADA, setUrut("urut_s")].join(", ")}
     FROM muat_tulis t JOIN muat m USING (no) WHERE e.${nomor.status.kolomInduk} = t.id
       AND (t.urut_si IS NOT NULL OR t.urut_sii IS NOT NULL)`,
    [status.i, status.ii, sesi.saat],
  );
}

/** Takes `banyak` ids in one piece and answers the one before: no other writer takes ids during a load. */
async function drawId(sesi: Sesi, tabel: string, banyak: number): Promise<string> {
  const awal = await readRow<{ awal: string }>(
    sesi,
    `SELECT setval(urutan, nextval(urutan) + $2::bigint - 1) - $2::bigint AS awal
     FROM (SELECT pg_get_serial_sequence($1, 'id')::regclass AS urutan) x`,
    [tabel, banyak],
  );
  return awal?.awal ?? "0";
}

/** New records: their ids follow the order of the files, in whatever order they are written. */
async function insertBaru(p: Penerapan, banyak: number): Promise<void> {
  const { sesi, spek, isi, nomor, daftar, status } = p;
  const kolom = [
    ...[...spek.tetap, ...isi].map(({ nama }) => nama),
    "versi",
    "sidik",
    "subjek",
    "dihapus_pada",
  ];
  const register = spek.register === null ? [] : ["register"];
  const nilai = spek.register === null ? [] : [`'${spek.register}'`];
  const urut = "urut_i, urut_ii, diubah_i, diubah_ii";
  const id = await drawId(sesi, spek.tabel, banyak);
  await runSql(
    sesi,
    `INSERT INTO ${spek.tabel} (${["id", ...register, spek.kunci, ...kolom].join(", ")}, ${urut})
     SELECT $4::bigint + t.ke, ${[...nilai, "m.kunci", ...kolom.map((k) => `m.${k}`)].join(", ")},
            $1::bigint + t.urut_i, $2::bigint + t.urut_ii, $3::timestamptz, $3::timestamptz
     FROM muat_tulis t JOIN muat m USING (no) WHERE t.id IS NULL`,
    [daftar.i, daftar.ii, sesi.saat, id],
  );
  await runSql(
    sesi,
    `INSERT INTO ${nomor.status.tabel} (id, ${nomor.status.kolomInduk}, dihapus_pada, ${urut})
     SELECT $5::bigint + t.ke, $4::bigint + t.ke, h.dihapus_pada,
            $1::bigint + t.urut_si, $2::bigint + t.urut_sii, $3::timestamptz, $3::timestamptz
     FROM muat_tulis t LEFT JOIN (SELECT no, dihapus_pada FROM muat WHERE dihapus_pada IS NOT NULL) h USING (no)
     WHERE t.id IS NULL`,
    [status.i, status.ii, sesi.saat, id, await drawId(sesi, nomor.status.tabel, banyak)],
  );
}
