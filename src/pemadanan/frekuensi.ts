import { prepareNama } from "./nama-padan.js";
import { bits, type ParameterPadan } from "./parameter.js";
import type { RekamanBadanUsaha, RekamanEntitas } from "./rekaman.js";
import { prepareWilayah } from "./wilayah-padan.js";

/** How rare words and areas are. */
export type Frekuensi = Pick<
  ParameterPadan,
  | "infoKata"
  | "infoKataJarang"
  | "infoKabupaten"
  | "infoKabupatenJarang"
  | "infoKabupatenRata"
  | "infoTanpaKabupaten"
>;

/** Words that stand in fewer names are all taken for equally rare. */
const KATA_MIN = 3;
/** Information of a word of which nothing more is known than that it is rare. */
const JARANG = 1.5;
const KABUPATEN_JARANG = 0.5;

/** Counts the words and kabupaten of both sides; a word counts once in a name. */
export function countFrekuensi(
  entitas: readonly RekamanEntitas[],
  badanUsaha: readonly RekamanBadanUsaha[],
): Frekuensi {
  const kata = new Map<string, number>();
  const kabupaten = new Map<number, number>();
  const banyak = { nama: 0, kabupaten: 0 };
  for (const satu of [...entitas, ...badanUsaha]) {
    const nama = prepareNama(satu.nama, null);
    if (nama !== null) {
      banyak.nama += 1;
      for (const k of new Set(nama.kata)) kata.set(k, (kata.get(k) ?? 0) + 1);
    }
    const { kabupaten: kode } = prepareWilayah(satu.wilayah);
    if (kode === 0) continue;
    banyak.kabupaten += 1;
    kabupaten.set(kode, (kabupaten.get(kode) ?? 0) + 1);
  }
  const seNama = Math.max(1, banyak.nama);
  const seWilayah = Math.max(1, banyak.kabupaten);
  const tanpa = badanUsaha.filter(({ wilayah }) => prepareWilayah(wilayah).kabupaten === 0).length;
  const kuadrat = [...kabupaten.values()].reduce((a, n) => a + (n / seWilayah) ** 2, 0);
  return {
    infoKata: writeInfo(
      [...kata].filter(([, n]) => n >= KATA_MIN),
      seNama,
    ),
    infoKataJarang: measure(JARANG, seNama),
    infoKabupaten: writeInfo(
      [...kabupaten].map(([kode, n]) => [String(kode), n] as const),
      seWilayah,
    ),
    infoKabupatenJarang: measure(KABUPATEN_JARANG, seWilayah),
    infoKabupatenRata: bits(-Math.log2(kuadrat || 1)),
    infoTanpaKabupaten: tanpa === 0 ? 0 : measure(tanpa, badanUsaha.length),
  };
}

function measure(n: number, seluruh: number): number {
  return Math.max(0, bits(Math.log2(seluruh / n)));
}

function writeInfo(
  jumlah: readonly (readonly [string, number])[],
  seluruh: number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...jumlah].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kunci, n]) => [kunci, measure(n, seluruh)]),
  );
}
