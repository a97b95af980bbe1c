import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { Galat } from "#errors/galat.js";

type Nilai = Readonly<Record<string, unknown>>;

const refuse = (tempat: string): Galat => new Galat("BAD_USER_INPUT", { tempat, aturan: "VARIABEL" });

/**
 * Coerces the variables of an operation.
 *
 * @throws Galat BAD_USER_INPUT that names the first bad place and never its value
 */
export function coerceVariabel(
  skema: GraphQLSchema,
  operasi: OperationDefinitionNode,
  variabel: Nilai,
): Nilai {
  const hasil = getVariableValues(
    skema,
    operasi.variableDefinitions ?? [],
    { ...variabel },
    { maxErrors: 1 },
  );
  if (hasil.errors === undefined) return hasil.coerced;
  refuseFirst(skema, operasi, variabel);
  throw refuse("variables");
}

/**
 * Refuses null where a value must stand: a variable with a default may be used there, and be given as null all the same.
 *
 * @param variabel as `coerceVariabel` answers them
 * @throws Galat BAD_USER_INPUT that names the variable
 */
export function requireTerisi(
  skema: GraphQLSchema,
  dokumen: DocumentNode,
  operasi: OperationDefinitionNode,
  variabel: Nilai,
): void {
  const kosong = new Set(
    (operasi.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue !== undefined && variabel[variable.name.value] === null ? [variable.name.value] : [],
    ),
  );
  // Hardly any request has one: the others are not walked through.
  if (kosong.size === 0) return;
  const tipe = new TypeInfo(skema);
  const periksa = visitWithTypeInfo(tipe, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => {
      if (kosong.has(name.value) && isNonNullType(tipe.getInputType())) throw refuse(name.value);
    },
  });
  for (const definisi of dokumen.definitions) {
    if (definisi === operasi || definisi.kind === Kind.FRAGMENT_DEFINITION) visit(definisi, periksa);
  }
}

/**
 * Refuses the first bad value by its place: variable, input fields, indices (`f.npwp[3]`). The place is
 * never read from graphql-js's message, which holds the value: a member's name in it can look like a place.
 */
function refuseFirst(skema: GraphQLSchema, operasi: OperationDefinitionNode, variabel: Nilai): void {
  for (const { variable, type, defaultValue } of operasi.variableDefinitions ?? []) {
    const nama = variable.name.value;
    const tipe = typeFromAST(skema, type);
    const nilai = Object.hasOwn(variabel, nama) ? variabel[nama] : undefined;
    if (!isInputType(tipe) || (nilai === undefined && defaultValue !== undefined)) continue;
    coerceInputValue(nilai ?? null, tipe, (jalur) => {
      throw refuse(nama + jalur.map((j) => (typeof j === "number" ? `[${j}]` : `.${j}`)).join(""));
    });
  }
}
