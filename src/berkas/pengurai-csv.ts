import { GalatBentuk } from "./aturan-muat.js";

/** Receives one record: its cells (the array is used again for the next one) and the line it begins on, from 1. */
export type PenerimaRekaman = (sel: readonly string[], baris: number) => void;

/** Longest cell, in UTF-16 code units. */
export const SEL_MAKS = 65_536;
/** Longest record; bounds what is kept between two chunks, whatever the file holds. */
export const REKAMAN_MAKS = 262_144;
const KEPALA_MAKS = 16_384;
const KOLOM_MAKS = 200;

const KOMA = 44;
const KUTIP = 34;
const CR = 13;
const LF = 10;
const TAK_ADA = Number.MAX_SAFE_INTEGER;

/** `-1` of indexOf as "beyond the text", so that positions compare. */
function findFrom(teks: string, dicari: string, mulai: number): number {
  const tempat = teks.indexOf(dicari, mulai);
  return tempat < 0 ? TAK_ADA : tempat;
}

/**
 * Cuts CSV text (RFC 4180, strict) into records, chunk by chunk; the first record is the header.
 *
 * Lines end in LF or CRLF. A record without a quote is cut with `indexOf` alone, which is what makes this as fast as
 * a copy of the text. Nothing but an unfinished record is kept between chunks.
 * @throws GalatBentuk by the rules of the file's shape, with the line of the record.
 */
export class PenguraiCsv {
  private sisa = "";
  private baris: number;
  private readonly sel: string[] = [];
  private tujuan: readonly number[] | null = null;
  private readonly onKepala: (sel: readonly string[]) => readonly number[];
  private readonly onRekaman: PenerimaRekaman;
  // The text in hand and the next quote and carriage return in it.
  private teks = "";
  private kutip = TAK_ADA;
  private cr = TAK_ADA;

  /**
   * @param kepala receives the header and answers for each cell of the file its place in the record; or these places,
   * where the header was read before.
   * @param baris the line at which the text begins
   */
  constructor(
    kepala: ((sel: readonly string[]) => readonly number[]) | readonly number[],
    onRekaman: PenerimaRekaman,
    baris = 1,
  ) {
    this.onKepala = typeof kepala === "function" ? kepala : () => kepala;
    this.onRekaman = onRekaman;
    this.baris = baris;
    if (typeof kepala !== "function") this.startIsi(kepala);
  }

  /** Line of the record that is being read. */
  get nomorBaris(): number {
    return this.baris;
  }

  /** Whether the text so far ends inside a record. */
  get adaSisa(): boolean {
    return this.sisa !== "";
  }

  /** Takes the next piece of text. */
  push(potongan: string): void {
    this.cut(this.sisa + potongan, false);
  }

  /** Takes what is left: the last record needs no line end. */
  end(): void {
    this.cut(this.sisa, true);
    if (this.tujuan === null) throw new GalatBentuk("BERKAS_KOSONG", 1);
  }

  private cut(teks: string, akhir: boolean): void {
    this.teks = teks;
    this.kutip = findFrom(teks, '"', 0);
    this.cr = findFrom(teks, "\r", 0);
    let mulai = 0;
    while (mulai < teks.length) {
      const lanjut = this.readRekaman(mulai, akhir);
      if (lanjut < 0) break;
      mulai = lanjut;
    }
    this.sisa = teks.slice(mulai);
    this.teks = "";
    const batas = this.tujuan === null ? KEPALA_MAKS : REKAMAN_MAKS;
    if (this.sisa.length > batas)
      throw this.galat(this.tujuan === null ? "KEPALA_TERLALU_PANJANG" : "BARIS_TERLALU_PANJANG");
  }

  /** Reads the record at `mulai`; the place after it, or -1 when its end is not in the text yet. */
  private readRekaman(mulai: number, akhir: boolean): number {
    const lf = this.teks.indexOf("\n", mulai);
    if (lf < 0 && !akhir) return -1;
    const ujung = lf < 0 ? this.teks.length : lf;
    if (this.kutip < mulai) this.kutip = findFrom(this.teks, '"', mulai);
    if (this.kutip < ujung) return this.readBerkutip(mulai, akhir);
    const isi = this.endIsi(mulai, ujung);
    if (isi - mulai > SEL_MAKS) this.checkPanjang(mulai, isi);
    const jumlah = this.splitPolos(mulai, isi);
    this.give(jumlah, 1);
    return ujung + 1;
  }

  /** The end of a line's content: before its CR, if it has one; a CR elsewhere refuses the file. */
  private endIsi(mulai: number, ujung: number): number {
    if (this.cr < mulai) this.cr = findFrom(this.teks, "\r", mulai);
    if (this.cr >= ujung) return ujung;
    if (this.cr !== ujung - 1 || ujung === this.teks.length) throw this.galat("CR_TUNGGAL");
    return ujung - 1;
  }

  private splitPolos(mulai: number, ujung: number): number {
    const { teks } = this;
    let jumlah = 0;
    let awal = mulai;
    let koma = teks.indexOf(",", awal);
    while (koma >= 0 && koma < ujung) {
      this.put(jumlah++, teks.slice(awal, koma));
      awal = koma + 1;
      koma = teks.indexOf(",", awal);
    }
    this.put(jumlah++, teks.slice(awal, ujung));
    return jumlah;
  }

