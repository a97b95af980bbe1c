import { HimpunanBit } from "./himpunan-bit.js";
import type { ParameterPadan } from "./parameter.js";
import { type HasilPutusan, type KeputusanOrang, type LarikSisi, NASIB } from "./rekaman.js";
import { findOrang, joinOrang } from "./sisi-orang.js";
import { isNomorSama, NAMA, namaOf, SATUAN, TINGKAT_TANPA_BANDING, WILAYAH, wilayahOf } from "./tingkat.js";
import { orderSisi, type SisiUrut } from "./urutan-sisi.js";
import { isKabupatenSama } from "./wilayah-padan.js";

/** How much rarer a second employer of one company is than a first one. */
const GANDA = 2 ** -5;
/** Pairs of one entity that are shown to a person. */
const TINJAUAN_PER_ENTITAS = 5;
/** Odds beyond this are certain; keeps sums finite. */
const BIT_MAKS = 60;
/** What a person calls the same is surer than all that a machine can be. */
const ODDS_ORANG = 2 ** 200;

/** No pair. */
const TIADA = -1;

/** The very name, and no other area. */
function isSenama(tingkat: number): boolean {
  const wilayah = wilayahOf(tingkat);
  return namaOf(tingkat) <= NAMA.EJAAN && (isKabupatenSama(wilayah) || wilayah === WILAYAH.KOSONG);
}

/** One number, and a word in the name that the other has not. */
function isSenomorLain(tingkat: number): boolean {
  const nama = namaOf(tingkat);
  return isNomorSama(tingkat) && nama >= NAMA.KATA_LEBIH && nama !== NAMA.UBAHAN_GANDA;
}

/** Weights from here on to `BIT_MAKS`, as odds. */
const BOBOT_MIN = -BIT_MAKS * SATUAN;
const ODDS = Float64Array.from(
  { length: BIT_MAKS * SATUAN - BOBOT_MIN + 1 },
  (_, n) => 2 ** ((n + BOBOT_MIN) / SATUAN),
);

/** What a weight says as odds. */
function oddsOf(bobot: number): number {
  return bobot < BOBOT_MIN
    ? 2 ** (bobot / SATUAN)
    : (ODDS[Math.min(bobot - BOBOT_MIN, ODDS.length - 1)] ?? 0);
}

/** Decides over all near pairs. */
class Pemutus {
  readonly #sisi: SisiUrut;
  readonly #parameter: ParameterPadan;
  readonly #odds: Float64Array;
  readonly #orang: ReadonlyMap<number, KeputusanOrang["keputusan"]>;
  /** By the place of an entity, the pair that settled it; and which entities have one, because most have none. */
  readonly #padanan: Int32Array;
  readonly #berpadanan: HimpunanBit;
  /** Pairs that a person put off: no machine settles them. */
  readonly #ditunda = new Set<number>();
  /** By the place of an entity, the odds of all its pairs together, each after competition. */
  readonly #sisa: Float64Array;
  /** Odds of each pair after competition. */
  readonly #akhir: Float64Array;

