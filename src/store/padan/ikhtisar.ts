import type pg from "pg";
import type { BanyakStatus, IkhtisarStatus, UmurBelum } from "#usecases/ports/pemadan-register.js";
import { readCounts } from "../muat/sesi.js";
import { SASARAN_ENTITAS } from "./sasaran.js";
import { namaTulis } from "./terap-status.js";

const UMUR: readonly UmurBelum[] = ["7", "30", "90", "365", "LEBIH"];
/** Days since a status became undecided, as one of `UMUR`; $1: now. */
const buildUmur = (status: string, sejak: string) =>
  `CASE WHEN ${status} IS NULL THEN width_bucket(extract(epoch FROM $1::timestamptz - ${sejak}) / 86400, ARRAY[7, 30, 90, 365]::numeric[]) END`;

const SEMUA = `SELECT e.kabupaten, s.status, s.metode, ${buildUmur("s.status", "s.diubah_ii")} AS umur, count(*)::int AS banyak
  FROM status_entitas s JOIN register_entitas e ON e.id = s.entitas_id
  WHERE s.dihapus_pada IS NULL GROUP BY 1, 2, 3, 4`;

/** What a run wrote, counted as it was before, below nothing, and as it is now: what is undecided then became so by it. */
const PINDAH = `SELECT e.kabupaten, x.status, x.metode, x.umur, sum(x.banyak)::int AS banyak
  FROM ${namaTulis(SASARAN_ENTITAS)} t JOIN register_entitas e ON e.id = t.induk_id,
    LATERAL (VALUES
      (t.lama_status, t.lama_metode, ${buildUmur("t.lama_status", "t.lama_diubah_ii")}, -1),
      (t.baru_status, t.baru_metode, ${buildUmur("t.baru_status", "$1::timestamptz")}, 1)) x (status, metode, umur, banyak)
  GROUP BY 1, 2, 3, 4`;

/** Live statuses that are alike, and how many there are. */
export interface RingkasStatus {
  readonly kabupaten: string | null;
  readonly status: string | null;
  readonly metode: string | null;
  readonly umur: number | null;
  readonly banyak: number;
}

/** Counts the pairs of the review queue that are open. */
export async function countTerbuka(client: pg.ClientBase): Promise<number> {
  const sql = "SELECT count(*) AS terbuka FROM tinjauan WHERE ditutup_pada IS NULL";
  return (await readCounts<"terbuka">({ client }, sql)).terbuka;
}

/** Counts what is stored. @param kini the time of the run, RFC 3339 */
export async function countStatus(client: pg.ClientBase, kini: string): Promise<readonly RingkasStatus[]> {
  return (await client.query<RingkasStatus>(SEMUA, [kini])).rows;
}

/**
 * What a run that has just written its statuses, in the same transaction, made of the counts: added to those before it,
 * it gives those behind it.
 */
export async function countPindah(client: pg.ClientBase, kini: string): Promise<readonly RingkasStatus[]> {
  return (await client.query<RingkasStatus>(PINDAH, [kini])).rows;
}

/** Adds counts up; what there is none of is not named. */
export function buildIkhtisar(ringkas: readonly RingkasStatus[]): IkhtisarStatus {
  const perKabupaten = groupBy(ringkas, ({ kabupaten }) => kabupaten);
  const perMetode = groupBy(ringkas, ({ metode }) => metode);
  const umurBelum = Object.fromEntries(UMUR.map((satu) => [satu, 0])) as Record<UmurBelum, number>;
  for (const { umur, banyak } of ringkas) if (umur !== null) umurBelum[UMUR[umur] ?? "LEBIH"] += banyak;
  return {
    ...sumStatus(ringkas),
    menurutMetode: Object.fromEntries(
      perMetode.flatMap(([metode, isi]) => (metode === null ? [] : [[metode, sum(isi)]])),
    ),
    menurutKabupaten: perKabupaten.map(([kabupaten, isi]) => ({ kabupaten, ...sumStatus(isi) })),
    umurBelum,
  };
}

/** By a text, in its order, null last; groups that add up to nothing are left out. */
function groupBy(
  ringkas: readonly RingkasStatus[],
  keyOf: (satu: RingkasStatus) => string | null,
): readonly (readonly [string | null, readonly RingkasStatus[]])[] {
  const kelompok = new Map<string | null, RingkasStatus[]>();
  for (const satu of ringkas) {
    const isi = kelompok.get(keyOf(satu)) ?? [];
    isi.push(satu);
    kelompok.set(keyOf(satu), isi);
  }
  return [...kelompok]
    .filter(([, isi]) => sum(isi) !== 0)
    .sort(([a], [b]) => (a === null ? 1 : b === null || a < b ? -1 : 1));
}

function sum(ringkas: readonly RingkasStatus[]): number {
  return ringkas.reduce((jumlah, { banyak }) => jumlah + banyak, 0);
}

function sumStatus(ringkas: readonly RingkasStatus[]): BanyakStatus {
  const count = (status: string | null) => sum(ringkas.filter((satu) => satu.status === status));
  return { terdaftar: count("TERDAFTAR"), tidakTerdaftar: count("TIDAK_TERDAFTAR"), belum: count(null) };
}
