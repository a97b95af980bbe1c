import { isNotasiIlmiah, parseBilangan, parseRupiah } from "#rujukan/bilangan.js";
import { parseNik } from "#rujukan/nik.js";
import { parseNpwp } from "#rujukan/npwp.js";
import { parseSurel } from "#rujukan/surel.js";
import { isTakTerpakai } from "#rujukan/tanda-mutu.js";
import { parseTanggal, parseWaktu } from "#rujukan/tanggal.js";
import { cleanTeks } from "#rujukan/teks.js";
import { parseTelepon } from "#rujukan/telepon.js";
import type { AturanBaris } from "./aturan-muat.js";
import type { BarisDitolak } from "./hasil-baris.js";
import { copyTeks } from "./salin-teks.js";
import { markSel } from "./sidik-sel.js";

/** An NPWP cell: canonical number where usable, the text as supplied, and whether it is unusable. */
export interface SelNpwp {
  readonly npwp: string | null;
  readonly asal: string | null;
  readonly tidakSah: boolean;
}

const TANPA_NPWP: SelNpwp = Object.freeze({ npwp: null, asal: null, tidakSah: false });
const NPWP_ASAL_MAKS = 64;
/** A bare date repeats; a moment with its time hardly does. */
const TANGGAL_PANJANG = 10;
const CACHE_WAKTU_MAKS = 10_000;
const KOSONG: readonly string[] = Object.freeze([]);

/**
 * Reads the cells of one row after another, collecting the first refusal, the quality flags and the elements that
 * cannot be used. One object serves a whole file: rows come by the million.
 */
export class PembacaSel {
  private sel: readonly string[] = KOSONG;
  private tolakan: { readonly kolom: string; readonly aturan: AturanBaris } | null = null;
  private daftarMutu: string[] = [];
  private daftarTidakSah: string[] = [];
  private readonly cacheWaktu = new Map<string, string>();
  private readonly kolom: readonly string[];

  constructor(kolom: readonly string[]) {
    this.kolom = kolom;
  }

  start(sel: readonly string[]): void {
    this.sel = sel;
    this.tolakan = null;
    if (this.daftarMutu.length > 0) this.daftarMutu = [];
    if (this.daftarTidakSah.length > 0) this.daftarTidakSah = [];
  }

  get ditolak(): boolean {
    return this.tolakan !== null;
  }

  get mutu(): readonly string[] {
    return this.daftarMutu.length === 0 ? KOSONG : this.daftarMutu;
  }

  get tidakSah(): readonly string[] {
    return this.daftarTidakSah.length === 0 ? KOSONG : this.daftarTidakSah;
  }

  /** The refusal of this row. */
  refusal(kunci: string | null): BarisDitolak {
    const { kolom, aturan } = this.tolakan ?? { kolom: "", aturan: "WAJIB_DIISI" as const };
    return { ok: false, kolom, aturan, kunci };
  }

  /** Records a refusal; the first one stands. */
  refuse(indeks: number, aturan: AturanBaris): null {
    this.tolakan ??= { kolom: this.kolom[indeks] ?? "", aturan };
    return null;
  }

  flag(tanda: readonly string[]): void {
    for (const satu of tanda) if (!this.daftarMutu.includes(satu)) this.daftarMutu.push(satu);
  }

  flagTidakSah(jalur: string): null {
    this.daftarTidakSah.push(jalur);
    return null;
  }

  /** The cell as supplied, without outer blanks. */
  raw(indeks: number): string {
    const isi = this.sel[indeks] ?? "";
    // Asked for a code unit that is not there, the compiled code is thrown away.
    if (isi === "") return isi;
    const awal = isi.charCodeAt(0);
    const akhir = isi.charCodeAt(isi.length - 1);
    return awal > 32 && awal < 128 && akhir > 32 && akhir < 128 ? isi : isi.trim();
  }

  /** The mark of the first `jumlah` cells. */
  mark(jumlah: number): string {
    return markSel(this.sel, jumlah);
  }

