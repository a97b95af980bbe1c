import type pg from "pg";
import type { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { eachBiner, toBita } from "./alir-biner.js";
import { HimpunanId } from "./himpunan-id.js";
import type { RekamanUsang } from "./siap-padan.js";

/** Stands for an employer beside an entity of which too little is known for it to be absent, whatever else came near it. */
export const TAK_TERCARI = 0;

/** Which run found pairs: a full one, in its piece up to an id, or a partial one. */
export type AsalSisi =
  | { readonly sampaiId: number }
  /** Number of the run. */
  | { readonly putaranId: string };

const SISIP = `INSERT INTO padan_dekat (sampai_id, putaran_id, entitas_id, badan_usaha_id, bobot, tingkat)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** Keeps near pairs, as columns in one row. */
export async function writeSisi(client: pg.ClientBase, asal: AsalSisi, sisi: LarikSisi): Promise<void> {
  const kunci = "sampaiId" in asal ? [asal.sampaiId, null] : [null, asal.putaranId];
  const kolom = [sisi.entitasId, sisi.badanUsahaId, sisi.bobot, sisi.tingkat];
  await client.query(SISIP, [...kunci, ...kolom.map(toBita)]);
}

/** By entity, as far as one full run found them. */
const SEMUA = `SELECT coalesce(putaran_id, 0), entitas_id, badan_usaha_id, bobot, tingkat FROM padan_dekat
  ORDER BY putaran_id NULLS FIRST, sampai_id`;

/**
 * Reads the near pairs that still count: of both records nothing has changed since they were found.
 * @param takTercari gets the entities that may not be absent
 */
export async function readSisi(
  client: pg.ClientBase,
  { entitas, badanUsaha }: RekamanUsang,
  sisi: PenampungSisi,
  takTercari: Set<number>,
): Promise<void> {
  const usang = { entitas: new HimpunanId(entitas.keys()), badanUsaha: new HimpunanId(badanUsaha.keys()) };
  const isUsang = (putaran: number, e: number, b: number): boolean =>
    (usang.entitas.has(e) && (entitas.get(e) ?? 0) > putaran) ||
    (usang.badanUsaha.has(b) && (badanUsaha.get(b) ?? 0) > putaran);
  await eachBiner(client, SEMUA, (medan) => {
    const putaran = medan.readBigint();
    const entitasId = medan.readLarik(Float64Array);
    const badanUsahaId = medan.readLarik(Float64Array);
    const bobot = medan.readLarik(Int32Array);
    const tingkat = medan.readLarik(Int32Array);
    const asal = { entitasId, badanUsahaId, bobot, tingkat };
    addSisi(asal, sisi, takTercari, (e, b) => isUsang(putaran, e, b));
  });
}

/** Adds pairs to those that are there, but for those that count no more. */
export function addSisi(
  { entitasId, badanUsahaId, bobot, tingkat }: LarikSisi,
  sisi: PenampungSisi,
  takTercari: Set<number>,
  isUsang: (entitasId: number, badanUsahaId: number) => boolean = () => false,
): void {
  for (let i = 0; i < bobot.length; i++) {
    const [e, b] = [entitasId[i] ?? 0, badanUsahaId[i] ?? 0];
    if (isUsang(e, b)) continue;
    if (b === TAK_TERCARI) takTercari.add(e);
    else sisi.add(e, b, bobot[i] ?? 0, tingkat[i] ?? 0);
  }
}
