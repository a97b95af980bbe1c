import type pg from "pg";
import type { RekamanBadanUsaha } from "#pemadanan/rekaman.js";
import type { BanyakRekaman } from "#usecases/ports/pemadan-register.js";
import { readRow, runSql, type Sesi } from "../muat/sesi.js";
import { eachBiner } from "./alir-biner.js";
import { readBadanUsaha } from "./rekaman-padan.js";
import type { MejaPadan } from "./sasaran.js";
import { fillMeja } from "./tahap-padan.js";

/** What matching compares of an employer, as SQL over the register under this name. */
const writeTandaPadan = (b: string) =>
  `hash_record_extended(ROW(${b}.nama, ${b}.npwp, ${b}.kode_wilayah), 0)::text`;
/** The same, then all that is known of it: the first part tells whether its pairs may change. */
const writeTanda = (b: string) => `${writeTandaPadan(b)} || ' ' || ${b}.sidik || ' ' || ${b}.versi`;

/** What has changed in both registers since the last finished run. */
export interface Perubahan {
  /** Entities that are new, changed or deleted. */
  readonly entitas: readonly number[];
  /** Of these, those that live, and those that are gone. */
  readonly entitasHidup: readonly number[];
  readonly entitasHilang: readonly number[];
  /** Employers that are new or changed in what matching compares. */
  readonly badanUsaha: readonly RekamanBadanUsaha[];
  /** Employers that are new or changed in anything. */
  readonly badanUsahaBerubah: readonly number[];
  /** Employers that are gone. */
  readonly badanUsahaHilang: readonly number[];
}

/** Employers of which the pairs that were found count no more. */
export function listDiubah({ badanUsaha, badanUsahaHilang }: Perubahan): readonly number[] {
  return [...badanUsaha.map((satu) => satu.id), ...badanUsahaHilang];
}

/** From here on a full run takes less time: share of the records of one register. */
const BANYAK_BERUBAH = 0.2;

/** @param siapDiubah records that partial runs made ready anew: those of the full run before them go by unused */
export function isBanyakBerubah(
  { entitas, badanUsaha, badanUsahaHilang }: Perubahan,
  seluruh: BanyakRekaman,
  siapDiubah: BanyakRekaman,
): boolean {
  const badanUsahaDiubah = badanUsaha.length + badanUsahaHilang.length;
  return (
    Math.max(entitas.length, siapDiubah.entitas) > seluruh.entitas * BANYAK_BERUBAH ||
    Math.max(badanUsahaDiubah, siapDiubah.badanUsaha) > seluruh.badanUsaha * BANYAK_BERUBAH
  );
}

/** One register after another, so that each is read by its change number. */
const BERUBAH = ["PERSEROAN", "PERSEKUTUAN"]
  .map(
    (
      register,
    ) => `SELECT e.id, (e.dihapus_pada IS NULL)::int AS hidup FROM register_entitas e WHERE e.register = '${register}'
      AND e.urut_i > (SELECT p.nilai FROM padan_batas p WHERE p.daftar = '${register.toLowerCase()}')`,
  )
  .join(" UNION ALL ");
const BADAN_USAHA = `SELECT b.id, b.nama, b.npwp, b.kode_wilayah,
    (split_part(l.tanda, ' ', 1) IS DISTINCT FROM ${writeTandaPadan("b")})::int AS padan
  FROM register_badan_usaha b LEFT JOIN padan_dilihat l ON l.badan_usaha_id = b.id
  WHERE b.dihapus_pada IS NULL AND l.tanda IS DISTINCT FROM ${writeTanda("b")}`;
const HILANG = `SELECT l.badan_usaha_id FROM padan_dilihat l
  LEFT JOIN register_badan_usaha b ON b.id = l.badan_usaha_id AND b.dihapus_pada IS NULL WHERE b.id IS NULL`;

export async function readPerubahan(client: pg.ClientBase): Promise<Perubahan> {
  const entitas: number[] = [];
  const entitasHidup: number[] = [];
  const entitasHilang: number[] = [];
  await eachBiner(client, BERUBAH, (medan) => {
    const id = medan.readBigint();
    entitas.push(id);
    (medan.readInteger() === 1 ? entitasHidup : entitasHilang).push(id);
  });
  const badanUsaha: RekamanBadanUsaha[] = [];
  const badanUsahaBerubah: number[] = [];
  await eachBiner(client, BADAN_USAHA, (medan) => {
    const satu = readBadanUsaha(medan);
    badanUsahaBerubah.push(satu.id);
    if (medan.readInteger() === 1) badanUsaha.push(satu);
  });
  const badanUsahaHilang: number[] = [];
  await eachBiner(client, HILANG, (medan) => badanUsahaHilang.push(medan.readBigint()));
  return { entitas, entitasHidup, entitasHilang, badanUsaha, badanUsahaBerubah, badanUsahaHilang };
}