  constructor(
    parameter: ParameterPadan,
    sisi: SisiUrut,
    orang: ReadonlyMap<number, KeputusanOrang["keputusan"]>,
  ) {
    this.#parameter = parameter;
    this.#sisi = sisi;
    this.#orang = orang;
    this.#padanan = new Int32Array(sisi.banyakEntitas).fill(TIADA);
    this.#berpadanan = new HimpunanBit(sisi.banyakEntitas);
    this.#sisa = new Float64Array(sisi.banyakEntitas);
    this.#akhir = new Float64Array(sisi.bobot.length);
    this.#odds = new Float64Array(sisi.bobot.length);
    for (let i = 0; i < this.#odds.length; i++) this.#odds[i] = oddsOf(sisi.bobot[i] ?? 0);
    for (let b = 0; b + 1 < sisi.mulai.length; b++) this.#limitSenomor(b);
    this.#applyOrang();
  }

  decide(): HasilPutusan {
    const banyak = this.#sisi.mulai.length - 1;
    const batas = 2 ** (this.#parameter.ambang.padan / SATUAN);
    // The surest first: what it takes is taken, and who comes behind must find another or prove a second employer.
    for (const badanUsaha of this.#listAntre(banyak, batas)) {
      const sisi = this.#findTerbaik(badanUsaha, batas);
      if (sisi !== TIADA) this.#settle(sisi);
    }
    for (let badanUsaha = 0; badanUsaha < banyak; badanUsaha++) this.#spread(badanUsaha);
    return this.#finish();
  }

  /** The employers of which a pair is sure enough, the surest first; of equals, those that come first. */
  #listAntre(banyak: number, batas: number): readonly number[] {
    const odds = new Float64Array(banyak);
    const antre: number[] = [];
    for (let badanUsaha = 0; badanUsaha < banyak; badanUsaha++) {
      const satu = this.#measureTerbaik(badanUsaha);
      odds[badanUsaha] = satu;
      if (satu >= batas) antre.push(badanUsaha);
    }
    return antre.sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  }

  /** A number that is one entity's, and a name that is another's: neither is settled by a machine. */
  #limitSenomor(badanUsaha: number): void {
    const { tingkat, mulai } = this.#sisi;
    const [awal, akhir] = [mulai[badanUsaha] ?? 0, mulai[badanUsaha + 1] ?? 0];
    let senama = false;
    for (let i = awal; i < akhir; i++) senama ||= isSenama(tingkat[i] ?? 0);
    if (!senama) return;
    const batas = 2 ** ((this.#parameter.ambang.padan - 1) / SATUAN);
    for (let i = awal; i < akhir; i++)
      if (isSenomorLain(tingkat[i] ?? 0)) this.#odds[i] = Math.min(batas, this.#odds[i] ?? 0);
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

  /** What a pair weighs now: less where its entity has an employer, unless the number is the same (a branch). */
  #weigh(i: number): number {
    const odds = this.#odds[i] ?? 0;
    const entitas = this.#sisi.entitas[i] ?? 0;
    if (!this.#berpadanan.has(entitas) || this.#padanan[entitas] === i) return odds;
    return isNomorSama(this.#sisi.tingkat[i] ?? 0) ? odds : odds * GANDA;
  }

  /** The odds of the likeliest pair of an employer against all others and against none, before any entity has one. */
  #measureTerbaik(badanUsaha: number): number {
    const { mulai } = this.#sisi;
    const akhir = mulai[badanUsaha + 1] ?? 0;
    let jumlah = 1;
    let paling = 0;
    for (let i = mulai[badanUsaha] ?? 0; i < akhir; i++) {
      const odds = this.#odds[i] ?? 0;
      jumlah += odds;
      if (odds > paling) paling = odds;
    }
    return paling / (jumlah - paling);
  }

  /** The likeliest pair of an employer in its turn, if it is sure enough; one that a person put off is none. */
  #findTerbaik(badanUsaha: number, batas: number): number {
    const { mulai } = this.#sisi;
    const akhir = mulai[badanUsaha + 1] ?? 0;
    let jumlah = 1;
    let terbaik = TIADA;
    let paling = 0;
    for (let i = mulai[badanUsaha] ?? 0; i < akhir; i++) {
      const odds = this.#weigh(i);
      jumlah += odds;
      if (odds <= paling) continue;
      paling = odds;
      terbaik = i;
    }
    return paling / (jumlah - paling) >= batas && !this.#ditunda.has(terbaik) ? terbaik : TIADA;
  }

  #settle(sisi: number): void {
    const entitas = this.#sisi.entitas[sisi] ?? 0;
    const ada = this.#padanan[entitas] ?? TIADA;
    if (ada !== TIADA && (this.#odds[sisi] ?? 0) <= (this.#odds[ada] ?? 0)) return;
    this.#padanan[entitas] = sisi;
    this.#berpadanan.add(entitas);
  }

  #spread(badanUsaha: number): void {
    const { mulai, entitas } = this.#sisi;
    const [awal, akhir] = [mulai[badanUsaha] ?? 0, mulai[badanUsaha + 1] ?? 0];
    let jumlah = 1;
    for (let i = awal; i < akhir; i++) {
      const odds = this.#weigh(i);
      this.#akhir[i] = odds;
      jumlah += odds;
    }
    for (let i = awal; i < akhir; i++) {
      const peluang = (this.#akhir[i] ?? 0) / jumlah;
      this.#akhir[i] = peluang;
      const tempat = entitas[i] ?? 0;
      this.#sisa[tempat] = (this.#sisa[tempat] ?? 0) + peluang;
    }
  }

  #finish(): HasilPutusan {
    const nasib = new Uint8Array(this.#odds.length);
    for (const sisi of this.#padanan) if (sisi !== TIADA) nasib[sisi] = this.#methodOf(sisi);
    this.#markDitanya(nasib);
    for (const i of this.#ditunda) nasib[i] = NASIB.DITANYA;
    return { sisi: this.#sisi, nasib };
  }

  /** Marks the pairs that speak for the undecided, the likeliest of each; of equals, those that come first. */
  #markDitanya(nasib: Uint8Array): void {
    const belum = this.#listBelum();
    const { entitas } = this.#sisi;
    const bicara = new Uint32Array(entitas.length);
    let banyak = 0;
    /** Of each, how many there are, and one more than a person is shown where there are more. */
    const jumlah = new Uint8Array(this.#padanan.length);
    for (let i = 0; i < entitas.length; i++) {
      const e = entitas[i] ?? 0;
      if (!belum.has(e) || !this.#speaks(i)) continue;
      bicara[banyak++] = i;
      if ((jumlah[e] ?? 0) <= TINJAUAN_PER_ENTITAS) jumlah[e] = (jumlah[e] ?? 0) + 1;
    }
    const lebih = new Map<number, number[]>();
    for (let n = 0; n < banyak; n++) {
      const i = bicara[n] ?? 0;
      const e = entitas[i] ?? 0;
      if ((jumlah[e] ?? 0) <= TINJAUAN_PER_ENTITAS) nasib[i] = NASIB.DITANYA;
      else if (!lebih.get(e)?.push(i)) lebih.set(e, [i]);
    }
    for (const sisi of lebih.values()) {
      sisi.sort((a, b) => (this.#akhir[b] ?? 0) - (this.#akhir[a] ?? 0));
      for (const i of sisi.slice(0, TINJAUAN_PER_ENTITAS)) nasib[i] = NASIB.DITANYA;
    }
  }

  #speaks(i: number): boolean {
    return (this.#akhir[i] ?? 0) > 0 || this.#ditunda.has(i);
  }

  /** The entities that are near and not settled, or put off. */
  #listBelum(): HimpunanBit {
    const tiada = 2 ** (this.#parameter.ambang.tiada / SATUAN);
    const belum = new HimpunanBit(this.#sisa.length);
    for (let e = 0; e < this.#sisa.length; e++)
      if ((this.#sisa[e] ?? 0) >= tiada && !this.#berpadanan.has(e)) belum.add(e);
    for (const i of this.#ditunda) {
      const e = this.#sisi.entitas[i] ?? 0;
      if (!this.#berpadanan.has(e)) belum.add(e);
    }
    return belum;
  }

  #methodOf(i: number): number {
    if (this.#orang.get(i) === "SAMA") return NASIB.PETUGAS;
    return isNomorSama(this.#sisi.tingkat[i] ?? 0) ? NASIB.NPWP_NAMA : NASIB.NAMA_WILAYAH;
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
  const urut = orderSisi(joinOrang(sisi, orang));
  return new Pemutus(parameter, urut, findOrang(urut, orang)).decide();
}
