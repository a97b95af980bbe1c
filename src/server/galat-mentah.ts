import type { Socket } from "node:net";
import { Galat } from "#errors/galat.js";

/** Headers of every answer but pages and assets, refusals below the router among them. */
export const KEPALA_UMUM = Object.freeze({
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
});

/** The body of a refusal that belongs to no request to /graphql, and so has no evidence. */
export function writeIsiGalat(galat: Galat): string {
  return JSON.stringify({ errors: [{ message: galat.message, extensions: { code: galat.kode } }] });
}

const STATUS: Readonly<Record<string, string>> = Object.freeze({
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
});

/** Refuses bytes that are no HTTP request (RFC 9112): nothing is known of it, so nothing is recorded. */
export function refuseBytes(galat: Error & { readonly code?: string }, soket: Socket): void {
  if (galat.code === "ECONNRESET" || soket.destroyed) return;
  const isi = writeIsiGalat(new Galat("BAD_REQUEST"));
  const kepala = {
    ...KEPALA_UMUM,
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(isi)),
    connection: "close",
  };
  const baris = Object.entries(kepala).map(([nama, nilai]) => `${nama}: ${nilai}`);
  const status = STATUS[galat.code ?? ""] ?? "400 Bad Request";
  if (soket.writable) soket.write(`HTTP/1.1 ${status}\r\n${baris.join("\r\n")}\r\n\r\n${isi}`);
  soket.destroy(galat);
}