/**
 * Whether the last finished run weighed by this parameter, settled absences by this day, and kept what it saw: of what
 * has not changed since, its statuses are then right but where something is decided otherwise.
 */
export async function isSeukuran(
  client: pg.ClientBase,
  versi: string,
  hari: string | null,
): Promise<boolean> {
  const baris = await readRow<{ sama: boolean }>(
    { client },
    `SELECT versi_parameter = $1 AND hari IS NOT DISTINCT FROM $2::date AND (SELECT count(*) = 3 FROM padan_batas) AS sama
     FROM padan_putaran WHERE selesai_pada IS NOT NULL ORDER BY id DESC LIMIT 1`,
    [versi, hari],
  );
  return baris?.sama === true;
}

/** Where the entities that have changed or are gone are staged, and the employers. */
export const MEJA_ENTITAS: MejaPadan = Object.freeze({
  nama: "padan_berubah_entitas",
  kolom: { id: "bigint PRIMARY KEY" },
});
export const MEJA_BADAN_USAHA: MejaPadan = Object.freeze({
  nama: "padan_berubah_badan_usaha",
  kolom: { id: "bigint PRIMARY KEY" },
});

export async function stagePerubahan(
  client: pg.ClientBase,
  { entitas, badanUsahaBerubah, badanUsahaHilang }: Perubahan,
): Promise<void> {
  await fillMeja(client, MEJA_ENTITAS, listId(entitas));
  await fillMeja(client, MEJA_BADAN_USAHA, listId([...badanUsahaBerubah, ...badanUsahaHilang]));
}

function* listId(id: readonly number[]): Generator<[number]> {
  for (const satu of id) yield [satu];
}

/**
 * Whether the near pairs are those of a finished run by this parameter, and what has changed since can be told: no
 * full run stands open, and no tombstone behind the last run's view has been purged.
 */
export async function canSebagian(client: pg.ClientBase, versi: string): Promise<boolean> {
  const baris = await readRow<{ boleh: boolean }>(
    { client },
    `SELECT NOT EXISTS (SELECT FROM padan_maju)
       AND (SELECT versi_parameter = $1 FROM padan_putaran WHERE selesai_pada IS NOT NULL ORDER BY id DESC LIMIT 1)
       AND (SELECT count(*) = 2 FROM padan_batas WHERE daftar IN ('perseroan', 'persekutuan'))
       AND NOT EXISTS (SELECT FROM padan_batas b JOIN penghitung p USING (daftar)
         WHERE p.pihak = 'PIHAK_I' AND p.batas_nisan > b.nilai) AS boleh`,
    [versi],
  );
  return baris?.boleh === true;
}

/**
 * Keeps what this run saw, for the next to tell what has changed; what has changed since the last is staged.
 * @param keputusan the last decision that counted
 */
export async function writeDilihat(sesi: Sesi, keputusan: string): Promise<void> {
  await runSql(
    sesi,
    `INSERT INTO padan_batas (daftar, nilai)
     SELECT d, coalesce((SELECT max(urut_i) FROM register_entitas WHERE register = upper(d)), 0)
     FROM unnest(ARRAY['perseroan', 'persekutuan']) d
     UNION ALL SELECT 'keputusan', $1::bigint
     ON CONFLICT (daftar) DO UPDATE SET nilai = excluded.nilai WHERE padan_batas.nilai <> excluded.nilai`,
    [keputusan],
  );
  const berubah = MEJA_BADAN_USAHA.nama;
  await runSql(sesi, `DELETE FROM padan_dilihat l USING ${berubah} p WHERE l.badan_usaha_id = p.id`);
  await runSql(
    sesi,
    `INSERT INTO padan_dilihat (badan_usaha_id, tanda)
     SELECT b.id, ${writeTanda("b")} FROM ${berubah} p JOIN register_badan_usaha b ON b.id = p.id
     WHERE b.dihapus_pada IS NULL`,
  );
}
