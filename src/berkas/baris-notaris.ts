import type { AlatBerkas } from "./alat.js";
import { type BarisBerversi, type PemeriksaBaris, SIDIK_HAPUS } from "./hasil-baris.js";
import { KOLOM_BERKAS, namaKolom } from "./jenis.js";
import { PembacaSel } from "./pembaca-sel.js";
import { createPembacaWilayah, type TingkatSel } from "./sel-wilayah.js";

/** A notary in canonical form (Pasal 4(1)b). */
export interface BarisNotaris extends BarisBerversi {
  readonly nik: string | null;
  readonly npwp: string | null;
  readonly npwpAsal: string | null;
  readonly npwpTidakSah: boolean;
  /** The deepest area code that can be used, a province or a kabupaten/kota in it. */
  readonly wilayah: string | null;
  readonly alamatLengkap: string | null;
  readonly nomorTelepon: string | null;
  readonly alamatEmail: string | null;
  readonly nama: string | null;
  readonly nomorSk: string | null;
  readonly tidakSah: readonly string[];
  readonly mutu: readonly string[];
  readonly dihapusPada: string | null;
}

/** Areas below kabupaten/kota are not of Pasal 4(1)b. */
const TINGKAT: readonly TingkatSel[] = Object.freeze([
  { tingkat: "PROVINSI", jalur: "domisiliWilayahKerja.provinsi" },
  { tingkat: "KABUPATEN", jalur: "domisiliWilayahKerja.kabupatenKota" },
]);
const ID_MAKS = 100;
const NAMA_MAKS = 200;
const ALAMAT_MAKS = 1000;
const SK_MAKS = 100;
const TANPA: readonly string[] = Object.freeze([]);

const HAPUS = Object.freeze({
  nik: null,
  npwp: null,
  npwpAsal: null,
  npwpTidakSah: false,
  wilayah: null,
  alamatLengkap: null,
  nomorTelepon: null,
  alamatEmail: null,
  nama: null,
  nomorSk: null,
  tidakSah: TANPA,
  mutu: TANPA,
});

/** Checks the rows of `notaris`. Areas below kabupaten/kota are not of Pasal 4(1)b and are cut off. */
export function createPemeriksaNotaris(alat: Pick<AlatBerkas, "waktuMaks">): PemeriksaBaris<BarisNotaris> {
  const kolom = namaKolom("notaris");
  const pembaca = new PembacaSel(kolom);
  const jumlahWajib = KOLOM_BERKAS.notaris.wajib.length;

  const readWilayah = createPembacaWilayah(pembaca, TINGKAT);

  const readHapus = (kunci: string, versi: string, dihapusPada: string): BarisNotaris => ({
    ...HAPUS,
    kunci,
    versi,
    sidik: SIDIK_HAPUS,
    dihapusPada,
  });

  const readIsi = (kunci: string, versi: string): BarisNotaris => {
    const nik = pembaca.nik(1);
    const { npwp, asal: npwpAsal, tidakSah: npwpTidakSah } = pembaca.npwp(2);
    const wilayah = readWilayah(3);
    return {
      kunci,
      versi,
      sidik: pembaca.mark(jumlahWajib),
      nik,
      npwp,
      npwpAsal,
      npwpTidakSah,
      wilayah,
      alamatLengkap: pembaca.teks(4, ALAMAT_MAKS),
      nomorTelepon: pembaca.telepon(5, "domisiliWilayahKerja.nomorTelepon"),
      alamatEmail: pembaca.surel(6, "domisiliWilayahKerja.alamatEmail"),
      nama: pembaca.teks(7, NAMA_MAKS),
      nomorSk: pembaca.teks(8, SK_MAKS),
      tidakSah: pembaca.tidakSah,
      mutu: pembaca.mutu,
      dihapusPada: null,
    };
  };

  return (sel) => {
    pembaca.start(sel);
    const kunci = pembaca.kunci(0, ID_MAKS);
    const versi = pembaca.versi(9, alat.waktuMaks);
    const dihapusPada = pembaca.waktu(10);
    if (kunci === null || versi === null || pembaca.ditolak) return pembaca.refusal(kunci);
    const baris = dihapusPada === null ? readIsi(kunci, versi) : readHapus(kunci, versi, dihapusPada);
    return pembaca.ditolak ? pembaca.refusal(kunci) : { ok: true, baris };
  };
}
