import type { TypedDocumentString } from "./dokumen.js";
import { GalatKlien } from "./galat-klien.js";

/** Where the exchange is, and as whom to ask it. */
export interface PilihanKlien {
  /** Address of `/graphql`; `https:`, or `http:` on this machine only. */
  readonly url: string;
  /** Access token; a function is asked before every request, for a token lives ten minutes at most. */
  readonly token: string | (() => string | Promise<string>);
  /** Milliseconds until a request without an answer is given up; 30,000 by default. */
  readonly batasWaktu?: number;
  /** How often a request is sent again that the exchange asks to repeat later; 5 by default. */
  readonly ulangan?: number;
  /** Waits so many seconds; a test gives its own. */
  readonly tunggu?: (detik: number) => Promise<void>;
}

/** Sends typed operations to the exchange. */
export interface Klien {
  /** @throws GalatKlien whenever the answer holds an error, so that a refusal never looks like a null */
  request<Hasil, Variabel>(dokumen: TypedDocumentString<Hasil, Variabel>, variabel: Variabel): Promise<Hasil>;
}

interface Jawaban {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

const MIME = "application/graphql-response+json";
const sleep = (detik: number) => new Promise<void>((selesai) => setTimeout(selesai, detik * 1000));

/**
 * Makes a client. An answer with `Retry-After` (RATE_LIMITED, EVIDENCE_UNAVAILABLE) is waited for and the
 * request sent again: every operation of a partner system only reads.
 */
export function createKlien(pilihan: PilihanKlien): Klien {
  requireAman(pilihan.url);
  const { ulangan = 5, tunggu = sleep } = pilihan;
  return {
    async request<Hasil, Variabel>(dokumen: TypedDocumentString<Hasil, Variabel>, variabel: Variabel) {
      const isi = JSON.stringify({ query: String(dokumen), variables: variabel });
      for (let sisa = ulangan; ; sisa -= 1) {
        try {
          return readData(await send(pilihan, isi)) as Hasil;
        } catch (galat) {
          const cobaLagi = galat instanceof GalatKlien ? galat.rincian.cobaLagi : null;
          if (cobaLagi === null || sisa === 0) throw galat;
          await tunggu(cobaLagi);
        }
      }
    },
  };
}

/** Personal data and tokens do not cross a network unencrypted. */
function requireAman(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || (protocol === "http:" && LOKAL.has(hostname))) return;
  throw new TypeError("url harus https:, atau http: pada mesin ini sendiri");
}

const LOKAL: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

async function send(pilihan: PilihanKlien, isi: string): Promise<Response & { readonly teks: string }> {
  const token = typeof pilihan.token === "string" ? pilihan.token : await pilihan.token();
  try {
    const jawaban = await fetch(pilihan.url, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        accept: `${MIME}, application/json;q=0.9`,
      },
      body: isi,
      // A redirect would carry the variables, which may hold a NIK, to another address.
      redirect: "error",
      signal: AbortSignal.timeout(pilihan.batasWaktu ?? 30_000),
    });
    return Object.assign(jawaban, { teks: await jawaban.text() });
  } catch (sebab) {
    throw new GalatKlien("TIDAK_TERHUBUNG", "Pertukaran tidak menjawab.", {}, sebab);
  }
}

/** The data of an answer. @throws GalatKlien where it holds an error, or is no answer of GraphQL */
function readData(jawaban: Response & { readonly teks: string }): unknown {
  const { data, errors } = parseJawaban(jawaban);
  const [galat] = errors ?? [];
  if (galat !== undefined) throw toGalat(jawaban, galat.message ?? "", galat.extensions ?? {});
  if (!jawaban.ok || data === undefined || data === null) throw bukanGraphql(jawaban);
  return data;
}

function parseJawaban(jawaban: Response & { readonly teks: string }): Jawaban {
  try {
    const isi: unknown = JSON.parse(jawaban.teks);
    if (typeof isi === "object" && isi !== null) return isi;
  } catch {
    // A proxy's page, say; its text may hold anything and is left out of the error.
  }
  throw bukanGraphql(jawaban);
}

function bukanGraphql({ status }: Response): GalatKlien {
  return new GalatKlien("BUKAN_GRAPHQL", "Jawaban bukan jawaban GraphQL.", { http: status });
}

function toGalat(jawaban: Response, pesan: string, tentang: Readonly<Record<string, unknown>>): GalatKlien {
  const read = (nama: string) => (typeof tentang[nama] === "string" ? tentang[nama] : null);
  return new GalatKlien(read("code") ?? "BUKAN_GRAPHQL", pesan, {
    http: jawaban.status,
    korelasi: read("korelasi"),
    dasar: read("dasar"),
    tempat: read("tempat"),
    aturan: read("aturan"),
    cobaLagi: readCobaLagi(jawaban.headers.get("retry-after")),
  });
}

function readCobaLagi(kepala: string | null): number | null {
  return kepala !== null && /^\d{1,4}$/.test(kepala) ? Number(kepala) : null;
}
