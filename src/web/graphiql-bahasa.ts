import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** One text of a module as it stands there, and what replaces it. */
type Pengganti = readonly [semula: string, menjadi: string];

/** Headings of the documentation pane. GraphiQL uses them as keys too, so they are translated where shown. */
const JUDUL_BAGIAN = {
  Arguments: "Argumen",
  "Deprecated Arguments": "Argumen usang",
  "Deprecated Enum Values": "Nilai usang",
  "Deprecated Fields": "Isian usang",
  Directives: "Direktif",
  "Enum Values": "Nilai",
  Fields: "Isian",
  Implements: "Mengikuti",
  Implementations: "Diikuti oleh",
  "Possible Types": "Tipe yang mungkin",
  "Root Types": "Pintu masuk",
  Type: "Tipe",
  "All Schema Types": "Semua tipe",
};

const DOKUMENTASI = "@graphiql/plugin-doc-explorer/dist";
const REACT = "@graphiql/react/dist";

/** Every text that GraphiQL shows or reads out in this page, by module; versions are pinned exactly. */
const PENGGANTI: Readonly<Record<string, readonly Pengganti[]>> = {
  "graphiql/dist/GraphiQL.js": [
    ['newTab: "New tab"', 'newTab: "Tab baru"'],
    ['"Show" : "Hide"} editor tools`', '"Tampilkan" : "Sembunyikan"} variabel`'],
    ['"aria-label": "Editor Commands"', '"aria-label": "Perintah penyunting"'],
    ['"aria-label": "Operation Editor"', '"aria-label": "Penyunting kueri"'],
    ['children: "Variables"', 'children: "Variabel"'],
    ['? "Variables" : "Headers"', '? "Variabel" : "Headers"'],
    ['"aria-label": "Select active operation"', '"aria-label": "Pilih tab kueri"'],
  ],
  "graphiql/dist/ui/toolbar.js": [
    ["Prettify query (", "Rapikan kueri ("],
    ["Merge fragments into query (", "Gabungkan fragmen ke dalam kueri ("],
    ["Copy query (", "Salin kueri ("],
  ],
  [`${DOKUMENTASI}/context.js`]: [
    ['title: "Documentation Explorer"', 'title: "Skema"'],
    ['name: "Docs"', 'name: "Skema"'],
    ['aria-label="Show Documentation Explorer"', 'aria-label="Tampilkan Skema"'],
  ],
  [`${DOKUMENTASI}/components/section.js`]: [
    ["      t1,\n      title\n", `      t1,\n      (${JSON.stringify(JUDUL_BAGIAN)})[title] ?? title\n`],
  ],
  [`${DOKUMENTASI}/components/doc-explorer.js`]: [
    ["Error fetching schema", "Skema tidak dapat dibaca"],
    ["Schema is invalid: ", "Skema tidak sah: "],
    ["No GraphQL schema available", "Belum ada skema"],
    ["Go back to ", "Kembali ke "],
    ['"aria-label": "Documentation Explorer"', '"aria-label": "Dokumentasi skema"'],
  ],
  [`${DOKUMENTASI}/components/schema-documentation.js`]: [
    [
      "A GraphQL schema provides a root type for each kind of operation.",
      "Semua yang boleh dilihat pemegang token ini. Mulailah dari Query.",
    ],
  ],
  [`${DOKUMENTASI}/components/search.js`]: [
    ["`Search $", "`Cari dalam $"],
    ["placeholder: t12", 'placeholder: "Cari", title: t12, "aria-label": "Cari dalam skema"'],
    ["No results found", "Tidak ditemukan"],
    ["Other results", "Hasil lain"],
  ],
  [`${DOKUMENTASI}/components/argument.js`]: [['children: "Deprecated"', 'children: "Usang"']],
  [`${DOKUMENTASI}/components/deprecation-reason.js`]: [['children: "Deprecated"', 'children: "Usang"']],
  [`${DOKUMENTASI}/components/field-documentation.js`]: [
    ["Show Deprecated Arguments", "Tampilkan argumen usang"],
  ],
  [`${DOKUMENTASI}/components/type-documentation.js`]: [
    ["Show Deprecated Fields", "Tampilkan isian usang"],
    ["Show Deprecated Values", "Tampilkan nilai usang"],
  ],
  [`${REACT}/components/execute-button/index.js`]: [
    ['"Stop" : "Execute"} query (', '"Hentikan" : "Jalankan"} kueri ('],
    ["<Unnamed ", "<Tanpa nama: "],
  ],
  [`${REACT}/components/tabs/index.js`]: [["Close Tab", "Tutup tab"]],
  [`${REACT}/components/response-editor.js`]: [['"Result Window"', '"Jawaban peladen"']],
  // A path in an answer is shown as text: no request may follow from a value that someone imported.
  [`${REACT}/components/image-preview.js`]: [["shouldRender(path) {", "shouldRender(path) { return false;"]],
  // Descriptions are text: no image is asked for, and nothing leads out of the page.
  [`${REACT}/utility/markdown.js`]: [
    ["linkify: true\n})", 'linkify: false\n}).disable(["image", "link", "autolink"])'],
  ],
  [`${REACT}/utility/tabs.js`]: [["<untitled>", "tanpa nama"]],
  [`${REACT}/utility/jsonc.js`]: [
    [" at line $", " di baris $"],
    [", column $", ", kolom $"],
    ["are invalid JSON: ", "bukan JSON yang sah: "],
    ["are not a JSON object.", "bukan objek JSON."],
  ],
  [`${REACT}/stores/execution.js`]: [
    ["Automatically added leaf fields", "Isian ditambahkan otomatis"],
    ["Request not sent. ", "Permintaan tidak dikirim. "],
    ['"Variables" : "Request headers"', '"Variabel" : "Headers"'],
  ],
  [`${REACT}/constants.js`]: [
    ["Prettify Editors", "Rapikan"],
    ["Merge Fragments into Query", "Gabungkan fragmen ke dalam kueri"],
    ["Run Operation", "Jalankan kueri"],
    ['label: "Copy Query"', 'label: "Salin kueri"'],
  ],
};

