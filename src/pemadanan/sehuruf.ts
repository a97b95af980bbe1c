import { countBit } from "./kamus-kata.js";
import { type LarikBadanUsaha, maskOf, panjangOf } from "./larik-badan-usaha.js";

/** Names that are to be alike differ in at most as many letters of the alphabet. */
const HURUF_BEDA_MAKS = 6;
/** A name as short may be the first letters of another. */
const AKRONIM_MAKS = 5;

/**
 * Whether an entity and an employer are alike at first sight: what a weak rule alone brings together must be.
 * @param mask the letters of the entity's name
 */
export function isSehuruf(mask: number, banyakKata: number, larik: LarikBadanUsaha, tempat: number): boolean {
  if (countBit(mask ^ maskOf(larik, tempat)) <= HURUF_BEDA_MAKS) return true;
  return panjangOf(larik, tempat) <= AKRONIM_MAKS || banyakKata === 1;
}
