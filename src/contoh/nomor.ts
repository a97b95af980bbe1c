import { isLuhn } from "#rujukan/npwp.js";
import { Acak, ALIRAN, type Benih } from "./acak.js";

/** The NPWP of a synthetic taxpayer: 16 digits; a number of the old series also has 15 and branches. */
export interface NpwpContoh {
  readonly jenis: "LAMA" | "CORETAX";
  /** 16 digits of the head office. */
  readonly pusat: string;
}

/** The ranges of indexes from which numbers are made, so that no two kinds of record share one. */
export const RENTANG = Object.freeze({
  /** Numbers of companies: entities begin at 0, then employers of no supplied entity, then notaries. */
  npwpLuar: 5_500_000,
  npwpNotaris: 7_000_000,
  /** NIKs: notaries, members who are no notaries, then pengurus. */
  notaris: 0,
  pesertaLuar: 100_000,
  pengurus: 200_000,
});

/** The permutations below are onto fewer numbers than an unlimited count would need. */
export const ENTITAS_MAKS = 5_000_000;

/**
 * Identities open with 91 to 99, which no number seen opens with (domain.md §1.2: 01 to 90), and the tax office is 000,
 * which none has: in form a valid number, of no taxpayer.
 */
const IDENTITAS_DARI = 91_000_000;
const IDENTITAS_JUMLAH = 9_000_000;
/** Behind the 1000 of the new series; the numbers seen have 0000 here. */
const AWALAN_CORETAX = "10009999";
const CORETAX_JUMLAH = 100_000_000;
const KPP = "000";
const PUSAT = "000";
const BAGIAN_CORETAX = 0.12;
/** Share no factor with the counts of numbers, so that multiplying by them permutes. */
const KALI_IDENTITAS = 5_562_307;
const KALI_CORETAX = 38_196_601;
const KALI_KODE = 61_803_399;

/** A permutation of 0 to `jumlah` − 1; `indeks` × `kali` must stay below 2^53. */
function permute(indeks: number, kali: number, geser: number, jumlah: number): number {
  return (indeks * kali + geser) % jumlah;
}

function buildLuhn(delapan: string): string {
  for (let angka = 0; angka < 9; angka++) if (isLuhn(`${delapan}${angka}`)) return `${delapan}${angka}`;
  return `${delapan}9`;
}

/** Makes numbers of companies: each index its own number, without keeping any. */
export class PembuatNomor {
  readonly #acak: Acak;
  readonly #geser: number;

  constructor(benih: Benih) {
    this.#acak = new Acak(benih);
    this.#geser = this.#acak.start(ALIRAN.geser, 0).below(IDENTITAS_JUMLAH);
  }

  /** The number of the taxpayer `indeks`, always the same. */
  buildNpwp(indeks: number): NpwpContoh {
    if (this.#acak.start(ALIRAN.npwp, indeks).chance(BAGIAN_CORETAX)) {
      const urut = permute(indeks, KALI_CORETAX, this.#geser, CORETAX_JUMLAH);
      return { jenis: "CORETAX", pusat: AWALAN_CORETAX + String(urut).padStart(8, "0") };
    }
    const identitas = IDENTITAS_DARI + permute(indeks, KALI_IDENTITAS, this.#geser, IDENTITAS_JUMLAH);
    return { jenis: "LAMA", pusat: `0${buildLuhn(String(identitas))}${KPP}${PUSAT}` };
  }

  /** An eight-digit code for the record `indeks` that tells nothing of its place. */
  buildKode(indeks: number): string {
    return String(permute(indeks, KALI_KODE, this.#geser, CORETAX_JUMLAH)).padStart(8, "0");
  }
}

/** `99.999.999.9-999.999` of the 16 digits of an old number. */
export function writeNpwpBertitik(pusat: string): string {
  const [a, b, c, d, e, f] = [
    [1, 3],
    [3, 6],
    [6, 9],
    [9, 10],
    [10, 13],
    [13, 16],
  ].map(([dari, sampai]) => pusat.slice(dari, sampai));
  return `${a}.${b}.${c}.${d}-${e}.${f}`;
}

/** The 15 digits of an old number, with dots or without. */
export function writeNpwpLama(acak: Acak, pusat: string): string {
  return acak.chance(0.6) ? writeNpwpBertitik(pusat) : pusat.slice(1);
}

/** A branch of the taxpayer: another branch number, or its NITKU with a serial. */
export function writeNpwpCabang(acak: Acak, npwp: NpwpContoh): string {
  const cabang = String(acak.between(1, 40));
  if (npwp.jenis === "LAMA" && acak.chance(0.5)) return npwp.pusat.slice(0, 13) + cabang.padStart(3, "0");
  return npwp.pusat + cabang.padStart(6, "0");
}

/** As the register of Pihak II may write it: 16 digits, 15 with or without dots, or the NITKU of the head office. */
export function writeNpwpRegister(acak: Acak, npwp: NpwpContoh): string {
  const angka = acak.below(100);
  if (angka < 4) return `${npwp.pusat}000000`;
  if (npwp.jenis === "CORETAX" || angka < 60) return npwp.pusat;
  return writeNpwpLama(acak, npwp.pusat);
}

/**
 * Mistypes one digit of the identity, or swaps two unequal neighbours. In an old number the check digit then fails,
 * but for a swap of 0 and 9, which it cannot see and which is avoided. The opening that marks the number stays.
 */
export function mistypeNpwp(acak: Acak, pusat: string): string {
  const i = pusat.startsWith("0") ? 3 + acak.below(6) : 8 + acak.below(7);
  const [kiri = "", kanan = ""] = [pusat.charAt(i), pusat.charAt(i + 1)];
  const bedaNol = kiri !== kanan && kiri + kanan !== "09" && kiri + kanan !== "90";
  if (bedaNol && acak.chance(0.4)) return pusat.slice(0, i) + kanan + kiri + pusat.slice(i + 2);
  const lain = (Number(kiri) + acak.between(1, 9)) % 10;
  return `${pusat.slice(0, i)}${lain}${pusat.slice(i + 1)}`;
}
