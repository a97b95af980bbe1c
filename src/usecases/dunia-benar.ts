import type { RekamanBadanUsaha, RekamanEntitas } from "#pemadanan/rekaman.js";
import type { BerkasKebenaran } from "./kebenaran.js";
import type { BadanUsahaBerkode, EntitasBersumber } from "./ports/pemadan-register.js";
import type { DuniaBenar, EntitasBenar } from "./ukuran-padan.js";

/** What the truth names, and of that what the registers do not hold: it cannot be found by any matcher. */
export interface HitunganKebenaran {
  readonly pairs: number;
  readonly entitiesNotFound: number;
  readonly employersNotFound: number;
}

type Bongkah<T> = AsyncIterable<readonly T[]>;

/** The employers of a register, and of those that the truth names the ids by their codes. */
export interface BadanUsahaDibaca {
  readonly badanUsaha: readonly RekamanBadanUsaha[];
  readonly idDisebut: ReadonlyMap<string, number>;
}

/** Reads the live employers into memory; codes are kept of those only that the truth names. */
export async function readBadanUsahaBenar(
  aliran: Bongkah<BadanUsahaBerkode>,
  kebenaran: BerkasKebenaran,
): Promise<BadanUsahaDibaca> {
  const disebut = new Set<string>();
  for (const { badanUsaha } of kebenaran.values()) for (const kode of badanUsaha) disebut.add(kode);
  const badanUsaha: RekamanBadanUsaha[] = [];
  const idDisebut = new Map<string, number>();
  for await (const bongkah of aliran) {
    for (const { kode, ...rekaman } of bongkah) {
      badanUsaha.push(rekaman);
      if (disebut.has(kode)) idDisebut.set(kode, rekaman.id);
    }
  }
  return { badanUsaha, idDisebut };
}

/** Resolves the truth into the ids of a register, entity by entity. */
export class PembacaDunia {
  readonly #kebenaran: BerkasKebenaran;
  readonly #idDisebut: ReadonlyMap<string, number>;
  readonly #benar = new Map<number, EntitasBenar>();
  #entitas = 0;
  #ditemukan = 0;

  constructor(kebenaran: BerkasKebenaran, idDisebut: ReadonlyMap<string, number>) {
    this.#kebenaran = kebenaran;
    this.#idDisebut = idDisebut;
  }

  add(entitas: readonly EntitasBersumber[]): void {
    for (const satu of entitas) {
      this.#entitas += 1;
      this.#resolve(satu);
    }
  }

  finish(): { readonly dunia: DuniaBenar; readonly truth: HitunganKebenaran } {
    const pairs = [...this.#kebenaran.values()].reduce((jumlah, satu) => jumlah + satu.badanUsaha.size, 0);
    return {
      dunia: { entitas: this.#entitas, benar: this.#benar },
      truth: {
        pairs,
        entitiesNotFound: this.#kebenaran.size - this.#ditemukan,
        employersNotFound: pairs - this.#idDisebut.size,
      },
    };
  }

  #resolve({ id, idSumber }: RekamanEntitas & { readonly idSumber: string }): void {
    const benar = this.#kebenaran.get(idSumber);
    if (benar === undefined) return;
    this.#ditemukan += 1;
    const badanUsaha = new Set([...benar.badanUsaha].flatMap((kode) => this.#idDisebut.get(kode) ?? []));
    if (badanUsaha.size > 0) this.#benar.set(id, { badanUsaha, derau: benar.derau });
  }
}
