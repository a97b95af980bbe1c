import { type Batas, parseBatas } from "./parse-batas.js";

/** Reads the limits that the server publishes in `batas.json`; empty if it publishes none. */
export async function readBatas(): Promise<readonly Batas[]> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}batas.json`, { credentials: "omit" });
    return response.ok ? parseBatas(await response.json()) : [];
  } catch {
    return [];
  }
}
