import { runCli } from "#cli/run.js";
import type { KodeKeluar } from "#errors/galat-perintah.js";
import { lingkunganUji } from "../support/server-uji.js";

/** What a command wrote, and how it ended. */
export interface HasilCli {
  readonly kode: KodeKeluar;
  readonly keluaran: string;
}

/** Runs a command line in process on the database of a server under test. */
export async function runCliUji(
  ownerUrl: string,
  dataDir: string,
  argumen: readonly string[],
): Promise<HasilCli> {
  let keluaran = "";
  const write = (teks: string): void => {
    keluaran += teks;
  };
  const kode = await runCli(
    argumen,
    {
      env: lingkunganUji(ownerUrl, dataDir),
      jam: { now: () => Date.now() },
      stdin: (async function* () {})(),
      writeOut: write,
      writeErr: write,
      terminal: true,
      selesai: Promise.resolve(),
    },
    async () => 0,
  );
  return { kode, keluaran };
}
