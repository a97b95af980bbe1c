import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { takeClaim } from "#store/embedded/claim.js";
import { identifyProcess } from "#store/embedded/process-identity.js";
import { createDirectory, removeDirectories } from "./support.js";

vi.mock("node:fs/promises", async (importOriginal) => {
  const original = await importOriginal<typeof import("node:fs/promises")>();
  return { ...original, readdir: vi.fn(original.readdir) };
});

afterEach(removeDirectories);

it("gives up a number that was free only because its holder's successor tidied it away", async () => {
  const location = await createDirectory();
  const holder = { ...identifyProcess(process.pid), location, released: false };
  await writeFile(path.join(location, "claim.5"), JSON.stringify(holder));
  // What a process saw that was stopped between looking and claiming.
  vi.mocked(readdir).mockResolvedValueOnce([]);
  expect(await takeClaim(location)).toBeUndefined();
  expect(await readdir(location)).toEqual(["claim.5"]);
});
