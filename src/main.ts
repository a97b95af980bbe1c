#!/usr/bin/env node
import type { Lingkungan } from "#cli/lingkungan.js";
import { runCli } from "#cli/run.js";
import { readKonfigurasi } from "#config/konfigurasi.js";
import type { KodeKeluar } from "#errors/galat-perintah.js";

/** The program: hands the process to a command, and the server to `serve`. */
const jam = { now: () => Date.now() };

const selesai = new Promise<void>((resolve) => {
  for (const sinyal of ["SIGINT", "SIGTERM"] as const) process.once(sinyal, () => resolve());
});

const lingkungan: Lingkungan = {
  env: { ...process.env },
  jam,
  stdin: process.stdin,
  writeOut: (teks) => void process.stdout.write(teks),
  writeErr: (teks) => void process.stderr.write(teks),
  terminal: process.stderr.isTTY === true,
  selesai,
};

async function runServe(
  { env, writeOut, writeErr }: Lingkungan,
  { contoh }: { readonly contoh: boolean },
): Promise<KodeKeluar> {
  // The server is loaded by the one command that runs it.
  const { startServer } = await import("#server/serve.js");
  const server = await startServer({
    konfigurasi: readKonfigurasi(env),
    jam,
    contoh,
    cetak: (kalimat) => writeOut(`${kalimat}\n`),
    catat: (peristiwa) =>
      writeErr(`${JSON.stringify({ waktu: new Date(jam.now()).toISOString(), ...peristiwa })}\n`),
  });
  await selesai;
  await server.stop();
  return 0;
}

// A reader that goes away (`| head`) ends the command quietly.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await runCli(process.argv.slice(2), lingkungan, runServe);
