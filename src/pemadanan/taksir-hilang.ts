import { sumUnsur } from "./bobot.js";
import type { PencariPadan } from "./cari.js";
import type { PasanganTaksir } from "./maksimum-harapan.js";
import { prepareNama } from "./nama-padan.js";
import { bits, type ParameterPadan } from "./parameter.js";
import type { RekamanEntitas } from "./rekaman.js";
import {
  KATA_KELAS,
  KELAS_CARI,
  kelasCari,
  kelasEntitas,
  kelasKata,
  type TaksiranHilang,
} from "./tercari.js";
import { isNomorSama, NPWP, SATUAN, unpackTingkat, wilayahOf } from "./tingkat.js";
import { isKabupatenSama, prepareWilayah } from "./wilayah-padan.js";

/** Of an equal number and all else together, from here on a pair teaches: nine of ten are right. */
const YAKIN = bits(3.2);
/** Of a hundred thousand registered of whom as much is known, so many may be lost. */
const HILANG_WAJAR = 750;
/** Of all entities, the share that may stay undecided because too little is known of them. */
const BELUM_MAKS = 0.1;
/**
 * Pairs that are supposed before any is seen, and of these by words of the name the lost: without an area, and in one. So
 * few that nobody is too little known before lost ones are seen.
 */
const AWAL = 20;
const HILANG_TANPA_KABUPATEN = [0.0075, 0.006, 0.005];
const HILANG_SEKABUPATEN = [0.002, 0.001, 0.0005];
/** Of true pairs, those that have no number in common although the entity has one; those of two kabupaten, or of one alone. */
const TANPA_NOMOR_SAMA = 0.25;
const LAIN_KABUPATEN = 0.25;

/** A share that is drawn towards what is supposed. */
class Bagian {
  #seluruh = AWAL;
  #ada: number;

  constructor(awal: number) {
    this.#ada = awal * AWAL;
  }

  add(ada: boolean): void {
    this.#seluruh += 1;
    if (ada) this.#ada += 1;
  }

  get nilai(): number {
    return this.#ada / this.#seluruh;
  }
}

/** What sure pairs of one number show. */
class PencatatHilang {
  /** By words of the name: the lost of those that are searched for without an area, and of those in one kabupaten. */
  readonly #tanpaKabupaten = HILANG_TANPA_KABUPATEN.map((awal) => new Bagian(awal));
  readonly #sekabupaten = HILANG_SEKABUPATEN.map((awal) => new Bagian(awal));
  readonly #lainKabupaten = new Bagian(LAIN_KABUPATEN);
  readonly #tanpaNomor = new Bagian(TANPA_NOMOR_SAMA);
  readonly #isHilang: (entitas: RekamanEntitas) => boolean;

  constructor(isHilang: (entitas: RekamanEntitas) => boolean) {
    this.#isHilang = isHilang;
  }

  /** @param tingkat how an entity with a number stands to an employer that is surely its own */
  add(entitas: RekamanEntitas, tingkat: number): void {
    this.#tanpaNomor.add(unpackTingkat(tingkat).npwp >= NPWP.BEDA);
    const kata = prepareNama(entitas.nama, entitas.bentukRegister)?.kata.length ?? 0;
    if (!isNomorSama(tingkat) || kata === 0) return;
    const k = kelasKata(kata);
    this.#tanpaKabupaten[k]?.add(this.#isHilang({ ...entitas, npwp: null, wilayah: null }));
    if (prepareWilayah(entitas.wilayah).kabupaten === 0) return;
    const sama = isKabupatenSama(wilayahOf(tingkat));
    this.#lainKabupaten.add(!sama);
    if (sama) this.#sekabupaten[k]?.add(this.#isHilang({ ...entitas, npwp: null }));
  }

  finish(): readonly number[] {
    const hilang = new Array<number>(KELAS_CARI).fill(0);
    for (let k = 0; k < KATA_KELAS; k++) {
      const tanpa = this.#tanpaKabupaten[k]?.nilai ?? 0;
      const sama = this.#sekabupaten[k]?.nilai ?? 0;
      const lain = this.#lainKabupaten.nilai;
      // Who lies in another kabupaten is found no more easily than without one.
      const dengan = lain * tanpa + (1 - lain) * sama;
      const enter = (berkabupaten: boolean, bagian: number): void => {
        hilang[kelasCari(k + 1, berkabupaten, false)] = perSeratusRibu(bagian);
        hilang[kelasCari(k + 1, berkabupaten, true)] = perSeratusRibu(bagian * this.#tanpaNomor.nilai);
      };
      enter(true, dengan);
      enter(false, tanpa);
    }
    return hilang;
  }
}

/**
 * What search loses: the sure pairs of one number are searched for as if there were none, with the area and without it,
 * and those that then come near nothing are lost. Supposes that names are written no worse where the number is missing.
 * @param pencari with the same parameter, over the employers of these pairs
 * @param entitas those whose pairs these are
 */
export function estimateHilang(
  parameter: ParameterPadan,
  pencari: PencariPadan,
  entitas: readonly RekamanEntitas[],
  pasangan: readonly PasanganTaksir[],
): TaksiranHilang {
  const batas = 2 ** (parameter.ambang.tiada / SATUAN);
  const pencatat = new PencatatHilang((satu) => {
    let odds = 0;
    pencari.search(satu, (_tempat, _tingkat, bobot) => {
      odds += 2 ** (bobot / SATUAN);
    });
    return odds < batas;
  });
  const terbaik = findTerbaik(parameter, pasangan);
  for (const satu of entitas) {
    const milik = terbaik.get(satu.id);
    if (satu.npwp !== null && milik !== undefined && milik.bobot >= YAKIN) pencatat.add(satu, milik.tingkat);
  }
  const hilang = pencatat.finish();
  return { hilang, hilangMaks: chooseHilangMaks(hilang, entitas) };
}

/** The limit: what may be lost, or more where otherwise too many would be undecided. */
function chooseHilangMaks(hilang: readonly number[], entitas: readonly RekamanEntitas[]): number {
  const banyak = new Array<number>(KELAS_CARI).fill(0);
  for (const satu of entitas) {
    const kelas = kelasEntitas(satu);
    if (kelas !== null) banyak[kelas] = (banyak[kelas] ?? 0) + 1;
  }
  let sisa = entitas.length * BELUM_MAKS;
  for (const kelas of [...hilang.keys()].sort((a, b) => (hilang[b] ?? 0) - (hilang[a] ?? 0))) {
    sisa -= banyak[kelas] ?? 0;
    if (sisa < 0) return Math.max(HILANG_WAJAR, hilang[kelas] ?? 0);
  }
  return HILANG_WAJAR;
}

function perSeratusRibu(bagian: number): number {
  return Math.round(bagian * 1e5);
}

interface Terbaik {
  readonly bobot: number;
  readonly tingkat: number;
}

/** By entity the likeliest pair, whatever no machine settles. */
function findTerbaik(
  parameter: ParameterPadan,
  pasangan: readonly PasanganTaksir[],
): ReadonlyMap<number, Terbaik> {
  const terbaik = new Map<number, Terbaik>();
  for (const { entitasId, tingkat } of pasangan) {
    const bobot = sumUnsur(parameter, unpackTingkat(tingkat));
    if (bobot > (terbaik.get(entitasId)?.bobot ?? Number.NEGATIVE_INFINITY))
      terbaik.set(entitasId, { bobot, tingkat });
  }
  return terbaik;
}
