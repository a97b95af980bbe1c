import type { ParameterPadan } from "./parameter.js";
import { sortSisi } from "./penampung-sisi.js";
import type {
  HasilPadanEntitas,
  HasilPutusan,
  KeputusanOrang,
  LarikSisi,
  PasanganTinjauan,
} from "./rekaman.js";
import { joinOrang, type SisiOrang } from "./sisi-orang.js";
import { NPWP, SATUAN, TINGKAT_TANPA_BANDING, unpackTingkat } from "./tingkat.js";

/** How much rarer a second employer of one company is than a first one. */
const GANDA = 2 ** -5;
/** Pairs of one entity that are shown to a person. */
const TINJAUAN_PER_ENTITAS = 5;
/** Odds beyond this are certain; keeps sums finite. */
const BIT_MAKS = 60;
/** What a person calls the same is surer than all that a machine can be. */
const ODDS_ORANG = 2 ** 200;

/** The pairs of one employer: `urutan[mulai..akhir)`. */
interface Kelompok {
  readonly mulai: number;
  readonly akhir: number;
}

/** An employer with the pair that is likeliest to be right. */
interface Calon {
  readonly kelompok: Kelompok;
  readonly peluang: number;
  readonly badanUsahaId: number;
}

/** Decides over all near pairs; what comes out does not depend on the order in which they come. */
class Pemutus {
  readonly #sisi: LarikSisi;
  readonly #parameter: ParameterPadan;
  readonly #urutan: Uint32Array;
  readonly #odds: Float64Array;
  readonly #orang: SisiOrang["keputusan"];
  /** Entity → the pair that settled it. */
  readonly #padanan = new Map<number, number>();
  /** Pairs that a person put off: no machine settles them. */
  readonly #ditunda = new Set<number>();
  /** Entity → odds of all its pairs together, each after competition. */
  readonly #sisa = new Map<number, number>();
  /** Odds of each pair after competition. */
  readonly #akhir: Float64Array;

  constructor(parameter: ParameterPadan, { sisi, keputusan }: SisiOrang) {
    this.#parameter = parameter;
    this.#sisi = sisi;
    this.#orang = keputusan;
    this.#urutan = sortSisi(sisi);
    this.#odds = Float64Array.from(sisi.bobot, (bobot) => 2 ** Math.min(BIT_MAKS, bobot / SATUAN));
    this.#akhir = new Float64Array(sisi.bobot.length);
    this.#applyOrang();
  }

