import { findWilayah, type Wilayah } from "#rujukan/wilayah.js";
import type { Baris } from "../ports/pembaca-register.js";

/** A record as callers receive it, in the names of the agreement; values not asked for are absent. */
export type Rekam = Readonly<Record<string, unknown>>;

/** Makes the value of one field out of a row. */
export type BuatMedan = (baris: Baris) => unknown;

export const wilayah = (kode: unknown): Wilayah | null =>
  typeof kode === "string" ? findWilayah(kode) : null;
export const hari = (nilai: unknown): string | null =>
  nilai instanceof Date ? nilai.toISOString().slice(0, 10) : null;
export const saat = (nilai: unknown): string | null => (nilai instanceof Date ? nilai.toISOString() : null);
export const angka = (nilai: unknown): string | null =>
  nilai === null || nilai === undefined ? null : String(nilai);
