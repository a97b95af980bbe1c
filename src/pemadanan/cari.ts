import { type KataBernomor, PANJANG_MAKS, PembandingNama } from "./banding-nama.js";
import { weighTingkat } from "./bobot.js";
import { type IndeksBadanUsaha, mayHave } from "./indeks.js";
import { createInfo, type InfoPadan, KamusKata, maskHuruf } from "./kamus-kata.js";
import { type BahanKunci, isAturanLemah, PembuatKunci } from "./kunci-blok.js";
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
import { codeBentuk, compareKodeBentuk, prepareNama } from "./nama-padan.js";
import { compareNomor, prepareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanEntitas, SisiPadan } from "./rekaman.js";
import { isSehuruf } from "./sehuruf.js";
import { hashTeks } from "./sidik-kata.js";
import { isBerkata, NAMA, NPWP, packTingkat, roundInfoWilayah } from "./tingkat.js";
import { compareWilayah, isKabupatenSama, prepareWilayah } from "./wilayah-padan.js";

/** Receives a compared pair: the place of the employer in the index, the packed levels, the weight. */
export type PenerimaBanding = (tempat: number, tingkat: number, bobot: number) => void;

/** An entity made ready for comparison. */
interface Siap extends BahanKunci {
  readonly bentuk: number;
  readonly tulisan: number;
  readonly padat: number;
  readonly mask: number;
  readonly panjang: number;
  readonly kata: KataBernomor;
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

const KUNCI_AWAL = 512;

function createDicari(banyak: number): Dicari {
  return {
    hash: new Uint32Array(banyak),
    mulai: new Uint32Array(banyak),
    akhir: new Uint32Array(banyak),
  };
}

/** Twice the room, with the keys that are there; their buckets are not yet found. */
function growDicari({ hash }: Dicari): Dicari {
  const lebih = createDicari(hash.length * 2);
  lebih.hash.set(hash);
  return lebih;
}

/** Searches an index for the employers that come near an entity. One object serves a thread. */
export class PencariPadan {
  readonly #parameter: ParameterPadan;
  readonly #indeks: IndeksBadanUsaha;
  readonly #info: InfoPadan;
  readonly #pembuat: PembuatKunci;
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

  constructor(parameter: ParameterPadan, indeks: IndeksBadanUsaha) {
    this.#parameter = parameter;
    this.#indeks = indeks;
    this.#info = createInfo(parameter);
    this.#pembuat = new PembuatKunci(parameter, this.#info.kata, this.#info.kabupaten);
    this.#kamus = new KamusKata(indeks.kamus, this.#info.kata);
    this.#pembanding = new PembandingNama(this.#kamus);
    this.#dilihat = new Uint32Array(indeks.banyak);
    this.#calon = new Uint32Array(indeks.banyak);
    this.#namaMaks = Math.max(...parameter.bobot.nama.filter((_, tingkat) => isBerkata(tingkat)));
    this.#bobotMirip = parameter.bobot.nama[NAMA.MIRIP] ?? 0;
  }

