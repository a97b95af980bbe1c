import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { EmbeddedError } from "#store/embedded/embedded-error.js";
import { identifyProcess } from "#store/embedded/process-identity.js";
import { removeFolder } from "../../support/folder.js";

export const isRoot = process.getuid?.() === 0;

/** Directories that a test made, removed by `removeDirectories`. */
const made: string[] = [];

/** A directory that every user may pass through. */
export async function createDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "sinergi-uji-"));
  await chmod(directory, 0o711);
  made.push(directory);
  return directory;
}

export async function removeDirectories(): Promise<void> {
  for (const directory of made.splice(0)) {
    await removeFolder(directory);
  }
}

/** The code of the EmbeddedError that `work` ends with. */
export async function captureCode(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error("no error"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EmbeddedError)) throw error;
  return error.code;
}

/** Waits for something that happens by itself; the test's own timeout is the limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Whether a process runs; a zombie that nobody collects does not. */
export function isAlive(pid: number): boolean {
  return identifyProcess(pid) !== undefined;
}

/** The postmaster's number, from its own file. */
export async function readPostmaster(location: string): Promise<number> {
  return Number((await readFile(path.join(location, "data", "postmaster.pid"), "utf8")).split("\n")[0]);
}

/** A process of its own that runs the embedded server until it is told to stop or killed. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** What it printed first: the server, or the code of the error that it ended with. */
  readonly report: Promise<{
    readonly ownerUrl?: string;
    readonly location?: string;
    readonly code?: string;
  }>;
  readonly exited: Promise<void>;
}

const PROGRAM = `
import { startEmbedded } from "#store/embedded/start-embedded.js";
try {
  const server = await startEmbedded(JSON.parse(process.argv[2]));
  console.log(JSON.stringify({ ownerUrl: server.ownerUrl, location: server.location }));
  process.on("SIGTERM", () => server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ code: error.code }));
}
`;

/** Lays this room as JavaScript, and returns how to run it in processes of its own. */
export async function buildServerProgram(): Promise<
  (options: { dataDir: string; sharedDir?: string; user?: { uid: number; gid: number } }) => ServerProcess
> {
  const directory = await createDirectory();
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  for (const room of ["store/embedded", "errors"])
    await transpile(path.join(root, "src", room), path.join(directory, "dist", room));
  await writeFile(
    path.join(directory, "package.json"),
    JSON.stringify({ type: "module", imports: { "#*": "./dist/*" } }),
  );
  await symlink(path.join(root, "node_modules"), path.join(directory, "node_modules"));
  const program = path.join(directory, "program.js");
  await writeFile(program, PROGRAM);
  return ({ user, ...options }) => run(program, JSON.stringify(options), user);
}

function run(
  program: string,
  argument: string,
  user: { uid: number; gid: number } | undefined,
): ServerProcess {
  const child = spawn(process.execPath, [program, argument], {
    ...(user ?? {}),
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = createInterface({ input: child.stdout });
  const report = new Promise<{ ownerUrl?: string; location?: string; code?: string }>((resolve) => {
    lines.once("line", (line) => resolve(JSON.parse(line)));
    lines.once("close", () => resolve({}));
  });
  return { child, report, exited };
}

async function transpile(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (!name.endsWith(".ts")) continue;
    const text = await readFile(path.join(from, name), "utf8");
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    await writeFile(path.join(to, name.replace(/\.ts$/, ".js")), outputText);
  }
}
