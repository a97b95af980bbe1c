import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a client sent. */
export interface Terkirim {
  readonly metode: string | undefined;
  readonly kepala: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the server answers: a body, or text that is sent as it stands. */
export interface Balasan {
  readonly status?: number;
  readonly kepala?: Readonly<Record<string, string>>;
  readonly isi: object | string;
}

/** An exchange on this machine that answers from a function. */
export interface ServerTiruan {
  readonly url: string;
  readonly terkirim: readonly Terkirim[];
  stop(): Promise<void>;
}

/** Starts one; a function that gives null leaves the request without an answer. */
export async function startServerTiruan(jawab: (t: Terkirim) => Balasan | null): Promise<ServerTiruan> {
  const terkirim: Terkirim[] = [];
  const server = createServer(async (req, res) => {
    const potongan: Buffer[] = [];
    for await (const p of req) potongan.push(p as Buffer);
    const teks = Buffer.concat(potongan).toString("utf8");
    const satu = { metode: req.method, kepala: req.headers, ...JSON.parse(teks === "" ? "{}" : teks) };
    terkirim.push(satu);
    const balasan = jawab(satu);
    if (balasan === null) return;
    res.writeHead(balasan.status ?? 200, {
      "content-type": "application/graphql-response+json",
      ...balasan.kepala,
    });
    res.end(typeof balasan.isi === "string" ? balasan.isi : JSON.stringify(balasan.isi));
  });
  await new Promise<void>((siap) => server.listen(0, "127.0.0.1", siap));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, terkirim, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((selesai) => server.close(() => selesai()));
}
