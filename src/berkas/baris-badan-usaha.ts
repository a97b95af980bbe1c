import { parseKodeWilayah } from "#rujukan/wilayah.js";
import type { AlatBerkas } from "./alat.js";
import { type BarisBerversi, type PemeriksaBaris, SIDIK_HAPUS } from "./hasil-baris.js";
import { KOLOM_BERKAS, namaKolom } from "./jenis.js";
import { PembacaSel } from "./pembaca-sel.js";

/** An employer of Pihak I's register in canonical form; read by the matching run only. */
export interface BarisBadanUsaha extends BarisBerversi {
  readonly nama: string | null;
  readonly npwp: string | null;
  readonly npwpAsal: string | null;
  readonly kodeWilayah: string | null;
  readonly jumlahPekerja: string | null;
  readonly terdaftarSejak: string | null;
  readonly mutu: readonly string[];
  readonly dihapusPada: string | null;
}

const KODE_MAKS = 100;
const NAMA_MAKS = 300;
/** Fits PostgreSQL `integer`. */
const PEKERJA_DIGIT = 9;
const TANPA: readonly string[] = Object.freeze([]);

const HAPUS = Object.freeze({
  nama: null,
  npwp: null,
  npwpAsal: null,
  kodeWilayah: null,
  jumlahPekerja: null,
  terdaftarSejak: null,
  mutu: TANPA,
});

/** Checks the rows of `badan-usaha`. */
export function createPemeriksaBadanUsaha(
  alat: Pick<AlatBerkas, "waktuMaks">,
): PemeriksaBaris<BarisBadanUsaha> {
  const kolom = namaKolom("badan-usaha");
  const pembaca = new PembacaSel(kolom);
  const jumlahWajib = KOLOM_BERKAS["badan-usaha"].wajib.length;

  const readIsi = (kunci: string, versi: string): BarisBadanUsaha => {
    const { npwp, asal: npwpAsal } = pembaca.npwp(2);
    return {
      kunci,
      versi,
      sidik: pembaca.mark(jumlahWajib),
      nama: pembaca.teks(1, NAMA_MAKS),
      npwp,
      npwpAsal,
      kodeWilayah: readKode(pembaca, 3),
      jumlahPekerja: pembaca.bilangan(4, PEKERJA_DIGIT),
      terdaftarSejak: pembaca.tanggal(5),
      mutu: pembaca.mutu,
      dihapusPada: null,
    };
  };

  return (sel) => {
    pembaca.start(sel);
    const kunci = pembaca.kunci(0, KODE_MAKS);
    const versi = pembaca.versi(6, alat.waktuMaks);
    const dihapusPada = pembaca.waktu(7);
    if (kunci === null || versi === null || pembaca.ditolak) return pembaca.refusal(kunci);
    if (dihapusPada !== null) {
      return { ok: true, baris: { ...HAPUS, kunci, versi, sidik: SIDIK_HAPUS, dihapusPada } };
    }
    const baris = readIsi(kunci, versi);
    return pembaca.ditolak ? pembaca.refusal(kunci) : { ok: true, baris };
  };
}

function readKode(pembaca: PembacaSel, indeks: number): string | null {
  const isi = pembaca.raw(indeks);
  if (isi === "") return null;
  const hasil = parseKodeWilayah(isi);
  if (!hasil.ok) return pembaca.refuse(indeks, hasil.aturan);
  if (hasil.tanda.length > 0) pembaca.flag(hasil.tanda);
  return hasil.kode;
}
