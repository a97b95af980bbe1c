import { PembandingNama } from "./banding-nama.js";
import { weighTingkat } from "./bobot.js";
import type { IndeksBadanUsaha } from "./indeks.js";
import { createInfo, type InfoPadan } from "./kamus-kata.js";
import { type BahanKunci, PembuatKunci } from "./kunci-blok.js";
import { codeBentuk, compareKodeBentuk, prepareNama } from "./nama-padan.js";
import { compareNomor, prepareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanEntitas, SisiPadan } from "./rekaman.js";
import { hashTeks } from "./sidik-kata.js";
import { NAMA, NPWP, packTingkat, roundInfoWilayah } from "./tingkat.js";
import { compareWilayah, isKabupatenSama, prepareWilayah, type WilayahPadan } from "./wilayah-padan.js";

/** Receives a compared pair: the place of the employer in the index, the packed levels, the weight. */
export type PenerimaBanding = (tempat: number, tingkat: number, bobot: number) => void;

/** An entity made ready for comparison. */
interface Siap extends BahanKunci {
  readonly bentuk: number;
  readonly tulisan: number;
  readonly padat: number;
  readonly nomorKata: readonly number[];
  readonly infoKata: readonly number[];
  readonly seluruhInfo: number;
}

/** Searches an index for the employers that come near an entity. One object serves a thread. */
export class PencariPadan {
  readonly #parameter: ParameterPadan;
  readonly #indeks: IndeksBadanUsaha;
  readonly #info: InfoPadan;
  readonly #pembuat: PembuatKunci;
  readonly #nomorKata: ReadonlyMap<string, number>;
  readonly #infoKamus: Int32Array;
  readonly #pembanding = new PembandingNama();
  /** The entity for which an employer was last looked at. */
  readonly #dilihat: Uint32Array;
  #putaran = 0;
  /** What a name can add at most, beside the information of its words. */
  readonly #namaMaks: number;

  constructor(parameter: ParameterPadan, indeks: IndeksBadanUsaha) {
    this.#parameter = parameter;
    this.#indeks = indeks;
    this.#info = createInfo(parameter);
    this.#pembuat = new PembuatKunci(parameter, this.#info.kata, this.#info.kabupaten);
    this.#nomorKata = new Map(indeks.kamus.map((kata, i) => [kata, i]));
    this.#infoKamus = Int32Array.from(indeks.kamus, this.#info.kata);
    this.#dilihat = new Uint32Array(indeks.banyak);
    this.#namaMaks = Math.max(...parameter.bobot.nama.slice(0, NAMA.MIRIP));
  }

  /** Compares an entity with every employer that shares a block key with it, as far as it can come near. */
  search(
    entitas: RekamanEntitas,
    terima: PenerimaBanding,
    dekat: number = this.#parameter.ambang.dekat,
  ): void {
    const siap = this.#prepare(entitas);
    this.#putaran += 1;
    const { keranjang, kunci, pemilik, bita } = this.#indeks;
    const geser = 32 - bita;
    this.#pembuat.list(siap, (_aturan, hash) => {
      const k = hash >>> geser;
      const akhir = keranjang[k + 1] ?? 0;
      for (let i = keranjang[k] ?? 0; i < akhir; i++) {
        if (kunci[i] !== hash) continue;
        const tempat = pemilik[i] ?? 0;
        if (this.#dilihat[tempat] === this.#putaran) continue;
        this.#dilihat[tempat] = this.#putaran;
        this.#compare(siap, tempat, terima, dekat);
      }
    });
  }

  #prepare({ nama, bentukRegister, npwp, wilayah }: RekamanEntitas): Siap {
    const siap = prepareNama(nama, bentukRegister);
    const kata = siap?.kata ?? [];
    const infoKata = kata.map(this.#info.kata);
    return {
      nama: siap,
      nomor: prepareNomor(npwp),
      wilayah: prepareWilayah(wilayah),
      bentuk: codeBentuk(siap?.bentuk ?? bentukRegister),
      tulisan: siap === null ? 0 : hashTeks(siap.tulisan),
      padat: siap === null ? 0 : hashTeks(siap.padat),
      nomorKata: kata.map((satu) => this.#nomorKata.get(satu) ?? -1),
      infoKata,
      seluruhInfo: infoKata.reduce((a, b) => a + b, 0),
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
    if (npwp !== NPWP.SAMA) {
      const { bobot, infoKabupatenRata } = parameter;
      const lain =
        parameter.awal +
        (bobot.npwp[npwp] ?? 0) +
        (bobot.wilayah[wilayah] ?? 0) +
        (infoWilayah === 0 ? 0 : infoWilayah - infoKabupatenRata) +
        (bobot.bentuk[bentuk] ?? 0);
      // The names need not be compared where even the best outcome would not do.
      if (lain + Math.max(this.#namaMaks + siap.seluruhInfo, parameter.bobot.nama[NAMA.MIRIP] ?? 0) < dekat)
        return;
    }
    const { tingkat: nama, info } = this.#compareNama(siap, b, isKabupatenSama(wilayah));
    const tingkat = packTingkat(npwp, nama, wilayah, bentuk, info, infoWilayah);
    const bobot = weighTingkat(parameter, tingkat);
    if (bobot >= dekat) terima(b, tingkat, bobot);
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

  #compareNama(
    siap: Siap,
    b: number,
    sewilayah: boolean,
  ): { readonly tingkat: number; readonly info: number } {
    const { kata, kataMulai, kamus, tulisan, padat } = this.#indeks;
    const mulai = kataMulai[b] ?? 0;
    const banyak = (kataMulai[b + 1] ?? 0) - mulai;
    if (siap.nama === null || banyak === 0) return { tingkat: NAMA.KOSONG, info: 0 };
    const sepadat = siap.padat === padat[b];
    const kataEntitas = siap.nama.kata;
    this.#pembanding.compare(
      {
        nomor: siap.nomorKata,
        mulai: 0,
        banyak: kataEntitas.length,
        teks: (i) => kataEntitas[i] ?? "",
        info: (i) => siap.infoKata[i] ?? 0,
      },
      {
        nomor: kata,
        mulai,
        banyak,
        teks: (j) => kamus[kata[mulai + j] ?? -1] ?? "",
        info: (j) => this.#infoKamus[kata[mulai + j] ?? -1] ?? 0,
      },
      sepadat && siap.tulisan === tulisan[b],
      sepadat,
      sewilayah,
    );
    return this.#pembanding.hasil;
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
