import { type ChildProcess, spawn } from "node:child_process";
import type { EmbeddedHome } from "./decide-home.js";
import { EmbeddedError, readErrno } from "./embedded-error.js";

/** How a program of PostgreSQL is run. */
export interface RunOptions {
  readonly home: EmbeddedHome;
  /** Descriptor of the log that takes what the program prints. */
  readonly log: number;
  /** Text for its standard input. */
  readonly input?: string;
}

/**
 * Starts a program as the home's user, with a clean environment (no PG* variable of the caller reaches
 * it), in a session of its own (Ctrl-C is for us, who then stop it in order).
 */
export async function spawnProgram(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<ChildProcess> {
  const { home, log, input } = options;
  const child = spawn(program, args, {
    ...(home.user ?? {}),
    cwd: home.location,
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
    stdio: [input === undefined ? "ignore" : "pipe", log, log],
    detached: true,
  });
  await waitForSpawn(child);
  child.stdin?.end(input);
  return child;
}

/** Runs a program to its end and returns its exit code; null when a signal ended it. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<number | null> {
  const child = await spawnProgram(program, args, options);
  return waitForExit(child);
}

/** The exit code of a child, also of one that has ended already; null when a signal ended it. */
export function waitForExit(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", resolve));
}

/** A binary for another C library or processor fails here: ENOENT of its loader, or ENOEXEC. */
function waitForSpawn(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.on("error", (error) => {
      const foreign = ["ENOENT", "ENOEXEC"].includes(readErrno(error) ?? "");
      reject(foreign ? new EmbeddedError("EMBEDDED_PLATFORM_UNSUPPORTED") : error);
    });
  });
}
