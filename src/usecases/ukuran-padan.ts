import { type HasilPutusan, metodeOf, NASIB } from "#pemadanan/rekaman.js";

/** An entity with an employer in the register, by the truth. */
export interface EntitasBenar {
  /** Ids of the employers that are its own. */
  readonly badanUsaha: ReadonlySet<number>;
  /** The kinds of noise of these pairs. */
  readonly derau: readonly string[];
}

/** The truth about the entities of a register. */
export interface DuniaBenar {
  /** Live entities in all. */
  readonly entitas: number;
  /** The registered of them, by id. */
  readonly benar: ReadonlyMap<number, EntitasBenar>;
}

/** What may be absent: nothing where the register of employers is not complete. */
export interface SyaratTiada {
  readonly lengkap: boolean;
  /** Entities of which too little is known for an absence to be settled. */
  readonly takTercari: ReadonlySet<number>;
}

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

/** One decision over all entities, measured. */
export interface HasilUkuran {
  readonly ukuran: UkuranPadan;
  readonly byMethod: Readonly<Record<string, UkuranMetode>>;
  readonly byNoise: Readonly<Record<string, UkuranDerau>>;
}

type Golongan = keyof HitunganPadan;
type Hitung = Record<Golongan, number>;

/** How an absence is named among the methods. */
const METODE_TIADA = "REGISTER_LENGKAP";

const NOL: Readonly<Hitung> = Object.freeze({
  matchedRight: 0,
  matchedWrong: 0,
  absentRight: 0,
  absentWrong: 0,
  undecided: 0,
});

/** A share, or null of nothing. */
export function bagian(banyak: number, seluruh: number): number | null {
  return seluruh === 0 ? null : banyak / seluruh;
}

/**
 * Compares one decision over all entities with the truth. Linear in the entities that came near something and in the
 * registered; of the others only their number is needed.
 */
export function measurePutusan(dunia: DuniaBenar, putusan: HasilPutusan, syarat: SyaratTiada): HasilUkuran {
  return new PengukurPadan(dunia, syarat).measure(putusan);
}

class PengukurPadan {
  readonly #dunia: DuniaBenar;
  readonly #syarat: SyaratTiada;
  readonly #jumlah: Hitung = { ...NOL };
  readonly #metode = new Map<string, { settled: number; right: number }>();
  readonly #derau = new Map<string, Hitung>();

  constructor(dunia: DuniaBenar, syarat: SyaratTiada) {
    this.#dunia = dunia;
    this.#syarat = syarat;
  }

  measure(putusan: HasilPutusan): HasilUkuran {
    const { benar } = this.#dunia;
    const { lengkap, takTercari } = this.#syarat;
    const dekat = this.#addDekat(putusan);
    for (const [id, satu] of benar) {
      if (dekat.has(id)) continue;
      const tiada = lengkap && !takTercari.has(id);
      this.#add(tiada ? "absentWrong" : "undecided", 1, tiada ? METODE_TIADA : null, satu.derau);
    }
    this.#addJauh(dekat);
    return this.#finish();
  }

  /** Entities that came near something: their ids. The settled come first, as a pair of theirs may be asked besides. */
  #addDekat({ sisi, nasib }: HasilPutusan): ReadonlySet<number> {
    const dekat = new Set<number>();
    for (const [i, satu] of nasib.entries()) {
      const metode = metodeOf(satu);
      if (metode === null) continue;
      const id = sisi.entitasId[i] ?? 0;
      dekat.add(id);
      const benar = this.#dunia.benar.get(id);
      const tepat = benar?.badanUsaha.has(sisi.badanUsahaId[i] ?? 0) === true;
      this.#add(tepat ? "matchedRight" : "matchedWrong", 1, metode, benar?.derau);
    }
    for (const [i, satu] of nasib.entries()) {
      const id = sisi.entitasId[i] ?? 0;
      if (satu !== NASIB.DITANYA || dekat.has(id)) continue;
      dekat.add(id);
      this.#add("undecided", 1, null, this.#dunia.benar.get(id)?.derau);
    }
    return dekat;
  }

  /** The truly absent that came near nothing. */
  #addJauh(dekat: ReadonlySet<number>): void {
    const { entitas, benar } = this.#dunia;
    const { lengkap, takTercari } = this.#syarat;
    let jauh = entitas - benar.size;
    for (const id of dekat) if (!benar.has(id)) jauh -= 1;
    let tak = 0;
    for (const id of takTercari) if (!benar.has(id) && !dekat.has(id)) tak += 1;
    const tiada = lengkap ? jauh - tak : 0;
    this.#add("absentRight", tiada, METODE_TIADA);
    this.#add("undecided", jauh - tiada, null);
  }

  #add(golongan: Golongan, banyak: number, metode: string | null, derau: readonly string[] = []): void {
    this.#jumlah[golongan] += banyak;
    for (const satu of derau) {
      const hitung = this.#derau.get(satu) ?? { ...NOL };
      this.#derau.set(satu, hitung);
      hitung[golongan] += banyak;
    }
    if (metode === null || banyak === 0) return;
    const hitung = this.#metode.get(metode) ?? { settled: 0, right: 0 };
    this.#metode.set(metode, hitung);
    hitung.settled += banyak;
    if (golongan === "matchedRight" || golongan === "absentRight") hitung.right += banyak;
  }

  #finish(): HasilUkuran {
    return Object.freeze({
      ukuran: buildUkuran(this.#jumlah, this.#dunia.benar.size),
      byMethod: buildSemua(this.#metode, (n) => ({ ...n, precision: bagian(n.right, n.settled) })),
      byNoise: buildSemua(this.#derau, buildDerau),
    });
  }
}

/** By name, in the order of code units. */
function buildSemua<A, B>(peta: ReadonlyMap<string, A>, build: (satu: A) => B): Readonly<Record<string, B>> {
  const urut = [...peta].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(urut.map(([nama, satu]) => [nama, build(satu)]));
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
