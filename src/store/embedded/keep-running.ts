import { setTimeout as delay } from "node:timers/promises";
import { type Postmaster, type PostmasterOptions, startPostmaster } from "./postmaster.js";

/** A server that comes back on the same port when it is killed. */
export interface KeptServer {
  readonly port: number;
  stop(): Promise<void>;
}

const PAUSE_MS = 1000;

/** Starts PostgreSQL and starts it again, on the same port, whenever it ends without being told to. */
export async function keepRunning(
  options: PostmasterOptions,
  log: (sentence: string) => void,
): Promise<KeptServer> {
  const stopping = new AbortController();
  const first = await startPostmaster(options);
  const watching = watch(first, { ...options, port: first.port }, log, stopping.signal);
  return {
    port: first.port,
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

async function watch(
  first: Postmaster,
  options: PostmasterOptions,
  log: (sentence: string) => void,
  stopping: AbortSignal,
): Promise<void> {
  let current: Postmaster | undefined = first;
  for (;;) {
    if (current !== undefined) await Promise.race([current.ended, waitForAbort(stopping)]);
    if (stopping.aborted) return current?.stop();
    log("Basis data bawaan berhenti di luar perintah; dijalankan lagi.");
    current = await startPostmaster(options).catch(() => undefined);
    if (current === undefined) await pause(stopping);
  }
}

/** Unreferenced: waiting to try again must not keep a process alive that has nothing else to do. */
function pause(stopping: AbortSignal): Promise<unknown> {
  return delay(PAUSE_MS, undefined, { ref: false, signal: stopping }).catch(() => undefined);
}

function waitForAbort(stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) return Promise.resolve();
  return new Promise((resolve) => stopping.addEventListener("abort", () => resolve(), { once: true }));
}
