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
 * Draws change numbers of a list for both parties. The caller holds `KUNCI_URUTAN`, so that numbers become visible in
 * order.
 */
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
  const draw = async (pihak: string, banyak: number): Promise<string> =>
    (await readRow<{ awal: string }>(sesi, BACA, [daftar, pihak, banyak]))?.awal ?? "0";
  return { i: await draw("PIHAK_I", jumlah.i), ii: await draw("PIHAK_II", jumlah.ii) };
}