  decide(): HasilPutusan {
    const kelompok = this.#groupBadanUsaha();
    const batas = 2 ** (this.#parameter.ambang.padan / SATUAN);
    const antre: Calon[] = [];
    for (const satu of kelompok) {
      const { sisi, odds } = this.#findTerbaik(satu);
      if (sisi >= 0 && odds >= batas)
        antre.push({ kelompok: satu, peluang: odds, badanUsahaId: this.#sisi.badanUsahaId[sisi] ?? 0 });
    }
    // The surest first: what it takes is taken, and who comes behind must find another or prove a second employer.
    antre.sort((a, b) => b.peluang - a.peluang || a.badanUsahaId - b.badanUsahaId);
    for (const { kelompok: satu } of antre) {
      const { sisi, odds } = this.#findTerbaik(satu);
      if (odds >= batas) this.#settle(sisi);
    }
    for (const satu of kelompok) this.#spread(satu);
    return this.#finish();
  }

  #applyOrang(): void {
    for (const [i, keputusan] of this.#orang) {
      if (keputusan === "SAMA") this.#odds[i] = ODDS_ORANG;
      if (keputusan === "BERBEDA") this.#odds[i] = 0;
      if (keputusan !== "NANTI") continue;
      this.#ditunda.add(i);
      if (this.#sisi.tingkat[i] === TINGKAT_TANPA_BANDING) this.#odds[i] = 0;
    }
  }

  #groupBadanUsaha(): readonly Kelompok[] {
    const hasil: Kelompok[] = [];
    let mulai = 0;
    for (let k = 1; k <= this.#urutan.length; k++) {
      if (k < this.#urutan.length && this.#badanUsaha(k) === this.#badanUsaha(mulai)) continue;
      hasil.push({ mulai, akhir: k });
      mulai = k;
    }
    return hasil;
  }

  #badanUsaha(k: number): number {
    return this.#sisi.badanUsahaId[this.#urutan[k] ?? 0] ?? 0;
  }

  /** What a pair weighs now: less where its entity has an employer, unless the number is the same (a branch). */
  #weigh(i: number): number {
    const odds = this.#odds[i] ?? 0;
    const padanan = this.#padanan.get(this.#sisi.entitasId[i] ?? 0);
    if (padanan === undefined || padanan === i) return odds;
    return unpackTingkat(this.#sisi.tingkat[i] ?? 0).npwp === NPWP.SAMA ? odds : odds * GANDA;
  }

  /** The likeliest pair of an employer, and its odds against all others and against none. */
  #findTerbaik({ mulai, akhir }: Kelompok): { readonly sisi: number; readonly odds: number } {
    let jumlah = 1;
    let terbaik = -1;
    let paling = 0;
    for (let k = mulai; k < akhir; k++) {
      const i = this.#urutan[k] ?? 0;
      const odds = this.#weigh(i);
      jumlah += odds;
      if (odds <= paling) continue;
      paling = odds;
      terbaik = i;
    }
    if (terbaik < 0 || this.#ditunda.has(terbaik)) return { sisi: -1, odds: 0 };
    return { sisi: terbaik, odds: paling / (jumlah - paling) };
  }

  #settle(sisi: number): void {
    const entitas = this.#sisi.entitasId[sisi] ?? 0;
    const ada = this.#padanan.get(entitas);
    if (ada === undefined || (this.#odds[sisi] ?? 0) > (this.#odds[ada] ?? 0))
      this.#padanan.set(entitas, sisi);
  }

  #spread({ mulai, akhir }: Kelompok): void {
    let jumlah = 1;
    for (let k = mulai; k < akhir; k++) jumlah += this.#weigh(this.#urutan[k] ?? 0);
    for (let k = mulai; k < akhir; k++) {
      const i = this.#urutan[k] ?? 0;
      const odds = this.#weigh(i);
      const peluang = odds / jumlah;
      this.#akhir[i] = peluang;
      const entitas = this.#sisi.entitasId[i] ?? 0;
      this.#sisa.set(entitas, (this.#sisa.get(entitas) ?? 0) + peluang);
    }
  }

  #finish(): HasilPutusan {
    const entitas = new Map<number, HasilPadanEntitas>();
    for (const [id, sisi] of this.#padanan) entitas.set(id, this.#buildTerdaftar(sisi));
    const ditanya = new Set(this.#ditunda);
    for (const [id, sisi] of this.#listBelum(entitas)) {
      sisi.sort((a, b) => (this.#akhir[b] ?? 0) - (this.#akhir[a] ?? 0));
      const [pertama = -1] = sisi;
      entitas.set(id, { hasil: "BELUM", ...this.#banding(pertama) });
      for (const i of sisi.slice(0, TINJAUAN_PER_ENTITAS)) ditanya.add(i);
    }
    const tinjauan = Array.from(ditanya, (i) => this.#pasangan(i)).sort(
      (a, b) => b.bobot - a.bobot || a.entitasId - b.entitasId || a.badanUsahaId - b.badanUsahaId,
    );
    return { entitas, tinjauan };
  }

  /** The undecided with the pairs that speak for them, in the order of employers: near and not settled, or put off. */
  #listBelum(selesai: ReadonlyMap<number, unknown>): ReadonlyMap<number, number[]> {
    const tiada = 2 ** (this.#parameter.ambang.tiada / SATUAN);
    const belum = new Map<number, number[]>();
    for (const [id, jumlah] of this.#sisa) if (jumlah >= tiada && !selesai.has(id)) belum.set(id, []);
    for (const i of this.#ditunda) {
      const id = this.#sisi.entitasId[i] ?? 0;
      if (!selesai.has(id)) belum.set(id, []);
    }
    for (const i of this.#urutan)
      if ((this.#akhir[i] ?? 0) > 0 || this.#ditunda.has(i)) belum.get(this.#sisi.entitasId[i] ?? 0)?.push(i);
    return belum;
  }

  #banding(i: number): { readonly bobot: number; readonly tingkat: number } {
    return { bobot: this.#sisi.bobot[i] ?? 0, tingkat: this.#sisi.tingkat[i] ?? 0 };
  }

  #pasangan(i: number): PasanganTinjauan {
    return {
      entitasId: this.#sisi.entitasId[i] ?? 0,
      badanUsahaId: this.#sisi.badanUsahaId[i] ?? 0,
      ...this.#banding(i),
    };
  }

  #buildTerdaftar(i: number): HasilPadanEntitas {
    const senomor = unpackTingkat(this.#sisi.tingkat[i] ?? 0).npwp === NPWP.SAMA;
    const metode = this.#orang.get(i) === "SAMA" ? "PETUGAS" : senomor ? "NPWP_NAMA" : "NAMA_WILAYAH";
    return { hasil: "TERDAFTAR", badanUsahaId: this.#sisi.badanUsahaId[i] ?? 0, ...this.#banding(i), metode };
  }
}

/**
 * Decides over all near pairs (domain.md §8): an employer goes to one entity at most, the likeliest by far; a company
 * may have several employers (branches). What is near and not settled is undecided. A person's decision wins: SAMA
 * settles whatever the weight, near or not; BERBEDA counts as no pair; NANTI is settled by no machine and stays in the
 * queue. Where people say SAMA of two entities and one employer, all stay undecided.
 */
export function decideSemua(
  parameter: ParameterPadan,
  sisi: LarikSisi,
  orang: readonly KeputusanOrang[],
): HasilPutusan {
  return new Pemutus(parameter, joinOrang(sisi, orang)).decide();
}
