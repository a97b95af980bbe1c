import type { LarikSisi } from "./rekaman.js";

/** Near pairs in the order in which they are decided: by employer, then entity. */
export interface SisiUrut extends LarikSisi {
  /** Where the pairs of each employer begin; one more than there are employers. */
  readonly mulai: Uint32Array;
  /** The entity of each pair as a place below `banyakEntitas`. */
  readonly entitas: Uint32Array;
  readonly banyakEntitas: number;
}

/** Sorts pairs: whatever order they come in, what comes out is the same. */
export function orderSisi(sisi: LarikSisi): SisiUrut {
  const terurut = gather(sisi, sortUrutan(sisi));
  const { tempat, batas } = placeId(terurut.entitasId);
  return { ...terurut, mulai: listMulai(terurut.badanUsahaId), entitas: tempat, banyakEntitas: batas };
}

/** Places of pairs by employer (counting sort), and within an employer by entity. */
function sortUrutan({ entitasId, badanUsahaId }: LarikSisi): Uint32Array {
  const { tempat, batas } = placeId(badanUsahaId);
  const mulai = new Uint32Array(batas + 1);
  for (const satu of tempat) mulai[satu + 1] = (mulai[satu + 1] ?? 0) + 1;
  for (let k = 1; k < mulai.length; k++) mulai[k] = (mulai[k] ?? 0) + (mulai[k - 1] ?? 0);
  const isian = mulai.slice();
  const urutan = new Uint32Array(tempat.length);
  for (let i = 0; i < tempat.length; i++) {
    const k = tempat[i] ?? 0;
    urutan[isian[k] ?? 0] = i;
    isian[k] = (isian[k] ?? 0) + 1;
  }
  for (let k = 0; k < batas; k++) sortKelompok(urutan, mulai[k] ?? 0, mulai[k + 1] ?? 0, entitasId);
  return urutan;
}

/** Most come in this order already. */
function sortKelompok(urutan: Uint32Array, awal: number, akhir: number, id: Float64Array): void {
  for (let n = awal + 1; n < akhir; n++) {
    if ((id[urutan[n - 1] ?? 0] ?? 0) <= (id[urutan[n] ?? 0] ?? 0)) continue;
    urutan.subarray(awal, akhir).sort((a, b) => (id[a] ?? 0) - (id[b] ?? 0));
    return;
  }
}

/** All columns at once: the memory of each is waited for beside that of the others. */
function gather(sisi: LarikSisi, urutan: Uint32Array): LarikSisi {
  const banyak = urutan.length;
  const entitasId = new Float64Array(banyak);
  const badanUsahaId = new Float64Array(banyak);
  const bobot = new Int32Array(banyak);
  const tingkat = new Int32Array(banyak);
  for (let n = 0; n < banyak; n++) {
    const i = urutan[n] ?? 0;
    entitasId[n] = sisi.entitasId[i] ?? 0;
    badanUsahaId[n] = sisi.badanUsahaId[i] ?? 0;
    bobot[n] = sisi.bobot[i] ?? 0;
    tingkat[n] = sisi.tingkat[i] ?? 0;
  }
  return { entitasId, badanUsahaId, bobot, tingkat };
}

/** Where another id begins, and the end. */
function listMulai(id: Float64Array): Uint32Array {
  const mulai = new Uint32Array(id.length + 1);
  let banyak = 0;
  for (let n = 0; n < id.length; n++) if (n === 0 || id[n] !== id[n - 1]) mulai[banyak++] = n;
  mulai[banyak++] = id.length;
  return mulai.slice(0, banyak);
}

/** Places in the order of ids, below `batas`; there may be places without an id. */
interface TempatId {
  readonly tempat: Uint32Array;
  readonly batas: number;
}

/** Ids up to so many times as many as there are pairs are places themselves; greater ones are numbered. */
const RENGGANG = 16;

function placeId(id: Float64Array): TempatId {
  let maks = 0;
  let min = 0;
  for (const satu of id) {
    if (satu > maks) maks = satu;
    if (satu < min) min = satu;
  }
  if (min >= 0 && maks < RENGGANG * id.length) return { tempat: Uint32Array.from(id), batas: maks + 1 };
  return numberId(id);
}

function numberId(id: Float64Array): TempatId {
  const nomor = new Map<number, number>();
  for (const satu of id.slice().sort()) if (!nomor.has(satu)) nomor.set(satu, nomor.size);
  return { tempat: Uint32Array.from(id, (satu) => nomor.get(satu) ?? 0), batas: nomor.size };
}
