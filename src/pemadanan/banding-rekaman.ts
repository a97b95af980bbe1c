import { type KataBernomor, PembandingNama } from "./banding-nama.js";
import { weighTingkat } from "./bobot.js";
import { type InfoPadan, KamusKata } from "./kamus-kata.js";
import {
  bentukOf,
  isNomorRagu,
  kataOf,
  type LarikBadanUsaha,
  maskOf,
  nomorBelakangOf,
  nomorDepanOf,
  padatOf,
  panjangOf,
  tulisanOf,
  wilayahOf,
} from "./larik-badan-usaha.js";
import { compareKodeBentuk } from "./nama-padan.js";
import { compareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { PenampungCalon } from "./penampung-calon.js";
import { isSehuruf } from "./sehuruf.js";
import type { SifatSiap } from "./siap.js";
import { isBerkata, NAMA, NPWP, packTingkat, roundInfoWilayah } from "./tingkat.js";
import { compareWilayah, isKabupatenSama } from "./wilayah-padan.js";

/** Receives a compared pair: the place of the employer, the packed levels, the weight. */
export type PenerimaBanding = (tempat: number, tingkat: number, bobot: number) => void;

/** An entity, and its words by their numbers among those of the employers. */
interface Dibandingkan {
  readonly siap: SifatSiap;
  /** Null: it has no name. */
  readonly kata: KataBernomor | null;
  readonly seluruhInfo: number;
}

/** Compares entities with the employers that were brought to them. One object serves a thread. */
export class PembandingRekaman {
  readonly #parameter: ParameterPadan;
  readonly #larik: LarikBadanUsaha;
  readonly #info: InfoPadan;
  readonly #kamus: KamusKata;
  readonly #pembanding: PembandingNama;
  /** What a name can add at most, beside the information of its words. */
  readonly #namaMaks: number;
  readonly #bobotMirip: number;
  /** The same of a name of which words were altered, are missing, or stand in another order. */
  readonly #namaUbahanMaks: number;

  constructor(parameter: ParameterPadan, info: InfoPadan, larik: LarikBadanUsaha) {
    this.#parameter = parameter;
    this.#larik = larik;
    this.#info = info;
    this.#kamus = new KamusKata(larik.kamus, info.kata);
    this.#pembanding = new PembandingNama(this.#kamus);
    this.#namaMaks = Math.max(...parameter.bobot.nama.filter((_, tingkat) => isBerkata(tingkat)));
    this.#bobotMirip = parameter.bobot.nama[NAMA.MIRIP] ?? 0;
    this.#namaUbahanMaks = Math.max(...parameter.bobot.nama.slice(NAMA.EJAAN, NAMA.MIRIP));
  }

  /** Numbers words of entities; the numbers last until the next call. */
  number(kata: readonly string[]): Int32Array {
    return this.#kamus.number(kata);
  }

  /** Compares an entity with each of the employers, as far as it can come near. */
  compareSemua(
    calon: PenampungCalon,
    siap: SifatSiap,
    kata: KataBernomor | null,
    terima: PenerimaBanding,
    dekat: number,
  ): void {
    const dibandingkan = this.#sumInfo(siap, kata);
    const banyakKata = kata?.banyak ?? 0;
    const { isi, banyak, kuat } = calon;
    // Who is brought by weak rules alone must be alike at first sight. All are looked at before any is compared: the memory
    // of one is then waited for while others are asked for.
    let sisa = 0;
    for (let n = 0; n < banyak; n++) {
      const tempat = isi[n] ?? 0;
      if (isSehuruf(siap.mask, banyakKata, this.#larik, tempat) || n < kuat) isi[sisa++] = tempat;
    }
    for (let n = 0; n < sisa; n++) this.#compare(dibandingkan, isi[n] ?? 0, terima, dekat);
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
    const wilayah = compareWilayah(siap.wilayah, wilayahOf(this.#larik, b));
    const sewilayah = isKabupatenSama(wilayah);
    const bentuk = compareKodeBentuk(siap.bentuk, bentukOf(this.#larik, b));
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
    const depan = nomorDepanOf(this.#larik, b);
    if (nomor.depan === TANPA_NOMOR || depan === TANPA_NOMOR) return NPWP.KOSONG;
    return compareNomor(nomor, depan, nomorBelakangOf(this.#larik, b), isNomorRagu(this.#larik, b));
  }

  /** @param perlu what the names must add; where they cannot, their level is of no matter */
  #compareNama({ siap, kata: milik }: Dibandingkan, b: number, sewilayah: boolean, perlu: number): number {
    const kata = kataOf(this.#larik, b);
    if (milik === null || kata.banyak === 0) return NAMA.KOSONG;
    const sepadat = siap.padat === padatOf(this.#larik, b);
    // Beyond one kabupaten what is merely alike is not worth a look.
    const bisaMirip = sewilayah && this.#bobotMirip >= perlu;
    const sifat = {
      sama: sepadat && siap.tulisan === tulisanOf(this.#larik, b),
      sepadat,
      panjangA: siap.panjang,
      panjangB: panjangOf(this.#larik, b),
      maskA: siap.mask,
      maskB: maskOf(this.#larik, b),
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
