import type { IndeksBadanUsaha } from "./indeks.js";
import { createInfo, maskHuruf } from "./kamus-kata.js";
import { ATURAN_BLOK, type AturanBlok, isAturanLemah, PembuatKunci } from "./kunci-blok.js";
import { prepareNama } from "./nama-padan.js";
import { prepareNomor } from "./nomor-padan.js";
import type { ParameterPadan } from "./parameter.js";
import type { RekamanEntitas } from "./rekaman.js";
import { isSehuruf } from "./sehuruf.js";
import { prepareWilayah } from "./wilayah-padan.js";

/** Pairs that come together, and the true ones among them. */
export interface HitunganBlok {
  readonly pasangan: number;
  readonly benar: number;
}

/** What the blocks bring together: all of them, and each rule as if it were alone. */
export interface HasilBlok extends HitunganBlok {
  readonly menurutAturan: Readonly<Record<AturanBlok, HitunganBlok>>;
}

/** Counts the pairs that an index brings together, each once, however many keys it shares. */
export class PengukurBlok {
  readonly #indeks: IndeksBadanUsaha;
  readonly #pembuat: PembuatKunci;
  /** Employer → the rules that brought it to the entity at hand, a bit each. */
  readonly #aturan: Uint16Array;
  readonly #dibawa: number[] = [];
  readonly #tempat: ReadonlyMap<number, number>;
  readonly #jumlah = [createHitungan(), ...ATURAN_BLOK.map(createHitungan)] as const;

  constructor(parameter: ParameterPadan, indeks: IndeksBadanUsaha) {
    const info = createInfo(parameter);
    this.#indeks = indeks;
    this.#pembuat = new PembuatKunci(parameter, info.kata, info.kabupaten);
    this.#aturan = new Uint16Array(indeks.banyak);
    this.#tempat = new Map(Array.from(indeks.id.subarray(0, indeks.banyak), (id, tempat) => [id, tempat]));
  }

  /** @param benar ids of the employers that are truly this entity's */
  add({ nama, bentukRegister, npwp, wilayah }: RekamanEntitas, benar: Iterable<number>): void {
    const bahan = {
      sisi: "ENTITAS" as const,
      nama: prepareNama(nama, bentukRegister),
      nomor: prepareNomor(npwp),
      wilayah: prepareWilayah(wilayah),
    };
    const mask = maskHuruf(bahan.nama?.padat ?? "");
    const kata = bahan.nama?.kata.length ?? 0;
    this.#pembuat.list(bahan, (aturan, hash) => this.#gather(aturan, hash, mask, kata));
    for (const id of benar) this.#count("benar", this.#aturan[this.#tempat.get(id) ?? -1] ?? 0);
    for (const tempat of this.#dibawa) {
      this.#count("pasangan", this.#aturan[tempat] ?? 0);
      this.#aturan[tempat] = 0;
    }
    this.#dibawa.length = 0;
  }

  finish(): HasilBlok {
    const [semua, ...satuan] = this.#jumlah;
    const menurutAturan = Object.fromEntries(ATURAN_BLOK.map((nama, i) => [nama, satuan[i]]));
    return { ...semua, menurutAturan: menurutAturan as HasilBlok["menurutAturan"] };
  }

  #gather(aturan: number, hash: number, mask: number, kata: number): void {
    const { keranjang, entri, bita } = this.#indeks;
    const k = hash >>> (32 - bita);
    const akhir = keranjang[k + 1] ?? 0;
    for (let i = keranjang[k] ?? 0; i < akhir; i++) {
      if (entri[i * 2] !== hash) continue;
      const tempat = entri[i * 2 + 1] ?? 0;
      if (isAturanLemah(aturan) && !isSehuruf(mask, kata, this.#indeks, tempat)) continue;
      const ada = this.#aturan[tempat] ?? 0;
      if (ada === 0) this.#dibawa.push(tempat);
      this.#aturan[tempat] = ada | (1 << aturan);
    }
  }

  #count(apa: keyof HitunganBlok, aturan: number): void {
    if (aturan === 0) return;
    this.#jumlah[0][apa] += 1;
    for (let i = 0; i < ATURAN_BLOK.length; i++) {
      const hitungan = this.#jumlah[i + 1];
      if (hitungan !== undefined && (aturan & (1 << i)) !== 0) hitungan[apa] += 1;
    }
  }
}

function createHitungan(): { pasangan: number; benar: number } {
  return { pasangan: 0, benar: 0 };
}
