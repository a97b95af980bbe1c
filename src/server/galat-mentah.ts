import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Galat } from "#errors/galat.js";
import type { JawabanHttp } from "./layani-graphql.js";

/** Headers of every answer but pages and assets, refusals below the router among them. */
export const KEPALA_UMUM = Object.freeze({
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
});

/** The body of a refusal elsewhere than /graphql, which has no evidence. */
export function writeIsiGalat(galat: Galat): string {
  return JSON.stringify({ errors: [{ message: galat.message, extensions: { code: galat.kode } }] });
}

const STATUS: Readonly<Record<string, string>> = Object.freeze({
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
});

/** Connections whose refusal is on its way: every further chunk of theirs fails to parse again. */
const sedangDitolak = new WeakSet<Socket>();

/** Whether the bytes of a connection were refused, which ends it. */
export function isRefused(soket: Socket): boolean {
  return sedangDitolak.has(soket);
}

/**
 * Refuses bytes that are no HTTP request (RFC 9112), or that did not come in time; once for each connection, which it ends.
 *
 * @param answer makes the answer, and its evidence, out of the cause
 */
export async function refuseBytes(
  galat: Error & { readonly code?: string },
  soket: Socket,
  answer: (sebab: string) => Promise<JawabanHttp>,
): Promise<void> {
  if (galat.code === "ECONNRESET" || soket.destroyed || sedangDitolak.has(soket)) return;
  sedangDitolak.add(soket);
  const sebab = galat.code ?? "HTTP";
  const { status, kepala, isi } = await answer(sebab);
  const semua = {
    ...KEPALA_UMUM,
    ...kepala,
    "content-length": String(Buffer.byteLength(isi)),
    connection: "close",
  };
  const baris = Object.entries(semua).map(([nama, nilai]) => `${nama}: ${nilai}`);
  const mulai = status === 400 ? (STATUS[sebab] ?? "400 Bad Request") : `${status} ${STATUS_CODES[status]}`;
  if (soket.writable) soket.write(`HTTP/1.1 ${mulai}\r\n${baris.join("\r\n")}\r\n\r\n${isi}`);
  soket.destroy(galat);
}
