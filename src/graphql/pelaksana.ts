import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { countFields } from "./batas.js";
import type { Konteks } from "./konteks.js";

/** An operation that was read, limited, validated and permitted. */
export interface OperasiSah {
  readonly dokumen: DocumentNode;
  readonly namaOperasi: string | null;
  readonly variabel: Readonly<Record<string, unknown>>;
  readonly konteks: Konteks;
}

/** Executes operations of one schema. */
export type Pelaksana = (operasi: OperasiSah) => Promise<ExecutionResult>;

type Terpasang = CompiledQuery["query"];
/** What is known of a document: met once; not to be compiled; compiled. */
type Riwayat = "SEKALI" | "TAFSIRKAN" | Terpasang;

/** Documents remembered: a partner system sends few, again and again. */
const DISIMPAN = 200;
/** Fields of the compiled ones together, and of the largest that is compiled: a field takes about 2.5 kB. */
const MEDAN_DISIMPAN = 20_000;
const MEDAN_TERBANYAK = 500;

/**
 * Executes an operation, from the second time its document is met by a compiled plan (graphql-jit), which
 * costs a third of graphql-js on a page.
 *
 * Compiled are only plain selections with one operation: no text of the caller's reaches the compiler, and
 * where the two are known to differ (directives in fragments, introspection) graphql-js answers.
 *
 * @param kompilasi the compiler, for tests of what it may do
 */
export function createPelaksana(skema: GraphQLSchema, kompilasi = compileQuery): Pelaksana {
  const riwayat = new LRUCache<DocumentNode, Riwayat>({
    max: DISIMPAN,
    maxSize: MEDAN_DISIMPAN,
    sizeCalculation: (isi, dokumen) => (typeof isi === "function" ? countFields(dokumen) + 1 : 1),
  });
  const findTerpasang = (dokumen: DocumentNode): Terpasang | null => {
    const ada = riwayat.get(dokumen);
    if (typeof ada === "function") return ada;
    if (ada === "TAFSIRKAN") return null;
    const baru = ada === undefined ? "SEKALI" : compile(skema, dokumen, kompilasi);
    riwayat.set(dokumen, baru);
    return typeof baru === "function" ? baru : null;
  };
  return async ({ dokumen, namaOperasi, variabel, konteks }) => {
    const terpasang = findTerpasang(dokumen);
    const hasil = await terpasang?.(undefined, konteks, variabel);
    // Variables that it will not take, and graphql-js has taken: nothing has been executed yet.
    if (hasil !== undefined && "data" in hasil) return withGalat(hasil);
    return execute({
      schema: skema,
      document: dokumen,
      operationName: namaOperasi,
      variableValues: variabel,
      contextValue: konteks,
    });
  };
}

/** The compiler's errors are of a class of its own, which graphql-js's readers do not know. */
function withGalat(hasil: ExecutionResult): ExecutionResult {
  const { errors } = hasil;
  if (errors === undefined || errors.length === 0) return hasil;
  return {
    ...hasil,
    errors: errors.map(
      ({ message, path, originalError }) => new GraphQLError(message, { path, originalError }),
    ),
  };
}

function compile(skema: GraphQLSchema, dokumen: DocumentNode, kompilasi: typeof compileQuery): Riwayat {
  if (!isPlain(dokumen)) return "TAFSIRKAN";
  const hasil = kompilasi(skema, dokumen, undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(hasil) ? hasil.query : "TAFSIRKAN";
}

/** One query of fields, fragments, variables and numbers, not too many. */
export function isPlain(dokumen: DocumentNode): boolean {
  let operasi = 0;
  let polos = true;
  const refuse = (): typeof BREAK => {
    polos = false;
    return BREAK;
  };
  visit(dokumen, {
    [Kind.OPERATION_DEFINITION]: ({ operation }) => {
      operasi += 1;
      return operation === OperationTypeNode.QUERY ? undefined : refuse();
    },
    [Kind.FIELD]: ({ name, alias }) => {
      const introspeksi = name.value.startsWith("__") && name.value !== "__typename";
      // `__proto__` is no member like any other in what is compiled.
      return introspeksi || alias?.value.startsWith("__") ? refuse() : undefined;
    },
    [Kind.DIRECTIVE]: refuse,
    [Kind.STRING]: refuse,
    [Kind.ENUM]: refuse,
    [Kind.OBJECT]: refuse,
  });
  return polos && operasi === 1 && countFields(dokumen) <= MEDAN_TERBANYAK;
}
