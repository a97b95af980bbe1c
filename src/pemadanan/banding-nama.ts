import { joinKata, KATA_MAKS, KERANGKA_MIN, kerangkaOf } from "./ejaan.js";
import { countBit, type KamusKata, maskHuruf } from "./kamus-kata.js";
import { canKetik, compareKata, isJarak } from "./mirip-kata.js";
import { canMirip, isAkronim, isAwalanKetik, isMirip } from "./mirip-nama.js";
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
  /** Characters and letters of each, without blanks; of long ones `PANJANG_MAKS` characters. */
  readonly panjangA: number;
  readonly panjangB: number;
  readonly maskA: number;
  readonly maskB: number;
  /**
   * What words that are altered must tell, together with equal ones, for the outcome to matter: what tells less may stand
   * at another level. Negative infinity: it matters whatever it is.
   */
  readonly perluInfo: number;
}

/** Lengths of names that are kept. */
export const PANJANG_MAKS = 255;

/** Names that agree in words as rare as this are told by these words. */
const INFO_MIRIP = bits(8);
/** A word as rare tells a name by itself; what is commoner beside it adds nothing. */
const INFO_SENDIRI = bits(11);
const PADAT_PENDEK = 10;
const MASK_VOKAL = maskHuruf("AEIOU");
/** Two slips change at most as many letters of a word's set. */
const HURUF_BEDA_MAKS = 4;
/** Of two letters that are spelled as another where words meet, both may be gone (`joinKata`). */
const HURUF_SAMBUNGAN_MAKS = 3;

/** Words without a partner, as numbers, and where they stand; room for a name, which is never given back. */
class SisaKata {
  banyak = 0;
  readonly #kata = new Int32Array(KATA_MAKS);
  readonly #tempat = new Int32Array(KATA_MAKS);

  at(i: number): number {
    return this.#kata[i] ?? -1;
  }

  tempatAt(i: number): number {
    return this.#tempat[i] ?? 0;
  }

  push(kata: number, tempat: number): void {
    this.#kata[this.banyak] = kata;
    this.#tempat[this.banyak++] = tempat;
  }

  remove(i: number, banyak: number): void {
    this.#kata.copyWithin(i, i + banyak, this.banyak);
    this.#tempat.copyWithin(i, i + banyak, this.banyak);
    this.banyak -= banyak;
  }
}

/** Compares names one after another; it keeps its working space. The last outcome stands in `tingkat` and `info`. */
export class PembandingNama {
  tingkat: number = NAMA.LAIN;
  /** How rare the words are that agree, in 1/64 bit. */
  info = 0;
  readonly #kamus: KamusKata;
  readonly #sisaA = new SisaKata();
  readonly #sisaB = new SisaKata();

  constructor(kamus: KamusKata) {
    this.#kamus = kamus;
  }

  compare(a: KataBernomor, b: KataBernomor, sifat: SifatPasangan): void {
    const { sama, sepadat } = sifat;
    const berurut = this.#matchSama(a, b);
    const seluruh = this.#sisaA.banyak === 0 && this.#sisaB.banyak === 0;
    if (sama || sepadat || (seluruh && berurut)) this.#set(sama ? NAMA.SAMA : NAMA.EJAAN, this.#sumInfo(a));
    else if (seluruh) this.tingkat = NAMA.URUTAN;
    else this.#compareSisa(a, b, sifat);
  }

