import type { ParameterPadan } from "./parameter.js";
import type {
  HasilPadanEntitas,
  HasilPutusan,
  KeputusanOrang,
  LarikSisi,
  PasanganTinjauan,
} from "./rekaman.js";
import { joinOrang, type SisiOrang } from "./sisi-orang.js";
import { isNomorSama, NAMA, SATUAN, TINGKAT_TANPA_BANDING, unpackTingkat, WILAYAH } from "./tingkat.js";
import { rankSisi, type UrutanSisi } from "./urutan-sisi.js";
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
  const { nama, wilayah } = unpackTingkat(tingkat);
  return nama <= NAMA.EJAAN && (isKabupatenSama(wilayah) || wilayah === WILAYAH.KOSONG);
}

/** One number, and a word in the name that the other has not. */
function isSenomorLain(tingkat: number): boolean {
  const { nama } = unpackTingkat(tingkat);
  return isNomorSama(tingkat) && nama >= NAMA.KATA_LEBIH && nama !== NAMA.UBAHAN_GANDA;
}

/** An employer, by its place, with the odds of the pair that is likeliest to be right. */
interface Calon {
  readonly badanUsaha: number;
  readonly odds: number;
}

/** Decides over all near pairs; what comes out does not depend on the order in which they come. */
class Pemutus {
  readonly #sisi: LarikSisi;
  readonly #parameter: ParameterPadan;
  readonly #urut: UrutanSisi;
  readonly #odds: Float64Array;
  readonly #orang: SisiOrang["keputusan"];
  /** By the place of an entity, the pair that settled it. */
  readonly #padanan: Int32Array;
  /** Pairs that a person put off: no machine settles them. */
  readonly #ditunda = new Set<number>();
  /** By the place of an entity, the odds of all its pairs together, each after competition. */
  readonly #sisa: Float64Array;
  /** Odds of each pair after competition. */
  readonly #akhir: Float64Array;

