import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";

/** A TCP proxy before a database, with which a test breaks the connection at a chosen moment. */
export interface ProksiTcp {
  /** The database's URL, by way of the proxy. */
  readonly url: string;
  /** Connections that were taken so far. */
  accepted(): number;
  /** Cuts every connection, and each new one at once, until `start`. */
  stop(): void;
  start(): void;
  /** Cuts the connection on which the next answer of the database arrives, without passing it on. */
  loseAnswer(): void;
  /** Cuts the connection on which the next request to the database arrives, without passing it on. */
  loseRequest(): void;
  /** Passes no request on from the first that holds this text, until what it answers is called. */
  holdRequests(teks: string): () => void;
  /** Passes no answer on over the connections that exist now, and leaves them open. */
  freezeAnswers(): void;
  /** Freezes what exists, and takes new connections on which nothing is ever answered, until `start`. */
  stall(): void;
  /** Cuts every connection and listens no more: new ones are refused by the system, until `listen`. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
}

type Gangguan = "TIDAK_ADA" | "JAWABAN" | "PERMINTAAN";

interface Pasangan {
  readonly depan: Socket;
  readonly belakang: Socket;
  beku: boolean;
}

export async function startProksiTcp(databaseUrl: string): Promise<ProksiTcp> {
  const tujuan = new URL(databaseUrl);
  const pasangan = new Set<Pasangan>();
  let gangguan: Gangguan = "TIDAK_ADA";
  let mati = false;
  let diam = false;
  let diterima = 0;
  let ditahan: { readonly teks: string; readonly kirim: (() => void)[] } | null = null;

  const cut = (p: Pasangan) => {
    p.depan.destroy();
    p.belakang.destroy();
    pasangan.delete(p);
  };
  const server = createServer((depan) => {
    diterima += 1;
    const belakang = dial(Number(tujuan.port || 5432), tujuan.hostname);
    const p: Pasangan = { depan, belakang, beku: diam };
    pasangan.add(p);
    for (const soket of [depan, belakang]) {
      soket.on("error", () => cut(p));
      soket.on("close", () => cut(p));
    }
    if (mati) return cut(p);
    relay(p, depan, belakang, "PERMINTAAN");
    relay(p, belakang, depan, "JAWABAN");
  });

  function relay(p: Pasangan, dari: Socket, ke: Socket, arah: Gangguan): void {
    dari.on("data", (bita) => {
      if (gangguan === arah) {
        gangguan = "TIDAK_ADA";
        cut(p);
      } else if (arah === "PERMINTAAN" && isDitahan(bita)) ditahan?.kirim.push(() => ke.write(bita));
      else if (!(p.beku && arah === "JAWABAN")) ke.write(bita);
    });
  }

  function isDitahan(bita: Buffer): boolean {
    return ditahan !== null && (ditahan.kirim.length > 0 || bita.includes(ditahan.teks));
  }

  async function close(): Promise<void> {
    for (const p of pasangan) cut(p);
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.toString(),
    accepted: () => diterima,
    stop: () => {
      mati = true;
      for (const p of pasangan) cut(p);
    },
    start: () => {
      mati = false;
      diam = false;
    },
    loseAnswer: () => {
      gangguan = "JAWABAN";
    },
    loseRequest: () => {
      gangguan = "PERMINTAAN";
    },
    holdRequests: (teks) => {
      const milik = { teks, kirim: [] as (() => void)[] };
      ditahan = milik;
      return () => {
        ditahan = null;
        for (const kirim of milik.kirim) kirim();
      };
    },
    freezeAnswers: () => {
      for (const p of pasangan) p.beku = true;
    },
    stall: () => {
      diam = true;
      for (const p of pasangan) p.beku = true;
    },
    refuse: close,
    listen: async () => {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
    close,
  };
}
