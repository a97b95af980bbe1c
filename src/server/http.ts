import { METHODS } from "node:http";
import type { Socket } from "node:net";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { Galat } from "#errors/galat.js";
import type { KodeGalat } from "#errors/katalog.js";
import { BATAS } from "#graphql/batas.js";
import { isRefused, KEPALA_UMUM, refuseBytes, writeIsiGalat } from "./galat-mentah.js";
import { answerGraphql, type JawabanHttp, type Pelayanan, type PermintaanHttp } from "./layani-graphql.js";
import type { Aset } from "./penjelajah.js";
import { findTolakan, readRaw } from "./tolak-kepala.js";

/** What the HTTP server is made of. */
export interface OpsiHttp {
  readonly pelayanan: Pelayanan;
  readonly penjelajah: ReadonlyMap<string, Aset>;
  /** Demo: only requests that name this host, and no page of another origin. */
  readonly hanyaLoopback: boolean;
  /** Whether requests can be answered now; false while starting, stopping or without database. */
  readonly isReady: () => Promise<boolean>;
  /** Whether the server has been told to stop. */
  readonly isStopping: () => boolean;
  /** Records waiting for the evidence writer. */
  readonly depth: () => number;
}

/** Builds the HTTP server (contract.md §3); nothing listens yet. */
export function buildHttp(opsi: OpsiHttp): FastifyInstance {
  const ukur = createUkuran(opsi.depth);
  /** Requests whose body is still on its way: bytes that fail to parse belong to them. */
  const dibaca = new WeakMap<Socket, FastifyRequest>();
  const app = Fastify({
    bodyLimit: BATAS.body,
    connectionTimeout: 30_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 30_000,
    trustProxy: false,
    exposeHeadRoutes: false,
    logger: false,
    // Node would answer by itself, without evidence.
    http: { requireHostHeader: false },
    forceCloseConnections: "idle",
    // While stopping, what still comes in on an open connection is answered like any other request.
    return503OnClosing: false,
    clientErrorHandler: (galat, soket) =>
      refuseBytes(galat, soket, (sebab) => answerBytes(opsi, ukur, soket, sebab, dibaca.get(soket))),
    frameworkErrors: (_, __, jawaban) => sendPlain(jawaban.headers(KEPALA_UMUM), new Galat("BAD_REQUEST")),
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, badan, selesai) => selesai(null, badan));
  app.addHook("onRequest", async (permintaan, jawaban) => {
    dibaca.set(permintaan.socket, permintaan);
    jawaban.headers(KEPALA_UMUM);
    const ditolak = findTolakan(permintaan, opsi.hanyaLoopback);
    if (ditolak !== null) return refuseHttp(opsi, ukur, ditolak, permintaan, jawaban);
  });
  for (const saat of ["preValidation", "onResponse"] as const) {
    app.addHook(saat, async (permintaan) => {
      dibaca.delete(permintaan.socket);
    });
  }
  // An answer that leaves while stopping ends its connection, so that a busy client cannot hold the server up.
  app.addHook("onSend", async (_, jawaban) => {
    if (opsi.isStopping()) jawaban.header("connection", "close");
  });
  app.setErrorHandler((galat, permintaan, jawaban) => answerError(opsi, ukur, galat, permintaan, jawaban));
  app.setNotFoundHandler((_, jawaban) => sendPlain(jawaban, new Galat("NOT_FOUND")));
  // Every method that Node reads is refused by /graphql itself: 405 with evidence, never "no such address".
  for (const metode of METHODS) {
    if (metode !== "CONNECT" && !app.supportedMethods.includes(metode))
      app.addHttpMethod(metode, { hasBody: true });
  }
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
  // Node answers these itself unless somebody listens; and drops headers behind the two thousandth, unseen.
  app.server.on("checkExpectation", (permintaan, jawaban) => app.routing(permintaan, jawaban));
  app.server.on("connect", (_, soket: Socket) => {
    const galat = Object.assign(new Error("CONNECT"), { code: "METODE_CONNECT" });
    soket.on("error", () => undefined);
    void refuseBytes(galat, soket, (sebab) => answerBytes(opsi, ukur, soket, sebab));
  });
  app.server.maxHeadersCount = 0;
  for (const [alamat, aset] of opsi.penjelajah) {
    app.get(alamat, (_, jawaban) => jawaban.headers(aset.kepala).send(aset.isi));
  }
  return app;
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

/**
 * What is no HTTP request leaves evidence of its peer and its cause; more is not known of it, unless it is the body
 * of a request whose headers were read.
 */
function answerBytes(
  opsi: OpsiHttp,
  ukur: Ukuran,
  soket: Socket,
  sebab: string,
  dibaca?: FastifyRequest,
): Promise<JawabanHttp> {
  const galat = new Galat("BAD_REQUEST", { sebab });
  if (dibaca?.routeOptions.url === "/graphql")
    return countAnswer(ukur, () => answerGraphql(opsi.pelayanan, readPermintaan(dibaca, galat)));
  return countAnswer(ukur, () =>
    answerGraphql(opsi.pelayanan, {
      metode: "",
      authorization: [],
      accept: undefined,
      contentType: undefined,
      contentEncoding: undefined,
      badan: new Uint8Array(),
      alamat: soket.remoteAddress ?? "",
      galat,
      takTerbaca: true,
    }),
  );
}

async function sendAnswer(
  ukur: Ukuran,
  jawaban: FastifyReply,
  answer: () => Promise<JawabanHttp>,
): Promise<FastifyReply> {
  const { status, kepala, isi } = await countAnswer(ukur, answer);
  return jawaban.code(status).headers(kepala).send(isi);
}

async function countAnswer(ukur: Ukuran, answer: () => Promise<JawabanHttp>): Promise<JawabanHttp> {
  const selesai = ukur.lama.startTimer();
  const hasil = await answer();
  selesai();
  ukur.jawaban.inc({ kode: hasil.kode ?? "OK" });
  return hasil;
}

function answerError(
  opsi: OpsiHttp,
  ukur: Ukuran,
  galat: unknown,
  permintaan: FastifyRequest,
  jawaban: FastifyReply,
): Promise<FastifyReply> | FastifyReply {
  // Its bytes were refused, and recorded, on their own.
  if (isRefused(permintaan.socket)) return jawaban.hijack();
  const { statusCode = 500, code = "HTTP" } = galat as { statusCode?: number; code?: string };
  const tempat = statusCode === 415 ? { tempat: "Content-Type" } : {};
  const ditolak = new Galat(kodeOf(statusCode), { sebab: code, ...tempat });
  return refuseHttp(opsi, ukur, ditolak, permintaan, jawaban);
}

function kodeOf(status: number): KodeGalat {
  if (status === 413) return "PAYLOAD_TOO_LARGE";
  if (status === 415) return "UNSUPPORTED_MEDIA_TYPE";
  return status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
}

/** What is refused before /graphql itself is reached leaves evidence too; elsewhere it is only refused. */
function refuseHttp(
  opsi: OpsiHttp,
  ukur: Ukuran,
  galat: Galat,
  permintaan: FastifyRequest,
  jawaban: FastifyReply,
): Promise<FastifyReply> | FastifyReply {
  if (permintaan.routeOptions.url !== "/graphql") return sendPlain(jawaban, galat);
  return sendAnswer(ukur, jawaban, () => answerGraphql(opsi.pelayanan, readPermintaan(permintaan, galat)));
}

function sendPlain(jawaban: FastifyReply, galat: Galat): FastifyReply {
  return jawaban.code(galat.http).type("application/json; charset=utf-8").send(writeIsiGalat(galat));
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
