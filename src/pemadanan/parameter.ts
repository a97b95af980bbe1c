import { KELAS_CARI, type TaksiranHilang } from "./tercari.js";
import { SATUAN, TINGKAT_BENTUK, TINGKAT_NAMA, TINGKAT_NPWP, TINGKAT_WILAYAH } from "./tingkat.js";

/** Weights by level, in 1/64 bit, in the order of the lists in `tingkat.ts`. */
export interface BobotTingkat {
  readonly npwp: readonly number[];
  readonly nama: readonly number[];
  readonly wilayah: readonly number[];
  /** What an area adds to a whole name that is too rare to agree by chance: it may be that of a namesake, and these lie apart. */
  readonly wilayahSenama: readonly number[];
  readonly bentuk: readonly number[];
}

/** Limits of the decision, in 1/64 bit of log2 odds. */
export interface Ambang {
  /** From here on a pair is the same, if nothing competes. */
  readonly padan: number;
  /** Below it no pair of an entity may lie for the entity to be absent. */
  readonly tiada: number;
  /** From here on a pair is kept as near. */
  readonly dekat: number;
}

/** Parts of the engine that can be switched off to see what they are worth. */
export interface OpsiPadan {
  /** Only pairs of equal number and equal name. */
  readonly hanyaEksak: boolean;
  /** The number is not compared. */
  readonly hanyaNama: boolean;
  /** Every word and every area counts as much as the average one. */
  readonly tanpaFrekuensi: boolean;
}

/** What a parameter holds, and by which rules records are made ready for it: one of another form is not read. */
export const BENTUK_PARAMETER = "fs-2";

/**
 * All that a run decides by, beside the records: estimated once, kept, named by a hash of its content. Integers and
 * texts only, so that every machine decides alike.
 */
export interface ParameterPadan extends TaksiranHilang {
  readonly bentuk: typeof BENTUK_PARAMETER;
  readonly versi: string;
  /** log2 of the number of entities and of employers, in 1/64 bit. */
  readonly infoEntitas: number;
  readonly infoBadanUsaha: number;
  /** log2 odds that an entity and an employer taken at random are the same. */
  readonly awal: number;
  readonly bobot: BobotTingkat;
  /** Mean information of the words that agree, by level of the name: stands in where frequencies are off. */
  readonly infoNamaRata: readonly number[];
  /** Information of a name counts up to here, by level: companies of one house are named alike, however rare the name. */
  readonly infoNamaMaks: readonly number[];
  /** Information −log2 p of words that are not rare. */
  readonly infoKata: Readonly<Record<string, number>>;
  readonly infoKataJarang: number;
  /** Information of kabupaten; mean of those that agree by chance. */
  readonly infoKabupaten: Readonly<Record<string, number>>;
  readonly infoKabupatenJarang: number;
  readonly infoKabupatenRata: number;
  /** Information of an employer without kabupaten; 0 where each has one. */
  readonly infoTanpaKabupaten: number;
  readonly ambang: Ambang;
  readonly opsi: OpsiPadan;
}

export const OPSI_PENUH: OpsiPadan = Object.freeze({
  hanyaEksak: false,
  hanyaNama: false,
  tanpaFrekuensi: false,
});

const ANGKA = [
  "infoEntitas",
  "infoBadanUsaha",
  "awal",
  "infoKataJarang",
  "infoKabupatenJarang",
  "infoKabupatenRata",
  "infoTanpaKabupaten",
  "hilangMaks",
] as const;
const PANJANG = {
  npwp: TINGKAT_NPWP.length,
  nama: TINGKAT_NAMA.length,
  wilayah: TINGKAT_WILAYAH.length,
  wilayahSenama: TINGKAT_WILAYAH.length,
  bentuk: TINGKAT_BENTUK.length,
};

/** 64-bit FNV-1a over the content in one order, in hexadecimal: tells versions apart, no secret. */
export function nameVersi(isi: Omit<ParameterPadan, "versi">): string {
  const teks = JSON.stringify(isi, (_kunci, nilai: unknown) =>
    typeof nilai === "object" && nilai !== null && !Array.isArray(nilai)
      ? Object.fromEntries(Object.entries(nilai).sort(([a], [b]) => (a < b ? -1 : 1)))
      : nilai,
  );
  let [a, b] = [0x811c9dc5, 0x050c5d1f];
  for (let i = 0; i < teks.length; i++) {
    const kode = teks.charCodeAt(i);
    a = Math.imul(a ^ kode, 16777619);
    b = Math.imul(b ^ kode ^ (a >>> 15), 2246822519);
  }
  return `${BENTUK_PARAMETER}.${(a >>> 0).toString(16).padStart(8, "0")}${(b >>> 0).toString(16).padStart(8, "0")}`;
}

/** Names and freezes a parameter. */
export function createParameter(isi: Omit<ParameterPadan, "versi">): ParameterPadan {
  return Object.freeze({ ...isi, versi: nameVersi(isi) });
}

/** Names a parameter anew, by what it holds now. */
export function nameParameter({ versi: _lama, ...isi }: ParameterPadan): ParameterPadan {
  return createParameter(isi);
}

/** Reads a kept parameter back. @throws TypeError when it is none of this form, or not what its name says. */
export function parseParameter(json: unknown): ParameterPadan {
  const isi = json as ParameterPadan;
  if (typeof isi !== "object" || isi === null || isi.bentuk !== BENTUK_PARAMETER)
    throw new TypeError(`bukan parameter ${BENTUK_PARAMETER}`);
  const bulat = (nilai: unknown): boolean => Number.isSafeInteger(nilai);
  const daftar = (nilai: unknown, panjang: number): boolean =>
    Array.isArray(nilai) && nilai.length === panjang && nilai.every(bulat);
  const peta = (nilai: unknown): boolean =>
    typeof nilai === "object" && nilai !== null && Object.values(nilai).every(bulat);
  const sah =
    ANGKA.every((satu) => bulat(isi[satu])) &&
    Object.entries(PANJANG).every(([unsur, panjang]) =>
      daftar(isi.bobot?.[unsur as keyof BobotTingkat], panjang),
    ) &&
    daftar(isi.infoNamaRata, PANJANG.nama) &&
    daftar(isi.infoNamaMaks, PANJANG.nama) &&
    daftar(isi.hilang, KELAS_CARI) &&
    peta(isi.infoKata) &&
    peta(isi.infoKabupaten) &&
    peta(isi.ambang);
  if (!sah) throw new TypeError(`parameter ${BENTUK_PARAMETER} tidak utuh`);
  const { versi, ...lain } = isi;
  if (nameVersi(lain) !== versi)
    throw new TypeError(`parameter ${BENTUK_PARAMETER} tidak cocok dengan namanya`);
  return Object.freeze({ ...isi });
}

/** The same parameter with other limits or switches: a version of its own. */
export function alterParameter(
  parameter: ParameterPadan,
  lain: Partial<Pick<ParameterPadan, "ambang" | "opsi" | "bobot" | "awal" | "infoNamaRata" | "infoNamaMaks">>,
): ParameterPadan {
  return nameParameter({ ...parameter, ...lain });
}

/** Bits as units; never −0, which JSON does not know. */
export function bits(n: number): number {
  return Math.round(n * SATUAN) + 0;
}
