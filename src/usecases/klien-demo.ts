import { type Peran, type Pihak, SEMUA_PERAN, SEMUA_PIHAK } from "#perjanjian/pihak.js";
import type { Jam } from "./ports/jam.js";
import type { PengelolaKlien } from "./ports/pengelola-klien.js";
import type { Klien } from "./ports/registri-klien.js";

const AWALAN: Readonly<Record<Pihak, string>> = Object.freeze({ PIHAK_I: "bpjs", PIHAK_II: "ahu" });
const AKHIRAN: Readonly<Record<Peran, string>> = Object.freeze({
  SISTEM_MITRA: "sistem",
  PETUGAS: "petugas",
  PENGAWAS: "pengawas",
  PENGEMBANG: "pengembang",
});
const KEGIATAN: Readonly<Record<Pihak, readonly string[]>> = Object.freeze({
  PIHAK_I: Object.freeze(["perluasan kepesertaan badan usaha 2026", "pemutakhiran data badan usaha 2026"]),
  PIHAK_II: Object.freeze(["pemeriksaan status kepesertaan badan usaha dan notaris 2026"]),
});
/** Enough for a full pull and for the benchmark on one machine, and still a limit. */
const BATAS_PER_MENIT = 30_000;

/** The demo clients of contract.md §3: each role of each party, for PEMANFAATAN and PENYEDIAAN. */
export const DEMO_KLIEN: readonly Klien[] = Object.freeze(
  SEMUA_PERAN.flatMap((peran) => SEMUA_PIHAK.map((pihak) => buildDemoKlien(pihak, peran))),
);

/** Registers the demo clients that are missing; one that an operator has disabled stays disabled. */
export async function addDemoKlien(pengelola: PengelolaKlien, jam: Jam): Promise<void> {
  for (const klien of DEMO_KLIEN) await pengelola.addKlien(klien, jam.now());
}

function buildDemoKlien(pihak: Pihak, peran: Peran): Klien {
  return Object.freeze({
    id: `${AWALAN[pihak]}-${AKHIRAN[peran]}`,
    pihak,
    peran,
    tujuan: Object.freeze(["PEMANFAATAN", "PENYEDIAAN"] as const),
    kegiatan: KEGIATAN[pihak],
    penerbit: null,
    jaringan: Object.freeze([]),
    batasPerMenit: BATAS_PER_MENIT,
    aktif: true,
  });
}
