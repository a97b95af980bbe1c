import { spawn } from "node:child_process";
import type { ServiceUser } from "./decide-home.js";

/** Sleeps until our end of its input closes, which the kernel does however we die; then stops PostgreSQL. */
const SCRIPT = 'read -r _; kill -INT "$1"';

/**
 * Watches over a postmaster so that it does not outlive this process, also after kill -9. Returns the
 * way to dismiss the watchdog once the postmaster has ended.
 */
export function guardPostmaster(pid: number, user: ServiceUser | undefined): () => void {
  const watchdog = spawn("/bin/sh", ["-c", SCRIPT, "sinergi-pengawas", String(pid)], {
    ...(user ?? {}),
    cwd: "/",
    env: {},
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Without one, a server left behind by kill -9 is stopped by the next start.
  watchdog.on("error", () => undefined);
  watchdog.stdin?.on("error", () => undefined);
  watchdog.unref();
  const input = watchdog.stdin;
  if (input !== null && "unref" in input && typeof input.unref === "function") input.unref();
  return () => {
    watchdog.kill("SIGKILL");
  };
}
