import { ELEMEN, type Elemen, type Saring } from "./elemen.js";
import { TEKNIS, type Teknis } from "./teknis.js";

/** What covers a coordinate of the schema: elements that show it, elements that it filters by, or a technical entry. */
export interface Cakupan {
  readonly elemen: readonly Elemen[];
  readonly saring: readonly { readonly elemen: Elemen; readonly saring: Saring }[];
  readonly teknis: Teknis | null;
}

/** Which rows and entries cover each coordinate. */
export function buildCakupan(
  semuaElemen: readonly Elemen[] = ELEMEN,
  semuaTeknis: readonly Teknis[] = TEKNIS,
): ReadonlyMap<string, Cakupan> {
  const peta = new Map<
    string,
    { elemen: Elemen[]; saring: { elemen: Elemen; saring: Saring }[]; teknis: Teknis | null }
  >();
  const at = (koordinat: string) => {
    const ada = peta.get(koordinat);
    if (ada !== undefined) return ada;
    const baru = { elemen: [], saring: [], teknis: null };
    peta.set(koordinat, baru);
    return baru;
  };
  for (const elemen of semuaElemen) {
    for (const k of elemen.koordinat) at(k).elemen.push(elemen);
    for (const saring of elemen.saring)
      for (const k of saring.koordinat) at(k).saring.push({ elemen, saring });
  }
  for (const teknis of semuaTeknis) at(teknis.koordinat).teknis = teknis;
  return peta;
}

/** Coordinate of the schema → what covers it. A coordinate that is not here is covered by nothing. */
export const CAKUPAN: ReadonlyMap<string, Cakupan> = buildCakupan();
