import { weighTingkat } from "./bobot.js";
import { expectKebetulan, isLangka, type Kebetulan } from "./kebetulan.js";
import { bits, type ParameterPadan } from "./parameter.js";
import { sumPeluang } from "./peluang-entitas.js";
import { chooseAmbang } from "./pilih-ambang.js";
import type { RekamanEntitas } from "./rekaman.js";
import type { SampelAcak } from "./sampel-acak.js";
import {
  INFO_NAMA_MAKS,
  isBerkata,
  NAMA,
  NPWP,
  SATUAN,
  TINGKAT_NAMA,
  unpackTingkat,
  WILAYAH,
} from "./tingkat.js";
import { isKabupatenSama } from "./wilayah-padan.js";

/** A compared pair of the sample: the employer's place in the index, and the levels. */
export interface PasanganTaksir {
  readonly entitasId: number;
  readonly badanUsaha: number;
  readonly tingkat: number;
}

/** What weights are estimated from. */
export interface BahanTaksir {
  readonly acak: SampelAcak;
  readonly pasangan: readonly PasanganTaksir[];
  /** The entities whose pairs these are. */
  readonly entitas: readonly RekamanEntitas[];
  readonly banyakBadanUsaha: number;
  /** Entities of the register, of which these are a sample. */
  readonly banyakEntitas: number;
}

/** Shares of the levels among true pairs to begin with; what few pairs can tell is drawn towards them. */
const M_AWAL = Object.freeze({
  npwp: [0.7, 0.03, 0.04, 0.23],
  nama: [0.66, 0.04, 0.02, 0.07, 0.04, 0.04, 0.04, 0.03, 0.02, 0.02, 0.01, 0.005, 0.005],
  wilayah: [0.2, 0.1, 0.02, 0.55, 0.03, 0.01, 0.02, 0.03, 0.04],
  bentuk: [0.85, 0.145, 0.005],
});
const BOBOT_AWAL = 4;
const PUTARAN = 20;
/** How often, of all wrong numbers, one is another company's of the register. */
const NOMOR_ORANG_LAIN = 0.01;
/** Pairs of one house that are supposed before any is seen. */
const SERUMAH_AWAL = 1;
/** Chance agreement of names is believed to be this many bits off the product of the frequencies at most. */
const KAPPA_MAKS = 5;

interface Mu {
  readonly npwp: readonly number[];
  readonly nama: readonly number[];
  readonly wilayah: readonly number[];
  readonly bentuk: readonly number[];
}

/**
 * Weights by expectation maximisation: in turn how likely each pair is a match under the weights, where the entities
 * of one employer compete, and the weights under these likelihoods. u of areas and forms stays that of random pairs; u
 * of names is the frequency of the words that agree, times what the sample shows it to be off by, level by level. The
 * answer is not named by its content yet (`nameParameter`).
 */
export function estimateMu(parameter: ParameterPadan, bahan: BahanTaksir): ParameterPadan {
  const harapan = expectKebetulan(parameter, bahan.entitas, bahan.banyakBadanUsaha);
  const infoNamaRata = TINGKAT_NAMA.map((_, t) =>
    isBerkata(t) ? bits(UTUH.has(t) ? harapan.rataUtuh : harapan.rataKurangSatu) : 0,
  );
  let kini = applyMu({ ...parameter, infoNamaRata }, M_AWAL, buildU(bahan, null, harapan), parameter.awal);
  if (bahan.pasangan.length === 0) return kini;
  const kelompok = groupPasangan(bahan.pasangan);
  for (let i = 0; i < PUTARAN; i++) {
    const peluang = expectPadan(kini, bahan.pasangan, kelompok);
    kini = maximize(kini, bahan, peluang, harapan);
  }
  const peluang = sumPeluang(bahan, kelompok, expectPadan(kini, bahan.pasangan, kelompok));
  return { ...kini, ambang: { ...kini.ambang, ...chooseAmbang(kini, bahan.entitas.length, peluang) } };
}

/** Pairs of one employer, as places in the list. */
function groupPasangan(pasangan: readonly PasanganTaksir[]): readonly (readonly number[])[] {
  const menurut = new Map<number, number[]>();
  for (const [i, { badanUsaha }] of pasangan.entries()) {
    const satu = menurut.get(badanUsaha);
    if (satu === undefined) menurut.set(badanUsaha, [i]);
    else satu.push(i);
  }
  return [...menurut.values()];
}

