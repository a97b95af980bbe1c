import { type Bentuk, isDalamLingkup } from "./bentuk.js";
import type { NamaBadan } from "./nama-badan.js";

/** Whether two names agree, and if not, what stands against it. */
export type KecocokanNama = "COCOK" | "INTI_BERBEDA" | "BENTUK_BERBEDA" | "DI_LUAR_LINGKUP";

/** Both forms as far as they are known; a form missing on one side agrees with any of Pasal 4(1)a. */
export function compareBentuk(a: Bentuk | null, b: Bentuk | null): Exclude<KecocokanNama, "INTI_BERBEDA"> {
  if ((a !== null && !isDalamLingkup(a)) || (b !== null && !isDalamLingkup(b))) return "DI_LUAR_LINGKUP";
  return a === null || b === null || a === b ? "COCOK" : "BENTUK_BERBEDA";
}

/** True for a name that states two different forms: it agrees only with one that does so too. */
export function isBentukGanda(nama: NamaBadan): boolean {
  return nama.tanda.includes("bentuk_ganda");
}

/**
 * Compares two names exactly: the cores are equal and not empty, the forms compatible (domain.md §8).
 * Symmetric. Status (Tbk, Persero) does not count; a form outside Pasal 4(1)a agrees with nothing.
 */
export function compareNamaBadan(a: NamaBadan, b: NamaBadan): KecocokanNama {
  if (a.inti === "" || a.inti !== b.inti) return "INTI_BERBEDA";
  const bentuk = compareBentuk(a.bentuk, b.bentuk);
  if (bentuk !== "COCOK") return bentuk;
  return isBentukGanda(a) === isBentukGanda(b) ? "COCOK" : "BENTUK_BERBEDA";
}
