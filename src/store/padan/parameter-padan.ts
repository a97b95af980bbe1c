import type pg from "pg";
import { type ParameterPadan, parseParameter } from "#pemadanan/parameter.js";
import { readRow } from "../muat/sesi.js";

const TERBARU = "SELECT versi, isi FROM padan_parameter ORDER BY id DESC LIMIT 1";

/** The parameter in force: the newest; null before one was estimated. @throws TypeError as `parseParameter` */
export async function readParameter(client: pg.ClientBase): Promise<ParameterPadan | null> {
  const baris = await readRow<{ versi: string; isi: object }>({ client }, TERBARU);
  return baris === undefined ? null : parseParameter({ ...baris.isi, versi: baris.versi });
}
