// npm run bench [-- --entities 100000 --rows 1000000 --rounds 30 --part servers|import|start --json FILE]
// Compares the exchange with itself without locks, with itself without evidence, and with a plain Node server on
// pg, in one run: paired, interleaved, medians with ranges. Figures are ratios; absolute times only mean this run.
import { fork, spawn, spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { openEmbedded } from "../dist/store/embedded/open-embedded.js";
import { createKerja, measure, post, runPerintah, summarize } from "./beban.mjs";

const { values: opsi } = parseArgs({
  options: {
    entities: { type: "string", default: "100000" },
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "30" },
    part: { type: "string" },
    json: { type: "string" },
  },
});
if (opsi.part !== undefined && !["servers", "import", "start"].includes(opsi.part))
  throw new Error("bench: --part is servers, import or start");
/** Requests in flight: enough that the server under test waits for nobody, so that what is measured is throughput. */
const SERENTAK = 8;
/** Loads of the big file, each between two copies of it. */
const MUATAN = 5;
const akar = fileURLToPath(new URL("..", import.meta.url));
const main = path.join(akar, "dist/main.js");
const kerja = await createKerja("bench");
const dataDir = path.join(kerja, "data");
const env = { ...process.env, SINERGI_DATA_DIR: dataDir, PORT: "0" };
const hasil = [];
const say = (teks) => process.stderr.write(`bench: ${teks}\n`);
const note = (kelompok, nama, nilai, sasaran) => hasil.push({ kelompok, nama, ...nilai, sasaran });

const run = (...argumen) => runPerintah(main, env, argumen);

async function loadData(server) {
  const contoh = path.join(kerja, "contoh");
  say(`loading ${opsi.entities} entities`);
  await run("sample", "--entities", opsi.entities, "--seed", "bench", "--out", contoh);
  for (const jenis of ["kbli", "perseroan", "persekutuan", "pengurus", "notaris", "badan-usaha", "peserta"]) {
    await run("import", jenis, path.join(contoh, `${jenis}.csv`));
  }
  await run("match");
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT npwp FROM inti.register_entitas WHERE register = 'PERSEROAN' AND npwp IS NOT NULL GROUP BY npwp HAVING count(*) = 1 ORDER BY md5(npwp) LIMIT 5000",
  );
  await client.query("VACUUM ANALYZE");
  await client.end();
  return rows.map((r) => r.npwp).filter((n) => isChecked(n));
}

/** Only numbers that an API argument may hold (check digit of the first nine). */
function isChecked(npwp) {
  if (!npwp.startsWith("0")) return true;
  let jumlah = 0;
  for (let i = 0; i < 9; i++) {
    const angka = Number(npwp[i + 1]) * (i % 2 === 1 ? 2 : 1);
    jumlah += angka > 9 ? angka - 9 : angka;
  }
  return jumlah % 10 === 0;
}

const berjalan = new Set();

function start(jenis, server) {
  const anak = fork(path.join(akar, "bench/server-uji.mjs"), [jenis], {
    env: { ...env, BENCH: JSON.stringify({ ownerUrl: server.ownerUrl, dataDir }) },
    // As `npm start` runs the exchange; the plain server gets the same.
    execArgv: ["--max-semi-space-size=64"],
  });
  berjalan.add(anak);
  return new Promise((resolve, reject) => {
    anak.on("message", ({ port }) =>
      resolve({ jenis, port, pid: anak.pid, stop: () => anak.kill("SIGKILL") }),
    );
    anak.on("exit", (kode) => reject(new Error(`${jenis}: exit ${kode}`)));
  });
}

const MEDAN =
  "id namaEntitas npwp domisili { provinsi { kode nama } kabupaten { kode nama } kecamatan { kode nama } kelurahan { kode nama } alamatLengkap } nomorTelepon jenisUsaha { kode versi } diubahPada dihapusPada pengurus { nama jabatan alamatEmail nomorHandphone }";
