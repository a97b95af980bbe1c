import { countBit, type KamusKata } from "./kamus-kata.js";
import { compareKata, isJarak } from "./mirip-kata.js";
import { isAkronim, MIRIP_MIN, measureMirip } from "./mirip-nama.js";
import { bits } from "./parameter.js";
import { NAMA } from "./tingkat.js";

/** The words of a name: numbers of a dictionary, from `mulai` on. */
export interface KataBernomor {
  readonly nomor: Int32Array;
  readonly mulai: number;
  readonly banyak: number;
}

/** What is known of two names before their words are looked at. */
export interface SifatPasangan {
  /** Equal as written. */
  readonly sama: boolean;
  /** Equal but for blanks. */
  readonly sepadat: boolean;
  /** Of one kabupaten, where also what is merely alike is worth a look. */
  readonly sewilayah: boolean;
}

/** Names that agree in words as rare as this are told by these words. */
const INFO_MIRIP = bits(8);
const PADAT_PENDEK = 10;
/** Two slips change at most as many letters of a word's set. */
const HURUF_BEDA_MAKS = 4;

/** Compares names one after another; it keeps its working space. The last outcome stands in `tingkat` and `info`. */
export class PembandingNama {
  tingkat: number = NAMA.LAIN;
  /** How rare the words are that agree, in 1/64 bit. */
  info = 0;
  readonly #kamus: KamusKata;
  /** Words without a partner, as numbers; `#tempatA` is where they stand. */
  readonly #sisaA: number[] = [];
  readonly #tempatA: number[] = [];
  readonly #sisaB: number[] = [];
  readonly #tempatB: number[] = [];

  constructor(kamus: KamusKata) {
    this.#kamus = kamus;
  }

  compare(a: KataBernomor, b: KataBernomor, { sama, sepadat, sewilayah }: SifatPasangan): void {
    const berurut = this.#matchSama(a, b);
    const seluruh = this.#sisaA.length === 0 && this.#sisaB.length === 0;
    if (sama || sepadat || (seluruh && berurut)) this.#set(sama ? NAMA.SAMA : NAMA.EJAAN, this.#sumInfo(a));
    else if (seluruh) this.tingkat = NAMA.URUTAN;
    else this.#compareSisa(a, b, sewilayah);
  }

  /** What is left when equal words are paired. */
  #compareSisa(a: KataBernomor, b: KataBernomor, sewilayah: boolean): void {
    const cocok = a.banyak - this.#sisaA.length;
    const sambung =
      this.#matchSambung(this.#sisaA, this.#tempatA, this.#sisaB, this.#tempatB, false) +
      this.#matchSambung(this.#sisaB, this.#tempatB, this.#sisaA, this.#tempatA, true);
    const ketik = this.#matchMirip("SALAH_KETIK");
    const singkatan = this.#matchMirip("SINGKATAN");
    this.tingkat = decideTingkat(this.#sisaA.length, this.#sisaB.length, cocok + sambung, ketik, singkatan);
    if (this.tingkat < NAMA.UBAHAN_GANDA) return;
    const [padatA, padatB] = [this.#join(a), this.#join(b)];
    if (isPadatDekat(padatA, padatB)) this.#set(NAMA.UBAHAN_GANDA, this.#sumInfo(a));
    else if (
      sewilayah &&
      this.tingkat >= NAMA.SEBAGIAN &&
      this.info < INFO_MIRIP &&
      this.#isMirip(a, b, padatA, padatB)
    )
      this.#set(NAMA.MIRIP, 0);
  }

  #set(tingkat: number, info: number): void {
    this.tingkat = tingkat;
    this.info = info;
  }