  teks(indeks: number, maks: number): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = cleanTeks(isi, maks);
    if (!hasil.ok) return hasil.aturan === "TEKS_KOSONG" ? null : this.refuse(indeks, hasil.aturan);
    if (hasil.tanda.length > 0) this.flag(hasil.tanda);
    return hasil.teks;
  }

  /** A key: required, and never in scientific notation, which has lost its digits. */
  kunci(indeks: number, maks: number): string | null {
    const isi = this.teks(indeks, maks);
    if (isi === null) return this.refuse(indeks, "WAJIB_DIISI");
    return isNotasiIlmiah(isi) ? this.refuse(indeks, "NOTASI_ILMIAH") : isi;
  }

  nilai<N extends string>(indeks: number, daftar: ReadonlySet<string>): N | null {
    const isi = this.raw(indeks);
    if (isi === "") return this.refuse(indeks, "WAJIB_DIISI");
    return daftar.has(isi) ? (isi as N) : this.refuse(indeks, "NILAI_TIDAK_DIKENAL");
  }

  nik(indeks: number): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = parseNik(isi);
    if (!hasil.ok) return this.refuse(indeks, hasil.aturan);
    if (hasil.tanda.length > 0) this.flag(hasil.tanda);
    return hasil.nik;
  }

  /** Digits lost to a spreadsheet refuse the row; any other unreadable NPWP leaves the element unusable. */
  npwp(indeks: number): SelNpwp {
    const isi = this.raw(indeks);
    if (isi === "") return TANPA_NPWP;
    const hasil = parseNpwp(isi);
    if (hasil.ok && !isTakTerpakai(hasil.npwp.tanda)) {
      if (hasil.npwp.tanda.length > 0) this.flag(hasil.npwp.tanda);
      return { npwp: hasil.npwp.kanonik, asal: isi, tidakSah: false };
    }
    if (!hasil.ok && (hasil.aturan === "NOTASI_ILMIAH" || /^\d+,\d+$/.test(isi))) {
      this.refuse(indeks, "NOTASI_ILMIAH");
      return TANPA_NPWP;
    }
    this.flag(hasil.ok ? hasil.npwp.tanda : [hasil.aturan]);
    return { npwp: null, asal: this.teks(indeks, NPWP_ASAL_MAKS), tidakSah: true };
  }

  telepon(indeks: number, jalur: string): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = parseTelepon(isi);
    if (!hasil.ok) return this.flagTidakSah(jalur);
    if (hasil.tanda.length > 0) this.flag(hasil.tanda);
    return hasil.e164;
  }

  surel(indeks: number, jalur: string): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = parseSurel(isi);
    return hasil.ok ? hasil.surel : this.flagTidakSah(jalur);
  }

  tanggal(indeks: number): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = parseTanggal(isi);
    return hasil.ok ? hasil.tanggal : this.refuse(indeks, hasil.aturan);
  }

  waktu(indeks: number): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    return isi.length === TANGGAL_PANJANG ? this.hari(indeks, isi) : this.saat(indeks, isi);
  }

  private saat(indeks: number, isi: string): string | null {
    const hasil = parseWaktu(isi);
    return hasil.ok ? hasil.iso : this.refuse(indeks, hasil.aturan);
  }

  private hari(indeks: number, isi: string): string | null {
    const ada = this.cacheWaktu.get(isi);
    if (ada !== undefined) return ada;
    const iso = this.saat(indeks, isi);
    if (iso !== null && this.cacheWaktu.size < CACHE_WAKTU_MAKS) this.cacheWaktu.set(copyTeks(isi), iso);
    return iso;
  }

  /** `diubah_pada`: required, not in the future. */
  versi(indeks: number, waktuMaks: string): string | null {
    const iso = this.waktu(indeks);
    if (iso === null) return this.refuse(indeks, "WAJIB_DIISI");
    return iso > waktuMaks ? this.refuse(indeks, "WAKTU_MASA_DEPAN") : iso;
  }

  bilangan(indeks: number, digitMaks: number): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = parseBilangan(isi, digitMaks);
    return hasil.ok ? hasil.nilai : this.refuse(indeks, hasil.aturan);
  }

  rupiah(indeks: number): string | null {
    const isi = this.raw(indeks);
    if (isi === "") return null;
    const hasil = parseRupiah(isi);
    return hasil.ok ? hasil.nilai : this.refuse(indeks, hasil.aturan);
  }
}
