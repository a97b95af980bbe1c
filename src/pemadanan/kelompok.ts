import type { BentukLingkup } from "./bentuk.js";
import type { NamaBadan } from "./nama-badan.js";
import { compareC } from "./urutan.js";

/** A supplied Perseroan or Persekutuan as matching sees it. */
export interface EntitasCalon {
  readonly idEntitas: string;
  /** Canonical, 16 digits. */
  readonly npwp: string;
  readonly npwpKunci: string;
  readonly nama: NamaBadan;
  /** The form of the register that it stands in: what its name means when the name states none. */
  readonly bentukRegister: BentukLingkup;
}

/** An employer of Pihak I as matching sees it. */
export interface BadanUsahaCalon {
  readonly kodeBadanUsaha: string;
  /** Canonical, 16 digits. */
  readonly npwp: string;
  readonly npwpKunci: string;
  /** True for the NPWP or NITKU of a branch. */
  readonly cabang: boolean;
  readonly nama: NamaBadan;
  /** The day of its row, YYYY-MM-DD; becomes `perTanggal` of a status settled by it. */
  readonly perTanggal: string | null;
}

/**
 * Records of both sides that share one key of one blocking rule; at most `BATAS_KELOMPOK` of each side.
 * `terlaluUmum`: more records share the key than any taxpayer has, so it identifies nobody.
 */
export interface KelompokEntitas {
  /** Null for records without a usable NPWP. */
  readonly kunci: string | null;
  readonly entitas: readonly EntitasCalon[];
  readonly badanUsaha: readonly BadanUsahaCalon[];
  readonly terlaluUmum: boolean;
}

/** Bounds memory against a placeholder number typed into a whole register; no taxpayer has as many branches. */
export const BATAS_KELOMPOK = 100_000;

/** Groups handed on at once, so that an await is not paid for each. */
const BONGKAH = 500;

type Bongkah<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>;

/** A cursor over an ordered stream of chunks; refuses one that is out of order, which would lose matches. */
class Pembaca<T extends { readonly npwpKunci: string }> {
  kini: T | undefined;
  readonly #sumber: AsyncIterator<readonly T[]>;
  #bongkah: readonly T[] = [];
  #tempat = 0;

  constructor(sumber: Bongkah<T>) {
    this.#sumber = iterate(sumber);
  }

  /** Steps to the next record; a promise only where a new chunk has to be awaited. */
  next(): undefined | Promise<void> {
    if (this.#tempat < this.#bongkah.length) return this.#take();
    return this.#refill();
  }

  async close(): Promise<void> {
    await this.#sumber.return?.();
  }

  #take(): undefined {
    const before = this.kini;
    this.kini = this.#bongkah[this.#tempat++];
    if (before === undefined || this.kini === undefined) return;
    if (compareC(before.npwpKunci, this.kini.npwpKunci) > 0) {
      throw new RangeError('aliran calon tidak terurut menurut npwpKunci (COLLATE "C")');
    }
  }

  async #refill(): Promise<void> {
    do {
      const step = await this.#sumber.next();
      if (step.done === true) {
        this.kini = undefined;
        return;
      }
      this.#bongkah = step.value;
      this.#tempat = 0;
    } while (this.#bongkah.length === 0);
    this.#take();
  }
}

async function* iterate<T>(sumber: Bongkah<T>): AsyncGenerator<readonly T[], undefined> {
  yield* sumber;
  return undefined;
}

/** Collects the records of one key, at most the limit; true when there are more. */
async function readKunci<T extends { readonly npwpKunci: string }>(
  pembaca: Pembaca<T>,
  kunci: string,
  batas: number,
  into: T[],
): Promise<boolean> {
  while (pembaca.kini?.npwpKunci === kunci) {
    if (into.length === batas) return true;
    into.push(pembaca.kini);
    const pending = pembaca.next();
    if (pending !== undefined) await pending;
  }
  return false;
}

/** Passes over the records before a key, and those of it that the limit left unread. */
async function skipUntil<T extends { readonly npwpKunci: string }>(
  pembaca: Pembaca<T>,
  isPast: (kunci: string) => boolean,
): Promise<void> {
  while (pembaca.kini !== undefined && !isPast(pembaca.kini.npwpKunci)) {
    const pending = pembaca.next();
    if (pending !== undefined) await pending;
  }
}

/** The next group; `sisa` if it is a further part of a key already found too common. */
async function readKelompok(
  entitas: Pembaca<EntitasCalon>,
  badanUsaha: Pembaca<BadanUsahaCalon>,
  kunci: string,
  batas: number,
  sisa: boolean,
): Promise<KelompokEntitas> {
  await skipUntil(badanUsaha, (other) => compareC(other, kunci) >= 0);
  const employers: BadanUsahaCalon[] = [];
  const banyakPemberiKerja = await readKunci(badanUsaha, kunci, batas, employers);
  const members: EntitasCalon[] = [];
  const banyakEntitas = await readKunci(entitas, kunci, batas, members);
  const terlaluUmum = sisa || banyakPemberiKerja || banyakEntitas;
  return { kunci, entitas: members, badanUsaha: terlaluUmum ? [] : employers, terlaluUmum };
}

/**
 * Joins two streams, each ordered by `npwpKunci` as `COLLATE "C"` orders, into groups of one key: every
 * entity in exactly one group, employers without an entity in none. Holds one group and one chunk of each
 * side in memory.
 */
export async function* mergeKelompok(
  aliranEntitas: Bongkah<EntitasCalon>,
  aliranBadanUsaha: Bongkah<BadanUsahaCalon>,
  batas: number = BATAS_KELOMPOK,
): AsyncGenerator<readonly KelompokEntitas[]> {
  const entitas = new Pembaca(aliranEntitas);
  const badanUsaha = new Pembaca(aliranBadanUsaha);
  try {
    await entitas.next();
    await badanUsaha.next();
    let siap: KelompokEntitas[] = [];
    let umum: string | undefined;
    while (entitas.kini !== undefined) {
      const kunci = entitas.kini.npwpKunci;
      const kelompok = await readKelompok(entitas, badanUsaha, kunci, batas, kunci === umum);
      if (kelompok.terlaluUmum) umum = kunci;
      siap.push(kelompok);
      if (siap.length >= BONGKAH || kelompok.terlaluUmum) {
        yield siap;
        siap = [];
      }
    }
    if (siap.length > 0) yield siap;
  } finally {
    await entitas.close();
    await badanUsaha.close();
  }
}
