import { PembandingRekaman } from "./banding-rekaman.js";
import type { IndeksDicari } from "./indeks-dicari.js";
import { createInfo } from "./kamus-kata.js";
import { idSiapOf, type LarikSiap, listKata, siapOf } from "./larik-siap.js";
import type { ParameterPadan } from "./parameter.js";
import { PenampungCalon } from "./penampung-calon.js";
import { type KunciDitemukan, PenemuKunci } from "./penemu-kunci.js";

/** Receives a near pair: the id of the entity, the id of the employer, the packed levels, the weight. */
export type PenerimaSisi = (entitasId: number, badanUsahaId: number, tingkat: number, bobot: number) => void;

/** Searches pieces of entities that were made ready for the employers that come near them. One object serves a thread. */
export class PencariLarik {
  readonly #parameter: ParameterPadan;
  readonly #indeks: IndeksDicari;
  readonly #penemu: PenemuKunci;
  readonly #pembanding: PembandingRekaman;
  readonly #calon: PenampungCalon;

  /** @param indeks with all keys of its employers, or all keys of the entities */
  constructor(parameter: ParameterPadan, indeks: IndeksDicari) {
    this.#parameter = parameter;
    this.#indeks = indeks;
    this.#penemu = new PenemuKunci(indeks.dicari);
    this.#pembanding = new PembandingRekaman(parameter, createInfo(parameter), indeks);
    this.#calon = new PenampungCalon(indeks.banyak);
  }

  /** Compares each entity of a piece with every employer that shares a block key with it, as far as it can come near. */
  search(larik: LarikSiap, isLewat: (id: number) => boolean, terima: PenerimaSisi): void {
    const { id } = this.#indeks;
    const { dekat } = this.#parameter.ambang;
    const milik = this.#pembanding.number(listKata(larik));
    const nomor = larik.kata.map((satu) => milik[satu] ?? 0);
    this.#penemu.each(larik, (tempat, kunci) => {
      const entitasId = idSiapOf(larik, tempat);
      if (isLewat(entitasId) || !this.#gatherCalon(kunci)) return;
      const siap = siapOf(larik, tempat, nomor);
      this.#pembanding.compareSemua(
        this.#calon,
        siap,
        siap.kata,
        (b, tingkat, bobot) => terima(entitasId, id[b] ?? 0, tingkat, bobot),
        dekat,
      );
    });
  }

  /** Gathers the employers that the keys bring, and answers whether there are any. */
  #gatherCalon({ letak, mulai: awal, banyak, kuat }: KunciDitemukan): boolean {
    const { mulai, milik } = this.#indeks;
    const calon = this.#calon;
    calon.start();
    for (let n = 0; n < banyak; n++) {
      if (n === kuat) calon.endKuat();
      const k = letak[awal + n] ?? 0;
      for (let i = mulai[k] ?? 0; i < (mulai[k + 1] ?? 0); i++) calon.add(milik[i] ?? 0);
    }
    if (banyak <= kuat) calon.endKuat();
    return calon.banyak > 0;
  }
}