function expectPadan(
  parameter: ParameterPadan,
  pasangan: readonly PasanganTaksir[],
  kelompok: readonly (readonly number[])[],
): Float64Array {
  const peluang = Float64Array.from(
    pasangan,
    ({ tingkat }) => 2 ** (weighTingkat(parameter, tingkat) / SATUAN),
  );
  for (const anggota of kelompok) {
    const jumlah = anggota.reduce((a, i) => a + (peluang[i] ?? 0), 1);
    for (const i of anggota) peluang[i] = (peluang[i] ?? 0) / jumlah;
  }
  return peluang;
}

const UTUH: ReadonlySet<number> = new Set([
  NAMA.SAMA,
  NAMA.EJAAN,
  NAMA.URUTAN,
  NAMA.SALAH_KETIK,
  NAMA.SINGKATAN,
  NAMA.KATA_LEBIH,
]);

interface U extends Omit<Mu, "nama"> {
  readonly mirip: number;
  /** log2 of what chance agreement of names is off by, by level. */
  readonly kappa: readonly number[];
  /** −log2 of how often names agree that are too rare to do so by chance: companies of one house. */
  readonly langit: readonly number[];
  /** Shares of the areas of those that have one whole name. */
  readonly wilayahSenama: readonly number[];
}

/** Sums of 1 − p over pairs, by level. */
interface Bukan {
  readonly npwp: number[];
  /** Pairs whose names agree in rare words. */
  readonly nama: number[];
  /** Of these, the ones too rare for chance; where the whole name agrees, by area. */
  readonly serumah: number[];
  readonly wilayahSenama: number[];
}

function buildU(
  { acak, entitas, banyakBadanUsaha }: BahanTaksir,
  kebetulan: Bukan | null,
  harapan: Kebetulan,
): U {
  const pasangan = Math.max(1, entitas.length * banyakBadanUsaha);
  const seEntitas = Math.max(1, entitas.length);
  const dekat = [NPWP.SAMA, NPWP.DEKAT].map((t) =>
    Math.max((kebetulan?.npwp[t] ?? 0) / pasangan, NOMOR_ORANG_LAIN / seEntitas / 4),
  );
  const npwp = acak.npwp.map((u, t) => dekat[t] ?? u);
  const kappa = TINGKAT_NAMA.map((_, t) => {
    // One word of several agrees as often as its frequency says (measured on random pairs: 2^-0.1 to 2^-0.2 of it); what
    // rare words show, which seldom agree alone, is not so of common ones.
    if (!isBerkata(t) || t === NAMA.SEBAGIAN) return 0;
    const ada = kebetulan?.nama[t] ?? 0;
    const duga = UTUH.has(t) ? harapan.utuh : harapan.kurangSatu;
    // Half an observation either way: little data leaves the product of the frequencies as it is.
    const lebih = Math.log2((ada + 2) / (duga * sharePerkiraan(t) + 2));
    return Math.max(-KAPPA_MAKS, Math.min(KAPPA_MAKS, lebih)) + Math.log2(sharePerkiraan(t));
  });
  const langit = TINGKAT_NAMA.map(
    (_, t) => -Math.log2(((kebetulan?.serumah[t] ?? 0) + SERUMAH_AWAL) / pasangan),
  );
  const wilayahSenama = spreadSenama(acak.wilayah, kebetulan);
  const { mirip, wilayah, bentuk } = acak;
  return { npwp, mirip, wilayah, bentuk, kappa, langit, wilayahSenama };
}

/**
 * Shares of the areas of namesakes: those of companies at random, and where the kabupaten differ what is seen of
 * namesakes, if that is more. In one kabupaten there are none (PP 43/2011: no two of one name), and who seems one there
 * has a wrong number.
 */
function spreadSenama(u: readonly number[], kebetulan: Bukan | null): readonly number[] {
  const lain = u.map((satu, t) => (isKabupatenSama(t) || t === WILAYAH.KOSONG ? 0 : satu));
  const seluruh = lain.reduce((a, b) => a + b, 0);
  const terlihat = share(lain.map((satu, t) => (satu === 0 ? 0 : satu + (kebetulan?.wilayahSenama[t] ?? 0))));
  return u.map((satu, t) => Math.max(satu, (terlihat[t] ?? 0) * seluruh));
}

