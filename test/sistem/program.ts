import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

/** The built program; `npm test` builds it first. */
const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** How a command ended. */
export interface Selesai {
  readonly kode: number | null;
  readonly sinyal: NodeJS.Signals | null;
  readonly keluaran: string;
  readonly galat: string;
}

/** A running command. */
export interface Proses {
  readonly anak: ChildProcess;
  readonly selesai: Promise<Selesai>;
  /** Address of its server, once it serves; rejects when it ends before. */
  readonly alamat: Promise<string>;
}

/** Starts `sinergi` with nothing of this process's environment but PATH. */
export function startProgram(argumen: readonly string[], env: Readonly<Record<string, string>>): Proses {
  const anak = spawn(process.execPath, [PROGRAM, ...argumen], {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let keluaran = "";
  let galat = "";
  anak.stderr?.on("data", (bita) => {
    galat += bita;
  });
  const selesai = new Promise<Selesai>((resolve) => {
    anak.once("close", (kode, sinyal) => resolve({ kode, sinyal, keluaran, galat }));
  });
  const alamat = new Promise<string>((resolve, reject) => {
    anak.stdout?.on("data", (bita) => {
      keluaran += bita;
      const [, ada] = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(keluaran) ?? [];
      if (ada !== undefined) resolve(ada);
    });
    anak.once("close", (kode) => reject(new Error(`ended with ${kode} before it served: ${galat}`)));
  });
  // Who starts a command that ends by itself never asks for an address.
  alamat.catch(() => undefined);
  return { anak, selesai, alamat };
}

/** Runs a command to its end. */
export function runProgram(
  argumen: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Selesai> {
  return startProgram(argumen, env).selesai;
}
