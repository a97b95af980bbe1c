import type { Jam } from "#usecases/ports/jam.js";
import { type KunciUmum, parseHimpunanKunci } from "./kunci-umum.js";

/** The keys that an issuer publishes at its JWKS address. */
export interface KunciJauh {
  /** The key of this name, or null; never rejects. */
  findKunci(kid: string): Promise<KunciUmum | null>;
}

/** Age from which keys are asked for anew: a retired key is refused after this time at the latest. */
export const SEGAR_MS = 5 * 60_000;
/** Least time between two requests, whoever causes them: a flood of unknown names costs one each (threat 25). */
export const JEDA_MS = 10_000;
/** How long known keys go on while their issuer cannot be reached. */
export const BERTAHAN_MS = 24 * 60 * 60_000;
/** After a failure this recent nobody waits for the next attempt: a silent issuer must not slow good callers down. */
const GAGAL_BARU_MS = 60_000;
const TENGGAT_MS = 3_000;
const BITA_MAKS = 65_536;

/**
 * Keeps the keys of one issuer: read at first use, renewed when old or when a name is unknown, one request at a
 * time. An answer that is no JWK set leaves the known keys as they are.
 */
export function createKunciJauh(url: URL, jam: Jam): KunciJauh {
  let kunci: ReadonlyMap<string, KunciUmum> = new Map();
  let dibacaPada = Number.NEGATIVE_INFINITY;
  let dicobaPada = Number.NEGATIVE_INFINITY;
  let gagalPada = Number.NEGATIVE_INFINITY;
  let berjalan: Promise<void> | null = null;

  async function renew(): Promise<void> {
    const mulai = jam.now();
    dicobaPada = mulai;
    const baru = await readHimpunan(url);
    if (baru === null) {
      gagalPada = jam.now();
      return;
    }
    kunci = baru;
    dibacaPada = mulai;
  }

  function renewOnce(): Promise<void> {
    if (berjalan === null && within(dicobaPada, JEDA_MS)) return Promise.resolve();
    berjalan ??= renew().finally(() => {
      berjalan = null;
    });
    return berjalan;
  }

  /** A clock that jumped back makes an age unknown, and so over. */
  function within(sejak: number, umur: number): boolean {
    const lewat = jam.now() - sejak;
    return lewat >= 0 && lewat < umur;
  }

  function find(kid: string): KunciUmum | null {
    return within(dibacaPada, BERTAHAN_MS) ? (kunci.get(kid) ?? null) : null;
  }

  return {
    async findKunci(kid) {
      const dikenal = find(kid);
      if (dikenal !== null && within(dibacaPada, SEGAR_MS)) return dikenal;
      const selesai = renewOnce();
      if (dikenal === null || !within(gagalPada, GAGAL_BARU_MS)) await selesai;
      return find(kid);
    },
  };
}

async function readHimpunan(url: URL): Promise<ReadonlyMap<string, KunciUmum> | null> {
  try {
    const jawaban = await fetch(url, {
      // A redirect would let the answer name another host.
      redirect: "error",
      signal: AbortSignal.timeout(TENGGAT_MS),
      headers: { accept: "application/jwk-set+json, application/json" },
    });
    const teks = jawaban.status === 200 ? await readTeks(jawaban) : null;
    if (teks === null) await jawaban.body?.cancel();
    return teks === null ? null : await parseHimpunanKunci(JSON.parse(teks));
  } catch {
    return null;
  }
}

/** Reads a body up to its limit; null when it is longer. */
async function readTeks(jawaban: Response): Promise<string | null> {
  const potongan: Uint8Array[] = [];
  let panjang = 0;
  for await (const bagian of jawaban.body ?? []) {
    panjang += bagian.byteLength;
    if (panjang > BITA_MAKS) return null;
    potongan.push(bagian);
  }
  return Buffer.concat(potongan).toString("utf8");
}
