import type { LarikSisi } from "./rekaman.js";

/** Ids as places: pair i is of the record with id `id[tempat[i]]`; places are in the order of ids. */
export interface Peringkat {
  readonly id: Float64Array;
  readonly tempat: Uint32Array;
}

/** Near pairs by employer, then entity: whatever order they come in, this one is the same. */
export interface UrutanSisi {
  readonly entitas: Peringkat;
  readonly badanUsaha: Peringkat;
  /** Places of pairs in their columns. */
  readonly urutan: Uint32Array;
  /** Where the pairs of each employer begin in `urutan`; one more than there are. */
  readonly mulai: Uint32Array;
}

export function rankSisi({ entitasId, badanUsahaId }: LarikSisi): UrutanSisi {
  const entitas = rankId(entitasId);
  const badanUsaha = rankId(badanUsahaId);
  const semua = Uint32Array.from(entitasId, (_, i) => i);
  return { entitas, badanUsaha, ...groupTempat(badanUsaha, groupTempat(entitas, semua).urutan) };
}

/** Ids up to so many times as many as there are pairs are counted; greater ones are sorted. */
const RENGGANG = 16;

function rankId(id: Float64Array): Peringkat {
  let maks = 0;
  let min = 0;
  for (const satu of id) {
    if (satu > maks) maks = satu;
    if (satu < min) min = satu;
  }
  return min >= 0 && maks < RENGGANG * id.length ? countId(id, maks) : sortId(id);
}

function countId(id: Float64Array, maks: number): Peringkat {
  const tempatOf = new Uint32Array(maks + 1);
  for (const satu of id) tempatOf[satu] = 1;
  const berbeda = new Float64Array(tempatOf.reduce((a, b) => a + b, 0));
  let banyak = 0;
  for (let satu = 0; satu <= maks; satu++) {
    if (tempatOf[satu] === 0) continue;
    tempatOf[satu] = banyak;
    berbeda[banyak++] = satu;
  }
  const tempat = new Uint32Array(id.length);
  for (let i = 0; i < id.length; i++) tempat[i] = tempatOf[id[i] ?? 0] ?? 0;
  return { id: berbeda, tempat };
}

function sortId(id: Float64Array): Peringkat {
  const berbeda = id.slice().sort();
  let banyak = 0;
  for (let i = 0; i < berbeda.length; i++)
    if (i === 0 || berbeda[i] !== berbeda[i - 1]) berbeda[banyak++] = berbeda[i] ?? 0;
  const nomor = new Map<number, number>();
  for (let i = 0; i < banyak; i++) nomor.set(berbeda[i] ?? 0, i);
  const tempat = new Uint32Array(id.length);
  for (let i = 0; i < id.length; i++) tempat[i] = nomor.get(id[i] ?? 0) ?? 0;
  return { id: berbeda.slice(0, banyak), tempat };
}

/** Pairs by the place of one side (counting sort); those of one place stay in the order of `asal`. */
export function groupTempat(
  { id, tempat }: Peringkat,
  asal: Uint32Array,
): Pick<UrutanSisi, "urutan" | "mulai"> {
  const mulai = new Uint32Array(id.length + 1);
  for (const i of asal) {
    const k = (tempat[i] ?? 0) + 1;
    mulai[k] = (mulai[k] ?? 0) + 1;
  }
  for (let k = 1; k < mulai.length; k++) mulai[k] = (mulai[k] ?? 0) + (mulai[k - 1] ?? 0);
  const isian = mulai.slice();
  const urutan = new Uint32Array(asal.length);
  for (const i of asal) {
    const k = tempat[i] ?? 0;
    const letak = isian[k] ?? 0;
    urutan[letak] = i;
    isian[k] = letak + 1;
  }
  return { urutan, mulai };
}

/** The pairs in the order in which they are decided. */
export function orderSisi(sisi: LarikSisi): LarikSisi {
  const { urutan } = rankSisi(sisi);
  return {
    entitasId: Float64Array.from(urutan, (i) => sisi.entitasId[i] ?? 0),
    badanUsahaId: Float64Array.from(urutan, (i) => sisi.badanUsahaId[i] ?? 0),
    bobot: Int32Array.from(urutan, (i) => sisi.bobot[i] ?? 0),
    tingkat: Int32Array.from(urutan, (i) => sisi.tingkat[i] ?? 0),
  };
}
