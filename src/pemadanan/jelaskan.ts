import { weighUnsur } from "./bobot.js";
import type { ParameterPadan } from "./parameter.js";
import {
  SATUAN,
  TINGKAT_BENTUK,
  TINGKAT_NAMA,
  TINGKAT_NPWP,
  TINGKAT_WILAYAH,
  unpackTingkat,
} from "./tingkat.js";

/** One element of a comparison for people: what was compared, at which level it stands, what it adds in 1/64 bit. */
export interface UnsurBanding {
  readonly unsur: "AWAL" | "NPWP" | "NAMA" | "WILAYAH" | "BENTUK";
  readonly tingkat: string;
  readonly bobot: number;
}

/** Takes a comparison apart; the weights add up to its weight, unless a rule bounds it (`weighTingkat`). */
export function explainTingkat(parameter: ParameterPadan, tingkat: number): readonly UnsurBanding[] {
  const t = unpackTingkat(tingkat);
  const bobot = weighUnsur(parameter, t);
  return Object.freeze([
    { unsur: "AWAL", tingkat: "ACAK", bobot: bobot.awal },
    { unsur: "NPWP", tingkat: TINGKAT_NPWP[t.npwp] ?? "", bobot: bobot.npwp },
    { unsur: "NAMA", tingkat: TINGKAT_NAMA[t.nama] ?? "", bobot: bobot.nama },
    { unsur: "WILAYAH", tingkat: TINGKAT_WILAYAH[t.wilayah] ?? "", bobot: bobot.wilayah },
    { unsur: "BENTUK", tingkat: TINGKAT_BENTUK[t.bentuk] ?? "", bobot: bobot.bentuk },
  ]);
}

/** An element as it is stored with a status: `NAMA:SALAH_KETIK:812`. */
export function writeUnsur({ unsur, tingkat, bobot }: UnsurBanding): string {
  return `${unsur}:${tingkat}:${bobot}`;
}

/** Bits of log2 odds, for people: one decimal. */
export function writeBit(bobot: number): string {
  return (bobot / SATUAN).toFixed(1);
}
