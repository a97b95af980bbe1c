// Writes what each audience sees, as the rows of src/perjanjian give it, to src/graphql/sdl:
//   node build/write-sdl.mjs           writes the SDL files and versi.json
//   node build/write-sdl.mjs --check   writes nothing; exits 1 where they differ
// An audience that would see more needs a new VERSI_PERJANJIAN first (Pasal 11). Run `npm run build`
// before, and `npm run codegen` after; read the difference, then commit it.
import { writeFile } from "node:fs/promises";
import {
  BERKAS_RIWAYAT,
  berkasSdl,
  findCacatSdl,
  readRiwayat,
  readTandaAudiens,
  writeSdl,
} from "../dist/graphql/periksa-sdl.js";
import { decideVersi } from "../dist/graphql/riwayat-sdl.js";
import { buildSkema } from "../dist/graphql/skema.js";
import { VERSI_PERJANJIAN } from "../dist/perjanjian/perjanjian.js";
import { SEMUA_AUDIENS } from "../dist/perjanjian/pihak.js";

const folder = new URL("../src/graphql/sdl/", import.meta.url);

function check() {
  const cacat = findCacatSdl(buildSkema, folder);
  if (cacat.length > 0) throw new Error(cacat.join("\n"));
}

async function write() {
  const putusan = decideVersi(readRiwayat(folder), VERSI_PERJANJIAN, readTandaAudiens());
  if (!putusan.boleh) {
    const daftar = (putusan.pelebaran ?? []).map((p) => `\n  ${p.audiens}: ${p.tanda}`).join("");
    throw new Error(`${putusan.sebab}: VERSI_PERJANJIAN is ${VERSI_PERJANJIAN}${daftar}`);
  }
  for (const audiens of SEMUA_AUDIENS) {
    await writeFile(new URL(berkasSdl(audiens), folder), writeSdl(audiens, buildSkema(audiens)));
  }
  await writeFile(new URL(BERKAS_RIWAYAT, folder), `${JSON.stringify(putusan.riwayat, null, 2)}\n`);
}

try {
  await (process.argv[2] === "--check" ? check() : write());
} catch (sebab) {
  console.error(sebab.message);
  process.exitCode = 1;
}
