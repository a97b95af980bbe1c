import type { LarikSisi } from "./rekaman.js";

/** Near pairs in the order in which they are decided: by employer, then entity. */
export interface SisiUrut extends LarikSisi {
  /** Where the pairs of each employer begin; one more than there are employers. */
  readonly mulai: Uint32Array;
  /** The entity of each pair as a place below `banyakEntitas`. */
  readonly entitas: Uint32Array;
  readonly banyakEntitas: number;
}

/** What of a pair goes where its employer's pairs lie. */
interface KolomSisi {
  readonly entitas: Uint32Array;
  readonly bobot: Int32Array;
  readonly tingkat: Int32Array;
}

/** Sorts pairs: whatever order they come in, what comes out is the same. */
export function orderSisi(sisi: LarikSisi): SisiUrut {
  const banyak = sisi.bobot.length;
  const badanUsaha = placeId(sisi.badanUsahaId);
  const entitas = placeId(sisi.entitasId);
  const awal = countAwal(badanUsaha);
  const kolom = distribute({ ...sisi, entitas: entitas.tempat }, badanUsaha.tempat, awal);
  const badanUsahaId = new Float64Array(banyak);
  const mulai = new Uint32Array(badanUsaha.batas + 1);
  let isi = 0;
  for (let k = 0; k < badanUsaha.batas; k++) {
    const [dari, sampai] = [awal[k] ?? 0, awal[k + 1] ?? 0];
    if (dari === sampai) continue;
    sortKelompok(kolom, dari, sampai);
    badanUsahaId.fill(idOf(badanUsaha, k), dari, sampai);
    mulai[isi++] = dari;
  }
  mulai[isi++] = banyak;
  const entitasId = new Float64Array(banyak);
  for (let n = 0; n < banyak; n++) entitasId[n] = idOf(entitas, kolom.entitas[n] ?? 0);
  return { ...kolom, entitasId, badanUsahaId, mulai: mulai.slice(0, isi), banyakEntitas: entitas.batas };
}

/** Where the pairs of each employer begin, and the end. */
function countAwal({ tempat, batas }: TempatId): Uint32Array {
  const awal = new Uint32Array(batas + 1);
  for (const satu of tempat) awal[satu + 1] = (awal[satu + 1] ?? 0) + 1;
  for (let k = 1; k < awal.length; k++) awal[k] = (awal[k] ?? 0) + (awal[k - 1] ?? 0);
  return awal;
}

/** Lays each pair where those of its employer lie, behind those that came before it. */
function distribute(asal: KolomSisi, tempat: Uint32Array, awal: Uint32Array): KolomSisi {
  const banyak = tempat.length;
  const kolom = {
    entitas: new Uint32Array(banyak),
    bobot: new Int32Array(banyak),
    tingkat: new Int32Array(banyak),
  };
  const isian = awal.slice();
  for (let i = 0; i < banyak; i++) {
    const k = tempat[i] ?? 0;
    const n = isian[k] ?? 0;
    isian[k] = n + 1;
    kolom.entitas[n] = asal.entitas[i] ?? 0;
    kolom.bobot[n] = asal.bobot[i] ?? 0;
    kolom.tingkat[n] = asal.tingkat[i] ?? 0;
  }
  return kolom;
}

/** Sorts the pairs of an employer by entity; most come in this order already. */
function sortKelompok({ entitas, bobot, tingkat }: KolomSisi, dari: number, sampai: number): void {
  let n = dari + 1;
  while (n < sampai && (entitas[n - 1] ?? 0) <= (entitas[n] ?? 0)) n++;
  if (n >= sampai) return;
  const milik = entitas.slice(dari, sampai);
  const urutan = Uint32Array.from(milik.keys()).sort((a, b) => (milik[a] ?? 0) - (milik[b] ?? 0));
  for (const kolom of [entitas, bobot, tingkat]) {
    const asal = kolom.slice(dari, sampai);
    for (let i = 0; i < urutan.length; i++) kolom[dari + i] = asal[urutan[i] ?? 0] ?? 0;
  }
}

/** Places in the order of ids, below `batas`; there may be places without an id. */
interface TempatId {
  readonly tempat: Uint32Array;
  readonly batas: number;
  /** Ids by their places; null: they are the places. */
  readonly id: Float64Array | null;
}

function idOf({ id }: TempatId, tempat: number): number {
  return id === null ? tempat : (id[tempat] ?? 0);
}

/** Ids up to so many times as many as there are pairs are places themselves; greater ones are numbered. */
const RENGGANG = 16;

function placeId(id: Float64Array): TempatId {
  let maks = 0;
  let min = 0;
  for (let i = 0; i < id.length; i++) {
    const satu = id[i] ?? 0;
    if (satu > maks) maks = satu;
    if (satu < min) min = satu;
  }
  if (min >= 0 && maks < RENGGANG * id.length)
    return { tempat: new Uint32Array(id), batas: maks + 1, id: null };
  return numberId(id);
}

function numberId(id: Float64Array): TempatId {
  const nomor = new Map<number, number>();
  for (const satu of id.slice().sort()) if (!nomor.has(satu)) nomor.set(satu, nomor.size);
  const tempat = Uint32Array.from(id, (satu) => nomor.get(satu) ?? 0);
  return { tempat, batas: nomor.size, id: Float64Array.from(nomor.keys()) };
}
