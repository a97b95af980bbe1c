import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the explorer, kept in memory with the headers it is served with. */
export interface Aset {
  readonly isi: Buffer;
  readonly kepala: Readonly<Record<string, string>>;
}

const FOLDER = fileURLToPath(new URL("../../dist/web/penjelajah", import.meta.url));
const TIPE: Readonly<Record<string, string>> = Object.freeze({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
});
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every page and asset. */
const KEPALA: Readonly<Record<string, string>> = Object.freeze({
  "content-security-policy": CSP,
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
});

function aset(isi: Buffer, ekor: string, simpan: string): Aset {
  return {
    isi,
    kepala: { ...KEPALA, "content-type": TIPE[ekor] ?? "application/octet-stream", "cache-control": simpan },
  };
}

/**
 * Loads the built explorer: path → file. Exact paths only: nothing else is served.
 *
 * @param batas the published limits, for `/penjelajah/batas.json`
 */
export async function loadPenjelajah(
  batas: Readonly<Record<string, number>>,
): Promise<ReadonlyMap<string, Aset>> {
  const peta = new Map<string, Aset>();
  const halaman = aset(await readFile(path.join(FOLDER, "index.html")), ".html", "no-store");
  peta.set("/penjelajah", halaman);
  peta.set("/penjelajah/", halaman);
  peta.set("/penjelajah/batas.json", aset(Buffer.from(JSON.stringify(batas)), ".json", "no-store"));
  for (const nama of await readdir(path.join(FOLDER, "assets"))) {
    const isi = await readFile(path.join(FOLDER, "assets", nama));
    peta.set(
      `/penjelajah/assets/${nama}`,
      aset(isi, path.extname(nama), "public, max-age=31536000, immutable"),
    );
  }
  return peta;
}
