import type pg from "pg";
import { GalatPerintah } from "#errors/galat-perintah.js";
import { type ParameterPadan, parseParameter } from "#pemadanan/parameter.js";
import { readRow, runSql, type Sesi } from "../muat/sesi.js";

/** The newest parameter is in force. @throws GalatPerintah 3 when this program cannot read it */
export async function readParameter(client: pg.ClientBase): Promise<ParameterPadan | null> {
  const baris = await readRow<{ isi: unknown }>(
    { client },
    "SELECT isi FROM padan_parameter ORDER BY id DESC LIMIT 1",
  );
  if (baris === undefined) return null;
  try {
    return parseParameter(baris.isi);
  } catch {
    throw new GalatPerintah(
      3,
      "PARAMETER_TIDAK_DIKENAL",
      "Parameter pemadanan yang tersimpan tidak dikenal program ini; taksir kembali dengan match --taksir.",
    );
  }
}

/** Keeps a parameter; one that is known already becomes the newest again. */
export async function writeParameter(sesi: Sesi, parameter: ParameterPadan): Promise<void> {
  await runSql(
    sesi,
    `INSERT INTO padan_parameter (versi, isi, dibuat_pada) VALUES ($1, $2, $3)
     ON CONFLICT (versi) DO UPDATE SET id = nextval(pg_get_serial_sequence('padan_parameter', 'id'))`,
    [parameter.versi, JSON.stringify(parameter), sesi.saat],
  );
}
