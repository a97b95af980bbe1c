import { joinKata } from "./ejaan.js";
import type { IndeksBadanUsaha } from "./indeks.js";
import {
  bentukOf,
  isNomorRagu,
  kataOf,
  nomorBelakangOf,
  nomorDepanOf,
  wilayahOf,
} from "./larik-badan-usaha.js";
import { isAwalanKetik, isMirip } from "./mirip-nama.js";
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
      add(wilayah, compareWilayah(tempat, wilayahOf(indeks, b)));
      add(bentuk, compareKodeBentuk(kode, bentukOf(indeks, b)));
      if (nama !== null) {
        bernama += 1;
        const lain = readPadat(indeks, b);
        if (isMirip(nama.padat, lain) || isAwalanKetik(lain, nama.padat)) mirip += 1;
      }
      const depan = nomorDepanOf(indeks, b);
      const ada = nomor.depan !== TANPA_NOMOR && depan !== TANPA_NOMOR;
      add(
        npwp,
        ada ? compareNomor(nomor, depan, nomorBelakangOf(indeks, b), isNomorRagu(indeks, b)) : NPWP.KOSONG,
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

function readPadat(indeks: IndeksBadanUsaha, b: number): string {
  const { nomor, mulai, banyak } = kataOf(indeks, b);
  return joinKata(Array.from({ length: banyak }, (_, k) => indeks.kamus[nomor[mulai + k] ?? -1] ?? ""));
}

function add(jumlah: Float64Array, tingkat: number): void {
  jumlah[tingkat] = (jumlah[tingkat] ?? 0) + 1;
}

function normalize(jumlah: Float64Array): readonly number[] {
  const seluruh = jumlah.reduce((a, b) => a + b, 0);
  return Array.from(jumlah, (n) => n / seluruh);
}
