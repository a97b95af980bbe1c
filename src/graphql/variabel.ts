import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import { Galat } from "#errors/galat.js";

/**
 * Coerces the variables of an operation.
 *
 * @throws Galat BAD_USER_INPUT that names the first bad place and never its value
 */
export function coerceVariabel(
  skema: GraphQLSchema,
  operasi: OperationDefinitionNode,
  variabel: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const hasil = getVariableValues(
    skema,
    operasi.variableDefinitions ?? [],
    { ...variabel },
    { maxErrors: 1 },
  );
  if (hasil.errors === undefined) return hasil.coerced;
  const [galat] = hasil.errors;
  throw new Galat("BAD_USER_INPUT", { tempat: placeOf(galat?.message ?? ""), aturan: "VARIABEL" });
}

/** `at "filter.npwp[3]"` when the message has a path below the variable, else the variable's own name. */
function placeOf(pesan: string): string {
  const jalur = / at "([\w.[\]]{1,200})";/.exec(pesan)?.[1];
  return jalur ?? /^Variable "\$(\w{1,100})"/.exec(pesan)?.[1] ?? "variables";
}
