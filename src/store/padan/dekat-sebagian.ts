import type pg from "pg";
import { type IndeksBadanUsaha, PenyusunIndeks } from "#pemadanan/indeks.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { eachDicari, eachKunci, idSiapOf, type LarikSiap, sortDicari } from "#pemadanan/larik-siap.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { PenyiapRekaman } from "#pemadanan/siap.js";
import { Tumbuh } from "#pemadanan/tumbuh.js";
import type { BanyakRekaman } from "#usecases/ports/pemadan-register.js";
import { runBerurut } from "./berurut.js";
import { type CaraUtas, withKumpulan } from "./kumpulan-cari.js";
import type { HasilCari, TugasCari } from "./penggarap.js";
import { listDiubah, type Perubahan } from "./perubahan.js";
import { eachSiap, PenampungSiap, type SiapBaru, type SiapTersimpan } from "./siap-padan.js";

/** Entities that are made ready in one piece of work. */
const PILIHAN = 5_000;

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
  const berubah = prepareBerubah(alat.parameter, perubahan);
  const { larik, indeks } = await withCari(alat, berubah.indeks, seluruh, async (search) => {
    const larik: LarikSiap[] = [];
    const tugas = cut(entitasHidup, PILIHAN).map((id) => ({ id }));
    await search(tugas, ({ siap }) => larik.push(...(siap ?? [])));
    // Threads search while this one gathers what they search next.
    const mencari = dilihat > 0 ? search(listTersimpan(alat.entitas), terima) : Promise.resolve();
    const [indeks] = await Promise.all([indexSemua(alat, larik, berubah.larik), mencari]);
    return { larik, indeks };
  });
  await withCari(alat, indeks, entitasHidup.length, (search) =>
    search(
      larik.map((satu) => ({ larik: satu })),
      terima,
    ),
  );
  return {
    baru: sisi.view(),
    siap: [
      { daftar: "entitas", diubah: entitas, larik },
      { daftar: "badan_usaha", diubah: listDiubah(perubahan), larik: berubah.larik },
    ],
  };
}

/** Changed employers, made ready. */
interface BadanUsahaBerubah {
  readonly indeks: IndeksBadanUsaha;
  readonly larik: readonly LarikSiap[];
}

function prepareBerubah(parameter: ParameterPadan, { badanUsaha }: Perubahan): BadanUsahaBerubah {
  const penyiap = new PenyiapRekaman(parameter, createInfo(parameter));
  const penyusun = new PenyusunIndeks(badanUsaha.length);
  const penampung = new PenampungSiap();
  for (const satu of badanUsaha)
    penyiap.prepareBadanUsaha(satu, (siap, kunci) => {
      penyusun.add(siap, kunci);
      penampung.add(siap, kunci);
    });
  return { indeks: penyusun.finish(), larik: penampung.finish() };
}

/** Entities that were made ready before, a row a piece of work. */
function listTersimpan(entitas: readonly SiapTersimpan[]): readonly TugasCari[] {
  return entitas.flatMap(({ baris }, kelompok) => baris.map((satu) => ({ siap: [satu], kelompok })));
}

/** All employers, of which only those keys are kept that some entities have. @param berubah those that have changed */
async function indexSemua(
  { client, badanUsaha, banyak }: AlatCari,
  entitas: readonly LarikSiap[],
  berubah: readonly LarikSiap[],
): Promise<IndeksBadanUsaha> {
  const kunci = new Tumbuh();
  for (const satu of entitas) eachKunci(satu, (isi) => kunci.push(isi));
  const dicari = sortDicari(kunci.cut());
  const penyusun = new PenyusunIndeks(dicari.length === 0 ? 0 : banyak.badanUsaha);
  const add = (satu: LarikSiap, lewati: ReadonlySet<number>): void => {
    const tambah = penyusun.createPenambah(satu);
    eachDicari(satu, dicari, (tempat, milik) => {
      if (!lewati.has(idSiapOf(satu, tempat))) tambah(tempat, milik);
    });
  };
  if (dicari.length > 0) {
    for (const { baris, lewati } of badanUsaha) await eachSiap(client, baris, (satu) => add(satu, lewati));
    for (const satu of berubah) add(satu, new Set());
  }
  return penyusun.finish();
}

type Cari = (tugas: Iterable<TugasCari>, terima: (hasil: HasilCari) => void) => Promise<void>;

/** Searchers by one index for as long as `work` takes. @param banyak records that they look at */
async function withCari<T>(
  { ownerUrl, cara, parameter, entitas }: AlatCari,
  indeks: IndeksBadanUsaha,
  banyak: number,
  work: (search: Cari) => Promise<T>,
): Promise<T> {
  const dicari = sortDicari(indeks.entri.filter((_, i) => i % 2 === 0));
  const bahan = { parameter, indeks, dicari, lewati: entitas.map(({ lewati }) => lewati) };
  return withKumpulan({ ownerUrl, bahan }, banyak, cara, ({ serentak, garap }) =>
    work((tugas, terima) => runBerurut(tugas, serentak, garap, async (_satu, hasil) => terima(hasil))),
  );
}

function cut(semua: readonly number[], panjang: number): readonly (readonly number[])[] {
  const potongan: (readonly number[])[] = [];
  for (let i = 0; i < semua.length; i += panjang) potongan.push(semua.slice(i, i + panjang));
  return potongan;
}
