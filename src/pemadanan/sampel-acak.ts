import type { IndeksBadanUsaha } from "./indeks.js";
import { isMirip } from "./mirip-nama.js";
import { codeBentuk, compareKodeBentuk, prepareNama } from "./nama-padan.js";
import { compareNomor, prepareNomor, TANPA_NOMOR } from "./nomor-padan.js";
import type { RekamanEntitas } from "./rekaman.js";
import { joinHash } from "./sidik-kata.js";
import { NPWP, TINGKAT_BENTUK, TINGKAT_NPWP, TINGKAT_WILAYAH } from "./tingkat.js";
import { compareWilayah, prepareWilayah } from "./wilayah-padan.js";

/** Shares of the levels among pairs taken at random: u of Fellegi and Sunter. */
export interface SampelAcak {
  readonly npwp: readonly number[];
  readonly wilayah: readonly number[];
  readonly bentuk: readonly number[];
  /** Share of names that are alike. */
  readonly mirip: number;
}

const PASANGAN = 1_000_000;
const HALUS = 0.5;

/** Compares pairs sampled by the hash of the entity's id: nearly none is a match. */
export function sampleAcak(entitas: readonly RekamanEntitas[], indeks: IndeksBadanUsaha): SampelAcak {
  const npwp = new Float64Array(TINGKAT_NPWP.length).fill(HALUS);
  const wilayah = new Float64Array(TINGKAT_WILAYAH.length).fill(HALUS);
  const bentuk = new Float64Array(TINGKAT_BENTUK.length).fill(HALUS);
  const kali = Math.max(1, Math.min(indeks.banyak, Math.ceil(PASANGAN / Math.max(1, entitas.length))));
  let mirip = HALUS;
  let bernama = HALUS;
  for (const satu of entitas) {
    const nama = prepareNama(satu.nama, satu.bentukRegister);
    const nomor = prepareNomor(satu.npwp);
    const tempat = prepareWilayah(satu.wilayah);
    const kode = codeBentuk(nama?.bentuk ?? satu.bentukRegister);
    for (let i = 0; i < kali; i++) {
      const b = joinHash(satu.id, i) % Math.max(1, indeks.banyak);
      add(wilayah, compareWilayah(tempat, readWilayah(indeks, b)));
      add(bentuk, compareKodeBentuk(kode, indeks.bentuk[b] ?? 0));
      if (nama !== null) {
        bernama += 1;
        if (isMirip(nama.padat, readPadat(indeks, b))) mirip += 1;
      }
      const depan = indeks.nomorDepan[b] ?? TANPA_NOMOR;
      const ada = nomor.depan !== TANPA_NOMOR && depan !== TANPA_NOMOR;
      add(
        npwp,
        ada
          ? compareNomor(nomor, depan, indeks.nomorBelakang[b] ?? 0, indeks.nomorRagu[b] === 1)
          : NPWP.KOSONG,
      );
    }
  }
  return {
    npwp: normalize(npwp),
    wilayah: normalize(wilayah),
    bentuk: normalize(bentuk),
    mirip: mirip / bernama,
  };
}

function readWilayah(indeks: IndeksBadanUsaha, b: number) {
  return {
    provinsi: indeks.provinsi[b] ?? 0,
    kabupaten: indeks.kabupaten[b] ?? 0,
    kecamatan: indeks.kecamatan[b] ?? 0,
    kelurahan: indeks.kelurahan[b] ?? 0,
  };
}

function readPadat({ kata, kataMulai, kamus }: IndeksBadanUsaha, b: number): string {
  let padat = "";
  for (let k = kataMulai[b] ?? 0; k < (kataMulai[b + 1] ?? 0); k++) padat += kamus[kata[k] ?? -1] ?? "";
  return padat;
}

function add(jumlah: Float64Array, tingkat: number): void {
  jumlah[tingkat] = (jumlah[tingkat] ?? 0) + 1;
}

function normalize(jumlah: Float64Array): readonly number[] {
  const seluruh = jumlah.reduce((a, b) => a + b, 0);
  return Array.from(jumlah, (n) => n / seluruh);
}
