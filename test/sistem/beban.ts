import { buildNik, buildNpwp } from "./muatan-uji.js";
import { BANYAK_ENTITAS, BANYAK_NOTARIS } from "./register-kecil.js";

/** A request that can be told from every other by its operation's name, which the evidence keeps. */
export interface Kiriman {
  readonly klien: "bpjs-sistem" | "ahu-sistem";
  readonly operasi: string;
  readonly query: string;
}

/** What came back: from the first byte of an answer on, its status is known. */
export interface Balasan {
  readonly kiriman: Kiriman;
  readonly status: number;
  readonly headers: Headers;
  /** Null: the connection broke before the answer was whole. */
  readonly teks: string | null;
  readonly lamaMs: number;
}

const POLA: readonly { readonly klien: Kiriman["klien"]; readonly isi: (i: number) => string }[] = [
  {
    klien: "bpjs-sistem",
    isi: (i) => `perseroan(npwp: "${buildNpwp(i % BANYAK_ENTITAS)}") { namaEntitas npwp }`,
  },
  { klien: "bpjs-sistem", isi: () => "daftarPerseroan(first: 5) { totalCount nodes { namaEntitas npwp } }" },
  { klien: "bpjs-sistem", isi: (i) => `notaris(nik: "${buildNik(i % BANYAK_NOTARIS)}") { nik npwp }` },
  {
    klien: "ahu-sistem",
    isi: (i) => `pesertaStatusEntitas(npwp: "${buildNpwp(i % BANYAK_ENTITAS)}") { namaEntitas npwp }`,
  },
  { klien: "ahu-sistem", isi: () => "daftarPesertaStatusNotaris(first: 5) { nodes { nik idSumber } }" },
];

/** The n-th request of a load: look-ups and pages by both parties, each with data in its answer. */
export function buildKiriman(awalan: string, n: number): Kiriman {
  const pola = POLA[n % POLA.length] as (typeof POLA)[number];
  const operasi = `${awalan}_${n}`;
  return { klien: pola.klien, operasi, query: `query ${operasi} { ${pola.isi(n)} }` };
}

/** Sends a request; null when no answer began. */
export async function send(
  alamat: string,
  tokens: Readonly<Record<Kiriman["klien"], string>>,
  kiriman: Kiriman,
): Promise<Balasan | null> {
  const mulai = performance.now();
  try {
    const jawaban = await fetch(`${alamat}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${tokens[kiriman.klien]}` },
      body: JSON.stringify({ query: kiriman.query, operationName: kiriman.operasi }),
    });
    const teks = await jawaban.text().catch(() => null);
    const { status, headers } = jawaban;
    return { kiriman, status, headers, teks, lamaMs: performance.now() - mulai };
  } catch {
    return null;
  }
}

/** A load that runs until it is told to end. */
export interface Beban {
  readonly balasan: readonly Balasan[];
  /** Requests on which no answer began, because the connection broke or was refused. */
  tanpaJawaban(): number;
  /** Sends nothing new, and waits for what is under way. */
  end(): Promise<void>;
}

/**
 * Asks with `serentak` requests at a time, each loop one after the other.
 *
 * @param onBalasan called at each answer, as it comes
 * @param onPutus whether to go on after a request without an answer
 */
export function startBeban(opsi: {
  readonly alamat: () => string;
  readonly tokens: Readonly<Record<Kiriman["klien"], string>>;
  readonly awalan: string;
  readonly serentak: number;
  readonly onBalasan?: (banyak: number) => void;
  readonly lanjut?: boolean;
}): Beban {
  const balasan: Balasan[] = [];
  let putus = 0;
  let berhenti = false;
  let berikut = 0;
  const pekerja = async (): Promise<void> => {
    while (!berhenti) {
      const satu = await send(opsi.alamat(), opsi.tokens, buildKiriman(opsi.awalan, berikut++));
      if (satu === null) {
        putus += 1;
        if (opsi.lanjut !== true) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      balasan.push(satu);
      opsi.onBalasan?.(balasan.length);
    }
  };
  const semua = Promise.all(Array.from({ length: opsi.serentak }, pekerja));
  return {
    balasan,
    tanpaJawaban: () => putus,
    async end() {
      berhenti = true;
      await semua;
    },
  };
}
