import type { Daftar } from "./register.js";
import { readRow, runSql, type Sesi } from "./sesi.js";

/** What to add to 1, 2, 3 … to get the change numbers drawn. */
export interface AwalUrut {
  readonly i: string;
  readonly ii: string;
}

const BACA =
  "UPDATE penghitung SET nilai = nilai + $3 WHERE daftar = $1 AND pihak = $2 RETURNING nilai - $3 AS awal";

/**
 * Draws change numbers of a list for one party, which has a counter of it: what to add to 1, 2, 3 … to get them. The
 * caller holds `KUNCI_URUTAN`, so that numbers become visible in order.
 */
export async function drawUrutPihak(
  sesi: Sesi,
  daftar: Daftar | "tinjauan",
  pihak: "PIHAK_I" | "PIHAK_II",
  banyak: number,
): Promise<string> {
  return (await readRow<{ awal: string }>(sesi, BACA, [daftar, pihak, banyak]))?.awal ?? "0";
}

/** The same for both parties, whose counters are made where there are none. */
export async function drawUrut(
  sesi: Sesi,
  daftar: Daftar,
  jumlah: { readonly i: number; readonly ii: number },
): Promise<AwalUrut> {
  await runSql(
    sesi,
    "INSERT INTO penghitung (daftar, pihak) VALUES ($1, 'PIHAK_I'), ($1, 'PIHAK_II') ON CONFLICT DO NOTHING",
    [daftar],
  );
  return {
    i: await drawUrutPihak(sesi, daftar, "PIHAK_I", jumlah.i),
    ii: await drawUrutPihak(sesi, daftar, "PIHAK_II", jumlah.ii),
  };
}
