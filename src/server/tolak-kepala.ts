import type { FastifyRequest } from "fastify";
import { Galat } from "#errors/galat.js";

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** What the headers alone refuse: RFC 9112 §3.2 and §6.1, RFC 9110 §10.1.1; in demo, whatever is not meant for this host. */
export function findTolakan(permintaan: FastifyRequest, hanyaLoopback: boolean): Galat | null {
  const { "transfer-encoding": sandi, expect } = permintaan.headers;
  const host = readRaw(permintaan, "host");
  const wajib = permintaan.raw.httpVersion === "1.0" ? 0 : 1;
  if (host.length > 1 || host.length < wajib)
    return new Galat("BAD_REQUEST", { tempat: "Host", aturan: "SATU" });
  if (hanyaLoopback && !isOwnOrigin(permintaan))
    return new Galat("BAD_REQUEST", { tempat: "Host", aturan: "HANYA_LOOPBACK" });
  if (sandi !== undefined && sandi.trim().toLowerCase() !== "chunked")
    return new Galat("BAD_REQUEST", { tempat: "Transfer-Encoding", aturan: "CHUNKED" });
  if (expect !== undefined && expect.trim().toLowerCase() !== "100-continue")
    return new Galat("BAD_REQUEST", { tempat: "Expect", aturan: "100_CONTINUE" });
  return null;
}

function isOwnOrigin(permintaan: FastifyRequest): boolean {
  const { host, origin } = permintaan.headers;
  if (host === undefined || !LOOPBACK.test(host)) return false;
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

/** Every header of a name as it came: Node joins or drops doubled ones. */
export function readRaw(permintaan: FastifyRequest, nama: string): readonly string[] {
  const mentah = permintaan.raw.rawHeaders;
  return mentah.filter((_, i) => i % 2 === 1 && mentah[i - 1]?.toLowerCase() === nama);
}
