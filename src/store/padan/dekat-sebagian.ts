import type pg from "pg";
import { type IndeksDicari, PenyusunDicari } from "#pemadanan/indeks-dicari.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { countSiap, eachKunci, type LarikSiap } from "#pemadanan/larik-siap.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import { sortDicari } from "#pemadanan/penemu-kunci.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { PenyiapRekaman } from "#pemadanan/siap.js";
import { Tumbuh } from "#pemadanan/tumbuh.js";
import type { BanyakRekaman } from "#usecases/ports/pemadan-register.js";
import { runBerurut } from "./berurut.js";
import { type CaraUtas, withKumpulan } from "./kumpulan-cari.js";
import type { HasilCari, TugasCari } from "./penggarap.js";
import { listDiubah, type Perubahan } from "./perubahan.js";
import { prepareEntitas, writePilihan } from "./rekaman-padan.js";
import { eachSiap, PenampungSiap, type SiapBaru, type SiapTersimpan } from "./siap-padan.js";

/** Changed entities that are read at once. */
const PILIHAN = 50_000;
/** Of these, so many are searched for in one piece of work; of those that were made ready before, so many rows. */
const ENTITAS_PER_TUGAS = 2_000;
const BARIS_PER_TUGAS = 4;
/** So many entities that were made ready before are searched for among a few employers while one is among all. */
const TERSIMPAN_PER_BARU = 16;

/** What partial runs search with. */
export interface AlatCari {
  readonly client: pg.ClientBase;
  readonly ownerUrl: string;
  readonly cara: CaraUtas | undefined;
  readonly parameter: ParameterPadan;
  readonly banyak: BanyakRekaman;
  /** What earlier runs made ready, without what has changed since. */
  readonly entitas: readonly SiapTersimpan[];
  readonly badanUsaha: readonly SiapTersimpan[];
}

/** Near pairs of what has changed, and changed records made ready. */
export interface HasilSebagian {
  readonly baru: LarikSisi;
  readonly siap: readonly SiapBaru[];
}

/**
 * The near pairs of what has changed: changed entities against all employers, and all other entities against changed
 * employers. As a pair depends on its two records alone, these and the old pairs of all others are the pairs of a full
 * run.
 */
export async function findDekatSebagian(
  alat: AlatCari,
  perubahan: Perubahan,
  onMaju: (selesai: number, seluruh: number) => void,
): Promise<HasilSebagian> {
  const { entitas, entitasHidup, badanUsaha } = perubahan;
  const sisi = new PenampungSisi();
  const dilihat = badanUsaha.length > 0 ? alat.banyak.entitas : 0;
  const seluruh = entitasHidup.length + dilihat;
  let selesai = 0;
  const terima = (hasil: HasilCari): void => {
    if (hasil.sisi !== null) sisi.addSemua(hasil.sisi);
    // Among what is kept ready are entities that count no more.
    selesai = Math.min(seluruh, selesai + hasil.dicari);
    onMaju(selesai, seluruh);
  };
  const kerja = entitasHidup.length + Math.ceil(dilihat / TERSIMPAN_PER_BARU);
  const siap = await withPencari(alat, kerja, async ({ search, replace }) => {
    // This takes as long as threads take to start.
    const siap = await prepareBerubah(alat, perubahan);
    await replace(indexBerubah(siap.badanUsaha));
    // Threads search while this one gathers what they search next.
    const mencari = dilihat > 0 ? search(listTersimpan(alat.entitas), terima) : Promise.resolve();
    const [semua] = await Promise.all([indexSemua(alat, siap), mencari]);
    await replace(semua);
    await search(
      siap.entitas.map((larik) => ({ larik })),
      terima,
    );
    return siap;
  });
  return {
    baru: sisi.view(),
    siap: [
      { daftar: "entitas", diubah: entitas, larik: siap.entitas },
      { daftar: "badan_usaha", diubah: listDiubah(perubahan), larik: siap.badanUsaha },
    ],
  };
}

/** What has changed in both registers, made ready. */
interface BerubahSiap {
  readonly entitas: readonly LarikSiap[];
  readonly badanUsaha: readonly LarikSiap[];
}

