import { Acak, type Benih, parseBenih } from "./acak.js";
import type { Derau } from "./derau.js";
import { PembuatNik } from "./nik-contoh.js";
import { PembuatNomor } from "./nomor.js";
import { buildPetaWilayah, type PetaWilayah } from "./peta-wilayah.js";
import { SaringanNama } from "./saringan-nama.js";

/** What every row of a data set is made from. */
export interface Dasar {
  readonly jumlahEntitas: number;
  readonly derau: Derau;
  readonly benih: Benih;
  readonly acak: Acak;
  readonly peta: PetaWilayah;
  readonly nomor: PembuatNomor;
  readonly nik: PembuatNik;
  readonly namaTerpakai: SaringanNama;
}

/** Sets up a data set of `jumlahEntitas` from the text of a seed; 20 MB for the areas, then 4 bytes an entity. */
export function buildDasar(jumlahEntitas: number, benih: string, derau: Derau): Dasar {
  const biji = parseBenih(benih);
  const peta = buildPetaWilayah();
  return Object.freeze({
    jumlahEntitas,
    derau,
    benih: biji,
    acak: new Acak(biji),
    peta,
    nomor: new PembuatNomor(biji),
    nik: new PembuatNik(biji, peta),
    namaTerpakai: new SaringanNama(jumlahEntitas),
  });
}