  private readBerkutip(mulai: number, akhir: boolean): number {
    const { teks } = this;
    let jumlah = 0;
    let gantiBaris = 1;
    let awal = mulai;
    let lf = -1;
    for (;;) {
      if (teks.charCodeAt(awal) === KUTIP) {
        const tutup = this.findTutup(awal + 1, akhir);
        if (tutup < 0) return -1;
        const isi = teks.slice(awal + 1, tutup);
        gantiBaris += countLf(isi);
        this.putCek(jumlah++, isi.includes('"') ? isi.replaceAll('""', '"') : isi);
        awal = tutup + 1;
      } else {
        if (lf < awal) lf = findFrom(teks, "\n", awal);
        const ujung = Math.min(findFrom(teks, ",", awal), lf);
        if (ujung === TAK_ADA && !akhir) return -1;
        const batas = this.trimCr(awal, Math.min(ujung, teks.length));
        const isi = teks.slice(awal, batas);
        if (this.kutip < awal) this.kutip = findFrom(teks, '"', awal);
        if (this.kutip < batas) throw this.galat("KUTIP_LIAR");
        if (this.cr < awal) this.cr = findFrom(teks, "\r", awal);
        if (this.cr < batas) throw this.galat("CR_TUNGGAL");
        this.putCek(jumlah++, isi);
        awal += isi.length;
      }
      const kode = teks.charCodeAt(awal);
      if (kode === KOMA) {
        awal++;
        continue;
      }
      const lanjut = this.findLanjut(awal, akhir);
      if (lanjut < 0) return -1;
      if (awal - mulai > REKAMAN_MAKS) throw this.galat("BARIS_TERLALU_PANJANG");
      this.give(jumlah, gantiBaris);
      return lanjut;
    }
  }

  /** The closing quote of a cell whose content begins at `mulai`; -1 when it is not in the text yet. */
  private findTutup(mulai: number, akhir: boolean): number {
    let tutup = this.teks.indexOf('"', mulai);
    while (tutup >= 0 && this.teks.charCodeAt(tutup + 1) === KUTIP) tutup = this.teks.indexOf('"', tutup + 2);
    if (tutup < 0 && akhir) throw this.galat("KUTIP_TERBUKA");
    // A quote at the very end may be the first of an escaped pair.
    return tutup >= 0 && tutup + 1 === this.teks.length && !akhir ? -1 : tutup;
  }

  /** The place after the line end at `awal`; -1 when it is not in the text yet. */
  private findLanjut(awal: number, akhir: boolean): number {
    const { teks } = this;
    if (awal >= teks.length) return akhir ? awal : -1;
    if (teks.charCodeAt(awal) === LF) return awal + 1;
    if (teks.charCodeAt(awal) !== CR) throw this.galat("KUTIP_LIAR");
    if (awal + 1 >= teks.length && !akhir) return -1;
    if (teks.charCodeAt(awal + 1) !== LF) throw this.galat("CR_TUNGGAL");
    return awal + 2;
  }

  private trimCr(awal: number, ujung: number): number {
    const { teks } = this;
    const crlf = ujung > awal && teks.charCodeAt(ujung - 1) === CR && teks.charCodeAt(ujung) === LF;
    return crlf ? ujung - 1 : ujung;
  }

  private put(urutan: number, isi: string): void {
    if (this.tujuan === null) {
      if (urutan >= KOLOM_MAKS) throw this.galat("KEPALA_TERLALU_PANJANG");
      this.sel[urutan] = isi;
      return;
    }
    const tempat = this.tujuan[urutan];
    if (tempat === undefined) throw this.galat("JUMLAH_KOLOM");
    this.sel[tempat] = isi;
  }

  private putCek(urutan: number, isi: string): void {
    if (isi.length > SEL_MAKS) throw this.galat("SEL_TERLALU_PANJANG");
    this.put(urutan, isi);
  }

  private checkPanjang(mulai: number, ujung: number): void {
    const panjang = this.teks.slice(mulai, ujung).split(",");
    if (panjang.some((isi) => isi.length > SEL_MAKS)) throw this.galat("SEL_TERLALU_PANJANG");
    if (ujung - mulai > REKAMAN_MAKS) throw this.galat("BARIS_TERLALU_PANJANG");
  }

  private give(jumlah: number, gantiBaris: number): void {
    if (this.tujuan === null) {
      this.startIsi(this.onKepala(this.sel.slice(0, jumlah)));
    } else {
      if (jumlah !== this.tujuan.length) throw this.galat("JUMLAH_KOLOM");
      this.onRekaman(this.sel, this.baris);
    }
    this.baris += gantiBaris;
  }

  private startIsi(tujuan: readonly number[]): void {
    this.tujuan = tujuan;
    // Columns that the file leaves out read as empty.
    this.sel.length = 0;
    for (let i = 0; i < KOLOM_MAKS; i++) this.sel.push("");
  }

  private galat(aturan: ConstructorParameters<typeof GalatBentuk>[0]): GalatBentuk {
    return new GalatBentuk(aturan, this.baris);
  }
}

function countLf(isi: string): number {
  let jumlah = 0;
  for (let i = isi.indexOf("\n"); i >= 0; i = isi.indexOf("\n", i + 1)) jumlah++;
  return jumlah;
}