  /** What is left when equal words are paired. */
  #compareSisa(a: KataBernomor, b: KataBernomor, sifat: SifatPasangan): void {
    const cocok = a.banyak - this.#sisaA.banyak;
    const sambung =
      this.#matchSambung(this.#sisaA, this.#sisaB, false) +
      this.#matchSambung(this.#sisaB, this.#sisaA, true);
    if (cocok + sambung === 0 && this.#sisaA.banyak !== this.#sisaB.banyak)
      this.tingkat = this.#matchKetikTunggal(sifat.perluInfo) ? NAMA.UBAHAN_GANDA : NAMA.LAIN;
    else if (this.#canMatter(cocok + sambung, sifat.perluInfo)) this.#matchUbahan(cocok + sambung);
    else this.tingkat = NAMA.LAIN;
    if (this.tingkat < NAMA.UBAHAN_GANDA) return;
    if (
      (canPadatDekat(sifat) && isPadatDekat(this.#join(a), this.#join(b))) ||
      (canSekerangka(sifat) && isSekerangka(this.#join(a), this.#join(b)))
    )
      this.#set(NAMA.UBAHAN_GANDA, this.#sumInfo(a));
  }

  /** Whether a rare word with one slip stands alone on one side, and beside a common one on the other. */
  #matchKetikTunggal(perluInfo: number): boolean {
    const [satu, dua] = this.#sisaA.banyak === 1 ? [this.#sisaA, this.#sisaB] : [this.#sisaB, this.#sisaA];
    if (satu.banyak !== 1 || dua.banyak !== 2) return false;
    const { info, teks } = this.#kamus;
    const kata = satu.at(0);
    for (const [lain, sisa] of [
      [dua.at(0), dua.at(1)],
      [dua.at(1), dua.at(0)],
    ] as const) {
      const sebanyak = Math.min(info[kata] ?? 0, info[lain] ?? 0);
      if (sebanyak < Math.max(INFO_SENDIRI, perluInfo) || (info[sisa] ?? 0) > INFO_SENDIRI) continue;
      if (!this.#isMiripKata(kata, lain, "SALAH_KETIK")) continue;
      if (!isJarak(teks[kata] ?? "", teks[lain] ?? "", 1)) continue;
      this.info = sebanyak;
      return true;
    }
    return false;
  }

  /**
   * Whether what is left can make the names near, by the lengths and letters of words alone. Where no word is equal, all
   * of them must have a partner. False is sure.
   */
  #canMatter(cocok: number, perluInfo: number): boolean {
    if (perluInfo === Number.NEGATIVE_INFINITY) return true;
    let info = this.info;
    for (let i = 0; i < this.#sisaA.banyak; i++) {
      const a = this.#sisaA.at(i);
      let j = 0;
      while (j < this.#sisaB.banyak && !this.#canMirip(a, this.#sisaB.at(j))) j++;
      if (j < this.#sisaB.banyak) info += this.#kamus.info[a] ?? 0;
      else if (cocok === 0) return false;
    }
    return info >= perluInfo;
  }

  /** Whether two words can be like each other, by a slip or an abbreviation. False is sure. */
  #canMirip(a: number, b: number): boolean {
    return this.#canKetik(a, b) || this.#canSingkatan(a, b);
  }

  #canKetik(a: number, b: number): boolean {
    const { mask, panjang } = this.#kamus;
    return (
      canKetik(panjang[a] ?? 0, panjang[b] ?? 0) &&
      countBit((mask[a] ?? 0) ^ (mask[b] ?? 0)) <= HURUF_BEDA_MAKS
    );
  }

  #canSingkatan(a: number, b: number): boolean {
    const { mask, awal } = this.#kamus;
    const [maskA, maskB] = [mask[a] ?? 0, mask[b] ?? 0];
    return awal[a] === awal[b] && ((maskA & maskB) === maskA || (maskA & maskB) === maskB);
  }

  /** Pairs words that were altered. Where no word is equal, all of them must have a partner: else the names are others. */
  #matchUbahan(cocok: number): void {
    const ketik = this.#matchMirip("SALAH_KETIK");
    const singkatan = this.#matchMirip("SINGKATAN");
    this.tingkat = decideTingkat(this.#sisaA.banyak, this.#sisaB.banyak, cocok, ketik, singkatan);
  }

  /** Compares by letters the names that were just compared by words, where these say little. */
  compareMirip(a: KataBernomor, b: KataBernomor, sifat: SifatPasangan): void {
    if (this.tingkat >= NAMA.SEBAGIAN && this.info < INFO_MIRIP && this.#isMirip(a, b, sifat))
      this.#set(NAMA.MIRIP, 0);
  }

  #set(tingkat: number, info: number): void {
    this.tingkat = tingkat;
    this.info = info;
  }

  /** Pairs equal words; what is left stands in the lists. Answers whether the pairs stand in one order. */
  #matchSama(a: KataBernomor, b: KataBernomor): boolean {
    this.info = 0;
    this.#sisaA.banyak = 0;
    this.#sisaB.banyak = 0;
    let terpakai = 0;
    let terakhir = -1;
    let berurut = true;
    for (let i = 0; i < a.banyak; i++) {
      const kata = a.nomor[a.mulai + i] ?? -1;
      let j = 0;
      while (j < b.banyak && ((terpakai & (1 << j)) !== 0 || b.nomor[b.mulai + j] !== kata)) j++;
      if (j === b.banyak) {
        this.#sisaA.push(kata, i);
        continue;
      }
      terpakai |= 1 << j;
      berurut &&= j > terakhir;
      terakhir = j;
      this.info += this.#kamus.info[kata] ?? 0;
    }
    for (let j = 0; j < b.banyak; j++) {
      if ((terpakai & (1 << j)) !== 0) continue;
      this.#sisaB.push(b.nomor[b.mulai + j] ?? -1, j);
    }
    return berurut;
  }

  /** Pairs a word of `q` with two neighbours of `p` that it joins. @param terbalik whether `p` are the employer's words */
  #matchSambung(p: SisaKata, q: SisaKata, terbalik: boolean): number {
    if (p.banyak < 2 || q.banyak === 0) return 0;
    const { info } = this.#kamus;
    let banyak = 0;
    for (let i = 0; i + 1 < p.banyak; i++) {
      if (p.tempatAt(i + 1) !== p.tempatAt(i) + 1) continue;
      let j = 0;
      while (j < q.banyak && !this.#isSambungan(q.at(j), p.at(i), p.at(i + 1))) j++;
      if (j === q.banyak) continue;
      this.info += terbalik ? (info[q.at(j)] ?? 0) : (info[p.at(i)] ?? 0) + (info[p.at(i + 1)] ?? 0);
      p.remove(i, 2);
      q.remove(j, 1);
      banyak += 1;
      i -= 1;
    }
    return banyak;
  }

  /** Pairs words that are like each other; the commoner of the two is what was meant. */
  #matchMirip(mirip: "SALAH_KETIK" | "SINGKATAN"): number {
    const { info } = this.#kamus;
    let banyak = 0;
    for (let i = 0; i < this.#sisaA.banyak; i++) {
      const a = this.#sisaA.at(i);
      let j = 0;
      while (j < this.#sisaB.banyak && !this.#isMiripKata(a, this.#sisaB.at(j), mirip)) j++;
      if (j === this.#sisaB.banyak) continue;
      this.info += Math.min(info[a] ?? 0, info[this.#sisaB.at(j)] ?? 0);
      this.#sisaA.remove(i, 1);
      this.#sisaB.remove(j, 1);
      banyak += 1;
      i -= 1;
    }
    return banyak;
  }

  /** Whether a word is two others without the blank, in either order. */
  #isSambungan(gabung: number, kiri: number, kanan: number): boolean {
    const { panjang, mask, teks } = this.#kamus;
    const lebih = (panjang[kiri] ?? 0) + (panjang[kanan] ?? 0) - (panjang[gabung] ?? 0);
    if (lebih !== 0 && lebih !== 1) return false;
    const beda = (mask[gabung] ?? 0) ^ ((mask[kiri] ?? 0) | (mask[kanan] ?? 0));
    if (countBit(beda) > HURUF_SAMBUNGAN_MAKS) return false;
    return isGabungan(teks[gabung] ?? "", teks[kiri] ?? "", teks[kanan] ?? "");
  }

  #isMiripKata(a: number, b: number, mirip: "SALAH_KETIK" | "SINGKATAN"): boolean {
    const { teks } = this.#kamus;
    const mungkin = mirip === "SALAH_KETIK" ? this.#canKetik(a, b) : this.#canSingkatan(a, b);
    return mungkin && compareKata(teks[a] ?? "", teks[b] ?? "") === mirip;
  }

  #isMirip(a: KataBernomor, b: KataBernomor, { panjangA, maskA, panjangB, maskB }: SifatPasangan): boolean {
    if (canMirip(panjangA, maskA, panjangB, maskB) && isMirip(this.#join(a), this.#join(b))) return true;
    if (b.banyak === 1 && this.#isPendekan(this.#join(b), a)) return true;
    return a.banyak === 1 && isAkronim(this.#join(a), this.#list(b));
  }

  /** Whether an employer's name of one word stands for the whole name of an entity. */
  #isPendekan(pendek: string, nama: KataBernomor): boolean {
    return isAkronim(pendek, this.#list(nama)) || isAwalanKetik(pendek, this.#join(nama));
  }

  #list({ nomor, mulai, banyak }: KataBernomor): readonly string[] {
    const { teks } = this.#kamus;
    const kata: string[] = [];
    for (let i = mulai; i < mulai + banyak; i++) kata.push(teks[nomor[i] ?? -1] ?? "");
    return kata;
  }

  #join(nama: KataBernomor): string {
    return joinKata(this.#list(nama));
  }

  #sumInfo({ nomor, mulai, banyak }: KataBernomor): number {
    let jumlah = 0;
    for (let i = 0; i < banyak; i++) jumlah += this.#kamus.info[nomor[mulai + i] ?? -1] ?? 0;
    return jumlah;
  }
}

/** Whether the names can be nearly one, by their lengths and letters. False is sure. */
function canPadatDekat({ panjangA, panjangB, maskA, maskB }: SifatPasangan): boolean {
  return Math.abs(panjangA - panjangB) <= 2 && countBit(maskA ^ maskB) <= HURUF_BEDA_MAKS;
}

/** Whether the names are nearly one as one word: blanks and letters went astray together. */
function isPadatDekat(padatA: string, padatB: string): boolean {
  const pendek = Math.min(padatA.length, padatB.length);
  const batas = pendek >= PADAT_PENDEK ? 2 : 1;
  return Math.abs(padatA.length - padatB.length) <= batas && isJarak(padatA, padatB, batas);
}

/** Whether the names can be one but for vowels, by their letters. False is sure. */
function canSekerangka({ maskA, maskB }: SifatPasangan): boolean {
  return ((maskA ^ maskB) & ~MASK_VOKAL) === 0;
}

/** Whether the names are one but for vowels, two or more, that one of them leaves out. */
function isSekerangka(padatA: string, padatB: string): boolean {
  if (Math.abs(padatA.length - padatB.length) < 2) return false;
  const kerangka = kerangkaOf(padatA);
  return kerangka.length >= KERANGKA_MIN && kerangka === kerangkaOf(padatB);
}

/** Whether a word is two others written as one. */
function isGabungan(gabung: string, kiri: string, kanan: string): boolean {
  return gabung === joinKata([kiri, kanan]) || gabung === joinKata([kanan, kiri]);
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
