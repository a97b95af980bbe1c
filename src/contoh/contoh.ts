import { GalatPerintah } from "#errors/galat-perintah.js";
import { generateBadanUsaha } from "./badan-usaha-contoh.js";
import { PembuatLuar } from "./badan-usaha-luar.js";
import { buildDasar } from "./dasar.js";
import { type Derau, TINGKAT_DERAU } from "./derau.js";
import { buildEntitas } from "./entitas-contoh.js";
import { generateKbli } from "./kbli-contoh.js";
import type { BarisContoh } from "./kolom.js";
import { ENTITAS_MAKS } from "./nomor.js";
import { countNotaris, generateNotaris } from "./notaris-contoh.js";
import { generatePengurus } from "./pengurus-contoh.js";

/** What makes a data set: the same request always makes the same lines. */
export interface PermintaanContoh {
  /** Perseroan and Persekutuan together, 1 to 5,000,000. */
  readonly entitas: number;
  /** Any text. */
  readonly benih: string;
  /** `wajar` unless given. */
  readonly derau?: Derau;
}

/** Refuses a number of entities that the numbering has no room for (exit code 2). */
export function verifyPermintaan({ entitas }: PermintaanContoh): void {
  if (Number.isInteger(entitas) && entitas >= 1 && entitas <= ENTITAS_MAKS) return;
  throw new GalatPerintah(
    2,
    "JUMLAH_ENTITAS",
    "Jumlah entitas harus bilangan bulat dari 1 sampai 5.000.000.",
  );
}

/**
 * Synthetic registers of both parties and the truth about them, line by line: the lines of one file come in its order,
 * mixed with those of the others, without header. Memory does not grow but for 4 bytes an entity.
 */
export function generateContoh(permintaan: PermintaanContoh): Generator<BarisContoh> {
  verifyPermintaan(permintaan);
  return generateSemua(permintaan);
}

function* generateSemua({ entitas, benih, derau }: PermintaanContoh): Generator<BarisContoh> {
  const dasar = buildDasar(entitas, benih, derau ?? TINGKAT_DERAU.wajar);
  const luar = new PembuatLuar(dasar);
  yield* generateKbli();
  for (let urutan = 0; urutan < entitas; urutan++) {
    const satu = buildEntitas(dasar, urutan);
    yield satu.baris;
    yield* generatePengurus(dasar, satu);
    yield* generateBadanUsaha(dasar, satu);
    yield* luar.generate(satu);
  }
  const jumlahNotaris = countNotaris(entitas);
  for (let urutan = 0; urutan < jumlahNotaris; urutan++) yield* generateNotaris(dasar, urutan);
}