/** Of the names that agree in these words by chance, the share that stands at a level, before any is seen. */
function sharePerkiraan(tingkat: number): number {
  return [0.5, 0.02, 0.3, 0.05, 0.1][tingkat] ?? 1;
}

function maximize(
  parameter: ParameterPadan,
  bahan: BahanTaksir,
  peluang: Float64Array,
  harapan: Kebetulan,
): ParameterPadan {
  const m = {
    npwp: drawn(M_AWAL.npwp),
    nama: drawn(M_AWAL.nama),
    wilayah: drawn(M_AWAL.wilayah),
    bentuk: drawn(M_AWAL.bentuk),
  };
  const bukan: Bukan = {
    npwp: M_AWAL.npwp.map(() => 0),
    nama: M_AWAL.nama.map(() => 0),
    serumah: M_AWAL.nama.map(() => 0),
    wilayahSenama: M_AWAL.wilayah.map(() => 0),
  };
  let jumlah = 0;
  for (const [i, { tingkat }] of bahan.pasangan.entries()) {
    const t = unpackTingkat(tingkat);
    const p = peluang[i] ?? 0;
    jumlah += p;
    // What is learnt of an element comes from pairs that the others make sure: else sister companies teach it.
    if (t.npwp === NPWP.SAMA)
      for (const unsur of ["nama", "wilayah", "bentuk"] as const)
        m[unsur][t[unsur]] = (m[unsur][t[unsur]] ?? 0) + p;
    if (t.nama <= NAMA.URUTAN) m.npwp[t.npwp] = (m.npwp[t.npwp] ?? 0) + p;
    bukan.npwp[t.npwp] = (bukan.npwp[t.npwp] ?? 0) + 1 - p;
    if (isLangka(parameter, t.infoNama)) bukan.nama[t.nama] = (bukan.nama[t.nama] ?? 0) + 1 - p;
    if (t.infoNama < parameter.infoBadanUsaha + bits(4)) continue;
    bukan.serumah[t.nama] = (bukan.serumah[t.nama] ?? 0) + 1 - p;
    if (t.nama <= NAMA.URUTAN) bukan.wilayahSenama[t.wilayah] = (bukan.wilayahSenama[t.wilayah] ?? 0) + 1 - p;
  }
  const awal = bits(Math.log2((jumlah + 1) / Math.max(1, bahan.entitas.length * bahan.banyakBadanUsaha)));
  const mu: Mu = {
    npwp: share(m.npwp),
    nama: share(m.nama),
    wilayah: share(m.wilayah),
    bentuk: share(m.bentuk),
  };
  return applyMu(parameter, mu, buildU(bahan, bukan, harapan), awal);
}

function drawn(awal: readonly number[]): number[] {
  return awal.map((satu) => satu * BOBOT_AWAL);
}

function share(jumlah: readonly number[]): readonly number[] {
  const seluruh = jumlah.reduce((a, b) => a + b, 0);
  return jumlah.map((n) => n / seluruh);
}

function weighNama(m: number, tingkat: number, u: U): number {
  if (isBerkata(tingkat)) return bits(Math.log2(m) - (u.kappa[tingkat] ?? 0));
  if (tingkat === NAMA.MIRIP) return bits(Math.log2(m / u.mirip));
  // Nearly all names differ; a name that is missing says nothing.
  return tingkat === NAMA.LAIN ? bits(Math.log2(m)) : 0;
}

function applyMu(parameter: ParameterPadan, m: Mu, u: U, awal: number): ParameterPadan {
  const weigh = (a: readonly number[], b: readonly number[]): readonly number[] =>
    a.map((satu, t) => bits(Math.log2(satu / (b[t] ?? 1))));
  const bobot = {
    npwp: weigh(m.npwp, u.npwp),
    nama: m.nama.map((satu, t) => weighNama(satu, t, u)),
    wilayah: weigh(m.wilayah, u.wilayah),
    wilayahSenama: weigh(m.wilayah, u.wilayahSenama),
    bentuk: weigh(m.bentuk, u.bentuk),
  };
  // The weight of a level holds kappa already; what its information may add is bounded by what is left.
  const infoNamaMaks = u.langit.map((langit, t) =>
    Math.max(0, Math.min(INFO_NAMA_MAKS, bits(langit + (u.kappa[t] ?? 0)))),
  );
  return { ...parameter, bobot, awal, infoNamaMaks };
}
