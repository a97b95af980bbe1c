import { bits, type ParameterPadan } from "./parameter.js";
import { BENTUK, isBerkata, NAMA, NPWP, type TingkatTerurai, unpackTingkat } from "./tingkat.js";
import { isKabupatenSama } from "./wilayah-padan.js";

/** The weight of one comparison, element by element, in 1/64 bit. */
export interface BobotUnsur {
  readonly awal: number;
  readonly npwp: number;
  readonly nama: number;
  readonly wilayah: number;
  readonly bentuk: number;
}

/** Words as rare as this agree by chance in one of a thousand names. */
const INFO_COCOK = bits(10);

/** Whether names agree well enough for an equal number to settle the pair (domain.md §8, step 1). */
function isNamaCocok({ nama, infoNama }: TingkatTerurai): boolean {
  return nama <= NAMA.UBAHAN_GANDA || (isBerkata(nama) && infoNama >= INFO_COCOK);
}

/**
 * What each element adds (Fellegi and Sunter: log2 m/u, with the frequency of what agrees). Names and areas add the less
 * of what they would if the names agreed by chance, and if they were those of two companies that are named alike; of
 * whole names the areas are then not those of any two.
 */
export function weighUnsur(parameter: ParameterPadan, t: TingkatTerurai): BobotUnsur {
  const { bobot, opsi } = parameter;
  const infoWilayah = opsi.tanpaFrekuensi ? parameter.infoKabupatenRata : t.infoWilayah;
  const selisih = isKabupatenSama(t.wilayah) ? infoWilayah - parameter.infoKabupatenRata : 0;
  let wilayah = (bobot.wilayah[t.wilayah] ?? 0) + selisih;
  let infoNama = 0;
  if (isBerkata(t.nama)) {
    infoNama = opsi.tanpaFrekuensi ? (parameter.infoNamaRata[t.nama] ?? 0) : t.infoNama;
    const senama = opsi.tanpaFrekuensi ? Number.POSITIVE_INFINITY : (parameter.infoNamaMaks[t.nama] ?? 0);
    const wilayahSenama = t.nama <= NAMA.URUTAN ? (bobot.wilayahSenama[t.wilayah] ?? 0) + selisih : wilayah;
    if (senama + wilayahSenama < infoNama + wilayah) {
      infoNama = senama;
      wilayah = wilayahSenama;
    }
  }
  return {
    awal: parameter.awal,
    npwp: opsi.hanyaNama ? 0 : (bobot.npwp[t.npwp] ?? 0),
    nama: (bobot.nama[t.nama] ?? 0) + infoNama,
    wilayah,
    bentuk: bobot.bentuk[t.bentuk] ?? 0,
  };
}

/** All that the elements say, whatever no machine settles. */
export function sumUnsur(parameter: ParameterPadan, t: TingkatTerurai): number {
  const { awal, npwp, nama, wilayah, bentuk } = weighUnsur(parameter, t);
  return awal + npwp + nama + wilayah + bentuk;
}

/**
 * The weight of a comparison: log2 of the odds that the two are the same, in 1/64 bit. Two rules stand above the sum:
 * an equal number is always near, and what contradicts itself is never settled by a machine: an equal number with
 * another name, or two forms of company.
 */
export function weighTingkat(parameter: ParameterPadan, tingkat: number): number {
  const t = unpackTingkat(tingkat);
  const { ambang, opsi } = parameter;
  const jumlah = sumUnsur(parameter, t);
  if (opsi.hanyaEksak)
    return t.npwp === NPWP.SAMA && t.nama === NAMA.SAMA && t.bentuk !== BENTUK.BEDA ? jumlah : -4096;
  const senomor = t.npwp === NPWP.SAMA && !opsi.hanyaNama;
  const terbatas = isBertentangan(t, senomor) ? Math.min(jumlah, ambang.padan - 1) : jumlah;
  return senomor ? Math.max(terbatas, ambang.dekat) : terbatas;
}

/** What no machine settles: two forms of company; one number and two names; two numbers or none, and another word. */
function isBertentangan(t: TingkatTerurai, senomor: boolean): boolean {
  if (t.bentuk === BENTUK.BEDA) return true;
  if (senomor) return !isNamaCocok(t);
  if (t.npwp === NPWP.BEDA) return t.nama >= NAMA.KATA_LEBIH;
  return t.nama === NAMA.KATA_LEBIH || t.nama >= NAMA.KATA_BEDA;
}
