import { bits, createParameter, OPSI_PENUH, type ParameterPadan } from "#pemadanan/parameter.js";
import {
  type HasilPutusan,
  type LarikSisi,
  type MetodePadan,
  metodeOf,
  NASIB,
  type SisiPadan,
} from "#pemadanan/rekaman.js";
import { BENTUK, NAMA, NPWP, packTingkat, WILAYAH } from "#pemadanan/tingkat.js";

/** A parameter by hand, of about what is estimated on registers of some thousands. */
export const PARAMETER_UJI: ParameterPadan = createParameter({
  bentuk: "fs-2",
  infoEntitas: bits(12),
  infoBadanUsaha: bits(10),
  awal: bits(-13),
  bobot: {
    npwp: [bits(20), bits(10), bits(-4), 0],
    nama: [0, -3, -4, -4, -4, -5, -5, -6, -7, -8, 2, -8, 0].map(bits),
    wilayah: [2, 1, 0, 3, -2, 0, -4, -6, 0].map(bits),
    wilayahSenama: [2, 1, 0, 3, -2, 0, -4, -6, 0].map(bits),
    bentuk: [bits(1), 0, bits(-6)],
  },
  infoNamaRata: [20, 20, 20, 20, 20, 18, 14, 14, 12, 8, 0, 0, 0].map(bits),
  infoNamaMaks: new Array(13).fill(bits(30)),
  infoKata: { JAJA: bits(3), MAKMUR: bits(4), BERKAH: bits(9) },
  infoKataJarang: bits(12),
  infoKabupaten: { 3171: bits(5), 3578: bits(6) },
  infoKabupatenJarang: bits(10),
  infoKabupatenRata: bits(6),
  infoTanpaKabupaten: 0,
  // One word and no number: too little to look for an entity by.
  hilang: [0, 0, 0, 0, 0, 0, 1001, 1000, 1000, 1001, 1000, 1000],
  hilangMaks: 1000,
  ambang: { padan: bits(3), tiada: bits(-7), dekat: bits(-10) },
  opsi: OPSI_PENUH,
});

/** Two numbers that say nothing, and an equal name. */
export const TANPA_NOMOR_SENAMA: number = packTingkat(
  NPWP.KOSONG,
  NAMA.SAMA,
  WILAYAH.KOSONG,
  BENTUK.SAMA,
  0,
  0,
);
export const SENOMOR_SENAMA: number = packTingkat(NPWP.SAMA, NAMA.SAMA, WILAYAH.KOSONG, BENTUK.SAMA, 0, 0);

/** A near pair of a weight in bits. */
export function sisiUji(
  entitasId: number,
  badanUsahaId: number,
  bit: number,
  tingkat: number = TANPA_NOMOR_SENAMA,
): SisiPadan {
  return { entitasId, badanUsahaId, bobot: bits(bit), tingkat };
}

/** Near pairs as columns. */
export function larikUji(sisi: readonly SisiPadan[]): LarikSisi {
  return {
    entitasId: Float64Array.from(sisi, (satu) => satu.entitasId),
    badanUsahaId: Float64Array.from(sisi, (satu) => satu.badanUsahaId),
    bobot: Int32Array.from(sisi, (satu) => satu.bobot),
    tingkat: Int32Array.from(sisi, (satu) => satu.tingkat),
  };
}

/** What became of an entity; of an undecided one the heaviest pair that is asked about. */
export type NasibEntitas =
  | {
      readonly hasil: "TERDAFTAR";
      readonly badanUsahaId: number;
      readonly bobot: number;
      readonly tingkat: number;
      readonly metode: MetodePadan;
    }
  | { readonly hasil: "BELUM"; readonly bobot: number; readonly tingkat: number };

/** A decision by entity, and the pairs that it asks about, the heaviest first. */
export function readPutusan({ sisi, nasib }: HasilPutusan) {
  const semua = Array.from(nasib, (satu, i) => ({
    entitasId: sisi.entitasId[i] ?? 0,
    badanUsahaId: sisi.badanUsahaId[i] ?? 0,
    bobot: sisi.bobot[i] ?? 0,
    tingkat: sisi.tingkat[i] ?? 0,
    nasib: satu,
  }));
  const tinjauan = semua
    .filter((satu) => satu.nasib === NASIB.DITANYA)
    .map(({ nasib: _, ...satu }) => satu)
    .sort((a, b) => b.bobot - a.bobot || a.entitasId - b.entitasId || a.badanUsahaId - b.badanUsahaId);
  const entitas = new Map<number, NasibEntitas>();
  for (const { entitasId, nasib, ...satu } of semua) {
    const metode = metodeOf(nasib);
    if (metode !== null) entitas.set(entitasId, { hasil: "TERDAFTAR", ...satu, metode });
  }
  for (const { entitasId, bobot, tingkat } of tinjauan)
    if (!entitas.has(entitasId)) entitas.set(entitasId, { hasil: "BELUM", bobot, tingkat });
  return { entitas, tinjauan };
}
