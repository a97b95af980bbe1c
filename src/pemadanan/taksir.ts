import { PencariPadan } from "./cari.js";
import { countFrekuensi, type Frekuensi } from "./frekuensi.js";
import { buildIndeks } from "./indeks.js";
import { estimateMu, type PasanganTaksir } from "./maksimum-harapan.js";
import {
  type Ambang,
  BENTUK_PARAMETER,
  bits,
  createParameter,
  nameParameter,
  OPSI_PENUH,
  type ParameterPadan,
} from "./parameter.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "./rekaman.js";
import { sampleAcak } from "./sampel-acak.js";
import { mix } from "./sidik-kata.js";
import { estimateHilang } from "./taksir-hilang.js";
import { KELAS_CARI } from "./tercari.js";

/** Entities that are kept for counting words, and those whose pairs are compared. */
const SAMPEL_KATA = 200_000;
const SAMPEL_PASANGAN = 60_000;
/** Weight from which a pair is worth estimating by. */
const DEKAT_TAKSIR = bits(-14);

/** Limits of the decision: measured with `match --evaluate` on data of three difficulties (ALASAN.md). */
export const AMBANG: Ambang = Object.freeze({ padan: bits(1.5), tiada: bits(-7), dekat: bits(-10) });

/** What estimation may do without. */
export interface OpsiTaksir {
  /** The weights that it would begin with are the outcome. */
  readonly tanpaEm?: boolean;
}

/** Takes the entities of an estimation one after another, in any order, and keeps a sample of them by the hash of their id. */
export class PenaksirPadan {
  readonly #badanUsaha: readonly RekamanBadanUsaha[];
  readonly #batas: number;
  readonly #banyak: number;
  readonly #sampel: RekamanEntitas[] = [];

  /** @param banyakEntitas live entities in all */
  constructor(badanUsaha: readonly RekamanBadanUsaha[], banyakEntitas: number) {
    this.#badanUsaha = badanUsaha;
    this.#banyak = banyakEntitas;
    this.#batas = share(SAMPEL_KATA, banyakEntitas);
  }

  add(entitas: readonly RekamanEntitas[]): void {
    for (const satu of entitas) if (mix(satu.id) < this.#batas) this.#sampel.push(satu);
  }

  /** The parameter; the same for the same records, whatever their order. */
  finish(opsi: OpsiTaksir = {}): ParameterPadan {
    const entitas = [...this.#sampel].sort((a, b) => a.id - b.id);
    const badanUsaha = [...this.#badanUsaha].sort((a, b) => a.id - b.id);
    const frekuensi = countFrekuensi(entitas, badanUsaha);
    const awal = createAwal(frekuensi, this.#banyak, badanUsaha.length);
    if (entitas.length === 0 || badanUsaha.length === 0) return awal;
    const indeks = buildIndeks(awal, badanUsaha);
    const acak = sampleAcak(entitas, indeks);
    const batas = share(SAMPEL_PASANGAN, this.#banyak);
    const dipilih = entitas.filter((satu) => mix(satu.id) < batas);
    const bahan = {
      acak,
      entitas: dipilih,
      banyakBadanUsaha: indeks.banyak,
      banyakEntitas: this.#banyak,
    };
    const dasar = estimateMu(awal, { ...bahan, pasangan: [] });
    if (opsi.tanpaEm === true) return nameParameter(dasar);
    const pasangan: PasanganTaksir[] = [];
    const pencari = new PencariPadan(dasar, indeks);
    for (const satu of dipilih) {
      pencari.search(
        satu,
        (tempat, tingkat) => pasangan.push({ entitasId: satu.id, badanUsaha: tempat, tingkat }),
        DEKAT_TAKSIR,
      );
    }
    const akhir = estimateMu(dasar, { ...bahan, pasangan });
    const hilang = estimateHilang(akhir, new PencariPadan(akhir, indeks), dipilih, pasangan);
    return nameParameter({ ...akhir, ...hilang });
  }
}

/** The limit of a 32-bit hash below which about `ingin` of `seluruh` lie. */
function share(ingin: number, seluruh: number): number {
  return seluruh <= ingin ? 2 ** 32 : Math.floor((ingin / seluruh) * 2 ** 32);
}

function log2Bits(n: number): number {
  return bits(Math.log2(Math.max(1, n)));
}

/** How often a register doubles before its parameter says too little of it. */
const GANDA = bits(1);

/**
 * Whether a parameter must be estimated anew: a register is twice what it was estimated from, or it was estimated from
 * nothing. What was rare then is common now, and a pair by chance likelier.
 */
export function isTerlampaui(
  { infoEntitas, infoBadanUsaha, bobot }: ParameterPadan,
  { entitas, badanUsaha }: { readonly entitas: number; readonly badanUsaha: number },
): boolean {
  const tanpaBobot = Object.values(bobot).every((tingkat) => tingkat.every((satu: number) => satu === 0));
  if (tanpaBobot) return entitas > 0 && badanUsaha > 0;
  return log2Bits(entitas) - infoEntitas >= GANDA || log2Bits(badanUsaha) - infoBadanUsaha >= GANDA;
}

/** A parameter that knows frequencies and no weights yet. */
function createAwal(frekuensi: Frekuensi, banyakEntitas: number, banyakBadanUsaha: number): ParameterPadan {
  const infoEntitas = log2Bits(banyakEntitas);
  return createParameter({
    bentuk: BENTUK_PARAMETER,
    infoEntitas,
    infoBadanUsaha: log2Bits(banyakBadanUsaha),
    awal: -infoEntitas - bits(1),
    bobot: {
      npwp: [0, 0, 0, 0],
      nama: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      wilayah: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      wilayahSenama: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      bentuk: [0, 0, 0],
    },
    infoNamaRata: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    infoNamaMaks: [4095, 4095, 4095, 4095, 4095, 4095, 4095, 4095, 4095, 4095, 4095, 4095, 4095],
    ...frekuensi,
    hilang: new Array(KELAS_CARI).fill(0),
    hilangMaks: 0,
    ambang: AMBANG,
    opsi: OPSI_PENUH,
  });
}
