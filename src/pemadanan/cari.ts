import { type KataBernomor, PembandingNama } from "./banding-nama.js";
import { weighTingkat } from "./bobot.js";
import { type IndeksBadanUsaha, mayHave } from "./indeks.js";
import { createInfo, type InfoPadan, KamusKata } from "./kamus-kata.js";
import {
  bentukOf,
  isNomorRagu,
  kataOf,
  maskOf,
  nomorBelakangOf,
  nomorDepanOf,
  padatOf,
  panjangOf,
  tulisanOf,
  wilayahOf,
} from "./larik-badan-usaha.js";
import { type LarikSiap, listKata, siapOf } from "./larik-siap.js";
import { compareKodeBentuk } from "./nama-padan.js";
import { compareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanEntitas, SisiPadan } from "./rekaman.js";
import { isSehuruf } from "./sehuruf.js";
import { type KunciSiap, PenyiapRekaman, type RekamanSiap, type SifatSiap } from "./siap.js";
import { isBerkata, NAMA, NPWP, packTingkat, roundInfoWilayah } from "./tingkat.js";
import { compareWilayah, isKabupatenSama } from "./wilayah-padan.js";

/** Receives a compared pair: the place of the employer in the index, the packed levels, the weight. */
export type PenerimaBanding = (tempat: number, tingkat: number, bobot: number) => void;

/** An entity, and its words by their numbers among those of the employers. */
interface Dibandingkan {
  readonly siap: SifatSiap;
  /** Null: it has no name. */
  readonly kata: KataBernomor | null;
  readonly seluruhInfo: number;
}

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

/** How many employers were brought to an entity, and from which on weak rules alone brought them. */
interface Calon {
  readonly lemah: number;
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
  readonly #info: InfoPadan;
  readonly #penyiap: PenyiapRekaman;
  readonly #kamus: KamusKata;
  readonly #pembanding: PembandingNama;
  /** The entity for which an employer was last looked at. */
  readonly #dilihat: Uint32Array;
  /** The employers that were brought to an entity, from the front. */
  readonly #calon: Uint32Array;
  #putaran = 0;
  #dicari = createDicari(KUNCI_AWAL);
  /** What a name can add at most, beside the information of its words. */
  readonly #namaMaks: number;
  readonly #bobotMirip: number;
  /** The same of a name of which words were altered, are missing, or stand in another order. */
  readonly #namaUbahanMaks: number;

  constructor(parameter: ParameterPadan, indeks: IndeksBadanUsaha) {
    this.#parameter = parameter;
    this.#indeks = indeks;
    this.#info = createInfo(parameter);
    this.#penyiap = new PenyiapRekaman(parameter, this.#info);
    this.#kamus = new KamusKata(indeks.kamus, this.#info.kata);
    this.#pembanding = new PembandingNama(this.#kamus);
    this.#dilihat = new Uint32Array(indeks.banyak);
    this.#calon = new Uint32Array(indeks.banyak);
    this.#namaMaks = Math.max(...parameter.bobot.nama.filter((_, tingkat) => isBerkata(tingkat)));
    this.#bobotMirip = parameter.bobot.nama[NAMA.MIRIP] ?? 0;
    this.#namaUbahanMaks = Math.max(...parameter.bobot.nama.slice(NAMA.EJAAN, NAMA.MIRIP));
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
    const calon = this.#gatherCalon(this.#findKeranjang(kunci));
    if (calon.banyak === 0) return;
    const nomor = siap.kata === null ? null : this.#kamus.number(siap.kata);
    const kata = nomor === null ? null : { nomor, mulai: 0, banyak: nomor.length };
    this.#compareSemua(calon, siap, kata, terima, dekat);
  }

  /** The same for the entities of a piece that were made ready before, all of them or some. */
  createPencariLarik(larik: LarikSiap): (tempat: number, kunci: KunciSiap, terima: PenerimaBanding) => void {
    const milik = this.#kamus.number(listKata(larik));
    const nomor = larik.kata.map((satu) => milik[satu] ?? 0);
    return (tempat, kunci, terima) => {
      const calon = this.#gatherCalon(this.#findKeranjang(kunci));
      if (calon.banyak === 0) return;
      const siap = siapOf(larik, tempat, nomor);
      this.#compareSemua(calon, siap, siap.kata, terima, this.#parameter.ambang.dekat);
    };
  }