const KUERI = {
  halaman: `query H($n: Int!) { daftarPerseroan(first: $n) { nodes { ${MEDAN} } } }`,
  cari: `query C($npwp: NPWP!) { perseroan(npwp: $npwp) { ${MEDAN} } }`,
  banyak: `query B($npwp: [NPWP!]!) { daftarPerseroan(first: 100, filter: { npwp: $npwp }) { nodes { ${MEDAN} } } }`,
};

function senders(npwp, token) {
  const kepala = { authorization: `Bearer ${token}` };
  let giliran = 0;
  const pick = () => npwp[giliran++ % npwp.length];
  const some = () => Array.from({ length: 100 }, pick);
  const send = (graphql, polos) => (t) =>
    t.jenis === "polos" ? post(t.port, "/", polos()) : post(t.port, "/graphql", graphql(), kepala);
  const halaman = (n) =>
    send(
      () => ({ query: KUERI.halaman, variables: { n } }),
      () => ({ jenis: "halaman", banyak: n }),
    );
  return [
    { nama: "page of 100", banyak: 200, send: halaman(100) },
    { nama: "page of 1000", banyak: 40, send: halaman(1_000) },
    {
      nama: "look-up",
      banyak: 800,
      send: send(
        () => ({ query: KUERI.cari, variables: { npwp: pick() } }),
        () => ({ jenis: "cari", npwp: pick() }),
      ),
    },
    {
      nama: "batch of 100",
      banyak: 80,
      send: send(
        () => ({ query: KUERI.banyak, variables: { npwp: some() } }),
        () => ({ jenis: "banyak", npwp: some() }),
      ),
    },
  ];
}

/**
 * Slices of a round: each server has its turn in each. The speed of a shared machine changes from second to second; the
 * shorter the turns, the more alike what it gives to each.
 */
const IRISAN = 5;
/** Each set of processes has its own luck with the compiler and the collector: rounds are spread over several. */
const PERANGKAT = 3;

async function compareServers(server, npwp) {
  const putaran = new Map();
  for (let ke = 0; ke < PERANGKAT; ke++) await runPerangkat(server, npwp, ke, putaran);
  for (const [nama, semua] of putaran) noteRatios(nama, semua);
}

async function runPerangkat(server, npwp, ke, putaran) {
  const target = {};
  for (const jenis of ["terjaga", "tanpa-kunci", "tanpa-bukti", "polos"])
    target[jenis] = await start(jenis, server);
  const { keluaran } = await run(
    "token",
    "--client",
    "bpjs-sistem",
    "--tujuan",
    "PEMANFAATAN",
    "--ttl",
    "600",
  );
  say(`servers up (${ke + 1} of ${PERANGKAT}), ${npwp.length} numbers`);
  for (const kasus of senders(npwp, keluaran.trim())) {
    // Twice, so that no server is still being compiled when it is measured.
    for (const t of [...Object.values(target), ...Object.values(target)])
      await measure(t, kasus.banyak, SERENTAK, kasus.send);
    say(kasus.nama);
    const semua = putaran.get(kasus.nama) ?? [];
    putaran.set(kasus.nama, semua);
    for (let r = 0; r < Math.ceil(Number(opsi.rounds) / PERANGKAT); r++) {
      const satu = {};
      for (let i = 0; i < IRISAN; i++) await runIrisan(Object.values(target), kasus, r + i, satu);
      semua.push(satu);
    }
  }
  for (const t of Object.values(target)) t.stop();
}

/** A slice of a round: each in another order, so that drift of the machine falls on all alike. */
async function runIrisan(target, { banyak, send }, ke, jumlah) {
  for (let i = 0; i < target.length; i++) {
    const t = target[(i + ke) % target.length];
    const { dinding, cpu } = await measure(t, Math.ceil(banyak / IRISAN), SERENTAK, send);
    const { dinding: d, cpu: c } = jumlah[t.jenis] ?? { dinding: 0, cpu: 0 };
    jumlah[t.jenis] = { dinding: d + dinding / IRISAN, cpu: c + cpu / IRISAN };
  }
}

