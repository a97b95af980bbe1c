import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationAdapter } from "./migration-adapter.js";

/** The part of the global `WebAssembly` used here; TypeScript declares it with the DOM only. */
interface WasmLoader {
  instantiate(
    bytes: Uint8Array,
    imports: Readonly<Record<string, object>>,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
}

const WASM = (globalThis as unknown as { readonly WebAssembly: WasmLoader }).WebAssembly;

/**
 * Runs `work` with Prisma's schema engine (WebAssembly, no download) on an adapter, and closes both.
 * Errors of the engine hold SQL and paths: the caller must replace them.
 */
export async function withSchemaEngine<T>(
  adapter: MigrationAdapter,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  try {
    const engine = await createEngine(adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}

async function createEngine(adapter: MigrationAdapter): Promise<bindings.SchemaEngine> {
  await loadEngine();
  // The engine's log lines hold whole migration scripts.
  const dropLog = () => undefined;
  const bound = bindMigrationAwareSqlAdapterFactory(adapter.factory);
  // An empty list of datamodels makes the engine panic, and a panic never settles the promise.
  return bindings.SchemaEngine.new({ datamodels: undefined }, dropLog, bound);
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

/** What the package's entry point does, which Node 20 cannot load: it imports the .wasm as a module. */
async function instantiate(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(path.dirname(glue), "schema_engine_bg.wasm"));
  installPanicRegistry();
  const { instance } = await WASM.instantiate(bytes, { "./schema_engine_bg.js": withFreeTimers() });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

/** The engine never clears its timers (10 s): they must not keep a finished command alive. */
function withFreeTimers(): Readonly<Record<string, object>> {
  const glue: Record<string, object> = { ...bindings };
  for (const name of Object.keys(glue).filter((key) => key.startsWith("__wbg_setTimeout_"))) {
    glue[name] = (work: () => void, ms: number) => setTimeout(work, ms >>> 0).unref();
  }
  return glue;
}

/** The engine reports a panic through this global, and fails on a missing one instead of saying why. */
function installPanicRegistry(): void {
  const scope = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } };
  scope.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: () => undefined };
}
