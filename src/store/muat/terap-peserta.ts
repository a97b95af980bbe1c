import { REGISTER_PESERTA } from "./register.js";
import { akhirHari, type Hitungan, hariDari, runSql, type Sesi, SIDIK_LENGKAP } from "./sesi.js";
import { writeTanpaNomor } from "./terap-badan-usaha.js";

/** A notary of now, by whose NIK participation is kept. */
const NOTARIS_KINI = "SELECT nik FROM register_notaris WHERE dihapus_pada IS NULL AND nik IS NOT NULL";

/** The NIKs of the supplied notaries: all that may be kept of a register of participants. */
export async function readNikNotaris(sesi: Sesi): Promise<ReadonlySet<string>> {
  const hasil = await sesi.client.query<{ nik: string }>(`${NOTARIS_KINI} ORDER BY nik`);
  return new Set(hasil.rows.map((baris) => baris.nik));
}

/**
 * Applies staged rows to the register of participants. A complete register also settles, for each notary of now whom
 * it lacks, that no participation was found on that day (contract.md §5 "From file to status").
 */
export async function applyPeserta(sesi: Sesi): Promise<Hitungan> {
  const hari = sesi.lengkap === null ? hariDari("m.versi") : `'${sesi.lengkap}'::date`;
  const hitungan = await writeTanpaNomor(sesi, REGISTER_PESERTA, [
    { nama: "asal", nilai: "'BARIS'", ubah: "'BARIS'" },
    // A newer row of the same content takes nothing back from a later day that confirmed it.
    {
      nama: "per_tanggal",
      nilai: hari,
      ubah: `CASE WHEN a.aksi = 'SEGAR' THEN greatest(e.per_tanggal, ${hari}) ELSE ${hari} END`,
    },
  ]);
  if (sesi.lengkap === null) return hitungan;
  await confirmHari(sesi);
  hitungan.dihapusKarenaTiada = await writeTiada(sesi);
  await dropBukanNotaris(sesi);
  return hitungan;
}

/** An unchanged row in a complete register says that it still holds on that day. */
async function confirmHari(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `UPDATE register_peserta e SET per_tanggal = $1::date FROM muat_ada a
     WHERE a.id = e.id AND a.aksi IN ('TETAP', 'SEGAR') AND e.dihapus_pada IS NULL AND e.per_tanggal < $1::date`,
    [sesi.lengkap],
  );
}

/** Writes an absence for each notary of now whom the load lacks and of whom nothing newer is known. */
async function writeTiada(sesi: Sesi): Promise<number> {
  const tiada = `SELECT nik FROM (${NOTARIS_KINI}) n WHERE NOT EXISTS (SELECT FROM muat m WHERE m.kunci = n.nik)`;
  const diubah = await runSql(
    sesi,
    `UPDATE register_peserta e SET npwp = NULL, nomor_kartu = NULL, segmen = NULL, mutu = '{}', dihapus_pada = NULL,
       status = 'TIDAK_TERDAFTAR', asal = 'REGISTER_LENGKAP', per_tanggal = $1::date, versi = ${akhirHari(1)},
       sidik = '${SIDIK_LENGKAP}'
     WHERE e.nik IN (${tiada}) AND ${hariDari("e.versi")} <= $1::date
       AND NOT (e.asal = 'REGISTER_LENGKAP' AND e.dihapus_pada IS NULL AND e.per_tanggal = $1::date)`,
    [sesi.lengkap],
  );
  const baru = await runSql(
    sesi,
    `INSERT INTO register_peserta (nik, status, asal, per_tanggal, mutu, versi, sidik)
     SELECT t.nik, 'TIDAK_TERDAFTAR', 'REGISTER_LENGKAP', $1::date, '{}', ${akhirHari(1)}, '${SIDIK_LENGKAP}'
     FROM (SELECT DISTINCT nik FROM (${tiada}) x) t
     WHERE NOT EXISTS (SELECT FROM register_peserta e WHERE e.nik = t.nik) ORDER BY t.nik`,
    [sesi.lengkap],
  );
  return diubah + baru;
}

/** Drops what is kept of people who are no supplied notaries any more. */
export async function dropBukanNotaris(sesi: Sesi): Promise<void> {
  await runSql(
    sesi,
    `DELETE FROM register_peserta p WHERE NOT EXISTS (SELECT FROM (${NOTARIS_KINI}) n WHERE n.nik = p.nik)`,
  );
}
