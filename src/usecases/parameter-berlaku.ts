import type { ParameterPadan } from "#pemadanan/parameter.js";
import { isTerlampaui } from "#pemadanan/taksir.js";
import type { BacaanPadan } from "./ports/pemadan-register.js";

/** The parameter in force; null without one, or when a register has outgrown it. */
export async function readBerlaku(
  bacaan: Pick<BacaanPadan, "readParameter" | "readBanyak">,
): Promise<ParameterPadan | null> {
  const parameter = await bacaan.readParameter();
  return parameter === null || isTerlampaui(parameter, await bacaan.readBanyak()) ? null : parameter;
}
