import { createHash } from "node:crypto";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { Galat } from "#errors/galat.js";
import { BATAS, checkShape, countDirectives } from "./batas.js";

/** A document that may be executed, or the refusal of one; the same text always meets the same. */
export type HasilDokumen =
  | {
      readonly ok: true;
      readonly dokumen: DocumentNode;
      readonly sidik: string;
      /** Name of its operation; null when it has none, or several. */
      readonly nama: string | null;
    }
  | { readonly ok: false; readonly galat: Galat; readonly lokasi: readonly Lokasi[]; readonly sidik: string };

/** A place in the document, counted from one. */
export interface Lokasi {
  readonly line: number;
  readonly column: number;
}

/** Documents kept, by number and by characters of text: a document costs up to fifty times its text. */
const DISIMPAN = 1_000;
const TEKS_DISIMPAN = 2_000_000;

/** Parses, limits and validates documents against one audience's schema, keeping what it learnt. */
export interface PembacaDokumen {
  read(teks: string): HasilDokumen;
  /** A document read before, by the SHA-256 of its text (hex). */
  find(sidik: string): DocumentNode | undefined;
}

export function createPembacaDokumen(skema: GraphQLSchema): PembacaDokumen {
  const simpanan = new LRUCache<string, HasilDokumen>({ max: DISIMPAN, maxSize: TEKS_DISIMPAN });
  return {
    read(teks) {
      const sidik = createHash("sha256").update(teks).digest("hex");
      const ada = simpanan.get(sidik);
      if (ada !== undefined) return ada;
      const hasil = readDokumen(skema, teks, sidik);
      simpanan.set(sidik, hasil, { size: Math.max(1, teks.length) });
      return hasil;
    },
    find(sidik) {
      const ada = simpanan.get(sidik);
      return ada?.ok === true ? ada.dokumen : undefined;
    },
  };
}

/** graphql-js 16 lets an operation pass whose root type the schema lacks, and leaves its fields unchecked. */
const KnownOperations: ValidationRule = (konteks) => ({
  OperationDefinition(node) {
    if (konteks.getSchema().getRootType(node.operation)) return;
    konteks.reportError(new GraphQLError("Unknown operation type.", { nodes: node }));
  },
});
const ATURAN_VALIDASI = [KnownOperations, ...specifiedRules];

function readDokumen(skema: GraphQLSchema, teks: string, sidik: string): HasilDokumen {
  try {
    const dokumen = parseDokumen(teks);
    checkShape(dokumen);
    const [galat] = validate(skema, dokumen, ATURAN_VALIDASI, { maxErrors: 1 });
    if (galat === undefined) return { ok: true, dokumen, sidik, nama: nameOf(dokumen) };
    return {
      ok: false,
      sidik,
      galat: refusalOf(galat),
      lokasi: [...(galat.locations ?? [])],
    };
  } catch (sebab) {
    if (sebab instanceof Galat) return { ok: false, sidik, galat: sebab, lokasi: [] };
    return { ok: false, sidik, ...syntaxRefusal(sebab) };
  }
}

function nameOf(dokumen: DocumentNode): string | null {
  const [satu, ...lain] = dokumen.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  return lain.length > 0 ? null : (satu?.name?.value ?? null);
}

/** graphql-js stops comparing fields of one name when that becomes too much work. */
function refusalOf(galat: GraphQLError): Galat {
  return galat.message === "Validation aborted."
    ? new Galat("QUERY_TOO_COMPLEX", { aturan: "PERBANDINGAN" })
    : new Galat("GRAPHQL_VALIDATION_FAILED", { aturan: ruleOf(galat) });
}

function parseDokumen(teks: string): DocumentNode {
  const dokumen = parse(teks, { maxTokens: BATAS.tokens });
  if (countDirectives(dokumen) > BATAS.directives) {
    throw new Galat("QUERY_TOO_COMPLEX", { aturan: "DIREKTIF" });
  }
  return dokumen;
}

function syntaxRefusal(sebab: unknown): { galat: Galat; lokasi: readonly Lokasi[] } {
  const { message = "", locations = [] } = sebab as Partial<GraphQLError>;
  // graphql-js writes "more that".
  if (/more tha[nt] \d+ tokens/.test(message)) {
    return { galat: new Galat("QUERY_TOO_COMPLEX", { aturan: "TOKEN" }), lokasi: [] };
  }
  // A parser that ran out of stack met nesting far over the limit.
  if (sebab instanceof RangeError) {
    return { galat: new Galat("QUERY_TOO_COMPLEX", { aturan: "KEDALAMAN" }), lokasi: [] };
  }
  return { galat: new Galat("GRAPHQL_PARSE_FAILED", { aturan: "SINTAKSIS" }), lokasi: [...locations] };
}

/** Which rule of the GraphQL specification (section 5) a document broke, told from the kind of message. */
const ATURAN: readonly (readonly [RegExp, string])[] = [
  // First, since what follows in this message is the caller's text.
  [/^Expected value of type/, "NILAI_TIDAK_SAH"],
  [/^Unknown operation type/, "OPERASI_TIDAK_DIKENAL"],
  [/^Cannot query field/, "MEDAN_TIDAK_DIKENAL"],
  [/^Unknown argument/, "ARGUMEN_TIDAK_DIKENAL"],
  [/^Unknown type/, "TIPE_TIDAK_DIKENAL"],
  [/^Unknown fragment/, "FRAGMEN_TIDAK_DIKENAL"],
  [/^Unknown directive/, "DIREKTIF_TIDAK_DIKENAL"],
  [/is not defined by type/, "MEDAN_MASUKAN_TIDAK_DIKENAL"],
  [/does not exist in .* enum|cannot represent/, "NILAI_TIDAK_SAH"],
  [/must have a selection of subfields/, "PILIHAN_MEDAN_WAJIB"],
  [/must not have a selection/, "PILIHAN_MEDAN_DILARANG"],
  [/is required, but it was not provided/, "ARGUMEN_WAJIB"],
  [/conflict because/, "MEDAN_BERTENTANGAN"],
  [/^Variable|^Operation .* variable/, "VARIABEL"],
  [/^Fragment|fragment/, "FRAGMEN"],
  [/introspection depth/, "KEDALAMAN_INTROSPEKSI"],
];

function ruleOf(galat: GraphQLError): string {
  return ATURAN.find(([pola]) => pola.test(galat.message))?.[1] ?? "NILAI_TIDAK_SAH";
}