const SIDEBAR = fileURLToPath(new URL("./penjelajah/sidebar.tsx", import.meta.url));

/**
 * Vite plugin that makes GraphiQL speak Indonesian, and puts this page's sidebar in the place of GraphiQL's, whose
 * settings and reload do nothing here. A text that a new version no longer has stops the build.
 */
export function graphiqlBahasa(): Plugin {
  const belumTerlihat = new Set([...Object.keys(PENGGANTI), SIDEBAR]);
  return {
    name: "sinergi:graphiql-bahasa",
    apply: "build",
    enforce: "pre",
    resolveId(sumber, pengimpor) {
      if (sumber !== "./ui/sidebar.js" || !pengimpor?.endsWith("graphiql/dist/GraphiQL.js")) {
        return null;
      }
      belumTerlihat.delete(SIDEBAR);
      return SIDEBAR;
    },
    transform(kode, id) {
      const modul = Object.keys(PENGGANTI).find((akhir) => id.endsWith(`/node_modules/${akhir}`));
      if (modul === undefined) {
        return null;
      }
      belumTerlihat.delete(modul);
      return { code: replaceTexts(modul, kode), map: null };
    },
    buildEnd(galat) {
      if (galat === undefined && belumTerlihat.size > 0) {
        this.error(`GraphiQL no longer has these modules: ${[...belumTerlihat].join(", ")}`);
      }
    },
  };
}

function replaceTexts(modul: string, kode: string): string {
  return (PENGGANTI[modul] ?? []).reduce((hasil, [semula, menjadi]) => {
    if (!hasil.includes(semula)) {
      throw new Error(`${modul} no longer has the text: ${semula}`);
    }
    return hasil.replaceAll(semula, () => menjadi);
  }, kode);
}
