import { SUMBER_WILAYAH } from "#rujukan/wilayah.js";
import type { Acak } from "./acak.js";
import { Tertimbang } from "./tertimbang.js";

/** Areas to draw from: real codes of Kemendagri down to the kelurahan, busy provinces and towns more often. */
export interface PetaWilayah {
  /** A code of 13 characters. */
  pickKelurahan(acak: Acak): string;
  /** A kabupaten or kota of the province, as a code of 5 characters. */
  pickKabupaten(acak: Acak): string;
}

/** Share of companies by province, in thousandths: a guess from general knowledge; provinces not named have 4. */
const BOBOT: ReadonlyMap<string, number> = new Map([
  ["31", 220],
  ["32", 160],
  ["35", 130],
  ["33", 90],
  ["36", 60],
  ["12", 50],
  ["51", 32],
  ["73", 30],
  ["34", 22],
  ["64", 22],
  ["16", 20],
  ["14", 20],
  ["21", 20],
  ["18", 14],
  ["63", 13],
  ["13", 12],
  ["61", 12],
  ["11", 12],
  ["71", 10],
]);
const BOBOT_LAIN = 4;
/** Where a province has towns (kota), this share of its companies sits in them. */
const BAGIAN_KOTA = 0.55;
const KOTA_DARI = 71;

interface Provinsi {
  readonly kota: string[];
  readonly kabupaten: string[];
}

/** Reads the areas once; the result holds 84,000 codes. */
export function buildPetaWilayah(): PetaWilayah {
  const provinsi = new Map<string, Provinsi>();
  for (const kode of SUMBER_WILAYAH.readKode("KELURAHAN")) {
    const induk = kode.slice(0, 2);
    const isi = provinsi.get(induk) ?? { kota: [], kabupaten: [] };
    provinsi.set(induk, isi);
    (Number(kode.slice(3, 5)) >= KOTA_DARI ? isi.kota : isi.kabupaten).push(kode);
  }
  const pilihan = new Tertimbang([...provinsi].map(([kode, isi]) => [isi, BOBOT.get(kode) ?? BOBOT_LAIN]));
  const pickKelurahan = (acak: Acak): string => {
    const { kota, kabupaten } = pilihan.pick(acak);
    const keKota = acak.chance(BAGIAN_KOTA) ? kota.length > 0 : kabupaten.length === 0;
    return acak.pick(keKota ? kota : kabupaten);
  };
  return Object.freeze({ pickKelurahan, pickKabupaten: (acak: Acak) => pickKelurahan(acak).slice(0, 5) });
}
