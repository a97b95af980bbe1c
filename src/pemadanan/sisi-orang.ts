import type { KeputusanOrang, LarikSisi } from "./rekaman.js";
import { TINGKAT_TANPA_BANDING } from "./tingkat.js";

/** Near pairs, and by their place what a person decided on them. */
export interface SisiOrang {
  readonly sisi: LarikSisi;
  readonly keputusan: ReadonlyMap<number, KeputusanOrang["keputusan"]>;
}

/**
 * Finds the pairs that people decided on; of several decisions on one pair the last counts. What people decided on need
 * not be near (any more): it joins the others with weight 0 and `TINGKAT_TANPA_BANDING`.
 */
export function joinOrang(sisi: LarikSisi, orang: readonly KeputusanOrang[]): SisiOrang {
  const keputusan = new Map<number, KeputusanOrang["keputusan"]>();
  if (orang.length === 0) return { sisi, keputusan };
  const menurut = groupEntitas(orang);
  for (const [i, entitasId] of sisi.entitasId.entries()) {
    const satu = menurut.get(entitasId)?.get(sisi.badanUsahaId[i] ?? 0);
    if (satu === undefined) continue;
    keputusan.set(i, satu.keputusan);
    menurut.get(entitasId)?.delete(satu.badanUsahaId);
  }
  const jauh = [...menurut.values()].flatMap((satu) => [...satu.values()]);
  for (const [i, satu] of jauh.entries()) keputusan.set(sisi.entitasId.length + i, satu.keputusan);
  return { sisi: jauh.length === 0 ? sisi : addJauh(sisi, jauh), keputusan };
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
