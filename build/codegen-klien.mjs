// A plugin of graphql-codegen: typed documents (typed-document-node) and a client of one party, with one
// method an operation, and for each list operation one that follows it. codegen.yml names the function
// (config.klien) and the documents.
import { plugin as writeDocuments } from "@graphql-codegen/typed-document-node";
import { Kind } from "graphql";

/** typed-document-node repeats this class in every file; all clients share the one of dokumen.ts. */
const KELAS = /export class TypedDocumentString<[\s\S]*?\n}\n/;

const camel = (nama) => nama.charAt(0).toLowerCase() + nama.slice(1);
const pascal = (nama) => nama.charAt(0).toUpperCase() + nama.slice(1);

export async function plugin(schema, documents, config, info) {
  const { content } = await writeDocuments(schema, documents, { ...config, documentMode: "string" }, info);
  if (!KELAS.test(content)) throw new Error("typed-document-node writes another class now: see KELAS");
  const operasi = documents.flatMap((d) => d.document?.definitions ?? []).filter(isOperation);
  const metode = operasi.flatMap((o) => writeMetode(o));
  return {
    prepend: [
      "// Ditulis oleh `npm run codegen` dari src/graphql/sdl dan examples/operasi; jangan disunting.",
      "// biome-ignore-all format: generated",
      "// biome-ignore-all lint: generated",
      "// biome-ignore-all assist: generated",
      'import { TypedDocumentString } from "./dokumen.js";',
      'import { followDaftar } from "./follow-daftar.js";',
      'import { createKlien, type PilihanKlien } from "./klien.js";',
    ],
    content: [content.replace(KELAS, "").trim(), "", ...writeKlien(config.klien, metode)].join("\n"),
  };
}

function isOperation(definisi) {
  return definisi.kind === Kind.OPERATION_DEFINITION;
}

function writeKlien(nama, metode) {
  return [
    `/** The client of ${nama}: one method an operation, typed by its committed SDL. */`,
    `export function create${pascal(nama)}(pilihan: PilihanKlien) {`,
    "  const klien = createKlien(pilihan);",
    "  return {",
    "    klien,",
    ...metode.map((baris) => `    ${baris}`),
    "  };",
    "}",
    "",
  ];
}

function writeMetode(operasi) {
  const nama = operasi.name.value;
  const tipe = `${pascal(nama)}QueryVariables`;
  const wajib = operasi.variableDefinitions.some((v) => v.type.kind === Kind.NON_NULL_TYPE);
  const argumen = `variabel: ${tipe}${wajib ? "" : " = {}"}`;
  const dokumen = `${pascal(nama)}Document`;
  const satu = `${camel(nama)}: (${argumen}) => klien.request(${dokumen}, variabel),`;
  const daftar = findDaftar(operasi);
  if (daftar === undefined) return [satu];
  return [
    satu,
    `follow${pascal(nama)}: (${argumen}) => followDaftar(klien, ${dokumen}, variabel, (h) => h.${daftar}),`,
  ];
}

/** The root field of a list operation: its only one, with nodes and pageInfo, and $after to go on. */
function findDaftar(operasi) {
  const [akar, ...lain] = operasi.selectionSet.selections;
  if (akar?.kind !== Kind.FIELD || lain.length > 0) return undefined;
  const dipilih = new Set(akar.selectionSet?.selections.map((s) => s.name?.value));
  const lanjut = operasi.variableDefinitions.some((v) => v.variable.name.value === "after");
  return dipilih.has("nodes") && dipilih.has("pageInfo") && lanjut
    ? (akar.alias ?? akar.name).value
    : undefined;
}
