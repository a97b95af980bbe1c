import { type LarikBadanUsaha, PenyusunLarik } from "./larik-badan-usaha.js";
import { idSiapOf, type LarikSiap } from "./larik-siap.js";
import { PenemuKunci } from "./penemu-kunci.js";
import { Tumbuh } from "./tumbuh.js";

/** Employers and, for each key that is looked for, those that have it, in shared memory: of all their keys no others are kept. */
export interface IndeksDicari extends LarikBadanUsaha {
  /** As `sortDicari` makes it. */
  readonly dicari: Int32Array;
  /** For each of these keys, where those that have it begin in `milik`, and the end. */
  readonly mulai: Uint32Array;
  /** Places of employers. */
  readonly milik: Uint32Array;
}

/** Takes up to `daya` employers, made ready, of which keys are looked for. */
export class PenyusunDicari {
  readonly #dicari: Int32Array;
  readonly #penemu: PenemuKunci;
  readonly #penyusun: PenyusunLarik;
  /** For each key found, its place among those looked for, and the place of the employer, by turns. */
  readonly #temuan = new Tumbuh();

  /** @param dicari as `sortDicari` makes it */
  constructor(dicari: Int32Array, daya: number) {
    this.#dicari = dicari;
    this.#penemu = new PenemuKunci(dicari);
    this.#penyusun = new PenyusunLarik(daya);
  }

  /** Those of a piece, but for those that count no more. */
  add(larik: LarikSiap, isLewat: (id: number) => boolean): void {
    const add = this.#penyusun.createPenambah(larik);
    this.#penemu.each(larik, (tempat, { letak, mulai, banyak }) => {
      if (isLewat(idSiapOf(larik, tempat))) return;
      const ke = add(tempat);
      for (let n = mulai; n < mulai + banyak; n++) {
        this.#temuan.push(letak[n] ?? 0);
        this.#temuan.push(ke);
      }
    });
  }

  finish(): IndeksDicari {
    const { isi, panjang } = this.#temuan;
    const dicari = new Int32Array(new SharedArrayBuffer(this.#dicari.byteLength));
    dicari.set(this.#dicari);
    const mulai = new Uint32Array(new SharedArrayBuffer((dicari.length + 1) * 4));
    const milik = new Uint32Array(new SharedArrayBuffer(panjang * 2));
    for (let n = 0; n < panjang; n += 2) {
      const k = (isi[n] ?? 0) + 1;
      mulai[k] = (mulai[k] ?? 0) + 1;
    }
    for (let k = 1; k < mulai.length; k++) mulai[k] = (mulai[k] ?? 0) + (mulai[k - 1] ?? 0);
    const isian = mulai.slice();
    for (let n = 0; n < panjang; n += 2) {
      const k = isi[n] ?? 0;
      const di = isian[k] ?? 0;
      isian[k] = di + 1;
      milik[di] = isi[n + 1] ?? 0;
    }
    return { ...this.#penyusun.finish(), dicari, mulai, milik };
  }
}