  /** Compares an entity with every employer that shares a block key with it, as far as it can come near. */
  search(
    entitas: RekamanEntitas,
    terima: PenerimaBanding,
    dekat: number = this.#parameter.ambang.dekat,
  ): void {
    const siap = this.#prepare(entitas);
    const { lemah, banyak } = this.#gatherCalon(this.#findKeranjang(siap));
    for (let n = 0; n < banyak; n++) {
      const tempat = this.#calon[n] ?? 0;
      // Who is brought by weak rules alone must be alike at first sight.
      if (n >= lemah && !isSehuruf(siap.mask, siap.kata.banyak, this.#indeks, tempat)) continue;
      this.#compare(siap, tempat, terima, dekat);
    }
  }

  /**
   * Gathers the employers that the keys bring, each once, before any is compared: the memory of one is then waited for
   * while another is looked at. Answers how many there are, and from which on weak rules alone brought them.
   */
  #gatherCalon({ kuat, banyak }: KunciTersisa): { readonly lemah: number; readonly banyak: number } {
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
   * Makes an entity's keys and finds the bucket of each, before any is looked into: the memory of one is then waited
   * for while the next is asked for. Most bring nobody, and are left out.
   */
  #findKeranjang(siap: Siap): KunciTersisa {
    const { kuat, banyak } = this.#listKunci(siap);
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

  /** Makes an entity's keys; those that are surely nobody's are left out. */
  #listKunci(siap: Siap): KunciTersisa {
    let banyak = 0;
    let kuat = 0;
    this.#pembuat.list(siap, (aturan, kunci) => {
      if (!mayHave(this.#indeks, kunci)) return;
      if (banyak === this.#dicari.hash.length) this.#dicari = growDicari(this.#dicari);
      this.#dicari.hash[banyak++] = kunci;
      if (!isAturanLemah(aturan)) kuat = banyak;
    });
    return { kuat, banyak };
  }

  #prepare({ nama, bentukRegister, npwp, wilayah }: RekamanEntitas): Siap {
    const siap = prepareNama(nama, bentukRegister);
    const nomor = this.#kamus.number(siap?.kata ?? []);
    return {
      nama: siap,
      nomor: prepareNomor(npwp),
      wilayah: prepareWilayah(wilayah),
      bentuk: codeBentuk(siap?.bentuk ?? bentukRegister),
      tulisan: siap === null ? 0 : hashTeks(siap.tulisan),
      padat: siap === null ? 0 : hashTeks(siap.padat),
      mask: maskHuruf(siap?.padat ?? ""),
      panjang: Math.min(PANJANG_MAKS, siap?.padat.length ?? 0),
      kata: { nomor, mulai: 0, banyak: nomor.length },
      seluruhInfo: nomor.reduce((a, n) => a + (this.#kamus.info[n] ?? 0), 0),
    };
  }

  #compare(siap: Siap, b: number, terima: PenerimaBanding, dekat: number): void {
    const { awal, bobot, infoKabupatenRata } = this.#parameter;
    const npwp = this.#compareNomor(siap, b);
    const wilayah = compareWilayah(siap.wilayah, wilayahOf(this.#indeks, b));
    const sewilayah = isKabupatenSama(wilayah);
    const bentuk = compareKodeBentuk(siap.bentuk, bentukOf(this.#indeks, b));
    const infoWilayah = sewilayah ? roundInfoWilayah(this.#info.kabupaten(siap.wilayah.kabupaten)) : 0;
    // What the names must add for the pair to be near; whatever they say where the number is the same.
    const perlu =
      npwp === NPWP.SAMA
        ? Number.NEGATIVE_INFINITY
        : dekat -
          awal -
          (bobot.npwp[npwp] ?? 0) -
          (bobot.wilayah[wilayah] ?? 0) -
          (sewilayah ? infoWilayah - infoKabupatenRata : 0) -
          (bobot.bentuk[bentuk] ?? 0);
    if (Math.max(this.#namaMaks + siap.seluruhInfo, this.#bobotMirip) < perlu) return;
    const nama = this.#compareNama(siap, b, sewilayah, perlu);
    const info = isBerkata(nama) ? this.#pembanding.info : 0;
    const tingkat = packTingkat(npwp, nama, wilayah, bentuk, info, infoWilayah);
    const hasil = weighTingkat(this.#parameter, tingkat);
    if (hasil >= dekat) terima(b, tingkat, hasil);
  }

  #compareNomor({ nomor }: Siap, b: number): number {
    const depan = nomorDepanOf(this.#indeks, b);
    if (nomor.depan === TANPA_NOMOR || depan === TANPA_NOMOR) return NPWP.KOSONG;
    return compareNomor(nomor, depan, nomorBelakangOf(this.#indeks, b), isNomorRagu(this.#indeks, b));
  }

  /** @param perlu what the names must add; where they cannot, their level is of no matter */
  #compareNama(siap: Siap, b: number, sewilayah: boolean, perlu: number): number {
    const kata = kataOf(this.#indeks, b);
    if (siap.nama === null || kata.banyak === 0) return NAMA.KOSONG;
    const sepadat = siap.padat === padatOf(this.#indeks, b);
    const sifat = {
      sama: sepadat && siap.tulisan === tulisanOf(this.#indeks, b),
      sepadat,
      panjangA: siap.panjang,
      panjangB: panjangOf(this.#indeks, b),
      maskA: siap.mask,
      maskB: maskOf(this.#indeks, b),
    };
    this.#pembanding.compare(siap.kata, kata, sifat);
    // Beyond one kabupaten what is merely alike is not worth a look.
    if (sewilayah && (this.#bobotMirip >= perlu || this.#weighNama() >= perlu))
      this.#pembanding.compareMirip(siap.kata, kata, sifat);
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
