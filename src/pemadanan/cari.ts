import { PembandingRekaman, type PenerimaBanding } from "./banding-rekaman.js";
import { type IndeksBadanUsaha, mayHave } from "./indeks.js";
import { createInfo } from "./kamus-kata.js";
import type { ParameterPadan } from "./parameter.js";
import { PenampungCalon } from "./penampung-calon.js";
import type { RekamanEntitas, SisiPadan } from "./rekaman.js";
import { type KunciSiap, PenyiapRekaman, type RekamanSiap } from "./siap.js";

/** Keys of one entity, and where the bucket of each lies. */
interface Dicari {
  readonly hash: Uint32Array;
  readonly mulai: Uint32Array;
  readonly akhir: Uint32Array;
}

/** Keys that are left: how many, and how many of them, at the front, are of rules that are not weak. */
interface KunciTersisa {
  readonly kuat: number;
  readonly banyak: number;
}

const KUNCI_AWAL = 512;

function createDicari(banyak: number): Dicari {
  return {
    hash: new Uint32Array(banyak),
    mulai: new Uint32Array(banyak),
    akhir: new Uint32Array(banyak),
  };
}

/** Searches an index for the employers that come near an entity. One object serves a thread. */
export class PencariPadan {
  readonly #parameter: ParameterPadan;
  readonly #indeks: IndeksBadanUsaha;
  readonly #penyiap: PenyiapRekaman;
  readonly #pembanding: PembandingRekaman;
  readonly #calon: PenampungCalon;
  #dicari = createDicari(KUNCI_AWAL);

  constructor(parameter: ParameterPadan, indeks: IndeksBadanUsaha) {
    const info = createInfo(parameter);
    this.#parameter = parameter;
    this.#indeks = indeks;
    this.#penyiap = new PenyiapRekaman(parameter, info);
    this.#pembanding = new PembandingRekaman(parameter, info, indeks);
    this.#calon = new PenampungCalon(indeks.banyak);
  }

  /** Compares an entity with every employer that shares a block key with it, as far as it can come near. */
  search(entitas: RekamanEntitas, terima: PenerimaBanding, dekat?: number): void {
    this.#penyiap.prepareEntitas(entitas, (siap, kunci) => this.searchSiap(siap, kunci, terima, dekat));
  }

  /** The same for one that was made ready before. */
  searchSiap(
    siap: RekamanSiap,
    kunci: KunciSiap,
    terima: PenerimaBanding,
    dekat: number = this.#parameter.ambang.dekat,
  ): void {
    this.#gatherCalon(this.#findKeranjang(kunci));
    if (this.#calon.banyak === 0) return;
    const nomor = siap.kata === null ? null : this.#pembanding.number(siap.kata);
    const kata = nomor === null ? null : { nomor, mulai: 0, banyak: nomor.length };
    this.#pembanding.compareSemua(this.#calon, siap, kata, terima, dekat);
  }

  /**
   * Gathers the employers that the keys bring before any is compared: the memory of one is then waited for while another
   * is looked at.
   */
  #gatherCalon({ kuat, banyak }: KunciTersisa): void {
    const { entri } = this.#indeks;
    const { hash, mulai, akhir } = this.#dicari;
    const calon = this.#calon;
    calon.start();
    for (let n = 0; n < banyak; n++) {
      if (n === kuat) calon.endKuat();
      for (let i = mulai[n] ?? 0; i < (akhir[n] ?? 0); i++)
        if (entri[i * 2] === hash[n]) calon.add(entri[i * 2 + 1] ?? 0);
    }
    if (banyak <= kuat) calon.endKuat();
  }

  /**
   * Finds the bucket of each key of an entity before any is looked into: the memory of one is then waited for while the
   * next is asked for. Most bring nobody, and are left out.
   */
  #findKeranjang(kunci: KunciSiap): KunciTersisa {
    const { kuat, banyak } = this.#pickKunci(kunci);
    const { hash, mulai, akhir } = this.#dicari;
    const { keranjang, entri, bita } = this.#indeks;
    const geser = 32 - bita;
    for (let n = 0; n < banyak; n++) {
      const k = (hash[n] ?? 0) >>> geser;
      mulai[n] = keranjang[k] ?? 0;
      akhir[n] = keranjang[k + 1] ?? 0;
    }
    let isi = 0;
    let kuatIsi = 0;
    for (let n = 0; n < banyak; n++) {
      const ujung = (akhir[n] ?? 0) - 1;
      // An empty bucket, or one that holds the key of somebody else alone.
      if ((mulai[n] ?? 0) > ujung || (mulai[n] === ujung && entri[ujung * 2] !== hash[n])) continue;
      hash[isi] = hash[n] ?? 0;
      mulai[isi] = mulai[n] ?? 0;
      akhir[isi++] = akhir[n] ?? 0;
      if (n < kuat) kuatIsi = isi;
    }
    return { kuat: kuatIsi, banyak: isi };
  }

  /** Takes the keys that may be somebody's. */
  #pickKunci({ isi, mulai, banyak: seluruh, kuat: seluruhKuat }: KunciSiap): KunciTersisa {
    if (this.#dicari.hash.length < seluruh) this.#dicari = createDicari(seluruh * 2);
    const { hash } = this.#dicari;
    let banyak = 0;
    let kuat = 0;
    for (let n = 0; n < seluruh; n++) {
      const kunci = isi[mulai + n] ?? 0;
      if (!mayHave(this.#indeks, kunci)) continue;
      hash[banyak++] = kunci;
      if (n < seluruhKuat) kuat = banyak;
    }
    return { kuat, banyak };
  }
}

/** The near pairs of entities, by an index over employers. */
export function createPencari(
  parameter: ParameterPadan,
  indeks: IndeksBadanUsaha,
): (entitas: RekamanEntitas) => readonly SisiPadan[] {
  const pencari = new PencariPadan(parameter, indeks);
  return (entitas) => {
    const sisi: SisiPadan[] = [];
    pencari.search(entitas, (tempat, tingkat, bobot) => {
      sisi.push({ entitasId: entitas.id, badanUsahaId: indeks.id[tempat] ?? 0, bobot, tingkat });
    });
    return sisi;
  };
}
