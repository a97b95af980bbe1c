import { type Acak, ALIRAN } from "./acak.js";
import { alterNama } from "./alter-nama.js";
import type { Dasar } from "./dasar.js";
import { type JenisDerau, writeDerau } from "./derau.js";
import type { EntitasContoh } from "./entitas-contoh.js";
import { type BarisContoh, writeBaris } from "./kolom.js";
import { writeNpwpCabang } from "./nomor.js";
import { writeNpwpBadanUsaha } from "./npwp-badan-usaha.js";
import { Tertimbang } from "./tertimbang.js";
import { pickGayaLain, writeNamaUsaha } from "./tulis-nama.js";
import { pickTanggal, pickWaktu } from "./waktu.js";

/** Entities that are employers at Pihak I. */
const BAGIAN_TERDAFTAR = 0.13;
/** Of these, those with one more record for a branch. */
const BAGIAN_CABANG = 0.02;
const KAPITAL = 0.5;
/** Indexes of codes for one entity: its own record, its branch, the employer drawn beside it. */
const KODE_PER_ENTITAS = 3;
/** Employers by size: 2^n to 2^(n+1) − 1 workers. */
const PANGKAT_PEKERJA = new Tertimbang(
  [8, 14, 20, 20, 14, 10, 6, 4, 2, 1, 1].map((bobot, pangkat) => [pangkat, bobot]),
);
const DALAM_WILAYAH = new Tertimbang([
  [5, 70],
  [8, 20],
  [13, 10],
]);

/** The parts of an employer's row that noise is about. */
export interface Pengenal {
  readonly nama: string;
  readonly npwp: string;
  readonly wilayah: string;
}

/** The code of an employer; the three of one entity have nothing in common. */
export function buildKodeBadanUsaha(dasar: Dasar, urutan: number, ke: 0 | 1 | 2): string {
  return `SINTETIS-BU-${dasar.nomor.buildKode(urutan * KODE_PER_ENTITAS + ke)}`;
}

/** The line of an employer; what noise does not touch is drawn here. */
export function writeBadanUsaha(acak: Acak, kode: string, pengenal: Pengenal): BarisContoh {
  const terkecil = 2 ** PANGKAT_PEKERJA.pick(acak);
  return writeBaris("badan-usaha", {
    kode_badan_usaha: kode,
    nama: pengenal.nama,
    npwp: pengenal.npwp,
    kode_wilayah: pengenal.wilayah,
    jumlah_pekerja: String(terkecil + acak.below(terkecil)),
    terdaftar_sejak: pickTanggal(acak, 2014, 2024),
    diubah_pada: pickWaktu(acak),
    dihapus_pada: "",
  });
}

function writeKebenaran(entitas: EntitasContoh, kode: string, jenis: readonly JenisDerau[]): BarisContoh {
  return writeBaris("kebenaran", {
    jenis: "BADAN_USAHA",
    id_sumber: entitas.idSumber,
    kunci_pihak_1: kode,
    derau: writeDerau(jenis),
  });
}

/** The employer's record of a supplied entity, with noise, if it has one; then the truth; then a branch, if any. */
export function* generateBadanUsaha(dasar: Dasar, entitas: EntitasContoh): Generator<BarisContoh> {
  const { acak } = dasar;
  const utama = entitas.urutan === 0;
  acak.start(ALIRAN.badanUsaha, entitas.urutan);
  if (!acak.chance(BAGIAN_TERDAFTAR) && !utama) return;
  const jenis: JenisDerau[] = [];
  const pengenal = utama ? buildSama(entitas) : buildPengenal(dasar, entitas, jenis);
  const kode = buildKodeBadanUsaha(dasar, entitas.urutan, 0);
  // Back into the stream behind its first draw: what noise does not touch stays as it is at every level of noise.
  acak.start(ALIRAN.badanUsaha, entitas.urutan).next();
  yield writeBadanUsaha(acak, kode, pengenal);
  yield writeKebenaran(entitas, kode, jenis);
  if (acak.chance(BAGIAN_CABANG)) yield* generateCabang(dasar, entitas);
}

function buildSama(entitas: EntitasContoh): Pengenal {
  return { nama: entitas.namaTertulis, npwp: entitas.npwp.pusat, wilayah: entitas.wilayah.slice(0, 5) };
}

function buildPengenal(dasar: Dasar, entitas: EntitasContoh, jenis: JenisDerau[]): Pengenal {
  const acak = dasar.acak.start(ALIRAN.derau, entitas.urutan);
  if (entitas.npwpTertulis === "KOSONG") jenis.push("NPWP_KOSONG_PIHAK_2");
  if (entitas.npwpTertulis === "SALAH") jenis.push("NPWP_SALAH_PIHAK_2");
  const npwp = writeNpwpBadanUsaha(dasar, acak, entitas.npwp);
  if (npwp.jenis !== null) jenis.push(npwp.jenis);
  const nama = buildNama(dasar, acak, entitas, jenis);
  return { nama, npwp: npwp.npwp, wilayah: buildWilayah(dasar, acak, entitas, jenis) };
}

function buildNama(dasar: Dasar, acak: Acak, entitas: EntitasContoh, jenis: JenisDerau[]): string {
  const { namaBerubah, namaBerubahLagi, bentukBerubah } = dasar.derau;
  const berubah = acak.chance(namaBerubah);
  const lagi = acak.chance(namaBerubahLagi);
  const hasil = alterNama(acak, entitas.nama, berubah ? (lagi ? 2 : 1) : 0);
  jenis.push(...hasil.jenis);
  if (!acak.chance(bentukBerubah)) return writeNamaUsaha(hasil.nama, entitas.gaya, acak.chance(KAPITAL));
  jenis.push("NAMA_BENTUK");
  const gaya = pickGayaLain(acak, entitas.nama.bentuk, entitas.gaya);
  return writeNamaUsaha(hasil.nama, gaya, acak.chance(KAPITAL));
}

function buildWilayah(dasar: Dasar, acak: Acak, entitas: EntitasContoh, jenis: JenisDerau[]): string {
  const { wilayahKosong, wilayahLain } = dasar.derau;
  const angka = acak.fraction();
  if (angka < wilayahKosong) {
    jenis.push("WILAYAH_KOSONG");
    return "";
  }
  const lain = dasar.peta.pickKabupaten(acak);
  if (angka < wilayahKosong + wilayahLain && lain !== entitas.wilayah.slice(0, 5)) {
    jenis.push("WILAYAH_LAIN");
    return lain;
  }
  return entitas.wilayah.slice(0, DALAM_WILAYAH.pick(acak));
}

function* generateCabang(dasar: Dasar, entitas: EntitasContoh): Generator<BarisContoh> {
  const acak = dasar.acak.start(ALIRAN.cabang, entitas.urutan);
  const kode = buildKodeBadanUsaha(dasar, entitas.urutan, 1);
  yield writeBadanUsaha(acak, kode, {
    nama: writeNamaUsaha(entitas.nama, entitas.gaya, acak.chance(KAPITAL)),
    npwp: writeNpwpCabang(acak, entitas.npwp),
    wilayah: dasar.peta.pickKabupaten(acak),
  });
  yield writeKebenaran(entitas, kode, ["CABANG_TAMBAHAN"]);
}
