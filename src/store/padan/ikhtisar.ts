import type pg from "pg";
import type { BanyakStatus, IkhtisarStatus, UmurBelum } from "#usecases/ports/pemadan-register.js";

const UMUR: readonly UmurBelum[] = ["7", "30", "90", "365", "LEBIH"];
/** Days since a status became undecided, as one of `UMUR`; $1: now. */
const KELOMPOK_UMUR = `width_bucket(extract(epoch FROM $1::timestamptz - s.diubah_ii) / 86400, ARRAY[7, 30, 90, 365]::numeric[])`;

const IKHTISAR = `SELECT e.kabupaten, s.status, s.metode,
    CASE WHEN s.status IS NULL THEN ${KELOMPOK_UMUR} END AS umur, count(*)::int AS banyak
  FROM status_entitas s JOIN register_entitas e ON e.id = s.entitas_id
  WHERE s.dihapus_pada IS NULL GROUP BY 1, 2, 3, 4 ORDER BY e.kabupaten COLLATE "C"`;

interface BarisIkhtisar {
  readonly kabupaten: string | null;
  readonly status: string | null;
  readonly metode: string | null;
  readonly umur: number | null;
  readonly banyak: number;
}

/** Counts what is stored. @param kini the time of the run, RFC 3339 */
export async function readIkhtisar(client: pg.ClientBase, kini: string): Promise<IkhtisarStatus> {
  const { rows } = await client.query<BarisIkhtisar>(IKHTISAR, [kini]);
  const menurutKabupaten: (BanyakStatus & { readonly kabupaten: string | null })[] = [];
  for (const kabupaten of new Set(rows.map((satu) => satu.kabupaten)))
    menurutKabupaten.push({ kabupaten, ...countStatus(rows.filter((satu) => satu.kabupaten === kabupaten)) });
  const menurutMetode = new Map<string, number>();
  const umurBelum = Object.fromEntries(UMUR.map((satu) => [satu, 0])) as Record<UmurBelum, number>;
  for (const { metode, umur, banyak } of rows) {
    if (metode !== null) menurutMetode.set(metode, (menurutMetode.get(metode) ?? 0) + banyak);
    if (umur !== null) umurBelum[UMUR[umur] ?? "LEBIH"] += banyak;
  }
  return {
    ...countStatus(rows),
    menurutMetode: Object.fromEntries(menurutMetode),
    menurutKabupaten,
    umurBelum,
  };
}

function countStatus(rows: readonly BarisIkhtisar[]): BanyakStatus {
  const count = (status: string | null) =>
    rows.reduce((jumlah, satu) => (satu.status === status ? jumlah + satu.banyak : jumlah), 0);
  return { terdaftar: count("TERDAFTAR"), tidakTerdaftar: count("TIDAK_TERDAFTAR"), belum: count(null) };
}
