// npm run bench:padan [-- --sizes 100000,300000,1000000,3000000 --json FILE]
// Matching by size, two employers for fifteen entities (400,000 for 3,000,000): a first run with its estimation, a full
// run, one without changes, and an incremental one of 1 % changes on either side, on the embedded PostgreSQL; seconds,
// rows a second, peak memory, and how time grows from one size to the next.
import { createReadStream, createWriteStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openEmbedded } from "../dist/store/embedded/open-embedded.js";
import { createKerja, runPerintah } from "./beban.mjs";

const { values: opsi } = parseArgs({
  options: { sizes: { type: "string", default: "100000,300000,1000000,3000000" }, json: { type: "string" } },
});
const main = path.join(fileURLToPath(new URL("..", import.meta.url)), "dist/main.js");
const BERUBAH = 100;
const BADAN_USAHA_PER_ENTITAS = 2 / 15;
const LENGKAP = ["--lengkap", "--per-tanggal", "2026-01-01"];
const say = (teks) => process.stderr.write(`bench: ${teks}\n`);

const run = (env, ...argumen) => runPerintah(main, env, argumen);

/**
 * Writes one row in a hundred of a file as changed a day later: a word more in its name. Where a cell of the hundredth is
 * quoted, the next takes its place.
 */
async function writeUbahan(asal, tujuan, kolomNama) {
  const keluar = createWriteStream(tujuan);
  let ke = 0;
  let tunggak = 0;
  let kepala = [];
  for await (const baris of createInterface({ input: createReadStream(asal) })) {
    if (ke === 0) {
      kepala = baris.split(",");
      keluar.write(`${baris}\n`);
    } else if (ke % BERUBAH === 0) tunggak++;
    const sel = baris.split(",");
    if (tunggak > 0 && sel.length === kepala.length && !baris.includes('"')) {
      tunggak--;
      sel[kepala.indexOf(kolomNama)] += " BARU";
      sel[kepala.indexOf("diubah_pada")] = "2026-06-01T00:00:00+07:00";
      keluar.write(`${sel.join(",")}\n`);
    }
    ke++;
  }
  keluar.end();
  await finished(keluar);
}

/** Writes the first rows of a file. */
async function writeAwal(asal, tujuan, banyak) {
  const keluar = createWriteStream(tujuan);
  let sisa = banyak + 1;
  for await (const baris of createInterface({ input: createReadStream(asal) })) {
    if (sisa-- === 0) break;
    keluar.write(`${baris}\n`);
  }
  keluar.end();
  await finished(keluar);
}

async function measureUkuran(entitas) {
  const kerja = await createKerja("padan");
  const dataDir = path.join(kerja, "data");
  const env = { ...process.env, SINERGI_DATA_DIR: dataDir };
  const server = await openEmbedded({ dataDir });
  try {
    say(`${entitas} entities: sample and import`);
    const contoh = path.join(kerja, "contoh");
    await run(env, "sample", "--entities", String(entitas), "--seed", "padan", "--out", contoh);
    const file = (jenis) => path.join(contoh, `${jenis}.csv`);
    const badanUsaha = path.join(kerja, "badan-usaha-awal.csv");
    await writeAwal(file("badan-usaha"), badanUsaha, Math.round(entitas * BADAN_USAHA_PER_ENTITAS));
    for (const jenis of ["perseroan", "persekutuan"]) await run(env, "import", jenis, file(jenis));
    await run(env, "import", "badan-usaha", badanUsaha, ...LENGKAP);
    const hasil = {};
    for (const [nama, ...argumen] of [["first"], ["full", "--penuh"], ["unchanged"]]) {
      say(`${entitas} entities: ${nama} run`);
      hasil[nama] = await run(env, "match", "--json", ...argumen);
    }
    for (const [jenis, asal, nama] of [
      ["perseroan", file("perseroan"), "nama_entitas"],
      ["badan-usaha", badanUsaha, "nama"],
    ]) {
      const ubahan = path.join(kerja, `${jenis}.csv`);
      await writeUbahan(asal, ubahan, nama);
      await run(env, "import", jenis, ubahan);
    }
    say(`${entitas} entities: incremental run`);
    hasil.incremental = await run(env, "match", "--json");
    return Object.entries(hasil).map(([nama, { detik, puncak, keluaran }]) => ({
      entities: entitas,
      run: nama,
      seconds: detik,
      rowsPerSecond: entitas / detik,
      peakMiB: puncak,
      phases: JSON.parse(keluaran).lamaMs,
    }));
  } finally {
    await server.stop();
    await rm(kerja, { recursive: true, force: true });
  }
}

/** log(time ratio) / log(size ratio) to the size before: 1 is linear. */
function addPertumbuhan(hasil) {
  for (const satu of hasil) {
    const dulu = hasil.filter((h) => h.run === satu.run && h.entities < satu.entities).at(-1);
    satu.growth =
      dulu === undefined
        ? null
        : Math.log(satu.seconds / dulu.seconds) / Math.log(satu.entities / dulu.entities);
  }
}

const hasil = [];
for (const ukuran of opsi.sizes.split(",")) hasil.push(...(await measureUkuran(Number(ukuran))));
addPertumbuhan(hasil);
console.log(
  "\n| entities | run | seconds | rows a second | peak MiB | growth | phases, ms |\n| --- | --- | --- | --- | --- | --- | --- |",
);
for (const { entities, run: nama, seconds, rowsPerSecond, peakMiB, growth, phases } of hasil)
  console.log(
    `| ${entities} | ${nama} | ${seconds.toFixed(1)} | ${rowsPerSecond.toFixed(0)} | ${peakMiB.toFixed(0)} | ${growth?.toFixed(2) ?? ""} | ${JSON.stringify(phases)} |`,
  );
if (opsi.json) await writeFile(opsi.json, `${JSON.stringify(hasil, null, 2)}\n`);
