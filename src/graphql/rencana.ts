import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  getArgumentValues,
  type OperationDefinitionNode,
} from "graphql";
import { Galat } from "#errors/galat.js";
import type { Akar } from "#perjanjian/akar.js";
import { AKAR, indukAkar } from "#perjanjian/akar.js";
import type { Audiens } from "#perjanjian/pihak.js";
import { type Permintaan, parsePermintaan } from "#usecases/permintaan.js";
import type { Penyandi } from "#usecases/ports/penyandi.js";
import { BATAS } from "./batas.js";
import { INTROSPEKSI, type Lingkup, type PilihanAkar, readPilihan } from "./pilihan.js";

/** One data root of an operation, resolved. */
export interface RencanaAkar {
  readonly akar: Akar;
  readonly permintaan: Permintaan;
  /** Coordinates of the fields asked for, on concrete types. */
  readonly koordinat: ReadonlySet<string>;
  /** Coordinates of the filters and look-up arguments used. */
  readonly saringan: readonly string[];
}

/** An operation resolved once, before anything is read. */
export interface Rencana {
  /** Response key → data root. */
  readonly akar: ReadonlyMap<string, RencanaAkar>;
  readonly cost: number;
}

/** One whole introspection (94 KB) fits into an operation, and no answer made of several is over 1 MiB. */
const BOBOT_INTROSPEKSI = 15;
const AKAR_MENURUT_KOORDINAT = new Map(AKAR.map((a) => [`${indukAkar(a)}.${a.akar}`, a]));

/**
 * Resolves an operation: its data roots with coerced arguments, the coordinates each asks for, and
 * the cost of the whole: field values that it may answer with, rows × fields.
 *
 * @throws Galat BAD_USER_INPUT or QUERY_TOO_COMPLEX
 */
export function buildRencana(
  lingkup: Lingkup & { readonly audiens: Audiens; readonly penyandi: Penyandi },
  operasi: OperationDefinitionNode,
): Rencana {
  const induk = lingkup.skema.getRootType(operasi.operation);
  const akar = new Map<string, RencanaAkar>();
  let cost = 0;
  if (induk === null || induk === undefined) return { akar, cost };
  for (const pilihan of readPilihan(lingkup, induk, operasi)) {
    const nama = pilihan.node.name.value;
    if (INTROSPEKSI.has(nama)) cost += pilihan.berat * BOBOT_INTROSPEKSI;
    const definisi = AKAR_MENURUT_KOORDINAT.get(`${induk.name}.${nama}`);
    if (definisi === undefined) continue;
    const rencana = planRoot(lingkup, induk, definisi, pilihan);
    akar.set(pilihan.kunci, rencana);
    cost += pilihan.berat * rencana.permintaan.banyak;
  }
  // One decision, one evidence record: what is decided together could not be told apart in it.
  if (operasi.operation === "mutation" && akar.size > 1)
    throw new Galat("QUERY_TOO_COMPLEX", { aturan: "SATU_PUTUSAN" });
  if (cost > BATAS.cost) throw new Galat("QUERY_TOO_COMPLEX", { aturan: "BIAYA" });
  return { akar, cost };
}

function planRoot(
  lingkup: Lingkup & { readonly audiens: Audiens; readonly penyandi: Penyandi },
  induk: GraphQLObjectType,
  akar: Akar,
  { node, koordinat }: PilihanAkar,
): RencanaAkar {
  const medan = induk.getFields()[akar.akar];
  if (medan === undefined) throw new Galat("FORBIDDEN", { sebab: "akar tidak dikenal" });
  const argumen = readArguments(medan, node, lingkup.variabel);
  const permintaan = parsePermintaan(lingkup.audiens, akar, argumen, lingkup.penyandi);
  return { akar, permintaan, koordinat, saringan: filtersUsed(akar, argumen) };
}

function readArguments(
  medan: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
  variabel: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(medan, node, variabel);
  } catch (sebab) {
    if (sebab instanceof GraphQLError)
      throw new Galat("BAD_USER_INPUT", { tempat: medan.name, aturan: "ARGUMEN" });
    throw sebab;
  }
}

function filtersUsed(akar: Akar, argumen: Readonly<Record<string, unknown>>): readonly string[] {
  if (akar.bentuk === "tunggal") return [`Query.${akar.akar}(${akar.kunci})`];
  if (akar.bentuk === "putusan") return ["keputusan", "alasan"].map((m) => `Mutation.${akar.akar}(${m})`);
  return Object.keys((argumen["filter"] as object | undefined) ?? {}).map((m) => `${akar.kunci}.${m}`);
}
