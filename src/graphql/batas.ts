import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { Galat } from "#errors/galat.js";
import { HALAMAN_MAKSIMUM } from "#usecases/permintaan.js";

/** The published limits of one operation (README and explorer show them). */
export const BATAS = Object.freeze({
  /** Nesting of fields; lists of introspection count too. */
  depth: 20,
  /** Fields under another name, in the whole operation, fragments unfolded. */
  aliases: 30,
  /** Lexical tokens of the document. */
  tokens: 4_000,
  /** Directives in the document. */
  directives: 50,
  /** Fields of one operation, fragments unfolded: every field of a schema twice over is under 300. */
  fields: 2_000,
  /**
   * Field values an answer may hold: rows × fields. The largest page of 1000 with every field, twice
   * (`edges.node` and `nodes`), is 418,000: PETUGAS of Pihak I, PesertaStatusEntitas with its entitas.
   */
  cost: 500_000,
  pageSize: HALAMAN_MAKSIMUM,
  /** Bytes of a request body. */
  body: 512 * 1024,
});

/** Size of a selection set with its fragments unfolded. */
interface Ukuran {
  readonly kedalaman: number;
  readonly alias: number;
  readonly medan: number;
}

const KOSONG: Ukuran = { kedalaman: 0, alias: 0, medan: 0 };
/** Larger counts say nothing more, and must not overflow under fragment bombs. */
const TAK_HINGGA = 1e9;

const tooComplex = (aturan: string): Galat => new Galat("QUERY_TOO_COMPLEX", { aturan });

/**
 * Checks the shape of every operation of a document: depth, aliases, fields, directives.
 *
 * Runs before validation, whose cost it bounds. Fragments are measured once each, so a fragment bomb
 * costs no more than its text; cycles are left to validation.
 *
 * @throws Galat QUERY_TOO_COMPLEX naming the limit
 */
export function checkShape(dokumen: DocumentNode): void {
  for (const ukuran of measureDokumen(dokumen)) {
    if (ukuran.kedalaman > BATAS.depth) throw tooComplex("KEDALAMAN");
    if (ukuran.alias > BATAS.aliases) throw tooComplex("ALIAS");
    if (ukuran.medan > BATAS.fields) throw tooComplex("MEDAN");
  }
}

/** Fields of the largest operation or fragment of a document, fragments unfolded. */
export function countFields(dokumen: DocumentNode): number {
  return Math.max(0, ...measureDokumen(dokumen).map((u) => u.medan));
}

/** Every operation and fragment of a document. */
function measureDokumen(dokumen: DocumentNode): readonly Ukuran[] {
  const fragmen = new Map<string, FragmentDefinitionNode>();
  const operasi: OperationDefinitionNode[] = [];
  for (const d of dokumen.definitions) {
    if (d.kind === Kind.FRAGMENT_DEFINITION) fragmen.set(d.name.value, d);
    if (d.kind === Kind.OPERATION_DEFINITION) operasi.push(d);
  }
  const measure = createMeasure(fragmen);
  return [...operasi, ...fragmen.values()].map((d) => measure(d.selectionSet));
}

/** Measures selection sets, each fragment once. */
function createMeasure(
  fragmen: ReadonlyMap<string, FragmentDefinitionNode>,
): (set: SelectionSetNode) => Ukuran {
  const selesai = new Map<string, Ukuran>();
  const sedang = new Set<string>();
  const ofFragment = (nama: string): Ukuran => {
    const ada = selesai.get(nama);
    const isi = fragmen.get(nama);
    if (ada !== undefined) return ada;
    if (isi === undefined || sedang.has(nama)) return KOSONG;
    sedang.add(nama);
    const ukuran = ofSet(isi.selectionSet);
    sedang.delete(nama);
    selesai.set(nama, ukuran);
    return ukuran;
  };
  const ofSet = (set: SelectionSetNode): Ukuran => {
    let jumlah = KOSONG;
    for (const s of set.selections) {
      if (s.kind === Kind.FRAGMENT_SPREAD) jumlah = add(jumlah, ofFragment(s.name.value));
      else if (s.kind === Kind.INLINE_FRAGMENT) jumlah = add(jumlah, ofSet(s.selectionSet));
      else {
        const isi = s.selectionSet === undefined ? KOSONG : ofSet(s.selectionSet);
        jumlah = add(jumlah, {
          kedalaman: isi.kedalaman + 1,
          alias: isi.alias + (s.alias === undefined ? 0 : 1),
          medan: isi.medan + 1,
        });
      }
    }
    return jumlah;
  };
  return ofSet;
}

function add(a: Ukuran, b: Ukuran): Ukuran {
  return {
    kedalaman: Math.max(a.kedalaman, b.kedalaman),
    alias: Math.min(a.alias + b.alias, TAK_HINGGA),
    medan: Math.min(a.medan + b.medan, TAK_HINGGA),
  };
}

/** Counts the directives of a document by its text, before it is parsed into anything larger. */
export function countDirectives(dokumen: DocumentNode): number {
  let jumlah = 0;
  for (let t = dokumen.loc?.startToken; t; t = t.next ?? undefined) if (t.kind === "@") jumlah++;
  return jumlah;
}