async function prepareBerubah({ client, parameter }: AlatCari, perubahan: Perubahan): Promise<BerubahSiap> {
  const penyiap = new PenyiapRekaman(parameter, createInfo(parameter));
  const badanUsaha = new PenampungSiap();
  for (const satu of perubahan.badanUsaha)
    penyiap.prepareBadanUsaha(satu, (siap, kunci) => badanUsaha.add(siap, kunci));
  const entitas = new PenampungSiap(ENTITAS_PER_TUGAS);
  for (const id of cut(perubahan.entitasHidup, PILIHAN))
    await prepareEntitas(client, penyiap, writePilihan(id), (siap, kunci) => entitas.add(siap, kunci));
  return { entitas: entitas.finish(), badanUsaha: badanUsaha.finish() };
}

/** All keys of some pieces, as they are looked for. */
function listKunci(semua: readonly LarikSiap[]): Int32Array {
  const kunci = new Tumbuh();
  for (const satu of semua) eachKunci(satu, (isi) => kunci.push(isi));
  return sortDicari(kunci.cut());
}

const isTakLewat = (): boolean => false;

/** Changed employers, by all their keys. */
function indexBerubah(berubah: readonly LarikSiap[]): IndeksDicari {
  const banyak = berubah.reduce((a, satu) => a + countSiap(satu), 0);
  const penyusun = new PenyusunDicari(listKunci(berubah), banyak);
  for (const satu of berubah) penyusun.add(satu, isTakLewat);
  return penyusun.finish();
}

/** Entities that were made ready before. */
function listTersimpan(entitas: readonly SiapTersimpan[]): readonly TugasCari[] {
  return entitas.flatMap(({ baris }, kelompok) =>
    cut(baris, BARIS_PER_TUGAS).map((siap) => ({ siap, kelompok })),
  );
}

/** All employers, by those keys that changed entities have. */
async function indexSemua(
  { client, badanUsaha, banyak }: AlatCari,
  berubah: BerubahSiap,
): Promise<IndeksDicari> {
  const ada = berubah.entitas.length > 0;
  const penyusun = new PenyusunDicari(listKunci(berubah.entitas), ada ? banyak.badanUsaha : 0);
  if (ada) {
    for (const { baris, lewati } of badanUsaha)
      await eachSiap(client, baris, (satu) => penyusun.add(satu, (id) => lewati.has(id)));
    for (const satu of berubah.badanUsaha) penyusun.add(satu, isTakLewat);
  }
  return penyusun.finish();
}

/** Searchers of a partial run. */
interface PencariSebagian {
  search(tugas: Iterable<TugasCari>, terima: (hasil: HasilCari) => void): Promise<void>;
  /** Has them search among other employers. */
  replace(badanUsahaDicari: IndeksDicari): Promise<unknown>;
}
const TANPA_PENCARI: PencariSebagian = Object.freeze({
  search: async () => undefined,
  replace: async () => undefined,
});

/** Searchers for as long as `work` takes; none where they have nothing to do. @param banyak records for them */
async function withPencari<T>(
  { ownerUrl, cara, parameter, entitas }: AlatCari,
  banyak: number,
  work: (pencari: PencariSebagian) => Promise<T>,
): Promise<T> {
  if (banyak === 0) return work(TANPA_PENCARI);
  const bahan = { parameter, indeks: null, lewati: entitas.map(({ lewati }) => lewati) };
  return withKumpulan({ ownerUrl, bahan }, banyak, cara, ({ serentak, garap, garapSemua }) =>
    work({
      search: (tugas, terima) => runBerurut(tugas, serentak, garap, async (_satu, hasil) => terima(hasil)),
      replace: (badanUsahaDicari) => garapSemua({ badanUsahaDicari }),
    }),
  );
}

function cut(semua: readonly number[], panjang: number): readonly (readonly number[])[] {
  const potongan: (readonly number[])[] = [];
  for (let i = 0; i < semua.length; i += panjang) potongan.push(semua.slice(i, i + panjang));
  return potongan;
}
