// Writes the generated parts of README.md from the rows: access table, readings, limits.
// `--check` only compares. Run `npm run build` first.
import { readFile, writeFile } from "node:fs/promises";
import { canSee } from "../dist/akses/audiens.js";
import { BATAS } from "../dist/graphql/batas.js";
import { ELEMEN } from "../dist/perjanjian/elemen.js";
import { TAFSIR } from "../dist/perjanjian/tafsir.js";

const berkas = new URL("../README.md", import.meta.url);
const KOLOM = [
  ["I sistem", { pihak: "PIHAK_I", peran: "SISTEM_MITRA" }],
  ["I petugas", { pihak: "PIHAK_I", peran: "PETUGAS" }],
  ["II sistem", { pihak: "PIHAK_II", peran: "SISTEM_MITRA" }],
  ["II petugas", { pihak: "PIHAK_II", peran: "PETUGAS" }],
];

const row = (isi) => `| ${isi.join(" | ")} |`;
const table = (kepala, baris) => [row(kepala), row(kepala.map(() => "---")), ...baris.map(row)].join("\n");

function writeAkses() {
  const baris = ELEMEN.map((e) => [
    e.dasar === "milik sendiri" ? `own, ${e.pemasok === "PIHAK_I" ? "I" : "II"}` : e.dasar,
    e.nama,
    e.koordinat
      .filter((k) => !/^(Entitas|PesertaStatus)\./.test(k))
      .map((k) => `\`${k}\``)
      .join(" ") || "(filter only)",
    ...KOLOM.map(([, audiens]) => (canSee(audiens, e) ? writeHak(e) : "")),
  ]);
  return table(["clause", "element", "fields", ...KOLOM.map(([nama]) => nama)], baris);
}

/** What may be done with an element that is seen: filter by it, decide it. */
function writeHak({ saring }) {
  const cara = saring.map((s) => (s.cara === "tulis" ? "decide" : "filter"));
  return ["yes", ...new Set(cara)].join(", ");
}

const writeTafsir = () =>
  table(
    ["no.", "Pasal", "reading", "why", "to confirm"],
    TAFSIR.map((t) => [t.nomor, t.pasal, t.pilihan, t.alasan, t.dikonfirmasiOleh]),
  );

const writeBatas = () =>
  table(
    ["limit", "value"],
    Object.entries(BATAS).map(([nama, nilai]) => [nama, String(nilai)]),
  );

const BAGIAN = { akses: writeAkses(), tafsir: writeTafsir(), batas: writeBatas() };

const lama = await readFile(berkas, "utf8");
let baru = lama;
for (const [nama, isi] of Object.entries(BAGIAN)) {
  const pola = new RegExp(`(<!-- ${nama} -->\n)[\\s\\S]*?(<!-- /${nama} -->)`);
  if (!pola.test(baru)) throw new Error(`README.md has no part ${nama}`);
  baru = baru.replace(pola, (_, awal, akhir) => `${awal}\n${isi}\n\n${akhir}`);
}
if (process.argv.includes("--check")) {
  if (baru !== lama) {
    console.error("README.md differs from the rows: npm run readme");
    process.exit(1);
  }
} else await writeFile(berkas, baru);
