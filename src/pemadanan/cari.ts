import { type KataBernomor, PANJANG_MAKS, PembandingNama } from "./banding-nama.js";
import { weighTingkat } from "./bobot.js";
import type { IndeksBadanUsaha } from "./indeks.js";
import { createInfo, type InfoPadan, KamusKata, maskHuruf } from "./kamus-kata.js";
import { type BahanKunci, isAturanLemah, PembuatKunci } from "./kunci-blok.js";
import { codeBentuk, compareKodeBentuk, prepareNama } from "./nama-padan.js";
import { compareNomor, prepareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanEntitas, SisiPadan } from "./rekaman.js";
import { isSehuruf } from "./sehuruf.js";
import { hashTeks } from "./sidik-kata.js";
import { isBerkata, NAMA, NPWP, packTingkat, roundInfoWilayah } from "./tingkat.js";
import { compareWilayah, isKabupatenSama, prepareWilayah, type WilayahPadan } from "./wilayah-padan.js";

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
  #putaran = 0;
  #dicari = createDicari(KUNCI_AWAL);
  /** What a name can add at most, beside the information of its words. */
  readonly #namaMaks: number;

  constructor(parameter: ParameterPadan, indeks: IndeksBadanUsaha) {
    this.#parameter = parameter;
    this.#indeks = indeks;
    this.#info = createInfo(parameter);
    this.#pembuat = new PembuatKunci(parameter, this.#info.kata, this.#info.kabupaten);
    this.#kamus = new KamusKata(indeks.kamus, this.#info.kata);
    this.#pembanding = new PembandingNama(this.#kamus);
    this.#dilihat = new Uint32Array(indeks.banyak);
    this.#namaMaks = Math.max(...parameter.bobot.nama.filter((_, tingkat) => isBerkata(tingkat)));
  }

  /** Compares an entity with every employer that shares a block key with it, as far as it can come near. */
  search(
    entitas: RekamanEntitas,
    terima: PenerimaBanding,
    dekat: number = this.#parameter.ambang.dekat,
  ): void {
    const siap = this.#prepare(entitas);
    this.#putaran += 1;
    const { kunci, pemilik } = this.#indeks;
    const { kuat, banyak } = this.#findKeranjang(siap);
    const { hash, mulai, akhir } = this.#dicari;
    for (let n = 0; n < banyak; n++) {
      for (let i = mulai[n] ?? 0; i < (akhir[n] ?? 0); i++) {
        if (kunci[i] !== hash[n]) continue;
        const tempat = pemilik[i] ?? 0;
        if (this.#dilihat[tempat] === this.#putaran) continue;
        this.#dilihat[tempat] = this.#putaran;
        // Weak rules come last: who is seen by them alone must be alike at first sight.
        if (n >= kuat && !isSehuruf(siap.mask, siap.kata.banyak, this.#indeks, tempat)) continue;
        this.#compare(siap, tempat, terima, dekat);
      }
    }
  }

  /**
   * Makes an entity's keys and finds the bucket of each, before any is looked into: the memory of one is then waited
   * for while the next is asked for. Most bring nobody, and are left out. Answers how many are left, and how many of
   * them, at the front, are of rules that are not weak.
   */
  #findKeranjang(siap: Siap): { readonly kuat: number; readonly banyak: number } {
    let banyak = 0;
    let kuat = 0;
    this.#pembuat.list(siap, (aturan, kunci) => {
      if (banyak === this.#dicari.hash.length) this.#dicari = growDicari(this.#dicari);
      this.#dicari.hash[banyak++] = kunci;
      if (!isAturanLemah(aturan)) kuat = banyak;
    });
    const { hash, mulai, akhir } = this.#dicari;
    const { keranjang, kunci, bita } = this.#indeks;
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
      if ((mulai[n] ?? 0) > ujung || (mulai[n] === ujung && kunci[ujung] !== hash[n])) continue;
      hash[isi] = hash[n] ?? 0;
      mulai[isi] = mulai[n] ?? 0;
      akhir[isi++] = akhir[n] ?? 0;
      if (n < kuat) kuatIsi = isi;
    }
    return { kuat: kuatIsi, banyak: isi };
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
    const parameter = this.#parameter;
    const npwp = this.#compareNomor(siap, b);
    const wilayah = compareWilayah(siap.wilayah, this.#wilayah(b));
    const bentuk = compareKodeBentuk(siap.bentuk, this.#indeks.bentuk[b] ?? 0);
    const infoWilayah = isKabupatenSama(wilayah)
      ? roundInfoWilayah(this.#info.kabupaten(siap.wilayah.kabupaten))
      : 0;
    if (npwp !== NPWP.SAMA && !this.#canDekat(siap, npwp, wilayah, bentuk, infoWilayah, dekat)) return;
    const nama = this.#compareNama(siap, b, isKabupatenSama(wilayah));
    const info = isBerkata(nama) ? this.#pembanding.info : 0;
    const tingkat = packTingkat(npwp, nama, wilayah, bentuk, info, infoWilayah);
    const bobot = weighTingkat(parameter, tingkat);
    if (bobot >= dekat) terima(b, tingkat, bobot);
  }

  /** Whether even the best outcome of the names would do. */
  #canDekat(
    siap: Siap,
    npwp: number,
    wilayah: number,
    bentuk: number,
    infoWilayah: number,
    dekat: number,
  ): boolean {
    const { awal, bobot, infoKabupatenRata } = this.#parameter;
    const lain =
      awal +
      (bobot.npwp[npwp] ?? 0) +
      (bobot.wilayah[wilayah] ?? 0) +
      (isKabupatenSama(wilayah) ? infoWilayah - infoKabupatenRata : 0) +
      (bobot.bentuk[bentuk] ?? 0);
    return lain + Math.max(this.#namaMaks + siap.seluruhInfo, bobot.nama[NAMA.MIRIP] ?? 0) >= dekat;
  }

  #compareNomor({ nomor }: Siap, b: number): number {
    const { nomorDepan, nomorBelakang, nomorRagu } = this.#indeks;
    const depan = nomorDepan[b] ?? TANPA_NOMOR;
    if (nomor.depan === TANPA_NOMOR || depan === TANPA_NOMOR) return NPWP.KOSONG;
    return compareNomor(nomor, depan, nomorBelakang[b] ?? 0, nomorRagu[b] === 1);
  }

  #wilayah(b: number): WilayahPadan {
    const { provinsi, kabupaten, kecamatan, kelurahan } = this.#indeks;
    return {
      provinsi: provinsi[b] ?? 0,
      kabupaten: kabupaten[b] ?? 0,
      kecamatan: kecamatan[b] ?? 0,
      kelurahan: kelurahan[b] ?? 0,
    };
  }

  #compareNama(siap: Siap, b: number, sewilayah: boolean): number {
    const { kata, kataMulai, tulisan, padat, panjang, mask } = this.#indeks;
    const mulai = kataMulai[b] ?? 0;
    const banyak = (kataMulai[b + 1] ?? 0) - mulai;
    if (siap.nama === null || banyak === 0) return NAMA.KOSONG;
    const sepadat = siap.padat === padat[b];
    const sama = sepadat && siap.tulisan === tulisan[b];
    const sifat = {
      sama,
      sepadat,
      sewilayah,
      panjangA: siap.panjang,
      panjangB: panjang[b] ?? 0,
      maskA: siap.mask,
      maskB: mask[b] ?? 0,
    };
    this.#pembanding.compare(siap.kata, { nomor: kata, mulai, banyak }, sifat);
    return this.#pembanding.tingkat;
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
