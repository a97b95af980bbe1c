import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A process, told apart from a later one with the same number by the moment it started. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Boot and start time; opaque, compared for equality only. */
  readonly startedAt: string;
}

/** The identity of a running process; undefined when there is none, or only its zombie. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === "linux" ? readLinuxStart(pid) : readStartFromPs(pid);
  return startedAt === undefined ? undefined : Object.freeze({ pid, startedAt });
}

/** Whether exactly this process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** Reads an identity from parsed JSON; undefined when the shape is not one. */
export function parseProcessIdentity(value: Readonly<Record<string, unknown>>): ProcessIdentity | undefined {
  const { pid, startedAt } = value;
  return typeof pid === "number" && typeof startedAt === "string" ? { pid, startedAt } : undefined;
}

/** The command line of a process, its arguments separated by blanks; undefined when it is gone. */
export function readCommand(pid: number): string | undefined {
  if (process.platform !== "linux") return runPs(pid, "command=");
  return attempt(() => readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "));
}

/** Processes that work in a directory. PostgreSQL's all work in their data directory. Linux only. */
export function findProcessesIn(directory: string): number[] {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids
    .filter((pid) => attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === directory)
    .map(Number)
    .filter((pid) => identifyProcess(pid) !== undefined);
}

/** proc(5): state is field 3 and start time (ticks since boot) field 22; field 2 may hold blanks. */
function readLinuxStart(pid: number): string | undefined {
  return attempt(() => {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[0] === "X" ? undefined : `${boot}/${fields[19]}`;
  });
}

function readStartFromPs(pid: number): string | undefined {
  const line = runPs(pid, "stat=,lstart=");
  return line === undefined || line.startsWith("Z") ? undefined : line.replace(/^\S+\s+/, "");
}

function runPs(pid: number, format: string): string | undefined {
  const { status, stdout } = spawnSync("ps", ["-o", format, "-p", String(pid)], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : undefined;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