  constructor(parameter: ParameterPadan, { sisi, keputusan }: SisiOrang) {
    this.#parameter = parameter;
    this.#sisi = sisi;
    this.#orang = keputusan;
    this.#urut = rankSisi(sisi);
    this.#padanan = new Int32Array(this.#urut.entitas.id.length).fill(TIADA);
    this.#sisa = new Float64Array(this.#urut.entitas.id.length);
    this.#akhir = new Float64Array(sisi.bobot.length);
    this.#odds = new Float64Array(sisi.bobot.length);
    for (let i = 0; i < this.#odds.length; i++)
      this.#odds[i] = 2 ** Math.min(BIT_MAKS, (sisi.bobot[i] ?? 0) / SATUAN);
    for (let badanUsaha = 0; badanUsaha < this.#urut.badanUsaha.id.length; badanUsaha++)
      this.#limitSenomor(badanUsaha);
    this.#applyOrang();
  }

  decide(): HasilPutusan {
    const banyak = this.#urut.badanUsaha.id.length;
    const batas = 2 ** (this.#parameter.ambang.padan / SATUAN);
    const antre: Calon[] = [];
    for (let badanUsaha = 0; badanUsaha < banyak; badanUsaha++) {
      const { sisi, odds } = this.#findTerbaik(badanUsaha);
      if (sisi !== TIADA && odds >= batas) antre.push({ badanUsaha, odds });
    }
    // The surest first: what it takes is taken, and who comes behind must find another or prove a second employer.
    antre.sort((a, b) => b.odds - a.odds || a.badanUsaha - b.badanUsaha);
    for (const { badanUsaha } of antre) {
      const { sisi, odds } = this.#findTerbaik(badanUsaha);
      if (odds >= batas) this.#settle(sisi);
    }
    for (let badanUsaha = 0; badanUsaha < banyak; badanUsaha++) this.#spread(badanUsaha);
    return this.#finish();
  }

  /** A number that is one entity's, and a name that is another's: neither is settled by a machine. */
  #limitSenomor(badanUsaha: number): void {
    const { urutan, mulai } = this.#urut;
    const sisi = urutan.subarray(mulai[badanUsaha], mulai[badanUsaha + 1]);
    if (!sisi.some((i) => isSenama(this.#sisi.tingkat[i] ?? 0))) return;
    const batas = 2 ** ((this.#parameter.ambang.padan - 1) / SATUAN);
    for (const i of sisi)
      if (isSenomorLain(this.#sisi.tingkat[i] ?? 0)) this.#odds[i] = Math.min(batas, this.#odds[i] ?? 0);
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
    const padanan = this.#padanan[this.#urut.entitas.tempat[i] ?? 0] ?? TIADA;
    if (padanan === TIADA || padanan === i || isNomorSama(this.#sisi.tingkat[i] ?? 0)) return odds;
    return odds * GANDA;
  }

  /** The likeliest pair of an employer, and its odds against all others and against none. */
  #findTerbaik(badanUsaha: number): { readonly sisi: number; readonly odds: number } {
    const { urutan, mulai } = this.#urut;
    const akhir = mulai[badanUsaha + 1] ?? 0;
    let jumlah = 1;
    let terbaik = TIADA;
    let paling = 0;
    for (let k = mulai[badanUsaha] ?? 0; k < akhir; k++) {
      const i = urutan[k] ?? 0;
      const odds = this.#weigh(i);
      jumlah += odds;
      if (odds <= paling) continue;
      paling = odds;
      terbaik = i;
    }
    if (terbaik === TIADA || this.#ditunda.has(terbaik)) return { sisi: TIADA, odds: 0 };
    return { sisi: terbaik, odds: paling / (jumlah - paling) };
  }

  #settle(sisi: number): void {
    const entitas = this.#urut.entitas.tempat[sisi] ?? 0;
    const ada = this.#padanan[entitas] ?? TIADA;
    if (ada === TIADA || (this.#odds[sisi] ?? 0) > (this.#odds[ada] ?? 0)) this.#padanan[entitas] = sisi;
  }

  #spread(badanUsaha: number): void {
    const { urutan, mulai, entitas } = this.#urut;
    const [awal, akhir] = [mulai[badanUsaha] ?? 0, mulai[badanUsaha + 1] ?? 0];
    let jumlah = 1;
    for (let k = awal; k < akhir; k++) jumlah += this.#weigh(urutan[k] ?? 0);
    for (let k = awal; k < akhir; k++) {
      const i = urutan[k] ?? 0;
      const odds = this.#weigh(i);
      const peluang = odds / jumlah;
      this.#akhir[i] = peluang;
      const tempat = entitas.tempat[i] ?? 0;
      this.#sisa[tempat] = (this.#sisa[tempat] ?? 0) + peluang;
    }
  }

  #finish(): HasilPutusan {
    const { id } = this.#urut.entitas;
    const entitas = new Map<number, HasilPadanEntitas>();
    for (let e = 0; e < id.length; e++) {
      const sisi = this.#padanan[e] ?? TIADA;
      if (sisi !== TIADA) entitas.set(id[e] ?? 0, this.#buildTerdaftar(sisi));
    }
    const ditanya = new Set(this.#ditunda);
    for (const [e, sisi] of this.#listBelum()) {
      sisi.sort((a, b) => (this.#akhir[b] ?? 0) - (this.#akhir[a] ?? 0));
      const [pertama = TIADA] = sisi;
      entitas.set(id[e] ?? 0, { hasil: "BELUM", ...this.#banding(pertama) });
      for (const i of sisi.slice(0, TINJAUAN_PER_ENTITAS)) ditanya.add(i);
    }
    const tinjauan = Array.from(ditanya, (i) => this.#pasangan(i)).sort(
      (a, b) => b.bobot - a.bobot || a.entitasId - b.entitasId || a.badanUsahaId - b.badanUsahaId,
    );
    return { entitas, tinjauan };
  }

  /** The undecided with the pairs that speak for them, in the order of employers: near and not settled, or put off. */
  #listBelum(): ReadonlyMap<number, number[]> {
    const tiada = 2 ** (this.#parameter.ambang.tiada / SATUAN);
    const { tempat } = this.#urut.entitas;
    const belum = new Map<number, number[]>();
    const isBelum = new Uint8Array(this.#sisa.length);
    const add = (e: number): void => {
      if (this.#padanan[e] !== TIADA) return;
      isBelum[e] = 1;
      belum.set(e, []);
    };
    for (let e = 0; e < this.#sisa.length; e++) if ((this.#sisa[e] ?? 0) >= tiada) add(e);
    for (const i of this.#ditunda) add(tempat[i] ?? 0);
    for (const i of this.#urut.urutan) {
      const e = tempat[i] ?? 0;
      if (isBelum[e] === 1 && ((this.#akhir[i] ?? 0) > 0 || this.#ditunda.has(i))) belum.get(e)?.push(i);
    }
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
    const senomor = isNomorSama(this.#sisi.tingkat[i] ?? 0);
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