  #compareSemua(
    { lemah, banyak }: Calon,
    siap: SifatSiap,
    kata: KataBernomor | null,
    terima: PenerimaBanding,
    dekat: number,
  ): void {
    const dibandingkan = this.#sumInfo(siap, kata);
    const banyakKata = kata?.banyak ?? 0;
    for (let n = 0; n < banyak; n++) {
      const tempat = this.#calon[n] ?? 0;
      // Who is brought by weak rules alone must be alike at first sight.
      if (n >= lemah && !isSehuruf(siap.mask, banyakKata, this.#indeks, tempat)) continue;
      this.#compare(dibandingkan, tempat, terima, dekat);
    }
  }

  /**
   * Gathers the employers that the keys bring, each once, before any is compared: the memory of one is then waited for
   * while another is looked at. Answers how many there are, and from which on weak rules alone brought them.
   */
  #gatherCalon({ kuat, banyak }: KunciTersisa): Calon {
    this.#putaran += 1;
    const { entri } = this.#indeks;
    const { hash, mulai, akhir } = this.#dicari;
    let calon = 0;
    let lemah = 0;
    for (let n = 0; n < banyak; n++) {
      if (n === kuat) lemah = calon;
      for (let i = mulai[n] ?? 0; i < (akhir[n] ?? 0); i++) {
        if (entri[i * 2] !== hash[n]) continue;
        const tempat = entri[i * 2 + 1] ?? 0;
        if (this.#dilihat[tempat] === this.#putaran) continue;
        this.#dilihat[tempat] = this.#putaran;
        this.#calon[calon++] = tempat;
      }
    }
    return { lemah: banyak <= kuat ? calon : lemah, banyak: calon };
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

  #sumInfo(siap: SifatSiap, kata: KataBernomor | null): Dibandingkan {
    const { info } = this.#kamus;
    let seluruhInfo = 0;
    if (kata !== null)
      for (let n = kata.mulai; n < kata.mulai + kata.banyak; n++)
        seluruhInfo += info[kata.nomor[n] ?? 0] ?? 0;
    return { siap, kata, seluruhInfo };
  }

  #compare(entitas: Dibandingkan, b: number, terima: PenerimaBanding, dekat: number): void {
    const { siap, seluruhInfo } = entitas;
    const { awal, bobot, infoKabupatenRata, opsi } = this.#parameter;
    const npwp = this.#compareNomor(siap, b);
    const wilayah = compareWilayah(siap.wilayah, wilayahOf(this.#indeks, b));
    const sewilayah = isKabupatenSama(wilayah);
    const bentuk = compareKodeBentuk(siap.bentuk, bentukOf(this.#indeks, b));
    const infoWilayah = sewilayah ? roundInfoWilayah(this.#info.kabupaten(siap.wilayah.kabupaten)) : 0;
    // What the names must add for the pair to be near; whatever they say where the number is the same, or where it is not
    // their words that tell what they say.
    const perlu =
      npwp === NPWP.SAMA || opsi.tanpaFrekuensi
        ? Number.NEGATIVE_INFINITY
        : dekat -
          awal -
          (bobot.npwp[npwp] ?? 0) -
          (bobot.wilayah[wilayah] ?? 0) -
          (sewilayah ? infoWilayah - infoKabupatenRata : 0) -
          (bobot.bentuk[bentuk] ?? 0);
    if (Math.max(this.#namaMaks + seluruhInfo, this.#bobotMirip) < perlu) return;
    const nama = this.#compareNama(entitas, b, sewilayah, perlu);
    const info = isBerkata(nama) ? this.#pembanding.info : 0;
    const tingkat = packTingkat(npwp, nama, wilayah, bentuk, info, infoWilayah);
    const hasil = weighTingkat(this.#parameter, tingkat);
    if (hasil >= dekat) terima(b, tingkat, hasil);
  }

  #compareNomor({ nomor }: SifatSiap, b: number): number {
    const depan = nomorDepanOf(this.#indeks, b);
    if (nomor.depan === TANPA_NOMOR || depan === TANPA_NOMOR) return NPWP.KOSONG;
    return compareNomor(nomor, depan, nomorBelakangOf(this.#indeks, b), isNomorRagu(this.#indeks, b));
  }

  /** @param perlu what the names must add; where they cannot, their level is of no matter */
  #compareNama({ siap, kata: milik }: Dibandingkan, b: number, sewilayah: boolean, perlu: number): number {
    const kata = kataOf(this.#indeks, b);
    if (milik === null || kata.banyak === 0) return NAMA.KOSONG;
    const sepadat = siap.padat === padatOf(this.#indeks, b);
    // Beyond one kabupaten what is merely alike is not worth a look.
    const bisaMirip = sewilayah && this.#bobotMirip >= perlu;
    const sifat = {
      sama: sepadat && siap.tulisan === tulisanOf(this.#indeks, b),
      sepadat,
      panjangA: siap.panjang,
      panjangB: panjangOf(this.#indeks, b),
      maskA: siap.mask,
      maskB: maskOf(this.#indeks, b),
      perluInfo: bisaMirip ? Number.NEGATIVE_INFINITY : perlu - this.#namaUbahanMaks,
    };
    this.#pembanding.compare(milik, kata, sifat);
    if (bisaMirip || (sewilayah && this.#weighNama() >= perlu))
      this.#pembanding.compareMirip(milik, kata, sifat);
    return this.#pembanding.tingkat;
  }

  /** What the names that were just compared add at most. */
  #weighNama(): number {
    const { tingkat, info } = this.#pembanding;
    return (this.#parameter.bobot.nama[tingkat] ?? 0) + (isBerkata(tingkat) ? info : 0);
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
