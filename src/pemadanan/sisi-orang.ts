import type { KeputusanOrang, LarikSisi } from "./rekaman.js";
import { TINGKAT_TANPA_BANDING } from "./tingkat.js";

/** By the place of a pair, what a person decided on it; of several decisions on one pair the last counts. */
export function findOrang(
  { entitasId, badanUsahaId }: LarikSisi,
  orang: readonly KeputusanOrang[],
): ReadonlyMap<number, KeputusanOrang["keputusan"]> {
  const keputusan = new Map<number, KeputusanOrang["keputusan"]>();
  if (orang.length === 0) return keputusan;
  const menurut = groupEntitas(orang);
  for (let i = 0; i < entitasId.length; i++) {
    const satu = menurut.get(entitasId[i] ?? 0)?.get(badanUsahaId[i] ?? 0);
    if (satu !== undefined) keputusan.set(i, satu.keputusan);
  }
  return keputusan;
}

/**
 * What people decided on need not be near (any more): it joins the near pairs with weight 0 and
 * `TINGKAT_TANPA_BANDING`.
 */
export function joinOrang(sisi: LarikSisi, orang: readonly KeputusanOrang[]): LarikSisi {
  if (orang.length === 0) return sisi;
  const menurut = groupEntitas(orang);
  for (let i = 0; i < sisi.entitasId.length; i++)
    menurut.get(sisi.entitasId[i] ?? 0)?.delete(sisi.badanUsahaId[i] ?? 0);
  const jauh = [...menurut.values()].flatMap((satu) => [...satu.values()]);
  return jauh.length === 0 ? sisi : addJauh(sisi, jauh);
}

/** Entity → employer → decision. */
function groupEntitas(orang: readonly KeputusanOrang[]): ReadonlyMap<number, Map<number, KeputusanOrang>> {
  const menurut = new Map<number, Map<number, KeputusanOrang>>();
  for (const satu of orang) {
    const milik = menurut.get(satu.entitasId) ?? new Map<number, KeputusanOrang>();
    menurut.set(satu.entitasId, milik.set(satu.badanUsahaId, satu));
  }
  return menurut;
}

function addJauh(sisi: LarikSisi, jauh: readonly KeputusanOrang[]): LarikSisi {
  const banyak = sisi.bobot.length + jauh.length;
  const lebih = {
    entitasId: new Float64Array(banyak),
    badanUsahaId: new Float64Array(banyak),
    bobot: new Int32Array(banyak),
    tingkat: new Int32Array(banyak).fill(TINGKAT_TANPA_BANDING),
  };
  for (const kolom of ["entitasId", "badanUsahaId", "bobot", "tingkat"] as const)
    lebih[kolom].set(sisi[kolom]);
  for (const [k, satu] of jauh.entries()) {
    lebih.entitasId[sisi.bobot.length + k] = satu.entitasId;
    lebih.badanUsahaId[sisi.bobot.length + k] = satu.badanUsahaId;
  }
  return lebih;
}