function noteRatios(nama, putaran) {
  const ratio = (f) => summarize(putaran.map(f));
  note(
    "CPU guarded / without locks",
    nama,
    ratio((p) => p.terjaga.cpu / p["tanpa-kunci"].cpu),
    nama.startsWith("page") ? "<= 1.05" : "",
  );
  const dasar = { "page of 100": ">= 0.25", "look-up": ">= 0.2" };
  note(
    "throughput guarded / plain pg",
    nama,
    ratio((p) => p.polos.dinding / p.terjaga.dinding),
    dasar[nama] ?? "",
  );
  const bukti = { "page of 100": ">= 0.9", "look-up": ">= 0.7" };
  note(
    "throughput evidence on / off",
    nama,
    ratio((p) => p["tanpa-bukti"].dinding / p.terjaga.dinding),
    bukti[nama] ?? "",
  );
  note(
    "ms a request, guarded",
    nama,
    ratio((p) => p.terjaga.dinding),
    "",
  );
  note(
    "CPU ms a request, guarded",
    nama,
    ratio((p) => p.terjaga.cpu),
    "",
  );
}

/** Whether there is a psql to copy with; its `\copy` is the peer of the import, else COPY by the driver. */
const ADA_PSQL = spawnSync("psql", ["--version"]).status === 0;

/** Milliseconds in which a file goes into a bare table of texts: by COPY, and by psql where there is one. */
async function timeCopy(server, berkas) {
  const kepala = (
    await readFile(berkas, { encoding: "utf8", flag: "r" }).then((t) => t.slice(0, t.indexOf("\n")))
  ).split(",");
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  const intoBare = async (copy) => {
    await client.query("DROP TABLE IF EXISTS bench_copy");
    await client.query(`CREATE TABLE bench_copy (${kepala.map((k) => `${k.trim()} text`).join(", ")})`);
    const mulai = performance.now();
    await copy();
    return performance.now() - mulai;
  };
  const salin = await intoBare(() =>
    pipeline(
      createReadStream(berkas),
      client.query(copyFrom("COPY bench_copy FROM STDIN (FORMAT csv, HEADER)")),
    ),
  );
  const psql = ADA_PSQL ? await intoBare(() => runPsql(server, berkas)) : null;
  await client.query("DROP TABLE bench_copy");
  await client.end();
  return { salin, psql };
}

async function runPsql(server, berkas) {
  const perintah = `\\copy bench_copy FROM '${berkas.replaceAll("'", "''")}' (FORMAT csv, HEADER)`;
  const argumen = ["--quiet", "--no-psqlrc", "--command", perintah, server.ownerUrl];
  const anak = spawn("psql", argumen, { stdio: ["ignore", "ignore", "inherit"] });
  const kode = await new Promise((resolve) => anak.on("close", resolve));
  if (kode !== 0) throw new Error(`psql: exit ${kode}`);
}

