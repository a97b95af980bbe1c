import { canRead } from "#akses/audiens.js";
import { ELEMEN, type Tampilan } from "#perjanjian/elemen.js";
import type { Audiens } from "#perjanjian/pihak.js";

/** Where the elements of a view that may be written go: only ever inserted, never changed or taken back. */
export interface Tulisan {
  readonly tabel: string;
  readonly urutan: string;
  /** What the program itself writes beside the elements: whose, about what, when, and its evidence. */
  readonly teknis: readonly string[];
}

export const TULISAN: Readonly<Partial<Record<Tampilan, Tulisan>>> = Object.freeze({
  tinjauan_padanan: {
    tabel: "keputusan_tinjauan",
    urutan: "keputusan_tinjauan_id_seq",
    teknis: ["tinjauan_id", "entitas_id", "badan_usaha_id", "klien", "orang", "korelasi", "waktu"],
  },
});

/** What one audience's login may insert. */
export interface HakTulis {
  /** `table.column` of schema inti, sorted. */
  readonly kolom: readonly string[];
  /** Sequences of schema inti that number what it inserts. */
  readonly urutan: readonly string[];
}

/** Derives from the rows what an audience's login may insert: elements with an input that becomes their value. */
export function deriveHakTulis(audiens: Audiens): HakTulis {
  const kolom: string[] = [];
  const urutan: string[] = [];
  for (const [tampilan, tulisan] of Object.entries(TULISAN)) {
    const elemen = listTertulis(audiens, tampilan);
    if (elemen.length === 0) continue;
    kolom.push(...[...tulisan.teknis, ...elemen].map((k) => `${tulisan.tabel}.${k}`));
    urutan.push(tulisan.urutan);
  }
  return { kolom: kolom.sort(), urutan };
}

function listTertulis(audiens: Audiens, tampilan: string): readonly string[] {
  return ELEMEN.filter((e) => canRead(audiens, e)).flatMap((e) =>
    e.saring
      .filter((s) => s.cara === "tulis" && e.kolom.includes(`${tampilan}.${s.kolom}`))
      .map((s) => s.kolom),
  );
}
