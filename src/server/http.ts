import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { Galat } from "#errors/galat.js";
import { BATAS } from "#graphql/batas.js";
import { answerGraphql, type JawabanHttp, type Pelayanan, type PermintaanHttp } from "./layani-graphql.js";
import type { Aset } from "./penjelajah.js";

/** What the HTTP server is made of. */
export interface OpsiHttp {
  readonly pelayanan: Pelayanan;
  readonly penjelajah: ReadonlyMap<string, Aset>;
  /** Demo: only requests that name this host, and no page of another origin. */
  readonly hanyaLoopback: boolean;
  /** Whether requests can be answered now; false while starting, stopping or without database. */
  readonly isReady: () => Promise<boolean>;
  /** Records waiting for the evidence writer. */
  readonly depth: () => number;
}

const KEPALA_UMUM = Object.freeze({
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
});
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/** Builds the HTTP server (contract.md §3); nothing listens yet. */
export function buildHttp(opsi: OpsiHttp): FastifyInstance {
  const app = Fastify({
    bodyLimit: BATAS.body,
    connectionTimeout: 30_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 30_000,
    trustProxy: false,
    exposeHeadRoutes: false,
    logger: false,
    forceCloseConnections: "idle",
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
  });
  const ukur = createUkuran(opsi.depth);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, badan, selesai) => selesai(null, badan));
  app.addHook("onRequest", async (permintaan, jawaban) => {
    jawaban.headers(KEPALA_UMUM);
    if (opsi.hanyaLoopback && !isOwnOrigin(permintaan)) {
      return sendPlain(jawaban, new Galat("BAD_REQUEST", { tempat: "Host", aturan: "HANYA_LOOPBACK" }));
    }
  });
  app.setErrorHandler((galat, permintaan, jawaban) => answerError(opsi, ukur, galat, permintaan, jawaban));
  app.setNotFoundHandler((_, jawaban) => sendPlain(jawaban, new Galat("NOT_FOUND")));
  app.all("/graphql", async (permintaan, jawaban) =>
    sendAnswer(ukur, jawaban, () => answerGraphql(opsi.pelayanan, readPermintaan(permintaan))),
  );
  app.get("/healthz", async () => ({ status: "hidup" }));
  app.get("/readyz", async (_, jawaban) => {
    const siap = await opsi.isReady();
    return jawaban.code(siap ? 200 : 503).send({ status: siap ? "siap" : "tidak siap" });
  });
  app.get("/metrics", async (_, jawaban) =>
    jawaban.type(ukur.registry.contentType).send(await ukur.registry.metrics()),
  );
  for (const [alamat, aset] of opsi.penjelajah) {
    app.get(alamat, (_, jawaban) => jawaban.headers(aset.kepala).send(aset.isi));
  }
  return app;
}

function isOwnOrigin(permintaan: FastifyRequest): boolean {
  const { host, origin } = permintaan.headers;
  if (host === undefined || !LOOPBACK.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

function readPermintaan(permintaan: FastifyRequest, galat?: Galat): PermintaanHttp {
  const kepala = permintaan.headers;
  return {
    metode: permintaan.method,
    authorization: readRaw(permintaan, "authorization"),
    accept: kepala.accept,
    contentType: kepala["content-type"],
    contentEncoding: kepala["content-encoding"],
    badan: Buffer.isBuffer(permintaan.body) ? permintaan.body : Buffer.alloc(0),
    alamat: permintaan.socket.remoteAddress ?? "",
    ...(galat === undefined ? {} : { galat }),
  };
}

/** Every header of a name as it came: Node joins or drops doubled ones. */
function readRaw(permintaan: FastifyRequest, nama: string): readonly string[] {
  const mentah = permintaan.raw.rawHeaders;
  return mentah.filter((_, i) => i % 2 === 1 && mentah[i - 1]?.toLowerCase() === nama);
}

async function sendAnswer(
  ukur: Ukuran,
  jawaban: FastifyReply,
  answer: () => Promise<JawabanHttp>,
): Promise<FastifyReply> {
  const selesai = ukur.lama.startTimer();
  const { status, kepala, isi, kode } = await answer();
  selesai();
  ukur.jawaban.inc({ kode: kode ?? "OK" });
  return jawaban.code(status).headers(kepala).send(isi);
}

/** What Fastify itself refuses on /graphql leaves evidence too; elsewhere it is only refused. */
function answerError(
  opsi: OpsiHttp,
  ukur: Ukuran,
  galat: unknown,
  permintaan: FastifyRequest,
  jawaban: FastifyReply,
): Promise<FastifyReply> | FastifyReply {
  const kode = (galat as { statusCode?: number }).statusCode;
  const ditolak = new Galat(
    kode === 413
      ? "PAYLOAD_TOO_LARGE"
      : kode !== undefined && kode < 500
        ? "BAD_REQUEST"
        : "INTERNAL_SERVER_ERROR",
    {
      sebab: (galat as { code?: string }).code ?? "HTTP",
    },
  );
  if (permintaan.routeOptions.url !== "/graphql") return sendPlain(jawaban, ditolak);
  return sendAnswer(ukur, jawaban, () => answerGraphql(opsi.pelayanan, readPermintaan(permintaan, ditolak)));
}

function sendPlain(jawaban: FastifyReply, galat: Galat): FastifyReply {
  return jawaban
    .code(galat.http)
    .type("application/json; charset=utf-8")
    .send({ errors: [{ message: galat.message, extensions: { code: galat.kode } }] });
}

interface Ukuran {
  readonly registry: Registry;
  readonly jawaban: Counter<"kode">;
  readonly lama: Histogram;
}

function createUkuran(depth: () => number): Ukuran {
  const registry = new Registry();
  const jawaban = new Counter({
    name: "sinergi_jawaban_total",
    help: "Answers of /graphql by code",
    labelNames: ["kode"] as const,
    registers: [registry],
  });
  const lama = new Histogram({
    name: "sinergi_jawaban_detik",
    help: "Seconds from request to answer, evidence included",
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  new Gauge({
    name: "sinergi_bukti_menunggu",
    help: "Evidence records waiting to be durable",
    registers: [registry],
    collect() {
      this.set(depth());
    },
  });
  return { registry, jawaban, lama };
}
