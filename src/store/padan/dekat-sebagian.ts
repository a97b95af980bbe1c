import type pg from "pg";
import { type IndeksBadanUsaha, PenyusunIndeks } from "#pemadanan/indeks.js";
import { createInfo } from "#pemadanan/kamus-kata.js";
import { eachDicari, idSiapOf, type LarikSiap, siapOf, sortDicari } from "#pemadanan/larik-siap.js";
import type { ParameterPadan } from "#pemadanan/parameter.js";
import { PenampungSisi } from "#pemadanan/penampung-sisi.js";
import type { LarikSisi } from "#pemadanan/rekaman.js";
import { PenyiapRekaman } from "#pemadanan/siap.js";
import { Tumbuh } from "#pemadanan/tumbuh.js";
import type { BanyakRekaman } from "#usecases/ports/pemadan-register.js";
import { eachBiner } from "./alir-biner.js";
import { runBerurut } from "./berurut.js";
import { type CaraUtas, withKumpulan } from "./kumpulan-cari.js";
import type { BahanCari, HasilCari, TugasCari } from "./penggarap.js";
import { listDiubah, type Perubahan } from "./perubahan.js";
import { ENTITAS, readEntitas, writePilihan } from "./rekaman-padan.js";
import { eachSiap, PenampungSiap, type SiapBaru, type SiapTersimpan } from "./siap-padan.js";

/** Entities whose ids go into one query. */
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

type Terima = (hasil: HasilCari) => void;

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
  const larik: LarikSiap[] = [];
  const seluruh = entitasHidup.length + (badanUsaha.length > 0 ? alat.banyak.entitas : 0);
  let selesai = 0;
  const terima: Terima = (hasil) => {
    if (hasil.sisi !== null) sisi.addSemua(hasil.sisi);
    if (hasil.siap !== null) larik.push(...hasil.siap);
    // Among what is kept ready are entities that count no more.
    selesai = Math.min(seluruh, selesai + hasil.dicari);
    onMaju(selesai, seluruh);
  };
  const berubah = prepareBerubah(alat.parameter, perubahan);
  await searchTetap(alat, berubah, terima);
  await searchBerubah(alat, perubahan, berubah, terima);
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

/** Entities that have not changed, as they were made ready, against changed employers. */
async function searchTetap(alat: AlatCari, { indeks }: BadanUsahaBerubah, terima: Terima): Promise<void> {
  if (indeks.banyak === 0) return;
  const { parameter, entitas, banyak } = alat;
  const dicari = sortDicari(indeks.entri.filter((_, i) => i % 2 === 0));
  const bahan = { parameter, indeks, dicari, lewati: entitas.map(({ lewati }) => lewati) };
  const tugas = entitas.flatMap(({ baris }, kelompok) => baris.map((satu) => ({ siap: [satu], kelompok })));
  await searchSemua(alat, bahan, banyak.entitas, tugas, terima);
}

/** Changed entities against all employers, of which only those keys are kept that these entities have. */
async function searchBerubah(
  alat: AlatCari,
  { entitasHidup }: Perubahan,
  { larik }: BadanUsahaBerubah,
  terima: Terima,
): Promise<void> {
  if (entitasHidup.length === 0) return;
  const { client, parameter, badanUsaha, banyak } = alat;
  const pilihan = cut(entitasHidup, PILIHAN);
  const dicari = await readKunci(client, parameter, pilihan);
  const penyusun = new PenyusunIndeks(banyak.badanUsaha);
  const add = (satu: LarikSiap, lewati: ReadonlySet<number>): void =>
    eachDicari(satu, dicari, (tempat, kunci) => {
      if (!lewati.has(idSiapOf(satu, tempat))) penyusun.add(siapOf(satu, tempat), kunci);
    });
  for (const { baris, lewati } of badanUsaha) await eachSiap(client, baris, (satu) => add(satu, lewati));
  for (const satu of larik) add(satu, new Set());
  const bahan = { parameter, indeks: penyusun.finish(), dicari: new Int32Array(0), lewati: [] };
  const tugas = pilihan.map((id) => ({ id }));
  await searchSemua(alat, bahan, entitasHidup.length, tugas, terima);
}

/** The keys of some entities. */
async function readKunci(
  client: pg.ClientBase,
  parameter: ParameterPadan,
  pilihan: readonly (readonly number[])[],
): Promise<Int32Array> {
  const kunci = new Tumbuh();
  const penyiap = new PenyiapRekaman(parameter, createInfo(parameter));
  for (const id of pilihan)
    await eachBiner(client, `SELECT ${ENTITAS.kolom} ${ENTITAS.dari} AND ${writePilihan(id)}`, (medan) =>
      penyiap.prepareEntitas(readEntitas(medan), (_siap, { isi, banyak }) => {
        for (let n = 0; n < banyak; n++) kunci.push(isi[n] ?? 0);
      }),
    );
  return sortDicari(kunci.cut());
}

async function searchSemua(
  { ownerUrl, cara }: AlatCari,
  bahan: BahanCari,
  banyak: number,
  tugas: Iterable<TugasCari>,
  terima: Terima,
): Promise<void> {
  await withKumpulan({ ownerUrl, bahan }, banyak, cara, ({ serentak, garap }) =>
    runBerurut(tugas, serentak, garap, async (_satu, hasil) => terima(hasil)),
  );
}

function cut(semua: readonly number[], panjang: number): readonly (readonly number[])[] {
  const potongan: (readonly number[])[] = [];
  for (let i = 0; i < semua.length; i += panjang) potongan.push(semua.slice(i, i + panjang));
  return potongan;
}
