import { countHari2000, countMikro2000 } from "./nilai-biner.js";

const NOL = 48;
/** Longest UTF-8 of a UTF-16 code unit. */
const BITA_KARAKTER = 3;
const ASCII_MAKS = 127;
const DUA_32 = 4_294_967_296;
const TANPA_NILAI = -1;
/** A digit of PostgreSQL's `numeric` holds four of ours. */
const ANGKA_SEDIGIT = 4;
const KEPALA_NUMERIC = 8;
/** `text` in `pg_type`, in every version. */
const OID_TEXT = 25;
/** More than any field takes beside its text. */
const LONGGAR = 64;

/** Fields of PostgreSQL's binary COPY in a buffer that grows: a length, then the bytes of the value. */
export class WadahBiner {
  private bita = Buffer.alloc(0);
  /** The same memory: a number is one store of the processor here, and four there. */
  private angka = viewOf(this.bita);
  private ujung = 0;

  /** Begins a buffer of about this many bytes. */
  start(besar: number): void {
    // Not of the pool: the memory may be given away.
    this.take(Buffer.allocUnsafeSlow(Math.max(besar, LONGGAR)));
    this.ujung = 0;
  }

  /** What was written since `start`, in memory of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.bita.buffer as ArrayBuffer, 0, this.ujung);
  }

  /** Begins a row of so many fields. */
  startBaris(medan: number): void {
    this.reserve(LONGGAR);
    this.put16(medan);
  }

  putKosong(): void {
    this.reserve(LONGGAR);
    this.put32(TANPA_NILAI);
  }

  putInteger(nilai: number): void {
    this.reserve(LONGGAR);
    this.put32(4);
    this.put32(nilai);
  }

  putBoolean(nilai: boolean): void {
    this.reserve(LONGGAR);
    this.put32(1);
    this.bita[this.ujung++] = nilai ? 1 : 0;
  }

  /** A checked date `YYYY-MM-DD`. */
  putTanggal(tanggal: string): void {
    this.putInteger(countHari2000(tanggal));
  }

  /** A moment in UTC, as `parseWaktu` answers it. */
  putWaktu(waktu: string): void {
    this.reserve(LONGGAR);
    const mikro = countMikro2000(waktu);
    const atas = Math.floor(mikro / DUA_32);
    this.put32(8);
    this.put32(atas);
    this.put32(mikro - atas * DUA_32);
  }

  /** A whole number of decimal digits. */
  putNumeric(angka: string): void {
    const digit = Math.ceil(angka.length / ANGKA_SEDIGIT);
    this.reserve(LONGGAR + angka.length);
    this.put32(KEPALA_NUMERIC + 2 * digit);
    this.put16(digit);
    this.put16(digit - 1);
    // Positive, and nothing behind the point.
    this.put32(0);
    let nilai = 0;
    for (let i = 0; i < angka.length; i++) {
      nilai = nilai * 10 + angka.charCodeAt(i) - NOL;
      if ((angka.length - i - 1) % ANGKA_SEDIGIT !== 0) continue;
      this.put16(nilai);
      nilai = 0;
    }
  }

  /** Nearly all texts are short and ASCII: a loop takes less time than a call of the runtime. */
  putTeks(teks: string): void {
    const { length } = teks;
    this.reserve(LONGGAR + length * BITA_KARAKTER);
    const { bita } = this;
    const mulai = this.ujung + 4;
    for (let i = 0; i < length; i++) {
      const kode = teks.charCodeAt(i);
      if (kode > ASCII_MAKS) {
        this.putUtf8(teks);
        return;
      }
      bita[mulai + i] = kode;
    }
    this.put32(length);
    this.ujung = mulai + length;
  }

  /** A list of texts as an array of one dimension. */
  putDaftar(daftar: readonly string[]): void {
    this.reserve(LONGGAR);
    const mulai = this.ujung;
    this.put32(0);
    // One dimension, no absent member, the type, how many, the place of the first.
    for (const nilai of [1, 0, OID_TEXT, daftar.length, 1]) this.put32(nilai);
    for (const satu of daftar) this.putTeks(satu);
    this.bita.writeInt32BE(this.ujung - mulai - 4, mulai);
  }

  /** The bytes of a whole field, its length too. */
  putMedan(medan: Uint8Array): void {
    this.reserve(LONGGAR + medan.length);
    this.bita.set(medan, this.ujung);
    this.ujung += medan.length;
  }

  private putUtf8(teks: string): void {
    const panjang = this.bita.write(teks, this.ujung + 4, "utf8");
    this.put32(panjang);
    this.ujung += panjang;
  }

  private put16(nilai: number): void {
    this.angka.setInt16(this.ujung, nilai);
    this.ujung += 2;
  }

  private put32(nilai: number): void {
    this.angka.setInt32(this.ujung, nilai);
    this.ujung += 4;
  }

  private reserve(besar: number): void {
    const perlu = this.ujung + besar;
    if (perlu <= this.bita.length) return;
    const lebih = Buffer.allocUnsafeSlow(Math.max(perlu, this.bita.length * 2));
    this.bita.copy(lebih, 0, 0, this.ujung);
    this.take(lebih);
  }

  private take(bita: Buffer<ArrayBuffer>): void {
    this.bita = bita;
    this.angka = viewOf(bita);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): DataView {
  return new DataView(buffer, byteOffset, length);
}
