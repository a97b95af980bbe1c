import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import type { ServerUji } from "../support/server-uji.js";

/** An answer as it came over the wire. */
export interface JawabanKawat {
  readonly status: number;
  /** Headers in the order in which they came, names in lower case, `date` left out. */
  readonly kepala: readonly string[];
  readonly isi: string;
}

/** A request as it goes over the wire; nothing is added but `Host`, `Connection` and a POST's `Content-Length`. */
export interface PermintaanKawat {
  readonly metode?: string;
  readonly jalur?: string;
  readonly kepala?: Readonly<Record<string, string | readonly string[]>>;
  readonly badan?: string | Buffer;
  readonly agent?: Agent;
}

export const createAgent = (soket = 16): Agent => new Agent({ keepAlive: true, maxSockets: soket });

/** Sends one request and reads its whole answer. */
export function sendKawat(alamat: string, p: PermintaanKawat): Promise<JawabanKawat> {
  const { hostname, port } = new URL(alamat);
  return new Promise((resolve, reject) => {
    const keluar = request(
      {
        hostname,
        port,
        path: p.jalur ?? "/graphql",
        method: p.metode ?? "POST",
        headers: p.kepala as never,
        agent: p.agent ?? false,
      },
      (masuk) => readJawaban(masuk).then(resolve, reject),
    );
    keluar.on("error", reject);
    keluar.end(p.badan);
  });
}

async function readJawaban(masuk: IncomingMessage): Promise<JawabanKawat> {
  const potongan: Buffer[] = [];
  for await (const p of masuk) potongan.push(p as Buffer);
  const kepala: string[] = [];
  for (let i = 0; i < masuk.rawHeaders.length; i += 2) {
    const nama = (masuk.rawHeaders[i] ?? "").toLowerCase();
    if (nama !== "date") kepala.push(`${nama}: ${masuk.rawHeaders[i + 1]}`);
  }
  return { status: masuk.statusCode ?? 0, kepala, isi: Buffer.concat(potongan).toString("utf8") };
}

/**
 * Writes bytes to a connection of their own and reads until the server ends it.
 *
 * @param selesai whether this side says that nothing more will come
 */
export function sendBita(alamat: string, bita: string | Buffer, selesai = true): Promise<string> {
  const { hostname, port } = new URL(alamat);
  return new Promise((resolve) => {
    const potongan: Buffer[] = [];
    const soket = connect(Number(port), hostname, () => (selesai ? soket.end(bita) : soket.write(bita)));
    soket.on("data", (p) => potongan.push(p));
    soket.on("error", () => undefined);
    soket.on("close", () => resolve(Buffer.concat(potongan).toString("latin1")));
  });
}

export const findKepala = (jawaban: JawabanKawat, nama: string): string | undefined =>
  jawaban.kepala.find((k) => k.startsWith(`${nama}: `))?.slice(nama.length + 2);

/** `Authorization` and media type of a demo client's request. */
export async function kepalaKlien(uji: ServerUji, klien: string): Promise<Record<string, string>> {
  return { "content-type": "application/json", authorization: `Bearer ${await uji.token(klien)}` };
}

export function graphql(query: string, variables?: unknown): string {
  return JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) });
}

const KORELASI = /"korelasi":"([0-9a-f-]{36})"/;

export const readKorelasi = (isi: string): string | undefined => KORELASI.exec(isi)?.[1];
export const readKode = (isi: string): string | undefined => /"code":"([A-Z_]+)"/.exec(isi)?.[1];

/** The answer without what is new each time: handle to the evidence. */
export const withoutKorelasi = (isi: string): string => isi.replace(KORELASI, '"korelasi":"-"');

/** Works on a list, `lebar` at a time, in order of start. */
export async function eachOf<T>(
  daftar: readonly T[],
  lebar: number,
  work: (satu: T, i: number) => Promise<void>,
): Promise<void> {
  let mulai = 0;
  const kerja = async (): Promise<void> => {
    for (let i = mulai++; i < daftar.length; i = mulai++) await work(daftar[i] as T, i);
  };
  await Promise.all(Array.from({ length: lebar }, kerja));
}

/** Methods that /graphql refuses. */
export const METODE_LAIN = [
  "GET",
  "HEAD",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "PROPFIND",
  "QUERY",
  "LOCK",
] as const;