async function compareImport(server) {
  const contoh = path.join(kerja, "besar");
  say(`import of ${opsi.rows} rows`);
  // Three of four sample entities are companies.
  await run(
    "sample",
    "--entities",
    String(Math.ceil((Number(opsi.rows) * 4) / 3)),
    "--seed",
    "besar",
    "--out",
    contoh,
  );
  const berkas = path.join(contoh, "perseroan.csv");
  // The first load brings the rows in; the later ones read and check the same file and find it known.
  const muatan = [];
  let sebelum = await timeCopy(server, berkas);
  for (let i = 0; i < MUATAN; i++) {
    const mulai = performance.now();
    const { keluaran, puncak } = await run("import", "perseroan", berkas, "--json");
    const lama = performance.now() - mulai;
    const sesudah = await timeCopy(server, berkas);
    const tengah = (cara) => (sebelum[cara] + sesudah[cara]) / 2;
    muatan.push({
      ...JSON.parse(keluaran),
      lama,
      puncak,
      salin: tengah("salin"),
      psql: ADA_PSQL ? tengah("psql") : null,
    });
    sebelum = sesudah;
  }
  const [pertama] = muatan;
  const kasus = (nama) => `${pertama.read} rows, ${nama}`;
  const summarizeAll = (nilai) => summarize(muatan.map(nilai));
  // performance.md: the target is the validated import into staging; the set-based upsert behind it counts apart.
  const noteSalin = (nama, cara, sasaran) => {
    note(
      `import / ${nama}`,
      kasus("into staging"),
      summarizeAll((m) => m[cara] / m.phases.read),
      sasaran,
    );
    note(`import / ${nama}`, kasus("whole"), summarize([pertama[cara] / pertama.lama]), "");
  };
  noteSalin("COPY by the driver, into a bare table", "salin", ADA_PSQL ? "" : ">= 0.33");
  if (ADA_PSQL) noteSalin("psql \\copy into a bare table", "psql", ">= 0.33");
  note(
    "import, seconds",
    kasus("into staging"),
    summarizeAll((m) => m.phases.read / 1_000),
    "",
  );
  note("import, seconds", kasus("upsert"), summarize([pertama.phases.apply / 1_000]), "");
  note("import, seconds", kasus("whole"), summarize([pertama.lama / 1_000]), "");
  note(
    "import, peak MiB",
    kasus("all"),
    summarizeAll((m) => m.puncak),
    "< 400",
  );
}

async function timeStart() {
  const lama = [];
  say("start");
  for (let i = 0; i < 5; i++) {
    const mulai = performance.now();
    const anak = spawn(process.execPath, [main, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
    const port = await new Promise((resolve) => {
      let teks = "";
      anak.stdout.on("data", (d) => {
        teks += d;
        const cocok = /http:\/\/127\.0\.0\.1:(\d+)\/penjelajah/.exec(teks);
        if (cocok) resolve(Number(cocok[1]));
      });
    });
    const { keluaran } = await run("token", "--client", "bpjs-sistem", "--tujuan", "PEMANFAATAN");
    const token = performance.now();
    await post(
      port,
      "/graphql",
      { query: "{ daftarPerseroan(first: 1) { nodes { npwp } } }" },
      { authorization: `Bearer ${keluaran.trim()}` },
    );
    lama.push((performance.now() - mulai - (performance.now() - token)) / 1_000);
    anak.kill("SIGTERM");
    await new Promise((resolve) => anak.on("close", resolve));
  }
  note("start to first answer, seconds (with the token command)", "built, filled", summarize(lama), "<= 10");
}

function print() {
  const angka = (n) => (n >= 100 ? n.toFixed(0) : n.toFixed(3));
  console.log("\n| what | case | median | range | to reach |\n| --- | --- | --- | --- | --- |");
  for (const h of hasil) {
    console.log(
      `| ${h.kelompok} | ${h.nama} | ${angka(h.median)} | ${angka(h.min)} to ${angka(h.maks)} | ${h.sasaran} |`,
    );
  }
}

try {
  const isDiukur = (bagian) => opsi.part === undefined || opsi.part === bagian;
  const server = await openEmbedded({ dataDir });
  try {
    const npwp = await loadData(server);
    if (isDiukur("servers")) await compareServers(server, npwp);
    if (isDiukur("import")) await compareImport(server);
  } finally {
    await server.stop();
  }
  if (isDiukur("start")) await timeStart();
  print();
  const dokumen = {
    node: process.version,
    entities: Number(opsi.entities),
    rounds: Number(opsi.rounds),
    results: hasil,
  };
  if (opsi.json) await writeFile(opsi.json, `${JSON.stringify(dokumen, null, 2)}\n`);
  else console.log(`\n${JSON.stringify(dokumen)}`);
} finally {
  for (const anak of berjalan) anak.kill("SIGKILL");
  await rm(kerja, { recursive: true, force: true });
}
