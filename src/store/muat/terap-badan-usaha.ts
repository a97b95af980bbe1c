import { settleGanda } from "./bentrok.js";
import { emptyIsi, syaratHilang } from "./hapus-hilang.js";
import { classifyTersimpan, countTersimpan, MASIH } from "./pilah.js";
import { REGISTER_BADAN_USAHA, type SpesifikasiRegister } from "./register.js";
import {
  akhirHari,
  type Hitungan,
  nolHitungan,
  readCounts,
  runSql,
  type Sesi,
  SIDIK_LENGKAP,
} from "./sesi.js";

/** A column besides the content: its value for a new record (of `m`) and for a stored one (of `m`, `a`, `e`). */
export interface KolomTambahan {
  readonly nama: string;
  readonly nilai: string;
  readonly ubah: string;
}

/** A second deletion keeps the day of the first. */
const DIHAPUS_PADA =
  "dihapus_pada = CASE WHEN m.dihapus_pada IS NULL THEN NULL ELSE coalesce(e.dihapus_pada, m.dihapus_pada) END";

/** Compares, updates and inserts the staged rows of a register without change numbers. */
export async function writeTanpaNomor(
  sesi: Sesi,
  spek: SpesifikasiRegister,
  tambahan: readonly KolomTambahan[],
): Promise<Hitungan> {
  const hitungan = nolHitungan();
  const banding = spek.isi.filter((kolom) => kolom.banding).map((kolom) => kolom.nama);
  await settleGanda(sesi, banding, hitungan);
  await classifyTersimpan(sesi, spek, banding, null);
  await countTersimpan(sesi, hitungan);
  const kolom = [...spek.isi.map(({ nama }) => nama), "versi", "sidik"];
  const set = [
    ...kolom.map((k) => `${k} = m.${k}`),
    ...tambahan.map(({ nama, ubah }) => `${nama} = ${ubah}`),
    DIHAPUS_PADA,
  ];
  await runSql(
    sesi,
    `UPDATE ${spek.tabel} e SET ${set.join(", ")} FROM muat_ada a JOIN muat m USING (no)
     WHERE e.id = a.id AND a.aksi IN ('UBAH', 'SEGAR', 'HAPUS')`,
  );
  const baru = `${MASIH} AND NOT EXISTS (SELECT FROM muat_ada a WHERE a.no = m.no)`;
  const n = await readCounts<"baru" | "nisan">(
    sesi,
    `SELECT count(*) FILTER (WHERE dihapus_pada IS NULL) AS baru, count(dihapus_pada) AS nisan FROM muat m WHERE ${baru}`,
  );
  hitungan.baru += n.baru;
  hitungan.dihapus += n.nisan;
  const sasaran = [spek.kunci, ...kolom, ...tambahan.map(({ nama }) => nama), "dihapus_pada"];
  const sumber = [
    "m.kunci",
    ...kolom.map((k) => `m.${k}`),
    ...tambahan.map(({ nilai }) => nilai),
    "m.dihapus_pada",
  ];
  await runSql(
    sesi,
    `INSERT INTO ${spek.tabel} (${sasaran.join(", ")}) SELECT ${sumber.join(", ")} FROM muat m WHERE ${baru} ORDER BY m.no`,
  );
  return hitungan;
}

/** Deletes what a complete register lacks; answers how many. */
export async function deleteHilangTanpaNomor(sesi: Sesi, spek: SpesifikasiRegister): Promise<number> {
  return runSql(
    sesi,
    `UPDATE ${spek.tabel} e SET ${emptyIsi(spek)}, versi = ${akhirHari(1)}, sidik = '${SIDIK_LENGKAP}',
       dihapus_pada = ${akhirHari(1)} WHERE ${syaratHilang(spek)}`,
    [sesi.lengkap],
  );
}

/** Applies staged rows to the register of employers. */
export async function applyBadanUsaha(sesi: Sesi): Promise<Hitungan> {
  const hitungan = await writeTanpaNomor(sesi, REGISTER_BADAN_USAHA, []);
  if (sesi.lengkap !== null)
    hitungan.dihapusKarenaTiada = await deleteHilangTanpaNomor(sesi, REGISTER_BADAN_USAHA);
  return hitungan;
}
