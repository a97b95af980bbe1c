import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenaksirPadan } from "#pemadanan/taksir.js";
import { buildRegisterContoh } from "../usecases/register-contoh.js";
import { runSql } from "./databases.js";

let sekali: Promise<ParameterPadan> | null = null;

/** A parameter of a sample: a handful of records, as tests have them, says nothing of how names are written. */
export function estimateParameterUji(): Promise<ParameterPadan> {
  sekali ??= buildRegisterContoh(1500, "parameter", "wajar").then(({ entitas, badanUsaha }) => {
    const penaksir = new PenaksirPadan(badanUsaha, entitas.length);
    penaksir.add(entitas);
    return penaksir.finish();
  });
  return sekali;
}

/** Puts it into force on a database that has none, as an estimation would. */
export async function keepParameterUji(url: string): Promise<void> {
  const parameter = await estimateParameterUji();
  await runSql(
    url,
    `INSERT INTO inti.padan_parameter (versi, isi, dibuat_pada) SELECT $1, $2, now()
     WHERE NOT EXISTS (SELECT FROM inti.padan_parameter)`,
    [parameter.versi, JSON.stringify(parameter)],
  );
}
