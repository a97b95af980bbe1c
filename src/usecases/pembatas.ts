import type { Jam } from "./ports/jam.js";
import type { Klien } from "./ports/registri-klien.js";

/** Whether a request may go on; `cobaLagiDetik` is what `Retry-After` says, in whole seconds. */
export type HasilPembatas = { readonly ok: true } | { readonly ok: false; readonly cobaLagiDetik: number };

/** The rate limit per client. */
export interface Pembatas {
  /** @param banyak how many requests it counts for: each further data root of an operation is one more */
  take(klien: Pick<Klien, "id" | "batasPerMenit">, banyak?: number): HasilPembatas;
}

interface Ember {
  isi: number;
  diisiPada: number;
}

const MENIT_MS = 60_000;
const BOLEH: HasilPembatas = Object.freeze({ ok: true });

/**
 * A token bucket per registered client: it holds one minute's worth and refills evenly.
 *
 * At most `maksKlien` buckets are kept; the one unused for longest goes first. A clock that jumps back
 * neither fills nor empties a bucket.
 */
export function createPembatas(jam: Jam, maksKlien = 10_000): Pembatas {
  const ember = new Map<string, Ember>();
  return {
    take({ id, batasPerMenit }, banyak = 1) {
      const sekarang = jam.now();
      const satu = refill(ember.get(id), batasPerMenit, sekarang);
      // Taken out and put back, so that the map's order is the order of use.
      ember.delete(id);
      ember.set(id, satu);
      dropOldest(ember, maksKlien);
      if (satu.isi < banyak) return refuse(banyak - satu.isi, batasPerMenit);
      satu.isi -= banyak;
      return BOLEH;
    },
  };
}

function refill(lama: Ember | undefined, batasPerMenit: number, sekarang: number): Ember {
  if (lama === undefined) return { isi: batasPerMenit, diisiPada: sekarang };
  const lewat = Math.max(0, sekarang - lama.diisiPada);
  return { isi: Math.min(batasPerMenit, lama.isi + (lewat * batasPerMenit) / MENIT_MS), diisiPada: sekarang };
}

function dropOldest(ember: Map<string, Ember>, maksKlien: number): void {
  if (ember.size <= maksKlien) return;
  const [tertua] = ember.keys();
  if (tertua !== undefined) ember.delete(tertua);
}

function refuse(kurang: number, batasPerMenit: number): HasilPembatas {
  const detik = (kurang * 60) / batasPerMenit;
  return { ok: false, cobaLagiDetik: Number.isFinite(detik) ? Math.max(1, Math.ceil(detik)) : 60 };
}
