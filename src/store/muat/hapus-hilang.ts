import type { TipeKolom } from "./nilai-biner.js";
import { drawUrut } from "./penghitung.js";
import { syaratRegister } from "./pilah.js";
import type { RegisterBernomor, SpesifikasiRegister } from "./register.js";
import { akhirHari, hariDari, runSql, type Sesi, SIDIK_LENGKAP } from "./sesi.js";

/** `kolom = <empty>` for the content of a record that goes. */
export function emptyIsi(spek: SpesifikasiRegister): string {
  const kosong = (tipe: TipeKolom) => (tipe === "text[]" ? "'{}'" : tipe === "boolean" ? "false" : "NULL");
  return spek.isi.map(({ nama, tipe }) => `${nama} = ${kosong(tipe)}`).join(", ");
}

/** Live records of the register that a complete register of `$1` lacks; a refused row with a readable key counts as held. */
export function syaratHilang(spek: SpesifikasiRegister): string {
  return `${syaratRegister(spek)} AND e.dihapus_pada IS NULL AND ${hariDari("e.versi")} <= $1::date
    AND NOT EXISTS (SELECT FROM muat m WHERE m.kunci = e.${spek.kunci})`;
}

/**
 * Deletes what a complete register lacks: as of the end of its day, in the order of the previous change numbers.
 * Answers how many.
 */
export async function deleteHilang(sesi: Sesi, spek: RegisterBernomor): Promise<number> {
  const { status } = spek.nomor;
  const banyak = await runSql(
    sesi,
    `CREATE TEMP TABLE muat_hilang ON COMMIT DROP AS
     SELECT e.id, row_number() OVER (ORDER BY e.urut_i) AS urut_i, row_number() OVER (ORDER BY e.urut_ii) AS urut_ii,
            row_number() OVER (ORDER BY s.urut_i) AS urut_si, row_number() OVER (ORDER BY s.urut_ii) AS urut_sii
     FROM ${spek.tabel} e JOIN ${status.tabel} s ON s.${status.kolomInduk} = e.id WHERE ${syaratHilang(spek)}`,
    [sesi.lengkap],
  );
  if (banyak === 0) return 0;
  await writeNisan(sesi, spek, banyak);
  if (spek.tabel === "register_entitas") {
    for (const tabel of ["register_pengurus", "register_komisaris"]) {
      await runSql(sesi, `DELETE FROM ${tabel} WHERE entitas_id IN (SELECT id FROM muat_hilang)`);
    }
  }
  return banyak;
}

async function writeNisan(sesi: Sesi, spek: RegisterBernomor, banyak: number): Promise<void> {
  const { status, daftar } = spek.nomor;
  const pindah = (awalan: string) =>
    `urut_i = $1::bigint + h.${awalan}i, urut_ii = $2::bigint + h.${awalan}ii, diubah_i = $3, diubah_ii = $3,
     dihapus_pada = ${akhirHari(4)}`;
  const pengurus =
    spek.tabel === "register_entitas"
      ? ", pengurus_ada = false, pengurus_versi = NULL, pengurus_sidik = NULL"
      : "";
  const awal = await drawUrut(sesi, daftar, { i: banyak, ii: banyak });
  await runSql(
    sesi,
    `UPDATE ${spek.tabel} e SET ${emptyIsi(spek)}, versi = ${akhirHari(4)}, sidik = '${SIDIK_LENGKAP}'${pengurus},
       ${pindah("urut_")} FROM muat_hilang h WHERE h.id = e.id`,
    [awal.i, awal.ii, sesi.saat, sesi.lengkap],
  );
  const awalStatus = await drawUrut(sesi, status.daftar, { i: banyak, ii: banyak });
  await runSql(
    sesi,
    `UPDATE ${status.tabel} s SET ${status.isi.map((kolom) => `${kolom} = NULL`).join(", ")}, ${pindah("urut_s")}
     FROM muat_hilang h WHERE h.id = s.${status.kolomInduk}`,
    [awalStatus.i, awalStatus.ii, sesi.saat, sesi.lengkap],
  );
}
