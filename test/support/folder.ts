import { rm } from "node:fs/promises";

/** Removes a folder, also where a program that was told to end still writes its last into it. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
