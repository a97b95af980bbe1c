import { Acak, ALIRAN, type Benih } from "./acak.js";
import type { PetaWilayah } from "./peta-wilayah.js";

const TAHUN_DARI = 60;
const TAHUN_JUMLAH = 40;
const HARI_PER_BULAN = Object.freeze([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const TAMBAHAN_PEREMPUAN = 40;
/**
 * A registry numbers the people born on one day in one kecamatan from 0001 (PP 37/2007 Pasal 37); it never comes near
 * 9000, so a number from there on is valid in form and nobody's.
 */
const URUT_DARI = 9000;
const URUT_JUMLAH = 1000;
const KALI = 18_046_589;
/** Regencies of Papua before 2022, whose people keep their old numbers (domain.md §4). */
const KABUPATEN_LAMA = Object.freeze(["9101", "9108", "9109", "9201", "9271"]);
const BAGIAN_LAMA = 0.01;

function pad(angka: number): string {
  return String(angka).padStart(2, "0");
}

/** DDMMYY of every day of the years 1960 to 1999 but 29 February, once as a man's and once as a woman's. */
function buildTanggal(): readonly string[] {
  const tanggal: string[] = [];
  for (let tahun = 0; tahun < TAHUN_JUMLAH; tahun++) {
    for (const [bulan, jumlah] of HARI_PER_BULAN.entries()) {
      for (let hari = 1; hari <= jumlah; hari++) {
        const akhir = pad(bulan + 1) + pad(TAHUN_DARI + tahun);
        tanggal.push(pad(hari) + akhir, pad(hari + TAMBAHAN_PEREMPUAN) + akhir);
      }
    }
  }
  return tanggal;
}

/** Makes NIKs: each index its own number (29,200,000 of them, then dates and sequences come again), none kept. */
export class PembuatNik {
  readonly #peta: PetaWilayah;
  readonly #tanggal = buildTanggal();
  readonly #geser: number;

  constructor(benih: Benih, peta: PetaWilayah) {
    this.#peta = peta;
    this.#geser = new Acak(benih).start(ALIRAN.geser, 1).below(this.#tanggal.length * URUT_JUMLAH);
  }

  /** The number of the person `indeks`; the area of first registration is drawn. */
  buildNik(acak: Acak, indeks: number): string {
    const nomor = (indeks * KALI + this.#geser) % (this.#tanggal.length * URUT_JUMLAH);
    const tanggal = this.#tanggal[Math.floor(nomor / URUT_JUMLAH)] ?? "";
    return `${this.#pickWilayah(acak)}${tanggal}${URUT_DARI + (nomor % URUT_JUMLAH)}`;
  }

  #pickWilayah(acak: Acak): string {
    if (acak.chance(BAGIAN_LAMA)) return acak.pick(KABUPATEN_LAMA) + pad(acak.between(1, 9));
    return this.#peta.pickKelurahan(acak).slice(0, 8).replaceAll(".", "");
  }
}
