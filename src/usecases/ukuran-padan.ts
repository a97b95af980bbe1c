import type { KeputusanEntitas } from "#pemadanan/padan-entitas.js";
import type { PasanganBenar } from "./kebenaran.js";

/** What became of entities whose truth is known. */
export interface HitunganPadan {
  /** Registered, and settled with an employer of theirs. */
  readonly matchedRight: number;
  /** Settled with an employer that is not theirs. */
  readonly matchedWrong: number;
  /** Settled as absent: `absentWrong` of the registered, `absentRight` of the absent. */
  readonly absentRight: number;
  readonly absentWrong: number;
  readonly undecided: number;
}

type MetodeEntitas = KeputusanEntitas["penjelasan"]["metode"];

/** Shares from 0 to 1, null where there is nothing to measure by. */
export interface UkuranPadan extends HitunganPadan {
  readonly entities: number;
  /** Entities with an employer in the register, by the truth. */
  readonly registered: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Of the registered, those settled as absent. */
  readonly wrongAbsences: number | null;
  /** Of the absent, those settled as absent. */
  readonly absenceCoverage: number | null;
}

/** The settled by what settled them, and how many of these are right. */
export interface UkuranMetode {
  readonly settled: number;
  readonly right: number;
  readonly precision: number | null;
}

/** Registered entities whose pairs have one kind of noise. */
export interface UkuranDerau {
  readonly registered: number;
  readonly matchedRight: number;
  readonly matchedWrong: number;
  readonly absentWrong: number;
  readonly undecided: number;
  readonly recall: number | null;
}

/** A run of one engine, measured. */
export interface HasilUkuran {
  readonly ukuran: UkuranPadan;
  readonly byMethod: Readonly<Record<string, UkuranMetode>>;
  readonly byNoise: Readonly<Record<string, UkuranDerau>>;
}

type Golongan = keyof HitunganPadan;
type Hitung = Record<Golongan, number>;

const NOL: Readonly<Hitung> = Object.freeze({
  matchedRight: 0,
  matchedWrong: 0,
  absentRight: 0,
  absentWrong: 0,
  undecided: 0,
});

/** A share, or null of nothing. */
function bagian(banyak: number, seluruh: number): number | null {
  return seluruh === 0 ? null : banyak / seluruh;
}

/** Whether a decision is right by the truth of its entity; `benar` is undefined for an absent one. */
function decideGolongan(keputusan: KeputusanEntitas, benar: PasanganBenar | undefined): Golongan {
  if (keputusan.hasil === "UNRESOLVED") return "undecided";
  if (keputusan.hasil === "NO_MATCH") return benar === undefined ? "absentRight" : "absentWrong";
  return benar?.badanUsaha.has(keputusan.kodeBadanUsaha) === true ? "matchedRight" : "matchedWrong";
}

/** Counts decisions against the truth, which is by `idEntitas`; order does not matter. */
export class PengukurPadan {
  readonly #kebenaran: ReadonlyMap<string, PasanganBenar>;
  readonly #jumlah: Hitung = { ...NOL };
  readonly #metode = new Map<MetodeEntitas, { settled: number; right: number }>();
  readonly #derau = new Map<string, Hitung>();
  /** Entities of the truth without a decision so far. */
  readonly #sisa: Set<string>;

  constructor(kebenaran: ReadonlyMap<string, PasanganBenar>) {
    this.#kebenaran = kebenaran;
    this.#sisa = new Set(kebenaran.keys());
  }

  add(keputusan: KeputusanEntitas): void {
    const { idEntitas } = keputusan;
    this.#sisa.delete(idEntitas);
    const golongan = decideGolongan(keputusan, this.#kebenaran.get(idEntitas));
    if (golongan !== "undecided") this.#addMetode(keputusan.penjelasan.metode, golongan);
    this.#count(idEntitas, golongan);
  }

  #count(idEntitas: string, golongan: Golongan): void {
    this.#jumlah[golongan] += 1;
    for (const satu of this.#kebenaran.get(idEntitas)?.derau ?? []) {
      const hitung = this.#derau.get(satu) ?? { ...NOL };
      this.#derau.set(satu, hitung);
      hitung[golongan] += 1;
    }
  }

  #addMetode(metode: MetodeEntitas, golongan: Golongan): void {
    const hitung = this.#metode.get(metode) ?? { settled: 0, right: 0 };
    this.#metode.set(metode, hitung);
    hitung.settled += 1;
    if (golongan === "matchedRight" || golongan === "absentRight") hitung.right += 1;
  }

  /** @param entitas live entities in all: those that the matcher was not given are undecided */
  finish(entitas: number): HasilUkuran {
    for (const id of this.#sisa) this.#count(id, "undecided");
    this.#sisa.clear();
    this.#jumlah.undecided += entitas - sum(this.#jumlah);
    const metode = [...this.#metode].sort(([a], [b]) => (a < b ? -1 : 1));
    const derau = [...this.#derau].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.freeze({
      ukuran: buildUkuran(this.#jumlah, this.#kebenaran.size),
      byMethod: Object.fromEntries(
        metode.map(([nama, n]) => [nama, { ...n, precision: bagian(n.right, n.settled) }]),
      ),
      byNoise: Object.fromEntries(derau.map(([nama, n]) => [nama, buildDerau(n)])),
    });
  }
}

function sum(jumlah: Readonly<Hitung>): number {
  return Object.values(jumlah).reduce((a, b) => a + b, 0);
}

function buildUkuran(jumlah: Readonly<Hitung>, terdaftar: number): UkuranPadan {
  const { matchedRight, matchedWrong, absentRight, absentWrong } = jumlah;
  const entities = sum(jumlah);
  const precision = bagian(matchedRight, matchedRight + matchedWrong);
  const recall = bagian(matchedRight, terdaftar);
  const dua = (precision ?? 0) + (recall ?? 0);
  return {
    entities,
    registered: terdaftar,
    ...jumlah,
    precision,
    recall,
    f1: precision === null || recall === null ? null : dua === 0 ? 0 : (2 * precision * recall) / dua,
    wrongAbsences: bagian(absentWrong, terdaftar),
    absenceCoverage: bagian(absentRight, entities - terdaftar),
  };
}

function buildDerau(hitung: Readonly<Hitung>): UkuranDerau {
  const { matchedRight, matchedWrong, absentWrong, undecided } = hitung;
  const registered = sum(hitung);
  const recall = bagian(matchedRight, registered);
  return { registered, matchedRight, matchedWrong, absentWrong, undecided, recall };
}