  /** Pairs equal words; what is left stands in the lists. Answers whether the pairs stand in one order. */
  #matchSama(a: KataBernomor, b: KataBernomor): boolean {
    this.info = 0;
    this.#sisaA.length = 0;
    this.#tempatA.length = 0;
    this.#sisaB.length = 0;
    this.#tempatB.length = 0;
    let terpakai = 0;
    let terakhir = -1;
    let berurut = true;
    for (let i = 0; i < a.banyak; i++) {
      const kata = a.nomor[a.mulai + i] ?? -1;
      let j = 0;
      while (j < b.banyak && ((terpakai & (1 << j)) !== 0 || b.nomor[b.mulai + j] !== kata)) j++;
      if (j === b.banyak) {
        this.#sisaA.push(kata);
        this.#tempatA.push(i);
        continue;
      }
      terpakai |= 1 << j;
      berurut &&= j > terakhir;
      terakhir = j;
      this.info += this.#kamus.info[kata] ?? 0;
    }
    for (let j = 0; j < b.banyak; j++) {
      if ((terpakai & (1 << j)) !== 0) continue;
      this.#sisaB.push(b.nomor[b.mulai + j] ?? -1);
      this.#tempatB.push(j);
    }
    return berurut;
  }

  /** Pairs a word of `q` with two neighbours of `p` that it joins. @param terbalik whether `p` are the employer's words */
  #matchSambung(p: number[], tempatP: number[], q: number[], tempatQ: number[], terbalik: boolean): number {
    if (p.length < 2 || q.length === 0) return 0;
    const { teks, info } = this.#kamus;
    let banyak = 0;
    for (let i = 0; i + 1 < p.length; i++) {
      if ((tempatP[i + 1] ?? 0) !== (tempatP[i] ?? 0) + 1) continue;
      const [kiri, kanan] = [teks[p[i] ?? -1] ?? "", teks[p[i + 1] ?? -1] ?? ""];
      const j = q.findIndex((kata) => isSambungan(teks[kata] ?? "", kiri, kanan));
      if (j < 0) continue;
      this.info += terbalik ? (info[q[j] ?? -1] ?? 0) : (info[p[i] ?? -1] ?? 0) + (info[p[i + 1] ?? -1] ?? 0);
      p.splice(i, 2);
      tempatP.splice(i, 2);
      q.splice(j, 1);
      tempatQ.splice(j, 1);
      banyak += 1;
      i -= 1;
    }
    return banyak;
  }

  /** Pairs words that are like each other; the commoner of the two is what was meant. */
  #matchMirip(mirip: "SALAH_KETIK" | "SINGKATAN"): number {
    const { info } = this.#kamus;
    let banyak = 0;
    for (let i = 0; i < this.#sisaA.length; i++) {
      const a = this.#sisaA[i] ?? -1;
      const j = this.#sisaB.findIndex((b) => this.#isMiripKata(a, b, mirip));
      if (j < 0) continue;
      this.info += Math.min(info[a] ?? 0, info[this.#sisaB[j] ?? -1] ?? 0);
      this.#sisaA.splice(i, 1);
      this.#sisaB.splice(j, 1);
      banyak += 1;
      i -= 1;
    }
    return banyak;
  }

  #isMiripKata(a: number, b: number, mirip: "SALAH_KETIK" | "SINGKATAN"): boolean {
    const { mask, teks } = this.#kamus;
    const [maskA, maskB] = [mask[a] ?? 0, mask[b] ?? 0];
    const mungkin =
      mirip === "SALAH_KETIK"
        ? countBit(maskA ^ maskB) <= HURUF_BEDA_MAKS
        : (maskA & maskB) === maskA || (maskA & maskB) === maskB;
    return mungkin && compareKata(teks[a] ?? "", teks[b] ?? "") === mirip;
  }

  #isMirip(a: KataBernomor, b: KataBernomor, padatA: string, padatB: string): boolean {
    if (measureMirip(padatA, padatB) >= MIRIP_MIN) return true;
    if (b.banyak === 1) return isAkronim(padatB, this.#list(a));
    return a.banyak === 1 && isAkronim(padatA, this.#list(b));
  }

  #list({ nomor, mulai, banyak }: KataBernomor): readonly string[] {
    return Array.from({ length: banyak }, (_, i) => this.#kamus.teks[nomor[mulai + i] ?? -1] ?? "");
  }

  #join({ nomor, mulai, banyak }: KataBernomor): string {
    let padat = "";
    for (let i = 0; i < banyak; i++) padat += this.#kamus.teks[nomor[mulai + i] ?? -1] ?? "";
    return padat;
  }

  #sumInfo({ nomor, mulai, banyak }: KataBernomor): number {
    let jumlah = 0;
    for (let i = 0; i < banyak; i++) jumlah += this.#kamus.info[nomor[mulai + i] ?? -1] ?? 0;
    return jumlah;
  }
}

/** Whether the names are nearly one as one word: blanks and letters went astray together. */
function isPadatDekat(padatA: string, padatB: string): boolean {
  const pendek = Math.min(padatA.length, padatB.length);
  const batas = pendek >= PADAT_PENDEK ? 2 : 1;
  return Math.abs(padatA.length - padatB.length) <= batas && isJarak(padatA, padatB, batas);
}

/** Whether a word is two others without the blank, in either order. */
function isSambungan(gabung: string, kiri: string, kanan: string): boolean {
  if (gabung.length !== kiri.length + kanan.length) return false;
  return (
    (gabung.startsWith(kiri) && gabung.endsWith(kanan)) || (gabung.startsWith(kanan) && gabung.endsWith(kiri))
  );
}

/** @param sisaA words of the entity without a partner, @param sisaB of the employer */
function decideTingkat(
  sisaA: number,
  sisaB: number,
  cocok: number,
  ketik: number,
  singkatan: number,
): number {
  const ubahan = ketik + singkatan;
  if (cocok + ubahan === 0) return NAMA.LAIN;
  if (sisaA === 0 && sisaB === 0) {
    if (ubahan === 0) return NAMA.EJAAN;
    if (ubahan > 1) return NAMA.UBAHAN_GANDA;
    return ketik === 1 ? NAMA.SALAH_KETIK : NAMA.SINGKATAN;
  }
  if (cocok === 0) return NAMA.LAIN;
  if (sisaA + sisaB === 1 && ubahan === 0) return sisaB === 1 ? NAMA.KATA_LEBIH : NAMA.KATA_KURANG;
  if (sisaA === 0 || sisaB === 0) return sisaA + sisaB + ubahan === 2 ? NAMA.UBAHAN_GANDA : NAMA.SEBAGIAN;
  return sisaA === 1 && sisaB === 1 && ubahan === 0 ? NAMA.KATA_BEDA : NAMA.SEBAGIAN;
}
